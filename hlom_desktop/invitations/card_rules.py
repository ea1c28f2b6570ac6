"""In the card of a session: the rules of who attends it, each changed in place, new ones made in the same fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.delegations.card_parts import Choices, label_choices
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.invitations.edits import TARGETS, add_rule, change_rule, delete_rule
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.table_rules import offered, rule_columns, rule_words, target_of
from hlom_desktop.invitations.values import ATTENDANCE_LABELS, AttendanceBy, AttendanceRow


class RulesSection(RowList[AttendanceRow]):
    """The rules of one session. Where a row is chosen the fields under the list change it, else they make a new one."""

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        words = card.words
        super().__init__(card, words("Who attends"), rule_columns(telling, self._said))
        self.telling = telling
        self.shown: Inviting | None = None
        self.session_id: int | None = None
        self.rule: AttendanceRow | None = None
        self._offered: tuple[AttendanceBy, str, Inviting, Choices] | None = None
        self.fresh = self.add_action("plus", words("New rule"), "Ins", self.begin, first=True)
        self.by = ChoiceField(
            card.look, "by", words("Who"), label_choices(ATTENDANCE_LABELS, words), hint=words("New rule: choose who")
        )
        self.whom = ChoiceField(card.look, "whom", words("Which"), hint=words("Choose which"))
        turns = [(False, words("They attend")), (True, words("They do not attend"))]
        self.turn = ChoiceField(card.look, "excludes", words("Rule"), turns)
        form = Form()
        for field in (self.by, self.whom, self.turn):
            form.add(field)
        form.committed.connect(self._committed)
        self.add(form)
        self.picked.connect(self._take)
        self.removed.connect(lambda rule: card.carry_out(delete_rule, rule.ref))
        self._show_rule(None)

    def _said(self, rule: AttendanceRow) -> str:
        return rule_words(rule, self.shown, self.telling) if self.shown is not None else ""

    # Showing

    def show_rules(self, session_id: int, rules: tuple[AttendanceRow, ...], shown: Inviting) -> None:
        """Show the rules of a session; those of another one begin with none chosen."""
        if session_id != self.session_id:
            self.session_id = session_id
            self.table.replace_rows(())
            self._show_rule(None)
        self.shown = shown
        self.show_rows(rules, str(len(rules) or ""), anew=True)

    def begin(self) -> None:
        """The fields empty, for a new rule, and the keyboard in the first."""
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self._show_rule(None)
        self.by.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, rule: AttendanceRow | None) -> None:
        """Show the rule at the keyboard; a new one that is half said stays as it is."""
        self.fresh.setEnabled(True)
        if rule is not None or self.rule is not None:
            self._show_rule(rule)

    def _show_rule(self, rule: AttendanceRow | None) -> None:
        self.rule = rule
        self._offer(rule.by if rule is not None else None)
        self.by.set_value(rule.by if rule is not None else None)
        self.whom.set_value(target_of(rule) if rule is not None else None)
        self.turn.set_value(rule.excludes if rule is not None else False)

    def _offer(self, by: AttendanceBy | None) -> None:
        """Whom one can choose from; no field where the kind says it all."""
        needs = by is not None and TARGETS[by] is not None
        self.whom.setVisible(needs)
        if by is None or not needs or self.shown is None:
            return
        key = (by, self.telling.language(), self.shown)
        if self._offered is None or self._offered[:2] != key[:2] or self._offered[2] is not self.shown:
            self._offered = (*key, offered(by, self.shown, self.telling))
            self.whom.set_choices(self._offered[3])
        if not self._offered[3]:
            self.by.refuse(self._say("There are none of these in this conference yet."))

    # Gestures

    def _committed(self, key: str, value: object) -> None:
        if key == "by":
            self._offer(self.by.value())
            self.whom.set_value(None)
            if TARGETS[self.by.value()] is not None:
                self.whom.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        by = self.by.value()
        if by is None or (TARGETS[by] is not None and self.whom.value() is None):
            return
        self._write(by, self.whom.value() if TARGETS[by] is not None else None, bool(self.turn.value()))

    def _write(self, by: AttendanceBy, target: Any, excludes: bool) -> None:
        """Once it is said whom the rule means it is written."""
        if self.rule is not None:
            self._card.carry_out(change_rule, self.rule.ref, by, target, at=self.by, excludes=excludes)
        elif self.session_id is not None:
            more = {"excludes": excludes, "then": lambda _: self._show_rule(None)}
            self._card.carry_out(add_rule, self.session_id, by, target, at=self.by, **more)
