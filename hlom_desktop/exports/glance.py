"""The programme at a glance: a grid of rooms and hours, one page a day, to be pinned up or laid on a table."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import marks
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.glance_pages import DayPages, languages_said
from hlom_desktop.exports.glance_placing import Entry, entries_of, rooms_of, scale_of, weight_of
from hlom_desktop.exports.marked import Marked, joined, source_text
from hlom_desktop.exports.options import Options, Sheet
from hlom_desktop.exports.paper.forms import DayGrid, Weight
from hlom_desktop.exports.paper.grid_sizes import GRIDS, GridSizes
from hlom_desktop.exports.paper.sizes import page_size
from hlom_desktop.exports.paper.tree import Form, KeyEntry, Kind, Paper, Run, Text, plain
from hlom_desktop.exports.paper_words import masthead_organizer, place_lines, printed_line, state_words, typographic
from hlom_desktop.exports.pieces import Composed, Piece, write_docx_piece, write_pdf_piece
from hlom_desktop.exports.programme_gathering import Programme, days_of, loose_side_events, narrowed_programme
from hlom_desktop.exports.report import WITHOUT_HOUR
from hlom_desktop.exports.session_details import Details, usual_of
from hlom_desktop.exports.wrapping import cut
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.values import SpeakerMode

_OTHER_KEYS = {
    Weight.PLENARY: N_("Plenary meeting"),
    Weight.PANEL: N_("Panel or other meeting"),
    Weight.SIDE_EVENT: N_("Side event or break"),
}
_ONE_KIND = {
    SessionKind.PANEL: N_("Panel"),
    SessionKind.ROUND_TABLE: N_("Round table"),
    SessionKind.BRIEFING: N_("Briefing"),
    SessionKind.SIDE_EVENT: N_("Side event"),
    SessionKind.BREAK: N_("Break"),
}
_MOST_STANDS = 3
_STRIP_LINES = 2


def glance_pieces(
    programme: Programme, options: Options, formats: tuple[str, ...], sheet: Sheet = "a3"
) -> tuple[Piece, ...]:
    """A file for each language and format, on sheets of that size. Raises what `narrowed_programme` does."""
    narrow = narrowed_programme(programme, options)
    room = None if narrow.room is None else narrow.room.name
    pieces = []
    for language in options.languages:
        composed = compose_glance(narrow, language, options.issued_at, sheet)
        for extension in formats:
            name = paper_name(
                programme.conference.key,
                "glance" if sheet == "a3" else f"glance-{sheet}",
                day=options.day,
                room=None if room is None else room.best(room.source)[0],
                revision=programme.revision,
                language=language,
                extension=extension,
            )
            if extension == "docx":
                pieces.append(Piece(name, partial(write_docx_piece, composed, letterhead=None)))
            else:
                pieces.append(Piece(name, partial(write_pdf_piece, composed)))
    return tuple(pieces)


def compose_glance(programme: Programme, language: Language, issued_at: datetime, sheet: Sheet = "a3") -> Composed:
    """The grid in one language, all its days on the same scale."""
    marked, sizes = Marked(language), GRIDS[sheet]
    words, conference = marked.words, programme.conference
    days = (programme.day,) if programme.day is not None else days_of(programme)
    entries = entries_of(programme)
    pages = _pages(programme, entries, days, marked, sizes)
    _tell_unplaced(programme, marked)
    draft, version = state_words(conference, words, programme.revision)
    paper = Paper(
        kind=Kind.GLANCE,
        title=words("Programme at a glance"),
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=cut(marked.text(conference.title), sizes.small_print, 0.6 * page_size(sizes.format).text_width, 1),
        printed=printed_line(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        blocks=pages,
        draft=draft,
        version=version,
        key=(*_key(programme, entries, marked), *marked.key),
        format=sizes.format,
    )
    return Composed(paper, marked.remarks)


def _pages(
    programme: Programme, entries: tuple[Entry, ...], days: tuple[date, ...], marked: Marked, sizes: GridSizes
) -> tuple[Form, ...]:
    places = " · ".join(
        typographic(line, marked.language)
        for line in place_lines(programme.conference, programme.venues, marked.language)
    )
    places = plain(cut(marks.words(places), sizes.small_print, 0.4 * page_size(sizes.format).text_width, 1))
    scale, rooms = scale_of(entries, sizes), rooms_of(programme, entries)
    details = Details(programme, usual_of(programme.sessions), marked)
    made = DayPages(programme, entries, scale, rooms, details, sizes, marked)
    if not days:
        heading = marks.words(marked.words("Programme at a glance"))
        return (DayGrid(heading, places, empty=marked.words("No session is planned yet.")),)
    strip = _strip(programme, marked, sizes)
    label = marked.words("All day") if strip else ""
    return tuple(
        page
        for day in days
        for page in made.of_day(
            day, DayGrid(marks.words(print_day(day, marked.language)), places, strip_label=label, strip=strip)
        )
    )


def _strip(programme: Programme, marked: Marked, sizes: GridSizes) -> Text:
    """The exhibition, which has no hour: its stands by title while they are few, else their number."""
    stands = () if programme.room is not None else programme.stands
    if len(stands) > _MOST_STANDS:
        said = marks.words(
            marked.words.plural(
                "The exhibition has {number} stand, without fixed hours.",
                "The exhibition has {number} stands, without fixed hours.",
                len(stands),
            )
        )
    else:
        between = "\u202f; " if marked.language == "fr" else "; "
        said = joined([marked.text(stand.title) for stand in stands], between)
    width = page_size(sizes.format).text_width - 2 * sizes.clock
    return cut(said, sizes.small_print, width, _STRIP_LINES) if said else ()


def _tell_unplaced(programme: Programme, marked: Marked) -> None:
    """What has no hour is on no day's page: the report says so, unless one day was asked for."""
    if programme.day is not None:
        return
    for session in programme.sessions:
        if session.hours is None:
            marked.remark(WITHOUT_HOUR, title=source_text(session.title))
    for proposal in loose_side_events(programme):
        marked.remark(WITHOUT_HOUR, title=source_text(proposal.title))


def _key(programme: Programme, entries: tuple[Entry, ...], marked: Marked) -> tuple[KeyEntry, ...]:
    """The marks that occur: the kinds of blocks, remote speakers, languages."""
    words = marked.words
    found = []
    for weight in Weight:
        kinds = {entry.session.kind for entry in entries if weight_of(entry.session) is weight}
        if kinds:
            one = _ONE_KIND.get(min(kinds)) if len(kinds) == 1 else None
            found.append(KeyEntry(Run("", mark=weight.mark), words(one or _OTHER_KEYS[weight])))
    on_grid = {entry.session.ref.id for entry in entries}
    if any(role.mode is SpeakerMode.REMOTE and role.session_id in on_grid for role in programme.roles):
        found.append(KeyEntry(Run("(R)"), words("remote speakers")))
    spoken = {code for entry in entries for code in entry.session.interpreted}
    if spoken:
        found.append(KeyEntry(Run(languages_said(tuple(spoken))), words("languages of interpretation")))
    return tuple(found)
