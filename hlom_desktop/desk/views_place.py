"""A place of several views: tables of which one is shown, each with its card, chosen in the head of the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout

from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.table_place import TablePlace

if TYPE_CHECKING:
    from hlom_desktop.storage.base import Db

BESIDE_TITLE = 5
"""So many views have room beside the title; more stand in its place, and say themselves what is shown."""

ViewOf = Callable[["Db", int, int], "str | None"]
"""In which view a row of a conference stands: `view_of(db, conference_id, row_id)`, None where in none."""
Figure = Callable[["Db", int], "int | None"]
"""What the rail counts: `figure(db, conference_id)`."""


@dataclass(frozen=True)
class FurtherView:
    """A view that a concept above gives to a place: its key, the message id of its word, and what makes it."""

    key: str
    word: str
    make: Callable[[Context], TablePlace[Any]]


class ViewsPlace(Place):
    """Shows one of its views. They read their own rows, and only when somebody looks at them."""

    def set_up_views(
        self, name: str, views: Sequence[tuple[str, str, TablePlace[Any]]], view_of: ViewOf, figure: Figure
    ) -> None:
        """Lay out views of key, word and table; `name` is said of the control that chooses among them."""
        self._view_of, self._figure = view_of, figure
        self._wanted: int | None = None
        self.views = {key: view for key, _, view in views}
        self._stack, self._cards = QStackedWidget(self), QStackedWidget()
        self.card = self._cards
        self._choosers: dict[str, Segmented] = {}
        for key, _, view in views:
            chooser = Segmented(self.look, name, [(one, word) for one, word, _ in views], key, pad=9)
            chooser.chosen.connect(self._chosen)
            if len(views) > BESIDE_TITLE:
                view.page.lead_with(chooser)
            else:
                view.page.controls.insertWidget(0, chooser)
            self._choosers[key] = chooser
            self._stack.addWidget(view)
            if view.card is not None:
                self._cards.addWidget(view.card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    @property
    def shown(self) -> str:
        """The key of the view that is shown."""
        return next(key for key, view in self.views.items() if view is self._stack.currentWidget())

    def show_view(self, key: str) -> TablePlace[Any]:
        """Show the view of this key; it."""
        view = self.views[key]
        for one, chooser in self._choosers.items():
            chooser.set_value(one)
        self._stack.setCurrentWidget(view)
        if view.card is not None:
            self._cards.setCurrentWidget(view.card)
        return view

    def open_in(self, key: str, row_id: int) -> None:
        """Show the view of this key and the row in it, whatever is filtered there."""
        view = self.show_view(key)
        view.filter.clear()
        view.go_to(row_id)

    def go_to_in(self, view: str, row_id: int) -> None:
        """Show a view and the row in it."""
        self.open_in(view, row_id)

    def _chosen(self, key: object) -> None:
        self.show_view(str(key))
        buttons = self._choosers[str(key)].findChildren(QAbstractButton)
        next(button for button in buttons if button.isChecked()).setFocus()

    def show_conference(self, conference_id: int | None) -> None:
        """Show another conference in all views."""
        for view in self.views.values():
            view.show_conference(conference_id)
        super().show_conference(conference_id)

    def read(self) -> None:
        """Read the rail's figure, and find the row that was asked for before there was anything to read."""
        home = self.conference_id
        self.context.desk.read(self._figure, home, then=self.counted.emit, slot=(id(self), "figure"))
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to(wanted)

    def retell(self) -> None:
        """The views do it, each by itself."""

    def tell_findings(self) -> None:
        """The views that mark rows look again."""
        for view in self.views.values():
            view.tell_findings()

    def go_to(self, row_id: int) -> None:
        """Show the view in which the row stands, and select it there."""
        if self.conference_id is None or not self.context.desk.is_ready:
            self._wanted = row_id
            return

        def found(key: str | None) -> None:
            if key is not None:
                self.open_in(key, row_id)

        self.context.desk.read(self._view_of, self.conference_id, row_id, then=found, slot=(id(self), "row"))
