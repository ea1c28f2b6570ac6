"""The card of a preparatory meeting: everything that is known of it, edited in place."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card import date_field, texts_of, with_text
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS, VenueChangeRow
from hlom_desktop.conference.when.printing import as_cell, as_stated
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.card.edited import EditedCard, Sources
from hlom_desktop.consultations.card.hours import ClockChoice, hours_field
from hlom_desktop.consultations.card.meeting_form import meeting_form, show_choices
from hlom_desktop.consultations.card.meeting_lists import MeetingLists
from hlom_desktop.consultations.card.row_list import RowList
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
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.texts import TextsEditor

WORDED = ("place", "audience", "recurrence")
"""Fields that hold a wording, shown in the language that is read."""


class MeetingCard(EditedCard):
    """One meeting: three texts, when and where, its agenda, record, people, papers, and where it was found."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.row: ConsultationRow | None = None
        self.shown: Meetings | None = None
        words = self.words
        self.texts = TextsEditor(self.look, words, (("title", words("Title")), ("purpose", words("Purpose"))))
        self.texts.committed.connect(self._text_typed)
        self.texts.still_right.connect(self._still_right)
        self.texts.see_changes.connect(self._see_changes)
        self.add(self.texts)
        self.where = self._make_where()
        self.form = meeting_form(self)
        self.form.committed.connect(self._typed)
        self._set_when()
        self._set_changes()
        self.lists = MeetingLists(self)
        for section in self.lists.sections:
            self.add(section)
        self.sources = Sources(self)
        self.add(self.sources)
        self.titled.connect(lambda text: self._change(title=with_text(self._row.title, self.language, text)))

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
        self.clock = ClockChoice(self.look, self.words)
        self.clock.chosen.connect(lambda choice: self._carry("hours", edits.choose_hours, choice))
        self.when.committed.connect(self._when_typed)
        for part in (self.when, self.clock, self.where, self.form):
            section.add(part)
        self.add(section)

    def _make_where(self) -> Form:
        """The place, and where it moved to."""
        form = Form()
        form.add(LineField(self.look, "place", self.words("Place"), self.words))
        hint = self.words("type the new place; the old one is kept")
        form.add(LineField(self.look, "became", self.words("Moved to"), self.words, hint=hint))
        form.committed.connect(self._place_typed)
        return form

    def _set_changes(self) -> None:
        """Where it was before."""
        said = Column[VenueChangeRow]("change", "", self._change_said, stretch=True, token="ink2")
        self.changes: RowList[VenueChangeRow] = RowList(self, self.words("Changes of place"), (said,))
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
        self.row, self.shown = row, shown
        self._page.setEnabled(row is not None)
        if row is None or shown is None:
            self.set_head("", "")
            return
        self.refuse("")
        self.set_head(self._eyebrow_of(row), text_in(row.title, self.language), self._badges_of(row))
        self.texts.show_texts({"title": texts_of(row.title), "purpose": texts_of(row.purpose)})
        self.when.set_values({"dates": row.dates, "hours": row.hours})
        self.clock.show_hours(row.hours)
        self._show_place(row, shown)
        show_choices(self, row, shown)
        plain = ("kind", "number", "status", "mode", "convener", "link", "languages", "workstream_id", "parent_id")
        self.form.set_values({key: getattr(row, key) for key in (*plain, "repeat_id")})
        for key in ("audience", "recurrence"):
            self.show_wording(self.form.fields[key], getattr(row, key))
        self.lists.show_meeting(row, shown)
        self.sources.show_sources(row.sources)

    def _show_place(self, row: ConsultationRow, shown: Meetings) -> None:
        self.show_wording(self.where.fields["place"], row.place)
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

    def _carry(self, key: str, edit: Any, *arguments: Any, **values: Any) -> None:
        forms: tuple[Form, ...] = (self.when, self.where, self.form)
        field = next((form.fields[key] for form in forms if key in form.fields), None)
        self.carry_out(edit, self._row.ref, *arguments, field=field, **values)

    def _change(self, **values: Any) -> None:
        key = next(iter(values))
        self._carry(key, edits.change_consultation, **values)

    def _text_typed(self, key: str, language: str, text: str) -> None:
        before: Wording | None = getattr(self._row, key)
        after: Wording | None = with_text(before, language, text)
        self._change(**{key: None if key == "purpose" and after is not None and after.is_empty else after})

    def _still_right(self, language: Any) -> None:
        row = self._row
        purpose = None if row.purpose is None else row.purpose.still_right(language)
        self._change(title=row.title.still_right(language), purpose=purpose)

    def _when_typed(self, key: str, value: Any) -> None:
        if key == "dates":
            self._carry("dates", edits.restate_dates, value)
        else:
            zone = self._row.hours.zone if self._row.hours else self.shown.zone if self.shown else "UTC"
            self._carry("hours", edits.restate_hours, value, zone)

    def _place_typed(self, key: str, text: str) -> None:
        if key == "place":
            self._change(place=self.typed(self._row.place, text))
            return
        self.where.fields["became"].set_value(None)
        if text:
            self._carry("became", edits.move_venue, with_text(None, self.language, text))

    def _typed(self, key: str, value: Any) -> None:
        if key in WORDED:
            value = self.typed(getattr(self._row, key), value)
        elif key in ("convener", "link"):
            value = value or None
        self._change(**{key: value})

    def _see_changes(self) -> None:
        wordings = {"title": self._row.title, "purpose": self._row.purpose}
        self.see_changes(self.texts, "consultation", self._row.ref.id, wordings)
