"""One message about all that a mailbox attends, with the calendar of it; and the liaison officers' copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.rules import by_delegation, name_in
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.delivery.composing import Composer, fill
from hlom_desktop.delivery.rules_usual import letter_in
from hlom_desktop.delivery.rules_words import entry_told, letter_values
from hlom_desktop.delivery.values import LetterText, Posting
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.invitations.files import Version
from hlom_desktop.exports.invitations.names import code_of
from hlom_desktop.exports.message import Enclosed, is_address
from hlom_desktop.invitations.rules_attendance import Wanted, mailbox_of, written_in
from hlom_desktop.invitations.rules_ledger import held
from hlom_desktop.invitations.values import GivenRow, LetterKind
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

COPY_SUBJECT = N_("For information: {delegation}, {session}")
COPY_BODY = N_(
    "{name}\n\nFor your information: delegates of {delegation} are invited to the following. They answer themselves; "
    "nothing is asked of you.\n\n{sessions}\n\n{conference}\n{organizer}"
)


Held = tuple[Wanted, GivenRow]
"""An event as it is held in the version that is due, with its row of the ledger."""


@dataclass(frozen=True)
class Summary:
    """A letter about several events, its calendar (None where nothing is left), and what was filled in.

    `delegations` are the ids of those whose delegates read it.
    """

    letter: LetterText
    language: Language
    enclosed: Enclosed | None
    values: Mapping[str, str]
    delegations: frozenset[int]


class Summaries:
    """Makes them; what is held is looked up once."""

    def __init__(self, composer: Composer) -> None:
        self._composer, self._inviting = composer, composer.inviting
        rows, telling = held(composer.inviting.given), composer.files.telling
        self._held: dict[str, list[Held]] = defaultdict(list)
        self._of: dict[int, list[Held]] = defaultdict(list)
        for key, event in composer.delivery.wanted.items():
            row = rows.get(key)
            if row is None or row.fingerprint != telling.of(event).fingerprint:
                continue  # what is due anew, or for the first time, is not told before it is given
            self._held[event.mailbox].append((event, row))
            for home in self._homes(event.delegate_ids):
                self._of[home].append((event, row))

    def _homes(self, delegate_ids: Iterable[int]) -> frozenset[int]:
        known = self._inviting.delegate_by_id
        return frozenset(known[one].delegation_id for one in delegate_ids if one in known)

    def of(self, mailbox: str, items: Sequence[Posting]) -> Summary:
        """What a mailbox attends now, after what the issue told it; where nothing is left, what was cancelled."""
        composer, language = self._composer, written_in(items[0].given.language)
        now = self._held.get(mailbox, [])
        rows: list[GivenRow] = [row for _, row in now] or [one.given for one in items]
        people = tuple(dict.fromkeys(one for row in rows for one in row.delegate_ids))
        entries = [composer.entry(row, language) for row in rows]
        values = letter_values(self._inviting, people, entries, language)
        letter = fill(letter_in(self._inviting.letters, _kind(items, bool(now)), language), values)
        enclosed = None
        if now:
            data = composer.files.calendar([(event, _version(row)) for event, row in now], language)
            enclosed = Enclosed(self._file(language), data)
        return Summary(letter, language, enclosed, values, self._homes(people))

    def _file(self, language: Language) -> str:
        return paper_name(self._inviting.conference.key, "invitations", language=language, extension="ics")

    def for_liaison(self, told: Collection[int]) -> Iterator[tuple[str, str, Summary]]:
        """Name, mailbox and copy for the liaison officer of each delegation that is told anything now.

        An officer who reads one of its mailboxes has it already.
        """
        people = by_delegation(self._inviting.delegates)
        for home in self._inviting.delegations:
            address = (home.liaison_email or "").strip().lower()
            boxes = {mailbox_of(row, home) for row in people.get(home.ref.id, ())}
            if home.ref.id in told and is_address(address) and address not in boxes and self._of.get(home.ref.id):
                yield f"{code_of(home)}-liaison", address, self._copy(home)

    def _copy(self, home: DelegationRow) -> Summary:
        """What a liaison officer is written: nothing to answer."""
        known, language = self._inviting.delegate_by_id, written_in(home.language)
        people: dict[int, list[int]] = defaultdict(list)
        newest: dict[int, GivenRow] = {}
        for event, row in self._of[home.ref.id]:
            session = event.session_id
            people[session] += (one for one in event.delegate_ids if known[one].delegation_id == home.ref.id)
            if session not in newest or row.sequence > newest[session].sequence:
                newest[session] = row
        conference, telling, name = self._inviting.conference, self._composer.files.telling, name_in(home, language)
        entries = [entry_told(telling.for_liaison(one, language, ids), conference) for one, ids in people.items()]
        values = {**letter_values(self._inviting, (), entries, language)}
        values |= {"name": home.liaison_name or name, "delegation": name}
        words = Words(language)
        letter = fill(LetterText(words(COPY_SUBJECT), words(COPY_BODY)), values)
        events = [(one, tuple(ids), _version(newest[one])) for one, ids in people.items()]
        enclosed = Enclosed(self._file(language), self._composer.files.liaison(events, language, name))
        return Summary(letter, language, enclosed, values, frozenset({home.ref.id}))


def _version(row: GivenRow) -> Version:
    return Version(row.sequence, row.stamp)


def _kind(items: Sequence[Posting], still: bool) -> LetterKind:
    if not still:
        return LetterKind.CANCELLATION
    fresh = all(one.letter is LetterKind.INVITATION for one in items)
    return LetterKind.INVITATION if fresh else LetterKind.UPDATE
