"""What an invitation tells of a session, and the fingerprint by which one knows whether it has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import Mode, RoomRow, VenueRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.invitations.rules_attendance import Wanted, moments, wanted
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.sessions.values import Access, SessionKind, SessionRow, SessionStatus
from hlom_desktop.storage import codec


@dataclass(frozen=True)
class Told:
    """All that an event says, in one language; nothing else may be said in it, or a change of it would be missed.

    `start` and `end` are in UTC, `zone` the clock of the programme; `zones` are the readers' own; `whom` the
    functions for whom a shared mailbox holds it. `organizer` is the address that answers go to.
    """

    uid: str
    language: Language
    title: str
    text: str
    start: datetime
    end: datetime
    zone: str
    room: str
    online: bool
    venue: str
    city: str
    mode: Mode | None
    link: str
    interpreted: tuple[str, ...]
    access: Access
    kind: SessionKind
    firm: bool
    zones: tuple[str, ...]
    whom: tuple[str, ...]
    organizer: str | None

    @cached_property
    def fingerprint(self) -> str:
        """A hash of all of it: two events with one fingerprint need not be sent anew."""
        return hashlib.sha256(codec.to_json(self).encode()).hexdigest()


class Telling:
    """What is told of each event, worked out once for all mailboxes that are told the same."""

    def __init__(self, inviting: Inviting) -> None:
        self._inviting = inviting
        self._rooms: Mapping[int, RoomRow] = {row.ref.id: row for row in inviting.rooms}
        self._venues: Mapping[int, VenueRow] = {row.ref.id: row for row in inviting.venues}
        self._told: dict[tuple[int, Language, tuple[str, ...], tuple[str, ...]], Told] = {}

    def of(self, event: Wanted) -> Told:
        """What a mailbox is told of a session."""
        whom = self.whom(event.delegate_ids, event.language) if event.shared else ()
        key = (event.session_id, event.language, event.zones, whom)
        found = self._told.get(key)
        if found is None:
            session = self._inviting.session_by_id[event.session_id]
            found = self._told[key] = self._made(session, event.language, event.zones, whom)
        return found

    def for_liaison(self, session_id: int, language: Language, delegate_ids: Iterable[int]) -> Told:
        """What a liaison officer is told of a session: who of the delegation attends."""
        session = self._inviting.session_by_id[session_id]
        return self._made(session, language, (), self.whom(delegate_ids, language))

    def whom(self, delegate_ids: Iterable[int], language: Language) -> tuple[str, ...]:
        """Delegates by their functions, as given; each function once."""
        rows = (self._inviting.delegate_by_id.get(one) for one in delegate_ids)
        return tuple(dict.fromkeys(row.function.best(language)[0] for row in rows if row and not row.function.is_empty))

    def name(self, delegate_ids: tuple[int, ...], language: Language) -> str:
        """How a mailbox is called in an event: one delegate by function, several by their delegation; "" if gone."""
        rows = [row for one in delegate_ids if (row := self._inviting.delegate_by_id.get(one)) is not None]
        if len(rows) == 1 and not rows[0].function.is_empty:
            return rows[0].function.best(language)[0]
        home = self._inviting.delegation_by_id.get(rows[0].delegation_id) if rows else None
        return "" if home is None else name_in(home, language)

    def _made(self, session: SessionRow, language: Language, zones: tuple[str, ...], whom: tuple[str, ...]) -> Told:
        held = moments(session)
        if held is None or session.hours is None:
            raise ValueError("a session without a moment has no place in a calendar")
        room = self._rooms.get(session.room_id or 0)
        online = room.virtual if room is not None else session.mode is Mode.VIRTUAL
        venue = None if online else self._venue(room)
        account = self._inviting.account
        return Told(
            uid=session.uid,
            language=language,
            title=_said(session.title, language),
            text=_said(_text_of(session), language),
            start=held[0],
            end=held[1],
            zone=session.hours.zone,
            room=_said(room.name, language) if room is not None else "",
            online=online,
            venue=_said(venue.name, language) if venue is not None else "",
            city="" if online else self._city(venue, language),
            mode=session.mode,
            link=session.link or "",
            interpreted=session.interpreted,
            access=session.access,
            kind=session.kind,
            firm=session.status is SessionStatus.CONFIRMED,
            zones=zones,
            whom=whom,
            organizer=None if account is None else account.address,
        )

    def _venue(self, room: RoomRow | None) -> VenueRow | None:
        """The room's venue, else the conference's first."""
        own = self._venues.get(room.venue_id) if room is not None and room.venue_id is not None else None
        return own or next(iter(self._inviting.venues), None)

    def _city(self, venue: VenueRow | None, language: Language) -> str:
        return _said((venue.city if venue is not None else None) or self._inviting.conference.city, language)


def _text_of(session: SessionRow) -> Wording | None:
    """The description; of a side event without one, who organizes it."""
    if session.description is not None and not session.description.is_empty:
        return session.description
    return session.organizers


def _said(wording: Wording | None, language: Language) -> str:
    return "" if wording is None else wording.best(language)[0]


def prints_of(inviting: Inviting) -> Mapping[tuple[int, str], str]:
    """The fingerprint of each event that anybody should hold now, by the session's id and the mailbox."""
    telling = Telling(inviting)
    return {(one.session_id, one.mailbox): telling.of(one).fingerprint for one in wanted(inviting)}
