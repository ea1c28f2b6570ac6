"""What an export is asked for, from the window and the command line alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from hlom_desktop.conference.languages import LANGUAGES, Language

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Options:
    """`formats` empty means all that the product has; `room` is a room's number or name; `vague` puts what has no
    day into a calendar too. `since` is the day from which what moved is told; `subject` narrows to one meeting, owner
    or delegation, by a part of its name. `issued_at` is the clock's moment, or the worked example's.
    """

    folder: Path
    issued_at: datetime
    languages: tuple[Language, ...] = LANGUAGES
    formats: tuple[str, ...] = ()
    day: date | None = None
    room: str | None = None
    vague: bool = False
    since: date | None = None
    subject: str | None = None
