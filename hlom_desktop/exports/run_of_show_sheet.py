"""The run of show as a sheet for one room and one day: what happens minute by minute, and room to write in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import DASH, Marked, source_text
from hlom_desktop.exports.paper.tree import (
    Cell,
    Column,
    Format,
    KeyEntry,
    Kind,
    Line,
    Note,
    Paper,
    Row,
    Run,
    SectionRow,
    SheetHead,
    Style,
    Table,
    Text,
    plain,
)
from hlom_desktop.exports.paper_words import masthead_organizer, printed_on_sheet, zone_city
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.run_of_show_gathering import RunOfShow, Sheet
from hlom_desktop.exports.run_of_show_heads import Heads, gone_text, hours_words
from hlom_desktop.refusals import N_
from hlom_desktop.run_of_show.colours import COLOUR_LETTERS
from hlom_desktop.run_of_show.rules import sections_of
from hlom_desktop.run_of_show.rules_made import plate_of
from hlom_desktop.run_of_show.usual import ON_CALL
from hlom_desktop.run_of_show.values import COLOUR_LABELS, CueRow

WITHOUT_LOCAL_HOUR = N_("“{title}”: it is not known where the remote speaker is, so no local hour was printed.")
ROW_MM = 9.0


def compose_run_of_show(show: RunOfShow, sheet: Sheet, language: Language, issued_at: datetime) -> Composed:
    """One sheet in one language."""
    marked = Marked(language)
    words, conference = marked.words, show.conference
    place = marked.string(sheet.room.name)
    day = print_day(sheet.day, language)
    table = Table(columns_of(marked), _rows(show, sheet, marked), row_mm=ROW_MM)
    gone = gone_text(sheet, marked)
    heads = Heads(sheet, show.conference, marked)
    paper = Paper(
        kind=Kind.RUN_OF_SHOW,
        title=words("Run of show: {room} · {day}", room=place, day=day),
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=marks.words(conference.short),
        printed=printed_on_sheet(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        blocks=(table, Note(gone)) if gone else (table,),
        draft=words("Draft") if sheet.standing.issue is None else "",
        version=heads.version() if sheet.standing.issue is not None else "",
        key=(*_key(sheet, marked), *marked.key),
        sheet=SheetHead(
            place=place,
            words=(Run(day, bold=True), Run(f" · {' · '.join(heads.parts())}")),
            changed=heads.changed(),
            version=heads.version(),
        ),
        format=Format.A4_LANDSCAPE,
    )
    return Composed(paper, marked.remarks)


def columns_of(marked: Marked) -> tuple[Column, ...]:
    """The eleven columns of a run of show; the last two are written in by hand on the day."""
    words = marked.words
    acts = 17.0 if marked.language == "en" else 21.0  # “Secrétaire” is never broken
    return (
        Column(words("No."), mm=9, right=True),
        Column(words("Start"), mm=18),
        Column(words("Min."), mm=10, right=True),
        Column(words("What and who")),
        Column(words("From"), mm=27),
        Column(words("Lang."), mm=13),
        Column(words("Sound and picture"), mm=35),
        Column(words("Cue and notes"), mm=42),
        Column(words("Who acts"), mm=acts),
        Column(words("Actual start"), mm=15, written_in=True),
        Column(words("Actual end"), mm=15, written_in=True),
    )


def length_words(seconds: int) -> str:
    """“45′”, “4′50”, “30″”."""
    minutes, rest = divmod(seconds, 60)
    if not minutes and rest:
        return f"{rest}″"
    return f"{minutes}′{rest:02}" if rest else f"{minutes}′"


def sections_printed(sheet: Sheet) -> tuple[tuple[tuple[CueRow, ...], tuple[tuple[int, CueRow], ...]], ...]:
    """The sections with rows to print: all cues of each, and those of them that are printed, with their numbers."""
    found = []
    for cues in sections_of(sheet.cues):
        own = {cue.ref.id for cue in cues}
        rows = tuple(pair for pair in sheet.rows if pair[1].ref.id in own)
        if rows:
            found.append((cues, rows))
    return tuple(found)


def section_words(cues: tuple[CueRow, ...], marked: Marked) -> str:
    """The hours of a section, and the interpretation that all its cues share."""
    hours, channels = hours_words(cues, marked.language), shared_channels(cues)
    return hours if channels is None else f"{hours} · {marked.words('interpretation {languages}', languages=channels)}"


def shared_channels(cues: Sequence[CueRow]) -> str | None:
    """The channels of all the cues that have some; None where they differ, or none has."""
    found = {cue.channels for cue in cues if cue.channels}
    return next(iter(found)) if len(found) == 1 else None


def _rows(show: RunOfShow, sheet: Sheet, marked: Marked) -> tuple[Row | SectionRow, ...]:
    rows: list[Row | SectionRow] = []
    for cues, printed in sections_printed(sheet):
        name = marked.text(cues[0].section, bold=True)
        if name:
            rows.append(SectionRow((*name, Run(f"   {section_words(cues, marked)}"))))
        shared = shared_channels(cues)
        for number, cue in printed:
            row = _row(show, cue, number, marked, own_channels=cue.channels if cue.channels != shared else None)
            rows.append(replace(row, changed=cue.ref.id in sheet.standing.changed))
    return tuple(rows)


def _row(show: RunOfShow, cue: CueRow, number: int, marked: Marked, *, own_channels: str | None) -> Row:
    words = marked.words
    fixed = (Line((marks.tag(words("FIXED")),), Style.DETAIL),) if cue.fixed else ()
    start = print_hour(cue.start // 60 % 1440, marked.language, "24h")
    who = (marked.line(cue.who, Style.WHO),) if cue.who is not None and not cue.who.is_empty else ()
    letter = (Line((marks.tag(COLOUR_LETTERS[cue.colour]),), Style.DETAIL),) if cue.colour is not None else ()
    channels = (marks.line(own_channels, Style.DETAIL),) if own_channels else ()
    cells = (
        Cell((marks.line(str(number), Style.DETAIL), *letter)),
        Cell((marks.line(start, Style.HOUR), *fixed)),
        Cell((marks.line(length_words(cue.seconds), Style.WHO),)),
        Cell((marked.line(cue.item, bold=True), *who)),
        Cell(_from(show, cue, marked)),
        Cell((marks.line(cue.languages or "–", Style.DETAIL), *channels)),
        *(Cell(_lines(texts, marked)) for texts in (shown_of(cue), notes_of(cue), (cue.who_acts,))),
        Cell(),
        Cell(),
    )
    return Row(cells, absorbs=cue.absorbs_delay)


def shown_of(cue: CueRow) -> tuple[Wording | None, ...]:
    """Sound and picture, slides, and a name plate that says something else than item and person."""
    usual_plate = cue.made is not None and cue.lower_third == plate_of(cue.made)
    return cue.sound_and_picture, cue.slides, None if usual_plate else cue.lower_third


def notes_of(cue: CueRow) -> tuple[Wording | None, ...]:
    """The sign on which a cue starts, unless it is that the floor is given; and the notes."""
    return None if cue.standby == ON_CALL else cue.standby, cue.notes


def _lines(texts: Sequence[Wording | None], marked: Marked) -> tuple[Line, ...]:
    """Texts under each other, or a dash: blank would mean “to be filled in on the day”."""
    found = tuple(marked.line(one, Style.DETAIL) for one in texts if one is not None and not one.is_empty)
    return found or (Line(DASH, Style.DETAIL),)


def _from(show: RunOfShow, cue: CueRow, marked: Marked) -> tuple[Line, ...]:
    """From where; for a remote speaker the tag, the city and its hour."""
    if not cue.remote:
        return _lines((cue.from_where,), marked)
    tag = Line((marks.reverse(marked.words("REMOTE")),), Style.DETAIL)
    place = remote_place(show, cue, marked) or marked.text(cue.from_where) or DASH
    return (tag, Line(place, Style.DETAIL))


def remote_place(show: RunOfShow, cue: CueRow, marked: Marked) -> Text:
    """“San José, 03:38, night”; nothing, and a remark, where the place is unknown."""
    words = marked.words
    local = show.local_hour(cue)
    if local is None:
        marked.remark(WITHOUT_LOCAL_HOUR, title=source_text(cue.item))
        return ()
    said = [print_hour(local.minute, marked.language, "24h")]
    if local.days:
        said.append(words("next day") if local.days > 0 else words("day before"))
    if local.is_night:
        said.append(words("night"))
    city = marked.text(local.city) or marks.words(zone_city(local.zone, marked.language))
    return (*city, Run(", " + ", ".join(said)))


def _key(sheet: Sheet, marked: Marked) -> tuple[KeyEntry, ...]:
    """The marks that occur on this sheet."""
    words, found, cues = marked.words, [], [cue for _, cue in sheet.rows]
    if any(cue.remote for cue in cues):
        found.append(KeyEntry(marks.reverse(words("REMOTE")), words("local hour given")))
    if any(cue.fixed for cue in cues):
        found.append(KeyEntry(marks.tag(words("FIXED")), words("does not move")))
    since = sheet.standing.since
    if since is not None and any(cue.ref.id in sheet.standing.changed for cue in cues):
        found.append(marks.changed_key(words("changed since version {version}", version=since.number)))
    if any(cue.absorbs_delay for cue in cues):
        found.append(marks.absorbs_key(words("absorbs delay")))
    for colour in dict.fromkeys(cue.colour for cue in cues if cue.colour is not None):
        found.append(KeyEntry(marks.tag(COLOUR_LETTERS[colour]), words(COLOUR_LABELS[colour])))
    return tuple(found)


def remote_words(show: RunOfShow, cue: CueRow, marked: Marked) -> str:
    """The same as one text, for a spreadsheet."""
    place = plain(remote_place(show, cue, marked)) or marked.string(cue.from_where) or "–"
    return f"{marked.words('REMOTE')} · {place}"
