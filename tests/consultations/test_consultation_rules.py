"""Numbers, labels, owners, due dates and hours of consultations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import rules
from hlom_desktop.consultations.values_record import (
    FloorState,
    FloorStatementRow,
    FollowUpRow,
    FollowUpStatus,
    ParagraphKind,
    RecordParagraphRow,
)
from hlom_desktop.delegations.values import DelegationKind, DelegationRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words


def a_date(text: str) -> When:
    return parse_when(text, "en", year=2022, sessions=load_un_sessions())


def paragraph(row_id: int, meeting: int, position: int) -> RecordParagraphRow:
    text = Wording(en="Text")
    return RecordParagraphRow(Ref(row_id, 0), meeting, None, ParagraphKind.NARRATIVE, text, None, None, position, ())


def follow_up(due: str | None, status: FollowUpStatus = FollowUpStatus.OPEN) -> FollowUpRow:
    when = a_date(due) if due else None
    what = Wording(en="Paper")
    ends = (None, None, None, None, 0, None, ())
    return FollowUpRow(Ref(1, 0), "uid", None, what, when, None, status, False, *ends)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 50)), max_size=30))
def test_paragraphs_are_numbered_by_their_place_in_their_own_record(places: list[tuple[int, int]]) -> None:
    rows = [paragraph(at, meeting, position) for at, (meeting, position) in enumerate(places, 1)]
    numbers = rules.paragraph_numbers(rows)
    for meeting in {row.consultation_id for row in rows}:
        mine = sorted((r for r in rows if r.consultation_id == meeting), key=lambda r: (r.position, r.ref.id))
        assert [numbers[row.ref.id] for row in mine] == list(range(1, len(mine) + 1))


@pytest.mark.parametrize(
    ("due", "day", "over"),
    [
        ("by the end of September", date(2022, 9, 30), 0),
        ("by the end of September", date(2022, 10, 1), 1),
        ("by 20 September", date(2022, 9, 21), 1),
        ("September", date(2022, 9, 15), 0),
        ("in due course", date(2030, 1, 1), 0),
        (None, date(2030, 1, 1), 0),
    ],
)
def test_a_follow_up_is_over_after_its_last_day(due: str | None, day: date, over: int) -> None:
    assert rules.days_over(follow_up(due), day) == over
    assert rules.overdue(follow_up(due), day) is bool(over)
    assert not rules.overdue(follow_up(due, FollowUpStatus.DONE), day)


@pytest.mark.parametrize(
    ("names", "alternatives", "expected"),
    [
        ([], False, ""),
        (["Chair"], True, "Chair"),
        (["Chair", "Bureau"], False, "Chair, Bureau"),
        (["A", "B", "C"], True, "A, B or C"),
    ],
)
def test_owners_are_joined(names: list[str], alternatives: bool, expected: str) -> None:
    assert rules.owners_said(names, alternatives, Words("en")) == expected


ELEVEN = StatedHours(660, 120, "CET")
HOURS = Hours(date(2022, 9, 15), 660, 120, "Europe/Zurich", label="CET")


def test_hours_need_a_day() -> None:
    assert rules.hours_stated(a_date("15 September"), ELEVEN, "Europe/Zurich", None) == HOURS
    assert rules.hours_stated(a_date("15-16 September"), ELEVEN, "Europe/Zurich", None) == HOURS
    for vague in ("September", "by 15 September", "15 or 16 September"):
        with pytest.raises(rules.NoDayForHours):
            rules.hours_stated(a_date(vague), ELEVEN, "Europe/Zurich", None)


def test_a_choice_of_clock_holds_while_label_zone_and_day_do() -> None:
    chosen = replace(HOURS, choice="label")
    later = replace(ELEVEN, start=720)
    assert rules.hours_stated(a_date("15 September"), later, "Europe/Zurich", chosen) == replace(chosen, start=720)
    plain = replace(ELEVEN, label="CEST")
    assert rules.hours_stated(a_date("15 September"), plain, "Europe/Zurich", chosen).choice is None
    assert rules.hours_on(a_date("16 September"), chosen) == replace(HOURS, day=date(2022, 9, 16))
    assert rules.hours_on(a_date("15 September"), chosen) == chosen
    assert rules.hours_on(a_date("September"), chosen) is None


def test_only_a_contradiction_can_be_chosen_upon() -> None:
    assert rules.check_choice(HOURS, "label") == HOURS
    for hours, choice in ((None, "zone"), (replace(HOURS, label=None), "zone"), (replace(HOURS, label="XQZ"), "label")):
        with pytest.raises(rules.NothingToChoose):
            rules.check_choice(hours, choice)


def test_nothing_is_above_itself() -> None:
    rules.check_parent(1, {1: 2, 2: None})
    for circle in ({1: 1}, {1: 2, 2: 1}):
        with pytest.raises(rules.HangsOnItself):
            rules.check_parent(1, circle)


@pytest.mark.parametrize(
    ("due", "day", "soon"),
    [
        ("by the end of September", date(2022, 9, 16), True),
        ("by the end of September", date(2022, 9, 15), False),
        ("by the end of September", date(2022, 10, 1), False),
        ("in due course", date(2022, 9, 16), False),
        (None, date(2022, 9, 16), False),
    ],
)
def test_a_follow_up_is_due_soon(due: str | None, day: date, soon: bool) -> None:
    assert rules.due_soon(follow_up(due), day) is soon
    assert not rules.due_soon(follow_up(due, FollowUpStatus.DONE), day)


@pytest.mark.parametrize(
    ("typed", "names", "alternatives"),
    [
        ("", (), False),
        ("Chair", ("Chair",), False),
        ("Chair, Bureau", ("Chair", "Bureau"), False),
        ("A, B or C", ("A", "B", "C"), True),
        ("le Président ou le Bureau", ("le Président", "le Bureau"), True),
        ("Director, IOM; Chair", ("Director, IOM", "Chair"), False),
        ("Director, IOM; Chair o Mesa", ("Director, IOM", "Chair", "Mesa"), True),
        (" or ", (), False),
    ],
)
def test_owners_are_read(typed: str, names: tuple[str, ...], alternatives: bool) -> None:
    assert rules.owners_read(typed) == (names, alternatives)


def delegation(row_id: int, alpha2: str | None, name: str = "") -> DelegationRow:
    kind = DelegationKind.MEMBER_STATE if alpha2 else DelegationKind.UN_ENTITY
    ends = (None, None, None, None, None)
    return DelegationRow(Ref(row_id, 0), "uid", kind, alpha2, Wording(en=name or None), *ends)


def test_who_asks_for_the_floor_is_known_by_name_in_any_language() -> None:
    mexico, who = delegation(1, "MX"), delegation(2, None, "WHO")
    found = rules.asked_for("Mexique; who,  the Chair ;", (mexico, who))
    assert found == (("Mexique", mexico), ("who", who), ("the Chair", None))


def statement(row_id: int, state: FloorState, position: int) -> FloorStatementRow:
    who, gist = Wording(en="Mexico"), Wording()
    return FloorStatementRow(Ref(row_id, 0), 1, None, None, state, who, gist, position, None, ())


@given(st.lists(st.tuples(st.sampled_from(list(FloorState)), st.integers(0, 9)), max_size=12))
def test_who_waits_stands_first_on_the_floor_list(rows: list[tuple[FloorState, int]]) -> None:
    listed = rules.floor_order([statement(at, state, position) for at, (state, position) in enumerate(rows)])
    keys = [(list(FloorState).index(one.state), one.position, one.ref.id) for one in listed]
    assert (len(listed), keys) == (len(rows), sorted(keys))
