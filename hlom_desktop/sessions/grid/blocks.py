"""What a session’s block says and how it looks, before it is drawn. No Qt; frozen, so that pictures can be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.day_words import hour_words, short_day, span_words
from hlom_desktop.sessions.grid.geometry import Column
from hlom_desktop.sessions.grid.lanes import WHOLE, Lane, Stretch, lanes
from hlom_desktop.sessions.rules import Slot, is_plenary, length, slot_of
from hlom_desktop.sessions.values import KIND_LABELS, Access, Programme, SessionKind, SessionRow, SessionStatus
from hlom_desktop.words import Words

MODE_ICONS: Mapping[Mode, str] = MappingProxyType(
    {Mode.IN_PERSON: "armchair", Mode.HYBRID: "circle-half", Mode.VIRTUAL: "monitor"}
)
ACCESS_ICONS: Mapping[Access, str] = MappingProxyType(
    {
        Access.CLOSED: "lock-simple-fill",
        Access.INVITATION: "identification-card",
        Access.PRESS_AT_OPENING: "camera",
    }
)
_ELSEWHERE = ("wording_", "no_hour")  # kinds of findings that have marks of their own
_ANYWHERE = frozenset({"chair_missing", "no_link", "document_unissued", "service_unbooked", "language_unserved"})
"""Kinds that are found of a session wherever it stands."""


class Form(StrEnum):
    """By what a kind is known in the grid: its form, never a colour of its own."""

    PLENARY = "plenary"
    PANEL = "panel"
    PLAIN = "plain"
    BREAK = "break"


@dataclass(frozen=True)
class Block:
    """A session as the grid and the tray draw it. `column` None stands in the tray; `language_icon` says what
    `languages` are: interpreted, or only spoken. `severity` is the worst that is found about it."""

    session_id: int
    column: Column | None
    start: int
    end: int
    lane: Lane
    form: Form
    virtual: bool
    closed: bool
    cancelled: bool
    title: str
    text_mark: str
    hour: str
    icons: tuple[str, ...]
    language_icon: str
    languages: str
    number: str
    fact: str
    note: str
    severity: Severity | None
    said: str


@dataclass(frozen=True)
class Telling:
    """In which words and language blocks are told, and what is known of sessions from above."""

    words: Words
    language: Language
    findings_of: Callable[[int], tuple[Finding, ...]]
    people_of: Callable[[int], tuple[Any, ...]]


def about_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is found about an hour and a room, and not accepted: texts have marks of their own, the tray is one."""
    return tuple(one for one in findings if one.accepted is None and not one.kind.startswith(_ELSEWHERE))


