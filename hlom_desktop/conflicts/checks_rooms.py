"""What a room lacks: that it is in service and open, has booths, time to be prepared, and a break."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hlom_desktop.conflicts.checks_hours import at_venue
from hlom_desktop.conflicts.checks_overlap import is_real
from hlom_desktop.conflicts.pairs import met
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.runs import lasts, rooms_runs
from hlom_desktop.conflicts.subjects import (
    clash,
    hour_titles,
    marks,
    of_room,
    of_session,
    remark,
    sessions_in,
    subject,
)
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionKind

USUAL_TURNOVER = 15
WITHOUT_BREAK = timedelta(hours=3)
DAY = 24 * 60


def booths_missing(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session interpreted into a language for which its room has no booth; online, booths are the platform's."""
    for session in sessions_in(picture, touched):
        room = picture.rooms.get(session.room_id or 0)
        if room is None:
            continue
        booths = {booth.language for booth in picture.booths_of.get(room.ref.id, ())}
        lacking = {*session.interpreted} - booths
        if lacking and (booths or not room.virtual):
            about, place = of_session(session), of_room(picture, room.ref.id)
            yield clash(
                "booths_missing",
                (about, place),
                N_("“{title}” is interpreted into {languages}, for which {room} has no booth."),
                title=about.titles,
                languages=marks(lacking),
                room=place.titles,
            )


def rooms_out_of_service(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session that has its hours in a room that is out of service."""
    for session in sessions_in(picture, touched):
        room = picture.rooms.get(session.room_id or 0)
        if room is not None and room.out_of_service and session.ref.id in picture.spans:
            about, place = of_session(session), of_room(picture, room.ref.id)
            yield clash(
                "room_out_of_service",
                (about, place),
                N_("“{title}” is in {room}, which is out of service."),
                title=about.titles,
                room=place.titles,
            )


def outside_hours(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A session that begins before its room or the building opens, or ends after it closes, on the place's clock."""
    for session in sessions_in(picture, touched):
        if session.hours is None or session.room_id is None or session.ref.id not in picture.spans:
            continue
        hours = at_venue(session.hours, picture.conference.zone)
        for table, place_id, opens, closes in _doors(picture, session.room_id):
            if opens is not None and hours.start < opens:
                message, hour = N_("“{title}” begins before {place} opens, at {hour}."), opens
            elif closes is not None and hours.end > (closes if closes > (opens or 0) else closes + DAY):
                message, hour = N_("“{title}” ends after {place} closes, at {hour}."), closes
            else:
                continue
            about = of_session(session)
            place = subject(table, place_id, (picture.rooms if table == "room" else picture.venues)[place_id].name)
            subjects = (about, place)
            titles = {"title": about.titles, "place": place.titles, "hour": hour_titles(hour % DAY)}
            yield clash("outside_hours", subjects, message, **titles)
            break


def _doors(picture: Picture, room_id: int | None) -> Iterator[tuple[str, int, int | None, int | None]]:
    """The room, then its building, each with its table and id, and when it opens and closes."""
    room = picture.rooms.get(room_id or 0)
    if room is None:
        return
    yield "room", room.ref.id, room.opens, room.closes
    venue = picture.venues.get(room.venue_id or 0)
    if venue is not None:
        yield "venue", venue.ref.id, venue.opens, venue.closes


def short_turnovers(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two sessions in a room with less time between them than it needs, or a break shorter than that.

    What follows without any gap is meant to: the same people stay.
    """
    needed = picture.conference.turnover if picture.conference.turnover is not None else USUAL_TURNOVER
    for session in sessions_in(picture, touched):
        if session.kind is SessionKind.BREAK and session.hours is not None and session.hours.minutes < needed:
            about = of_session(session)
            yield remark(
                "short_turnover",
                (about,),
                N_("“{title}” is a break of {minutes} min; {needed} are needed."),
                title=about.titles,
                minutes=session.hours.minutes,
                needed=needed,
            )
    for one, other, room_id in met(picture, "room", touched, timedelta(minutes=needed)):
        yield from _short_turnover(picture, (one, other), room_id, needed)


def _short_turnover(picture: Picture, pair: tuple[int, int], room_id: int, needed: int) -> Iterator[Finding]:
    before, after = sorted(picture.spans[row_id] for row_id in pair)
    kinds = {picture.sessions[row_id].kind for row_id in pair}
    if after.start <= before.end or not is_real(picture, room_id) or SessionKind.BREAK in kinds:
        return
    subjects = (
        of_session(picture.sessions[before.session]),
        of_session(picture.sessions[after.session]),
        of_room(picture, room_id),
    )
    yield remark(
        "short_turnover",
        subjects,
        N_("{minutes} min between “{first}” and “{second}” in {room}; {needed} are needed."),
        minutes=int((after.start - before.end).total_seconds() // 60),
        first=subjects[0].titles,
        second=subjects[1].titles,
        room=subjects[2].titles,
        needed=needed,
    )


def without_break(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """More than three hours in a room without a break of ten minutes."""
    for room_id, run in rooms_runs(picture, touched, timedelta(0)):
        if lasts(run) <= WITHOUT_BREAK:
            continue
        place, minutes = of_room(picture, room_id), int(lasts(run).total_seconds() // 60)
        subjects = tuple(of_session(picture.sessions[span.session]) for span in run)
        first, last = subjects[0], subjects[max(range(len(run)), key=lambda at: run[at].end)]
        titles = {"minutes": minutes, "room": place.titles, "first": first.titles, "last": last.titles}
        if len(run) == 1:
            message = N_("“{first}” goes on for {minutes} min in {room} without a break.")
        else:
            message = N_("{minutes} min without a break in {room}, from “{first}” to the end of “{last}”.")
        yield remark("no_break", (*subjects, place), message, **titles)
