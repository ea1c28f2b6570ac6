"""What a change may alter, and the findings after it: those that stay are kept, the others looked for anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.conflicts.checks import check, in_order
from hlom_desktop.conflicts.checks_lacking import documents_due
from hlom_desktop.conflicts.checks_remote import come_near
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.runs import NO_PAUSE, rooms_runs, weeks_sittings
from hlom_desktop.findings import Finding
from hlom_desktop.storage.history import Change

NOT_CHECKED = frozenset(
    {"cue", "date_step", "dependency", "release", "release_task", "repeat_group", "statement", "statement_version"}
)
"""Tables that no check looks at."""

OF_A_SESSION: Mapping[str, str] = MappingProxyType(
    {
        "role": "roles",
        "assignment": "assignments",
        "service": "services",
        "sub_item": "sub_items",
        "session_document": "attached",
    }
)
"""Tables whose rows concern one session each, and their fields in the picture."""


def refreshed(before: tuple[Finding, ...], picture: Picture, touched: frozenset[int] | None) -> tuple[Finding, ...]:
    """All findings of `picture`, given those `before` a change to these sessions only, or to anything (None).

    `touched` is what `sessions_touched`, or `spread` for sessions that were exchanged, says of the change.
    """
    if touched is None:
        return check(picture)
    kept = [finding for finding in before if not finding.concerns("session", touched)]
    return in_order(picture, [*kept, *check(picture, touched)])


def sessions_touched(before: Picture, after: Picture, change: Change) -> frozenset[int] | None:
    """The sessions whose findings a change, or the time passed, may alter; None where it may alter others' too."""
    found = {*come_near(before, after), *_papers_come_due(before, after)}
    exchanged: set[int] = set()
    for table, ids in change.rows.items():
        if table in NOT_CHECKED or table == "accepted_finding":
            continue
        if ids is None or (table != "session" and table not in OF_A_SESSION):
            return None
        if table == "session":
            exchanged |= ids
            continue
        of = {row.session_id for picture in (before, after) for row in _rows(picture, table, ids)}
        if table == "assignment":
            exchanged |= of
        else:
            found |= of
    return spread(before, after, frozenset(exchanged)) | found


def _rows(picture: Picture, table: str, ids: frozenset[int]) -> Iterator[Any]:
    rows = getattr(picture, OF_A_SESSION[table])
    return (rows[row_id] for row_id in ids if row_id in rows)


def spread(before: Picture, after: Picture, exchanged: frozenset[int]) -> frozenset[int]:
    """The sessions whose findings may differ where these were exchanged: they, and what they were and are in a run
    with, such as the other sessions of their team in a week.
    """
    found = set(exchanged)
    for picture in (before, after):
        for _, run in rooms_runs(picture, exchanged & picture.spans.keys(), NO_PAUSE):
            found.update(span.session for span in run)
    teams = exchanged
    for picture in (before, after, before):  # a sitting that falls apart may leave parts in two weeks
        weeks = weeks_sittings(picture, teams & picture.spans.keys())
        teams |= {span.session for _, _, runs in weeks for run in runs for span in run}
    return frozenset(found | teams)


def _papers_come_due(before: Picture, after: Picture) -> Iterator[int]:
    """The sessions before which other documents should be out, because time has passed between two pictures."""
    if before.now == after.now:
        return
    for row_id in after.papers_of:
        due = ([row.ref.id for row in documents_due(after, row_id, now)] for now in (before.now, after.now))
        if len({*map(tuple, due)}) > 1:
            yield row_id
