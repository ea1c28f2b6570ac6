"""Who speaks at a side event, and what of its session follows from the proposal."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.conference.values import Mode
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.edits.speakers import (
    add_proposed_speaker,
    change_proposed_speaker,
    remove_proposed_speaker,
)
from hlom_desktop.side_events.edits.sponsors import remove_sponsor
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules import NobodyNamed
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import SpeakerPart
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.ref import Ref

from .making import LUNCH, text


def line(store: SimpleNamespace) -> ProposalLine:
    found = store.workspace.read(side_events, store.home).line(store.energy)
    assert found is not None
    return found


def roles(store: SimpleNamespace) -> list[tuple[Any, ...]]:
    """What each role of the side event's session says."""

    def read(db: Db) -> tuple[RoleRow, ...]:
        return read_rows(db, RoleRow, Role, conference_id=store.home, order=[Role.__table__.c.id])

    return [
        (one.kind, one.name, one.function, one.delegation_id, one.mode, one.status)
        for one in store.workspace.read(read)
    ]


def test_speakers_become_roles_once_it_is_placed(store: SimpleNamespace) -> None:
    do, energy = store.workspace.do, Ref(store.energy, 0)
    do(add_proposed_speaker, energy, SpeakerPart.MODERATOR, " Amina Diallo ", function=text("Director"))
    assert roles(store) == []
    do(schedule, line(store).ref, LUNCH, store.room2)
    do(add_proposed_speaker, energy, SpeakerPart.SPEAKER, "Jean Petit", delegation_id=store.denmark, remote=True)
    proposed = SpeakerStatus.PROPOSED
    moderator = (RoleKind.MODERATOR, "Amina Diallo", text("Director"), None, SpeakerMode.IN_ROOM, proposed)
    speaker = (RoleKind.SPEAKER, "Jean Petit", text(""), store.denmark, SpeakerMode.REMOTE, proposed)
    assert roles(store) == [moderator, speaker]
    amina, jean = line(store).speakers
    assert None not in (amina.role_id, jean.role_id)
    do(change_proposed_speaker, jean.ref, name="J. Petit", part=SpeakerPart.MODERATOR)
    assert roles(store) == [moderator, (RoleKind.MODERATOR, "J. Petit", *speaker[2:])]
    do(remove_proposed_speaker, amina.ref)
    assert [one[1] for one in roles(store)] == ["J. Petit"]
    store.workspace.undo()
    assert [one[1] for one in roles(store)] == ["Amina Diallo", "J. Petit"]
    for name in ("", "  "):
        with pytest.raises(NobodyNamed):
            do(add_proposed_speaker, energy, SpeakerPart.SPEAKER, name)
    with pytest.raises(NobodyNamed):
        do(change_proposed_speaker, line(store).speakers[0].ref, name=" ")


def session(store: SimpleNamespace) -> SessionRow:
    found = line(store).session
    assert found is not None
    return found


FOLLOWING: tuple[tuple[str, str, Any, Any, Any], ...] = (
    ("title", "title", text("Wind"), text("Tides"), text("Rain")),
    ("concept", "description", text("About wind"), text("By hand"), None),
    ("mode", "mode", Mode.VIRTUAL, Mode.HYBRID, Mode.IN_PERSON),
    ("languages", "spoken", ("en", "es"), ("fr",), ("es",)),
    ("interpreted", "interpreted", ("fr",), ("es",), ()),
    ("expected", "expected", 85, 12, 90),
    ("link", "link", "https://example.org/wind", "https://example.org/hand", None),
)


@pytest.mark.parametrize(("column", "follows", "new", "by_hand", "third"), FOLLOWING)
def test_its_session_follows_until_a_hand_changed_it(
    store: SimpleNamespace, column: str, follows: str, new: Any, by_hand: Any, third: Any
) -> None:
    do = store.workspace.do
    do(schedule, line(store).ref, LUNCH, store.room2)
    do(change_proposal, line(store).ref, **{column: new})
    assert getattr(session(store), follows) == new
    do(change_session, session(store).ref, **{follows: by_hand})
    do(change_proposal, line(store).ref, **{column: third})
    assert (getattr(line(store).row, column), getattr(session(store), follows)) == (third, by_hand)


def test_the_organizers_follow(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(schedule, line(store).ref, LUNCH, store.room2)
    do(remove_sponsor, line(store).sponsors[1].ref)
    organizers = session(store).organizers
    assert organizers is not None
    assert (organizers.en, organizers.missing()) == ("UNHCR", ())
