"""The screen of interpretation: sessions, teams, booths, rules, and teams proposed."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.interpretation.panel_booths import BoothsView
from hlom_desktop.interpretation.panel_proposal import ProposalView
from hlom_desktop.interpretation.panel_rules import RulesView
from hlom_desktop.interpretation.panel_sessions import SessionsView
from hlom_desktop.interpretation.panel_teams import TeamsView
from hlom_desktop.interpretation.panel_views import SHOWN
from hlom_desktop.interpretation.queries import sessions_without_team, view_of


class InterpretationPlace(ViewsPlace):
    """Five views. `go_to` takes the id of a session or of a team: of both, the session."""

    key: ClassVar[str] = "interpretation"
    tables: ClassVar[frozenset[str]] = SHOWN

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = context.words
        self.set_up_views(
            words("View"),
            [
                ("sessions", words("Sessions"), SessionsView(context)),
                ("teams", words("Teams"), TeamsView(context)),
                ("booths", words("Booths"), BoothsView(context)),
                ("rules", words("Rules"), RulesView(context)),
                ("proposal", words("Proposal"), ProposalView(context)),
            ],
            view_of,
            sessions_without_team,
        )
