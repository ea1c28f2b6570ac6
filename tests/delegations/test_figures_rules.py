"""What is counted of those who take part, held against counting one by one; rounding; numbers by which figures open."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.values import CountQualifier, Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.figures.rules import figure, figures_of, number_of, numbered, rounded
from hlom_desktop.delegations.figures.said import ministerial
from hlom_desktop.delegations.figures.values import OF_DELEGATIONS, PART_LABELS, UNKNOWN, FigureKind, Rounded
from hlom_desktop.delegations.rules import MINISTERIAL, rank
from hlom_desktop.delegations.values import (
    DelegateRow,
    DelegationKind,
    DelegationRow,
    Gender,
    Level,
    RegionalGroup,
)
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.storage.ref import Ref

NAME = Wording.from_texts(en="Someone")


def home(
    row_id: int,
    kind: DelegationKind = DelegationKind.MEMBER_STATE,
    region: RegionalGroup | None = None,
    language: str | None = None,
) -> DelegationRow:
    """A delegation."""
    return DelegationRow(Ref(row_id, 1), f"h{row_id}", kind, None, NAME, region, None, None, language, None)


def person(
    row_id: int,
    home_id: int,
    level: Level = Level.EXPERT,
    nomination: Nomination = Nomination.APPROVED,
    mode: Mode = Mode.IN_PERSON,
    language: str = "en",
    gender: Gender | None = None,
) -> DelegateRow:
    """A delegate."""
    return DelegateRow(
        Ref(row_id, 1), f"p{row_id}", home_id, None, NAME, level, gender, language, mode, None, None, False, None,
        nomination=nomination,
    )  # fmt: skip


@st.composite
def participants(draw: st.DrawFn) -> tuple[list[DelegationRow], list[DelegateRow]]:
    """Some delegations and delegates, ids of the two kinds overlapping."""
    languages = st.sampled_from(("en", "fr", "ar", "pt", "EN"))
    homes = [
        home(at, draw(st.sampled_from(DelegationKind)), draw(st.none() | st.sampled_from(RegionalGroup)), language)
        for at, language in enumerate(draw(st.lists(st.none() | languages, max_size=6)), 1)
    ]
    of = st.lists(st.integers(1, len(homes)), max_size=12) if homes else st.just([])
    people = [
        person(
            at, home_id, draw(st.sampled_from(Level)), draw(st.sampled_from(Nomination)),
            draw(st.sampled_from(Mode)), draw(languages), draw(st.none() | st.sampled_from(Gender)),
        )
        for at, home_id in enumerate(draw(of), 1)
    ]  # fmt: skip
    return homes, people


Found = tuple[list[DelegationRow], list[DelegateRow]]


def _one_by_one(homes: list[DelegationRow], people: list[DelegateRow]) -> dict[FigureKind, list[Any]]:
    """The key of every delegation or delegate that a figure counts."""
    coming = [one for one in people if one.nomination not in ("declined", "withdrawn")]
    present = [one for one in homes if any(who.delegation_id == one.ref.id for who in coming)]
    states = [one for one in present if one.kind == "member_state"]
    by_id = {one.ref.id: one for one in homes}

    def highest(one: DelegationRow) -> str:
        return min((who.level for who in coming if who.delegation_id == one.ref.id), key=rank)

    def spoken(code: str | None) -> str | None:
        return code if code is None else {"EN": "en", "pt": "other_language"}.get(code, code)

    return {
        FigureKind.ANSWERED: ["represented" if one in present else "nobody_yet" for one in homes],
        FigureKind.DELEGATIONS_BY_KIND: [one.kind for one in present],
        FigureKind.STATES_BY_LEVEL: [highest(one) for one in states],
        FigureKind.STATES_BY_REGION: [one.region for one in states],
        FigureKind.DELEGATIONS_BY_LANGUAGE: [spoken(one.language) for one in present],
        FigureKind.DELEGATES_BY_KIND: [by_id[one.delegation_id].kind for one in coming],
        FigureKind.DELEGATES_BY_LEVEL: [one.level for one in coming],
        FigureKind.DELEGATES_BY_REGION: [
            by_id[one.delegation_id].region for one in coming if by_id[one.delegation_id].kind == "member_state"
        ],
        FigureKind.DELEGATES_BY_MODE: [one.mode for one in coming],
        FigureKind.DELEGATES_BY_LANGUAGE: [spoken(one.language) for one in coming],
        FigureKind.DELEGATES_BY_GENDER: [one.gender for one in coming],
        FigureKind.DELEGATES_BY_NOMINATION: [one.nomination for one in people],
    }


@given(participants())
def test_every_figure_is_what_counting_gives(found: Found) -> None:
    homes, people = found
    expected = _one_by_one(homes, people)
    figures = figures_of(homes, people)
    assert [one.kind for one in figures] == list(FigureKind)
    for one in figures:
        counted = Counter(UNKNOWN if key is None else str(key) for key in expected[one.kind])
        assert {part.key: part.number for part in one.parts} == counted
        assert one.total == len(expected[one.kind])
        ids = [row_id for part in one.parts for row_id in part.ids]
        rows = homes if one.kind in OF_DELEGATIONS else people
        assert len(set(ids)) == len(ids)
        assert set(ids) <= {row.ref.id for row in rows}
        order = [*PART_LABELS[one.kind], UNKNOWN]
        assert [part.key for part in one.parts] == sorted((part.key for part in one.parts), key=order.index)
    assert ministerial(figures) == sum(level in MINISTERIAL for level in expected[FigureKind.STATES_BY_LEVEL])


def test_who_is_withdrawn_represents_nobody() -> None:
    homes = [home(1), home(2), home(3)]
    people = [
        person(1, 1, Level.MINISTER, Nomination.WITHDRAWN),
        person(2, 2, Level.MINISTER, Nomination.DECLINED),
        person(3, 2, Level.EXPERT),
    ]
    figures = figures_of(homes, people)
    levels = figure(figures, FigureKind.STATES_BY_LEVEL)
    assert [(part.key, part.ids) for part in levels.parts] == [("expert", (2,))]
    answered = figure(figures, FigureKind.ANSWERED)
    assert [(part.key, part.ids) for part in answered.parts] == [("represented", (2,)), ("nobody_yet", (1, 3))]


def test_rounding_as_statements_do_it() -> None:
    numbers = (0, 9, 44, 49, 50, 51, 53, 56, 57, 60, 101, 168, 170, 574, 999, 1205, 1270)
    stated = {number: rounded(number) for number in numbers}
    over, close = CountQualifier.OVER, CountQualifier.CLOSE_TO
    said = {number: (one.qualifier, one.amount) for number, one in stated.items() if one.amount != number}
    assert said == {
        51: (over, 50),
        53: (over, 50),
        56: (over, 50),
        57: (close, 60),
        101: (over, 100),
        168: (close, 170),
        574: (over, 570),
        999: (close, 1000),
        1205: (over, 1200),
        1270: (close, 1300),
    }


@given(st.integers(0, 100_000))
def test_a_round_figure_is_never_untrue(number: int) -> None:
    stated = rounded(number)
    step = 10 if number < 1000 else 100
    match stated.qualifier:
        case CountQualifier.EXACTLY:
            assert stated.amount == number
            assert number < 50 or number % step == 0
        case CountQualifier.OVER:
            assert stated.amount < number < stated.amount + 0.7 * step
        case _:
            assert stated == Rounded(CountQualifier.CLOSE_TO, stated.amount)
            assert stated.amount - 0.3 * step <= number < stated.amount
    assert stated.amount % step == 0 or stated.amount == number


def test_every_part_has_a_number_of_its_own() -> None:
    pairs = [(kind, key) for kind in FigureKind for key in (*PART_LABELS[kind], UNKNOWN)]
    numbers = [number_of(kind, key) for kind, key in pairs]
    assert numbers == list(range(1, len(pairs) + 1))
    assert [numbered(one) for one in numbers] == pairs
    assert (numbered(0), numbered(len(pairs) + 1)) == (None, None)
    assert number_of(FigureKind.STATES_BY_LEVEL) == number_of(FigureKind.STATES_BY_LEVEL, "head_of_state")
