"""What an export is asked for, from the window and the command line alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.run_of_show.values import CueTeam

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Sheet = Literal["a3", "a4"]


@dataclass(frozen=True)
class Options:
    """`formats` empty means all that the product has; `room` is a room's number or name; `vague` puts what has no
    day into a calendar too. `since` is the day from which what moved is told; `subject` narrows to one meeting, owner
    or delegation, by a part of its name; `release` is the number of a revision, None the living programme; `sheet` is
    the size of a grid's paper. `role` is the team for which a run of show is printed; `since_issue` the number of the
    issue with which a list or a sheet is compared, the newest where it is None; `changed_only` leaves out pages on
    which nothing changed since. Of invitations, `preview` writes files and leaves the ledger alone, `everything` gives
    all again as it stands in the ledger, `zipped` puts each delegate's files into an archive.
    `issued_at` is the clock's moment, or the worked example's.
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
    release: int | None = None
    sheet: Sheet = "a3"
    role: CueTeam | None = None
    since_issue: int | None = None
    changed_only: bool = False
    preview: bool = False
    everything: bool = False
    zipped: bool = False
