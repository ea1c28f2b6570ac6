"""What is read of the cycle of nomination."""

from __future__ import annotations

from hlom_desktop.conference.queries import conference
from hlom_desktop.delegations import model, values_nomination
from hlom_desktop.delegations.queries import participants
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def notes(db: Db, conference_id: int) -> tuple[values_nomination.NoteVerbaleRow, ...]:
    """The notes verbales in their order."""
    order = [model.NoteVerbale.__table__.c.position]
    return read_rows(db, values_nomination.NoteVerbaleRow, model.NoteVerbale, conference_id=conference_id, order=order)


def addressees(db: Db, conference_id: int) -> tuple[values_nomination.NoteAddresseeRow, ...]:
    """Whom each note went to, and what was answered."""
    return read_rows(db, values_nomination.NoteAddresseeRow, model.NoteAddressee, conference_id=conference_id)


def delegate_audiences(db: Db, conference_id: int) -> tuple[values_nomination.DelegateAudienceRow, ...]:
    """Which delegate belongs to which public."""
    return read_rows(db, values_nomination.DelegateAudienceRow, model.DelegateAudience, conference_id=conference_id)


def nominating(db: Db, conference_id: int) -> Nominating:
    """All that the screen shows: eleven queries, however many delegates."""
    found = participants(db, conference_id)
    return Nominating(
        **{name: getattr(found, name) for name in found.__dataclass_fields__},
        conference=conference(db, conference_id),
        notes=notes(db, conference_id),
        addressees=addressees(db, conference_id),
        delegate_audiences=delegate_audiences(db, conference_id),
    )
