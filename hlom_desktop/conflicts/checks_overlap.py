"""What cannot be in two places, or hold two things, at once: rooms and persons."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TypeAlias

from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import meeting, overlapping
from hlom_desktop.conflicts.subjects import clash, of_session, of_speaker, subject
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_

Pair: TypeAlias = tuple[int, int]
"""Two sessions, the lower id first."""


def rooms_taken(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two sessions that overlap in one room. Virtual rooms hold any number at once."""
    found = _all_in_rooms(picture) if touched is None else _in_rooms_of(picture, touched)
    for first, second in sorted(found):
        one, other = picture.sessions[first], picture.sessions[second]
        room = picture.rooms[one.room_id or 0]
        place = subject("room", room.ref.id, room.name)
        subjects = (of_session(one), of_session(other), place)
        yield clash(
            "room_taken",
            subjects,
            N_("“{first}” and “{second}” are in {room} at the same time."),
            first=subjects[0].titles,
            second=subjects[1].titles,
            room=place.titles,
        )


def _is_real(picture: Picture, room_id: int) -> bool:
    return room_id in picture.rooms and not picture.rooms[room_id].virtual


def _all_in_rooms(picture: Picture) -> set[Pair]:
    return {
        _pair(span.session, other.session)
        for (room_id, _), spans in picture.placed.items()
        if _is_real(picture, room_id)
        for span, other in overlapping(spans)
    }


def _in_rooms_of(picture: Picture, touched: frozenset[int]) -> set[Pair]:
    found: set[Pair] = set()
    for row_id in touched & picture.spans.keys():
        room_id = picture.sessions[row_id].room_id
        if room_id is not None and _is_real(picture, room_id):
            met = meeting(picture.placed, room_id, picture.spans[row_id])
            found.update(_pair(row_id, other) for other in met)
    return found


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def persons_twice(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """One person with a role in each of two sessions that overlap; recordings and refusals do not count."""
    found = _all_of_faces(picture) if touched is None else _of_faces_in(picture, touched)
    for first, second in sorted(found):
        one, other = picture.sessions[first], picture.sessions[second]
        for person in _persons_in_both(picture, first, second):
            subjects = (of_session(one), of_session(other), person)
            yield clash(
                "person_twice",
                subjects,
                N_("In two sessions at the same time: {person}, “{first}” and “{second}”."),
                person=person.titles,
                first=subjects[0].titles,
                second=subjects[1].titles,
            )


def _all_of_faces(picture: Picture) -> set[Pair]:
    """Overlapping sessions in which somebody with the same face has roles."""
    found: set[Pair] = set()
    for roles in picture.faces.values():
        if len(roles) > 1:
            sessions = {picture.roles[role].session_id for role in roles} & picture.spans.keys()
            spans = [picture.spans[session] for session in sessions]
            found.update(_pair(span.session, other.session) for span, other in overlapping(spans))
    return found


def _of_faces_in(picture: Picture, touched: frozenset[int]) -> set[Pair]:
    found: set[Pair] = set()
    for row_id in touched & picture.spans.keys():
        span = picture.spans[row_id]
        for role in picture.roles_of.get(row_id, ()):
            person = picture.people.get(role.ref.id)
            for face in person.faces() if person is not None else ():
                others = {picture.roles[other].session_id for other in picture.faces[face]} - {row_id}
                met = (other for other in others & picture.spans.keys() if span.overlaps(picture.spans[other]))
                found.update(_pair(row_id, other) for other in met)
    return found


def _persons_in_both(picture: Picture, first: int, second: int) -> Iterator[Subject]:
    """Each person who has roles in both sessions, once, however many roles they are."""
    groups: list[frozenset[int]] = []
    for one, other in product(picture.roles_of.get(first, ()), picture.roles_of.get(second, ())):
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
