"""Hours that are not known, not certain, or on no day of the conference."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from hlom_desktop.conference.hours import Hours, ambiguous, contradiction, local_hours, nonexistent
from hlom_desktop.conference.zones import UnknownZone, label_offsets, zone_offsets
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import clash, day_titles, hour_titles, of_session, remark, sessions_in, subject
from hlom_desktop.consultations.values import ConsultationRow, ConsultationStatus
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow


def labels_against_zones(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session or consultation stated in an hour that its place is not on that day: CET in September.

    What the organizer has decided is no longer a remark, unless the label is one that cannot be resolved.
    """
    for row, hours in _stated(picture, touched):
        if not hours.label or not _is_open(hours):
            continue
        about = _subject(row)
        yield remark(
            "label_against_zone",
            (about,),
            N_("“{title}” is stated in {label}, but {zone} keeps another clock on that day. Choose one."),
            title=about.titles,
            label=hours.label,
            zone=hours.zone,
        )


def _stated(picture: Picture, touched: frozenset[int] | None) -> Iterator[tuple[SessionRow | ConsultationRow, Hours]]:
    """The sessions that have an hour; with all of them the consultations that have one."""
    for session in sessions_in(picture, touched):
        if session.hours is not None:
            yield session, session.hours
    for one in picture.consultations.values() if touched is None else ():
        if one.hours is not None and one.status is not ConsultationStatus.CANCELLED:
            yield one, one.hours


def _subject(row: SessionRow | ConsultationRow) -> Subject:
    if isinstance(row, SessionRow):
        return of_session(row)
    return subject("consultation", row.ref.id, row.title, row.uid)


def hours_in_gaps(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session or consultation at an hour over which the clock jumps, or that it shows twice that night.

    Of two equal hours the second is meant where it was chosen, or the one whose label is stated.
    """
    for row, hours in _stated(picture, touched):
        try:
            if not _changes_clock(hours.zone, hours.day):
                continue
            missing, twice = nonexistent(hours), _is_undecided(hours)
        except UnknownZone:
            continue
        if missing or twice:
            about = _subject(row)
            gone = N_("“{title}” is at {hour} on {day}, an hour over which the clock of {zone} jumps that night.")
            again = N_("“{title}” is at {hour} on {day}, an hour that the clock of {zone} shows twice that night.")
            yield clash(
                "hour_gap",
                (about,),
                gone if missing else again,
                title=about.titles,
                hour=hour_titles(hours.start),
                day=day_titles(hours.day),
                zone=hours.zone,
            )


@lru_cache(maxsize=1024)
def _changes_clock(zone: str, day: date) -> bool:
    """Whether the clock of a zone is changed on a day."""
    return zone_offsets(zone, day, 0)[0] != zone_offsets(zone, day, 24 * 60)[1]


def _is_undecided(hours: Hours) -> bool:
    """Whether nothing says which of two equal hours is meant."""
    if not ambiguous(hours) or hours.fold:
        return False
    stated = label_offsets(hours.label, hours.day, hours.start) if hours.label else ()
    return len({*stated} & {*zone_offsets(hours.zone, hours.day, hours.start)}) != 1


def _is_open(hours: Hours) -> bool:
    """Whether label and zone contradict each other and nothing settles it."""
    try:
        return contradiction(hours) is not None and hours.start_utc() is None
    except UnknownZone:
        return False


def without_hour(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session, proposed or confirmed, that has no day and hour yet."""
    for session in sessions_in(picture, touched):
        if session.hours is None:
            about = of_session(session)
            yield remark("no_hour", (about,), N_("“{title}” has no hour yet."), title=about.titles)


def outside_days(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session that begins on a day, in the conference's zone, before its first or after its last."""
    first, last = picture.conference.first_day, picture.conference.last_day
    for session in sessions_in(picture, touched):
        if session.hours is None:
            continue
        day = at_venue(session.hours, picture.conference.zone).day
        if (first is not None and day < first) or (last is not None and day > last):
            about = of_session(session)
            yield clash(
                "outside_days",
                (about,),
                N_("“{title}” is on {day}, outside the days of the conference."),
                title=about.titles,
                day=day_titles(day),
            )


def at_venue(hours: Hours, zone: str | None) -> Hours:
    """The hours on the clock of the conference's place; as they stand where that cannot be said."""
    if zone is None or zone == hours.zone:
        return hours
    try:
        return local_hours(hours, zone) or hours
    except UnknownZone:
        return hours
