"""The dialog of a change of mode: what is wanted, its preview, and one button that does it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.labels import Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.mode_change.edits import change_mode
from hlom_desktop.mode_change.panel_choices import ModeChoices
from hlom_desktop.mode_change.panel_preview import PreviewTables
from hlom_desktop.mode_change.queries import Preview, preview
from hlom_desktop.refusals import Refusal

WIDE, HIGH = 1160, 640


class ModeChangeDialog(Dialog):
    """A change of mode for sessions, for a day or for the conference, previewed before it is made.

    It opens on the sessions of `session_ids`, else on `day`, else on the conference.
    """

    def __init__(
        self,
        context: Context,
        conference_id: int,
        session_ids: Collection[int] = (),
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words, language = context.words, context.reader.language
        super().__init__(context.look, words, words("Change of mode"), parent)
        self.resize(WIDE, HIGH)
        self.context, self.conference_id = context, conference_id
        self.found: Preview | None = None
        self.choices = ModeChoices(self.look, words, language, session_ids, day)
        self.choices.changed.connect(self.ask)
        self.tables = PreviewTables(self.look, Telling(words, lambda: language))
        self.tables.left_out_wanted.connect(self._leave_out)
        self.body.addWidget(self.choices)
        self.body.addWidget(Rule(self.look, "rule"))
        self.body.addWidget(self.tables, 1)
        self.add_button(words("Cancel")).clicked.connect(self.reject)
        self.change = self.add_button(words("Change mode"), primary=True)
        self.change.clicked.connect(self._change)
        self.change.setEnabled(False)
        context.desk.changed.connect(self._changed_elsewhere)
        self.ask()

    # The preview

    def ask(self) -> None:
        """Have the preview made anew; until it comes nothing can be changed."""
        self.change.setEnabled(False)
        choices = self.choices
        asked = (choices.scope(), choices.wanted(), choices.settings())
        self.context.desk.read(preview, self.conference_id, *asked, then=self._show, slot=(id(self), "preview"))

    def _changed_elsewhere(self, *_: object) -> None:
        if not self.is_over:
            self.ask()

    def _show(self, found: Preview) -> None:
        if self.is_over:
            return
        first, self.found = self.found is None, found
        conference = found.facts.speaking.conference
        former = any(("session", row.ref.id) in found.facts.before for row in found.scope)
        self.choices.show_known(found.facts.rooms, conference.mode_note, former=former)
        if first and found.scope and all(row.mode is Mode.VIRTUAL for row in found.scope):
            self.choices.take(found.plan.scope.extent, None if former else Mode.HYBRID)
            return
        self.choices.refuse_link(found.refused.said(self.words) if found.refused is not None else "")
        self.tables.show_preview(found)
        self.summary.setText(self._summed(found))
        self.change.setEnabled(found.refused is None and any(True for _ in found.plan.changes()))

    def _summed(self, found: Preview) -> str:
        words, plan = self.words, found.plan
        figures = (
            words.plural("{number} session changes", "{number} sessions change", len(plan.changed_sessions)),
            words.plural("{number} speaker to be told", "{number} speakers to be told", len(found.speakers)),
            words.plural("{number} connection test due", "{number} connection tests due", plan.tests_due),
            words.plural("{number} delegate follows", "{number} delegates follow", len(plan.delegates)),
        )
        counts = (len(plan.changed_sessions), len(found.speakers), plan.tests_due, len(plan.delegates))
        said = [figure for figure, count in zip(figures, counts, strict=True) if count]
        return " · ".join(said) or words("Nothing changes.")

    def _leave_out(self, ids: frozenset[int]) -> None:
        """Those that are all left out already come in again."""
        held = self.choices.left_out
        self.choices.left_out = held - ids if ids <= held else held | ids
        self.ask()

    # The gesture

    def _change(self) -> None:
        if self.found is None:
            return
        self.change.setEnabled(False)
        self.say("")
        plan = self.found.plan
        done = {"then": self._done, "otherwise": self._refused}
        self.context.desk.do(change_mode, self.conference_id, plan, **done)

    def _done(self, _: object) -> None:
        if not self.is_over:
            self.accept()

    def _refused(self, refusal: Refusal) -> None:
        """Say why not, and show how things stand now."""
        if self.is_over:
            return
        self.say(refusal.said(self.words))
        self.ask()
