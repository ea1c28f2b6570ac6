"""The screen of speakers in a window, for tests that use it as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.desk import Desk
from hlom_desktop.speakers import edits, edits_list, edits_sittings
from hlom_desktop.speakers.panel import SpeakersPlace
from hlom_desktop.speakers.queries import speaking
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, Speaking
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

from ..screens import Screen, started

NOW = datetime(2021, 12, 13, 9, tzinfo=UTC)
MINISTER = Wording.from_texts(en="Minister", fr="Ministre", es="Ministra")


class Shown(Screen):
    """The screen of speakers."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Speaking], conference: int = 1) -> None:
        super().__init__(qtbot, desk, SpeakersPlace, NOW, look_up, conference=conference)


def debate_on_screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """Two roles; on the list Switzerland, Kenya, remote Australia and Morocco for a group, of ten minutes' time."""
    store.do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, name="Ana López", delegation_id=1)
    store.do(edits.add_role, 2, RoleKind.PANELLIST, MINISTER, delegation_id=3, mode=SpeakerMode.REMOTE)
    group = Wording.from_texts(en="African Group")
    for sitting in (1, 2):
        store.do(edits_sittings.change_sitting, Ref(sitting, 99), lead=0, reserve=0)
    for state, values in ((1, {}), (2, {}), (3, {"mode": SpeakerMode.REMOTE}), (4, {"on_behalf": group})):
        at = NOW - timedelta(days=9) + timedelta(minutes=state)
        store.do(edits_list.inscribe, 1, state, MINISTER, Level.MINISTER, at, sitting_id=1, **values)
    with started(qtbot, store.path) as desk:
        yield Shown(qtbot, desk, lambda: store.read(speaking, 1))
