"""What a change may alter, and the findings after it: those that stay are kept, the others looked for anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.conflicts.checks import check, in_order
from hlom_desktop.conflicts.checks_lacking import documents_due
from hlom_desktop.conflicts.checks_recordings import come_due
from hlom_desktop.conflicts.checks_remote import come_near
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.runs import NO_PAUSE, rooms_runs, weeks_sittings
from hlom_desktop.findings import Finding
from hlom_desktop.speakers.values import InscriptionRow
from hlom_desktop.speakers.values_list import SittingRow
from hlom_desktop.speakers.values_ready import RecordingRow
from hlom_desktop.storage.history import Change

NOT_CHECKED = frozenset(
    {
        "attendance",
        "cue",
        "delegate_audience",
        "given",
        "invitation_issue",
        "kept_mapping",
        "letter",
        "mail",
        "mail_account",
        "note_addressee",
        "note_verbale",
        "reply",
        "date_step",
        "dependency",
        "list_issue",
        "live_run",
        "press",
        "rehearsal",
        "release",
        "release_task",
        "repeat_group",
        "script_text",
        "sheet_issue",
        "statement",
        "statement_version",
        "test_slot",
    }
)
"""Tables that no check looks at."""

OF_A_SESSION: Mapping[str, str] = MappingProxyType(
    {
        "role": "roles",
        "assignment": "assignments",
        "service": "services",
        "sub_item": "sub_items",
        "session_document": "attached",
        "inscription": "inscriptions",
        "recording": "recordings",
    }
)
"""Tables whose rows concern one session each, or none, and their fields in the picture."""


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
    found = {*come_near(before, after), *come_due(before, after), *_papers_come_due(before, after)}
    exchanged: set[int] = set()
    for table, ids in change.rows.items():
        if table in NOT_CHECKED or table == "accepted_finding":
            continue
        if ids is None or (table != "session" and table not in OF_A_SESSION):
            return None
        if table == "session":
            exchanged |= ids
            continue
        of = {home for picture in (before, after) for row in _rows(picture, table, ids) for home in _home(picture, row)}
        if table == "assignment":
            exchanged |= of
        else:
            found |= of
    return spread(before, after, frozenset(exchanged)) | found


def _rows(picture: Picture, table: str, ids: frozenset[int]) -> Iterator[Any]:
    rows = getattr(picture, OF_A_SESSION[table])
    return (rows[row_id] for row_id in ids if row_id in rows)


def _home(picture: Picture, row: Any) -> Iterator[int]:
    """The sessions that a row concerns: an inscription's are all of its list, a recording's that of its speaker."""
    if isinstance(row, RecordingRow):
        speaker = picture.roles.get(row.role_id or 0) or picture.inscriptions.get(row.inscription_id or 0)
        yield from _home(picture, speaker) if speaker is not None else ()
    elif isinstance(row, InscriptionRow):
        yield from (one.session_id for one in _sittings(picture, row.speakers_list_id))
    else:
        yield row.session_id


def _sittings(picture: Picture, list_id: int) -> tuple[SittingRow, ...]:
    return next((one.sittings for key, one in picture.debates.items() if key == list_id), ())


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
    return frozenset(found | teams | set(_heard_with(before, exchanged)) | set(_heard_with(after, exchanged)))


def _heard_with(picture: Picture, exchanged: frozenset[int]) -> Iterator[int]:
    """The other sessions in which a list is heard with these: which of them is its first may have changed."""
    for row_id in exchanged:
        for sitting in picture.sittings_of.get(row_id, ()):
            yield from (one.session_id for one in _sittings(picture, sitting.speakers_list_id))


def _papers_come_due(before: Picture, after: Picture) -> Iterator[int]:
    """The sessions before which other documents should be out, because time has passed between two pictures."""
    if before.now == after.now:
        return
    for row_id in after.papers_of:
        due = ([row.ref.id for row in documents_due(after, row_id, now)] for now in (before.now, after.now))
        if len({*map(tuple, due)}) > 1:
            yield row_id
