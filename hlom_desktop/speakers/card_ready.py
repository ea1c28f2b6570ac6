"""The card of a speaker's readiness: how they are reached, the checklist, tests, recordings, the statement."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.card_parts import button_row, day_field, label_choices, language_choices, zone_field
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField, ReadField
from hlom_desktop.desk.place import Context
from hlom_desktop.speakers.card_parts import presence_field
from hlom_desktop.speakers.card_ready_checklist import Checklist
from hlom_desktop.speakers.card_ready_lists import RecordingList, TestList
from hlom_desktop.speakers.card_ready_rule import RulePart
from hlom_desktop.speakers.card_ready_statement import StatementPart
from hlom_desktop.speakers.card_role import connection_badge, mode_badge
from hlom_desktop.speakers.edits_ready import change_speaker, tick_point
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.lines_ready import ReadyLine
from hlom_desktop.speakers.rules import is_night
from hlom_desktop.speakers.rules_ready import Point, checklist, usual_display_name
from hlom_desktop.speakers.rules_tests import WHY_LABELS
from hlom_desktop.speakers.table_ready import moment_words, who_words
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, SpeakerMode


class ReadyCard(RowCard[SpeakerInSession]):
    """One speaker, whether by a role or from a list."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, change_speaker, title="function", title_editable=False)
        self.telling = telling
        self.found: Readying | None = None
        self._eyebrow.setWordWrap(True)
        look, words = self.look, self.words
        self.there = ReadField(look, "there", words("There"))
        self.add(self.there)
        self.form = Form()
        self._add_fields(self.form)
        self.take_form(self.form)
        self.add(self.form)
        self.sent = Button(look, words("Link sent today"), "paper-plane-tilt", height=26)
        self.sent.clicked.connect(lambda: self.set_columns(link_sent=self._today()))
        self.named = Button(look, words("Usual name"), height=26, name=words("Use the usual display name"))
        self.named.clicked.connect(self._name)
        self.sheet = Button(look, words("Briefing sheet"), "printer", height=26)
        self.sheet.clicked.connect(self._print)
        self.add(button_row(self.sent, self.named))
        self.add(button_row(self.sheet))
        self.points = Checklist(look, words)
        self.points.ticked.connect(self._tick)
        self.add(self.points)
        self._add_lists()

    def _add_fields(self, form: Form) -> None:
        words, look = self.words, self.look
        form.add(ChoiceField(look, "mode", words("Mode"), label_choices(SPEAKER_MODE_LABELS, words)))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words, words("not known"))))
        form.add(zone_field(look, words))
        for key, label in (("arrives", words("Arrives")), ("leaves", words("Leaves"))):
            where = (self._zone, self._day)
            form.add(presence_field(look, key, label, words, self.telling.language, *where))
        form.add(LineField(look, "platform", words("Platform"), words, hint=words("such as Zoom or Interprefy")))
        self.display = LineField(look, "display_name", words("Display name"), words)
        form.add(self.display)
        form.add(LineField(look, "backup_phone", words("Back-up phone"), words, hint="+41 22 …"))
        form.add(LineField(look, "technician", words("Technician"), words, hint=words("who helps with the line")))
        form.add(day_field(look, "link_sent", words("Link sent"), words, self.telling.language, self._year))
        form.add(ParagraphField(look, "note", words("Note"), hint=words("not printed anywhere")))

    def _add_lists(self) -> None:
        self.tests = TestList(self, self.telling)
        self.recordings = RecordingList(self, self.telling)
        self.statement = StatementPart(self, self.telling)
        self.rule = RulePart(self, self.telling)
        sections: tuple[Section, ...] = (self.tests, self.recordings, self.statement, self.rule)
        for section in sections:
            self.add(section)

    # Showing

    def show_line(self, line: ReadyLine | None, found: Readying | None) -> None:
        """Show a speaker; nothing to edit where nobody is chosen."""
        self.found = found
        self.show_parts(line.speaker if line is not None and found is not None else None)
        if line is None or found is None:
            return
        one = line.speaker
        session = text_in(one.session.title, self.language) if one.session is not None else ""
        eyebrow = " · ".join(part for part in (moment_words(one.starts, self.language), session) if part)
        self.set_head(eyebrow, who_words(line, self.telling), self._badges(line))
        self._show_there(line)
        self.show_fields(one)
        self.display.line.setPlaceholderText(usual_display_name(one))
        remote = one.row.mode is SpeakerMode.REMOTE
        for key in ("platform", "display_name", "backup_phone", "technician", "link_sent"):
            self.fields[key].setVisible(remote or bool(getattr(one.row, key)))
        self.fields["zone"].setVisible(one.row.mode is not SpeakerMode.IN_ROOM)
        self.sent.setVisible(remote and one.row.link_sent is None)
        self.named.setVisible(remote and not one.row.display_name and bool(usual_display_name(one)))
        self.points.show_points(checklist(one))
        self._show_lists(one, found)

    def _show_lists(self, one: SpeakerInSession, found: Readying) -> None:
        mode = one.row.mode
        self.tests.show_speaker(one, found)
        self.tests.setVisible(mode is SpeakerMode.REMOTE or bool(one.slots))
        self.recordings.show_speaker(one, found)
        self.statement.show_speaker(one, found)
        self.rule.show_rule(found)

    def _show_there(self, line: ReadyLine) -> None:
        at = line.there
        self.there.setVisible(at is not None or line.why is not None)
        if line.why is not None:
            self.there.set_value(self.words(WHY_LABELS[line.why]))
            self.there.set_token("bad")
        elif at is not None:
            place = text_in(line.speaker.row.city, self.language) or line.speaker.zone or ""
            self.there.set_value(f"{place}, {moment_words(at, self.language)}")
            self.there.set_token("warn" if is_night(60 * at.hour + at.minute) else "ink")

    def _badges(self, line: ReadyLine) -> tuple[Badge, ...]:
        row, words = line.speaker.row, self.words
        found = (mode_badge(row.mode, self.telling), *connection_badge(row.test, self.telling))
        if line.open:
            said = words.plural("{number} point to do", "{number} points to do", len(line.open))
            found = (*found, Badge(said, "circle-dashed", "warn"))
        at: datetime | None = line.there
        if at is not None and is_night(60 * at.hour + at.minute):
            found = (*found, Badge(words("night there"), "moon-fill", "warn"))
        return found

    def value_of(self, row: SpeakerInSession, key: str) -> Any:
        """What stands in the role or the inscription."""
        return getattr(row.row, key)

    def _zone(self) -> str:
        return self.found.zone if self.found is not None else "UTC"

    def _day(self) -> date | None:
        return self.row.day if self.row is not None else None

    def _year(self) -> int | None:
        day = self._day()
        return day.year if day is not None else None

    def _today(self) -> date:
        return self.context.now().astimezone(zone_named(self._zone())).date()

    # Gestures

    def set_columns(self, **columns: Any) -> None:
        """Set columns of the role or the inscription; a refusal is said under the first one's field."""
        if self.row is not None:
            self.carry_out(change_speaker, self.row.speaker, at=next(iter(columns)), **columns)

    def _name(self) -> None:
        if self.row is not None:
            self.set_columns(display_name=usual_display_name(self.row))

    def _tick(self, point: Point, done: bool) -> None:
        if self.row is not None:
            self.carry_out(tick_point, self.row.speaker, point, done=done)

    def _print(self) -> None:
        """The briefing sheet of the delegation, or of the function where there is none."""
        if self.row is not None:
            home = self.row.home
            said = text_in(wording_of(home) if home is not None else self.row.function, self.language)
            self.context.actions.export("briefings", subject=said or self.row.name)
