"""The regular sessions of the General Assembly, by which United Nations papers state dates."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from hlom_desktop.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class UnSession:
    """One regular session: from its opening to the day before the next one opens, both included."""

    number: int
    start: date
    end: date


@dataclass(frozen=True)
class UnSessions:
    """The sessions of one body, which the organizer may correct or extend."""

    body: str
    rows: tuple[UnSession, ...]

    def of(self, number: int) -> UnSession | None:
        """The session of that number, None where the table does not hold it."""
        return next((row for row in self.rows if row.number == number), None)

    def with_session(self, session: UnSession) -> UnSessions:
        """This table with `session` added or corrected."""
        others = [row for row in self.rows if row.number != session.number]
        return UnSessions(self.body, tuple(sorted([*others, session], key=lambda row: row.number)))


def load_un_sessions(path: Path | None = None) -> UnSessions:
    """The table in `path`; by default the one the program brings: the sixtieth to the ninetieth session."""
    table = json.loads((path or resources_folder() / "un_sessions.json").read_text(encoding="utf-8"))
    return UnSessions(
        table["body"],
        tuple(
            UnSession(row["number"], date.fromisoformat(row["start"]), date.fromisoformat(row["end"]))
            for row in table["sessions"]
        ),
    )
