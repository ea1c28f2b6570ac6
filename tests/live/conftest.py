"""A room's day with cues, and logs of presses, without a store; and the same in a store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.live.values import LiveRunRow, PlannedCue, PressKind, PressRow
from hlom_desktop.run_of_show.model import Cue
from hlom_desktop.run_of_show.values import CueRow
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

DAY = date(2021, 12, 14)
ZONE = "Europe/Zurich"
TEN = datetime(2021, 12, 14, 9, tzinfo=UTC)
"""Ten in the morning in Zurich."""


def _cue(cue_id: int, start: int, seconds: int, **values: Any) -> CueRow:
    texts = {"section": None, "who": None, "from_where": None, "languages": None, "sound_and_picture": None}
    texts |= {"notes": None, "who_acts": None, "session_id": None, "inscription_id": None, "role_id": None}
    plain = {"fixed": False, "remote": False, "absorbs_delay": False, "position": cue_id}
    item = Wording.from_texts(en=f"Cue {cue_id}")
    return CueRow(Ref(cue_id, 1), 1, DAY, start, seconds, item=item, **{**texts, **plain, **values})


def _run(cues: Sequence[CueRow], started: datetime = TEN) -> LiveRunRow:
    plan = tuple(PlannedCue(one.ref.id, one.start, one.seconds, one.item, one.who) for one in cues)
    return LiveRunRow(Ref(1, 1), 1, DAY, started, None, plan)


def _log(*pressed: tuple[PressKind, float, int | None] | tuple[PressKind, float, int | None, int]) -> list[PressRow]:
    found = []
    for number, (kind, after, cue_id, *more) in enumerate(pressed, start=1):
        at = TEN + timedelta(seconds=after)
        found.append(PressRow(Ref(number, 1), 1, number, kind, at, cue_id, more[0] if more else None, None))
    return found


@pytest.fixture(scope="session")
def a_cue() -> Callable[..., CueRow]:
    """`a_cue(id, start, seconds, **columns)`: a cue of that day, its start in seconds after midnight."""
    return _cue


@pytest.fixture(scope="session")
def a_run() -> Callable[..., LiveRunRow]:
    """`a_run(cues)`: a run that began at ten, with the plan of these cues."""
    return _run


@pytest.fixture(scope="session")
def a_log() -> Callable[..., list[PressRow]]:
    """`a_log((kind, seconds after ten, cue id, seconds), …)`: a log."""
    return _log


def _make(db: Db) -> dict[str, Any]:
    home = new_empty(db, "hlom", Wording.from_texts(en="Officials’ meeting"), TEN)
    change_conference(db, Ref(home, 0), zone=ZONE, first_day=DAY, last_day=DAY)
    room = add_room(db, home, Wording.from_texts(en="Room 1"))
    other = add_room(db, home, Wording.from_texts(en="Room 2"))
    hours = Hours(DAY, 600, 60, ZONE)
    add_session(db, home, Wording.from_texts(en="Panel"), SessionKind.PANEL, hours=hours, room_id=other)
    titles = ("Gavel", "Opening remarks", "Bangladesh", "Germany", "Margin", "Suspension")
    starts = (36000, 36120, 36420, 36630, 36840, 37200)
    found = []
    for at, (title, start) in enumerate(zip(titles, starts, strict=True)):
        length = {"Gavel": 120, "Opening remarks": 300, "Margin": 360, "Suspension": 120}.get(title, 180)
        standing = {"fixed": title in ("Gavel", "Suspension"), "absorbs_delay": title == "Margin"}
        item = Wording.from_texts(en=title)
        place = {"conference_id": home, "room_id": room, "day": DAY, "position": at}
        found.append(add(db, Cue, **place, start=start, seconds=length, item=item, **standing).id)
    return {"home": home, "room": room, "other": other, "cues": found}


@pytest.fixture
def show(store_path: Path) -> Iterator[SimpleNamespace]:
    """An open workspace with a room of six cues from ten o'clock; `home`, `room`, `other`, `cues` are ids."""
    workspace = Workspace(store_path, "desk")
    ids = workspace.do(_make).result
    yield SimpleNamespace(workspace=workspace, path=store_path, day=DAY, ten=TEN, **ids)
    workspace.close()
