"""The question, made of what the store holds: pure, so that it can be asked of a conference as it would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import RoomRow, VenueRow
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.delegations.values import DelegateRow
from hlom_desktop.folding import folded
from hlom_desktop.interpretation.rules import needed_languages
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.placement.asking_rooms import doors_shut
from hlom_desktop.placement.values import Busy, Crew, Event, Held, Question, Slot, Space, Spot
from hlom_desktop.sessions.values import PLENARY_KINDS, SessionKind, SessionRow, SessionStatus
from hlom_desktop.side_events.rules_call import organizer_keys
from hlom_desktop.side_events.rules_review import scores
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.speakers.values import SpeakerMode, SpeakerStatus

OFFICIAL = PLENARY_KINDS | {SessionKind.PANEL, SessionKind.ROUND_TABLE}
"""The kinds of sessions that are official meetings."""
TO_PLACE = frozenset({ProposalStatus.APPROVED, ProposalStatus.SCHEDULED})


def span_in_utc(hours: Hours) -> tuple[int, int] | None:
    """Start and end in minutes of UTC, by the zone's clock while nothing else is decided; None in an unknown zone."""
    try:
        start = hours.start_utc() or replace(hours, label=None).start_utc()
    except UnknownZone:
        return None
    if start is None:
        return None
    minute = int(start.timestamp()) // 60
    return minute, minute + hours.minutes


