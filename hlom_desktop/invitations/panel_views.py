"""What the views of the screen have in common: they read all of invitations and show a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.row_painters import GAP
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.invitations.panel_bar import FigureBar
from hlom_desktop.invitations.table_gathering import Prints, shown_of
from hlom_desktop.invitations.table_lines import Shown

Line = TypeVar("Line")

SHOWN = frozenset(
    {
        "conference", "session", "room", "venue", "delegation", "delegate", "stakeholder_group", "audience",
        "delegate_audience", "workstream", "interest", "attendance", "invitation_issue", "given", "reply", "mail",
        "mail_account",
    }
)  # fmt: skip
"""All of which invitations are made, told and counted."""


class InvitingView(TablePlace[Line], Generic[Line]):
    """A table over what is read of invitations, under the figure for which one comes here."""

    tables: ClassVar[frozenset[str]] = SHOWN

    make_wanted = Signal()
    """Invitations are to be made."""
    send_wanted = Signal()
    """What was made is to be sent."""
    view_wanted = Signal(str)
    """Another view of the screen, by its key."""

    def __init__(self, context: Context, prints: Prints) -> None:
        super().__init__(context)
        self.prints = prints
        self.telling = Telling(self.words, lambda: self.language)
        self.all: Shown | None = None

    def measure(self, head: str) -> int:
        """The width of a column of figures of up to four digits under this head."""
        return max(self.look.width(head, 11), self.look.width("0000", 12, True)) + GAP + 2

    def lines(self, shown: Shown) -> Sequence[Line]:
        """The view's rows out of all that was read."""
        raise NotImplementedError

    def set_up(self, *parts: Any, **more: Any) -> None:
        """As every table place, with the figure and its two buttons over the table."""
        super().set_up(*parts, **more)
        self.figures = FigureBar(self.look, self.words)
        self.figures.make_wanted.connect(self.make_wanted)
        self.figures.send_wanted.connect(self.send_wanted)
        layout = self.page.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.figures)

    def read(self) -> None:
        """Ask for all of invitations."""
        desk = self.context.desk
        desk.read(shown_of, self.conference_id, self.prints, then=self.took, slot=(id(self), "rows"))

    def took(self, shown: Shown) -> None:
        """Show what was read."""
        self.all = shown
        self.figures.show_figures(shown)
        self.show_rows(self.lines(shown))

    def show_again(self) -> None:
        """Show what was read once more, ordered and narrowed as is wanted now."""
        if self.all is not None:
            self.took(self.all)

    def retell(self) -> None:
        """The same rows in the other language."""
        super().retell()
        self.show_again()
