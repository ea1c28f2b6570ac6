"""What the rules of a call say of a proposal, and what its organizers say of the slots."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.side_events.edits.call import add_slot, set_call, set_wishes
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import add_proposal, change_proposal, decline
from hlom_desktop.side_events.edits.sponsors import add_sponsor
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_call import breaches
from hlom_desktop.side_events.rules_judged import Judged, judged
from hlom_desktop.side_events.rules_slots import SlotLine, slot_lines
from hlom_desktop.side_events.rules_wishes import said_anew, saying_of
from hlom_desktop.side_events.said import Standing, standings_of
from hlom_desktop.side_events.said_review import reason_of
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.side_events.values_call import Backing
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

from .making import DAY, LUNCH, text

WORDS = Words("en")
BOTH: dict[str, Any] = {"per_organizer": 1, "backing": Backing.STATE, "least_minutes": 45, "most_minutes": 60}
RULES: tuple[tuple[dict[str, Any], dict[str, Any], list[tuple[str, str]]], ...] = (
    ({}, {}, []),
    ({"opens": date(2021, 9, 1), "closes": date(2021, 10, 1)}, {"received": date(2021, 9, 1)}, []),
    ({"opens": date(2021, 9, 1), "closes": date(2021, 10, 1)}, {"received": date(2021, 10, 1)}, []),
    (
        {"opens": date(2021, 9, 1)},
        {"received": date(2021, 8, 31)},
        [("opens", "The call opens on 1 September 2021; the proposal was received on 31 August 2021.")],
    ),
    (
        {"closes": date(2021, 10, 1)},
        {"received": date(2021, 10, 2)},
        [("closes", "The call closed on 1 October 2021; the proposal was received on 2 October 2021.")],
    ),
    ({"most_minutes": 75}, {"minutes": 75}, []),
    (
        {"most_minutes": 75},
        {"minutes": 76},
        [("most_minutes", "A side event lasts at most 75 minutes; this one asks for 76.")],
    ),
    (
        {"least_minutes": 75},
        {"minutes": 74},
        [("least_minutes", "A side event lasts at least 75 minutes; this one asks for 74.")],
    ),
    (
        {"languages": ("en", "fr")},
        {"languages": ("es", "fr", "ru")},
        [("languages", "Languages of the side events: EN, FR. This one asks for ES, RU.")],
    ),
    (
        {"backing": Backing.STATE},
        {},
        [("backing", "A side event needs a State among its organizers or sponsors.")],
    ),
)


def found(store: SimpleNamespace, proposal_id: int) -> Judged:
    return next(one for one in judged(store.workspace.read(side_events, store.home)) if one.ref.id == proposal_id)


@pytest.mark.parametrize(("rules", "asked", "told"), RULES)
def test_each_rule(
    store: SimpleNamespace, rules: dict[str, Any], asked: dict[str, Any], told: list[tuple[str, str]]
) -> None:
    do = store.workspace.do
    do(set_call, store.home, **{"official_free": True} | rules)
    do(change_proposal, Ref(store.skills, 0), **{"format": "panel"} | asked)
    assert [(one.rule, one.sentence.en) for one in found(store, store.skills).breaches] == told


def test_a_state_or_the_united_nations_behind_it(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(set_call, store.home, backing=Backing.STATE_OR_UN)
    sentence = "A side event needs a State or an entity of the United Nations among its organizers or sponsors."
    assert [one.sentence.en for one in found(store, store.skills).breaches] == [sentence]
    assert found(store, store.energy).breaches == ()
    do(add_sponsor, Ref(store.skills, 0), SponsorRole.CO_SPONSOR, delegation_id=store.unhcr)
    assert found(store, store.skills).breaches == ()


def test_one_too_many_by_an_organizer(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(set_call, store.home, per_organizer=2)
    made = [do(add_proposal, store.home, text(f"Film {at}"), status=ProposalStatus.SUBMITTED).result for at in (1, 2)]
    for one in made:
        do(add_sponsor, Ref(one, 0), SponsorRole.ORGANIZER, name=text("ACADEMIC Network"))
    assert [found(store, one).breaches for one in (store.skills, made[0])] == [(), ()]
    (breach,) = found(store, made[1]).breaches
    assert breach.sentence.en == (
        "Proposals by one organizer: at most 2. This is the one numbered 3 of ACADEMIC Network."
    )
    assert breach.sentence.missing() == ()
    do(decline, Ref(store.skills, 0))
    assert found(store, made[1]).breaches == ()


def test_the_reason_says_all_rules_in_three_languages(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(set_call, store.home, **BOTH)
    do(change_proposal, Ref(store.skills, 0), minutes=90)
    one = found(store, store.skills)
    reason = reason_of(one.breaches)
    assert reason.en == (
        "A side event needs a State among its organizers or sponsors. "
        "A side event lasts at most 60 minutes; this one asks for 90."
    )
    assert (reason.missing(), reason.stale(), reason_of(()).is_empty) == ((), (), True)
    shown = store.workspace.read(side_events, store.home)
    assert standings_of(one, shown, WORDS, "en") == (Standing("rule: a State", "warning-fill", True),)
    do(decline, one.ref, reason)
    over = found(store, store.skills)
    shown = store.workspace.read(side_events, store.home)
    assert standings_of(over, shown, WORDS, "en", short=True) == (Standing("rule: a State"),)
    assert standings_of(over, shown, WORDS, "en") == (Standing(reason.en or ""),)


def test_without_a_call_every_proposal_meets_it(store: SimpleNamespace) -> None:
    shown = store.workspace.read(side_events, store.home)
    assert [breaches(line, None, {}) for line in shown.lines] == [(), ()]


def test_what_is_said_of_slots_in_all(store: SimpleNamespace) -> None:
    do = store.workspace.do
    evening = replace(LUNCH, start=18 * 60 + 15)
    first, second = (do(add_slot, store.home, hours).result for hours in (LUNCH, evening))
    do(set_wishes, Ref(store.energy, 0), [second, first], [])
    do(set_wishes, Ref(store.skills, 0), [second], [first])
    do(schedule, Ref(store.energy, 0), replace(LUNCH, start=LUNCH.start + 15, minutes=30), store.room2)
    shown = store.workspace.read(side_events, store.home)
    rows = shown.slots
    assert [one.hours.day for one in rows] == [DAY, DAY]
    assert slot_lines(shown) == (
        SlotLine(rows[0], first=0, wished=1, impossible=1, placed=1),
        SlotLine(rows[1], first=2, wished=2, impossible=0, placed=0),
    )


SLOTS = st.lists(st.integers(1, 6), unique=True, max_size=6)


@given(SLOTS, SLOTS, st.integers(1, 6), st.one_of(st.none(), st.integers(1, 6), st.just("impossible")))
def test_a_slot_said_anew(wished: list[int], other: list[int], slot: int, saying: Any) -> None:
    impossible = [one for one in other if one not in wished]
    choices, without = said_anew(slot, saying, wished, impossible)
    last = len([one for one in wished if one != slot]) + 1
    assert saying_of(slot, choices, without) == (min(saying, last) if isinstance(saying, int) else saying)
    rest = [one for one in wished if one != slot]
    assert [one for one in choices if one != slot] == rest
    assert {one for one in without if one != slot} == {one for one in impossible if one != slot}
    assert not set(choices) & set(without)
