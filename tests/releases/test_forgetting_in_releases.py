"""A person who is forgotten is forgotten in what was released too, and undo brings no name back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_delegate, add_delegation
from hlom_desktop.delegations.edits_forgetting import forget_delegate
from hlom_desktop.delegations.queries import delegates
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.releases.queries import facts_wanted
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.values import RoleKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add

NAME = "Zenobia Quillfeather"


def _speaks(db: Db, conference_id: int, session_id: int) -> None:
    home = add_delegation(db, conference_id, Wording(en="Network"), kind=DelegationKind.UN_ENTITY)
    person = add_delegate(db, home, Wording(en="Adviser"), name=NAME)
    function = Wording(en="Moderator")
    for delegate_id, name in ((person, NAME), (None, "Somebody else")):
        add(db, Role, conference_id=conference_id, session_id=session_id, kind=RoleKind.MODERATOR, function=function,
            delegate_id=delegate_id, name=name)  # fmt: skip
    say(db, "Add")


def test_a_released_name_is_forgotten_for_good(store: Any) -> None:
    store.do(_speaks, store.own, store.session("Opening").ref.id)
    store.do(release_programme, store.own)
    (person,) = [row for row in store.read(delegates) if row.name == NAME]
    store.do(forget_delegate, person.ref)
    released = store.workspace.read(facts_wanted, "small", 1)
    assert {role.name for role in released.roles} == {None, "Somebody else"}
    with closing(sqlite3.connect(store.workspace.path)) as connection:
        assert NAME not in "\n".join(connection.iterdump())
