"""The run of show as a sheet for one room and one day: what happens minute by minute, and room to write in."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.hours_printed import print_day, print_hour, print_hours
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
from hlom_desktop.exports.paper_words import masthead_organizer, printed_on_sheet, version_words, zone_city
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.run_of_show_gathering import RunOfShow, Sheet, cue_end, sections_of
from hlom_desktop.refusals import N_
from hlom_desktop.run_of_show.values import CueRow

WITHOUT_LOCAL_HOUR = N_("“{title}”: it is not known where the remote speaker is, so no local hour was printed.")
ROW_MM = 9.0


def compose_run_of_show(show: RunOfShow, sheet: Sheet, language: Language, issued_at: datetime) -> Composed:
    """One sheet in one language."""
    marked = Marked(language)
    words, conference = marked.words, show.conference
    place = marked.string(sheet.room.name)
    day = print_day(sheet.day, language)
    table = Table(columns_of(marked), _rows(show, sheet, marked), row_mm=ROW_MM)
    said = f" · {hours_of(sheet, language)} · {conference.short} · {words('Run of show')}"
    paper = Paper(
        kind=Kind.RUN_OF_SHOW,
        title=words("Run of show: {room} · {day}", room=place, day=day),
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=marks.words(conference.short),
        printed=printed_on_sheet(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        blocks=(table,),
        draft=words("Draft"),
        version=version_words(conference, words),
        key=(*_key(sheet, marked), *marked.key),
        sheet=SheetHead(
            place=place,
            words=(Run(day, bold=True), Run(said)),
            version=f"{words('Draft')} · {version_words(conference, words)}",
        ),
        format=Format.A4_LANDSCAPE,
    )
    return Composed(paper, marked.remarks)


def hours_of(sheet: Sheet, language: Language) -> str:
    """From the first cue to the end of the last, on a clock of 24 hours."""
    start = min(cue.start for cue in sheet.cues)
    return print_hours(start % 1440, max(cue_end(cue) for cue in sheet.cues) - start, language, "24h")


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


def section_words(cues: tuple[CueRow, ...], language: Language) -> str:
    """The hours of a section."""
    start = cues[0].start
    return print_hours(start % 1440, max(cue_end(cue) for cue in cues) - start, language, "24h")


def _rows(show: RunOfShow, sheet: Sheet, marked: Marked) -> tuple[Row | SectionRow, ...]:
    rows: list[Row | SectionRow] = []
    number = 0
    for cues in sections_of(sheet):
        name = marked.text(cues[0].section, bold=True)
        if name:
            rows.append(SectionRow((*name, Run(f"   {section_words(cues, marked.language)}"))))
        for cue in cues:
            number += 1
            rows.append(_row(show, cue, number, marked))
    return tuple(rows)


def _row(show: RunOfShow, cue: CueRow, number: int, marked: Marked) -> Row:
    fixed = (Line((marks.tag(marked.words("FIXED")),), Style.DETAIL),) if cue.fixed else ()
    start = print_hour(cue.start % 1440, marked.language, "24h")
    who = (marked.line(cue.who, Style.WHO),) if cue.who is not None and not cue.who.is_empty else ()
    cells = (
        Cell((marks.line(str(number), Style.DETAIL),)),
        Cell((marks.line(start, Style.HOUR), *fixed)),
        Cell((marks.line(length_words(cue.seconds), Style.WHO),)),
        Cell((marked.line(cue.item, bold=True), *who)),
        Cell(_from(show, cue, marked)),
        Cell((marks.line(cue.languages or "–", Style.DETAIL),)),
        *(_said(text, marked) for text in (cue.sound_and_picture, cue.notes, cue.who_acts)),
        Cell(),
        Cell(),
    )
    return Row(cells, absorbs=cue.absorbs_delay)


def _said(wording: Wording | None, marked: Marked) -> Cell:
    """A text, or a dash: blank would mean “to be filled in on the day”."""
    return Cell((Line(marked.text(wording) or DASH, Style.DETAIL),))


def _from(show: RunOfShow, cue: CueRow, marked: Marked) -> tuple[Line, ...]:
    """From where; for a remote speaker the tag, the city and its hour."""
    if not cue.remote:
        return _said(cue.from_where, marked).lines
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
    words, found = marked.words, []
    if any(cue.remote for cue in sheet.cues):
        found.append(KeyEntry(marks.reverse(words("REMOTE")), words("local hour given")))
    if any(cue.fixed for cue in sheet.cues):
        found.append(KeyEntry(marks.tag(words("FIXED")), words("does not move")))
    if any(cue.absorbs_delay for cue in sheet.cues):
        found.append(marks.absorbs_key(words("absorbs delay")))
    return tuple(found)


def remote_words(show: RunOfShow, cue: CueRow, marked: Marked) -> str:
    """The same as one text, for a spreadsheet."""
    place = plain(remote_place(show, cue, marked)) or marked.string(cue.from_where) or "–"
    return f"{marked.words('REMOTE')} · {place}"
