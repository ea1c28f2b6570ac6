"""The conference's own screen: the conference itself, its rooms and venues, what it is about, its figures."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference import queries
from hlom_desktop.conference.panel_conference import ConferenceView
from hlom_desktop.conference.panel_counts import CountsView
from hlom_desktop.conference.panel_rooms import RoomsView, VenuesView
from hlom_desktop.conference.panel_sessions import UnSessionsView
from hlom_desktop.conference.panel_topics import TopicsView
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.storage.base import Db


class ConferencePlace(ViewsPlace):
    """Six views: the conference, rooms, venues, topics, sessions of the United Nations, stated figures."""

    key: ClassVar[str] = "conference"
    tables: ClassVar[frozenset[str]] = frozenset({"conference", "room", "venue"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = context.words
        self.set_up_views(
            words("Part of the conference"),
            [
                ("conference", words("Conference"), ConferenceView(context)),
                ("rooms", words("Rooms"), RoomsView(context)),
                ("venues", words("Venues"), VenuesView(context)),
                ("topics", words("Topics"), TopicsView(context)),
                ("sessions", words("UN sessions"), UnSessionsView(context)),
                ("counts", words("Counts"), CountsView(context)),
            ],
            _view_of,
            _figure,
        )


def _view_of(db: Db, conference_id: int, row_id: int) -> str | None:
    """Rows that are asked for by id are rooms."""
    found = any(room.ref.id == row_id for room in queries.rooms(db, conference_id))
    return "rooms" if found else None


def _figure(db: Db, conference_id: int) -> int | None:
    """The conference is not on the rail: nothing is counted."""
    del db, conference_id
    return None
