"""All checks of a conference, in one table, and how they are run: on everything, or on what a change has touched.

A check is a pure function of the picture. What it finds never blocks an edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeAlias

from hlom_desktop.conflicts.checks_hours import hours_in_gaps, labels_against_zones, outside_days, without_hour
from hlom_desktop.conflicts.checks_lacking import (
    documents_unissued,
    languages_unserved,
    services_unbooked,
    without_chair,
    without_link,
)
from hlom_desktop.conflicts.checks_overlap import persons_twice, rooms_taken, rushed
from hlom_desktop.conflicts.checks_parallel import (
    against_plenary,
    audiences_twice,
    runs_at_one_hour,
    teams_twice,
    themes_twice,
)
from hlom_desktop.conflicts.checks_presence import not_there_yet
from hlom_desktop.conflicts.checks_recordings import recordings_late
from hlom_desktop.conflicts.checks_remote import connections_untested, nights_there
from hlom_desktop.conflicts.checks_rooms import (
    booths_missing,
    outside_hours,
    rooms_out_of_service,
    short_turnovers,
    without_break,
)
from hlom_desktop.conflicts.checks_sittings import sittings_too_long, teams_without_rest, too_many_sittings
from hlom_desktop.conflicts.checks_sums import lists_over_time, over_capacity, parts_too_long
from hlom_desktop.conflicts.checks_wording import wordings_missing, wordings_stale
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import start_of
from hlom_desktop.findings import Finding, Key, Severity
from hlom_desktop.refusals import N_

Find: TypeAlias = Callable[[Picture, frozenset[int] | None], Iterable[Finding]]


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
    Check("team_twice", Severity.CLASH, N_("One team of interpreters in two sessions"), teams_twice),
    Check("against_plenary", Severity.CLASH, N_("Side event during the plenary"), against_plenary),
    Check("outside_days", Severity.CLASH, N_("Outside the conference’s days"), outside_days),
    Check("room_out_of_service", Severity.CLASH, N_("Room out of service"), rooms_out_of_service),
    Check("outside_hours", Severity.CLASH, N_("Outside the hours of the room"), outside_hours),
    Check("hour_gap", Severity.CLASH, N_("An hour that the clock skips or repeats"), hours_in_gaps),
    Check("booths_missing", Severity.CLASH, N_("No booth for a language"), booths_missing),
    Check("not_there_yet", Severity.CLASH, N_("Speaker not there"), not_there_yet),
    Check("no_hour", Severity.REMARK, N_("No hour yet"), without_hour),
    Check("label_against_zone", Severity.REMARK, N_("Stated hour not certain"), labels_against_zones),
    Check("night_there", Severity.REMARK, N_("Night where the speaker is"), nights_there),
    Check("untested_connection", Severity.REMARK, N_("Connection not tested"), connections_untested),
    Check("recording_late", Severity.REMARK, N_("Recording late"), recordings_late),
    Check("no_link", Severity.REMARK, N_("No link for a remote speaker"), without_link),
    Check("chair_missing", Severity.REMARK, N_("Nobody in the chair"), without_chair),
    Check("rushed", Severity.REMARK, N_("No time to change rooms"), rushed),
    Check("over_capacity", Severity.REMARK, N_("More people than seats"), over_capacity),
    Check("short_turnover", Severity.REMARK, N_("Too short a break"), short_turnovers),
    Check("no_break", Severity.REMARK, N_("Over three hours without a break"), without_break),
    Check("parts_too_long", Severity.REMARK, N_("Parts longer than their session"), parts_too_long),
    Check("list_over_time", Severity.REMARK, N_("List of speakers over time"), lists_over_time),
    Check("audience_twice", Severity.REMARK, N_("One audience in two sessions"), audiences_twice),
    Check("theme_twice", Severity.REMARK, N_("One theme in two sessions"), themes_twice),
    Check("runs_at_one_hour", Severity.REMARK, N_("Runs at one hour"), runs_at_one_hour),
    Check("language_unserved", Severity.REMARK, N_("Language not interpreted"), languages_unserved),
    Check("sitting_too_long", Severity.REMARK, N_("Sitting too long for interpreters"), sittings_too_long),
    Check("team_rest", Severity.REMARK, N_("Interpreters without rest"), teams_without_rest),
    Check("team_sittings", Severity.REMARK, N_("Too many sittings of a team"), too_many_sittings),
    Check("service_unbooked", Severity.REMARK, N_("Service not booked"), services_unbooked),
    Check("document_unissued", Severity.REMARK, N_("Document not issued"), documents_unissued),
    Check("wording_missing", Severity.REMARK, N_("Text not translated"), wordings_missing),
    Check("wording_stale", Severity.REMARK, N_("Translation older than its source"), wordings_stale),
)

_LAST = datetime.max.replace(tzinfo=UTC)


def check(picture: Picture, touched: frozenset[int] | None = None) -> tuple[Finding, ...]:
    """What is found, clashes first, then by day and hour, then by title; what is accepted comes last.

    With `touched`, only what concerns these sessions, by id: exactly those of the whole check that have one of them
    as a subject, at the cost of what they meet.
    """
    found = (finding for one in CHECKS for finding in one.find(picture, touched))
    if touched is None:
        return in_order(picture, found)
    return in_order(picture, (finding for finding in found if finding.concerns("session", touched)))


def in_order(picture: Picture, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings, each once and with the reason why it may stand, where one was given.

    The open ones come first, of them the clashes; then by day and hour, what has none last, then by title.
    """
    once = {finding.key: finding for finding in findings}
    for key, finding in once.items():
        once[key] = _with_reason(finding, picture.reasons.get(key))

    def place(item: tuple[Key, Finding]) -> tuple[bool, bool, datetime, str, Key]:
        key, finding = item
        titles = finding.subjects[0].titles[0] if finding.subjects else ""
        accepted, is_remark = finding.accepted is not None, finding.severity is not Severity.CLASH
        return accepted, is_remark, _begins(picture, finding), titles.casefold(), key

    return tuple(finding for _, finding in sorted(once.items(), key=place))


def _with_reason(finding: Finding, reason: str | None) -> Finding:
    return finding if finding.accepted == reason else replace(finding, accepted=reason)


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