@dataclass(frozen=True)
class Facts:
    """What is read of a conference at `now`; `released` are the sessions of the newest revision, by id."""

    shown: SideEvents
    interpretation: Interpretation
    delegates: Mapping[int, DelegateRow]
    venues: Mapping[int, VenueRow]
    released: Mapping[int, SessionRow]
    now: datetime

    @cached_property
    def minute(self) -> int:
        """Now, in minutes of UTC."""
        return int(self.now.timestamp()) // 60

    @cached_property
    def lines(self) -> tuple[ProposalLine, ...]:
        """The side events that take part: approved or scheduled, and not struck in the programme."""
        return tuple(line for line in self.shown.lines if line.row.status in TO_PLACE and not _is_struck(line.session))

    @cached_property
    def others(self) -> tuple[tuple[SessionRow, Busy], ...]:
        """The sessions of the programme that are none of these, each with when it takes place."""
        own = {line.session.ref.id for line in self.lines if line.session is not None}
        return tuple(_times(one for one in self.shown.sessions if one.ref.id not in own))

    @cached_property
    def persons(self) -> Mapping[int, frozenset[str]]:
        """Who has a role that takes their time, by session."""
        found: dict[int, set[str]] = {}
        for role in self.interpretation.roles:
            if role.status is SpeakerStatus.DECLINED or role.mode is SpeakerMode.RECORDED:
                continue
            delegate = self.delegates.get(role.delegate_id or 0)
            name = role.name or (delegate.name if delegate is not None else None)
            home = delegate.delegation_id if delegate is not None else role.delegation_id
            if name:
                found.setdefault(role.session_id, set()).add(_person(name, home))
        return {session: frozenset(names) for session, names in found.items()}

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of the call, then the hours of those that stand outside all of them, each its own slot."""
        found = []
        for row in self.shown.slots:
            span = span_in_utc(row.hours)
            if span is not None:
                found.append(Slot(row.ref.id, *span, row.hours, past=span[0] <= self.minute))
        return (*found, *self._own_slots(found))

    def _own_slots(self, slots: list[Slot]) -> Iterator[Slot]:
        for line in self.lines:
            hours = _hours_of(line)
            span = span_in_utc(hours) if hours is not None else None
            if hours is not None and span is not None and _slot_with(slots, span) is None:
                yield Slot(-line.ref.id, *span, hours, past=span[0] <= self.minute, only=line.ref.id)


def question_of(facts: Facts) -> Question:
    """What is asked of these facts."""
    call = facts.shown.call
    free = call is None or call.official_free
    rooms = facts.shown.rooms
    return Question(
        events=tuple(_event(facts, line) for line in facts.lines),
        slots=facts.slots,
        spaces=tuple(_space(facts, room) for room in rooms),
        crews=tuple(_crews(facts)),
        official=tuple(busy for row, busy in facts.others if row.kind in OFFICIAL) if free else None,
        beside=tuple(busy for row, busy in facts.others if row.kind is SessionKind.SIDE_EVENT),
        parallel=call.parallel if call is not None else None,
        total=call.total if call is not None else None,
    )


def _is_struck(session: SessionRow | None) -> bool:
    return session is not None and session.status is SessionStatus.CANCELLED


def _times(sessions: Iterable[SessionRow]) -> Iterator[tuple[SessionRow, Busy]]:
    for one in sessions:
        span = span_in_utc(one.hours) if one.hours is not None and not _is_struck(one) else None
        if span is not None:
            yield one, Busy(*span, one.title)


def _person(name: str, delegation: int | None) -> str:
    """By what a person is recognized: a name counts within one delegation."""
    return f"{' '.join(folded(name).split())}|{delegation or ''}"


def _hours_of(line: ProposalLine) -> Hours | None:
    """Where it stands in time; None where it is not scheduled."""
    if line.row.status is not ProposalStatus.SCHEDULED or line.session is None:
        return None
    return line.session.hours


def _slot_with(slots: Iterable[Slot], span: tuple[int, int]) -> Slot | None:
    """The shortest slot that begins with these hours and is long enough for them."""
    found = [one for one in slots if one.only is None and one.start == span[0] and one.end >= span[1]]
    return min(found, key=lambda one: (one.end, one.id), default=None)


def _event(facts: Facts, line: ProposalLine) -> Event:
    """As it is to be held: what the programme says of it comes before what was proposed."""
    row, session = line.row, line.session
    now, slots = _now(facts, line), {one.id for one in facts.slots}
    mode = session.mode if session is not None else None
    expected = session.expected if session is not None else None
    persons = {_person(one.name, one.delegation_id) for one in line.speakers}
    persons |= facts.persons.get(session.ref.id, frozenset()) if session is not None else frozenset()
    teams, team = _teams(facts, line)
    score = scores(facts.shown.reviews, facts.shown.marks, facts.shown.criteria).get(line.ref.id)
    return Event(
        row.ref,
        row.uid,
        row.title,
        minutes=row.minutes,
        expected=row.expected if expected is None else expected,
        mode=mode or row.mode,
        languages=session.interpreted if session is not None else row.interpreted,
        teams=teams,
        organizers=organizer_keys(line.sponsors),
        persons=frozenset(persons),
        busy=tuple(busy for one, busy in facts.others if persons & facts.persons.get(one.ref.id, frozenset())),
        theme=row.theme_id,
        audience=frozenset(one.row.delegation_id for one in line.sponsors if one.row.delegation_id is not None),
        wished=tuple(one for one in line.wished if one in slots),
        impossible=line.impossible & slots,
        room=row.room_id,
        score=round(score.points) if score is not None else 0,
        now=now,
        team=team,
        held=_held(facts, line, now),
        session=session.ref if session is not None else None,
    )


def _now(facts: Facts, line: ProposalLine) -> Spot | None:
    hours = _hours_of(line)
    span = span_in_utc(hours) if hours is not None else None
    if line.session is None or span is None:
        return None
    slot = _slot_with(facts.slots, span)
    return Spot(slot.id if slot is not None else -line.ref.id, line.session.room_id)


def _held(facts: Facts, line: ProposalLine, now: Spot | None) -> Held | None:
    """Why it stays. What is published leaves a room that is out of service all the same: nobody can meet there."""
    if now is None or line.session is None:
        return None
    if line.row.pinned:
        return Held.PINNED
    if any(one.id == now.slot and one.past for one in facts.slots):
        return Held.BEGUN
    told = facts.released.get(line.session.ref.id)
    place = (line.session.hours, line.session.room_id)
    is_told = told is not None and not _is_struck(told) and (told.hours, told.room_id) == place
    return Held.PUBLISHED if is_told and not (line.room is not None and line.room.out_of_service) else None


def _teams(facts: Facts, line: ProposalLine) -> tuple[frozenset[int] | None, int | None]:
    """The teams that can interpret it, None where it needs none or the conference has none; and the one it has."""
    row, session = line.row, line.session
    interpreted = session.interpreted if session is not None else row.interpreted
    given = facts.interpretation.of_session.get(session.ref.id, ()) if session is not None else ()
    team = given[0].team_id if given else None
    if not interpreted or not facts.interpretation.teams:
        return None, team
    if pinned := [one.team_id for one in given if one.pinned]:
        return frozenset(pinned), pinned[0]
    needed = needed_languages(session) if session is not None else frozenset((*row.languages, *interpreted))
    return frozenset(one.ref.id for one in facts.interpretation.teams if needed.issubset(one.languages)), team


def _crews(facts: Facts) -> Iterator[Crew]:
    busy = {row.ref.id: busy for row, busy in facts.others}
    for team in facts.interpretation.teams:
        taken = (busy.get(one.session_id) for one in facts.interpretation.assignments if one.team_id == team.ref.id)
        yield Crew(team.ref.id, team.name, frozenset(team.languages), tuple(one for one in taken if one is not None))


def _space(facts: Facts, room: RoomRow) -> Space:
    return Space(
        room.ref.id,
        room.name,
        seats=room.seats,
        hybrid=room.hybrid,
        virtual=room.virtual,
        booths=frozenset(one.language for one in facts.interpretation.booths_of(room.ref.id)),
        shut=doors_shut(room, facts.venues.get(room.venue_id or 0), facts.slots, facts.shown.zone),
        taken=tuple(busy for row, busy in facts.others if row.room_id == room.ref.id),
        out_of_service=room.out_of_service,
    )
