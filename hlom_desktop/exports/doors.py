"""The sheets on the doors: for each room and day what is held there and when, in three languages at once.

The only public paper that tells of closed sessions: their hours, and that the room is reserved; nothing else of them
comes as far as here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.agenda import AS_STATED
from hlom_desktop.exports.doors_pages import pages_of
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.glance_pages import languages_said
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper import grid_sizes
from hlom_desktop.exports.paper.forms import DoorEntry, DoorSheet
from hlom_desktop.exports.paper.sizes import LABEL, page_size
from hlom_desktop.exports.paper.tree import Form, Format, Kind, Paper, Text, plain
from hlom_desktop.exports.paper_words import clock_end, local_moment, masthead_organizer, state_words, typographic
from hlom_desktop.exports.pieces import Composed, Piece, checked_day, told_only, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.programme_gathering import is_held, is_unclear, room_called, shown_hours
from hlom_desktop.exports.report import STALE_TRANSLATION, Remark
from hlom_desktop.exports.wrapping import cut
from hlom_desktop.refusals import N_
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.sessions.rules import is_public
from hlom_desktop.sessions.values import SessionRow

NO_TITLE = N_("“{title}” has no title in {language}; the door sheet leaves it out.")
TITLE_CUT = N_("“{title}” is too long for a door sheet and was cut in {language}.")
NO_DOORS = N_("No room has a door: nothing was written.")
ROOM, NO_MEETING, RESERVED = N_("Room"), N_("No meeting today"), N_("Reserved")
_MOST_DAYS = 60
_LINES = 5


@dataclass(frozen=True)
class _Held:
    """A session at its hours by the conference's clock."""

    session: SessionRow
    hours: Hours


def door_pieces(
    facts: ProgrammeFacts, options: Options, formats: tuple[str, ...], revision: int | None = None
) -> tuple[Piece, ...]:
    """One file a format with a page, or more, for each room and day; all three languages stand on each.

    Narrowed by `options.day` and `options.room`. Raises `UnknownRoom`, `DayOutside` and their like.
    """
    days = _days(facts)
    wanted = days if options.day is None else (checked_day(options.day, days),)
    doors = tuple(room for room in facts.rooms if not room.virtual)
    room = None if options.room is None else room_called(options.room, facts.rooms)
    rooms = doors if room is None else (room,)
    if not rooms or not wanted:
        return (told_only((Remark(NO_DOORS),)),)
    composed = compose_doors(facts, wanted, rooms, options.issued_at, revision)
    pieces = []
    for extension in formats:
        name = paper_name(
            facts.conference.key,
            "doors",
            day=options.day,
            room=None if room is None else room.name.best(room.name.source)[0],
            revision=revision,
            language="-".join(LANGUAGES),
            extension=extension,
        )
        if extension == "docx":
            pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=None)))
        else:
            pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def compose_doors(
    facts: ProgrammeFacts,
    days: tuple[date, ...],
    rooms: tuple[RoomRow, ...],
    issued_at: datetime,
    revision: int | None = None,
) -> Composed:
    """The sheets of these rooms on these days, day by day; the paper's own words are English."""
    marked, conference = Marked("en"), facts.conference
    held = _held(facts)
    pages: list[Form] = []
    for day in days:
        for room in rooms:
            here = [one for one in held if one.hours.day == day and one.session.room_id == room.ref.id]
            entries = tuple(_entry(one, marked) for one in sorted(here, key=lambda one: one.hours.start))
            pages += pages_of(_sheet(room, day), entries)
    moment = local_moment(issued_at, conference)
    _, version = state_words(conference, marked.words, revision)
    paper = Paper(
        kind=Kind.DOORS,
        title=_title(conference, days, rooms),
        language="en",
        organizer=masthead_organizer(conference, "en"),
        conference=cut(marks.words(conference.short), LABEL, 0.55 * page_size(Format.DOOR).text_width, 1),
        printed=f"{version} · {moment:%Y-%m-%d %H:%M}",
        printed_at=issued_at,
        page_words="{page}/{pages}",
        blocks=tuple(pages),
        version=version,
        format=Format.DOOR,
    )
    return Composed(paper, marked.remarks)


