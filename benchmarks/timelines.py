"""A roadmap of ten thousand items, half of them vague, and the picture of it: ours, and that of a QGraphicsScene."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.figures import Figure
from hlom_desktop.conference.life import DateStepRow, StepKind
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.values import Form, Qualifier, When, month_end
from hlom_desktop.conference.wording import Wording
from hlom_desktop.roadmap.said import stated_anew
from hlom_desktop.roadmap.values import (
    DependencyKind,
    DependencyRow,
    ItemKind,
    ItemStatus,
    LagUnit,
    Roadmap,
    RoadmapItemRow,
)
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from hlom_desktop.desk.look import LookSource
    from hlom_desktop.roadmap.timeline.scale import Zoom
    from hlom_desktop.roadmap.timeline.view import TimelineView

ITEMS, ROUNDS = 10_000, 7
FIRST, TODAY = date(2019, 1, 1), date(2019, 10, 12)
DAYS = 3652
WIDTH, HEIGHT = 1100, 600
_AT = datetime(2019, 1, 1, tzinfo=UTC)
_KINDS, _STATUSES = tuple(ItemKind), tuple(ItemStatus)
_VAGUE: tuple[tuple[Form, Qualifier | None], ...] = (
    (Form.MONTH, None),
    (Form.MONTH, Qualifier.BY_END),
    (Form.MONTH, None),
    (Form.MONTH, Qualifier.MID),
    (Form.QUARTER, None),
    (Form.MONTH, Qualifier.LATE),
    (Form.YEAR, None),
)


def large_roadmap(count: int = ITEMS) -> Roadmap:
    """Items over ten years in all lanes, each with the step that stated it; 300 have moved, 2,000 hang on another."""
    items = tuple(_item(number) for number in range(1, count + 1))
    steps = [
        _row(DateStepRow, ref=one.ref, roadmap_item_id=one.ref.id, kind=StepKind.STATED, dates=one.dates, at=_AT)
        for one in items
    ]
    steps += [replace(steps[at], kind=StepKind.MOVED) for at in range(0, count, max(1, count // 300))]
    links = tuple(
        DependencyRow(Ref(one, 1), one * 4 + 4, one * 4, DependencyKind.START_AFTER, 1, LagUnit.WEEKS)
        for one in range(1, count // 5)
    )
    return Roadmap(_conference(), items, tuple(steps), links, (), load_un_sessions())


def _row(row: type[Any], **known: object) -> Any:
    """A row of which only this is known."""
    return row(**{one.name: () if one.name == "sources" else None for one in fields(row)} | known)


def _conference() -> ConferenceRow:
    title, days = Wording(en="Large"), {"first_day": FIRST, "last_day": FIRST}
    row: ConferenceRow = _row(ConferenceRow, ref=Ref(1, 1), key="large", short="Large", title=title, **days)
    return row


def _item(number: int) -> RoadmapItemRow:
    row: RoadmapItemRow = _row(
        RoadmapItemRow,
        ref=Ref(number, 1),
        uid=f"item-{number}",
        kind=_KINDS[number % len(_KINDS)],
        title=Wording(en=f"Request {number} for updates on pledges and initiatives"),
        dates=_when(number, FIRST + timedelta(days=number * 7919 % DAYS)),
        status=_STATUSES[number % len(_STATUSES)],
        in_table=True,
        position=number,
    )
    return row


def _when(number: int, day: date) -> When:
    """A day, or for each second one a month, quarter or year, some of them “by the end of”, “mid-” or “late”."""
    if number % 2:
        return stated_anew(When("", "en", Form.DAY), day, day)
    form, qualifier = _VAGUE[number // 2 % len(_VAGUE)]
    if form is Form.YEAR:
        return stated_anew(When("", "en", form, qualifier), day.replace(month=1, day=1), day.replace(month=12, day=31))
    months = 3 if form is Form.QUARTER else 1
    first = date(day.year, day.month - (day.month - 1) % months, 1)
    return stated_anew(When("", "en", form, qualifier), first, month_end(first.replace(month=first.month + months - 1)))


def timeline(folder: Path) -> list[Figure]:
    """From the roadmap's value to its picture of 1100 by 600 pixels: process CPU, the median of several rounds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from hlom_desktop.desk.look import LookSource

    application = QApplication.instance() or QApplication([])
    roadmap, look = large_roadmap(), LookSource()
    found = []
    zooms: tuple[Zoom, ...] = ("decade", "year")
    for zoom in zooms:
        bars = _places(_view(roadmap, look, zoom))
        works = (
            lambda zoom=zoom: _view(roadmap, look, zoom).grab(),
            lambda bars=bars: _scene(bars, look, rich=True),
            lambda bars=bars: _scene(bars, look, rich=False),
        )
        ours, rich, plain = _medians(works)
        for peer, name in ((rich, "QGraphicsTextItem"), (plain, "QGraphicsSimpleTextItem")):
            what = f"timeline of {ITEMS:,} items, a {zoom} wide"
            found.append(Figure(what, "ms CPU", ours, f"QGraphicsRectItem + {name}", peer, 0.05))
    del application
    return found


def _places(view: TimelineView) -> list[tuple[float, float, float, RoadmapItemRow]]:
    """Left edge, width and upper edge in the window of every item, also of those that are in a cell or out of sight."""
    scene = view.scene
    layout = scene.layout
    spots, marks = layout.spots, layout.marks
    for lane in layout.lanes:
        layout.filled(lane.index)
    found = []
    for at, item in enumerate(scene.chart.items):
        area = scene.row_area(marks.lanes[at], max(0, spots.rows[at]), spots.x1[at], spots.x2[at])
        found.append((area.left(), area.width(), area.top(), item))
    return found


def _medians(works: Sequence[Callable[[], object]]) -> list[float]:
    """Milliseconds of process CPU of each work, in turns, after a round that is not counted."""
    times: list[list[float]] = [[] for _ in works]
    for number in range(ROUNDS + 1):
        for work, own in zip(works, times, strict=True):
            gc.collect()  # nobody pays for what another left behind
            begun = time.process_time()
            work()
            if number:
                own.append(1000 * (time.process_time() - begun))
    return [median(own) for own in times]


def _view(roadmap: Roadmap, look: LookSource, zoom: Zoom) -> TimelineView:
    from hlom_desktop.roadmap.timeline.bars import chart_of
    from hlom_desktop.roadmap.timeline.view import TimelineView

    view = TimelineView(look, Words("en"))
    view.opening = zoom
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.show_chart(chart_of(roadmap, roadmap.items, "kind", "en", Words("en"), TODAY), TODAY, "en")
    return view


def _scene(bars: Sequence[tuple[float, float, float, RoadmapItemRow]], look: LookSource, *, rich: bool) -> QPixmap:
    """The same bars in the same places, which it need not work out, each with its title."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QBrush, QColor, QPen
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    scene, font = QGraphicsScene(), look.font(11)
    pen, brush = QPen(Qt.PenStyle.NoPen), QBrush(QColor("#0B5CAD"))
    for x, wide, y, item in bars:
        scene.addRect(x, y, wide, 14, pen, brush)
        title = item.title.best("en")[0]
        text = scene.addText(title, font) if rich else scene.addSimpleText(title, font)
        text.setPos(x + wide + 6, y - 2)
    view = QGraphicsView(scene)
    view.resize(WIDTH, HEIGHT)
    view.setSceneRect(QRectF(0, 0, WIDTH, HEIGHT))
    return view.grab()
