"""Who is not there: a speaker who arrives after the start or leaves before the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from hlom_desktop.conflicts.persons import is_present
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import (
    clash,
    day_titles,
    hour_titles,
    of_session,
    of_speaker,
    sessions_in,
    zone_of_place,
)
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.values import RoleRow


def not_there_yet(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Somebody with a role in a session who arrives after it has begun, or leaves before it ends."""
    zone = zone_of_place(picture)
    for session in sessions_in(picture, touched):
        span = picture.spans.get(session.ref.id)
        for role in picture.roles_of.get(session.ref.id, ()) if span is not None else ():
            if span is None or not is_present(role):
                continue
            if role.arrives is not None and role.arrives > span.start:
                message = N_("Arrives only on {day} at {hour}: {speaker}. “{title}” has begun by then.")
                yield _absent(picture, role, message, role.arrives.astimezone(zone))
            elif role.leaves is not None and role.leaves < span.end:
                message = N_("Leaves on {day} at {hour}: {speaker}. “{title}” has not ended by then.")
                yield _absent(picture, role, message, role.leaves.astimezone(zone))


def _absent(picture: Picture, role: RoleRow, message: str, at: datetime) -> Finding:
    about, person = of_session(picture.sessions[role.session_id]), of_speaker(picture, role)
    return clash(
        "not_there_yet",
        (about, person),
        message,
        day=day_titles(at.date()),
        hour=hour_titles(60 * at.hour + at.minute),
        speaker=person.titles,
        title=about.titles,
    )
