"""The gestures on the call for side events: its rules, its slots, and what proposals wish of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.rules import check_count
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import check_minutes
from hlom_desktop.side_events.model import Proposal, SideEventCall, SideEventSlot, SlotWish
from hlom_desktop.side_events.rules_call import Preset, check_call
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, remove, take

USUAL_SLOTS = ((13 * 60 + 15, 75), (18 * 60 + 15, 75))
"""At lunch from 1.15 to 2.30 p.m., as at CPD57 and UNPFII, and in the evening from 6.15 p.m., as at CBD COP 11."""
_COUNTS = ("per_organizer", "least_minutes", "most_minutes", "parallel", "total")


class NoDaysYet(Refusal):
    """Slots asked for a conference without days."""

    message = N_("The conference has no days yet. Give its first and last day under Conference, then ask again.")


class SlotThere(Refusal):
    """A slot of the same hours a second time."""

    message = N_("There is a slot of these hours already.")


def set_call(db: Db, conference_id: int, **values: Any) -> None:
    """Set rules of the call; it is made with the first of them.

    Raises `NotANumber`, `CallClosesBeforeOpening`, `LengthsCross`.
    """
    row = db.scalars(select(SideEventCall).filter_by(conference_id=conference_id)).first()
    if row is None:
        row = add(db, SideEventCall, conference_id=conference_id, languages=())
    for name, new in values.items():
        if name in _COUNTS:
            check_count(new)
        setattr(row, name, (new or None) if name in _COUNTS else new)
    check_call({name: getattr(row, name) for name in ("opens", "closes", "least_minutes", "most_minutes")})
    say(db, N_("Edit the rules of the call for side events"))


def take_preset(db: Db, conference_id: int, preset: Preset) -> None:
    """Fill the rules with those of a call of the past; days and languages stay."""
    set_call(db, conference_id, **preset.values)


def add_slot(db: Db, conference_id: int, hours: Hours) -> int:
    """Hours in which side events may be held; the slot's id. Raises `LengthNotUsable`, `SlotThere`."""
    check_minutes(hours.minutes)
    if hours in _hours(db, conference_id):
        raise SlotThere
    row = add(db, SideEventSlot, conference_id=conference_id, hours=hours)
    say(db, N_("Add a slot for side events"))
    return row.id


def change_slot(db: Db, ref: Ref, hours: Hours) -> None:
    """Give a slot other hours; wishes for it stay. Raises `LengthNotUsable`, `SlotThere`."""
    check_minutes(hours.minutes)
    row = take(db, SideEventSlot, ref)
    if hours != row.hours and hours in _hours(db, row.conference_id):
        raise SlotThere
    row.hours = hours
    say(db, N_("Change a slot for side events"))


def remove_slot(db: Db, ref: Ref) -> None:
    """Take a slot away, with the wishes for it; what was placed in it stays placed."""
    remove(db, SideEventSlot, ref)
    say(db, N_("Take a slot for side events away"))


def add_usual_slots(db: Db, conference_id: int) -> int:
    """Lunch and evening of every day of the conference, as far as they are not there; how many were added.

    Raises `NoDaysYet`.
    """
    conference = db.get(Conference, conference_id)
    if conference is None or conference.first_day is None or conference.last_day is None:
        raise NoDaysYet
    there, added = _hours(db, conference_id), 0
    for at in range((conference.last_day - conference.first_day).days + 1):
        for start, minutes in USUAL_SLOTS:
            hours = Hours(conference.first_day + timedelta(days=at), start, minutes, conference.zone or "UTC")
            if hours not in there:
                add(db, SideEventSlot, conference_id=conference_id, hours=hours)
                added += 1
    say(db, N_("Add the usual slots for side events"))
    return added


def set_wishes(db: Db, proposal: Ref, wished: Sequence[int], impossible: Sequence[int]) -> None:
    """The slots that a proposal wishes for, the first choice first, and those in which it cannot be held."""
    row = take(db, Proposal, proposal)
    for old in db.scalars(select(SlotWish).filter_by(proposal_id=row.id)).all():
        db.delete(old)
    db.flush()
    wishes = [(one, True) for one in dict.fromkeys(wished)]
    wishes += [(one, False) for one in dict.fromkeys(impossible) if one not in wished]
    for position, (slot_id, possible) in enumerate(wishes):
        values = {"slot_id": slot_id, "possible": possible, "position": position}
        add(db, SlotWish, conference_id=row.conference_id, proposal_id=row.id, **values)
    say(db, N_("Change the slots wished for “{title}”"), title=row.title)


def pin(db: Db, ref: Ref, pinned: bool) -> None:
    """Keep a side event where it is when places are proposed anew, or let it move."""
    row = take(db, Proposal, ref)
    row.pinned = pinned
    say(db, N_("Pin “{title}” to its place") if pinned else N_("Let “{title}” move"), title=row.title)


def _hours(db: Db, conference_id: int) -> set[Hours]:
    return set(db.scalars(select(SideEventSlot.hours).filter_by(conference_id=conference_id)).all())
