"""All checks of a conference, in one table, and how they are run: on everything, or on what a change has touched.

A check is a pure function of the picture. What it finds never blocks an edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from hlom_desktop.conflicts.checks_hours import labels_against_zones, outside_days, without_hour
from hlom_desktop.conflicts.checks_overlap import persons_twice, rooms_taken
from hlom_desktop.conflicts.checks_remote import come_near, connections_untested, nights_there
from hlom_desktop.conflicts.checks_sums import lists_over_time, over_capacity
from hlom_desktop.conflicts.checks_wording import wordings_missing, wordings_stale
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import start_of
from hlom_desktop.findings import Finding, Key, Severity
from hlom_desktop.refusals import N_
from hlom_desktop.storage.history import Change

Find: TypeAlias = Callable[[Picture, frozenset[int] | None], Iterator[Finding]]


@dataclass(frozen=True)
class Check:
    """A kind of finding: its name in JSON, how much it matters, what a list calls it, and what finds it."""

    kind: str
    severity: Severity
    label: str
    find: Find


CHECKS: tuple[Check, ...] = (
    Check("room_taken", Severity.CLASH, N_("Two sessions in one room"), rooms_taken),
    Check("person_twice", Severity.CLASH, N_("One person in two sessions"), persons_twice),
    Check("outside_days", Severity.CLASH, N_("Outside the conference’s days"), outside_days),
    Check("no_hour", Severity.REMARK, N_("No hour yet"), without_hour),
    Check("label_against_zone", Severity.REMARK, N_("Stated hour not certain"), labels_against_zones),
    Check("night_there", Severity.REMARK, N_("Night where the speaker is"), nights_there),
    Check("untested_connection", Severity.REMARK, N_("Connection not tested"), connections_untested),
    Check("over_capacity", Severity.REMARK, N_("More people than seats"), over_capacity),
    Check("list_over_time", Severity.REMARK, N_("List of speakers over time"), lists_over_time),
    Check("wording_missing", Severity.REMARK, N_("Text not translated"), wordings_missing),
    Check("wording_stale", Severity.REMARK, N_("Translation older than its source"), wordings_stale),
)

_LAST = datetime.max.replace(tzinfo=UTC)


def check(picture: Picture, touched: frozenset[int] | None = None) -> tuple[Finding, ...]:
    """What is found, clashes first, then by day and hour, then by title.

    With `touched`, only what concerns these sessions, by id: exactly those of the whole check that have one of them
    as a subject, at the cost of what they meet.
    """
    found = (finding for one in CHECKS for finding in one.find(picture, touched))
    return in_order(picture, found)


def in_order(picture: Picture, findings: Iterator[Finding]) -> tuple[Finding, ...]:
    """Findings, each once: clashes first, then by day and hour, then by title; what has no hour comes last."""
    once = {finding.key: finding for finding in findings}

    def place(finding: Finding) -> tuple[bool, datetime, str, Key]:
        titles = finding.subjects[0].titles[0] if finding.subjects else ""
        return finding.severity is not Severity.CLASH, _begins(picture, finding), titles.casefold(), finding.key

    return tuple(sorted(once.values(), key=place))


def _begins(picture: Picture, finding: Finding) -> datetime:
    """When the first of the sessions and consultations concerned begins."""
    starts = [_LAST]
    for about in finding.subjects:
        if about.type == "session" and about.id in picture.spans:
            starts.append(picture.spans[about.id].start)
        elif about.type == "consultation":
            hours = picture.consultations[about.id].hours
            starts.append((start_of(hours) if hours is not None else None) or _LAST)
    return min(starts)


def refreshed(before: tuple[Finding, ...], picture: Picture, touched: frozenset[int] | None) -> tuple[Finding, ...]:
    """All findings of `picture`, given those `before` a change to these sessions only, or to anything (None)."""
    if touched is None:
        return check(picture)
    kept = [finding for finding in before if not finding.concerns("session", touched)]
    return in_order(picture, iter([*kept, *check(picture, touched)]))


def sessions_touched(before: Picture, after: Picture, change: Change) -> frozenset[int] | None:
    """The sessions whose findings a change, or the time passed, may alter; None where it may alter others' too."""
    found = set(come_near(before, after))
    for table, ids in change.rows.items():
        if table in _NOT_CHECKED:
            continue
        if ids is None or table not in ("session", "role"):
            return None
        if table == "session":
            found.update(ids)
            continue
        for picture in (before, after):
            found.update(picture.roles[row_id].session_id for row_id in ids if row_id in picture.roles)
    return frozenset(found)


_NOT_CHECKED = frozenset({"cue", "assignment", "session_document", "date_step", "dependency"})
