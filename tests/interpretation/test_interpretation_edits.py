"""The gestures on teams, booths, assignments and rules, by all that they leave behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hlom_desktop.conference.rules import NoName
from hlom_desktop.conference.wording import Wording
from hlom_desktop.interpretation import edits, edits_assigning, edits_rules
from hlom_desktop.interpretation.presets import AIIC, UN, Limits, limits_in_force
from hlom_desktop.interpretation.rules import LanguageNotUsable, NoTeamName, OutOfRange
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile

Do = Callable[..., Any]
LookUp = Callable[[], Interpretation]
NOBODY = Ref(99, 0)


def ref(row_id: int) -> Ref:
    return Ref(row_id, 0)


def teams(look_up: LookUp) -> list[tuple[Any, ...]]:
    return [(one.ref.id, one.name, one.languages, one.size, one.position) for one in look_up().teams]


def booths(look_up: LookUp) -> list[tuple[int, str, int]]:
    return [(one.room_id, one.language, one.seats) for one in look_up().booths]


def assigned(look_up: LookUp) -> list[tuple[int, int, bool]]:
    return [(one.session_id, one.team_id, one.pinned) for one in look_up().assignments]


def test_teams(do: Do, look_up: LookUp, undo_name: Callable[[], str]) -> None:
    assert do(edits.add_team, 1, " C ", ("zh", "fr"), 5) == 3
    assert undo_name() == "Add team “{name}”"
    do(edits.change_team, ref(1), name="Alpha", languages=("es", "en"), size=4)
    do(edits_assigning.set_teams, ref(1), (2,))
    do(edits.delete_team, ref(2))
    assert teams(look_up) == [(1, "Alpha", ("en", "es"), 4, 0), (3, "C", ("fr", "zh"), 5, 2)]
    assert assigned(look_up) == []


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"name": "  "}, NoTeamName),
        ({"languages": ("en", "xx")}, LanguageNotUsable),
        ({"size": 0}, OutOfRange),
        ({"size": None}, OutOfRange),
    ],
)
def test_what_no_team_can_be(do: Do, look_up: LookUp, values: dict[str, Any], refusal: type[Exception]) -> None:
    before = teams(look_up)
    with pytest.raises(refusal):
        do(edits.change_team, ref(1), **values)
    assert teams(look_up) == before


def test_booths_that_stay_keep_their_seats(do: Do, look_up: LookUp, store: Workspace) -> None:
    french = next(one for one in look_up().booths if one.language == "fr")
    do(edits.change_booth, french.ref, seats=3)
    do(edits.set_booths, ref(1), ("ar", "fr"))
    assert booths(look_up) == [(1, "fr", 3), (1, "ar", 2)]
    store.undo()
    assert booths(look_up) == [(1, "en", 2), (1, "fr", 3), (1, "es", 2)]
    with pytest.raises(OutOfRange):
        do(edits.change_booth, french.ref, seats=0)


def test_languages_of_several_at_once(do: Do, look_up: LookUp, undo_name: Callable[[], str]) -> None:
    def languages() -> list[tuple[str, ...]]:
        return [one.interpreted for one in look_up().sessions]

    assert do(edits.interpret, (ref(3), ref(5)), ("es", "EN")) == 2
    assert undo_name() == "Interpret {number} sessions"
    assert languages() == [("en", "fr", "es")] * 2 + [("en", "es"), (), ("en", "es")]
    assert do(edits.interpret_plenaries, 1, ("en", "fr")) == 3
    assert undo_name() == "Interpret all plenaries"
    assert languages() == [("en", "fr")] * 2 + [("en", "es"), ("en", "fr"), ("en", "es")]
    assert do(edits.interpret, (ref(3),), ()) == 1
    assert undo_name() == "Hold “{title}” without interpretation"
    assert languages()[2] == ()


def test_teams_of_a_session(do: Do, look_up: LookUp) -> None:
    do(edits_assigning.set_teams, ref(1), (1,))
    do(edits_assigning.pin_session, ref(1), True)
    do(edits_assigning.set_teams, ref(1), (1, 2, 1))
    assert assigned(look_up) == [(1, 1, True), (1, 2, False)]
    do(edits_assigning.set_teams, ref(1), ())
    assert assigned(look_up) == []
    with pytest.raises(edits_assigning.NothingToPin):
        do(edits_assigning.pin_session, ref(1), True)
    with pytest.raises(GoneMeanwhile):
        do(edits_assigning.set_teams, ref(1), (99,))
    assert do(edits_assigning.give_to_team, (ref(1), ref(2)), 2) == 2
    assert assigned(look_up) == [(1, 2, False), (2, 2, False)]


def test_a_proposal_is_one_gesture_that_keeps_pins(do: Do, look_up: LookUp, store: Workspace) -> None:
    do(edits_assigning.set_teams, ref(1), (2,))
    do(edits_assigning.pin_session, ref(1), True)
    do(edits_assigning.set_teams, ref(2), (1,))
    do(edits_assigning.set_teams, ref(3), (1,))
    assert do(edits_assigning.accept_proposal, 1, {1: 1, 2: None, 3: 1, 4: 2, 77: 1}) == 2
    assert assigned(look_up) == [(1, 2, True), (3, 1, False), (4, 2, False)]
    store.undo()
    assert assigned(look_up) == [(1, 2, True), (2, 1, False), (3, 1, False)]
    with pytest.raises(GoneMeanwhile):
        do(edits_assigning.accept_proposal, 1, {4: 99})
    assert assigned(look_up) == [(1, 2, True), (2, 1, False), (3, 1, False)]


def rules(look_up: LookUp) -> list[tuple[str | None, Limits, bool]]:
    return [
        (one.title.en, Limits(*(getattr(one, name) for name in Limits._fields)), one.in_force)
        for one in look_up().rules
    ]


def test_rules_adopted_written_and_put_in_force(do: Do, look_up: LookUp) -> None:
    assert limits_in_force(look_up().rules) == UN
    own = UN._replace(sitting_minutes=120)
    do(edits_rules.add_rule, 1, Wording.from_texts(en="Ours"), own)
    assert rules(look_up) == [("Ours", own, True)]
    do(edits_rules.adopt_preset, 1, "aiic")
    do(edits_rules.adopt_preset, 1, "un")
    assert rules(look_up) == [("Ours", own, False), ("AIIC", AIIC, False), ("United Nations", UN, True)]
    do(edits_rules.put_in_force, ref(1))
    do(edits_rules.change_rule, ref(1), sittings_a_week=None, rest_minutes=0)
    changed = own._replace(sittings_a_week=None, rest_minutes=0)
    assert rules(look_up) == [("Ours", changed, True), ("AIIC", AIIC, False), ("United Nations", UN, False)]
    do(edits_rules.delete_rule, ref(1))
    assert rules(look_up) == [("AIIC", AIIC, True), ("United Nations", UN, False)]
    assert look_up().limits == AIIC


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"title": Wording()}, NoName),
        ({"sitting_minutes": 0}, OutOfRange),
        ({"rest_minutes": -1}, OutOfRange),
        ({"sittings_a_week": 0}, OutOfRange),
        ({"per_booth": None}, OutOfRange),
    ],
)
def test_what_no_rule_can_be(do: Do, look_up: LookUp, values: dict[str, Any], refusal: type[Exception]) -> None:
    do(edits_rules.adopt_preset, 1, "un")
    with pytest.raises(refusal):
        do(edits_rules.change_rule, ref(1), **values)
    assert rules(look_up) == [("United Nations", UN, True)]


def test_what_was_deleted_meanwhile(do: Do) -> None:
    for edit, arguments in (
        (edits.change_team, (NOBODY,)),
        (edits.set_booths, (NOBODY, ("en",))),
        (edits.interpret, ((NOBODY,), ("en",))),
        (edits_assigning.set_teams, (NOBODY, (1,))),
        (edits_rules.put_in_force, (NOBODY,)),
    ):
        with pytest.raises(GoneMeanwhile):
            do(edit, *arguments)
