"""Which files each mailbox is given: its messages, and the calendar of all it attends; made one mailbox at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.invitations.files import InvitationFiles, Version
from hlom_desktop.exports.invitations.names import event_label, free_name, mailbox_names
from hlom_desktop.invitations.edits import ToGive
from hlom_desktop.invitations.rules_attendance import Wanted
from hlom_desktop.invitations.rules_ledger import Due, held

NamedBytes = tuple[str, bytes]


@dataclass(frozen=True)
class Bundle:
    """What one mailbox, or one liaison officer, is given: a name without any address, and its files as they come."""

    name: str
    files: Iterator[NamedBytes]


class Giving:
    """What one giving consists of. `stamp` is the DTSTAMP of what is due; the rest keeps that of its own giving.

    `everything` gives also what has not changed, under the SEQUENCE that it has.
    """

    def __init__(self, files: InvitationFiles, due: Iterable[Due], stamp: datetime, *, everything: bool) -> None:
        self.files = files
        self.stamp = stamp
        self._everything = everything
        self._held = held(files.inviting.given)
        self._due: dict[str, list[Due]] = defaultdict(list)
        for one in due:
            self._due[one.mailbox].append(one)
        self.events: dict[str, list[Wanted]] = defaultdict(list)
        for event in files.wanted.values():
            self.events[event.mailbox].append(event)
        self._sequences = {(one.session_id, one.mailbox): one.sequence for box in self._due.values() for one in box}
        self.mailboxes = sorted({*self._due, *(self.events if everything else ())})

    def bundles(self, taken: set[str]) -> Iterator[Bundle]:
        """The bundle of each mailbox, made when it is asked for; `taken` are names that others have."""
        names = mailbox_names(self.files.inviting)
        for mailbox in self.mailboxes:
            yield Bundle(free_name(names[mailbox], taken), self.files_for(mailbox))

    def files_for(self, mailbox: str) -> Iterator[NamedBytes]:
        """Cancellations, then what is new or changed, by hour, then the calendar of all that the mailbox attends."""
        taken: set[str] = set()
        for one in self._due.get(mailbox, ()):
            if one.wanted is None and one.last is not None:
                name = f"{self._label(one.last.starts, one.last.summary)}-cancelled"
                yield _file(name, taken), self.files.cancel(one.last, Version(one.sequence, self.stamp))
        events = [(event, self.version(event)) for event in self.events.get(mailbox, ())]
        for event, version in events:
            if self._everything or (event.session_id, mailbox) in self._sequences:
                told = self.files.telling.of(event)
                yield _file(self._label(told.start, told.title), taken), self.files.request(event, version)
        if events:
            language = events[0][0].language
            name = paper_name(self.files.inviting.conference.key, "invitations", language=language, extension="ics")
            yield name, self.files.calendar(events, language)

    def version(self, event: Wanted) -> Version:
        """The version that is due of an event, else the one that its mailbox holds."""
        key = (event.session_id, event.mailbox)
        if key in self._sequences:
            return Version(self._sequences[key], self.stamp)
        return Version(self._held[key].sequence, self._held[key].stamp)

    def rows(self) -> Iterator[ToGive]:
        """What is due, as the ledger keeps it."""
        for box in self._due.values():
            for one in box:
                yield self._row(one)

    def _row(self, one: Due) -> ToGive:
        if one.wanted is not None:
            told = self.files.telling.of(one.wanted)
            print_of, said = told.fingerprint, (str(told.language), told.title, told.start, told.end)
            return self._given(one, told.uid, print_of, said)
        if one.last is None:
            raise ValueError("a cancellation is of something that was given")
        last = one.last
        return self._given(one, last.uid, last.fingerprint, (last.language, last.summary, last.starts, last.ends))

    def _given(
        self, one: Due, uid: str, print_of: str, said: tuple[str, str, datetime | None, datetime | None]
    ) -> ToGive:
        version = (one.method, one.sequence, print_of, self.stamp)
        return ToGive(one.session_id, one.mailbox, uid, *version, *said, one.delegate_ids)

    def _label(self, start: datetime | None, title: str) -> str:
        return event_label(start, title, self.files.inviting.conference.zone)


def _file(name: str, taken: set[str]) -> str:
    return f"{free_name(name, taken)}.ics"
