"""The view of the rules by which documents are planned backwards from their meetings."""

from __future__ import annotations

from hlom_desktop.conference.card import new_text
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.place import Context
from hlom_desktop.documents import edits_rules as edits
from hlom_desktop.documents.card.rule import RuleCard
from hlom_desktop.documents.panel_views import PapersView
from hlom_desktop.documents.rules.planning import GENEVA, PRESETS, RulePreset
from hlom_desktop.documents.shown import Documents
from hlom_desktop.documents.table.rules import rule_columns
from hlom_desktop.documents.values import DocumentRow, DocumentRuleRow
from hlom_desktop.refusals import N_


class RulesView(PapersView[DocumentRuleRow]):
    """The conference's rules; those that are offered are adopted by a button."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = RuleCard(context, self.telling)
        self.set_up(
            words("Documents"),
            words("Type to filter rules"),
            rule_columns(self.telling, self.setting(edits.change_rule), self._used_by_rule),
            card,
            words("Rule"),
            (
                words("No rules yet"),
                words("A rule says how many weeks before its meeting a document is submitted and issued."),
            ),
        )
        card.wanted.connect(self.wanted)
        self.offers = {preset.key: self._offer(preset) for preset in PRESETS}

    def _offer(self, preset: RulePreset) -> Button:
        button = Button(self.look, self._adopt_words(preset), height=26)
        button.clicked.connect(lambda: self.adopt(preset))
        self.bar.addWidget(button)
        return button

    def _adopt_words(self, preset: RulePreset) -> str:
        return self.words("Adopt {rule}", rule=preset.title.best(self.words.language)[0])  # type: ignore[arg-type]

    def lines(self, found: Documents) -> tuple[DocumentRuleRow, ...]:
        """The rules; what is adopted already is no longer offered."""
        for preset in PRESETS:
            there = any(one.title == preset.title for one in found.rules)
            self.offers[preset.key].setVisible(not there)
        return found.rules

    def _used_by_rule(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for row in self.found.documents if self.found is not None else ():
            if row.rule_id is not None:
                found[row.rule_id] = found.get(row.rule_id, 0) + 1
        return found

    def show_in_card(self, row: DocumentRuleRow | None) -> None:
        """Show a rule in the card."""
        assert isinstance(self.card, RuleCard)
        self.card.show_rule(row, self._documents_of(row))

    def _documents_of(self, row: DocumentRuleRow | None) -> tuple[DocumentRow, ...]:
        if row is None or self.found is None:
            return ()
        return tuple(one for one in self.found.documents if one.rule_id == row.ref.id)

    def _show_body_or_empty(self) -> None:
        """The empty screen offers Geneva's rule; another one is Ctrl+N."""
        if self.rows:
            self.page.show_body()
        else:
            empty = self.page.show_empty(*self._empty_words, self._adopt_words(GENEVA))
            empty.pressed.connect(lambda: self.adopt(GENEVA))

    def adopt(self, preset: RulePreset) -> None:
        """Make a preset the conference's own rule."""
        self.make(edits.adopt_rule, self.conference_id, preset)

    def add_row(self) -> None:
        """A new rule with Geneva's weeks, ready for its title."""
        weeks = {"process_weeks": GENEVA.process_weeks, "words": GENEVA.words}
        title = new_text(self.language, N_("New rule"))
        self.make(edits.add_rule, self.conference_id, title, GENEVA.submit_weeks, GENEVA.issue_weeks, **weeks)

    def delete_row(self) -> None:
        """Delete the chosen rule; its documents stay."""
        row = self.view.current()
        if row is not None:
            self.edit(edits.delete_rule, row.ref)
