"""The gestures on inscriptions: inscribe, withdraw, wait, be absent, speak at another level, reply."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from hlom_desktop.conference.queries import conference
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.values import Level
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers import queries
from hlom_desktop.speakers.edits import checked, said_of, with_test
from hlom_desktop.speakers.edits_attempts import attempts_follow
from hlom_desktop.speakers.model import Inscription, Sitting, SpeakersList
from hlom_desktop.speakers.rules import connection_after
from hlom_desktop.speakers.rules_replies import last_sitting, replies_of
from hlom_desktop.speakers.rules_slots import check_hours
from hlom_desktop.speakers.values import ConnectionTest, InscriptionKind, SpeakerMode
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import moment, say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, remove, take

MOST_REPLIES = 2


class AlreadyInscribed(Refusal):
    """A delegation that already speaks on this list in its own name, or for the same group."""

    message = N_("This delegation is already on the list. Change its inscription, or withdraw it first.")


class OtherList(Refusal):
    """A sitting or a category of another list."""

    message = N_("This belongs to another list of speakers. Choose one of this list.")


class NotOpenYet(Refusal):
    """An inscription before the day on which the list opens."""

    message = N_("The list is not open yet on that day. The secretariat may inscribe all the same.")


class AlreadyClosed(Refusal):
    """An inscription after the day on which the list closes."""

    message = N_("The list is closed by then. The secretariat may inscribe all the same.")


class NoSittingThatDay(Refusal):
    """A right of reply on a day on which the list is not heard."""

    message = N_("This list is not heard on that day. Choose a day on which it has a sitting.")


class TwoRepliesAtMost(Refusal):
    """A third right of reply of the same delegation on the same item."""

    message = N_("A delegation replies twice at most on an item.")


def inscribe(
    db: Db,
    list_id: int,
    delegation_id: int | None,
    function: Wording,
    level: Level,
    inscribed: datetime,
    *,
    late: bool = False,
    **values: Any,
) -> int:
    """Put a delegation on a list at the time of its inscription; the inscription's id.

    The list takes inscriptions from the day it opens to the day it closes, both included, on the conference's clock;
    `late` is the secretariat's word that it takes this one all the same. Raises `NotOpenYet`, `AlreadyClosed`,
    `AlreadyInscribed`, `OtherList`, `LimitNotUsable`, `UnknownZone`, `HoursReversed`, `GoneMeanwhile`.
    """
    home = db.get(SpeakersList, list_id)
    if home is None:
        raise GoneMeanwhile
    if not late:
        _check_open(db, home, inscribed)
    values = checked(values)
    values.setdefault("test", connection_after(values.get("mode", SpeakerMode.IN_ROOM), ConnectionTest.NOT_NEEDED))
    values |= {"conference_id": home.conference_id, "speakers_list_id": list_id, "delegation_id": delegation_id}
    row = add(db, Inscription, function=function, level=level, inscribed=inscribed, **values)
    settle(db, row)
    say(db, N_("Inscribe “{title}” on the list of speakers"), title=said_of(db, row))
    return row.id


def change_inscription(db: Db, ref: Ref, *, late: bool = False, **values: Any) -> None:
    """Set columns of an inscription; with another mode, the test is due or falls away. Raises as `inscribe`.

    A `level` set here corrects what was written; who speaks at another level than was inscribed, `change_level` says.
    """
    row = take(db, Inscription, ref)
    home = db.get(SpeakersList, row.speakers_list_id)
    if "inscribed" in values and home is not None and not late:
        _check_open(db, home, values["inscribed"])
    if "level" in values:
        values = values | {"ranked_as": None, "ranked_from": None}
    change(db, Inscription, ref, **checked(with_test(row, values)))
    if "mode" in values or "test" in values:
        attempts_follow(db, row)
    settle(db, row)
    say(db, N_("Edit the inscription of “{title}”"), title=said_of(db, row))


def withdraw(db: Db, ref: Ref) -> None:
    """A delegation withdraws; it stays in the list's record, without a place."""
    row = change(db, Inscription, ref, withdrawn=True, position=None)
    say(db, N_("Withdraw “{title}” from the list of speakers"), title=said_of(db, row))


def put_back(db: Db, ref: Ref) -> None:
    """A delegation that had withdrawn speaks after all, where the rule puts it. Raises `AlreadyInscribed`."""
    row = change(db, Inscription, ref, withdrawn=False)
    settle(db, row)
    say(db, N_("Put “{title}” back on the list of speakers"), title=said_of(db, row))


def delete_inscription(db: Db, ref: Ref) -> None:
    """Delete an inscription that was a mistake."""
    row = take(db, Inscription, ref)
    title = said_of(db, row)
    remove(db, Inscription, ref)
    say(db, N_("Delete the inscription of “{title}”"), title=title)


