"""In which language and on which day the tables and cards of documents speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.printing import as_cell, as_stated, print_when
from hlom_desktop.conference.when.sessions import UnSessions, load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.rules.days import day_said
from hlom_desktop.documents.rules.planning import PlanDay
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Telling:
    """`words` says the labels, `reads` gives the language of the contents, `today` the conference's day.

    `year` is that of dates typed without one.
    """

    words: Words
    reads: Callable[[], Language]
    today: Callable[[], date]
    year: Callable[[], int | None]
    sessions: UnSessions

    @classmethod
    def make(
        cls, words: Words, reads: Callable[[], Language], today: Callable[[], date], year: Callable[[], int | None]
    ) -> Telling:
        """With the sessions of the General Assembly that the program knows."""
        return cls(words, reads, today, year, load_un_sessions())

    def text(self, wording: Wording | None) -> str:
        """A wording for the reader; nothing where there is none."""
        return text_in(wording, self.reads())

    def when(self, when: When | None) -> str:
        """A date as precisely as it is known, as a cell has it."""
        return "" if when is None else as_cell(as_stated(when, self.reads()))

    def short(self, when: When | None) -> str:
        """A date in a narrow column, without its year where it is this one."""
        if when is None:
            return ""
        other = when.first is not None and when.first.year != self.today().year
        return as_cell(print_when(when, self.reads(), year=other))

    def day(self, due: PlanDay | None) -> str:
        """A day of a plan, its year where it is another; “not before” where only the first possible day is known."""
        if due is None:
            return ""
        said = day_said(due.day, self.reads(), year=due.day.year != self.today().year)
        return self.words("{day} or later", day=said) if due.uncertain else said

    def amount(self, number: int | None) -> str:
        """A figure with its thousands apart."""
        return "" if number is None else amount_words(number, self.reads())

    def read_when(self, typed: str) -> When | None:
        """A date as it was typed; None for nothing. Raises a Refusal."""
        if not typed.strip():
            return None
        return parse_when(typed, self.reads(), year=self.year(), sessions=self.sessions, today=self.today())
