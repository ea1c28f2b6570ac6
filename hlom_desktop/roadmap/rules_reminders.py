"""What each owner is to be reminded of, and when: items of the roadmap and follow-ups that have a last day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.rules import STILL_OPEN
from hlom_desktop.consultations.shown import FollowUpLine
from hlom_desktop.folding import folded
from hlom_desktop.roadmap.rules import is_open
from hlom_desktop.roadmap.values import Roadmap

BEFORE = (7, 1)
"""Days before the last day on which an owner is reminded, where nothing else is asked for."""


@dataclass(frozen=True)
class Reminder:
    """One thing to do by its last day, with the days on which its owner is reminded, the earliest first."""

    uid: str
    title: Wording
    dates: When
    last: date
    alarms: tuple[date, ...]


@dataclass(frozen=True)
class OwnerReminders:
    """What one owner is to do, the nearest first; `owner` is None for what nobody owns."""

    owner: Wording | None
    due: tuple[Reminder, ...]


def reminders(
    roadmap: Roadmap, follow_ups: Iterable[FollowUpLine] = (), before: Sequence[int] = BEFORE
) -> tuple[OwnerReminders, ...]:
    """All that is open and has a last day, by owner; the ownerless last. A follow-up with several owners is each one's.

    Owners are told apart by their name in its source language, without case and accents.
    """
    names: dict[str, Wording | None] = {}
    due: dict[str, list[Reminder]] = {}
    for owner, reminder in (*_of_items(roadmap, before), *_of_follow_ups(follow_ups, before)):
        known = owner if owner is not None and not owner.is_empty else None
        key = folded(known.best(known.source)[0]) if known is not None else ""
        names.setdefault(key, known)
        due.setdefault(key, []).append(reminder)
    return tuple(
        OwnerReminders(names[key], tuple(sorted(due[key], key=lambda one: (one.last, one.uid))))
        for key in sorted(due, key=lambda one: (not one, one))
    )


def _of_items(roadmap: Roadmap, before: Sequence[int]) -> Iterator[tuple[Wording | None, Reminder]]:
    for item in roadmap.items:
        if is_open(item) and item.dates is not None and item.dates.end is not None:
            yield item.owner, _reminder(item.uid, item.title, item.dates, item.dates.end, before)


def _of_follow_ups(lines: Iterable[FollowUpLine], before: Sequence[int]) -> Iterator[tuple[Wording | None, Reminder]]:
    for line in lines:
        row = line.row
        if row.status in STILL_OPEN and row.due is not None and row.due.end is not None:
            owners: list[Wording | None] = [one.name for one in line.owners]
            reminder = _reminder(row.uid, row.what, row.due, row.due.end, before)
            yield from ((owner, reminder) for owner in owners or [None])


def _reminder(uid: str, title: Wording, dates: When, last: date, before: Sequence[int]) -> Reminder:
    alarms = tuple(last - timedelta(days=days) for days in sorted(set(before), reverse=True))
    return Reminder(uid, title, dates, last, alarms)
