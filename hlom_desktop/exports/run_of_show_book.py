"""The run of show as a workbook: the same columns as the printed sheet, hours as hours, two columns to write in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.paper.tree import Column, plain
from hlom_desktop.exports.paper_words import printed_on_sheet
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.run_of_show_gathering import RunOfShow, at_second
from hlom_desktop.exports.run_of_show_gathering import Sheet as RoomDay
from hlom_desktop.exports.run_of_show_heads import Heads, gone_text, hours_words
from hlom_desktop.exports.run_of_show_sheet import columns_of, notes_of, remote_words, sections_printed, shown_of
from hlom_desktop.exports.xlsx_sheet import CellValue, Sheet, SheetColumn, SheetRow
from hlom_desktop.run_of_show.colours import COLOUR_LETTERS
from hlom_desktop.run_of_show.values import TEAM_LABELS, CueRow

_WIDTHS = (5.0, 8.0, 7.0, 38.0, 20.0, 9.0, 26.0, 32.0, 13.0, 10.0, 10.0, 12.0, 18.0, 7.0, 10.0)
_FORMATS = {1: "hh:mm", 2: "0.##"}


def write_book_piece(
    show: RunOfShow, sheet: RoomDay, language: Language, issued_at: datetime, path: Path, *, rehearsal: bool = False
) -> Report:
    """Write one room's day as a workbook."""
    from hlom_desktop.exports.xlsx_book import write_workbook

    page, remarks = compose_book(show, sheet, language, issued_at)
    title = f"{page.title} · {show.conference.short}"
    return Report((), remarks) + write_workbook(
        (page,), path, title=title, language=language, stamp=issued_at, rehearsal=rehearsal
    )


def compose_book(
    show: RunOfShow, sheet: RoomDay, language: Language, issued_at: datetime
) -> tuple[Sheet, tuple[Remark, ...]]:
    """The sheet of the workbook, and what the report says of it."""
    marked = Marked(language)
    words, conference = marked.words, show.conference
    room, day = marked.string(sheet.room.name), print_day(sheet.day, language)
    heads = Heads(sheet, conference, marked)
    state = " · ".join(part for part in (heads.version(), heads.changed()) if part)
    more = (words("Interpretation"), words("Teams"), words("Mark"), words("Changed"))
    labels = (*columns_of(marked), *map(Column, more))
    columns = tuple(
        SheetColumn(column.label, width, column.written_in, _FORMATS.get(place, "General"))
        for place, (column, width) in enumerate(zip(labels, _WIDTHS, strict=True))
    )
    page = Sheet(
        name=f"{room} {sheet.day.isoformat()}",
        title=words("Run of show: {room} · {day}", room=room, day=day),
        head=(" · ".join((*heads.parts(), state)), *_gone(sheet, marked)),
        columns=columns,
        rows=_rows(show, sheet, marked),
        page_words=words("Page {page} of {pages}"),
        printed=printed_on_sheet(issued_at, conference, language),
        header=f"{room} · {day} · {state}",
    )
    return page, marked.remarks


def _gone(sheet: RoomDay, marked: Marked) -> tuple[str, ...]:
    gone = plain(gone_text(sheet, marked))
    return (gone,) if gone else ()


def _rows(show: RunOfShow, sheet: RoomDay, marked: Marked) -> tuple[SheetRow, ...]:
    rows: list[SheetRow] = []
    for cues, printed in sections_printed(sheet):
        name = marked.string(cues[0].section)
        if name:
            said = f"{name}   {hours_words(cues, marked.language)}"
            rows.append(SheetRow((None, None, None, said, *(None,) * (len(_WIDTHS) - 4)), section=True))
        for number, cue in printed:
            changed = marked.words("changed") if cue.ref.id in sheet.standing.changed else None
            rows.append(SheetRow((*_values(show, cue, number, marked), changed)))
    return tuple(rows)


def _values(show: RunOfShow, cue: CueRow, number: int, marked: Marked) -> tuple[CellValue, ...]:
    """A cue's cells. The start is an hour that sorts; that it is fixed stands first in the notes."""
    words, who = marked.words, marked.string(cue.who)
    fixed = words("FIXED") if cue.fixed else ""
    notes = (marked.string(one) for one in notes_of(cue))
    minutes = cue.seconds / 60
    return (
        number,
        at_second(cue.day, cue.start).time(),
        int(minutes) if minutes == int(minutes) else round(minutes, 2),
        "\n".join(text for text in (marked.string(cue.item), who) if text),
        remote_words(show, cue, marked) if cue.remote else marked.string(cue.from_where) or "–",
        cue.languages or "–",
        "\n".join(filter(None, map(marked.string, shown_of(cue)))) or "–",
        " · ".join(text for text in (fixed, *notes) if text) or "–",
        marked.string(cue.who_acts) or "–",
        None,
        None,
        cue.channels,
        ", ".join(words(TEAM_LABELS[team]) for team in cue.teams) or words("All"),
        COLOUR_LETTERS[cue.colour] if cue.colour is not None else None,
    )
