"""Forgetting a person: the one gesture that nothing brings back."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from hlom_desktop.delegations.edits import said_of
from hlom_desktop.delegations.model import Delegate, Delegation
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Base, Db, Ref, new_uid
from hlom_desktop.storage.codec import from_json, to_json
from hlom_desktop.storage.history import redact
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import take

PERSONAL = ("name", "title", "email", "needs", "interests")
LIAISON = ("liaison_name", "liaison_email")
ELSEWHERE = ("name", "display_name", "backup_phone")
"""What a row of another table says of a person whose it is; who helps them there is somebody else."""


def forget_delegate(db: Db, ref: Ref) -> None:
    """Take a person's name, title, address, needs and interests out of the store and out of its history, for ever.

    The function stays: it belongs to the delegation. The name, the display name and the back-up phone also go
    from roles and inscriptions that are the delegate's, from what the run of show says of them, and from programmes
    that were released and sheets that were given out, which otherwise never change. The row gets a new identity, so
    that nothing sent under the old one leads back here. Neither this gesture nor any before it can bring back what is
    forgotten; backups made earlier still hold it.
    """
    row = take(db, Delegate, ref)
    names, address = {row.name}, (row.email or "").strip().lower()
    for column in PERSONAL:
        setattr(row, column, None)
    row.uid = new_uid()
    redact(db, "delegate", row.id, (*PERSONAL, "uid"))
    for other in _named_after(db, row.id):
        names.add(other.name)
        columns = tuple(name for name in ELSEWHERE if name in other.__table__.c)
        for name in columns:
            setattr(other, name, None)
        redact(db, str(other.__tablename__), other.id, columns)
        _forget_what_follows(db, other)
    _forget_address(db, row.conference_id, address, row.uid)
    _forget_in_releases(db, row)
    _forget_on_sheets(db, row.conference_id, [name for name in names if name])
    say(db, N_("Forget a person: “{title}”"), title=said_of(db, row))


def forget_liaison(db: Db, ref: Ref) -> None:
    """Take the name and address of a mission's liaison officer out of the store and out of its history, for ever."""
    row = take(db, Delegation, ref)
    for column in LIAISON:
        setattr(row, column, None)
    redact(db, "delegation", row.id, LIAISON)
    say(db, N_("Forget the liaison officer of “{title}”"), title=row.name)


def _named_after(db: Db, delegate_id: int) -> list[Any]:
    """Rows of other tables that name the delegate: the schema's references to one, beside a column `name`."""
    found: list[Any] = []
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        for column in table.c:
            if "name" in table.c and any(key.column.table.name == "delegate" for key in column.foreign_keys):
                found += db.scalars(select(mapper.class_).where(column == delegate_id)).all()
    return found


def _forget_address(db: Db, conference_id: int, address: str, instead: str) -> None:
    """Take an address out of what was given, answered and sent, unless a colleague reads the same mailbox."""
    db.flush()
    others = db.scalars(select(Delegate.email).where(Delegate.conference_id == conference_id)).all()
    if not address or address in {(one or "").strip().lower() for one in others}:
        return
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        if "mailbox" not in table.c or table.name == "delegation":
            continue
        own = (table.c.conference_id == conference_id, table.c.mailbox == address)
        for row in db.scalars(select(mapper.class_).where(*own)).all():
            row.mailbox = f"forgotten-{instead}"
            redact(db, table.name, row.id, ("mailbox",))


def _forget_what_follows(db: Db, speaker: Any) -> None:
    """Forget what was said of a speaker in texts made from their row: columns marked `follows`, which follow it now."""
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        columns = tuple(column.name for column in table.c if column.info.get("follows"))
        for column in table.c:
            leads = any(key.column.table is speaker.__table__ for key in column.foreign_keys)
            if columns and leads:
                for row_id in db.scalars(select(table.c.id).where(column == speaker.id)).all():
                    redact(db, table.name, row_id, columns)


def _forget_on_sheets(db: Db, conference_id: int, names: list[str]) -> None:
    """Take names out of what is frozen as a value in columns marked `says_people`."""
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        for column in table.c:
            if not column.info.get("says_people"):
                continue
            for row in db.scalars(select(mapper.class_).where(table.c.conference_id == conference_id)).all():
                held = to_json(getattr(row, column.name))
                left = held
                for name in names:
                    said = json.dumps(name, ensure_ascii=False)[1:-1]
                    left = left.replace(f"{said}, ", "").replace(said, "")
                if left != held:
                    setattr(row, column.name, from_json(column.type.kind, left))
                    redact(db, table.name, row.id, (column.name,))


def _forget_in_releases(db: Db, person: Delegate) -> None:
    """Rewrite what is frozen as text in columns marked `names_people`: there a role names its delegate's id too."""
    for mapper in Base.registry.mappers:
        table: Any = mapper.local_table
        for column in table.c:
            if not column.info.get("names_people"):
                continue
            for row in db.scalars(select(mapper.class_).where(table.c.conference_id == person.conference_id)).all():
                held = json.loads(getattr(row, column.name))
                if _forget_person(held, person.id):
                    setattr(row, column.name, to_json(held))
                    redact(db, table.name, row.id, (column.name,))


def _forget_person(held: Any, delegate_id: int) -> bool:
    """Take out of every object that is this delegate's, however deep, what is theirs; whether there was any."""
    inner = held if isinstance(held, list) else list(held.values()) if isinstance(held, dict) else []
    deeper = [_forget_person(one, delegate_id) for one in inner]
    found = any(deeper)
    if isinstance(held, dict) and held.get("delegate_id") == delegate_id:
        for name in ELSEWHERE:
            found = held.pop(name, None) is not None or found
    return found
