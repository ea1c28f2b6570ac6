"""Interpretation: teams, booths, and which team works which session."""

from __future__ import annotations

from dataclasses import dataclass

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
    """A team at a session."""

    ref: Ref
    session_id: int
    team_id: int
