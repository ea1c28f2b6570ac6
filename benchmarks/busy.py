"""The check of busy rooms, against comparing all pairs of sessions that share a room, a team or a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import Span
from hlom_desktop.interpretation.values import AssignmentRow, TeamRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import RoleKind, RoleRow
from hlom_desktop.storage.ref import Ref

ROOMS = 4
A_DAY = 12
PERSONS = 4000
ZONE = "Europe/Zurich"


def busy_rooms(plain: Picture) -> Picture:
    """The sessions of `plain` every hour in four rooms, each with a team of its own; and 4,000 persons."""
    first = date(2021, 12, 14)
    sessions = {key: _session(row, at, first) for at, (key, row) in enumerate(sorted(plain.sessions.items()))}
    roles = {key: _role(row, at) for at, (key, row) in enumerate(sorted(plain.roles.items()))}
    return Picture(
        plain.conference,
        plain.now,
        sessions=sessions,
        rooms={key: row for key, row in plain.rooms.items() if key <= ROOMS},
        roles=roles,
        teams={key: TeamRow(Ref(key, 1), f"{key}", ("en", "fr"), 4, key) for key in range(1, ROOMS + 1)},
        assignments={key: AssignmentRow(Ref(key, 1), key, row.room_id or 1) for key, row in sessions.items()},
    )


def _session(row: SessionRow, number: int, first: date) -> SessionRow:
    slot, room = divmod(number, ROOMS)
    day, at = divmod(slot, A_DAY)
    hours = Hours(first + timedelta(days=day), 8 * 60 + 60 * at, 45, ZONE)
    return replace(row, hours=hours, room_id=room + 1)


def _role(row: RoleRow, number: int) -> RoleRow:
    """Somebody who is in a session every few days, the first of five as moderator; a name is the person's own."""
    kind = RoleKind.PANELLIST if number % 5 else RoleKind.MODERATOR
    return replace(row, name=f"Speaker {number * 7 % PERSONS}", kind=kind)


def all_pairs(picture: Picture) -> set[tuple[str, int, int]]:
    """What overlaps in a room, with a team or of a person, found by comparing every two that share it."""
    found: set[tuple[str, int, int]] = set()
    for kind, groups in _shared(picture).items():
        for spans in groups:
            found.update(
                (kind, *sorted((one.session, other.session)))  # type: ignore[misc]
                for one, other in combinations(spans, 2)
                if one.start < other.end and other.start < one.end and one.session != other.session
            )
    return found


def _shared(picture: Picture) -> Mapping[str, Iterable[list[Span]]]:
    """The spans of each room, of each team and of each person."""
    rooms: dict[int, list[Span]] = {}
    teams: dict[int, list[Span]] = {}
    persons: dict[str | None, list[Span]] = {}
    for key, span in picture.spans.items():
        rooms.setdefault(picture.sessions[key].room_id or 0, []).append(span)
    for assigned in picture.assignments.values():
        teams.setdefault(assigned.team_id, []).append(picture.spans[assigned.session_id])
    for role in picture.roles.values():
        persons.setdefault(role.name, []).append(picture.spans[role.session_id])
    return {"room_taken": rooms.values(), "team_twice": teams.values(), "person_twice": persons.values()}


def overlaps_found(picture: Picture) -> Iterator[tuple[str, int, int]]:
    """The same as the checks find them, so that both sides of the comparison are known to say the same."""
    from hlom_desktop.conflicts.checks import check

    for finding in check(picture):
        if finding.kind in ("room_taken", "team_twice", "person_twice"):
            first, second = sorted(finding.subjects[number].id for number in (0, 1))
            yield finding.kind, first, second
