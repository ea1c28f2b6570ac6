"""Where the arrow keys go: from item to item in time, and to the row or lane above or below."""

from __future__ import annotations

from typing import Literal, NamedTuple

from hlom_desktop.roadmap.timeline.layout import Layout
from hlom_desktop.roadmap.timeline.scene import Scene

Way = Literal["left", "right", "up", "down"]


class Stop(NamedTuple):
    """A place that the arrows stop at: its middle, and the item there; of a cell the first one."""

    x: float
    y: float
    key: int


def stops(scene: Scene) -> list[Stop]:
    """All places in the order of their days, then from above; what has no date comes last."""
    layout, spots = scene.layout, scene.layout.spots
    keys = layout.marks.keys
    found = [
        Stop((spots.x1[at] + spots.x2[at]) / 2, layout.middle_of(lane.index, spots.rows[at]), keys[at])
        for lane in layout.lanes
        for at in layout.positions(lane.index)
    ]
    found += [Stop(one.x, layout.middle_of(one.lane, 0), one.keys[0]) for one in layout.bins]
    beyond = max(spots.x2, default=0.0) + scene.width
    found += [Stop(beyond, layout.middle_of(layout.marks.lanes[at], spots.rows[at]), keys[at]) for at in layout.undated]
    return sorted(found)


def neighbour(scene: Scene, way: Way) -> int | None:
    """The item that an arrow leads to from the one that is chosen; the first one where none is."""
    found = stops(scene)
    here = _stop_of(found, scene.layout, scene.selected)
    if here is None:
        return found[0].key if found else None
    if way in ("left", "right"):
        at = found.index(here) + (1 if way == "right" else -1)
        return found[min(max(at, 0), len(found) - 1)].key
    sign = 1 if way == "down" else -1
    beyond = [one for one in found if (one.y - here.y) * sign > 1]
    if not beyond:
        return here.key
    nearest = min(abs(one.y - here.y) for one in beyond)
    row = [one for one in beyond if abs(abs(one.y - here.y) - nearest) < 1]
    return min(row, key=lambda one: abs(one.x - here.x)).key


def _stop_of(found: list[Stop], layout: Layout, key: int | None) -> Stop | None:
    cell = layout.bin_holding(key) if key is not None else None
    if cell is not None:
        key = cell.keys[0]
    return next((one for one in found if one.key == key), None)
