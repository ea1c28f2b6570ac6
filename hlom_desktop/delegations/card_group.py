"""The card of a group of stakeholders."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations import edits_groups
from hlom_desktop.delegations.card_parts import ListSection
from hlom_desktop.delegations.lines import GroupLine
from hlom_desktop.delegations.rules import in_tree, stands_inside, wording_of
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import DELEGATION_LABELS, Participants, StakeholderGroupRow
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class GroupCard(RowCard[StakeholderGroupRow]):
    """Title and role in three languages, what it stands in, who is in it, where it was found."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, edits_groups.change_group, table="stakeholder_group")
        self.telling, look = telling, self.look
        self.add_texts([("title", self.words("Title")), ("role", self.words("Role"))])
        self.form = Form()
        self.parent_field = ChoiceField(look, "parent_id", self.words("Part of"), hint=NOTHING)
        self.form.add(self.parent_field)
        self.take_form(self.form)
        self.add(self.form)
        columns: tuple[Column[Any], ...] = (
            Column("name", "", lambda row: telling.text(wording_of(row)), stretch=True),
            Column("kind", "", lambda row: self.words(DELEGATION_LABELS[row.kind]), token="ink2", width=140),
        )
        self._inside = ListSection(look, self.words("Delegations"), columns)
        self._inside.view.opened.connect(lambda row: self.wanted.emit("delegations", row.ref.id))
        self.add(self._inside)
        self.add_sources()

    def show_line(self, line: GroupLine | None, found: Participants) -> None:
        """Show a group; nothing to edit where there is none."""
        self.show_parts(line.row if line is not None else None)
        if line is None:
            return
        row, language = line.row, self.telling.language()
        self.set_head(text_in(line.parent, language) or self.words("Group"), text_in(row.title, language))
        parents = {one.ref.id: one.parent_id for one in found.groups}
        others = [
            (one.ref.id, text_in(one.title, language))
            for one, _ in in_tree(found.groups)
            if not stands_inside(parents, row.ref.id, one.ref.id)
        ]
        self.parent_field.set_choices([(None, NOTHING), *others])
        self.show_fields(row)
        self._inside.show_rows(line.delegations)
