"""The cards of a group of stakeholders and of a contribution."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card import date_field, texts_of
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import ListSection, RowCard, Sources, delegation_choices, label_choices
from hlom_desktop.delegations.lines import ContributionLine, GroupLine
from hlom_desktop.delegations.rules import in_tree, stands_inside, wording_of
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import CONTRIBUTION_LABELS, DELEGATION_LABELS, Participants
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.texts import TextsEditor


class GroupCard(RowCard):
    """Title and role in three languages, what it stands in, who is in it, where it was found."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""

    def __init__(self, look: Any, telling: Telling) -> None:
        super().__init__(look, telling.words, title_editable=True)
        self.telling, self.words = telling, telling.words
        rows = [("title", self.words("Title")), ("role", self.words("Role"))]
        self.texts = TextsEditor(look, self.words, rows)
        self.add(self.texts)
        self.form = Form()
        self.parent_field = ChoiceField(look, "parent_id", self.words("Part of"), hint=self.words("none"))
        self.form.add(self.parent_field)
        self.add(self.form)
        columns: tuple[Column[Any], ...] = (
            Column("name", "", lambda row: telling.text(wording_of(row)), stretch=True),
            Column("kind", "", lambda row: self.words(DELEGATION_LABELS[row.kind]), token="ink2", width=140),
        )
        self._inside = ListSection(look, self.words("Delegations"), columns)
        self._inside.view.opened.connect(lambda row: self.wanted.emit("delegations", row.ref.id))
        self.add(self._inside)
        self._sources = Sources(look, self.words)
        self.add(self._sources)

    def show_line(self, line: GroupLine | None, found: Participants) -> None:
        """Show a group; nothing to edit where there is none."""
        self.enable(line is not None)
        if line is None:
            self.set_head("", "")
            return
        row, language = line.row, self.telling.language()
        self.set_head(text_in(line.parent, language) or self.words("Group"), text_in(row.title, language))
        self.texts.show_texts({"title": texts_of(row.title), "role": texts_of(row.role)})
        parents = {one.ref.id: one.parent_id for one in found.groups}
        others = [
            (one.ref.id, text_in(one.title, language))
            for one, _ in in_tree(found.groups)
            if not stands_inside(parents, row.ref.id, one.ref.id)
        ]
        self.parent_field.set_choices([(None, self.words("none")), *others])
        self.form.set_values({"parent_id": row.parent_id})
        self._inside.show_rows(line.delegations)
        self._sources.show_sources(row.sources)


class ContributionCard(RowCard):
    """Title and note in three languages, from whom, for what, how far it has come, where it was found."""

    def __init__(self, look: Any, telling: Telling) -> None:
        super().__init__(look, telling.words, title_editable=True)
        self.telling, self.words = telling, telling.words
        self._year: int | None = None
        rows = [("title", self.words("Title")), ("note", self.words("Note"))]
        self.texts = TextsEditor(look, self.words, rows)
        self.add(self.texts)
        self.form = self._fields()
        self.add(self.form)
        self._sources = Sources(look, self.words)
        self.add(self._sources)

    def _fields(self) -> Form:
        words, look, form = self.words, self._look, Form()
        form.add(ChoiceField(look, "kind", words("Kind"), label_choices(CONTRIBUTION_LABELS, words)))
        self.home = ChoiceField(look, "delegation_id", words("From"), hint=words("nobody named"))
        form.add(self.home)
        self.objective = ChoiceField(look, "objective_id", words("Objective"), hint=words("none"))
        form.add(self.objective)
        form.add(LineField(look, "stage", words("Stage"), words, hint=words("such as announced, met")))
        dates = (("asked", words("Asked")), ("reminded", words("Reminded")), ("received", words("Received")))
        for key, label in dates:
            language: Any = self.telling.language
            form.add(date_field(look, key, label, words, language=language, year=lambda: self._year))
        return form

    def show_line(self, line: ContributionLine | None, found: Participants) -> None:
        """Show a contribution; nothing to edit where there is none."""
        self.enable(line is not None)
        if line is None:
            self.set_head("", "")
            return
        row, language = line.row, self.telling.language()
        self._year = found.conference.first_day.year if found.conference.first_day else None
        self.set_head(self.words(CONTRIBUTION_LABELS[row.kind]), text_in(row.title, language))
        self.texts.show_texts({"title": texts_of(row.title), "note": texts_of(row.note)})
        self.home.set_choices(delegation_choices(found.delegations, language, self.words("nobody named")))
        objectives = [(one.ref.id, text_in(one.title, language)) for one in found.objectives]
        self.objective.set_choices([(None, self.words("none")), *objectives])
        self.form.set_values({key: getattr(row, key) for key in self.form.fields})
        self._sources.show_sources(row.sources)
