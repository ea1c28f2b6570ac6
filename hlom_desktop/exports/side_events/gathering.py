"""The side events of a programme that are to be held: placed ones by day and hour, then those that wait for a place."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import TopicRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.programme_gathering import (
    Programme,
    delegation_name,
    is_held,
    narrowed_programme,
    shown_hours,
)
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.sessions.values import SessionKind, SessionRow
from hlom_desktop.side_events.rules_letters import ACCEPTED
from hlom_desktop.side_events.values import ProposalRow


@dataclass(frozen=True)
class SideEvent:
    """A side event: its session in the programme, the proposal that it was, its hours by the conference's clock.

    One without a proposal was put into the programme by hand; one without hours waits for its place.
    """

    session: SessionRow | None
    proposal: ProposalRow | None
    theme: TopicRow | None
    hours: Hours | None

    @property
    def title(self) -> Wording:
        """As the programme has it, else as it was proposed."""
        row = self.session or self.proposal
        return row.title if row is not None else Wording()

    @property
    def number(self) -> int | None:
        """The proposal's."""
        return self.proposal.number if self.proposal is not None else None


@dataclass(frozen=True)
class Listed:
    """What the papers of side events are made of: the programme, narrowed, and the side events that were asked for."""

    programme: Programme
    events: tuple[SideEvent, ...]

    @property
    def placed(self) -> tuple[SideEvent, ...]:
        """Those with a day and hours, as they follow each other, those at the same hours by room."""
        order = {room.ref.id: at for at, room in enumerate(self.programme.rooms)}

        def place(event: SideEvent) -> tuple[object, ...]:
            session, hours = event.session, event.hours
            if session is None or hours is None:
                return ()
            at = order.get(session.room_id or 0, len(order))
            return (hours.day, hours.start, hours.minutes, at, session.position, session.ref.id)

        return tuple(sorted((one for one in self.events if one.hours is not None), key=place))

    @property
    def waiting(self) -> tuple[SideEvent, ...]:
        """Those that are approved and have no hours yet, by number."""
        found = (one for one in self.events if one.hours is None)
        return tuple(sorted(found, key=lambda one: one.number or 0))


def listed(programme: Programme, options: Options) -> Listed:
    """The side events of the day, the room and the subject that are asked for.

    A subject is a number, or words of title, theme or organizers. Raises `UnknownRoom`, `DayOutside`, `UnknownSubject`
    and their like.
    """
    narrow = narrowed_programme(programme, options)
    found = _side_events(narrow)
    if options.subject is not None:
        found = chosen(options.subject, found, lambda event: _names(event, programme))
    return Listed(narrow, found)


def _side_events(programme: Programme) -> tuple[SideEvent, ...]:
    proposals = {row.session_id: row for row in programme.proposals if row.session_id is not None}
    themes = {row.ref.id: row for row in programme.themes}
    found = []
    for session in programme.sessions:
        proposal = proposals.get(session.ref.id)
        if not is_held(session) or (proposal is None and session.kind is not SessionKind.SIDE_EVENT):
            continue
        if proposal is None or proposal.status in ACCEPTED:
            theme_id = session.theme_id or (proposal.theme_id if proposal is not None else None)
            hours = shown_hours(session, programme.conference)
            found.append(SideEvent(session, proposal, themes.get(theme_id or 0), hours))
    if programme.day is not None or programme.room is not None:
        return tuple(one for one in found if one.hours is not None)
    loose = (row for row in programme.proposals if row.session_id is None and row.status in ACCEPTED)
    return (*found, *(SideEvent(None, row, themes.get(row.theme_id or 0), None) for row in loose))


def _names(event: SideEvent, programme: Programme) -> tuple[str, ...]:
    delegations = {row.ref.id: row for row in programme.delegations}
    own = event.proposal.ref.id if event.proposal is not None else 0
    sponsors = [row for row in programme.sponsors if row.proposal_id == own]
    behind = [row.name for row in sponsors]
    behind += [delegation_name(delegations[row.delegation_id]) for row in sponsors if row.delegation_id in delegations]
    theme = event.theme.title if event.theme is not None else None
    organizers = event.session.organizers if event.session is not None else None
    number = str(event.number) if event.number is not None else None
    return names_of(number, event.title, theme, organizers, *behind)
