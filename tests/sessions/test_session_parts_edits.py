"""The gestures on the parts of a session: whole results, what is refused, what undo gives back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.rules import NoName
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.queries import audiences
from hlom_desktop.delegations.values import AudienceRow
from hlom_desktop.sessions import edits, edits_parts, queries
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.rules_parts import PartLengthNotUsable, PartsSum, parts_sum, typed_part
from hlom_desktop.sessions.values import Programme, ServiceKind, ServiceRow, SessionKind, SubItemRow
from hlom_desktop.speakers.edits import add_role, delete_role
from hlom_desktop.speakers.queries import roles
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_empty

NOW = datetime(2021, 12, 10, 9, tzinfo=UTC)
HOURS = Hours(date(2021, 12, 14), 600, 60, "Europe/Zurich")


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


class Store:
    """A conference with an opening of one hour, its session 1."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        workspace.do(new_empty, "hlom", said("HLOM"), NOW)
        self.do(edits.add_session, 1, said("Opening"), SessionKind.OPENING, hours=HOURS, minutes=60)

    def do(self, edit: Any, *arguments: Any, **values: Any) -> Any:
        return self.workspace.do(edit, *arguments, **values).result

    @property
    def programme(self) -> Programme:
        return self.workspace.read(queries.programme, 1)

    @property
    def session(self) -> Ref:
        return self.programme.sessions[0].ref

    def parts(self) -> list[tuple[str | None, int | None, int]]:
        return [(one.title.en, one.minutes, one.position) for one in self.programme.sub_items]

    def part(self, title: str) -> Ref:
        return next(one.ref for one in self.programme.sub_items if one.title.en == title)


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    workspace = Workspace(store_path, "Ana", clock=lambda: NOW)
    yield Store(workspace)
    workspace.close()


@pytest.fixture
def opening(store: Store) -> Store:
    """Three statements, of 10, 20 and unknown minutes."""
    for title, minutes in (("Chair", 10), ("Secretary-General", 20), ("Host", None)):
        store.do(edits_parts.add_sub_item, store.session, said(title), minutes=minutes)
    return store


def test_a_sub_item_as_it_is_kept(store: Store) -> None:
    role = store.do(add_role, store.session.id, RoleKind.PANELLIST, said("Minister"))
    key = store.do(edits_parts.add_sub_item, store.session, said("Statement"), minutes=7, role_id=role)
    found = store.programme.sub_items
    assert found == (SubItemRow(found[0].ref, store.session.id, said("Statement"), 7, role, 0),)
    assert found[0].ref.id == key
    store.do(edits_parts.change_sub_item, found[0].ref, title=said("Keynote"), minutes=None)
    changed = store.programme.sub_items[0]
    assert changed == SubItemRow(changed.ref, store.session.id, said("Keynote"), None, role, 0)
    store.do(delete_role, store.workspace.read(roles, 1)[0].ref)
    assert store.programme.sub_items[0].role_id is None


@pytest.mark.parametrize(
    ("title", "to", "expected"),
    [
        pytest.param("Chair", 1, ["Secretary-General", "Chair", "Host"], id="down"),
        pytest.param("Host", 0, ["Host", "Chair", "Secretary-General"], id="to the first place"),
        pytest.param("Chair", 99, ["Secretary-General", "Host", "Chair"], id="beyond the end"),
        pytest.param("Host", -3, ["Host", "Chair", "Secretary-General"], id="before the start"),
        pytest.param("Host", 2, ["Chair", "Secretary-General", "Host"], id="where it is"),
    ],
)
def test_a_sub_item_goes_to_another_place(opening: Store, title: str, to: int, expected: list[str]) -> None:
    opening.do(edits_parts.move_sub_item, opening.part(title), to)
    assert [(name, at) for name, _, at in opening.parts()] == list(zip(expected, range(3), strict=True))


def test_deleting_one_closes_the_gap_and_undo_opens_it(opening: Store) -> None:
    before = opening.parts()
    opening.do(edits_parts.delete_sub_item, opening.part("Secretary-General"))
    assert opening.parts() == [("Chair", 10, 0), ("Host", None, 1)]
    opening.workspace.undo()
    assert opening.parts() == before


