"""Hours that are not known, not certain, or on no day of the conference."""

from __future__ import annotations

from collections.abc import Iterator

from hlom_desktop.conference.hours import Hours, contradiction, local_hours
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import clash, day_titles, of_session, remark, sessions_in, subject
from hlom_desktop.consultations.values import ConsultationStatus
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_


def labels_against_zones(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session or consultation stated in an hour that its place is not on that day: CET in September.

    What the organizer has decided is no longer a remark, unless the label is one that cannot be resolved.
    """
    stated: list[tuple[Subject, Hours]] = [
        (of_session(session), session.hours)
        for session in sessions_in(picture, touched)
        if session.hours and _is_open(session.hours)
    ]
    if touched is None:
        stated += [
            (subject("consultation", one.ref.id, one.title, one.uid), one.hours)
            for one in picture.consultations.values()
            if one.status is not ConsultationStatus.CANCELLED and one.hours and _is_open(one.hours)
        ]
    for about, hours in stated:
        yield remark(
            "label_against_zone",
            (about,),
            N_("“{title}” is stated in {label}, but {zone} keeps another clock on that day. Choose one."),
            title=about.titles,
            label=hours.label,
            zone=hours.zone,
        )


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
        day = _at_venue(session.hours, picture.conference.zone).day
        if (first is not None and day < first) or (last is not None and day > last):
            about = of_session(session)
            yield clash(
                "outside_days",
                (about,),
                N_("“{title}” is on {day}, outside the days of the conference."),
                title=about.titles,
                day=day_titles(day),
            )


def _at_venue(hours: Hours, zone: str | None) -> Hours:
    """The hours on the clock of the conference's place; as they stand where that cannot be said."""
    if zone is None or zone == hours.zone:
        return hours
    try:
        return local_hours(hours, zone) or hours
    except UnknownZone:
        return hours