def keep_waiting(db: Db, ref: Ref) -> None:
    """A delegation waits for a place: it is on the list's waiting list and has no turn."""
    row = change(db, Inscription, ref, waiting=True, position=None)
    say(db, N_("Put “{title}” on the waiting list"), title=said_of(db, row))


def promote(db: Db, ref: Ref) -> None:
    """A delegation comes from the waiting list onto the list of speakers, where the rule puts it."""
    row = change(db, Inscription, ref, waiting=False)
    settle(db, row)
    say(db, N_("Take “{title}” off the waiting list"), title=said_of(db, row))


def mark_absent(db: Db, ref: Ref) -> None:
    """A speaker is not there when called: they speak at the end of their category or of the list, or not at all, by
    the list's setting. The place a hand gave is kept for when they are there after all.
    """
    row = change(db, Inscription, ref, absent=True)
    say(db, N_("“{title}” is absent when called"), title=said_of(db, row))


def mark_present(db: Db, ref: Ref) -> None:
    """A speaker who was absent is there after all, and stands where they stood."""
    row = change(db, Inscription, ref, absent=False)
    say(db, N_("“{title}” is there after all"), title=said_of(db, row))


def change_level(db: Db, ref: Ref, level: Level) -> None:
    """Somebody of another level speaks for a delegation than was inscribed.

    Where the list lets them keep the place, they are ranked as who was inscribed; else they are ranked at their own
    level, as inscribed only now.
    """
    row = take(db, Inscription, ref)
    home = db.get(SpeakersList, row.speakers_list_id)
    was = row.ranked_as or row.level
    row.level = level
    if home is not None and home.level_keeps_place:
        row.ranked_as = None if level is was else was
    elif level is not was:
        row.ranked_as, row.ranked_from = None, moment(db)
    say(db, N_("Change the level of “{title}”"), title=said_of(db, row))


def add_reply(db: Db, speakers: Ref, delegation_id: int, asked: datetime, day: date) -> int:
    """A delegation asks for its right of reply, which it has at the end of that day's last sitting; the id.

    Who speaks, and from where, is taken over from the delegation's statement until somebody says otherwise. Raises
    `NoSittingThatDay`, `TwoRepliesAtMost`.
    """
    home = take(db, SpeakersList, speakers)
    debate = queries.debate(db, home.conference_id, home.id)
    sitting = last_sitting(debate, day)
    if sitting is None:
        raise NoSittingThatDay
    if len(replies_of(debate, delegation_id)) >= MOST_REPLIES:
        raise TwoRepliesAtMost
    spoke = [one for one in debate.inscriptions if one.delegation_id == delegation_id and one.on_behalf is None]
    names = ("function", "gender", "level", "mode", "language", "zone", "city", "test", "tested_on", "name")
    values = {name: getattr(spoke[0], name) for name in names} if spoke else {}
    values = {"function": Wording(), "level": Level.PERMANENT_REPRESENTATIVE} | values
    values |= {"conference_id": home.conference_id, "speakers_list_id": home.id, "sitting_id": sitting.ref.id}
    kind = InscriptionKind.REPLY
    row = add(db, Inscription, delegation_id=delegation_id, inscribed=asked, kind=kind, **values)
    say(db, N_("Right of reply of “{title}”"), title=said_of(db, row))
    return row.id


def _check_open(db: Db, home: SpeakersList, inscribed: datetime) -> None:
    zone = conference(db, home.conference_id).zone or "UTC"
    day = inscribed.astimezone(zone_named(zone)).date()
    if home.opens is not None and day < home.opens:
        raise NotOpenYet
    if home.closes is not None and day > home.closes:
        raise AlreadyClosed


def settle(db: Db, row: Inscription) -> None:
    """Sitting and category are the list's own, its hours follow each other, and a delegation makes one statement for
    itself and one for each group. Raises `OtherList`, `HoursReversed`, `AlreadyInscribed`.
    """
    db.flush()
    sitting = db.get(Sitting, row.sitting_id) if row.sitting_id is not None else None
    if sitting is not None and sitting.speakers_list_id != row.speakers_list_id:
        raise OtherList
    debate = queries.debate(db, row.conference_id, row.speakers_list_id)
    if row.category_id is not None and row.category_id not in debate.places:
        raise OtherList
    check_hours(row.arrives, row.leaves)
    check_hours(row.wanted_from, row.wanted_until)
    if row.delegation_id is None or row.withdrawn or row.kind is InscriptionKind.REPLY:
        return
    mine = (row.delegation_id, row.on_behalf, row.for_region)
    for other in debate.inscriptions:
        theirs = (other.delegation_id, other.on_behalf, other.for_region)
        speaks = not other.withdrawn and other.kind is InscriptionKind.STATEMENT
        if speaks and other.ref.id != row.id and theirs == mine:
            raise AlreadyInscribed
