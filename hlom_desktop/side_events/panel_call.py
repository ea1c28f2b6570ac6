"""The call for side events: its slots as a table, its rules in the card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt

from hlom_desktop.conference.hours import Hours
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import WhenField
from hlom_desktop.desk.place import Context
from hlom_desktop.sessions.day_words import read_when, when_words
from hlom_desktop.sessions.rules import USUAL_MINUTES
from hlom_desktop.side_events.card.call import CallCard
from hlom_desktop.side_events.edits.call import add_slot, add_usual_slots, change_slot, remove_slot
from hlom_desktop.side_events.panel_views import Seen, SideEventsPage
from hlom_desktop.side_events.rules_slots import SlotLine, slot_lines
from hlom_desktop.side_events.table_call import slot_columns


class CallView(SideEventsPage[SlotLine]):
    """Slots are added by typing their hours; the button in the head makes the form for proposals."""

    product: ClassVar[str] = "side-event-form"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.call_card = CallCard(context, self.year)
        self.set_up(
            words("Call for side events"),
            words("Filter slots"),
            slot_columns(words, lambda: self.reading, self._retime),
            self.call_card,
            words("New slot"),
        )
        self.new = WhenField(
            self.look,
            "new",
            "",
            words,
            understand=self._understood,
            parse=self._read_new,
            show=lambda hours: when_words(hours, self.reading),
            hint=words("New slot: 14 Dec, 13:15–14:30"),
        )
        self.new.line.setAccessibleName(words("New slot: day and hours"))
        self.new.line.setProperty("inplace", False)  # it is no value at rest: its frame invites to type
        self.new.line.setFixedHeight(26)
        self.new.setMinimumWidth(250)
        self.new.committed.connect(self._add_typed)
        self.usual = Button(self.look, words("Add the usual slots"), height=26)
        self.usual.clicked.connect(self._add_usual)
        self.bar.insertWidget(1, self.new, 0, Qt.AlignmentFlag.AlignTop)
        self.bar.insertWidget(2, self.usual)

    def lines(self, found: Seen) -> Sequence[SlotLine]:
        """The slots."""
        return slot_lines(found.shown)

    def show_in_card(self, row: SlotLine | None) -> None:
        """The card has the rules, whichever slot is chosen."""
        if self.seen is not None:
            self.call_card.show_call(self.seen.shown)

    def _show_body_or_empty(self) -> None:
        """Without slots, say what comes first; typing one is a press away."""
        words = self.words
        if self.rows:
            self.page.show_body()
            return
        sentence = words(
            "Set the rules of the call at the right, then add the hours in which side events may be held: "
            "lunch and evening of each day, or others with “New slot”."
        )
        empty = self.page.show_empty(words("No slots yet"), sentence, words("Add the usual slots"))
        empty.pressed.connect(self._add_usual)

    def add_row(self) -> None:
        """The keyboard into the line in which a slot is typed."""
        self.page.show_body()
        self.new.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete_row(self) -> None:
        """Take the chosen slot away; undo brings it back."""
        if (line := self.view.current()) is not None:
            self.edit(remove_slot, line.ref)

    # Typing

    def _read(self, typed: str, before: Hours | None) -> Hours | None:
        if not typed.strip() or self.seen is None:
            return None
        shown = self.seen.shown
        minutes = before.minutes if before is not None else USUAL_MINUTES
        table, year = shown.un_sessions, self.year()
        return read_when(typed, self.reading, before=before, zone=shown.zone, minutes=minutes, year=year, table=table)

    def _read_new(self, typed: str) -> Hours | None:
        return self._read(typed, None)

    def _understood(self, typed: str) -> str:
        hours = self._read_new(typed)
        return "" if hours is None else f"= {when_words(hours, self.reading)}"

    def _add_typed(self, key: str, hours: Hours | None) -> None:
        del key
        if hours is not None:
            self.new.set_value(None)
            self.edit(add_slot, self.conference_id, hours)

    def _retime(self, line: SlotLine, typed: str) -> None:
        hours = self._read(typed, line.row.hours)
        if hours is not None:
            self.edit(change_slot, line.ref, hours)

    def _add_usual(self) -> None:
        self.edit(add_usual_slots, self.conference_id)