def test_what_is_refused(opening: Store) -> None:
    with pytest.raises(NoName):
        opening.do(edits_parts.add_sub_item, opening.session, said(" "))
    with pytest.raises(NoName):
        opening.do(edits_parts.change_sub_item, opening.part("Chair"), title=Wording())
    for minutes in (0, -5, 1441):
        with pytest.raises(PartLengthNotUsable):
            opening.do(edits_parts.change_sub_item, opening.part("Chair"), minutes=minutes)
    with pytest.raises(NoName):
        opening.do(edits_parts.hold_for_new_audience, opening.session, Wording())
    assert opening.parts() == [("Chair", 10, 0), ("Secretary-General", 20, 1), ("Host", None, 2)]


def test_services(store: Store) -> None:
    key = store.do(edits_parts.add_service, store.session, ServiceKind.CAPTIONING)
    store.do(edits_parts.add_service, store.session, ServiceKind.PRIORITY_ENTRY, "Security", date(2021, 12, 1))
    first, second = store.programme.services
    home = store.session.id
    assert first == ServiceRow(first.ref, home, ServiceKind.CAPTIONING, None, None, None)
    assert second == ServiceRow(second.ref, home, ServiceKind.PRIORITY_ENTRY, "Security", date(2021, 12, 1), None)
    store.do(edits_parts.change_service, first.ref, provider="AI-Media", booked=date(2021, 12, 3), note="in English")
    first = store.programme.services[0]
    assert first == ServiceRow(first.ref, home, ServiceKind.CAPTIONING, "AI-Media", date(2021, 12, 3), "in English")
    assert first.ref.id == key
    store.do(edits_parts.delete_service, first.ref)
    assert store.programme.services == (second,)
    store.do(edits.delete_session, store.session)
    assert store.programme.services == ()


def test_a_new_audience_in_one_gesture(store: Store) -> None:
    key = store.do(edits_parts.hold_for_new_audience, store.session, said("Mayors"))
    found = store.workspace.read(audiences, 1)
    assert found == (AudienceRow(found[0].ref, said("Mayors"), 0),)
    assert (store.programme.audiences, store.programme.sessions[0].audience_id) == (found, key)
    store.workspace.undo()
    assert (store.programme.audiences, store.programme.sessions[0].audience_id) == ((), None)


def test_the_parts_of_a_copy(opening: Store) -> None:
    opening.do(edits_parts.add_service, opening.session, ServiceKind.CAPTIONING, "AI-Media", date(2021, 12, 1))
    copy = opening.do(edits.add_session, 1, said("Copy"), SessionKind.OPENING)

    def carry(db: Any) -> None:
        edits_parts.copy_parts(db, opening.session.id, db.get(Session, copy))
        say(db, "Copy")

    opening.do(carry)
    found = opening.programme
    assert [(one.session_id, one.title.en, one.minutes) for one in found.sub_items if one.session_id == copy] == [
        (copy, "Chair", 10),
        (copy, "Secretary-General", 20),
        (copy, "Host", None),
    ]
    service = found.services[-1]
    assert service == ServiceRow(service.ref, copy, ServiceKind.CAPTIONING, "AI-Media", None, None)


def test_the_sum(opening: Store) -> None:
    session, parts = opening.programme.sessions[0], opening.programme.sub_items
    assert parts_sum(session, parts) == PartsSum(30, 60, 1)
    assert parts_sum(session, parts).over == 0
    opening.do(edits_parts.change_sub_item, opening.part("Host"), minutes=45)
    total = parts_sum(session, opening.programme.sub_items)
    assert (total, total.over) == (PartsSum(75, 60, 0), 15)
    assert parts_sum(session, ()) == PartsSum(0, 60, 0)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Statement, 5 min", ("Statement", 5)),
        ("Statement of Kenya 12 min.", ("Statement of Kenya", 12)),
        ("Déclaration, 7 minutes", ("Déclaration", 7)),
        ("Video · 3’", ("Video", 3)),
        ("Round table 3", ("Round table 3", None)),
        ("  Prayer ", ("Prayer", None)),
        ("5 min", ("5 min", None)),
    ],
)
def test_a_sub_item_as_it_is_typed(typed: str, expected: tuple[str, int | None]) -> None:
    assert typed_part(typed) == expected
