"""Forgetting a person: also how the person was shown and called, wherever they speak; never who helped them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate
from hlom_desktop.delegations.edits_forgetting import forget_delegate
from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers import edits, edits_list
from hlom_desktop.speakers.queries_ready import readying
from hlom_desktop.speakers.values import RoleKind, SpeakerMode
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]
MINISTER = Wording.from_texts(en="Minister")
SECRETS = ("Wanjiru", "+254 20 100")
OWN = {"name": "Wanjiru Otieno", "display_name": "Kenya - Wanjiru Otieno", "backup_phone": "+254 20 100"}
OTHERS = {"name": "Jo", "display_name": "Kenya - Jo", "backup_phone": "+254 1", "technician": "Meyer"}


def test_nothing_of_the_person_is_left_where_they_speak(store: Workspace, do: Do) -> None:
    person = do(add_delegate, 2, MINISTER, Level.MINISTER, name="Wanjiru Otieno")
    values = {"mode": SpeakerMode.REMOTE, "delegate_id": person, "technician": "Meyer", "platform": "Zoom"}
    do(edits.add_role, 1, RoleKind.PANELLIST, MINISTER, **values, **OWN)
    do(edits.add_role, 1, RoleKind.PANELLIST, MINISTER, **OTHERS)
    now = datetime(2021, 11, 22, 9, tzinfo=UTC)
    do(edits_list.inscribe, 1, 2, MINISTER, Level.MINISTER, now, sitting_id=1, **values, **OWN)
    before = store.read(readying, 1).floor.inscriptions[0]
    do(edits_list.change_inscription, before.ref, backup_phone="+254 20 100 200")
    do(forget_delegate, Ref(person, 99))
    found = store.read(readying, 1).floor
    for row in (found.roles[0], found.inscriptions[0]):
        assert (row.name, row.display_name, row.backup_phone) == (None, None, None)
        assert (row.technician, row.platform, row.delegate_id) == ("Meyer", "Zoom", person)
    other = found.roles[1]
    assert {name: getattr(other, name) for name in OTHERS} == OTHERS
    store.close()
    held = store.path.read_bytes()
    assert not [secret for secret in SECRETS if secret.encode() in held]
