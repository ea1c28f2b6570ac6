"""When the building and its rooms are open, how long a room needs between two sessions, and the third zone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference, change_room, change_venue
from hlom_desktop.conference.edits_parts import add_venue
from hlom_desktop.conference.queries_setting import Setting, setting
from hlom_desktop.conference.rules import ClosesBeforeOpening, NotANumber, check_open
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty


@pytest.fixture
def workspace(store_path: Path) -> Iterator[Workspace]:
    """A store with conference 1, its building and one room."""
    found = Workspace(store_path)
    found.do(new_empty, "hlom", Wording.from_texts(en="Meeting"), datetime(2021, 1, 14, tzinfo=UTC))
    found.do(add_venue, 1, Wording.from_texts(en="Palais"))
    found.do(add_room, 1, Wording.from_texts(en="Room 1"), venue_id=1)
    yield found
    found.close()


def shown(workspace: Workspace) -> Setting:
    return workspace.read(setting, 1)


def test_the_building_and_its_rooms(workspace: Workspace) -> None:
    before = shown(workspace)
    workspace.do(change_venue, before.venues[0].ref, opens=480, closes=1200)
    workspace.do(change_room, before.rooms[0].ref, opens=540)
    workspace.do(change_room, before.rooms[0].ref, closes=1440)
    venue, room = shown(workspace).venues[0], shown(workspace).rooms[0]
    assert (venue.opens, venue.closes, room.opens, room.closes) == (480, 1200, 540, 1440)
    with pytest.raises(ClosesBeforeOpening):
        workspace.do(change_venue, venue.ref, closes=480)
    with pytest.raises(ClosesBeforeOpening):
        workspace.do(change_room, room.ref, opens=1440)
    workspace.do(change_venue, venue.ref, opens=None)
    venue = shown(workspace).venues[0]
    assert (venue.opens, venue.closes) == (None, 1200)


def test_between_two_sessions_and_the_third_zone(workspace: Workspace) -> None:
    ref = shown(workspace).conference.ref
    workspace.do(change_conference, ref, turnover=15, third_zone="Asia/Manila")
    row = shown(workspace).conference
    assert (row.turnover, row.third_zone) == (15, "Asia/Manila")
    with pytest.raises(UnknownZone):
        workspace.do(change_conference, ref, third_zone="Manila")
    for minutes in (-1, 1441):
        with pytest.raises(NotANumber):
            workspace.do(change_conference, ref, turnover=minutes)
    workspace.do(change_conference, ref, turnover=0, third_zone=None)
    row = shown(workspace).conference
    assert (row.turnover, row.third_zone) == (0, None)


@pytest.mark.parametrize(("opens", "closes"), [(None, None), (None, 0), (0, None), (0, 1), (480, 1440)])
def test_hours_in_order_or_unknown(opens: int | None, closes: int | None) -> None:
    check_open(opens, closes)
