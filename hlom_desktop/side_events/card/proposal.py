"""The card of a side event: texts, what is asked for, who organizes it, its place, what was decided and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.card import date_field
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.hours_typed import read_day
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import Field, LineField, MinutesField, NumberField
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.side_events.card.place import PlaceSection
from hlom_desktop.side_events.card.sponsors import SponsorsSection
from hlom_desktop.side_events.edits.proposals import change_proposal, merge, set_status
from hlom_desktop.side_events.rules import LIVING, STEP_LABELS, NotPlacedYet, is_placed, open_steps
from hlom_desktop.side_events.said import MODE_ICONS, STATUS_ICONS
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalRow, ProposalStatus

LANGUAGES = (("en", "EN", "English"), ("fr", "FR", "français"), ("es", "ES", "español"))
_TONES = {ProposalStatus.APPROVED: "ok", ProposalStatus.SCHEDULED: "ok"}


class ProposalCard(RowCard[ProposalRow]):
    """One side event; each field is a gesture of its own."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_proposal, table="proposal", wordings=frozenset({"place"}))
        self._line: ProposalLine | None = None
        self._shown: SideEvents | None = None
        words = self.words
        self._add_steps()
        self.add_texts([("title", words("Title")), ("concept", words("Concept"))])
        self._add_request()
        self.sponsors = SponsorsSection(self.look, words, lambda: self.language, self._do)
        self.place = PlaceSection(context, lambda: self.language, self._do)
        self.add(self.sponsors)
        self.add(self.place)
        self.reasons = self.add_texts([("reason", words("Reason"))], words("Reason for the decision"))
        self._add_stated()
        self.add_sources()

    def _add_steps(self) -> None:
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.steps: dict[ProposalStatus, Button] = {}
        for status, icon in ((ProposalStatus.APPROVED, "check"), (ProposalStatus.DECLINED, "x")):
            button = Button(self.look, self.words(STEP_LABELS[status]), icon, height=26)
            button.clicked.connect(lambda _=False, one=status: self.take(one))
            self.steps[status] = button
            row.addWidget(button)
        row.addStretch(1)
        self.add(self._steps)

    def _add_request(self) -> None:
        look, words = self.look, self.words
        self.add_form(
            [
                NumberField(look, "number", words("Number"), words, least=1, most=99999),
                ChoiceField(look, "status", words("Status")),
                ChoiceField(look, "merged_into_id", words("Merge into")),
                ChoiceField(look, "theme_id", words("Theme")),
                LineField(look, "format", words("Format"), words, hint=words("panel, round table")),
                ChoiceField(look, "mode", words("Mode"), [(mode, words(word)) for mode, word in MODE_LABELS.items()]),
                CheckSetField(look, "languages", words("Languages"), LANGUAGES),
                NumberField(look, "expected", words("Expected"), words),
                MinutesField(look, "minutes", words("Length"), words, unit=words("min"), most=1440),
                ParagraphField(look, "needs", words("Needs")),
                LineField(look, "preferred", words("Preferred"), words),
                LineField(look, "contact", words("Contact"), words),
                LineField(look, "contact_email", words("E-mail"), words),
                self._received_field(),
            ]
        )

    def _add_stated(self) -> None:
        look, words = self.look, self.words
        stated: list[Field] = [
            date_field(look, "dates", words("Dates"), words, language=lambda: self.language, year=self._year),
            LineField(look, "place", words("Place"), words),
        ]
        self.add_form(stated, words("As stated"))

    def _received_field(self) -> LineField:
        def parse(typed: str) -> date | None:
            if self._shown is None:
                return None
            return read_day(typed, self.language, self._shown.un_sessions, self._year())

        def show(day: date) -> str:
            return print_day(day, self.language, weekday=False)

        return LineField(self.look, "received", self.words("Received"), self.words, parse=parse, show=show)

    def _year(self) -> int | None:
        first = self._shown.conference.first_day if self._shown is not None else None
        return first.year if first is not None else None

    # Showing

    def show_line(self, line: ProposalLine | None, shown: SideEvents | None) -> None:
        """Show a side event; None where nothing is chosen."""
        self._line, self._shown = line, shown
        if line is None or shown is None:
            self.show_values(None)
            return
        row, words = line.row, self.words
        self._offer(line, shown)
        badges = (
            Badge(words(PROPOSAL_LABELS[row.status]), STATUS_ICONS[row.status], _TONES.get(row.status, "plain")),  # type: ignore[arg-type]
            Badge(words(MODE_LABELS[row.mode]), MODE_ICONS[row.mode]),
            Badge(" ".join(code.upper() for code in row.languages), "chat-centered-text"),
        )
        self.show_values(row, words("Side event no. {number}", number=row.number), badges)
        self.sponsors.show_line(line, shown.delegations)
        self.place.show_line(line, shown)
        steps = open_steps(line)
        for status, button in self.steps.items():
            button.setVisible(status in steps and row.status is not ProposalStatus.SCHEDULED)
        self._steps.setVisible(any(not button.isHidden() for button in self.steps.values()))

    def _offer(self, line: ProposalLine, shown: SideEvents) -> None:
        words, status = self.words, line.row.status
        now = (status, words(PROPOSAL_LABELS[status]))
        self._choices("status", [now, *((one, words(STEP_LABELS[one])) for one in open_steps(line))])
        none = (None, NOTHING)
        topics = [(one.ref.id, text_in(one.title, self.language)) for one in shown.themes]
        self._choices("theme_id", [none, *topics])
        others = [
            (one.ref.id, words("{number}. {title}", number=one.row.number, title=text_in(one.row.title, self.language)))
            for one in shown.lines
            if one.ref.id != line.ref.id and (one.row.status in LIVING or one.ref.id == line.row.merged_into_id)
        ]
        self._choices("merged_into_id", [none, *others])

    def _choices(self, key: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[key]
        assert isinstance(field, ChoiceField)
        field.set_choices(choices)

    # Gestures

    def take(self, status: ProposalStatus) -> None:
        """Take the side event a step on; what a step needs is asked for in its field."""
        line = self._line
        if line is None:
            return
        if status is ProposalStatus.SCHEDULED and not is_placed(line):
            self.place.ask(NotPlacedYet().said(self.words))
            return
        self.carry_out(set_status, line.ref, status, at="status")
        if status in (ProposalStatus.DECLINED, ProposalStatus.CANCELLED):
            self.ask_reason()

    def ask_reason(self) -> None:
        """Take the keyboard to the reason, in the language that is read."""
        cells = self.reasons.findChildren(Paragraph)
        at = ("en", "fr", "es").index(self.language)
        self.ensureWidgetVisible(cells[at])
        cells[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self, key: str, value: Any) -> None:
        """Status and merging are gestures of their own."""
        line, shown = self._line, self._shown
        if line is None or shown is None:
            return
        if key == "status":
            self.fields[key].set_value(line.row.status)
            self.take(value)
        elif key == "merged_into_id":
            into = shown.line(value)
            if into is not None:
                self.carry_out(merge, line.ref, into.ref, at=key)
            elif line.row.status is ProposalStatus.MERGED:
                self.carry_out(set_status, line.ref, ProposalStatus.UNDER_REVIEW, at=key)
        elif key == "number" and value is None:
            self.fields[key].set_value(line.row.number)
        else:
            super().commit(key, value)

    def _do(self, edit: Callable[..., Any], *arguments: Any, at: Field | None = None, **values: Any) -> None:
        """Carry out a gesture of a section; a refusal is said under its field, else at the head."""

        def tell(refusal: Refusal) -> None:
            (at or self).refuse(refusal.said(self.words))

        self.refuse()
        self.context.desk.do(edit, *arguments, origin=self, otherwise=tell, **values)
