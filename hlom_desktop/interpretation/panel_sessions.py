"""The view of the sessions that are interpreted or ought to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.choices import CheckSet, Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.interpretation.card_session import SessionCard, language_toggles
from hlom_desktop.interpretation.edits import interpret, interpret_plenaries
from hlom_desktop.interpretation.edits_assigning import give_to_team, set_teams
from hlom_desktop.interpretation.lines import SessionLine, session_lines
from hlom_desktop.interpretation.panel_views import InterpretationView
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.table import session_columns, team_choices
from hlom_desktop.interpretation.typed import read_languages, read_teams
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.storage.ref import Ref


class SessionsView(InterpretationView[SessionLine]):
    """Sessions with booths, teams and pins; languages and teams can be given to several at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.session_card = SessionCard(context, self.telling)
        findings = context.actions.findings_of
        columns = session_columns(
            self.telling, self._type_languages, self._type_teams, lambda row_id: findings("session", row_id)
        )
        self.set_up(
            words("Interpretation"),
            words("Filter sessions"),
            columns,
            self.session_card,
            "",
            (
                words("No session needs interpreters yet"),
                words("Say in which languages sessions are interpreted: plenaries first, then panels."),
            ),
        )
        self._teams: list[int | None] = []
        self._lay_out_scope()
        self._lay_out_gestures()

    def _lay_out_scope(self) -> None:
        words = self.words
        choices = [("work", words("To be interpreted")), ("all", words("All sessions"))]
        self.scope = Segmented(self.look, words("Which sessions"), choices, "work")
        self.scope.chosen.connect(lambda _: self._show_again())
        self.bar.insertWidget(1, self.scope)

    def _lay_out_gestures(self) -> None:
        """What is done to the selected rows, or to all plenaries, in the languages turned on."""
        look, words = self.look, self.words
        self.languages = CheckSet(look, words("Languages"), language_toggles(words))
        self.languages.set_value(("en", "fr", "es"))
        self.selected = Button(look, words("Interpret the selected"), height=26)
        self.selected.clicked.connect(lambda: self._interpret(self.languages.value()))
        self.plenaries = Button(look, words("Interpret all plenaries"), height=26)
        self.plenaries.clicked.connect(
            lambda: self.edit(interpret_plenaries, self.conference_id, self.languages.value())
        )
        self.team = Choice(look, words("Team"))
        self.give = Button(look, words("Give the selected to"), height=26)
        self.give.clicked.connect(self._give)
        self.bar.addWidget(self.give)
        self.bar.addWidget(self.team)
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN - 5, 0, MARGIN, 8)
        line.setSpacing(8)
        self.languages.setMaximumWidth(230)
        for widget in (self.languages, self.selected, self.plenaries):
            line.addWidget(widget)
        line.addStretch(1)
        self.page.body.insertLayout(1, line)

    # What is shown

    def lines(self, shown: Interpretation) -> Sequence[SessionLine]:
        """The sessions of the scope chosen, by day and hour."""
        self._offer(shown)
        every = self.scope.value() == "all"
        return session_lines(shown, in_order(shown.sessions) if every else shown.to_interpret)

    def _offer(self, shown: Interpretation) -> None:
        chosen, first = self._team(), not self._teams
        self._teams = [*(team.ref.id for team in shown.teams), None]
        self.team.clear()
        self.team.addItems([*(word for _, word in team_choices(shown.teams, self.telling)), self.words("no team")])
        self.team.setCurrentIndex(0 if first or chosen not in self._teams else self._teams.index(chosen))

    def _team(self) -> int | None:
        """The team to which the selected are given."""
        at = self.team.currentIndex()
        return self._teams[at] if 0 <= at < len(self._teams) else None

    def _show_again(self) -> None:
        if self.all is not None:
            self.took(self.all)

    def _show_body_or_empty(self) -> None:
        """Where nothing is to be interpreted the gestures that change it stay; without sessions nothing does."""
        if self.all is not None and self.all.sessions:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def show_in_card(self, row: SessionLine | None) -> None:
        """Show a session in the card."""
        self.session_card.show_line(row, self.all)

    def tell_findings(self) -> None:
        """The remarks have moved."""
        self.view.viewport().update()
        self.session_card.tell_findings()

    def retell(self) -> None:
        """The same sessions in the other language."""
        super().retell()
        self._show_again()

    def go_to(self, row_id: int) -> None:
        """Choose a session, among all where it is not to be interpreted."""
        rows = self.all.to_interpret if self.all is not None else ()
        if self.all is not None and all(one.ref.id != row_id for one in rows):
            self.scope.set_value("all")
            self._show_again()
        super().go_to(row_id)

    # Gestures

    def _refs(self) -> tuple[Ref, ...]:
        return tuple(line.ref for line in self.view.selected())

    def _interpret(self, languages: tuple[str, ...]) -> None:
        if refs := self._refs():
            self.edit(interpret, refs, languages)

    def _give(self) -> None:
        team, refs = self._team(), self._refs()
        if len(refs) == 1:
            self.edit(set_teams, refs[0], () if team is None else (team,))
        elif refs:
            self.edit(give_to_team, refs, team)

    def delete_row(self) -> None:
        """Take the teams away from the selected sessions; undo brings them back."""
        refs = tuple(line.ref for line in self.view.selected() if line.assignments)
        if len(refs) == 1:
            self.edit(set_teams, refs[0], ())
        elif refs:
            self.edit(give_to_team, refs, None)

    def _type_languages(self, line: SessionLine, typed: str) -> None:
        self.edit(interpret, (line.ref,), read_languages(typed.rsplit("→", 1)[-1].replace("–", " ")))

    def _type_teams(self, line: SessionLine, typed: str) -> None:
        teams = self.all.teams if self.all is not None else ()
        self.edit(set_teams, line.ref, read_teams(typed, teams, self.words))
