"""The rows of the view of readiness: each speaker with what is open, and with the test that is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.rules_ready import Point, is_overdue, open_points
from hlom_desktop.speakers.rules_tests import Plan, Proposed, Why
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class ReadyLine:
    """A speaker; `open` is what is still to be done, `overdue` that a recording should be here.

    While tests are planned there is a proposal, on the desk's clock and on theirs, or why there is none.
    """

    ref: Ref
    speaker: SpeakerInSession
    home: Wording | None
    there: datetime | None
    open: tuple[Point, ...]
    overdue: bool
    proposed: datetime | None = None
    proposed_there: datetime | None = None
    why: Why | None = None


@dataclass(frozen=True)
class Seen:
    """What the view shows: all that was read, and the plan while there is one."""

    found: Readying
    plan: Plan | None = None


def ready_lines(seen: Seen, today: date, day: date | None = None, *, only_open: bool = False) -> tuple[ReadyLine, ...]:
    """The speakers of a day or of all, with something open or all of them; with a plan, those it is about, by hour."""
    if seen.plan is not None:
        return _planned(seen.found, seen.plan, today)
    shown = (one for one in seen.found.speakers if day is None or one.day == day)
    lines = (_line(one, today) for one in shown)
    return tuple(line for line in lines if line.open or not only_open)


def _planned(found: Readying, plan: Plan, today: date) -> tuple[ReadyLine, ...]:
    by_place = {one.ref.id: one for one in found.speakers}
    proposed = [_line(by_place[one.place], today, one, desk=found.zone) for one in plan.proposed]
    return (*proposed, *(_line(by_place[one.place], today, why=one.why) for one in plan.impossible))


def _line(
    one: SpeakerInSession, today: date, proposed: Proposed | None = None, *, desk: str = "UTC", why: Why | None = None
) -> ReadyLine:
    return ReadyLine(
        ref=one.ref,
        speaker=one,
        home=wording_of(one.home) if one.home is not None else None,
        there=one.there(one.starts) if one.starts is not None else None,
        open=open_points(one),
        overdue=any(is_overdue(recording, today) for recording in one.recordings),
        proposed=proposed.starts.astimezone(zone_named(desk)) if proposed is not None else None,
        proposed_there=one.there(proposed.starts) if proposed is not None else None,
        why=why,
    )
