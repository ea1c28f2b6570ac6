"""The list of sponsors in a side event's card: who organizes it, who co-sponsors, in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import in_alphabet, name_in
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.side_events.edits.sponsors import add_sponsor, change_sponsor, move_sponsor, remove_sponsor
from hlom_desktop.side_events.rules import sponsor_name
from hlom_desktop.side_events.shown import ProposalLine, SponsorLine
from hlom_desktop.side_events.values import SponsorRole
from hlom_desktop.words import Words


class SponsorsSection(Section):
    """Shows the sponsors; each button is one gesture on the chosen one."""

    def __init__(
        self, look: LookSource, words: Words, language: Callable[[], Language], carry_out: Callable[..., None]
    ) -> None:
        super().__init__(look, words("Who organizes it"))
        self._words, self._language, self._carry_out = words, language, carry_out
        self._line: ProposalLine | None = None
        self._roles = {SponsorRole.ORGANIZER: words("organizer"), SponsorRole.CO_SPONSOR: words("co-sponsor")}
        self.table: RowTable[SponsorLine] = RowTable(
            [
                Column("name", words("Name"), lambda one: sponsor_name(one, language()), stretch=True),
                Column("role", words("Role"), lambda one: self._roles[one.row.role], token="ink2"),
            ],
            key=lambda one: one.ref.id,
            parent=self,
        )
        self.view: RowView[SponsorLine] = RowView(look, self.table, words("Sponsors"), compact=True, many=False)
        self.view.opened.connect(lambda _: self._switch())
        self.add(self.view)
        self.add(self._make_buttons(look))
        self.form = Form()
        self.delegations = self.form.add(ChoiceField(look, "delegation", words("Add"), hint=words("a delegation")))
        self.name = self.form.add(LineField(look, "name", words("By name"), words, hint=words("who is no delegation")))
        self.form.committed.connect(self._add)
        self.add(self.form)

    def _make_buttons(self, look: LookSource) -> QWidget:
        words, holder = self._words, QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(4)
        self.buttons = {}
        for key, icon, name, act in (
            ("up", "arrow-up", words("Sponsor up"), lambda: self._move(-1)),
            ("down", "arrow-down", words("Sponsor down"), lambda: self._move(1)),
            ("role", "arrows-left-right", words("Organizer or co-sponsor"), self._switch),
            ("remove", "x", words("Take the sponsor away"), self._remove),
        ):
            button = Button(look, icon=icon, height=22, name=name)
            button.clicked.connect(act)
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        shortcut = QShortcut(QKeySequence("Del"), self.view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._remove)
        self.buttons_row = holder
        return holder

    def show_line(self, line: ProposalLine, delegations: Sequence[DelegationRow]) -> None:
        """Show the sponsors of a side event, and the delegations that one may add."""
        self._line = line
        chosen = self.view.current()
        self.table.replace_rows(())
        self.table.replace_rows(line.sponsors)
        if chosen is None or not self.view.select_key(chosen.ref.id):
            self.view.select_key(line.sponsors[0].ref.id if line.sponsors else None)
        self.view.setVisible(bool(line.sponsors))
        self.buttons_row.setVisible(bool(line.sponsors))
        language = self._language()
        taken = {one.row.delegation_id for one in line.sponsors}
        free = in_alphabet((row for row in delegations if row.ref.id not in taken), language)
        named = [(row.ref.id, name_in(row, language)) for row in free]
        assert isinstance(self.delegations, ChoiceField)
        self.delegations.set_value(None)
        self.delegations.set_choices(named)
        self.delegations.setVisible(bool(named))
        self.name.set_value(None)

    def _add(self, key: str, value: Any) -> None:
        if self._line is None or not value:
            return
        first = not any(one.row.role is SponsorRole.ORGANIZER for one in self._line.sponsors)
        role = SponsorRole.ORGANIZER if first else SponsorRole.CO_SPONSOR
        if key == "delegation":
            self._carry_out(add_sponsor, self._line.ref, role, delegation_id=value)
        else:
            self._carry_out(add_sponsor, self._line.ref, role, name=Wording().with_text(self._language(), value))

    def _move(self, by: int) -> None:
        if (one := self.view.current()) is not None:
            self._carry_out(move_sponsor, one.ref, by)

    def _switch(self) -> None:
        if (one := self.view.current()) is not None:
            organizes = one.row.role is SponsorRole.ORGANIZER
            role = SponsorRole.CO_SPONSOR if organizes else SponsorRole.ORGANIZER
            self._carry_out(change_sponsor, one.ref, role=role)

    def _remove(self) -> None:
        if (one := self.view.current()) is not None:
            self._carry_out(remove_sponsor, one.ref)
