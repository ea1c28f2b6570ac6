"""The card of a preparatory meeting: everything that is known of it, edited in place."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card import date_field, with_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.said_dates import said_in
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS, VenueChangeRow
from hlom_desktop.conference.when.printing import as_cell, as_stated
from hlom_desktop.consultations.card.hours import ClockChoice, hours_field
from hlom_desktop.consultations.card.meeting_form import meeting_form, show_choices
from hlom_desktop.consultations.card.meeting_lists import MeetingLists
from hlom_desktop.consultations.edits import meetings as edits
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.table.marks import MODE_ICONS, STATUS_ICONS
from hlom_desktop.consultations.values import (
    CONSULTATION_LABELS,
    CONSULTATION_STATUS_LABELS,
    ConsultationRow,
    ConsultationStatus,
)
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.fields import LABEL_WIDTH, LineField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column

WORDED = ("place", "convener", "audience", "recurrence")
"""Fields that hold a wording, shown in the language that is read."""


class MeetingCard(RowCard[ConsultationRow]):
    """One meeting: three texts, when and where, its agenda, record, people, papers, and where it was found."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, edits.change_consultation, table="consultation", wordings=frozenset(WORDED))
        self.shown: Meetings | None = None
        words = self.words
        self.texts = self.add_texts((("title", words("Title")), ("purpose", words("Purpose"))))
        self.where = self._make_where()
        self.form = meeting_form(self)
        self._set_when()
        self._set_changes()
        self.lists = MeetingLists(self, self._year)
        for section in self.lists.sections:
            self.add(section)
        self.add_sources()

    def _set_when(self) -> None:
        """Date and hours stand first, with the question that a contradictory label asks."""
        self.when = Form()
        section = Section(self.look)
        self.when.add(
            date_field(
                self.look,
                "dates",
                self.words("Date"),
                self.words,
                language=lambda: self.language,
                year=self._year,
                today=lambda: self.context.now().date(),
            )
        )
        self.hours = hours_field(self.look, "hours", self.words, lambda: self.language)
        self.when.add(self.hours)
        self.life = Label(self.look, px=11, token="ink3", wrap=True)
        self.life.setContentsMargins(LABEL_WIDTH + 8, 0, 0, 3)
        self.clock = ClockChoice(self.look, self.words)
        self.clock.chosen.connect(lambda choice: self._carry("hours", edits.choose_hours, choice))
        for form in (self.when, self.where, self.form):
            self.take_form(form)
        for part in (self.when, self.life, self.clock, self.where, self.form):
            section.add(part)
        self.add(section)

    def _make_where(self) -> Form:
        """The place, and where it moved to."""
        form = Form()
        form.add(LineField(self.look, "place", self.words("Place"), self.words))
        hint = self.words("type the new place; the old one is kept")
        form.add(LineField(self.look, "became", self.words("Moved to"), self.words, hint=hint))
        return form

    def _set_changes(self) -> None:
        """Where it was before."""
        said = Column[VenueChangeRow]("change", "", self._change_said, stretch=True, token="ink2")
        self.changes: RowList[VenueChangeRow] = RowList(self, self.words("Changes of place"), (said,))
        announced = date_field(
            self.look,
            "announced",
            self.words("Announced on"),
            self.words,
            language=lambda: self.language,
            year=self._year,
            today=lambda: self.context.now().date(),
        )
        texts = (("was", self.words("Old place")), ("became", self.words("New place")), ("note", self.words("Note")))
        self.change_detail: RowDetail[VenueChangeRow] = RowDetail(
            self,
            self.changes,
            edits.change_venue_change,
            table="venue_change",
            texts=texts,
            required="was",
            fields=(announced,),
        )
        self.changes.removed.connect(lambda row: self.carry_out(edits.drop_venue_change, row.ref))
        self.add(self.changes)

    # Showing

    @property
    def _row(self) -> ConsultationRow:
        """The row shown; fields only send while there is one."""
        assert self.row is not None
        return self.row

    def show_row(self, row: ConsultationRow | None, shown: Meetings | None) -> None:
        """Show a meeting; None leaves the card empty."""
        self.shown = shown
        if row is None or shown is None:
            self.show_values(None)
            return
        show_choices(self, row, shown)
        self.show_values(row, self._eyebrow_of(row), self._badges_of(row))
        self.clock.show_hours(row.hours)
        self._show_life(row, shown)
        self._show_changes(row, shown)
        self.lists.show_meeting(row, shown)

    def value_of(self, row: ConsultationRow, key: str) -> Any:
        """Where it moved to is typed anew each time."""
        return None if key == "became" else super().value_of(row, key)

    def _show_life(self, row: ConsultationRow, shown: Meetings) -> None:
        """How the date became what it is, once it has been another."""
        steps = [one for one in shown.steps if one.consultation_id == row.ref.id]
        said = said_in(steps, self.language, self.words) if len({one.dates for one in steps}) > 1 else ""
        self.life.setText(said)
        self.life.setVisible(bool(said))

    def _show_changes(self, row: ConsultationRow, shown: Meetings) -> None:
        changes = tuple(one for one in shown.changes if one.consultation_id == row.ref.id)
        self.changes.show_rows(changes)
        self.changes.setVisible(bool(changes))
        self.where.fields["became"].setVisible(row.place is not None)

    def _eyebrow_of(self, row: ConsultationRow) -> str:
        kind = self.words(CONSULTATION_LABELS[row.kind])
        if row.number is not None:
            return self.words("{kind}, no. {number}", kind=kind, number=row.number)
        return kind

    def _badges_of(self, row: ConsultationRow) -> tuple[Badge, ...]:
        icon = STATUS_ICONS[row.status][0]
        tone: Any = "ok" if row.status is ConsultationStatus.CONFIRMED else "plain"
        badges = [Badge(self.words(CONSULTATION_STATUS_LABELS[row.status]), icon, tone)]
        if row.mode is not None:
            badges.append(Badge(self.words(MODE_LABELS[row.mode]), MODE_ICONS[row.mode]))
        if row.hours is not None and row.hours.start_utc() is None:
            badges.append(Badge(self.words("Which clock?"), "warning-fill", "warn"))
        return tuple(badges)

    def _change_said(self, row: VenueChangeRow) -> str:
        was, became = text_in(row.was, self.language), text_in(row.became, self.language)
        if row.announced is None:
            return self.words("{was} → {became}", was=was, became=became)
        day = as_cell(as_stated(row.announced, self.language))
        return self.words("{was} → {became}, announced {day}", was=was, became=became, day=day)

    def _year(self) -> int | None:
        first = self.shown.conference.first_day if self.shown else None
        return (first or self.context.now().date()).year

    # Editing

    def _carry(self, key: str, edit: Any, *arguments: Any) -> None:
        self.carry_out(edit, self._row.ref, *arguments, at=key)

    def commit(self, key: str, value: Any) -> None:
        """Date, hours and a change of place are gestures of their own."""
        if key == "dates":
            self._carry(key, edits.restate_dates, value)
        elif key == "hours":
            zone = self._row.hours.zone if self._row.hours else self.shown.zone if self.shown else "UTC"
            self._carry(key, edits.restate_hours, value, zone)
        elif key == "became":
            self.fields[key].set_value(None)
            if value:
                self._carry(key, edits.move_venue, with_text(None, self.language, value))
        else:
            super().commit(key, value)
