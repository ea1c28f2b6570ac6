"""The card of a role in a session."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import (
    day_field,
    delegation_choices,
    label_choices,
    language_choices,
    zone_field,
)
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import GENDER_LABELS
from hlom_desktop.desk.badges import Badge, Tone
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField, MinutesField, NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers import edits
from hlom_desktop.speakers.card_parts import Connection, presence_field
from hlom_desktop.speakers.lines import Lines, RoleLine
from hlom_desktop.speakers.rules import LONGEST_LIMIT, There
from hlom_desktop.speakers.table import MODE_ICONS, STATUS_MARKS, TEST_MARKS, hour, when_of
from hlom_desktop.speakers.values import (
    ROLE_LABELS,
    SPEAKER_MODE_LABELS,
    SPEAKER_STATUS_LABELS,
    TEST_LABELS,
    ConnectionTest,
    RoleRow,
    SpeakerMode,
)

TONES: dict[str, Tone] = {"bad": "bad", "warn": "warn", "ok": "ok"}


def mode_badge(mode: SpeakerMode, telling: Telling) -> Badge:
    """From where somebody speaks."""
    return Badge(telling.words(SPEAKER_MODE_LABELS[mode]), MODE_ICONS[mode])


def connection_badge(test: ConnectionTest, telling: Telling) -> tuple[Badge, ...]:
    """How the test of the connection stands; none where none is needed."""
    if test is ConnectionTest.NOT_NEEDED:
        return ()
    icon, token = TEST_MARKS[test]
    return (Badge(telling.words(TEST_LABELS[test]), icon, TONES.get(token, "plain")),)


def hours_of(session: SessionRow, language: Any) -> str:
    """A session's day and hours, as tables write them."""
    if session.hours is None:
        return ""
    day = print_day(session.hours.day, language, weekday=False)
    return f"{day}, {print_hours(session.hours.start, session.hours.minutes, language)}"


def session_word(session: SessionRow, language: str) -> str:
    """A session in a list to choose from: its day and start, then its title."""
    title = text_in(session.title, language)
    return f"{when_of(session, language)} {title}" if session.hours is not None else title


def said_there(there: There | None, city: str, telling: Telling) -> tuple[str, str]:
    """Where a speaker's clock stands and what it shows; a sentence where it is night there."""
    if there is None:
        return "", ""
    language: Any = telling.language()
    place = city or there.zone
    said = f"{place}, {print_day(there.clock.date(), language)} {hour(there.clock, language)}"
    return said, telling.words("It is night there.") if there.night else ""


