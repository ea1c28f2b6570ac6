"""The programme as a calendar to subscribe to: sessions whose moment is known, one file a language."""

from __future__ import annotations

from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.appointment import Appointment, Status
from hlom_desktop.exports.appointment import Hours as Stretch
from hlom_desktop.exports.calendar_file import calendar_report
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Text, plain
from hlom_desktop.exports.paper_words import place_lines
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.programme_gathering import Programme, is_held, loose_side_events, narrowed_programme
from hlom_desktop.exports.report import WITHOUT_HOUR, Remark, Report
from hlom_desktop.exports.session_details import Details, Usual
from hlom_desktop.exports.side_event_lines import format_line, further_line, theme_line
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import KIND_LABELS, Access, SessionKind, SessionRow, SessionStatus

UNCLEAR = N_(
    "“{title}” was left out: the stated {label} is not the clock of {zone} that day. Choose which of the two is meant."
)
CANCELLED = N_("“{title}” is cancelled and was left out of the calendar.")


def programme_pieces(programme: Programme, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A calendar for each language."""
    narrow = narrowed_programme(programme, options)
    return tuple(_piece(narrow, language, options) for language in options.languages if "ics" in formats)


def _piece(programme: Programme, language: Language, options: Options) -> Piece:
    room = programme.room
    name = paper_name(
        programme.conference.key,
        "programme",
        day=programme.day,
        room=None if room is None else room.name.best(room.name.source)[0],
        revision=programme.revision,
        language=language,
        extension="ics",
    )

    def write(path: Path, /, *, rehearsal: bool = False) -> Report:
        entries, remarks = compose_programme(programme, language)
        return calendar_report(
            path, programme.conference, "programme", language, options.issued_at, entries, remarks, rehearsal=rehearsal
        )

    return Piece(name, write)


def compose_programme(programme: Programme, language: Language) -> tuple[tuple[Appointment, ...], tuple[Remark, ...]]:
    """An entry for each session with a known moment, by hour; a remark for each that was left out."""
    marked = Marked(language)
    details = Details(programme, Usual(None, (), side_events_without=False), marked)
    found = []
    for session in programme.sessions:
        title = source_text(session.title)
        start = session.hours.start_utc() if session.hours is not None else None
        if not is_held(session):
            marked.remark(CANCELLED, title=title)
        elif session.hours is None:
            marked.remark(WITHOUT_HOUR, title=title)
        elif start is None:
            marked.remark(UNCLEAR, title=title, label=session.hours.label or "", zone=session.hours.zone)
        else:
            found.append(_appointment(programme, session, details, marked))
    for proposal in loose_side_events(programme):
        marked.remark(WITHOUT_HOUR, title=source_text(proposal.title))
    return tuple(sorted(found, key=_by_hour)), marked.remarks


def _by_hour(entry: Appointment) -> tuple[str, str]:
    return (entry.when.start.isoformat() if isinstance(entry.when, Stretch) else "", entry.uid)


def _appointment(programme: Programme, session: SessionRow, details: Details, marked: Marked) -> Appointment:
    """SEQUENCE is the session's own version, which rises with each change of it and never falls."""
    hours = session.hours
    start, end = (hours.start_utc(), hours.end_utc()) if hours is not None else (None, None)
    if hours is None or start is None or end is None:
        raise ValueError("a session without a moment has no place in a calendar")
    return Appointment(
        uid=session.uid,
        sequence=session.ref.version,
        summary=marked.string(session.title),
        when=Stretch(start, end, hours.zone),
        description=_description(session, (*details.of_session(session), *_of_side_event(programme, session, marked))),
        location=_place(programme, session, marked),
        status=Status.CONFIRMED if session.status is SessionStatus.CONFIRMED else Status.TENTATIVE,
        transparent=session.kind is SessionKind.BREAK,
        link=_open_link(session),
        language=marked.language,
        categories=(marked.words(KIND_LABELS[session.kind]),),
    )


def _open_link(session: SessionRow) -> str:
    """The link of a meeting that anyone may join: one by invitation keeps its own for those who are invited."""
    return "" if session.access is Access.INVITATION else session.link or ""


def _of_side_event(programme: Programme, session: SessionRow, marked: Marked) -> tuple[Text, ...]:
    """Theme, format and public page, which stand with side events alone."""
    if session.kind is not SessionKind.SIDE_EVENT:
        return ()
    proposal = next((row for row in programme.proposals if row.session_id == session.ref.id), None)
    theme = next((row for row in programme.themes if row.ref.id == session.theme_id), None)
    return (theme_line(theme, marked), format_line(proposal, marked), further_line(proposal, marked))


def _description(session: SessionRow, lines: tuple[Text, ...]) -> str:
    said = "\n".join(plain(text) for text in lines if text)
    if session.link and not _open_link(session):
        return "\n".join(line for line in said.replace(session.link, "").splitlines() if line.strip())
    return said


def _place(programme: Programme, session: SessionRow, marked: Marked) -> str:
    """Room, venue and city; a virtual room alone."""
    room = next((row for row in programme.rooms if row.ref.id == session.room_id), None)
    if room is not None and room.virtual:
        return marked.string(room.name)
    venues = tuple(row for row in programme.venues if room is not None and row.ref.id == room.venue_id)
    places = place_lines(programme.conference, venues or programme.venues, marked.language)
    names = [marked.string(room.name)] if room is not None else []
    if room is None and session.mode is not None and session.mode.value == "virtual":
        return marked.words("Online")
    return ", ".join((*names, *places))
