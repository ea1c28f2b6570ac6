"""How much of a file of replies is read, and for how long: what goes beyond is refused, not read in part."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from hlom_desktop.imports.replies.refused import TakesTooLong

MEGABYTE = 1024 * 1024
MOST_CALENDAR = 20 * MEGABYTE
"""Bytes of one calendar file; a reply has two thousand, and a folder exported as one file a few million."""

MOST_LINES = 1_000_000
"""Content lines of one calendar file."""

MOST_OF_A_LINE = 8_192
"""Characters of a content line; what follows is not looked at. No value that is read here is as long."""

STEP = 65_536
"""Bytes of a message that are taken at once, where it has no ends of lines."""

MOST_HEAD = 1_000
"""Lines of the head of a message or of a part."""

MOST_DEPTH = 20
"""Parts within parts, of a message."""

MOST_FILES = 50_000
MOST_FOLDERS = 20
"""Folders within folders."""

MOST_SECONDS = 60.0


@dataclass(frozen=True)
class Bounds:
    """Until when reading may go on, in seconds of `ticks`; `file` is what is being read, by name."""

    file: str
    until: float
    ticks: Callable[[], float]

    def check(self) -> None:
        """Raises `TakesTooLong` when the time is over."""
        if self.ticks() > self.until:
            raise TakesTooLong(file=self.file)


def from_now(file: str, ticks: Callable[[], float] = time.monotonic, seconds: float = MOST_SECONDS) -> Bounds:
    """Bounds that begin now."""
    return Bounds(file, ticks() + seconds, ticks)
