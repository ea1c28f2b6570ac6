"""The screen of speakers: roles in sessions, and the list of speakers of a debate."""

from __future__ import annotations

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.speakers import queries
from hlom_desktop.speakers.panel_list import ListView
from hlom_desktop.speakers.panel_roles import RolesView
from hlom_desktop.speakers.panel_views import SpeakingView


class SpeakersPlace(ViewsPlace):
    """Who speaks. `go_to` takes the id of a role or of an inscription: of both, the role."""

    key = "speakers"
    tables = SpeakingView.tables

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        views = (
            ("roles", words("In sessions"), RolesView(context)),
            ("list", words("List of speakers"), ListView(context)),
        )
        self.set_up_views(words("View"), views, queries.view_of, queries.number_of_speakers)
