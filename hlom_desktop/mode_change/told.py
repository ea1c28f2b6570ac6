"""Whom a change of mode concerns and what each must be told: speakers by name, delegations by session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import by_delegation
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.mode_change.rules import applied
from hlom_desktop.mode_change.values import Facts, ModePlan, SessionPlan, SpeakerPlan
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import Access, SessionKind
from hlom_desktop.speakers.lines import Lines, RoleLine, SpeakerLine
from hlom_desktop.speakers.rules import There, expected
from hlom_desktop.speakers.values import ConnectionTest, RoleRow, SpeakerMode

OPEN_TO_ALL = frozenset({Access.OPEN, Access.PRESS_AT_OPENING})


class News(StrEnum):
    """What is new for a speaker."""

    SPEAKS_REMOTELY = "speaks_remotely"
    COMES_TO_ROOM = "comes_to_room"
    LINK_NEW = "link_new"
    LINK_TO_COME = "link_to_come"
    TEST_DUE = "test_due"
    ROOM_NEW = "room_new"
    SESSION_MODE = "session_mode"


NEWS_LABELS: Mapping[News, str] = MappingProxyType(
    {
        News.SPEAKS_REMOTELY: N_("now remote"),
        News.COMES_TO_ROOM: N_("now in the room"),
        News.LINK_NEW: N_("new link"),
        News.LINK_TO_COME: N_("link to follow"),
        News.TEST_DUE: N_("test due"),
        News.ROOM_NEW: N_("other room"),
        News.SESSION_MODE: N_("session’s mode changes"),
    }
)


@dataclass(frozen=True)
class SpeakerTold:
    """A speaker who must be told. `starts` is when it is their turn, on the conference's clock, and `there` on theirs.

    `home` is their delegation's name, `name` their own, `function` what they are called by.
    """

    plan: SpeakerPlan
    session: SessionPlan | None
    name: str
    function: Wording
    home: Wording | None
    starts: datetime | None
    there: There | None
    news: tuple[News, ...]


@dataclass(frozen=True)
class DelegationTold:
    """A delegation that must be told: its delegates, and how many of them were to come in person."""

    row: DelegationRow
    delegates: tuple[DelegateRow, ...]

    @property
    def in_person(self) -> int:
        """How many of them were to come."""
        return sum(one.mode is not Mode.VIRTUAL for one in self.delegates)


@dataclass(frozen=True)
class SessionTold:
    """A session that changes, and the delegations that must be told."""

    plan: SessionPlan
    delegations: tuple[DelegationTold, ...]

    @property
    def delegates(self) -> int:
        """How many people that is."""
        return sum(len(one.delegates) for one in self.delegations)

    @property
    def in_person(self) -> int:
        """How many of them were to come."""
        return sum(one.in_person for one in self.delegations)


def speakers_told(facts: Facts, made: ModePlan) -> tuple[SpeakerTold, ...]:
    """The speakers for whom something is new, in the order of the programme; who waits for a sitting comes last."""
    after = applied(facts, made).speaking
    lines = Lines(after)
    roles = {one.ref.id: one for one in lines.roles()}
    inscribed = {one.ref.id: one for found in after.lists for one in lines.speakers(("list", found.ref.id))}
    sessions = {one.row.ref.id: one for one in made.sessions}
    places = {session_id: at for at, session_id in enumerate(sessions)}
    clock, found = zone_named(after.zone), []
    for plan in made.speakers:
        session = sessions.get(plan.session_id or 0)
        news = tuple(_news(plan, session))
        if news and isinstance(plan.row, RoleRow):
            found.append(_of_role(plan, session, roles[plan.row.ref.id], news, clock))
        elif news:
            found.append(_of_inscription(plan, session, inscribed[plan.row.ref.id], news))
    last = len(places)
    return tuple(sorted(found, key=lambda one: (places.get(one.plan.session_id or 0, last), *_turn(one))))


def _turn(told: SpeakerTold) -> tuple[bool, float]:
    """Roles before those inscribed, who stand in the order of their turns."""
    inscribed = not isinstance(told.plan.row, RoleRow)
    return inscribed, told.starts.timestamp() if inscribed and told.starts is not None else 0.0


def _of_role(
    plan: SpeakerPlan, session: SessionPlan | None, line: RoleLine, news: tuple[News, ...], clock: ZoneInfo
) -> SpeakerTold:
    starts = expected(line.session.hours, 0)
    local = None if starts is None else starts.astimezone(clock)
    return SpeakerTold(plan, session, line.name, line.function, line.home, local, line.there, news)


def _of_inscription(
    plan: SpeakerPlan, session: SessionPlan | None, line: SpeakerLine, news: tuple[News, ...]
) -> SpeakerTold:
    return SpeakerTold(plan, session, "", line.row.function, line.home, line.expected, line.there, news)


def _news(plan: SpeakerPlan, session: SessionPlan | None) -> Iterator[News]:
    moved = plan.mode is not plan.row.mode
    if plan.mode is SpeakerMode.REMOTE:
        link, was = (session.link, session.row.link) if session is not None else (None, None)
        if moved:
            yield News.SPEAKS_REMOTELY
        if link and link != was:
            yield News.LINK_NEW
        elif moved and not link:
            yield News.LINK_TO_COME
        if plan.test is ConnectionTest.MISSING and plan.row.test is ConnectionTest.NOT_NEEDED:
            yield News.TEST_DUE
    elif moved:
        yield News.COMES_TO_ROOM
    if session is None or moved:
        return
    if plan.mode is SpeakerMode.IN_ROOM and session.room_id != session.row.room_id:
        yield News.ROOM_NEW
    elif session.mode is not session.row.mode:
        yield News.SESSION_MODE


def delegations_told(facts: Facts, made: ModePlan) -> tuple[SessionTold, ...]:
    """The sessions that change, each with the delegations that must be told; breaks concern nobody.

    Of an open session these are all delegations that have named delegates, of another those that speak in it: who
    else is invited to it is not known here.
    """
    people = by_delegation(facts.speaking.delegates)
    rows = {row.ref.id: row for row in facts.speaking.delegations}
    everybody = tuple(DelegationTold(row, people[row_id]) for row_id, row in rows.items() if row_id in people)
    speaking: dict[int | None, set[int]] = {}
    homes = {row.ref.id: row.delegation_id for row in facts.speaking.delegates}
    for one in made.speakers:
        delegate = one.row.delegate_id if isinstance(one.row, RoleRow) else None
        speaking.setdefault(one.session_id, set()).add(one.row.delegation_id or homes.get(delegate or 0, 0))

    def concerned(plan: SessionPlan) -> tuple[DelegationTold, ...]:
        if plan.row.access in OPEN_TO_ALL:
            return everybody
        there = speaking.get(plan.row.ref.id, set())
        return tuple(DelegationTold(row, people.get(row_id, ())) for row_id, row in rows.items() if row_id in there)

    changed = (one for one in made.changed_sessions if one.row.kind is not SessionKind.BREAK)
    return tuple(SessionTold(one, concerned(one)) for one in changed)
