"""The view of the teams: what each works, what breaks the rule, and the hours of each on each day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.desk.labels import Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.interpretation.card_team import TeamCard
from hlom_desktop.interpretation.edits import add_team, change_team, delete_team
from hlom_desktop.interpretation.lines import HoursLine, TeamLine, hours_days, hours_lines, team_lines
from hlom_desktop.interpretation.panel_views import InterpretationView
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.table_teams import hours_columns, team_columns
from hlom_desktop.interpretation.typed import read_languages
from hlom_desktop.refusals import NotUnderstood


class TeamsView(InterpretationView[TeamLine]):
    """Teams above, their hours by day beneath."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.team_card = TeamCard(context, self.telling)
        columns = team_columns(self.telling, self._type_name, self._type_languages, self._type_size)
        self.set_up(
            words("Interpretation"),
            words("Filter teams"),
            columns,
            self.team_card,
            words("Team"),
            (
                words("No teams yet"),
                words("A team has the interpreters of all booths of a room: six for EN, FR, ES."),
            ),
        )
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(MARGIN, 16, MARGIN, 12)
        self._column.addWidget(Rule(self.look))
        self.page.body.addWidget(self._holder)
        self.hours: RowTable[HoursLine] | None = None
        self._hours_view: RowView[HoursLine] | None = None
        self._days: tuple[date, ...] = ()
        self._told_in = ""

    def lines(self, shown: Interpretation) -> Sequence[TeamLine]:
        """The teams in their order."""
        found = team_lines(shown)
        self._show_hours(found)
        return found

    def _show_hours(self, lines: tuple[TeamLine, ...]) -> None:
        """The table of hours; its columns are the days, so that other days are another table."""
        days = hours_days(lines)
        if self.hours is None or (days, self.language) != (self._days, self._told_in):
            self._lay_out_hours(days)
        assert self.hours is not None
        self.hours.replace_rows(hours_lines(lines))
        self._holder.setVisible(bool(lines))

    def _lay_out_hours(self, days: tuple[date, ...]) -> None:
        if self._hours_view is not None:
            self._column.removeWidget(self._hours_view)
            self._hours_view.deleteLater()
        self._days, self._told_in = days, self.language
        columns = hours_columns(self.telling, days)
        table: RowTable[HoursLine] = RowTable(columns, key=lambda line: line.team.ref.id if line.team else 0)
        view = RowView(self.look, table, self.words("Hours per team and day"), compact=True, many=True)
        table.setParent(view)
        self.hours, self._hours_view = table, view
        self._column.addWidget(view)

    def show_in_card(self, row: TeamLine | None) -> None:
        """Show a team in the card."""
        self.team_card.show_line(row)

    def retell(self) -> None:
        """The same teams in the other language."""
        super().retell()
        if self.all is not None:
            self.took(self.all)

    # Gestures

    def add_row(self) -> None:
        """A new team, called by the next letter that is free."""
        taken = {line.team.name.upper() for line in self.rows}
        letters = [letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if letter not in taken]
        name = letters[0] if letters else str(len(self.rows) + 1)
        self.make(add_team, self.conference_id, name)

    def delete_row(self) -> None:
        """Delete the chosen team; undo brings it back with its sessions."""
        if (line := self.view.current()) is not None:
            self.edit(delete_team, line.ref)

    def _type_name(self, line: TeamLine, typed: str) -> None:
        self.edit(change_team, line.ref, name=typed)

    def _type_languages(self, line: TeamLine, typed: str) -> None:
        self.edit(change_team, line.ref, languages=read_languages(typed))

    def _type_size(self, line: Any, typed: str) -> None:
        if not typed.strip().isdecimal():
            raise NotUnderstood(text=typed)
        self.edit(change_team, line.ref, size=int(typed))
