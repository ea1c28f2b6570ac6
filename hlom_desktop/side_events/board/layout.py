"""Where the columns and cards of the board lie; pure geometry in whole pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hlom_desktop.side_events.board.cards import BoardCard, BoardColumn

MARGIN, GAP, HEAD = 20, 10, 35
LEAST_COLUMN = 116
TOP, BETWEEN, PAD = 10, 8, 9
LINE, SMALL = 16, 18


@dataclass(frozen=True)
class CardPlace:
    """A card at its place on the board, seen from the board's own top left corner under the heads."""

    card: BoardCard
    column: int
    lines: tuple[str, ...]
    x: int
    y: int
    width: int
    height: int

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is on the card."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True)
class BoardLayout:
    """The columns' left edges, their width, the cards, and how large the whole is."""

    lefts: tuple[int, ...]
    column_width: int
    places: tuple[CardPlace, ...]
    width: int
    height: int

    def column_at(self, x: float) -> int | None:
        """The column under an x; the gap beside a column is its own."""
        for at, left in enumerate(self.lefts):
            if left - GAP / 2 <= x < left + self.column_width + GAP / 2:
                return at
        return None

    def place_of(self, card_id: int | None) -> CardPlace | None:
        """Where the card lies."""
        return next((place for place in self.places if place.card.id == card_id), None)

    def place_at(self, x: float, y: float) -> CardPlace | None:
        """The card under a point."""
        return next((place for place in self.places if place.holds(x, y)), None)

    def neighbour(self, card_id: int | None, across: int, down: int) -> CardPlace | None:
        """The card beside this one: the next in its column, or the nearest in height in the next column with any."""
        here = self.place_of(card_id)
        if here is None:
            return self.places[0] if self.places else None
        if down:
            column = [place for place in self.places if place.column == here.column]
            at = column.index(here) + down
            return column[at] if 0 <= at < len(column) else here
        columns = range(here.column + across, len(self.lefts) if across > 0 else -1, across)
        for at in columns:
            beside = [place for place in self.places if place.column == at]
            if beside:
                return min(beside, key=lambda place: abs(place.y - here.y))
        return here


def lay_out(columns: Sequence[BoardColumn], width: int, wrap: Callable[[str, int], tuple[str, ...]]) -> BoardLayout:
    """Lay the cards out in a board `width` wide; `wrap(title, width)` gives the lines of a title."""
    count = max(1, len(columns))
    column_width = max(LEAST_COLUMN, (width - 2 * MARGIN - GAP * (count - 1)) // count)
    lefts = tuple(MARGIN + at * (column_width + GAP) for at in range(len(columns)))
    places, deepest = [], 0
    for at, column in enumerate(columns):
        y = TOP
        for card in column.cards:
            lines = wrap(card.title, column_width - 2 * PAD)
            height = 6 + LINE * len(lines) + LINE + SMALL + SMALL * len(card.standings) + 6
            places.append(CardPlace(card, at, lines, lefts[at], y, column_width, height))
            y += height + BETWEEN
        deepest = max(deepest, y)
    whole = 2 * MARGIN + count * column_width + GAP * (count - 1)
    return BoardLayout(lefts, column_width, tuple(places), max(width, whole), deepest + TOP)
