"""A list of speakers as it was given out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hlom_desktop.conference.wording import Wording
from hlom_desktop.speakers.values import SpeakerMode
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class IssuedTurn:
    """A turn of a list as it was given out; `starts` in seconds after the sitting's start."""

    inscription_id: int
    sitting_id: int | None
    number: int
    delegation: Wording
    function: Wording
    on_behalf: Wording | None
    starts: int
    minutes: int
    mode: SpeakerMode
    language: str | None


@dataclass(frozen=True)
class ListIssueRow:
    """A list of speakers as it was given out."""

    ref: Ref
    speakers_list_id: int
    number: int
    at: datetime
    author: str
    turns: tuple[IssuedTurn, ...]