class RoleCard(RowCard[RoleRow]):
    """Function and city in three languages; session, person, mode, connection."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits.change_role, table="role", title="function")
        self.telling = telling
        self._eyebrow.setWordWrap(True)  # a session's title with its hours is longer than the card is wide
        self._day: date | None = None
        self._zone = "UTC"
        self.add_texts([("function", self.words("Function")), ("city", self.words("City"))])
        self.form = Form()
        self._add_fields(self.form)
        self.add(self.form)
        self.connection = Connection(self.look, self.words, self._go_to_readiness)
        self.add(self.connection)
        self.test_form = Form()
        self._add_test_fields(self.test_form)
        self.connection.add(self.test_form)
        for form in (self.form, self.test_form):
            self.take_form(form)

    def _add_fields(self, form: Form) -> None:
        words, look = self.words, self.look
        self.session = ChoiceField(look, "session_id", words("Session"))
        form.add(self.session)
        form.add(ChoiceField(look, "kind", words("Role"), label_choices(ROLE_LABELS, words)))
        form.add(ChoiceField(look, "status", words("Status"), label_choices(SPEAKER_STATUS_LABELS, words)))
        self.home = ChoiceField(look, "delegation_id", words("Delegation"), hint=NOTHING)
        form.add(self.home)
        self.delegate = ChoiceField(look, "delegate_id", words("Delegate"), hint=words("not on a list"))
        form.add(self.delegate)
        form.add(LineField(look, "name", words("Name"), words, hint=words("not known")))
        form.add(ChoiceField(look, "gender", words("Gender"), label_choices(GENDER_LABELS, words, words("not known"))))
        form.add(ChoiceField(look, "mode", words("Mode"), label_choices(SPEAKER_MODE_LABELS, words)))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words, words("not known"))))
        form.add(MinutesField(look, "minutes", words("Minutes"), words, unit="min", least=1, most=LONGEST_LIMIT))
        form.add(NumberField(look, "position", words("Order"), words, least=1, most=999))
        for key, label in (("arrives", words("Arrives")), ("leaves", words("Leaves"))):
            where = (lambda: self._zone, lambda: self._day)
            form.add(presence_field(look, key, label, words, self.telling.language, *where))
        form.add(ParagraphField(look, "note", words("Note"), hint=words("not printed anywhere")))

    def _add_test_fields(self, form: Form) -> None:
        words, look = self.words, self.look
        form.add(zone_field(look, words))
        form.add(LineField(look, "platform", words("Platform"), words, hint=words("such as Zoom or Interprefy")))
        form.add(ChoiceField(look, "test", words("Test"), label_choices(TEST_LABELS, words)))
        form.add(day_field(look, "tested_on", words("Tested on"), words, self.telling.language, self._year))
        form.add(LineField(look, "tested_by", words("Tested by"), words))

    def _year(self) -> int | None:
        return self._day.year if self._day is not None else None

    def _go_to_readiness(self) -> None:
        if self.row is not None:
            self.context.actions.go_to("speakers", self.row.ref.id, "ready")

    def show_line(self, line: RoleLine | None, lines: Lines) -> None:
        """Show a role; nothing to edit where there is none."""
        self.show_parts(line.row if line is not None else None)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self._day = line.session.hours.day if line.session.hours else None
        self._zone = lines.found.zone
        parts = (text_in(line.session.title, language), hours_of(line.session, language))
        eyebrow = " · ".join(part for part in parts if part)
        self.set_head(eyebrow, text_in(line.function, language), self._badges(line))
        self._offer(row, lines)
        self.show_fields(row)
        self.connection.show_there(*said_there(line.there, text_in(row.city, language), self.telling))
        self.connection.setVisible(row.mode is not SpeakerMode.IN_ROOM)

    def value_of(self, row: RoleRow, key: str) -> Any:
        """The first of a session is number 1."""
        return row.position + 1 if key == "position" else super().value_of(row, key)

    def commit(self, key: str, value: Any) -> None:
        """A speaker always has a place in the order."""
        if key == "position" and self.row is not None:
            if value is None:
                self.fields[key].set_value(self.row.position + 1)
                return
            value -= 1
        super().commit(key, value)

    def _offer(self, row: RoleRow, lines: Lines) -> None:
        language, found = self.telling.language(), lines.found
        self.session.set_choices([(one.ref.id, session_word(one, language)) for one in lines.sessions.values()])
        self.home.set_choices(delegation_choices(found.delegations, language, NOTHING))
        people = [one for one in found.delegates if row.delegation_id in (None, one.delegation_id)]
        if row.delegation_id is None:
            people = [one for one in people if one.ref.id == row.delegate_id]
        named = [(one.ref.id, one.name or text_in(one.function, language)) for one in people]
        self.delegate.set_choices([(None, self.words("not on a list")), *named])

    def _badges(self, line: RoleLine) -> tuple[Badge, ...]:
        icon, token = STATUS_MARKS[line.row.status]
        status = Badge(self.words(SPEAKER_STATUS_LABELS[line.row.status]), icon, TONES.get(token, "plain"))
        found = (status, mode_badge(line.row.mode, self.telling), *connection_badge(line.row.test, self.telling))
        if line.there is not None and line.there.night:
            return (*found, Badge(self.words("night there"), "moon-fill", "warn"))
        return found
