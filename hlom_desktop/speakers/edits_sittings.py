"""The gestures on lists of speakers as such: their limits and their sittings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.rules import check_days
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.model import Session
from hlom_desktop.speakers.model import Sitting, SpeakersList
from hlom_desktop.speakers.rules import LONGEST_LIMIT, check_limit, check_turnover, check_warning
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, next_position, remove, take


class NoTitle(Refusal):
    """A list without a title in any language."""

    message = N_("A list of speakers needs a title in one language at least.")


class MinutesNotUsable(Refusal):
    """Minutes below nought, or more than four hours."""

    message = N_("Between 0 and {most} minutes can be kept. Write another number.")


class AlreadyASitting(Refusal):
    """A session that already hears this list."""

    message = N_("This session already hears this list of speakers.")


def add_list(db: Db, conference_id: int, title: Wording, **values: Any) -> int:
    """A new list of speakers, of three minutes, five for groups and half a minute between; its id.

    Raises `NoTitle`, `LimitNotUsable`, `TurnoverNotUsable`, `WarningNotUsable`, `DaysReversed`.
    """
    position = next_position(db, SpeakersList, conference_id=conference_id)
    row = add(db, SpeakersList, conference_id=conference_id, title=title, position=position, **values)
    _check(row)
    say(db, N_("Add list of speakers “{title}”"), title=title)
    return row.id


def change_list(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a list.

    Raises `NoTitle`, `LimitNotUsable`, `TurnoverNotUsable`, `WarningNotUsable`, `DaysReversed`.
    """
    row = change(db, SpeakersList, ref, **values)
    _check(row)
    say(db, N_("Edit list of speakers “{title}”"), title=row.title)


def delete_list(db: Db, ref: Ref) -> None:
    """Delete a list with its sittings and inscriptions."""
    row = remove(db, SpeakersList, ref)
    say(db, N_("Delete list of speakers “{title}”"), title=row.title)


def add_sitting(db: Db, speakers: Ref, session_id: int) -> int:
    """Have a session hear a part of a list; the sitting's id. Raises `AlreadyASitting`."""
    row = take(db, SpeakersList, speakers)
    there = select(Sitting.id).where(Sitting.speakers_list_id == row.id, Sitting.session_id == session_id)
    if db.scalars(there).first() is not None:
        raise AlreadyASitting
    position = next_position(db, Sitting, speakers_list_id=row.id)
    values = {"conference_id": row.conference_id, "speakers_list_id": row.id, "session_id": session_id}
    made = add(db, Sitting, position=position, **values)
    say(db, N_("Add a sitting to “{title}”"), title=row.title)
    return made.id


def change_sitting(db: Db, sitting: Ref, **values: Any) -> None:
    """Set the minutes before a sitting's first speaker and those kept free at its end. Raises `MinutesNotUsable`."""
    row = change(db, Sitting, sitting, **values)
    for minutes in (row.lead, row.reserve):
        if minutes is not None and not 0 <= minutes <= LONGEST_LIMIT:
            raise MinutesNotUsable(most=LONGEST_LIMIT)
    session = db.get(Session, row.session_id)
    say(db, N_("Time for speakers in “{title}”"), title=session.title if session else Wording())


def remove_sitting(db: Db, sitting: Ref) -> None:
    """A session no longer hears a list; its speakers stay on the list, without a sitting."""
    row = remove(db, Sitting, sitting)
    session = db.get(Session, row.session_id)
    say(db, N_("Take the list of speakers out of “{title}”"), title=session.title if session else Wording())


def _check(row: SpeakersList) -> None:
    if row.title.is_empty:
        raise NoTitle
    for minutes in (row.minutes, row.group_minutes, row.reply_minutes, row.second_reply_minutes):
        check_limit(minutes if minutes is not None else 0)
    check_turnover(row.turnover if row.turnover is not None else -1)
    check_warning(row.warning if row.warning is not None else -1)
    check_days(row.opens, row.closes)
