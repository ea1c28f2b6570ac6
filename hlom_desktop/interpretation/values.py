"""Interpretation: teams, booths, and which team works which session."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class TeamRow:
    """Interpreters who work together; `size` is how many."""

    ref: Ref
    name: str
    languages: tuple[str, ...]
    size: int
    position: int


@dataclass(frozen=True)
class BoothRow:
    """A booth of a room, one an outgoing language."""

    ref: Ref
    room_id: int
    language: str
    seats: int


@dataclass(frozen=True)
class AssignmentRow:
    """A team at a session; a pinned one stays when teams are proposed anew."""

    ref: Ref
    session_id: int
    team_id: int
    pinned: bool = False


@dataclass(frozen=True)
class InterpretationRuleRow:
    """How long and how often a team works: a sitting at most, a sitting where somebody is remote, sittings a day, the
    rest between two of them, all in minutes; interpreters a booth; sittings a week, None where there is no limit.
    """

    ref: Ref
    title: Wording
    sitting_minutes: int
    remote_minutes: int
    sittings_a_day: int
    rest_minutes: int
    per_booth: int
    sittings_a_week: int | None
    in_force: bool
    position: int
