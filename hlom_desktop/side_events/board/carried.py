"""What lies on a surface, where, and what of it is carried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QPointF

Over = TypeVar("Over")
"""Where a card may be put."""


class SurfaceCard(Protocol):
    """What lies on the surface."""

    @property
    def id(self) -> int:
        """Its own."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def said(self) -> str:
        """All of it in one sentence."""


class Area(Protocol):
    """Pixels from the surface's own corner under its head."""

    @property
    def x(self) -> int:
        """Its left edge."""

    @property
    def y(self) -> int:
        """Its top edge."""

    @property
    def width(self) -> int:
        """How wide it is."""

    @property
    def height(self) -> int:
        """How high it is."""


class Placed(Area, Protocol):
    """A card at its place."""

    @property
    def card(self) -> SurfaceCard:
        """The card."""


@dataclass(frozen=True)
class Carried(Generic[Over]):
    """A card that is carried `over` a place to put it, None where there is none; by mouse it hangs at a point."""

    card_id: int
    over: Over | None
    point: QPointF | None = None
    grip: QPointF | None = None
