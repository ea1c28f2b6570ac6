"""What the agenda and the programme's calendar are made of. Closed sessions are left behind here, without a trace."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from hlom_desktop.conference.hours import Hours, contradiction, local_hours
from hlom_desktop.conference.values import ConferenceRow, RoomRow, TopicRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import NoRooms, UnknownRoom, checked_day
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.releases.queries import facts_wanted, releases
from hlom_desktop.sessions.rules import is_public
from hlom_desktop.sessions.values import (
    RepeatGroupRow,
    ServiceRow,
    SessionDocumentRow,
    SessionRow,
    SessionStatus,
    SubItemRow,
)
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus, SponsorRow, StandRow
from hlom_desktop.speakers.values import RoleRow, SpeakerStatus
from hlom_desktop.storage.base import Db

R = TypeVar("R")


@dataclass(frozen=True)
class Programme:
    """The public programme. `day` and `room` are set where only these are wanted; `revision` and `released`
    are the number and the moment of a release.
    """

    conference: ConferenceRow
    venues: tuple[VenueRow, ...]
    rooms: tuple[RoomRow, ...]
    sessions: tuple[SessionRow, ...]
    documents: tuple[DocumentRow, ...]
    session_documents: tuple[SessionDocumentRow, ...]
    roles: tuple[RoleRow, ...]
    delegations: tuple[DelegationRow, ...]
    proposals: tuple[ProposalRow, ...]
    sponsors: tuple[SponsorRow, ...]
    stands: tuple[StandRow, ...]
    themes: tuple[TopicRow, ...] = ()
    objectives: tuple[TopicRow, ...] = ()
    repeats: tuple[RepeatGroupRow, ...] = ()
    sub_items: tuple[SubItemRow, ...] = ()
    services: tuple[ServiceRow, ...] = ()
    day: date | None = None
    room: RoomRow | None = None
    revision: int | None = None
    released: datetime | None = None


def programme_wanted(db: Db, key: str, release: int | None = None) -> Programme:
    """Everything that may leave the secretariat of a release, or of the living programme.

    Raises `NoSuchConference`, `NoSuchRelease`, `ReleaseIsNewer`.
    """
    programme = public_programme(facts_wanted(db, key, release))
    if release is None:
        return programme
    made = releases(db, programme.conference.ref.id)
    at = next(row.at for row in made if row.number == release)
    return replace(programme, revision=release, released=at)


def public_programme(facts: ProgrammeFacts) -> Programme:
    """Everything that may leave the secretariat of a programme, be it a release or the living one."""
    public = tuple(session for session in facts.sessions if is_public(session))
    shown = {session.ref.id for session in public}
    attached = tuple(row for row in facts.session_documents if row.session_id in shown)
    before = {row.document_id for row in attached}
    return Programme(
        conference=facts.conference,
        venues=facts.venues,
        rooms=facts.rooms,
        sessions=public,
        documents=tuple(row for row in facts.documents if row.ref.id in before),
        session_documents=attached,
        roles=tuple(row for row in facts.roles if row.session_id in shown and row.status is not SpeakerStatus.DECLINED),
        delegations=facts.delegations,
        proposals=tuple(row for row in facts.proposals if row.session_id is None or row.session_id in shown),
        sponsors=facts.sponsors,
        stands=facts.stands,
        themes=facts.themes,
        objectives=facts.objectives,
        repeats=tuple(row for row in facts.repeats if row.ref.id in {session.repeat_id for session in public}),
        sub_items=tuple(row for row in facts.sub_items if row.session_id in shown),
        services=tuple(row for row in facts.services if row.session_id in shown),
    )


def narrowed_programme(programme: Programme, options: Options) -> Programme:
    """Only the day and the room that were asked for. Raises `UnknownRoom`, `DayOutside` and their like."""
    day = None if options.day is None else checked_day(options.day, days_of(programme))
    room = None if options.room is None else room_called(options.room, programme.rooms)
    kept = tuple(
        session
        for session in programme.sessions
        if (day is None or ((shown := shown_hours(session, programme.conference)) is not None and shown.day == day))
        and (room is None or session.room_id == room.ref.id)
    )
    return replace(programme, sessions=kept, day=day, room=room)


def room_called(name: str, rooms: tuple[RoomRow, ...]) -> RoomRow:
    """The room of that number or name, in any language. Raises `UnknownRoom`, `NoRooms`."""
    wanted = name.strip().casefold()
    for room in rooms:
        called = (room.number, room.name.en, room.name.fr, room.name.es)
        if wanted in {known.casefold() for known in called if known}:
            return room
    if not rooms:
        raise NoRooms(room=name)
    raise UnknownRoom(room=name, rooms="; ".join(room.name.best("en")[0] for room in rooms))


def shown_hours(session: SessionRow, conference: ConferenceRow) -> Hours | None:
    """The session's hours by the conference's clock; as stated where the moment is unknown; None without hours."""
    hours = session.hours
    if hours is None or conference.zone is None:
        return hours
    if hours.zone == conference.zone and hours.choice != "label":
        return hours
    return local_hours(hours, conference.zone) or hours


def is_unclear(hours: Hours) -> bool:
    """Whether the stated label contradicts the zone's clock and nobody has chosen yet which is meant."""
    return contradiction(hours) is not None and hours.start_utc() is None


def days_of(programme: Programme) -> tuple[date, ...]:
    """The conference's days, and any other day on which a session stands."""
    conference = programme.conference
    days = {shown.day for session in programme.sessions if (shown := shown_hours(session, conference))}
    first, last = conference.first_day, conference.last_day or conference.first_day
    if first is not None and last is not None:
        days |= {first + timedelta(days=number) for number in range(min((last - first).days, 60) + 1)}
    return tuple(sorted(days))


def loose_side_events(programme: Programme) -> tuple[ProposalRow, ...]:
    """Side events that are to be held and have no place in the programme yet."""
    if programme.day is not None or programme.room is not None:
        return ()
    return tuple(
        row for row in programme.proposals if row.status is ProposalStatus.SCHEDULED and row.session_id is None
    )


def is_held(session: SessionRow) -> bool:
    """Not cancelled."""
    return session.status is not SessionStatus.CANCELLED


def by(rows: Iterable[R], key: Callable[[R], Hashable]) -> dict[Hashable, list[R]]:
    """Rows grouped by what `key` gives, in their order."""
    groups: dict[Hashable, list[R]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups


def delegation_name(delegation: DelegationRow) -> Wording:
    """A State's UN short name in three languages, another delegation's own name."""
    if delegation.alpha2 is None:
        return delegation.name
    return Wording.from_texts(
        en=state_name(delegation.alpha2, "en"),
        fr=state_name(delegation.alpha2, "fr"),
        es=state_name(delegation.alpha2, "es"),
    )
