"""Forgetting a person: the one gesture that nothing brings back."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from hlom_desktop.delegations.edits import said_of
from hlom_desktop.delegations.model import Delegate
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Base, Db, Ref, new_uid
from hlom_desktop.storage.codec import to_json
from hlom_desktop.storage.history import redact
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import take

PERSONAL = ("name", "email", "needs")


def forget_delegate(db: Db, ref: Ref) -> None:
    """Take a person's name, address and needs out of the store and out of its history, for ever.

    The function stays: it belongs to the delegation. The name also goes from roles that are the delegate's, and from
    those of programmes that were released, which otherwise never change. The row
    gets a new identity, so that nothing sent under the old one leads back here. Neither this gesture nor any before
    it can bring back what is forgotten; backups made earlier still hold it.
    """
    row = take(db, Delegate, ref)
    row.name = row.email = row.needs = None
    row.uid = new_uid()
    redact(db, "delegate", row.id, (*PERSONAL, "uid"))
    for other in _named_after(db, row.id):
        other.name = None
        redact(db, str(other.__tablename__), other.id, ("name",))
    _forget_in_releases(db, row)
    say(db, N_("Forget a person: “{title}”"), title=said_of(db, row))


def _named_after(db: Db, delegate_id: int) -> list[Any]:
    """Rows of other tables that name the delegate: the schema's references to one, beside a column `name`."""
    found: list[Any] = []
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        for column in table.c:
            if "name" in table.c and any(key.column.table.name == "delegate" for key in column.foreign_keys):
                found += db.scalars(select(mapper.class_).where(column == delegate_id)).all()
    return found


def _forget_in_releases(db: Db, person: Delegate) -> None:
    """Rewrite what is frozen as text in columns marked `names_people`: there a role names its delegate's id too."""
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        for column in table.c:
            if not column.info.get("names_people"):
                continue
            for row in db.scalars(select(mapper.class_).where(table.c.conference_id == person.conference_id)).all():
                held = json.loads(getattr(row, column.name))
                if _forget_name(held, person.id):
                    setattr(row, column.name, to_json(held))
                    redact(db, table.name, row.id, (column.name,))


def _forget_name(held: Any, delegate_id: int) -> bool:
    """Take the name out of every object that is this delegate's, however deep; whether there was one."""
    inner = held if isinstance(held, list) else list(held.values()) if isinstance(held, dict) else []
    deeper = [_forget_name(one, delegate_id) for one in inner]
    is_theirs = isinstance(held, dict) and held.get("delegate_id") == delegate_id
    return (is_theirs and held.pop("name", None) is not None) or any(deeper)
