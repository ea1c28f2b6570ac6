"""The card of a delegate."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.card_forgetting import Forgetting
from hlom_desktop.delegations.card_parts import delegation_choices, label_choices, language_choices, zone_field
from hlom_desktop.delegations.edits_nomination import set_audiences, set_nomination
from hlom_desktop.delegations.lines import DelegateLine
from hlom_desktop.delegations.rules import usable_address
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import GENDER_LABELS, LEVEL_LABELS, DelegateRow
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS, SEAT_LABELS, Nomination
from hlom_desktop.desk.badges import Badge, Tone
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import CheckSetField, ChoiceField, ParagraphField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context

HEAD = "head"
"""The seat of who leads the delegation, among the choices of seats."""
TONES: Mapping[Nomination, tuple[str, Tone]] = MappingProxyType(
    {
        Nomination.NOMINATED: ("hourglass-medium", "warn"),
        Nomination.VERIFIED: ("check", "plain"),
        Nomination.APPROVED: ("check-circle", "ok"),
        Nomination.DECLINED: ("x", "bad"),
        Nomination.WITHDRAWN: ("x", "plain"),
    }
)
"""How the state of a nomination is drawn: its icon and tone."""


class DelegateCard(RowCard[DelegateRow]):
    """Function in three languages, the person, how far the nomination has come, and how they are forgotten."""

    forgotten = Signal()
    """The user means it: this person is to be forgotten."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits.change_delegate, table="delegate", title="function")
        self.telling = telling
        self.line: DelegateLine | None = None
        self.add_texts([("function", self.words("Function"))])
        self.form = self._fields()
        self.take_form(self.form)
        self.add(self.form)
        self.forgetting = Forgetting(
            self.look,
            self.words,
            self.words("Forget this person"),
            self.words(
                "Name, title, e-mail, needs and interests are taken out here and in the whole history. Nothing brings "
                "them back, not even undo. Backups made before still hold them."
            ),
        )
        self.forgetting.forgotten.connect(self.forgotten)
        self.add(self.forgetting)

    def _fields(self) -> Form:
        words, look, form = self.words, self.look, Form()
        self.home = ChoiceField(look, "delegation_id", words("Delegation"))
        form.add(self.home)
        form.add(ChoiceField(look, "nomination", words("Nomination"), label_choices(NOMINATION_LABELS, words)))
        form.add(LineField(look, "title", words("Title"), words, hint=words("such as H.E. Ms. or Dr.")))
        form.add(LineField(look, "name", words("Name"), words, hint=words("not known")))
        form.add(ChoiceField(look, "level", words("Level"), label_choices(LEVEL_LABELS, words)))
        seats = [(HEAD, words("Head of the delegation")), *label_choices(SEAT_LABELS, words)]
        seats.append((None, words("Member of the delegation")))
        form.add(ChoiceField(look, "seat", words("Seat"), seats))
        form.add(ChoiceField(look, "gender", words("Gender"), label_choices(GENDER_LABELS, words, words("not known"))))
        form.add(ChoiceField(look, "language", words("Language"), language_choices(words)))
        form.add(ChoiceField(look, "mode", words("Mode"), label_choices(MODE_LABELS, words)))
        hint = words("name@example.org")
        self.address = LineField(look, "email", words("E-mail"), words, hint=hint, parse=usable_address)
        form.add(self.address)
        form.add(zone_field(look, words))
        self.audiences = CheckSetField(look, "audiences", words("Audiences"))
        form.add(self.audiences)
        form.add(ParagraphField(look, "interests", words("Interests"), hint=words("topics, workstreams")))
        form.add(ParagraphField(look, "needs", words("Needs"), hint=words("access, diet, support person")))
        return form

    def value_of(self, row: DelegateRow, key: str) -> Any:
        """The seat has the head among its choices; the publics are rows of their own."""
        if key == "seat":
            return HEAD if row.is_head else row.seat
        if key == "audiences":
            return self.line.audiences if self.line is not None else ()
        return super().value_of(row, key)

    def commit(self, key: str, value: Any) -> None:
        """Seat, nomination and publics are gestures of their own."""
        if self.row is None:
            return
        if key == "seat":
            self.set_columns(seat=None if value == HEAD else value, is_head=value == HEAD)
        elif key == "nomination":
            self.carry_out(set_nomination, [self.row.ref], value, at=key)
        elif key == "audiences":
            self.carry_out(set_audiences, self.row.ref, value, at=key)
        else:
            super().commit(key, value)

    def show_line(self, line: DelegateLine | None, found: Nominating) -> None:
        """Show a delegate; nothing to edit where there is none."""
        self.line = line
        self.show_parts(line.row if line is not None else None)
        self.forgetting.ask(False)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self.set_head(text_in(line.home, language), text_in(row.function, language), self._badges(line))
        self.home.set_choices(delegation_choices(found.delegations, language, "")[1:])
        publics = [(one.ref.id, text_in(one.title, language)) for one in found.audiences]
        self.audiences.offer([(key, title, title) for key, title in publics])
        self.audiences.setVisible(bool(publics))
        self.show_fields(row)
        self.address.say(self._address_note(line, found))

    def _address_note(self, line: DelegateLine, found: Nominating) -> str:
        home = next((one for one in found.delegations if one.ref.id == line.row.delegation_id), None)
        if line.shared:
            return self.words("Several delegates share this mailbox.")
        if not line.row.email and home is not None and home.mailbox:
            return self.words("Written to at the delegation’s mailbox.")
        return ""

    def _badges(self, line: DelegateLine) -> tuple[Badge, ...]:
        icon, tone = TONES[line.row.nomination]
        found = [
            Badge(self.words(NOMINATION_LABELS[line.row.nomination]), icon, tone),
            Badge(self.words(LEVEL_LABELS[line.row.level]), "medal"),
        ]
        if line.row.is_head:
            found.append(Badge(self.words("head"), "flag"))
        elif line.row.seat is not None:
            found.append(Badge(self.words(SEAT_LABELS[line.row.seat])))
        if line.shared:
            found.append(Badge(self.words("shared mailbox"), "users-three"))
        return tuple(found)
