"""The screen of the run of show: the sheets, and the views that concepts above give to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.desk.views_place import FurtherView, ViewsPlace
from hlom_desktop.run_of_show import queries
from hlom_desktop.run_of_show.panel_sheet import SheetView


class RunOfShowPlace(ViewsPlace):
    """Rooms' days as cues; `further` are views that concepts above give to the screen. `go_to` takes a cue's id."""

    key = "run-of-show"
    tables = SheetView.tables

    def __init__(self, context: Context, further: Sequence[FurtherView] = ()) -> None:
        super().__init__(context)
        words = self.words
        self.sheet = SheetView(context)
        views: tuple[tuple[str, str, TablePlace[Any]], ...] = (
            ("sheet", words("Sheet"), self.sheet),
            *((one.key, words(one.word), one.make(context)) for one in further),
        )
        self.set_up_views(words("View"), views, queries.view_of, queries.nothing_counted)
        for chooser in self._choosers.values():
            chooser.setVisible(len(views) > 1)
