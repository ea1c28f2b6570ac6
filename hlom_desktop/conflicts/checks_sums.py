"""Sums that do not fit: people in a room, speakers in a sitting, parts in a session."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import of_session, remark, sessions_in, subject
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.rules_sum import sum_of


def over_capacity(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session that expects more people than its room seats, or than its own limit.

    Virtual rooms and unknown seats hold any number; a session's limit is one also online.
    """
    for session in sessions_in(picture, touched):
        expected = session.expected or 0
        room = picture.rooms.get(session.room_id or 0)
        if room is not None and not room.virtual and room.seats is not None and expected > room.seats:
            about, place = of_session(session), subject("room", room.ref.id, room.name)
            yield remark(
                "over_capacity",
                (about, place),
                N_("“{title}” expects {expected} people; {room} seats {seats}."),
                title=about.titles,
                expected=expected,
                room=place.titles,
                seats=room.seats,
            )
        elif session.capacity is not None and expected > session.capacity:
            about = of_session(session)
            yield remark(
                "over_capacity",
                (about,),
                N_("“{title}” expects {expected} people; it is limited to {capacity}."),
                title=about.titles,
                expected=expected,
                capacity=session.capacity,
            )


def parts_too_long(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session whose parts, as far as their minutes are known, are longer together than it lasts."""
    for session in sessions_in(picture, touched):
        lasts = session.hours.minutes if session.hours is not None else session.minutes
        needed = sum(part.minutes or 0 for part in picture.sub_items_of.get(session.ref.id, ()))
        if lasts is not None and needed > lasts:
            about = of_session(session)
            yield remark(
                "parts_too_long",
                (about,),
                N_("The parts of “{title}” take {needed} min; it lasts {lasts}."),
                title=about.titles,
                needed=needed,
                lasts=lasts,
            )


def lists_over_time(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A sitting whose speakers, with the turnover between them, need longer than its session has for them."""
    for session in sessions_in(picture, touched):
        for sitting in picture.sittings_of.get(session.ref.id, ()):
            speakers = picture.lists[sitting.speakers_list_id]
            over = sum_of(picture.debates[sitting.speakers_list_id], sitting).over
            if over <= 0:
                continue
            about = of_session(session)
            yield remark(
                "list_over_time",
                (about, subject("sitting", sitting.ref.id, speakers.title)),
                N_("The speakers inscribed for “{title}” are over its time by {minutes} min."),
                title=about.titles,
                minutes=ceil(over / 60),
            )
