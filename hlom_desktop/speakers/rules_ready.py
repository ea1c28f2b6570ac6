"""What must be ready before somebody speaks from elsewhere, and what of it is still open.

The points are those of the checklists for hybrid meetings of the United Nations Office at Geneva (remote
participation with interpretation) and of the Association for Progressive Communications. Those that follow from what
is written down are computed; ticked by hand, they are set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.in_session import SpeakerInSession
from hlom_desktop.speakers.values import ConnectionTest, SpeakerMode
from hlom_desktop.speakers.values_ready import HybridRuleRow, RecordingRow


class Point(StrEnum):
    """A point of the checklist; its word is what `checked` keeps."""

    ZONE = "zone"
    DISPLAY_NAME = "display_name"
    LINK = "link"
    TEST = "test"
    PHONE = "phone"
    TECHNICIAN = "technician"
    STATEMENT = "statement"
    RECORDING = "recording"
    WIRED = "wired"
    MICROPHONE = "microphone"
    HEADPHONES = "headphones"
    QUIET = "quiet"
    NOTIFICATIONS = "notifications"
    HEARD = "heard"
    SPEED = "speed"
    FALLBACK = "fallback"
    REHEARSAL = "rehearsal"


POINT_LABELS: Mapping[Point, str] = MappingProxyType(
    {
        Point.ZONE: N_("Place and time zone known"),
        Point.DISPLAY_NAME: N_("Display name set"),
        Point.LINK: N_("Link sent"),
        Point.TEST: N_("Connection tested"),
        Point.PHONE: N_("Back-up phone known"),
        Point.TECHNICIAN: N_("Technician named"),
        Point.STATEMENT: N_("Statement sent ahead"),
        Point.RECORDING: N_("Recording received"),
        Point.WIRED: N_("Computer on a cable"),
        Point.MICROPHONE: N_("Desktop microphone on USB"),
        Point.HEADPHONES: N_("Separate headphones"),
        Point.QUIET: N_("Quiet room"),
        Point.NOTIFICATIONS: N_("Notifications off"),
        Point.HEARD: N_("Microphone recognized by the platform"),
        Point.SPEED: N_("Speed of the line tested"),
        Point.FALLBACK: N_("Second line at hand"),
        Point.REHEARSAL: N_("Rehearsed with the same equipment"),
    }
)
POINTS: Mapping[SpeakerMode, tuple[Point, ...]] = MappingProxyType(
    {
        SpeakerMode.IN_ROOM: (),
        SpeakerMode.REMOTE: tuple(Point),
        SpeakerMode.RECORDED: (Point.STATEMENT, Point.RECORDING),
    }
)
"""Which points apply, by where somebody speaks from."""


class PointState(StrEnum):
    """How a point stands."""

    OPEN = "open"
    DONE = "done"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class Checked:
    """A point of a speaker's checklist; `computed` says that it follows from what is written down."""

    point: Point
    state: PointState
    computed: bool


def checklist(speaker: SpeakerInSession) -> tuple[Checked, ...]:
    """The points that apply to a speaker, and how each stands."""
    found = _found(speaker)
    return tuple(_checked(point, found.get(point), speaker) for point in POINTS[speaker.row.mode])


def _checked(point: Point, is_there: bool | None, speaker: SpeakerInSession) -> Checked:
    ticked = point.value in speaker.row.checked
    if is_there or (ticked and is_there is None):
        return Checked(point, PointState.DONE, is_there is not None)
    return Checked(point, PointState.SET_ASIDE if ticked else PointState.OPEN, is_there is not None)


def _found(speaker: SpeakerInSession) -> Mapping[Point, bool]:
    row = speaker.row
    return {
        Point.ZONE: speaker.zone is not None,
        Point.DISPLAY_NAME: bool(row.display_name),
        Point.LINK: row.link_sent is not None,
        Point.TEST: row.test is ConnectionTest.PASSED,
        Point.PHONE: bool(row.backup_phone),
        Point.TECHNICIAN: bool(row.technician),
        Point.STATEMENT: bool(speaker.versions),
        Point.RECORDING: any(one.received is not None for one in speaker.recordings),
    }


def open_points(speaker: SpeakerInSession) -> tuple[Point, ...]:
    """What is still to be done before this speaker can be called ready."""
    return tuple(one.point for one in checklist(speaker) if one.state is PointState.OPEN)


@dataclass(frozen=True)
class DayReadiness:
    """A day's speakers from elsewhere, those of them who are ready, and the points that are open; None: no day yet."""

    day: date | None
    speakers: int
    ready: int
    open: int


def by_day(speakers: Iterable[SpeakerInSession]) -> tuple[DayReadiness, ...]:
    """What is open on each day on which somebody speaks, in order; without a day last."""
    counted: dict[date | None, list[int]] = {}
    for one in speakers:
        points = [len(open_points(one))] if POINTS[one.row.mode] else []
        counted.setdefault(one.day, []).extend(points)
    days = sorted(counted, key=lambda day: (day is None, day or date.min))
    return tuple(DayReadiness(day, len(counted[day]), counted[day].count(0), sum(counted[day])) for day in days)


def own_language(speaker: SpeakerInSession) -> Language:
    """The language in which one writes to a speaker: theirs where it is one of the three, else English."""
    home, delegate = speaker.home, speaker.delegate
    stated = (delegate.language if delegate else None) or speaker.row.language or (home.language if home else None)
    return next((one for one in LANGUAGES if one == (stated or "").lower()), "en")


def usual_display_name(speaker: SpeakerInSession) -> str:
    """“Kenya - Ana López”: the delegation, then the person or, unknown, the function, in the speaker's language."""
    language = own_language(speaker)
    home = name_in(speaker.home, language) if speaker.home is not None else ""
    who = speaker.name or speaker.function.best(language)[0]
    return " - ".join(part for part in (home, who) if part)


def recording_due(speaker: SpeakerInSession, rule: HybridRuleRow) -> date | None:
    """The last day for a speaker's recording; None while it is not known when they speak."""
    return None if speaker.day is None else speaker.day - timedelta(days=rule.recording_days)


def is_overdue(recording: RecordingRow, today: date) -> bool:
    """Whether a recording should have been here before today."""
    return recording.received is None and recording.due is not None and recording.due < today


def next_mark(marks: Iterable[str | None]) -> str:
    """What the producer calls the next recording: R1, R2, after the highest there is."""
    numbers = [int(mark[1:]) for mark in marks if mark and mark[0] == "R" and mark[1:].isdecimal()]
    return f"R{max(numbers, default=0) + 1}"


def after_tick(checked: Sequence[str], point: Point, *, done: bool) -> tuple[str, ...]:
    """The ticked points with one more or less, in the order of the checklist."""
    kept = {*checked, point.value} if done else {*checked} - {point.value}
    return tuple(one.value for one in Point if one.value in kept)
