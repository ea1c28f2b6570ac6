"""The gestures on the parts of a session: its sub-items, the services it needs, its audience."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.rules import needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Audience
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.model import Service, Session, SubItem
from hlom_desktop.sessions.rules_parts import check_part_minutes
from hlom_desktop.sessions.values import ServiceKind
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with, next_position, remove, take


def add_sub_item(db: Db, session: Ref, title: Wording, **values: Any) -> int:
    """A new sub-item after the others of its session; its id. Raises `NoName`, `PartLengthNotUsable`."""
    needs_text(title)
    check_part_minutes(values.get("minutes"))
    row = take(db, Session, session)
    place = {"conference_id": row.conference_id, "session_id": row.id}
    position = next_position(db, SubItem, session_id=row.id)
    part = add(db, SubItem, **place, position=position, title=title, **values)
    say(db, N_("Add “{item}” to “{title}”"), item=title, title=row.title)
    return part.id


def change_sub_item(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a sub-item. Raises `NoName`, `PartLengthNotUsable`."""
    if "title" in values:
        needs_text(values["title"])
    check_part_minutes(values.get("minutes"))
    row = change(db, SubItem, ref, **values)
    say(db, N_("Edit sub-item “{title}”"), title=row.title)


def move_sub_item(db: Db, ref: Ref, to: int) -> None:
    """Give a sub-item another place in its session, counted from 0; beyond either end is that end."""
    row = take(db, SubItem, ref)
    put_in_order(moved(in_order(db, SubItem, session_id=row.session_id), row, to))
    say(db, N_("Move sub-item “{title}”"), title=row.title)


def delete_sub_item(db: Db, ref: Ref) -> None:
    """Take a sub-item out of its session."""
    row = take(db, SubItem, ref)
    others = [one for one in in_order(db, SubItem, session_id=row.session_id) if one is not row]
    delete_with(db, row)
    put_in_order(others)
    say(db, N_("Delete sub-item “{title}”"), title=row.title)


ADDED: dict[ServiceKind, str] = {
    ServiceKind.CAPTIONING: N_("Ask for captioning of “{title}”"),
    ServiceKind.INTERNATIONAL_SIGN: N_("Ask for International Sign in “{title}”"),
    ServiceKind.SUPPORT_PERSON: N_("Ask for a support person in “{title}”"),
    ServiceKind.PRIORITY_ENTRY: N_("Ask for priority entry to “{title}”"),
}


def add_service(
    db: Db, session: Ref, kind: ServiceKind, provider: str | None = None, booked: date | None = None
) -> int:
    """A service that a session needs, not booked yet where no day is given; its id."""
    row = take(db, Session, session)
    place = {"conference_id": row.conference_id, "session_id": row.id}
    service = add(db, Service, **place, kind=kind, provider=provider, booked=booked)
    say(db, ADDED[kind], title=row.title)
    return service.id


def change_service(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a service; without a day of booking it is not booked."""
    row = change(db, Service, ref, **values)
    say(db, N_("Edit a service of “{title}”"), title=_title(db, row.session_id))


def delete_service(db: Db, ref: Ref) -> None:
    """A session does not need this service any more."""
    row = remove(db, Service, ref)
    say(db, N_("Take a service away from “{title}”"), title=_title(db, row.session_id))


def hold_for_new_audience(db: Db, session: Ref, title: Wording) -> int:
    """Make an audience and hold a session for it, in one gesture; the audience's id. Raises `NoName`."""
    needs_text(title)
    row = take(db, Session, session)
    position = next_position(db, Audience, conference_id=row.conference_id)
    audience = add(db, Audience, conference_id=row.conference_id, title=title, position=position)
    row.audience_id = audience.id
    say(db, N_("Hold “{title}” for “{audience}”"), title=row.title, audience=title)
    return audience.id


def copy_parts(db: Db, session_id: int, copy: Session) -> None:
    """Give the copy of a session the sub-items of the first, without their speakers, and its services, not booked."""
    place = {"conference_id": copy.conference_id, "session_id": copy.id}
    for part in in_order(db, SubItem, session_id=session_id):
        add(db, SubItem, **place, title=part.title, minutes=part.minutes, position=part.position)
    for service in db.query(Service).filter_by(session_id=session_id).order_by(Service.id):
        add(db, Service, **place, kind=service.kind, provider=service.provider, note=service.note)


def _title(db: Db, session_id: int) -> Wording | str:
    session = db.get(Session, session_id)
    return session.title if session is not None else ""
