"""Sums that do not fit: people in a room, speakers in a sitting."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import of_session, remark, sessions_in, subject
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.rules import seconds_needed


def over_capacity(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session that expects more people than its room seats; virtual rooms and unknown seats hold any number."""
    for session in sessions_in(picture, touched):
        room = picture.rooms.get(session.room_id or 0)
        if room is None or room.virtual or room.seats is None or (session.expected or 0) <= room.seats:
            continue
        about, place = of_session(session), subject("room", room.ref.id, room.name)
        yield remark(
            "over_capacity",
            (about, place),
            N_("“{title}” expects {expected} people; {room} seats {seats}."),
            title=about.titles,
            expected=session.expected,
            room=place.titles,
            seats=room.seats,
        )


def lists_over_time(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A sitting whose speakers, with the turnover between them, need longer than its session lasts."""
    for session in sessions_in(picture, touched):
        lasts = session.hours.minutes if session.hours is not None else session.minutes
        for sitting in picture.sittings_of.get(session.ref.id, ()):
            speakers = picture.lists[sitting.speakers_list_id]
            needed = seconds_needed(speakers, picture.inscriptions_of.get(sitting.ref.id, ()))
            if lasts is None or needed <= 60 * lasts:
                continue
            about = of_session(session)
            yield remark(
                "list_over_time",
                (about, subject("sitting", sitting.ref.id, speakers.title)),
                N_("The speakers inscribed for “{title}” are over its time by {minutes} min."),
                title=about.titles,
                minutes=ceil(needed / 60 - lasts),
            )
