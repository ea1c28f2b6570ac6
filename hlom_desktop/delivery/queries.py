"""The reads of mail: all that a screen shows and a run of sending goes by."""

from __future__ import annotations

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.invitations.queries import inviting
from hlom_desktop.live.rehearsal import rehearsal_of
from hlom_desktop.storage.base import Db


def delivery(db: Db, conference_id: int) -> Delivery:
    """The invitations of a conference and how their messages stand. Raises `NoSuchConference`."""
    return Delivery(inviting(db, conference_id), rehearsal=rehearsal_of(db, conference_id) is not None)


def delivery_by_key(db: Db, key: str) -> Delivery:
    """As `delivery`, of the conference with this key. Raises `NoSuchConference`."""
    return delivery(db, conference_by_key(db, key).ref.id)
