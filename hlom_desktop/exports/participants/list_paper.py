"""The list of participants: by kind and delegation in protocol order, provisional or final, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.delegations.rules import by_delegation, coming, wording_of
from hlom_desktop.delegations.rules_nomination import approved
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import DelegateRow
from hlom_desktop.delegations.values_nomination import SEAT_LABELS
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.paper.tree import (
    Block,
    Cell,
    Column,
    Kind,
    Line,
    Paper,
    Row,
    SectionRow,
    Slot,
    Style,
    Table,
    Text,
)
from hlom_desktop.exports.paper_words import local_moment, version_words
from hlom_desktop.exports.participants.gathering import KINDS_LISTED, in_protocol_order
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.refusals import N_

DELEGATION_MM = 56.67
_SEAT_MM = 40.0


class ListKind(StrEnum):
    """Which list of participants."""

    PROVISIONAL = "provisional"
    FINAL = "final"


LIST_TITLES: Mapping[ListKind, str] = MappingProxyType(
    {
        ListKind.PROVISIONAL: N_("Provisional list of participants"),
        ListKind.FINAL: N_("List of participants"),
    }
)


def listed(found: Nominating, which: ListKind) -> tuple[DelegateRow, ...]:
    """Who stands in a list: in the final one those approved, in the provisional one all who are to come."""
    return approved(found.delegates) if which is ListKind.FINAL else coming(found.delegates)


def compose_list(found: Nominating, which: ListKind, marked: Marked, issued_at: datetime) -> Composed:
    """One list in one language."""
    words = marked.words
    people = listed(found, which)
    homes = {one.delegation_id for one in people}
    counts = (
        words.plural("{number} participant", "{number} participants", len(people)),
        words.plural("{number} delegation", "{number} delegations", len(homes)),
    )
    return sheet(
        found.conference,
        marked,
        issued_at,
        title=words(LIST_TITLES[which]),
        under_title=(as_on(found.conference, marked, issued_at), marks.words(" · ".join(counts))),
        blocks=(_table(found, people, marked),),
    )


def as_on(conference: ConferenceRow, marked: Marked, issued_at: datetime) -> Text:
    """“As on 5 December 2021”, by the conference's clock."""
    day = short_day(local_moment(issued_at, conference).date(), marked.language)
    return marks.words(marked.words("As on {day}", day=day))


def sheet(
    conference: ConferenceRow,
    marked: Marked,
    issued_at: datetime,
    *,
    title: str,
    under_title: tuple[Text, ...],
    blocks: tuple[Block, ...],
    reserved: str = "",
) -> Composed:
    """A list as a paper, with the key of the marks made while its blocks were composed."""
    paper = Paper(
        kind=Kind.PARTICIPANTS,
        title=title,
        **masthead(conference, marked, issued_at),
        under_title=under_title,
        blocks=blocks,
        reserved=reserved,
        version=version_words(conference, marked.words),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _table(found: Nominating, delegates: tuple[DelegateRow, ...], marked: Marked) -> Table:
    words, people = marked.words, by_delegation(delegates)
    rows: list[SectionRow | Slot] = []
    present = [one for one in found.delegations if one.ref.id in people]
    for kind, homes in in_protocol_order(present, marked.language):
        rows.append(SectionRow(marks.words(words(KINDS_LISTED[kind]), bold=True)))
        for home in homes:
            name = Cell((Line(marked.text(wording_of(home)), Style.HOUR),))
            rows.append(Slot(name, tuple(Row(_person(one, marked)) for one in people[home.ref.id])))
    columns = (
        Column(words("Delegation"), DELEGATION_MM),
        Column(words("Participant")),
        Column(words("Seat"), _SEAT_MM),
    )
    return Table(columns, tuple(rows))


def _person(one: DelegateRow, marked: Marked) -> tuple[Cell, ...]:
    """Title and name with the function under them; the function alone where nobody is named yet. Then the seat."""
    called = " ".join(part for part in (one.title, one.name) if part)
    function = marked.text(one.function)
    lines = [marks.line(called, bold=True), Line(function, Style.DETAIL)] if one.name else [Line(function)]
    seat = ""
    if one.is_head:
        seat = marked.words("Head of the delegation")
    elif one.seat is not None:
        seat = marked.words(SEAT_LABELS[one.seat])
    return Cell(tuple(line for line in lines if line.runs)), Cell((marks.line(seat, Style.DETAIL),))
