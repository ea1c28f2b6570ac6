"""The place of a side event in its card: day, hours and room, and the session of the programme that it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import WhenField
from hlom_desktop.desk.place import Context
from hlom_desktop.sessions.day_words import read_when, when_words
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.side_events.edits.call import pin
from hlom_desktop.side_events.edits.placing import link_session, schedule, unschedule
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalStatus

USUAL_MINUTES = 75


class PlaceSection(Section):
    """Type day and hours, choose a room: the session is made or moved in the same gesture."""

    def __init__(self, context: Context, language: Callable[[], Language], carry_out: Callable[..., None]) -> None:
        words, look = context.words, context.look
        super().__init__(look, words("Place in the programme"))
        self._words, self._language, self._carry_out = words, language, carry_out
        self._line: ProposalLine | None = None
        self._shown: SideEvents | None = None
        self._room: int | None = None
        self.form = Form()
        self.hours = WhenField(
            look,
            "hours",
            words("When"),
            words,
            understand=self._understood,
            parse=self._read,
            show=lambda hours: when_words(hours, language()),
            hint=words("14 Dec, 13:15–14:30"),
        )
        self.form.add(self.hours)
        self.room = ChoiceField(look, "room_id", words("Room"))
        self.form.add(self.room)
        self.session = ChoiceField(look, "session_id", words("Session"))
        self.form.add(self.session)
        self.form.committed.connect(self._commit)
        self.add(self.form)
        self.go = Button(look, words("Show in the programme"), kind="link")
        self.go.clicked.connect(self._go)
        self.out = Button(look, words("Take out of the grid"), kind="link")
        self.out.clicked.connect(self._take_out)
        self.pin = Button(look, words("Pin"), "push-pin", height=26, name=words("Stays here when places are proposed"))
        self.pin.setCheckable(True)
        self.pin.clicked.connect(self._pin)
        for button in (self.pin, self.go, self.out):
            self.add(button)
            self.body.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self._context = context

    def show_line(self, line: ProposalLine, shown: SideEvents) -> None:
        """Show where a side event has its place."""
        if self._line is None or self._line.ref.id != line.ref.id:
            self._room = None
        self._line, self._shown = line, shown
        language, session = self._language(), line.session
        hours = session.hours if session is not None else None
        self.hours.set_value(hours)
        none = (None, NOTHING)
        self.room.set_choices([none, *((one.ref.id, text_in(one.name, language)) for one in shown.rooms)])
        self.room.set_value(session.room_id if session is not None and hours is not None else self._room)
        others = {one.row.session_id for one in shown.lines if one.ref.id != line.ref.id}
        free = [
            (one.ref.id, text_in(one.title, language))
            for one in shown.sessions
            if one.kind is SessionKind.SIDE_EVENT and one.ref.id not in others
        ]
        self.session.set_choices([none, *free])
        self.session.set_value(line.row.session_id)
        self.pin.setVisible(hours is not None)
        self.pin.setChecked(line.row.pinned)
        self.pin.setText(self._words("Pinned") if line.row.pinned else self._words("Pin"))
        self.pin.set_icon("push-pin-fill" if line.row.pinned else "push-pin")
        self.go.setVisible(session is not None)
        self.out.setVisible(hours is not None and line.row.status is ProposalStatus.SCHEDULED)

    def ask(self, why: str) -> None:
        """Take the keyboard into the hours, and say why."""
        self.hours.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hours.refuse(why)

    def _read(self, typed: str) -> Hours | None:
        line, shown = self._line, self._shown
        if not typed.strip() or line is None or shown is None:
            return None
        first = shown.conference.first_day
        return read_when(
            typed,
            self._language(),
            before=line.session.hours if line.session is not None else None,
            zone=shown.zone,
            minutes=line.row.minutes or USUAL_MINUTES,
            year=first.year if first is not None else None,
            table=shown.un_sessions,
        )

    def _understood(self, typed: str) -> str:
        hours = self._read(typed)
        return "" if hours is None else f"= {when_words(hours, self._language())}"

    def _commit(self, key: str, value: Any) -> None:
        line = self._line
        if line is None:
            return
        before = line.session.hours if line.session is not None else None
        if key == "session_id":
            self._carry_out(link_session, line.ref, value, at=self.session)
        elif key == "room_id":
            self._room = value
            if before is not None:
                self._carry_out(schedule, line.ref, before, value, at=self.room)
        elif value is None:
            self._take_out()
        else:
            self._carry_out(schedule, line.ref, value, self.room.value(), at=self.hours)

    def _go(self) -> None:
        if self._line is not None and self._line.session is not None:
            self._context.actions.go_to("programme", self._line.session.ref.id)

    def _pin(self) -> None:
        if self._line is not None:
            self._carry_out(pin, self._line.ref, not self._line.row.pinned)

    def _take_out(self) -> None:
        if self._line is not None:
            self._carry_out(unschedule, self._line.ref, at=self.hours)
