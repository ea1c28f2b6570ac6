"""The view of the rules by which teams work: those that are known, and the organizer's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import MinutesField, NumberField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.interpretation.edits_rules import (
    Preset,
    add_rule,
    adopt_preset,
    change_rule,
    delete_rule,
    put_in_force,
)
from hlom_desktop.interpretation.panel_views import InterpretationView
from hlom_desktop.interpretation.presets import Limits
from hlom_desktop.interpretation.rules import LONGEST, MOST_PEOPLE, MOST_TIMES
from hlom_desktop.interpretation.said import clock
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.table_teams import rule_columns
from hlom_desktop.interpretation.values import InterpretationRuleRow
from hlom_desktop.refusals import N_

_PRESETS: tuple[tuple[Preset, str], ...] = (
    ("un", N_("Adopt the rule of the United Nations")),
    ("aiic", N_("Adopt the rule of AIIC")),
)


class RulesView(InterpretationView[InterpretationRuleRow]):
    """The rules, one of them in force; until there is one, that of the United Nations counts."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.rule_card = RuleCard(context)
        self.set_up(
            words("Interpretation"),
            words("Filter rules"),
            rule_columns(self.telling),
            self.rule_card,
            words("Rule"),
        )
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 0, MARGIN, 8)
        line.setSpacing(8)
        self.presets: dict[Preset, Button] = {}
        for preset, message in _PRESETS:
            button = Button(self.look, words(message), height=26)
            button.clicked.connect(lambda _=False, one=preset: self.make(adopt_preset, self.conference_id, one))
            self.presets[preset] = button
            line.addWidget(button)
        line.addStretch(1)
        self.page.body.insertLayout(1, line)
        self.counts = Label(self.look, token="ink2", wrap=True)
        self.counts.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self.page.body.insertWidget(2, self.counts)

    def lines(self, shown: Interpretation) -> Sequence[InterpretationRuleRow]:
        """The rules in their order; what counts is said above them."""
        self.counts.setText(self._counting(shown.limits, own=any(row.in_force for row in shown.rules)))
        return shown.rules

    def _counting(self, limits: Limits, *, own: bool) -> str:
        figures = {
            "sitting": clock(limits.sitting_minutes),
            "remote": clock(limits.remote_minutes),
            "day": limits.sittings_a_day,
            "rest": clock(limits.rest_minutes),
            "booth": limits.per_booth,
        }
        if own:
            return self.words(
                "In force: shifts of at most {sitting} h, {remote} h with remote speakers; {day} a day, with {rest} h "
                "of rest; {booth} interpreters in a booth.",
                **figures,
            )
        return self.words(
            "No rule is adopted, so that of the United Nations counts: shifts of at most {sitting} h, {remote} h with "
            "remote speakers; {day} a day, with {rest} h of rest; {booth} interpreters in a booth.",
            **figures,
        )

    def show_in_card(self, row: InterpretationRuleRow | None) -> None:
        """Show a rule in the card."""
        self.rule_card.show_rule(row)

    def add_row(self) -> None:
        """A rule of one's own, which begins as the one in force."""
        limits = self.all.limits if self.all is not None else None
        title = new_text(self.language, N_("Own rule"))
        if limits is not None:
            self.make(add_rule, self.conference_id, title, limits)

    def delete_row(self) -> None:
        """Delete the chosen rule; undo brings it back."""
        if (row := self.view.current()) is not None:
            self.edit(delete_rule, row.ref)


class RuleCard(RowCard[InterpretationRuleRow]):
    """One rule."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_rule, table="interpretation_rule")
        look, words = self.look, self.words
        self.add_texts([("title", words("Title"))])
        self.add_form(
            [
                MinutesField(look, "sitting_minutes", words("Shift"), words, unit="min", least=1, most=LONGEST),
                MinutesField(look, "remote_minutes", words("Remote"), words, unit="min", least=1, most=LONGEST),
                NumberField(look, "sittings_a_day", words("A day"), words, least=1, most=MOST_TIMES),
                MinutesField(look, "rest_minutes", words("Rest"), words, unit="min", most=LONGEST),
                NumberField(look, "per_booth", words("In a booth"), words, least=1, most=MOST_PEOPLE),
                NumberField(
                    look, "sittings_a_week", words("A week"), words, least=1, most=MOST_TIMES, hint=words("no limit")
                ),
            ]
        )
        self.put = Button(look, words("Put in force"), kind="primary")
        self.put.clicked.connect(self._put)
        self.add(button_row(self.put))

    def show_rule(self, row: InterpretationRuleRow | None) -> None:
        """Show a rule; nothing to edit where there is none."""
        badges = (Badge(self.words("in force"), "check-circle", "ok"),) if row is not None and row.in_force else ()
        self.show_values(row, self.words("Rule"), badges)
        self.put.setVisible(row is not None and not row.in_force)

    def _put(self) -> None:
        if self.row is not None:
            self.carry_out(put_in_force, self.row.ref)
