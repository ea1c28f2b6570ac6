"""The bytes of every file of an invitation: what is told alike is written once and spliced with the mailbox's lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.exports.appointment import Organizer
from hlom_desktop.exports.calendar_file import secretariat_address
from hlom_desktop.exports.ics import stated_zones
from hlom_desktop.exports.ics_lines import text_value
from hlom_desktop.exports.ics_scheduling import (
    Cancelled,
    Stem,
    attendee_bytes,
    cancel_bytes,
    description_bytes,
    published_bytes,
    request_bytes,
    stem_of,
    version_bytes,
)
from hlom_desktop.exports.invitations.wording import appointment_of, begins_with, ends_with, told_apart
from hlom_desktop.exports.paper_words import organizer_name, typographic
from hlom_desktop.exports.zone_rules import ZoneRules
from hlom_desktop.invitations.rules_attendance import Wanted, moments, wanted, written_in
from hlom_desktop.invitations.rules_told import Telling, Told
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import GivenRow, Method
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

CALENDAR_NAME = N_("{title}: your sessions")
NOT_HELD = N_("This meeting will not take place.")
NOT_EXPECTED = N_("You are no longer expected at this meeting.")
LIAISON_NAME = N_("{title}: sessions of {delegation}")


@dataclass(frozen=True)
class Version:
    """Which version of an event is written: its SEQUENCE and DTSTAMP."""

    sequence: int
    stamp: datetime


class InvitationFiles:
    """Writes the files of one conference's invitations, as bytes; each stem is made when it is first needed."""

    def __init__(self, inviting: Inviting) -> None:
        self.inviting = inviting
        self.telling = Telling(inviting)
        self._stems: dict[tuple[str, Language], Stem] = {}
        self._around: dict[tuple[str, Language], tuple[str, str]] = {}
        self._descriptions: dict[tuple[str, Language, tuple[str, ...]], bytes] = {}
        self._attendee: tuple[tuple[str, str, bool], bytes] = (("", "", False), b"")

    @cached_property
    def zones(self) -> dict[str, ZoneRules | None]:
        """The zones of all sessions that have a moment, as one calendar states them."""
        placed = (one.ref.id for one in self.inviting.sessions if moments(one) is not None)
        told = (self.telling.for_liaison(session, "en", ()) for session in placed)
        return stated_zones(appointment_of(one, self.inviting.conference) for one in told)

    @cached_property
    def wanted(self) -> Mapping[tuple[int, str], Wanted]:
        """Every event that anybody should hold now, by session and mailbox; in their order."""
        return {(one.session_id, one.mailbox): one for one in wanted(self.inviting)}

    @cached_property
    def _organizers(self) -> Mapping[Language, Organizer]:
        conference, account = self.inviting.conference, self.inviting.account
        address = secretariat_address(conference) if account is None else account.address
        return {one: Organizer(organizer_name(conference, one) or conference.short, address) for one in LANGUAGES}

    def organizer(self, language: Language) -> Organizer:
        """Who invites: the body by name, and the address from which mail is sent, where one is set."""
        return self._organizers[language]

    def request(self, event: Wanted, version: Version) -> bytes:
        """An invitation of a mailbox to a session, or a change of it."""
        attendee = self._attendee_of(event.mailbox, event.delegate_ids, event.language, asked=True)
        told = self.telling.of(event)
        return request_bytes(self._stem(told), self._description(told), _bytes_of(version), attendee)

    def cancel(self, held: GivenRow, version: Version) -> bytes:
        """The end of what a mailbox holds: of the whole meeting where there is none any more, else of its own part."""
        language = written_in(held.language)
        session = self.inviting.session_by_id.get(held.session_id)
        hours = None if held.starts is None or held.ends is None else (held.starts, held.ends)
        attendee = self._attendee_of(held.mailbox, held.delegate_ids, language, asked=False)
        whole = session is None or moments(session) is None
        said = Words(language)(NOT_HELD if whole else NOT_EXPECTED)
        event = Cancelled(held.uid, held.summary, language, hours, whole)
        return cancel_bytes(event, self.organizer(language), said, _bytes_of(version), attendee)

    def calendar(self, events: Iterable[tuple[Wanted, Version]], language: Language) -> bytes:
        """All that a mailbox attends, to be opened by hand."""
        pairs = (self._published(self.telling.of(event), version) for event, version in events)
        return published_bytes(self.calendar_name(language), language, self.zones, pairs)

    def liaison(self, events: Iterable[tuple[int, tuple[int, ...], Version]], language: Language, title: str) -> bytes:
        """What a delegation attends, and who of it, for its liaison officer; events by session and delegates."""
        pairs = (
            self._published(self.telling.for_liaison(session, language, people), version)
            for session, people, version in events
        )
        conference = self.inviting.conference.title.best(language)[0]
        name = typographic(Words(language)(LIAISON_NAME, title=conference, delegation=title), language)
        return published_bytes(name, language, self.zones, pairs)

    def calendar_name(self, language: Language) -> str:
        """What the calendar of a mailbox is called."""
        title = self.inviting.conference.title.best(language)[0]
        return typographic(Words(language)(CALENDAR_NAME, title=title), language)

    def again(self, row: GivenRow) -> bytes | None:
        """The file of a row of the ledger as it was given; None where the mailbox is to be told something else now."""
        version = Version(row.sequence, row.stamp)
        if row.method is Method.CANCEL:
            return self.cancel(row, version)
        event = self.wanted.get((row.session_id, row.mailbox))
        if event is None or self.telling.of(event).fingerprint != row.fingerprint:
            return None
        return self.request(event, version)

    def _published(self, told: Told, version: Version) -> tuple[Stem, bytes]:
        return self._stem(told), self._description(told) + _bytes_of(version)

    def _stem(self, told: Told) -> Stem:
        key = (told.uid, told.language)
        found = self._stems.get(key)
        if found is None:
            entry = appointment_of(told, self.inviting.conference)
            found = self._stems[key] = stem_of(entry, self.organizer(told.language), self.zones)
        return found

    def _description(self, told: Told) -> bytes:
        """In words; kept by zone, but not for a mission that is told whom it concerns."""
        key = (told.uid, told.language, told.zones)
        found = None if told.whom else self._descriptions.get(key)
        if found is None:
            conference, around = self.inviting.conference, self._around.get(key[:2])
            if around is None:
                around = text_value(begins_with(told, conference)), text_value(ends_with(told))
                self._around[key[:2]] = around
            own = text_value(told_apart(told, conference))
            found = description_bytes((around[0], own, around[1]), told.language)
            if not told.whom:
                self._descriptions[key] = found
        return found

    def _attendee_of(self, mailbox: str, people: tuple[int, ...], language: Language, *, asked: bool) -> bytes:
        key = (mailbox, self.telling.name(people, language), asked)
        if self._attendee[0] != key:
            self._attendee = (key, attendee_bytes(key[1], mailbox, asked=asked))
        return self._attendee[1]


def _bytes_of(version: Version) -> bytes:
    return version_bytes(version.sequence, version.stamp)
