"""Draws the strip of local hours: the runs as columns, a band a row with who is at work, awake or asleep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hlom_desktop.consultations.runs.day import Band
from hlom_desktop.consultations.runs.said import hours_there, row_name, run_hours
from hlom_desktop.consultations.runs.table_places import AXIS, BAND, FOOT, HEAD, LINE, RULE, Places, spread
from hlom_desktop.consultations.runs.values import HoursAtRun, HoursRow, RunSettings
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run, box, draw_runs, draw_text, focus_ring, rule, runs_width
from hlom_desktop.desk.tokens import Token
from hlom_desktop.words import Words

_NIGHT: Token = "desk"
_WAKING: Token = "atint"
_WORKING: Token = "aline"


@dataclass(frozen=True)
class Picture:
    """All that is drawn: the rows with their bands and each run's hours there, the runs, the one that is chosen."""

    settings: RunSettings
    starts: tuple[datetime, ...]
    rows: tuple[HoursRow, ...]
    bands: tuple[tuple[Band, ...], ...]
    hours: tuple[tuple[HoursAtRun, ...], ...]
    chosen: int
    focused: bool

    def in_time(self) -> tuple[int, ...]:
        """The runs in their order in time."""
        return tuple(sorted(range(len(self.starts)), key=lambda run: self.starts[run]))


def run_label(picture: Picture, run: int) -> str:
    """“1  15:00–17:00”; a single run needs no number."""
    hours = run_hours(picture.starts[run], picture.settings.minutes, picture.settings.zone)
    return f"{run + 1}  {hours}" if len(picture.starts) > 1 else hours


def column(picture: Picture, places: Places, run: int) -> tuple[float, float]:
    """The left and right edge of a run; one that ends after midnight is cut there."""
    first = places.day.place(picture.starts[run])
    return places.stretch(first, first + picture.settings.minutes)


def heads(look: LookSource, picture: Picture, places: Places) -> dict[int, QRectF]:
    """Where each run's head stands, over its column as near as may be."""
    order = picture.in_time()
    wanted = [(column(picture, places, run)[0], look.width(run_label(picture, run), 11, True) + 14.0) for run in order]
    found = spread(wanted, 0, places.width, 4)
    return {run: QRectF(place.left(), 1, place.width(), HEAD - 4) for run, place in zip(order, found, strict=True)}


def paint(painter: QPainter, look: LookSource, words: Words, picture: Picture, places: Places) -> None:
    """The whole strip."""
    _axis(painter, look, places)
    for row, bands in enumerate(picture.bands):
        _band(painter, look, places, row, bands, picture.rows[row].delegations)
    for run in range(len(picture.starts)):
        _column(painter, look, places, picture, run)
    for row in range(len(picture.rows)):
        _name(painter, look, places, row, picture.rows[row], words)
        _hours(painter, look, places, row, picture)
    for run, place in heads(look, picture, places).items():
        _head(painter, look, place, picture, run)
    _shades(painter, look, words, places)


def _axis(painter: QPainter, look: LookSource, places: Places) -> None:
    step = places.hour_step()
    for minute, hour in places.day.hours():
        x = places.x_of(minute)
        if hour % step == 0 and x + 34 <= places.width:
            place = QRectF(x, HEAD, 40, AXIS)
            draw_text(painter, look, place, f"{hour:02}:00", 11, token="ink3")
            painter.fillRect(QRectF(round(x), RULE - 3, 1, 3), look.color("strong"))
    rule(painter, look, places.names, places.width, RULE, token="strong")


def _band(
    painter: QPainter, look: LookSource, places: Places, row: int, bands: Sequence[Band], delegations: int
) -> None:
    """Who is at work stands at the foot, who is merely awake over them; over both it is night."""
    area = places.band(row)
    painter.fillRect(area, look.color(_NIGHT))
    for band in bands:
        left, right = round(places.x_of(band.first)), round(places.x_of(band.last))
        for number, token in ((band.waking, _WAKING), (band.working, _WORKING)):
            high = round(BAND * number / max(1, delegations))
            painter.fillRect(QRectF(left, area.bottom() - high, right - left, high), look.color(token))
            if high and token == _WAKING:
                rule(painter, look, left, right, area.bottom() - high, token=_WORKING)
    rule(painter, look, area.left(), area.right(), area.bottom(), token="rule2")


