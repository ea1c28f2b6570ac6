"""The strip of local hours: the venue's day across, a row a regional group or zone, the runs as columns to move."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hlom_desktop.consultations.runs.day import VenueDay, bands, venue_day
from hlom_desktop.consultations.runs.rows import hours_at_runs
from hlom_desktop.consultations.runs.rules import free_starts
from hlom_desktop.consultations.runs.said import (
    at_venue,
    attending,
    clocks_said,
    hours_there,
    row_name,
    run_hours,
    run_said,
)
from hlom_desktop.consultations.runs.table_painting import Picture, column, heads, paint
from hlom_desktop.consultations.runs.table_places import HEAD, WIDE, Places
from hlom_desktop.consultations.runs.values import STEP, HoursRow, RunSettings
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words

_WIDEST_NAME = 220


class RunsStrip(QWidget):
    """Shows runs on the clocks of those invited.

    A run is dragged by half-hours, or moved with Left and Right; Up and Down choose another. It goes only where the
    staff can begin and the other runs keep their time.
    """

    moved = Signal(int, object)
    """A run, by its place among the starts shown, was let go at another start, in UTC. One gesture."""

    def __init__(self, look: LookSource, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._settings = RunSettings(date(2000, 1, 1), 60, 1, "UTC")
        self._day: VenueDay = venue_day(self._settings.day, "UTC")
        self._picture = Picture(self._settings, (), (), (), (), 0, False)
        self._before: tuple[datetime, ...] | None = None
        self._held_at = 0.0
        self._movable = True
        self.setAccessibleName(words("Local hours"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    # What screens ask

    @property
    def starts(self) -> tuple[datetime, ...]:
        """The starts shown, a dragged run where it is held."""
        return self._picture.starts

    @property
    def chosen(self) -> int:
        """The run that keys move."""
        return self._picture.chosen

    def show_runs(self, rows: Sequence[HoursRow], settings: RunSettings, starts: Sequence[datetime]) -> None:
        """Show these runs, `settings.minutes` long each, on the clocks of these rows. Ends a drag."""
        self._before, self._settings = None, settings
        self._day = venue_day(settings.day, settings.zone)
        chosen = min(self._picture.chosen, max(0, len(starts) - 1))
        shades = tuple(bands(row, self._day) for row in rows)
        self._picture = Picture(settings, (), tuple(rows), shades, (), chosen, self.hasFocus())
        self._put(tuple(starts))
        self._fit()

    def set_movable(self, movable: bool) -> None:
        """Let runs be moved, or only be looked at."""
        self._movable = movable

    # Moving

    def _put(self, starts: tuple[datetime, ...], chosen: int | None = None) -> None:
        old = self._picture
        at = old.chosen if chosen is None else chosen
        hours = tuple(hours_at_runs(row, starts, self._settings.minutes) for row in old.rows)
        self._picture = Picture(self._settings, starts, old.rows, old.bands, hours, at, self.hasFocus())
        self.setAccessibleDescription(self._said(at) if starts else "")
        self.update()

    def _with(self, start: datetime) -> tuple[datetime, ...]:
        starts, at = self.starts, self.chosen
        return (*starts[:at], start, *starts[at + 1 :])

    def _step(self, later: bool) -> None:
        now = self.starts[self.chosen]
        free = free_starts(self._settings, self.starts, self.chosen)
        beyond = [one for one in free if (one > now if later else one < now)]
        if beyond:
            start = beyond[0] if later else beyond[-1]
            self._put(self._with(start))
            self.moved.emit(self.chosen, start)

    def _drag(self, x: float) -> None:
        wanted = self._day.moment(self._places().minute_at(x) - self._held_at)
        free = free_starts(self._settings, self.starts, self.chosen)
        nearest = min(free, key=lambda one: abs(one - wanted), default=None)
        if nearest is not None and nearest != self.starts[self.chosen]:
            self._put(self._with(nearest))

    def _let_go(self, keep: bool) -> None:
        before, now = self._before, self.starts
        self._before = None
        self.unsetCursor()
        if before is None or before == now:
            return
        if keep:
            self.moved.emit(self.chosen, now[self.chosen])
        else:
            self._put(before)

    # Words

    def _said(self, run: int) -> str:
        """A run, and what it is in each row: for a screen reader."""
        picture, words = self._picture, self._words
        settings, starts = picture.settings, picture.starts
        hours = run_hours(starts[run], settings.minutes, settings.zone)
        lines = [run_said(run, len(starts), hours, settings.zone, words)]
        for row, all_hours in zip(picture.rows, picture.hours, strict=True):
            there = hours_there(all_hours[run], settings.day)
            lines.append(f"{row_name(row, words)} {there}, {attending([all_hours[run]], words)}")
        return "; ".join(lines)

    def _tip(self, at: QPointF) -> str:
        """A run and how many attend it, at its head; at a row, what its clocks show then."""
        picture, places, words = self._picture, self._places(), self._words
        run, row = self._run_at(at), places.row_at(at.y())
        if row is None:
            if run is None or not picture.rows:
                return ""
            hours = run_hours(self.starts[run], self._settings.minutes, self._settings.zone)
            said = run_said(run, len(self.starts), hours, self._settings.zone, words)
            return f"{said}\n{attending([line[run] for line in picture.hours], words)}"
        name = row_name(picture.rows[row], words)
        if at.x() < places.names:
            return name
        if run is None:
            moment = self._day.moment(places.minute_at(at.x()) // STEP * STEP)
            head = at_venue(name, moment, self._settings.zone, words)
        else:
            moment = self.starts[run]
            head = f"{name}: {attending([picture.hours[row][run]], words)}"
        return "\n".join((head, *clocks_said(picture.rows[row], moment, self._settings.day)))

    # Sizes

    def _places(self) -> Places:
        rows, names = self._picture.rows, 0.0
        if self.width() >= WIDE:
            said = [(row_name(row, self._words), str(row.delegations)) for row in rows]
            wide = [self._look.width(name, 12, True) + self._look.width(number, 12) + 22 for name, number in said]
            names = float(min(_WIDEST_NAME, max(wide, default=0)))
        return Places(float(self.width()), names, len(rows), self._day)

    def _fit(self) -> None:
        self.setFixedHeight(round(self._places().height))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(400, round(self._places().height))

    def minimumSizeHint(self) -> QSize:
        """Room for four runs beside each other."""
        return QSize(360, round(self._places().height))

    # Events

    def _run_at(self, at: QPointF) -> int | None:
        places, picture = self._places(), self._picture
        if at.y() < HEAD:
            found = [run for run, place in heads(self._look, picture, places).items() if place.contains(at)]
        else:
            edges = {run: column(picture, places, run) for run in range(len(self.starts))}
            found = [run for run, (left, right) in edges.items() if left - 3 <= at.x() <= right + 3]
        return found[0] if found and at.y() <= places.bottom else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole strip."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), self._look.color("paper"))
        paint(painter, self._look, self._words, self._picture, self._places())

    def resizeEvent(self, event: Any) -> None:
        """A narrow strip has its names over the bands, and so is higher."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What stands under the pointer, as a tool tip."""
        if event.type() == QEvent.Type.ToolTip:
            place: Any = event
            self.setToolTip(self._tip(QPointF(place.pos())))
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the run that keys move."""
        super().focusInEvent(event)
        self._put(self.starts)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A run that is held goes back."""
        super().focusOutEvent(event)
        self._let_go(keep=False)
        self._put(self.starts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the run, Up and Down choose another, Esc gives up a drag."""
        key, last = event.key(), len(self.starts) - 1
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and last >= 0 and self._movable:
            self._step(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and last > 0:
            self._put(self.starts, min(last, max(0, self.chosen + (1 if key == Qt.Key.Key_Down else -1))))
        elif key == Qt.Key.Key_Escape and self._before is not None:
            self._let_go(keep=False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the run under the pointer, and hold it."""
        run = self._run_at(event.position())
        if run is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._put(self.starts, run)
        if self._movable:
            self._before = self.starts
            self._held_at = self._places().minute_at(event.position().x()) - self._day.place(self.starts[run])
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; else show what can be."""
        if self._before is not None:
            self._drag(event.position().x())
        elif self._movable:
            over = self._run_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the run go where it stands."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._let_go(keep=True)
