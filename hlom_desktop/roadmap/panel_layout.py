"""How the roadmap's screen is laid out: the timeline over the table, or beside it where there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.labels import Label, Rule
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.roadmap.panel_asking import MoveAlong
from hlom_desktop.roadmap.panel_bar import ShownBar
from hlom_desktop.roadmap.timeline.lanes import By
from hlom_desktop.roadmap.timeline.view import TimelineView
from hlom_desktop.roadmap.values import RoadmapItemRow

LANES: tuple[By, ...] = ("kind", "track", "owner")
"""What the lanes can be, in the order in which they are offered."""
BESIDE_FROM = 2000
"""Width of the window from which the table stands beside the timeline."""
_MOST_OF_HEIGHT = 0.58


class TimelinePlace(TablePlace[RoadmapItemRow]):
    """A table with a timeline over it, or beside it; between them the question about what hangs on an item."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sized_by_hand = False
        self.timeline = TimelineView(self.look, self.words)
        self.shown_bar = ShownBar(self.look, self.words, self.read_date)
        self.asking = MoveAlong(self.look, self.words)

    def read_date(self, typed: str) -> When | None:
        """The date that was typed, None where nothing was. Raises a Refusal."""
        raise NotImplementedError

    def add_controls(self) -> None:
        """Put the choice of lanes and of how much time is seen into the head."""
        words = self.words
        zooms = (
            ("decade", words("Decade")),
            ("year", words("Year")),
            ("quarter", words("Quarter")),
            ("month", words("Month")),
            ("week", words("Week")),
            ("day", words("Day")),
        )
        self.lanes = Choice(self.look, words("Lanes"))
        self.lanes.addItems([words("Kind"), words("Track"), words("Owner")])
        self.zooms = Segmented(self.look, words("Zoom"), zooms, "year", pad=5)
        label = Label(self.look, words("Lanes"), token="ink2")
        for at, widget in enumerate((label, self.lanes, self.zooms)):
            self.page.controls.insertWidget(at, widget)

    def _lay_out_table(self) -> None:
        """Timeline above, filter and table beneath, a rule between; all in a splitter that turns when it is wide."""
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(MARGIN - 4, 8, MARGIN - 4, 8)
        self.bar.setSpacing(8)
        self.info = Label(self.look, px=11, token="ink2")
        for widget in (self.filter, self.shown_bar, self.said):
            self.bar.addWidget(widget)
        self.bar.addStretch(1)
        self.bar.addWidget(self.info)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(self.look))
        column.addWidget(self.asking)
        column.addLayout(self.bar)
        around = QHBoxLayout()
        around.setContentsMargins(MARGIN - 4, 0, MARGIN - 4, 0)
        around.addWidget(self.view)
        column.addLayout(around, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.timeline)
        self.splitter.addWidget(lower)
        self.splitter.splitterMoved.connect(self._moved_by_hand)
        self.page.body.addWidget(self.splitter, 1)

    def _moved_by_hand(self) -> None:
        self._sized_by_hand = True

    def share_room(self) -> None:
        """Timeline as high as its lanes while that leaves the table its part; beside each other, two to one."""
        wide = self.window().width() >= BESIDE_FROM
        turned = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.splitter.orientation() != turned:
            self.splitter.setOrientation(turned)
            self._sized_by_hand = False
        if self._sized_by_hand:
            return
        whole = self.splitter.width() if wide else self.splitter.height()
        first = whole * 3 // 5 if wide else min(self.timeline.sizeHint().height(), int(whole * _MOST_OF_HEIGHT))
        self.splitter.setSizes([first, whole - first])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table goes beside the timeline where there is room."""
        super().resizeEvent(event)
        self.share_room()
