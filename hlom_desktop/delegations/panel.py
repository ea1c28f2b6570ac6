"""The screen of delegations: delegations, delegates, notes verbales, groups of stakeholders, audiences."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from hlom_desktop.conference.card import new_text
from hlom_desktop.delegations import edits, edits_forgetting, edits_groups, queries, table
from hlom_desktop.delegations.card_delegation import DelegationCard
from hlom_desktop.delegations.card_group import GroupCard
from hlom_desktop.delegations.lines import (
    DelegationLine,
    GroupLine,
    delegation_lines,
    group_lines,
)
from hlom_desktop.delegations.panel_audiences import AudiencesView
from hlom_desktop.delegations.panel_delegates import DelegatesView
from hlom_desktop.delegations.panel_figures import FiguresView
from hlom_desktop.delegations.panel_notes import NotesView
from hlom_desktop.delegations.panel_views import ParticipantsView
from hlom_desktop.delegations.rules import representation
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.states import states
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.refusals import N_

_WIDE = 900
"""Pixels from which the language has a column."""


class DelegationsView(ParticipantsView[DelegationLine]):
    """The delegations in their alphabet, and how many Member States are represented."""

    key, title, change = "delegations", "name", staticmethod(edits.change_delegation)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = DelegationCard(context, self.telling)
        self.set_up(
            words("Delegations"),
            words("Filter delegations"),
            table.delegation_columns(self.telling, self.rename),
            card,
            words("New delegation"),
            (words("No delegations yet"), words("Add all 195 States at once, or one delegation after the other.")),
        )
        card.wanted.connect(self.wanted)
        card.delegate_wanted.connect(self._add_delegate)
        card.liaison_forgotten.connect(self._forget_liaison)
        self.represented = Label(self.look, px=12, token="ink2")
        self.bar.insertWidget(1, self.represented)
        self.all_states = Button(self.look, words("Add all States"), "flag", height=26)
        self.all_states.clicked.connect(self.add_all_states)
        self.bar.addWidget(self.all_states)

    def lines(self, found: Nominating) -> tuple[DelegationLine, ...]:
        """The delegations in the alphabet of the contents' language."""
        self._tell(found)
        return delegation_lines(found, self.language)  # type: ignore[arg-type]

    def _tell(self, found: Nominating) -> None:
        figures = representation(found.delegations, found.delegates)
        said = self.words(
            "{members} Member States represented, {ministerial} at ministerial or deputy ministerial level",
            members=figures.member_states,
            ministerial=figures.ministerial,
        )
        self.represented.setText(said if found.delegates else "")
        there = {one.alpha2 for one in found.delegations}
        self.all_states.setVisible(any(one.alpha2 not in there for one in states()))

    def show_in_card(self, row: DelegationLine | None) -> None:
        """Show a delegation in the card."""
        card = self.card
        if isinstance(card, DelegationCard) and self.found is not None:
            card.show_line(row, self.found)

    def add_row(self) -> None:
        """A new delegation, to be named or made a State in the card."""
        self.make(edits.add_delegation, self.conference_id, new_text(self.language, N_("New delegation")))

    def add_all_states(self) -> None:
        """All States that have no delegation yet."""
        self.edit(edits.add_all_states, self.conference_id)

    def delete_row(self) -> None:
        """Delete the chosen delegation with its delegates."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_delegation, line.ref)

    def _forget_liaison(self) -> None:
        line = self.view.current()
        if line is not None:
            self.edit(edits_forgetting.forget_liaison, line.ref)

    def _add_delegate(self) -> None:
        line = self.view.current()
        if line is None:
            return
        home, function = line.ref.id, new_text(self.language, N_("New delegate"))
        self.context.desk.do(
            lambda db: edits.add_delegate(db, home, function),
            origin=self,
            then=lambda row_id: self.wanted.emit("delegates", row_id),
            otherwise=self.refuse,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The language where there is room; the card has it too."""
        super().resizeEvent(event)
        self.view.hide_columns(() if event.size().width() >= _WIDE else ("language",))

    def _show_body_or_empty(self) -> None:
        """The empty screen offers all States at once; one delegation is Ctrl+N."""
        if self.rows:
            self.page.show_body()
        else:
            empty = self.page.show_empty(*self._empty_words, self.words("Add all States"))
            empty.pressed.connect(self.add_all_states)


class GroupsView(ParticipantsView[GroupLine]):
    """The groups of stakeholders as a tree."""

    key, title, change = "groups", "title", staticmethod(edits_groups.change_group)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = GroupCard(context, self.telling)
        self.set_up(
            words("Groups"),
            words("Filter groups"),
            table.group_columns(self.telling, self.rename),
            card,
            words("New group"),
            (words("No groups of stakeholders yet"), words("Groups say who is invited besides States.")),
        )
        card.wanted.connect(self.wanted)

    def lines(self, found: Nominating) -> tuple[GroupLine, ...]:
        """The groups, each after the one that it stands in."""
        return group_lines(found, self.language)  # type: ignore[arg-type]

    def show_in_card(self, row: GroupLine | None) -> None:
        """Show a group in the card."""
        card = self.card
        if isinstance(card, GroupCard) and self.found is not None:
            card.show_line(row, self.found)

    def add_row(self) -> None:
        """A new group beside the chosen one."""
        line = self.view.current()
        parent = line.row.parent_id if line is not None else None
        self.make(edits_groups.add_group, self.conference_id, new_text(self.language, N_("New group")), parent)

    def delete_row(self) -> None:
        """Delete the chosen group."""
        line = self.view.current()
        if line is not None:
            self.edit(edits_groups.delete_group, line.ref)


class DelegationsPlace(ViewsPlace):
    """Who takes part. `go_to` takes the id of a row of any view: of several, a delegation before a delegate."""

    key = "delegations"
    tables = ParticipantsView.tables

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        people = (
            ("delegations", words("Delegations"), DelegationsView(context)),
            ("delegates", words("Delegates"), DelegatesView(context)),
            ("notes", words("Notes verbales"), NotesView(context)),
            ("groups", words("Groups"), GroupsView(context)),
            ("audiences", words("Audiences"), AudiencesView(context)),
        )
        views = (*people, ("figures", words("Figures"), FiguresView(context)))
        self.set_up_views(words("View"), views, queries.view_of, queries.number_of_delegations)
        for _, _, view in people:
            view.wanted.connect(self.open_in)