def _column(painter: QPainter, look: LookSource, places: Places, picture: Picture, run: int) -> None:
    left, right = column(picture, places, run)
    chosen = picture.focused and run == picture.chosen
    area = QRectF(left, RULE, right - left, places.bottom - RULE - 6)
    box(painter, look, area, None, "accent", radius=2, width=2 if chosen else 1.5)


def _name(painter: QPainter, look: LookSource, places: Places, row: int, told: HoursRow, words: Words) -> None:
    place, number = places.name(row), str(told.delegations)
    name, room = row_name(told, words), place.width() - look.width(number, 12) - 8
    x = place.left() + min(room, look.width(name, 12, True)) + 8
    ground = QRectF(place.left(), place.top(), x + look.width(number, 12) + 4 - place.left(), LINE)
    painter.fillRect(ground, look.color("paper"))
    draw_text(painter, look, QRectF(place.left(), place.top(), room, LINE), name, 12, bold=True)
    draw_text(painter, look, QRectF(x, place.top(), place.right() - x + 1, LINE), number, 12, token="ink3")


def _hours(painter: QPainter, look: LookSource, places: Places, row: int, picture: Picture) -> None:
    area, order = places.hours(row), picture.in_time()
    said = [_said(picture.hours[row][run], picture.settings.day) for run in order]
    wanted = [
        (column(picture, places, run)[0] + 4, runs_width(look, runs, 11) + 1.0)
        for run, runs in zip(order, said, strict=True)
    ]
    for place, runs in zip(spread(wanted, area.left(), area.right()), said, strict=True):
        ground = QRectF(place.left(), area.top(), place.width(), LINE)
        painter.fillRect(ground.adjusted(-2, 0, 2, -1), look.color("paper"))
        draw_runs(painter, look, ground, runs, 11)


def _said(hours: HoursAtRun, day: date) -> tuple[Run, ...]:
    """Bold where all attend in working hours, a moon where it is night for all."""
    text = hours_there(hours, day)
    if not hours.working and not hours.waking:
        return (Run(text, "warn", icon="moon-fill"),)
    busy = not hours.waking and not hours.night
    return (Run(text, "ink" if busy else "ink2", bold=busy),)


def _head(painter: QPainter, look: LookSource, place: QRectF, picture: Picture, run: int) -> None:
    chosen = picture.focused and run == picture.chosen
    box(painter, look, place, "atint", "accent" if chosen else "aline")
    if chosen:
        focus_ring(painter, look, place)
    words = place.adjusted(7, 0, -6, 0)
    draw_text(painter, look, words, run_label(picture, run), 11, bold=True)


def _shades(painter: QPainter, look: LookSource, words: Words, places: Places) -> None:
    """What the shades mean, under the last row, and what the hours are."""
    line = QRectF(places.names, places.height - FOOT + 4, places.across, LINE)
    x = line.left()
    shades: tuple[tuple[Token, str], ...] = (
        (_WORKING, words("Working hours, 9–17")),
        (_WAKING, words("Waking hours, 7–22")),
    )
    for token, said in shades:
        box(painter, look, QRectF(x, line.top() + 3, 14, 10), token, "rule2", radius=0)
        draw_text(painter, look, QRectF(x + 20, line.top(), line.right() - x - 20, LINE), said, 11, token="ink3")
        x += 36 + look.width(said, 11)
    note = words("Hours: when a run begins there")
    if x + look.width(note, 11) <= line.right():
        draw_text(painter, look, QRectF(x, line.top(), line.right() - x, LINE), note, 11, token="ink3", right=True)
