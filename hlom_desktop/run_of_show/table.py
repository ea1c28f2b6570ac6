"""The columns of a run of show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.lengths import length_words, read_length
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.run_of_show.colours import COLOUR_LETTERS
from hlom_desktop.run_of_show.edits import change_cue, set_length, set_start
from hlom_desktop.run_of_show.lines import SheetLine, span_words
from hlom_desktop.run_of_show.starts import read_start, start_words
from hlom_desktop.run_of_show.typed import read_mark, read_teams, teams_words
from hlom_desktop.run_of_show.values import CueColour, CueRow
from hlom_desktop.speakers.rules import There
from hlom_desktop.words import Words

Edit = Callable[..., None]
FURTHER = ("channels", "standby", "slides", "lower_third", "teams")
"""Columns for which only a wide window has room."""
SWATCHES: Mapping[CueColour, Token] = MappingProxyType(
    {
        CueColour.BLUE: "accent",
        CueColour.GREEN: "ok",
        CueColour.AMBER: "warn",
        CueColour.RED: "bad",
        CueColour.GREY: "ink3",
    }
)


class Columns:
    """Makes the columns; `edit(change, ref, …)` carries out what is typed in a cell."""

    def __init__(
        self,
        words: Words,
        language: Callable[[], Language],
        edit: Edit,
        local: Callable[[int], There | None],
        told: Callable[[CueRow], str],
    ) -> None:
        """`local` gives the clock of a remote cue's speaker by the cue's id, `told` says it in words."""
        self._words, self._language, self._edit, self._local, self._told = words, language, edit, local, told

    def all(self) -> list[Column[SheetLine]]:
        """No., start, length, cue and who, from, languages, who acts, what else there is, over."""
        return [*self._hours(), *self._texts(), *self._further(), self._over()]

    def _hours(self) -> list[Column[SheetLine]]:
        words = self._words
        return [
            self._column("number", words("No."), lambda line: str(line.number), align="right", token="ink3"),
            replace(
                self._column("mark", words("Mark"), _letter, edit=self._set_mark),
                sort=lambda line: _letter(line) or None,
                runs=_mark_runs,
            ),
            self._column(
                "start",
                words("Start"),
                lambda line: start_words(line.cue.start),
                edit=self._set_start,
                runs=_start_runs,
                width=62,
            ),
            self._column(
                "seconds",
                words("Length"),
                lambda line: length_words(line.cue.seconds),
                align="right",
                edit=self._set_length,
            ),
        ]

    def _texts(self) -> list[Column[SheetLine]]:
        words = self._words
        return [
            Column(
                "item",
                words("Cue and who"),
                self._cue_words,
                sort=lambda line: None if line.hours is not None else self._cue_words(line),
                stretch=True,
                runs=self._cue_runs,
                edit=self._setter("item"),
                editable=_is_cue,
            ),
            replace(self._text("from_where", words("From"), 136), runs=self._from_runs, tip=self._tip),
            self._column(
                "languages",
                words("Lang."),
                lambda line: line.cue.languages or "",
                token="ink2",
                edit=lambda line, typed: self._edit(change_cue, line.ref, languages=typed.strip().upper() or None),
            ),
            self._text("who_acts", words("Who acts"), 84),
        ]

    def _further(self) -> list[Column[SheetLine]]:
        """What a narrow window leaves to the card."""
        words = self._words
        return [
            self._column(
                "channels",
                words("Interpretation"),
                lambda line: line.cue.channels or "",
                token="ink2",
                edit=lambda line, typed: self._edit(change_cue, line.ref, channels=typed.strip().upper() or None),
            ),
            self._text("standby", words("Standby"), 170),
            self._text("slides", words("Slides"), 120),
            self._text("lower_third", words("Name plate"), 170),
            replace(
                self._column("teams", words("Teams"), self._teams_words, width=170, token="ink2"),
                sort=lambda line: None if line.hours is not None else self._teams_words(line),
                edit=lambda line, typed: self._edit(change_cue, line.ref, teams=read_teams(typed, words)),
            ),
        ]

    def _teams_words(self, line: SheetLine) -> str:
        return teams_words(line.cue.teams, self._words)

    def _over(self) -> Column[SheetLine]:
        """By how much a cue runs into the next one."""

        def said(line: SheetLine) -> str:
            return f"+{length_words(line.over)}" if line.over else ""

        return self._column("over", self._words("Over"), said, align="right", token="bad")

    def _column(self, key: str, title: str, text: Callable[[SheetLine], str], **more: Any) -> Column[SheetLine]:
        """A column that is empty in the head of a section."""

        def order(line: SheetLine) -> Any:
            if line.hours is not None:
                return None
            return (line.cue.start, line.number) if key in ("number", "start") else getattr(line.cue, key, line.over)

        def shown(line: SheetLine) -> str:
            return "" if line.hours is not None else text(line)

        return Column(key, title, shown, sort=order, editable=_is_cue, **more)

    def _text(self, key: str, title: str, width: int) -> Column[SheetLine]:
        """A column for a text in three languages."""

        def shown(line: SheetLine) -> str:
            return "" if line.hours is not None else text_in(getattr(line.cue, key), self._language())

        def runs(line: SheetLine) -> tuple[Run, ...]:
            if line.hours is not None:
                return (Run(),)
            return _marked(getattr(line.cue, key), self._language(), "ink2")

        return Column(key, title, shown, width=width, runs=runs, edit=self._setter(key), editable=_is_cue)

    def _tip(self, line: SheetLine) -> str:
        """The hour in full, where the speaker is elsewhere."""
        return self._told(line.cue) if line.hours is None else ""

    def _cue_words(self, line: SheetLine) -> str:
        language = self._language()
        if line.hours is not None:
            return f"{text_in(line.cue.section, language)}  {span_words(line.hours)}"
        return text_in(line.cue.item, language)

    def _cue_runs(self, line: SheetLine) -> tuple[Run, ...]:
        language, cue = self._language(), line.cue
        if line.hours is not None:
            name = Run(text_in(cue.section, language), bold=True)
            return (name, Run(f"   {span_words(line.hours)}", "ink3"))
        marks = (
            (cue.fixed, "push-pin-fill", "ink"),
            (cue.absorbs_delay, "arrows-left-right", "ink2"),
            (cue.remote, "monitor", "ink2"),
            (cue.recorded, "film-strip", "ink2"),
            (not cue.linked and not cue.fixed, "link-break", "ink2"),
            (cue.locks_end, "lock-simple", "ink2"),
        )
        runs = [Run(icon=icon, token=token) for there, icon, token in marks if there]  # type: ignore[arg-type]
        runs += _marked(cue.item, language, "ink", bold=True)
        if cue.who is not None and not cue.who.is_empty:
            runs.append(Run(f" · {text_in(cue.who, language)}", "ink2"))
        return tuple(runs)

    def _from_runs(self, line: SheetLine) -> tuple[Run, ...]:
        """From where; for a remote speaker the hour there, with a moon at night."""
        if line.hours is not None:
            return (Run(),)
        runs = _marked(line.cue.from_where, self._language(), "ink2")
        there = self._local(line.cue.ref.id)
        if there is None:
            return runs
        runs += (Run(f"  {there.clock:%H:%M} ", "ink3"),)
        return (*runs, Run(icon="moon-fill", token="warn")) if there.night else runs

    # What is typed

    def _setter(self, key: str) -> Callable[[SheetLine, str], None]:
        def put(line: SheetLine, typed: str) -> None:
            wording = (getattr(line.cue, key) or Wording()).with_text(self._language(), typed)
            self._edit(change_cue, line.ref, **{key: None if wording.is_empty and key != "item" else wording})

        return put

    def _set_mark(self, line: SheetLine, typed: str) -> None:
        self._edit(change_cue, line.ref, colour=read_mark(typed, self._words))

    def _set_start(self, line: SheetLine, typed: str) -> None:
        self._edit(set_start, line.ref, read_start(typed))

    def _set_length(self, line: SheetLine, typed: str) -> None:
        self._edit(set_length, line.ref, read_length(typed))


def _letter(line: SheetLine) -> str:
    return COLOUR_LETTERS[line.cue.colour] if line.cue.colour is not None else ""


def _mark_runs(line: SheetLine) -> tuple[Run, ...]:
    """The mark's colour, and its letter for who does not see it."""
    if line.hours is not None or line.cue.colour is None:
        return (Run(),)
    return (Run(icon="square-fill", token=SWATCHES[line.cue.colour]), Run(_letter(line), bold=True))


def _start_runs(line: SheetLine) -> tuple[Run, ...]:
    """The hour to the minute, the seconds beside it in grey where there are some."""
    if line.hours is not None:
        return (Run(),)
    hour, seconds = start_words(line.cue.start)[:5], start_words(line.cue.start)[5:]
    return (Run(hour, bold=line.cue.fixed), *((Run(seconds, "ink3"),) if seconds else ()))


def _is_cue(line: SheetLine) -> bool:
    return line.hours is None


def _marked(wording: Wording | None, language: Language, token: Token, *, bold: bool = False) -> tuple[Run, ...]:
    """A text, marked where it is missing in the language that is read or older than its source."""
    word = Run(text_in(wording, language), token, bold)
    if wording is None or language not in (*wording.missing(), *wording.stale()):
        return (word,)
    mark = "circle-dashed" if language in wording.missing() else "clock-counter-clockwise"
    return (Run(icon=mark, token="warn"), word)
