"""The lines of a room's sheet as a table shows them: the cues, and a line before each section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hlom_desktop.conference.hours_printed import print_hour, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.run_of_show.rules import MIDNIGHT, end_of, overrun, sections_of
from hlom_desktop.run_of_show.shown import RunOfShow
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.speakers.rules import There
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words


@dataclass(frozen=True)
class SheetLine:
    """A cue with its number and the seconds it runs into the next; or, with `hours`, the head of its section.

    A head has the negative of its cue's id, so that both can stand in one table.
    """

    cue: CueRow
    number: int
    over: int = 0
    hours: tuple[int, int] | None = None

    @property
    def ref(self) -> Ref:
        """The line's own."""
        return self.cue.ref if self.hours is None else Ref(-self.cue.ref.id, self.cue.ref.version)


def lines_of(cues: tuple[CueRow, ...]) -> tuple[SheetLine, ...]:
    """The lines of one sheet, in the order of the cues."""
    found: list[SheetLine] = []
    number = 0
    for section in sections_of(cues):
        first = section[0]
        if first.section is not None and not first.section.is_empty:
            last = max(end_of(cue) for cue in section)
            found.append(SheetLine(first, number + 1, hours=(first.start, last)))
        for cue in section:
            found.append(SheetLine(cue, number + 1, overrun(cues, number)))
            number += 1
    return tuple(found)


def hour_words(second: int) -> str:
    """An hour with a colon, as in every run of show; past midnight it is the next day's."""
    return print_hour(second % MIDNIGHT // 60, "en", "24h")


def span_words(hours: tuple[int, int]) -> str:
    """The hours of a section; a begun minute counts whole."""
    start, end = hours[0] // 60, -(-hours[1] // 60)
    return print_hours(start % (MIDNIGHT // 60), end - start, "en", "24h")


def local_words(show: RunOfShow, cue: CueRow, words: Words, language: Language) -> str:
    """“03:38, San José, night” for a remote speaker; nothing where the place is unknown or in the room."""
    found = show.there(cue)
    if found is None:
        return ""
    there, city = found
    said = [f"{there.clock:%H:%M}"]
    said.append(text_in(city, language) or there.zone.rsplit("/", 1)[-1].replace("_", " "))
    days = (there.clock.date() - cue.day).days - cue.start // MIDNIGHT
    if days:
        said.append(words("next day") if days > 0 else words("day before"))
    if there.night:
        said.append(words("night"))
    return ", ".join(said)


def clocks_of(show: RunOfShow, cues: tuple[CueRow, ...]) -> Mapping[int, There]:
    """What the clocks of the remote speakers of a sheet show, by the cue's id."""
    found = {cue.ref.id: show.there(cue) for cue in cues if cue.remote}
    return {cue_id: one[0] for cue_id, one in found.items() if one is not None}
