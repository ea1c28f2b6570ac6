"""The view of readiness: who speaks, what is still open for each, and the plan of tests."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import Choice, Toggle
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.speakers.card_ready import ReadyCard
from hlom_desktop.speakers.edits_tests import Booking, book_tests
from hlom_desktop.speakers.lines_ready import ReadyLine, Seen, ready_lines
from hlom_desktop.speakers.queries_ready import readying
from hlom_desktop.speakers.rules_ready import by_day
from hlom_desktop.speakers.rules_tests import plan_for
from hlom_desktop.speakers.table_ready import PLANNING, RESTING, ready_columns
from hlom_desktop.storage.base import Db


def seen(db: Db, conference_id: int, planned_at: datetime | None) -> Seen:
    """All that the view shows; with the plan of tests of that moment, where there is one to be."""
    found = readying(db, conference_id)
    return Seen(found, plan_for(found, planned_at) if planned_at is not None else None)


class ReadyView(TablePlace[ReadyLine]):
    """The speakers of all sessions and lists. `go_to` takes a role's id, or an inscription's below nought."""

    key: ClassVar[str] = "ready"
    product: ClassVar[str] = "briefings"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "conference",
            "delegate",
            "delegation",
            "hybrid_rule",
            "inscription",
            "precedence_category",
            "recording",
            "role",
            "room",
            "session",
            "sitting",
            "speakers_list",
            "spoken_for",
            "statement",
            "statement_version",
            "test_slot",
            "venue",
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.telling = Telling(words, lambda: self.language)
        self.seen: Seen | None = None
        self.planning = False
        self._day: date | None = None
        self._days: list[date | None] = [None]
        self.ready_card = ReadyCard(context, self.telling)
        self.set_up(
            words("Speakers"),
            words("Filter speakers"),
            ready_columns(self.telling),
            self.ready_card,
            "",
            (words("No speakers yet"), words("Speakers stand here once they have a role or are on a list.")),
        )
        self.view.hide_columns(PLANNING)
        self._fill_bar()

    def _fill_bar(self) -> None:
        look, words = self.look, self.words
        self.day = Choice(look, words("Day"))
        self.day.activated.connect(self._day_chosen)
        self.only_open = Toggle(look, words("To do"), words("Only speakers with something to do"))
        self.only_open.clicked.connect(self._show)
        self.bar.insertWidget(1, self.day)
        self.bar.insertWidget(2, self.only_open)
        self.figure = Label(look, px=12, token="ink2")
        self.plan_tests = Button(look, words("Plan tests"), "calendar-check", height=26)
        self.plan_tests.clicked.connect(lambda: self._plan(True))
        self.book_all = Button(
            look, words("Book all"), kind="primary", height=26, name=words("Book all proposed tests")
        )
        self.book_all.clicked.connect(self._book)
        self.leave = Button(look, words("Leave"), height=26, name=words("Leave the plan of tests"))
        self.leave.clicked.connect(lambda: self._plan(False))
        for widget in (self.figure, self.plan_tests, self.book_all, self.leave):
            self.bar.addWidget(widget)
        self._dress()

    def _dress(self) -> None:
        """Which controls and columns stand: those of the plan, or the others."""
        for widget, is_plan in (
            (self.day, False),
            (self.only_open, False),
            (self.plan_tests, False),
            (self.figure, True),
            (self.book_all, True),
            (self.leave, True),
        ):
            widget.setVisible(self.planning == is_plan)
        self.view.hide_columns(RESTING if self.planning else PLANNING)

    # What is shown

    def read(self) -> None:
        """Ask for all speakers; while tests are planned, for the plan as it is now."""
        at = self.context.now() if self.planning else None
        self.context.desk.read(seen, self.conference_id, at, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: Seen) -> None:
        self.seen = found
        self._offer_days()
        self._tell_plan()
        self._show()

    def _offer_days(self) -> None:
        """Each day with what is to be done on it."""
        if self.seen is None:
            return
        words, language = self.words, self.telling.language()
        days = [one for one in by_day(self.seen.found.speakers) if one.day is not None]
        self._days = [None, *(one.day for one in days)]
        if self._day not in self._days:
            self._day = None
        said = [words("All days")]
        for one in days:
            day: Any = short_day(one.day or date.min, language)  # type: ignore[arg-type]
            said.append(words("{day}: {number} to do", day=day, number=one.open))
        self.day.clear()
        self.day.addItems(said)
        self.day.setCurrentIndex(self._days.index(self._day))

    def _tell_plan(self) -> None:
        plan = self.seen.plan if self.seen is not None else None
        if plan is None:
            return
        words = self.words
        proposed = words.plural("{number} test proposed", "{number} tests proposed", len(plan.proposed))
        without = len(plan.impossible)
        impossible = words.plural("{number} not possible", "{number} not possible", without)
        self.figure.setText(f"{proposed} · {impossible}" if without else proposed)
        self.book_all.setEnabled(bool(plan.proposed))

    def _show(self) -> None:
        if self.seen is not None:
            today = self.context.now().astimezone(zone_named(self.seen.found.zone)).date()
            self.show_rows(ready_lines(self.seen, today, self._day, only_open=self.only_open.isChecked()))

    def _show_body_or_empty(self) -> None:
        """A day on which all are ready is no empty screen, nor is a plan that has nothing to propose."""
        if self.seen is not None and self.seen.found.speakers:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def show_in_card(self, row: ReadyLine | None) -> None:
        """Show a speaker in the card."""
        self.ready_card.show_line(row, self.seen.found if self.seen is not None else None)

    def retell(self) -> None:
        """The same speakers in the other language."""
        self._offer_days()
        super().retell()

    def go_to(self, row_id: int) -> None:
        """Choose a speaker, whatever day and plan are shown."""
        if self.seen is not None and all(line.ref.id != row_id for line in self.rows):
            self._day = None
            self.only_open.setChecked(False)
            self._offer_days()
            if self.planning:
                self._plan(False)
            else:
                self._show()
        super().go_to(row_id)

    # Gestures

    def _day_chosen(self, at: int) -> None:
        self._day = self._days[at]
        self._show()

    def _plan(self, planning: bool) -> None:
        """Show the plan of tests, or leave it; nothing is booked by looking at it."""
        self.planning = planning
        self._dress()
        self.read()

    def _book(self) -> None:
        plan = self.seen.plan if self.seen is not None else None
        if plan is None or self.seen is None:
            return
        speakers = {one.ref.id: one.speaker for one in self.seen.found.speakers}
        bookings = tuple(Booking(speakers[one.place], one.starts, one.minutes) for one in plan.proposed)
        self.said.setText("")
        self.context.desk.do(book_tests, bookings, origin=self, then=lambda _: self._plan(False), otherwise=self.refuse)
