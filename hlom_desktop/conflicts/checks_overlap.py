"""What cannot be in two places, or hold two things, at once: rooms and persons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product

from hlom_desktop.conflicts.pairs import Pair, met, pair
from hlom_desktop.conflicts.persons import is_present
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import overlapping
from hlom_desktop.conflicts.subjects import clash, of_room, of_session, of_speaker, remark, subject
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.values import RoleRow, SpeakerMode

NOT_AT_ALL = timedelta(0)
TO_CROSS = timedelta(minutes=5)
"""How long a person needs from one room to another."""


def rooms_taken(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two sessions that overlap in one room. Virtual rooms hold any number at once."""
    for first, second, room_id in met(picture, "room", touched):
        if not is_real(picture, room_id):
            continue
        subjects = (
            of_session(picture.sessions[first]),
            of_session(picture.sessions[second]),
            of_room(picture, room_id),
        )
        yield clash(
            "room_taken",
            subjects,
            N_("“{first}” and “{second}” are in {room} at the same time."),
            first=subjects[0].titles,
            second=subjects[1].titles,
            room=subjects[2].titles,
        )


def is_real(picture: Picture, room_id: int) -> bool:
    """Whether it is a room with walls."""
    return room_id in picture.rooms and not picture.rooms[room_id].virtual


def persons_twice(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """One person with a role in each of two sessions that overlap; recordings and refusals do not count."""
    for first, second in shared_faces(picture, touched):
        one, other = picture.sessions[first], picture.sessions[second]
        for person in persons_in_both(picture, first, second):
            subjects = (of_session(one), of_session(other), person)
            yield clash(
                "person_twice",
                subjects,
                N_("In two sessions at the same time: {person}, “{first}” and “{second}”."),
                person=person.titles,
                first=subjects[0].titles,
                second=subjects[1].titles,
            )


def shared_faces(picture: Picture, touched: frozenset[int] | None, margin: timedelta = NOT_AT_ALL) -> list[Pair]:
    """Sessions that overlap, or are less than `margin` apart, in which somebody with the same face has roles."""
    found: set[Pair] = set()
    if touched is None:
        for roles in picture.faces.values():
            if len(roles) > 1:
                sessions = {picture.roles[role].session_id for role in roles} & picture.spans.keys()
                pairs = overlapping((picture.spans[session] for session in sessions), margin)
                found.update(pair(span.session, other.session) for span, other in pairs)
        return sorted(found)
    for row_id in touched & picture.spans.keys():
        span = picture.spans[row_id].widened(margin)
        for role in picture.roles_of.get(row_id, ()):
            person = picture.people.get(role.ref.id)
            for face in person.faces() if person is not None else ():
                others = {picture.roles[other].session_id for other in picture.faces[face]} - {row_id}
                near = (other for other in others & picture.spans.keys() if span.overlaps(picture.spans[other]))
                found.update(pair(row_id, other) for other in near)
    return sorted(found)


def persons_in_both(
    picture: Picture, first: int, second: int, counts: Callable[[RoleRow], bool] = is_present
) -> Iterator[Subject]:
    """Each person who has roles that count in both sessions, once, however many roles they are."""
    groups: list[frozenset[int]] = []
    both_roles = (filter(counts, picture.roles_of.get(session, ())) for session in (first, second))
    for one, other in product(*both_roles):
        person, their = picture.people.get(one.ref.id), picture.people.get(other.ref.id)
        if person is None or their is None or not person.is_same_as(their):
            continue
        both = frozenset({one.ref.id, other.ref.id})
        joined = both.union(*(group for group in groups if group & both))
        groups = [*(group for group in groups if not group & both), joined]
    for group in sorted(groups, key=min):
        yield _person(picture, group)


def _person(picture: Picture, roles: frozenset[int]) -> Subject:
    """The person behind these roles: the delegate where one is known, else the first role."""
    delegates = sorted((picture.roles[role].delegate_id or 0, role) for role in roles)
    known = [(delegate_id, role) for delegate_id, role in delegates if delegate_id in picture.delegates]
    if not known:
        return of_speaker(picture, picture.roles[min(roles)])
    delegate_id, role = known[0]
    titles = of_speaker(picture, picture.roles[role]).titles
    return subject("delegate", delegate_id, titles, picture.delegates[delegate_id].uid)


def rushed(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """One person with roles in two rooms with less than five minutes to go from one to the other."""
    for first, second in shared_faces(picture, touched, TO_CROSS):
        one, other = sorted((picture.spans[first], picture.spans[second]))
        rooms = {picture.sessions[first].room_id, picture.sessions[second].room_id}
        if one.overlaps(other) or len(rooms) == 1 or not all(is_real(picture, room or 0) for room in rooms):
            continue
        for person in persons_in_both(picture, first, second, _walks):
            subjects = (of_session(picture.sessions[one.session]), of_session(picture.sessions[other.session]), person)
            yield remark(
                "rushed",
                subjects,
                N_("{minutes} min to go from “{first}” to “{second}” in another room: {person}."),
                minutes=int((other.start - one.end).total_seconds() // 60),
                first=subjects[0].titles,
                second=subjects[1].titles,
                person=person.titles,
            )


def _walks(role: RoleRow) -> bool:
    return is_present(role) and role.mode is SpeakerMode.IN_ROOM
