"""A store with a debate of two sittings, and ways to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.edits import change_conference
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_state
from hlom_desktop.schema import METADATA
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.edits_sittings import add_list, add_sitting
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.speakers.values import Speaking
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
STATES = ("CH", "KE", "AU", "MA", "CO")


@pytest.fixture
def store(store_path: Path) -> Iterator[Workspace]:
    """Five States with the ids 1 to 5, sessions 1 and 2 on 14 December from 15:00 and 18:00, list 1, sittings 1, 2."""
    assert METADATA.tables
    found = Workspace(store_path, "Tester", clock=lambda: NOW)
    found.do(new_empty, "hlom", Wording.from_texts(en="HLOM"), NOW)
    days = {"first_day": date(2021, 12, 14), "last_day": date(2021, 12, 15), "zone": "Europe/Zurich"}
    found.do(change_conference, Ref(1, 0), **days)
    for code in STATES:
        found.do(add_state, 1, code)
    for start, title in ((15, "First sitting"), (18, "Second sitting")):
        hours = Hours(date(2021, 12, 14), 60 * start, 10, "Europe/Zurich")
        found.do(add_session, 1, Wording.from_texts(en=title), SessionKind.GENERAL_DEBATE, hours=hours)
    found.do(add_list, 1, Wording.from_texts(en="General debate"))
    for session in (1, 2):
        found.do(add_sitting, Ref(1, 0), session)
    yield found
    found.close()


@pytest.fixture
def do(store: Workspace) -> Callable[..., Any]:
    """Carry out one gesture; its result."""

    def carry_out(edit: Callable[..., Any], *arguments: Any, **values: Any) -> Any:
        return store.do(edit, *arguments, **values).result

    return carry_out


@pytest.fixture
def look_up(store: Workspace) -> Callable[[], Speaking]:
    """All that is spoken, as it is now."""
    return lambda: store.read(speaking, 1)
