"""The screen of invitations: who attends what, which version each holds, what was given out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.desk.views_place import FurtherView, ViewsPlace
from hlom_desktop.invitations.panel_delegates import DelegatesView
from hlom_desktop.invitations.panel_issues import IssuesView
from hlom_desktop.invitations.panel_sessions import SessionsView
from hlom_desktop.invitations.panel_views import SHOWN, InvitingView
from hlom_desktop.invitations.table_gathering import Prints, delegates_behind, view_of


class InvitationsPlace(ViewsPlace):
    """Three views and those that concepts above give it. `prints` gives the fingerprints of what is wanted now; `make`
    and `send` ask for the window's own ways to make invitations and to send them.

    `go_to` takes the id of a session, a delegate or an issue: of several, in that order.
    """

    key: ClassVar[str] = "invitations"
    tables: ClassVar[frozenset[str]] = SHOWN

    def __init__(
        self,
        context: Context,
        prints: Prints,
        make: Callable[[], None],
        send: Callable[[], None],
        further: Sequence[FurtherView] = (),
    ) -> None:
        super().__init__(context)
        words = self.words
        own: tuple[tuple[str, str, InvitingView[Any]], ...] = (
            ("sessions", words("Sessions"), SessionsView(context, prints)),
            ("delegates", words("Delegates"), DelegatesView(context, prints)),
            ("issues", words("Issues"), IssuesView(context, prints)),
        )
        views: tuple[tuple[str, str, TablePlace[Any]], ...] = (
            *own,
            *((one.key, words(one.word), one.make(context)) for one in further),
        )
        self.set_up_views(words("View"), views, view_of, partial(delegates_behind, prints=prints))
        for _, _, view in own:
            view.make_wanted.connect(make)
            view.send_wanted.connect(send)
            view.view_wanted.connect(self.show_view)