def _title(conference: ConferenceRow, days: tuple[date, ...], rooms: tuple[RoomRow, ...]) -> str:
    """What the files are called inside: no word of what is held."""
    named = [room.number or room.name.best("en")[0] for room in rooms] if len(rooms) == 1 else []
    when = days[0].isoformat() if len(days) == 1 else f"{days[0].isoformat()}/{days[-1].isoformat()}"
    return " · ".join((conference.short, "/".join(_three(ROOM)), *named, when))


def _days(facts: ProgrammeFacts) -> tuple[date, ...]:
    """The conference's days, and any other on which a room is used."""
    conference = facts.conference
    doors = {room.ref.id for room in facts.rooms if not room.virtual}
    days = {one.hours.day for one in _held(facts) if one.session.room_id in doors}
    first, last = conference.first_day, conference.last_day or conference.first_day
    if first is not None and last is not None:
        days |= {first + timedelta(days=number) for number in range(min((last - first).days, _MOST_DAYS) + 1)}
    return tuple(sorted(days))


def _held(facts: ProgrammeFacts) -> tuple[_Held, ...]:
    return tuple(
        _Held(session, hours)
        for session in facts.sessions
        if is_held(session) and (hours := shown_hours(session, facts.conference)) is not None
    )


def _sheet(room: RoomRow, day: date) -> DoorSheet:
    """The head of a room's sheet: “2 · Room · Salle · Sala”, or the room's own names where these say something else."""
    number = (room.number or "").strip()
    own = _unlike([typographic(text, one) for one in LANGUAGES if (text := room.name.in_language(one))])
    size = grid_sizes.number_size(number)
    if number and (not own or any(number in name.split() for name in own)):
        own = _three(ROOM)
    return DoorSheet(
        number=number if size else "",
        number_size=size,
        names=tuple(_name(name, large=not size and at == 0) for at, name in enumerate(own or [number or "–"])),
        dates=tuple(marks.words(print_day(day, one), lang=one) for one in LANGUAGES),
        entries=(),
        empty=tuple(marks.words(said, lang=one) for said, one in zip(_three(NO_MEETING), LANGUAGES, strict=True)),
        page=1,
        pages=1,
    )


def _name(name: str, *, large: bool) -> Text:
    size = grid_sizes.DOOR_LARGE_NAME if large else grid_sizes.DOOR_NAME
    width = page_size(Format.DOOR).text_width
    return cut(marks.words(name), size, width if large else width - grid_sizes.DOOR_AXIS, 1)


def _unlike(names: list[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _three(message: str) -> list[str]:
    """A message in the three languages."""
    return [Marked(language).words(message) for language in LANGUAGES]


def _entry(held: _Held, marked: Marked) -> DoorEntry:
    hours = held.hours
    start, end = print_hour(hours.start, "en", "24h"), print_hour(clock_end(hours), "en", "24h")
    if not is_public(held.session):
        reserved = zip(_three(RESERVED), LANGUAGES, strict=True)
        return DoorEntry(start, end, reserved=tuple(marks.words(said, lang=one) for said, one in reserved))
    if is_unclear(hours):
        title = source_text(held.session.title)
        marked.remark(AS_STATED, title=title, label=hours.label or "", zone=hours.zone)
        end = f"{end} {hours.label}"
    languages = languages_said(held.session.interpreted).replace(" ", " · ")
    return DoorEntry(start, end, tuple(_titles(held.session, marked)), languages)


def _titles(session: SessionRow, marked: Marked) -> list[Text]:
    """English, French, Spanish, the first one large; a title that is missing is left out and told."""
    found: list[Text] = []
    wording, source = session.title, source_text(session.title)
    for language in LANGUAGES:
        said = wording.in_language(language)
        if said is None:
            marked.remark(NO_TITLE, title=source, language=language.upper())
            continue
        if language in wording.stale():
            marked.remark(STALE_TRANSLATION, title=source, language=language.upper())
        found.append(_fitted(typographic(said, language), language, large=not found, source=source, marked=marked))
    return found


def _fitted(said: str, language: Language, *, large: bool, source: str, marked: Marked) -> Text:
    size = grid_sizes.DOOR_TITLE if large else grid_sizes.DOOR_TRANSLATION
    whole = marks.words(said, lang=language)
    kept = cut(whole, size, page_size(Format.DOOR).text_width - grid_sizes.DOOR_AXIS, _LINES)
    if len(plain(kept)) < len(marks.printable(said)):
        marked.remark(TITLE_CUT, title=source, language=language.upper())
    return kept
