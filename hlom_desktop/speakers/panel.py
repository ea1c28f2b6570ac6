"""The screen of speakers: roles in sessions, the list of speakers of a debate, and who is ready to speak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.desk.views_place import FurtherView, ViewsPlace
from hlom_desktop.speakers import queries
from hlom_desktop.speakers.panel_list import ListView
from hlom_desktop.speakers.panel_ready import ReadyView
from hlom_desktop.speakers.panel_roles import RolesView


class SpeakersPlace(ViewsPlace):
    """Who speaks; `further` are views that concepts above give to the screen.

    `go_to` takes the id of a role or of an inscription: of both, the role.
    """

    key = "speakers"
    tables = ListView.tables

    def __init__(self, context: Context, further: Sequence[FurtherView] = ()) -> None:
        super().__init__(context)
        words = self.words
        views: tuple[tuple[str, str, TablePlace[Any]], ...] = (
            ("roles", words("In sessions"), RolesView(context)),
            ("list", words("List"), ListView(context)),
            ("ready", words("Readiness"), ReadyView(context)),
            *((one.key, words(one.word), one.make(context)) for one in further),
        )
        self.set_up_views(words("View"), views, queries.view_of, queries.number_of_speakers)
