"""The request to the interpretation service as a register: each day's sessions, then each team's own days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.exports import marks
from hlom_desktop.exports.interpretation_gathering import Request
from hlom_desktop.exports.marked import DASH, Marked
from hlom_desktop.exports.paper.tree import Cell, Kind, Line, Run, Style, Text
from hlom_desktop.exports.paper_words import city_of, list_of, of_place, offset_on, offset_words
from hlom_desktop.exports.registers.register import Entry, Part, Register, RegisterColumn, Section
from hlom_desktop.interpretation.rules import interpreters_needed
from hlom_desktop.interpretation.said import clock, codes, team_word
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.interpretation.workload import sittings_of
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.rules import is_public
from hlom_desktop.sessions.values import ACCESS_LABELS, SERVICE_LABELS, Access, SessionRow

WITHOUT_TEAM = N_("Interpreted sessions that have no team yet: {number}.")

_HOURS_MM = 28.33
_NOTHING = Cell((Line(DASH, Style.DETAIL),))
_SAID = (Access.INVITATION, Access.PRESS_AT_OPENING)


def compose_request(request: Request, marked: Marked, subject: str | None = None) -> Register:
    """The request in one language."""
    words = marked.words
    without = sum(not request.teams_of(one) for one in request.sessions)
    if without:
        marked.remark(WITHOUT_TEAM, number=str(without))
    return Register(
        kind=Kind.AGENDA,
        name="interpretation",
        title=words("Request for interpretation"),
        columns=_columns(marked, day=True),
        rows=tuple(_days(request, marked)),
        empty=words("No session is interpreted yet."),
        under_title=tuple(_under_title(request, marked)),
        notes=(_rule(request, marked),),
        parts=tuple(_part(team, request, marked) for team in request.teams if _held(team, request)),
        subject=subject,
    )


def _columns(marked: Marked, *, day: bool) -> tuple[RegisterColumn, ...]:
    """The columns of a day's table; a team's own has no column for the team."""
    words = marked.words
    team = (RegisterColumn(words("Team"), mm=20, chars=12),) if day else ()
    return (
        RegisterColumn(words("Hours"), mm=_HOURS_MM, chars=16),
        RegisterColumn(words("Room"), mm=26, chars=18),
        RegisterColumn(words("Session"), chars=46),
        RegisterColumn(words("Languages"), mm=30, chars=20),
        RegisterColumn(words("Booths"), mm=24, chars=14),
        RegisterColumn(words("Interpreters"), mm=24, chars=12, right=True),
        *team,
        RegisterColumn(words("Remote"), mm=18, chars=10, right=True),
        RegisterColumn(words("Documents"), mm=36, chars=24),
        RegisterColumn(words("Notes"), mm=32, chars=24),
    )


def _days(request: Request, marked: Marked) -> Iterable[Entry | Section]:
    for day in request.days:
        most = marked.words("at most {number} interpreters at once", number=request.most_at_once(day))
        yield Section((Run(print_day(day, marked.language), bold=True), Run(f"   {most}")))
        yield from (_entry(one, request, marked, day=True) for one in request.on(day))
    undecided = request.on(None)
    if undecided:
        yield Section(marks.words(marked.words("Hour to be decided"), bold=True))
        yield from (_entry(one, request, marked, day=True) for one in undecided)


def _part(team: TeamRow, request: Request, marked: Marked) -> Part:
    rows: list[Entry | Section] = []
    for day in request.days:
        held = [one for one in request.on(day) if team in request.teams_of(one)]
        if held:
            rows.append(Section(_day_of(team, day, request, marked)))
            rows += [_entry(one, request, marked, day=False) for one in held]
    undecided = [one for one in request.on(None) if team in request.teams_of(one)]
    if undecided:
        rows.append(Section(marks.words(marked.words("Hour to be decided"), bold=True)))
        rows += [_entry(one, request, marked, day=False) for one in undecided]
    return Part(team_word(team.name, marked.words), _columns(marked, day=False), tuple(rows))


def _held(team: TeamRow, request: Request) -> bool:
    return any(team in request.teams_of(one) for one in request.sessions)


def _day_of(team: TeamRow, day: date, request: Request, marked: Marked) -> Text:
    """The day, and how much of it the team works."""
    works = request.works_of(team, day)
    sittings = marked.words.plural("{number} shift", "{number} shifts", len(sittings_of(works)))
    length = marked.words("{hours} h", hours=clock(sum(work.minutes for work in works)))
    return (Run(print_day(day, marked.language), bold=True), Run(f"   {sittings} · {length}"))


def _entry(session: SessionRow, request: Request, marked: Marked, *, day: bool) -> Entry:
    """A session; of a closed one hours, room and languages, and no more."""
    head = (_hours(session, request, marked), _room(session, request, marked))
    languages = _languages(session)
    if not is_public(session):
        reserved = Cell((marks.line(marked.words("Reserved"), bold=True),))
        return Entry((*head, reserved, languages, *(_NOTHING,) * (6 if day else 5)))
    needed, remote = interpreters_needed(session.interpreted, request.limits), request.remote_speakers(session)
    teams = ", ".join(team.name for team in request.teams_of(session))
    cells = (
        *head,
        _title(session, marked),
        languages,
        _said(_booths(session, request)),
        _said(str(needed)),
        *((_said(teams),) if day else ()),
        _said(str(remote) if remote else ""),
        _documents(session, request, marked),
        _notes(session, request, marked),
    )
    return Entry(cells, {5: needed, 7 if day else 6: remote or None})


def _booths(session: SessionRow, request: Request) -> str:
    """The booths of the room, not broken."""
    found = codes(booth.language for booth in request.booths if booth.room_id == session.room_id)
    return found.replace(" ", "\u00a0")


def _said(text: str) -> Cell:
    """A text, or a dash."""
    return Cell((marks.line(text, Style.DETAIL),)) if text else _NOTHING


def _languages(session: SessionRow) -> Cell:
    """From which languages, and under them into which; neither list is broken."""
    heard, said = (codes(found).replace(" ", "\u00a0") for found in (session.spoken, session.interpreted))
    return Cell((marks.line(heard or "–", Style.DETAIL), marks.line(f"→\u00a0{said}", Style.DETAIL)))


def _hours(session: SessionRow, request: Request, marked: Marked) -> Cell:
    hours = request.hours.get(session.ref.id)
    if hours is None:
        return _NOTHING
    said = print_hours(hours.start, hours.end - hours.start, marked.language)
    return Cell((marks.line(said, Style.HOUR),))


def _room(session: SessionRow, request: Request, marked: Marked) -> Cell:
    room = next((one for one in request.rooms if one.ref.id == session.room_id), None)
    return Cell((marked.line(room.name, Style.DETAIL),)) if room is not None else _NOTHING


def _title(session: SessionRow, marked: Marked) -> Cell:
    """The title, and how the session is attended."""
    mode = (marks.line(marked.words(MODE_LABELS[session.mode]), Style.DETAIL),) if session.mode else ()
    return Cell((marked.line(session.title, bold=True), *mode))


def _documents(session: SessionRow, request: Request, marked: Marked) -> Cell:
    """The papers before a session: their symbols, else their titles."""
    ids = [row.document_id for row in request.session_documents if row.session_id == session.ref.id]
    rows = [row for row in request.documents if row.ref.id in ids]
    lines = [Line(marks.words(row.symbol) if row.symbol else marked.text(row.title), Style.DETAIL) for row in rows]
    return Cell(tuple(lines)) if lines else _NOTHING


def _notes(session: SessionRow, request: Request, marked: Marked) -> Cell:
    """Who may enter, and services that work beside the interpreters."""
    words = marked.words
    found = [words(ACCESS_LABELS[session.access])] if session.access in _SAID else []
    kinds = dict.fromkeys(row.kind for row in request.services if row.session_id == session.ref.id)
    found += [words(SERVICE_LABELS[kind]) for kind in kinds]
    return Cell(tuple(marks.line(text, Style.DETAIL) for text in found)) if found else _NOTHING


def _under_title(request: Request, marked: Marked) -> Iterable[Text]:
    """Whose clock is meant."""
    conference, language = request.conference, marked.language
    if conference.zone is not None and request.days:
        offsets = dict.fromkeys(offset_on(conference.zone, day) for day in request.days)
        yield marks.words(
            marked.words(
                "The hours are those of {city} ({offsets}).",
                city=of_place(city_of(conference, language), language),
                offsets=list_of([offset_words(minutes) for minutes in offsets], marked.words),
            )
        )


def _rule(request: Request, marked: Marked) -> Text:
    """The limits that the figures and the teams go by."""
    limits = request.limits
    return marks.words(
        marked.words(
            "By the rule in force a shift lasts at most {sitting} h, {remote} h with remote speakers; a team has "
            "{day} a day with {rest} h of rest between them, and {booth} interpreters in a booth.",
            sitting=clock(limits.sitting_minutes),
            remote=clock(limits.remote_minutes),
            day=limits.sittings_a_day,
            rest=clock(limits.rest_minutes),
            booth=limits.per_booth,
        )
    )
