"""How delegations are named, ordered and counted."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.delegations import rules
from hlom_desktop.delegations.values import (
    DelegateRow,
    DelegationKind,
    DelegationRow,
    Level,
    RegionalGroup,
    StakeholderGroupRow,
)
from hlom_desktop.storage.ref import Ref


def row(kind: type[Any], row_id: int, /, **values: Any) -> Any:
    plain: dict[str, Any] = dict.fromkeys(kind.__dataclass_fields__)
    return kind(**(plain | {"ref": Ref(row_id, 1)} | values))


def home(row_id: int, alpha2: str | None = None, name: str = "", **values: Any) -> DelegationRow:
    given_kind = DelegationKind.MEMBER_STATE if alpha2 else DelegationKind.OTHER
    values = {"kind": given_kind, "name": Wording.from_texts(en=name or None)} | values
    return row(DelegationRow, row_id, alpha2=alpha2, **values)  # type: ignore[no-any-return]


def person(row_id: int, delegation: int, level: Level, email: str | None = None, head: bool = False) -> DelegateRow:
    values: dict[str, Any] = {"delegation_id": delegation, "level": level, "email": email, "is_head": head}
    return row(DelegateRow, row_id, function=Wording(), **values)  # type: ignore[no-any-return]


def test_names_and_alphabets() -> None:
    found = [home(1, "DE"), home(2, "ES"), home(3, None, "Global network"), home(4, "CI"), home(5, "XX", "Nowhere")]
    named = {
        language: [rules.name_in(one, language) for one in rules.in_alphabet(found, language)]  # type: ignore[arg-type]
        for language in ("en", "fr", "es")
    }
    assert named == {
        "en": ["Côte d’Ivoire", "Germany", "Global network", "Nowhere", "Spain"],
        "fr": ["Allemagne", "Côte d’Ivoire", "Espagne", "Global network", "Nowhere"],
        "es": ["Alemania", "Côte d’Ivoire", "España", "Global network", "Nowhere"],
    }


def test_who_is_represented_and_at_which_level() -> None:
    delegations = [
        home(1, "CH", region=RegionalGroup.WESTERN_EUROPEAN),
        home(2, "KE", region=RegionalGroup.AFRICAN),
        home(3, "UG", region=RegionalGroup.AFRICAN),
        home(4, "VA", kind=DelegationKind.OBSERVER_STATE),
        home(5, None, "Mayors"),
    ]
    people = [
        person(1, 1, Level.EXPERT),
        person(2, 1, Level.VICE_MINISTER),
        person(3, 2, Level.PERMANENT_REPRESENTATIVE),
        person(4, 4, Level.MINISTER),
        person(5, 5, Level.OTHER),
    ]
    assert rules.representation(delegations, people) == rules.Representation(2, 1, 1, 1)
    assert list(rules.count_by_kind(delegations).items()) == [
        (DelegationKind.MEMBER_STATE, 3),
        (DelegationKind.OBSERVER_STATE, 1),
        (DelegationKind.OTHER, 1),
    ]
    assert rules.count_by_region(delegations) == {RegionalGroup.AFRICAN: 2, RegionalGroup.WESTERN_EUROPEAN: 1}
    assert list(rules.count_by_level(people)) == [
        Level.MINISTER,
        Level.VICE_MINISTER,
        Level.PERMANENT_REPRESENTATIVE,
        Level.EXPERT,
        Level.OTHER,
    ]


@pytest.mark.parametrize("level", Level)
def test_ministerial_or_deputy_ministerial_ends_with_vice_ministers(level: Level) -> None:
    found = rules.representation([home(1, "CH")], [person(1, 1, level)])
    assert found.ministerial == (rules.rank(level) <= rules.rank(Level.VICE_MINISTER))


def test_heads_come_first_then_precedence() -> None:
    people = [person(1, 7, Level.EXPERT, head=True), person(2, 7, Level.OTHER), person(3, 7, Level.MINISTER)]
    assert [one.ref.id for one in rules.by_delegation(people)[7]] == [1, 3, 2]
    assert rules.highest_level(people) is Level.MINISTER
    assert rules.highest_level(()) is None


def test_shared_mailboxes() -> None:
    people = [
        person(1, 1, Level.EXPERT, "Mission@example.org"),
        person(2, 1, Level.EXPERT, "mission@example.org"),
        person(3, 2, Level.EXPERT, "own@example.org"),
        person(4, 2, Level.EXPERT),
    ]
    assert rules.shared_mailboxes(people) == {"mission@example.org"}


def test_zones() -> None:
    assert [rules.usable_zone(typed) for typed in ("", " Asia/Kathmandu ", "America/New York")] == [
        None,
        "Asia/Kathmandu",
        "America/New_York",
    ]
    with pytest.raises(UnknownZone):
        rules.usable_zone("Geneva")


@given(parents=st.lists(st.none() | st.integers(0, 9), min_size=1, max_size=10))
def test_the_tree_shows_each_group_once_and_never_under_itself(parents: list[int | None]) -> None:
    known: dict[int, int | None] = {}
    for number, parent in enumerate(parents):
        known[number] = None if parent is None or rules.stands_inside(known, number, parent) else parent
    known = {number: parent if parent in known else None for number, parent in known.items()}
    groups = [
        row(StakeholderGroupRow, number, parent_id=parent, title=Wording(), position=number, sources=())
        for number, parent in known.items()
    ]
    circles = [number for number in known if known[number] is not None and _loops(known, number)]
    tree = rules.in_tree(groups)
    shown = [group.ref.id for group, _ in tree]
    assert sorted(shown) == sorted(set(known) - {n for n in known if _reaches(known, n, set(circles))})
    places = {group.ref.id: (at, depth) for at, (group, depth) in enumerate(tree)}
    for group, depth in tree:
        if group.parent_id is not None:
            at, above = places[group.parent_id]
            assert at < places[group.ref.id][0]
            assert depth == above + 1


def _loops(known: dict[int, int | None], start: int) -> bool:
    return rules.stands_inside(known, start, known[start])


def _reaches(known: dict[int, int | None], start: int, circles: set[int]) -> bool:
    seen: set[int] = set()
    at: int | None = start
    while at is not None and at not in seen:
        if at in circles:
            return True
        seen.add(at)
        at = known.get(at)
    return False
