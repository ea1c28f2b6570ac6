"""What the room sees on its screen: words and figures only, whoever computes them."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.live.floor.watch import Stopwatch


@dataclass(frozen=True)
class NextFace:
    """One of the next: number, name in the languages in which it differs, who speaks, from where (icon and word)."""

    number: str
    names: tuple[str, ...]
    who: str
    icon: str
    where: str


@dataclass(frozen=True)
class Face:
    """One state of the room's screen.

    `title` and `names` are in the reader's language first, each text once. `clock_word` stands under the clock,
    `limit` beside it; without a `watch` the names have the whole width.
    """

    title: tuple[str, ...] = ()
    hour: str = ""
    eyebrow: str = ""
    names: tuple[str, ...] = ()
    who: str = ""
    watch: Stopwatch | None = None
    clock_word: str = ""
    limit: str = ""
    following: tuple[NextFace, ...] = ()
    channels: tuple[str, ...] = ()
    count: str = ""

    @property
    def said(self) -> str:
        """All that a screen reader says of it."""
        name = self.names[0] if self.names else ""
        figure = self.watch.figure if self.watch is not None else ""
        return ". ".join(part for part in (self.eyebrow, name, self.who, figure, self.clock_word) if part)
