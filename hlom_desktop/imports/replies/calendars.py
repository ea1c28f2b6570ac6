"""The answers in a calendar file: of its events the few properties that a reply is made of, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from hlom_desktop.imports.replies.properties import (
    Property,
    mailboxes_of,
    moment_of,
    printable,
    property_of,
    text_of,
    whole_number,
    without_addresses,
)
from hlom_desktop.invitations.values import Answer
from hlom_desktop.invitations.values_replies import Incoming, IncomingReply, LeftOut, NotTaken

MOST_OF_A_UID = 255
MOST_OF_A_COMMENT = 2_000
MOST_OF_A_SUMMARY = 120
MOST_OF_A_KIND = 50
"""Attendees and comments of one event."""

_ANSWERS = {answer.value.upper(): answer for answer in Answer}
_OTHER_METHODS = {"COUNTER": NotTaken.OTHER_TIME, "REFRESH": NotTaken.ASKS_AGAIN}
_WANTED = frozenset(
    ("BEGIN", "END", "METHOD", "UID", "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "ATTENDEE", "COMMENT", "SUMMARY")
)


@dataclass(frozen=True)
class Origin:
    """Where a calendar file was found: its file, the number of its message, and what the message says of it."""

    file: str
    message: int | None = None
    method: str | None = None
    sent: datetime | None = None


@dataclass
class _Event:
    """What an event says; of a property that may stand once, the first counts."""

    method: str = ""
    once: dict[str, str] = field(default_factory=dict)
    attendees: list[Property] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def put(self, one: Property) -> None:
        if one.name == "ATTENDEE" and len(self.attendees) < MOST_OF_A_KIND:
            self.attendees.append(one)
        elif one.name == "COMMENT" and len(self.comments) < MOST_OF_A_KIND:
            self.comments.append(text_of(one.value, MOST_OF_A_COMMENT))
        elif one.name not in ("ATTENDEE", "COMMENT"):
            self.once.setdefault(one.name, one.value)

    def summary(self) -> str:
        said = text_of(self.once.get("SUMMARY", ""), MOST_OF_A_SUMMARY)
        return without_addresses(" ".join(said.split()))


def replies_in(lines: Iterable[str], origin: Origin) -> Incoming:
    """The replies of a calendar file, and what else its events are; the same thing twice in it counts once."""
    found = [_weighed(event, origin) for event in _events(lines)]
    if not found:
        return Incoming(left_out=(LeftOut(NotTaken.UNREADABLE, origin.file, origin.message),))
    replies = dict.fromkeys(one for one in found if isinstance(one, IncomingReply))
    left = dict.fromkeys(one for one in found if isinstance(one, LeftOut))
    return Incoming(tuple(replies), tuple(left))


def _events(lines: Iterable[str]) -> Iterator[_Event]:
    """The events of all calendars of a file, each with its method, even where ends are missing."""
    events: list[_Event] = []
    event: _Event | None = None
    method, inside = "", 0  # how many components within the event, or beside it, are open
    for one in _properties(lines):
        component = one.value.upper()
        if one.name in ("BEGIN", "END") and component == "VCALENDAR":
            yield from _with_method(events, method)
            events, event, method, inside = [], None, "", 0
        elif one.name == "BEGIN" and component == "VEVENT":
            event, inside = _Event(), 0
            events.append(event)
        elif one.name == "END" and component == "VEVENT":
            event, inside = None, 0
        elif one.name in ("BEGIN", "END"):
            inside = max(0, inside + (1 if one.name == "BEGIN" else -1))
        elif inside == 0 and event is not None:
            event.put(one)
        elif inside == 0 and one.name == "METHOD":
            method = method or one.value.upper()
    yield from _with_method(events, method)


def _properties(lines: Iterable[str]) -> Iterator[Property]:
    for line in lines:
        # Looked at by its first letters, since most lines are none of these.
        if line[:13].partition(":")[0].partition(";")[0].strip().upper() in _WANTED:
            yield property_of(line)


def _with_method(events: Iterable[_Event], method: str) -> Iterator[_Event]:
    for event in events:
        event.method = method or event.once.get("METHOD", "").upper()
        yield event


def _weighed(event: _Event, origin: Origin) -> IncomingReply | LeftOut:
    """An event as a reply, or why it is none."""
    method = event.method or (origin.method or "").upper()
    if method != "REPLY":
        return _left(event, origin, _OTHER_METHODS.get(method, NotTaken.NO_REPLY))
    if event.once.get("RECURRENCE-ID"):
        return _left(event, origin, NotTaken.ONE_OF_SERIES)
    attendee = _who_answers(event.attendees)
    uid = event.once.get("UID", "")[:MOST_OF_A_UID]
    stamp = moment_of(event.once.get("DTSTAMP", "")) or origin.sent
    mailboxes = () if attendee is None else mailboxes_of(attendee)
    if attendee is None or not mailboxes or not uid or stamp is None:
        return _left(event, origin, NotTaken.UNCLEAR)
    answer = _answer(attendee)
    sequence = whole_number(event.once.get("SEQUENCE", "0"))
    if answer is None or sequence is None:
        return _left(event, origin, NotTaken.NO_ANSWER if answer is None else NotTaken.UNCLEAR)
    comment = "\n".join(filter(None, event.comments)) or attendee.parameters.get("X-RESPONSE-COMMENT", "")
    told = printable(comment, MOST_OF_A_COMMENT) or None
    where = {"file": origin.file, "message": origin.message, "summary": event.summary()}
    return IncomingReply(uid, mailboxes, answer, sequence, stamp, told, **where)  # type: ignore[arg-type]


def _who_answers(attendees: list[Property]) -> Property | None:
    """The one who answers: a reply has one attendee (RFC 5546, 3.2.3), besides those it was sent on to."""
    if len(attendees) == 1:
        return attendees[0]
    sending_on = [one for one in attendees if _answer(one) is Answer.DELEGATED]
    answering = sending_on or [one for one in attendees if _answer(one) is not None]
    if not answering:
        return attendees[0] if attendees else None
    named = {(mailboxes_of(one), _answer(one)) for one in answering}
    return answering[0] if len(named) == 1 else None


def _answer(attendee: Property) -> Answer | None:
    return _ANSWERS.get(attendee.parameters.get("PARTSTAT", "").upper())


def _left(event: _Event, origin: Origin, reason: NotTaken) -> LeftOut:
    return LeftOut(reason, origin.file, origin.message, event.summary())