def about_move(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What is found about an hour and a room and would be another matter elsewhere, the gravest first."""
    moved = (one for one in about_place(findings) if one.kind not in _ANYWHERE)
    return tuple(sorted(moved, key=lambda one: list(Severity).index(one.severity)))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The gravest of what is found about a session's place."""
    open_ones = {finding.severity for finding in about_place(findings)}
    return next((severity for severity in Severity if severity in open_ones), None)


def blocks_of(programme: Programme, telling: Telling) -> tuple[Block, ...]:
    """Every session: those with an hour in their columns and lanes, then the others as they stand in the tray."""
    rooms = {room.ref.id for room in programme.rooms}
    placed = {row.ref.id: slot for row in programme.sessions if (slot := slot_of(row, programme.zone)) is not None}
    columns = {key: Column(slot.day, slot.room_id if slot.room_id in rooms else None) for key, slot in placed.items()}
    shared: dict[int, Lane] = {}
    for column in set(columns.values()):
        here = [Stretch(placed[key].start, placed[key].end, key) for key, at in columns.items() if at == column]
        shared.update(lanes(here))
    ordered = sorted(placed, key=lambda key: (columns[key].day, placed[key].start, key))
    rows = {row.ref.id: row for row in programme.sessions}
    in_grid = [_block(programme, rows[key], placed[key], columns[key], shared[key], telling) for key in ordered]
    waiting = [row for row in programme.sessions if row.hours is None]
    return (*in_grid, *(_block(programme, row, None, None, WHOLE, telling) for row in waiting))


def _block(
    programme: Programme, row: SessionRow, slot: Slot | None, column: Column | None, lane: Lane, telling: Telling
) -> Block:
    words, language = telling.words, telling.language
    title = row.title.best(language)[0] or words("Without a title")
    minutes = length(row)
    start, end = (slot.start, slot.end) if slot else (0, minutes)
    severity = worst(telling.findings_of(row.ref.id))
    return Block(
        session_id=row.ref.id,
        column=column,
        start=start,
        end=end,
        lane=lane,
        form=_form(row),
        virtual=row.mode is Mode.VIRTUAL,
        closed=row.access is Access.CLOSED,
        cancelled=row.status is SessionStatus.CANCELLED,
        title=title,
        text_mark=_text_mark(row, language),
        hour=hour_words(start, language) if slot else words("{minutes} min", minutes=minutes),
        icons=_icons(row),
        language_icon="headphones" if row.interpreted else "chat-centered-text" if row.spoken else "",
        languages=" ".join(code.upper() for code in row.interpreted or row.spoken),
        number=_number(programme, row),
        fact=_fact(telling.people_of(row.ref.id), words),
        note=words(_TRAY_NOTES[row.status]),
        severity=severity,
        said=_said(programme, row, slot, severity, telling),
    )


_TRAY_NOTES: Mapping[SessionStatus, str] = MappingProxyType(
    {
        SessionStatus.PROPOSED: N_("proposed"),
        SessionStatus.CONFIRMED: N_("confirmed, no slot"),
        SessionStatus.CANCELLED: N_("cancelled"),
    }
)


def _form(row: SessionRow) -> Form:
    if is_plenary(row):
        return Form.PLENARY
    if row.kind is SessionKind.PANEL:
        return Form.PANEL
    return Form.BREAK if row.kind is SessionKind.BREAK else Form.PLAIN


def _text_mark(row: SessionRow, language: Language) -> str:
    """The icon of a title that is not translated, or older than its source."""
    if language in row.title.missing():
        return "circle-dashed"
    return "clock-counter-clockwise" if language in row.title.stale() else ""


def _icons(row: SessionRow) -> tuple[str, ...]:
    found = (
        MODE_ICONS.get(row.mode) if row.mode else None,
        ACCESS_ICONS.get(row.access),
        "repeat" if row.repeat_id is not None else None,
    )
    return tuple(name for name in found if name)


def _number(programme: Programme, row: SessionRow) -> str:
    """A panel's number is that of its objective."""
    if row.kind is not SessionKind.PANEL or row.objective_id is None:
        return ""
    found = (topic.number for topic in programme.objectives if topic.ref.id == row.objective_id)
    number = next(found, None)
    return "" if number is None else str(number)


def _fact(people: tuple[Any, ...], words: Words) -> str:
    if not people:
        return ""
    all_of_them = words.plural("{number} person", "{number} people", len(people))
    remote = sum(1 for role in people if str(role.mode) == "remote")
    return words("{people} · {remote} remote", people=all_of_them, remote=remote) if remote else all_of_them


def _said(programme: Programme, row: SessionRow, slot: Slot | None, severity: Severity | None, telling: Telling) -> str:
    """The block as a screen reader says it: title, kind, day, hours, room, what is found."""
    words, language = telling.words, telling.language
    parts = [row.title.best(language)[0], words(KIND_LABELS[row.kind])]
    if slot is None:
        parts.append(words("Unplaced"))
    else:
        room = room_name(programme, slot.room_id, words, language)
        parts += [short_day(slot.day, language, weekday=True), span_words(slot.start, slot.end, language), room]
    if row.status is SessionStatus.CANCELLED:
        parts.append(words("Cancelled"))
    if row.access is Access.CLOSED:
        parts.append(words("Closed"))
    if severity is not None:
        parts.append(words("Clash") if severity is Severity.CLASH else words("Remark"))
    return ", ".join(parts)


def room_name(programme: Programme, room_id: int | None, words: Words, language: Language) -> str:
    """A room's name for a reader of `language`."""
    room = next((room for room in programme.rooms if room.ref.id == room_id), None)
    return words("No room") if room is None else room.name.best(language)[0]


def neighbour(blocks: tuple[Block, ...], columns: tuple[Column, ...], at: int, across: int, down: int) -> int:
    """The session beside session `at`: the next above or below in its room, or the nearest hour in a room beside."""
    shown = {block.session_id: block for block in blocks if block.column in columns}
    here = shown.get(at)
    if here is None or here.column is None:
        return min(shown, key=lambda key: (columns.index(shown[key].column), shown[key].start), default=at)
    if down:
        mine = sorted((one for one in shown.values() if one.column == here.column), key=_by_hour)
        place = mine.index(here) + down
        return mine[place].session_id if 0 <= place < len(mine) else at
    place = columns.index(here.column) + across
    while 0 <= place < len(columns):
        there = [one for one in shown.values() if one.column == columns[place]]
        if there:
            return min(there, key=lambda one: (abs(one.start - here.start), one.lane.at)).session_id
        place += across
    return at


def _by_hour(block: Block) -> tuple[int, int, int]:
    return block.start, block.lane.at, block.session_id
