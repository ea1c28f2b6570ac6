"""Messages composed: the letter in the reader's language with its places filled, and the calendar file as given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.delivery.rules_due import message_id
from hlom_desktop.delivery.rules_letters import filled
from hlom_desktop.delivery.rules_usual import letter_in
from hlom_desktop.delivery.rules_words import Entry, entry_given, entry_told, letter_values
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import LetterText, Posting
from hlom_desktop.exports.invitations.files import InvitationFiles
from hlom_desktop.exports.message import Enclosed, Sender, is_address, message_bytes
from hlom_desktop.exports.paper_words import organizer_name
from hlom_desktop.invitations.rules_attendance import written_in
from hlom_desktop.invitations.values import GivenRow, LetterKind, Method

FILE_NAME = "invitation.ics"


class Composer:
    """Composes the messages of one conference as it stood when it was read."""

    def __init__(self, delivery: Delivery) -> None:
        self.delivery = delivery
        self.inviting = delivery.inviting
        self.files = InvitationFiles(delivery.inviting)

    def sender(self, language: Language) -> Sender | None:
        """Who sends: the account's name, else the organizer's; None without an account."""
        account = self.inviting.account
        if account is None:
            return None
        conference = self.inviting.conference
        return Sender(account.sender or organizer_name(conference, language) or conference.short, account.address)

    def problem(self, posting: Posting) -> str | None:
        """Why a message cannot be made now; None where it can."""
        if not is_address(posting.given.mailbox):
            return "address"
        return "changed" if self.files.again(posting.given) is None else None

    def enclosed(self, given: GivenRow) -> Enclosed:
        """The calendar file, byte for byte as it was given. Raises ValueError where it is no longer what is due."""
        data = self.files.again(given)
        if data is None:
            raise ValueError("what was given is no longer what is due")
        return Enclosed(FILE_NAME, data, given.method.value.upper())

    def letter(self, posting: Posting) -> LetterText:
        """The words of one message."""
        return self.letter_of(posting.letter, (posting.given,))

    def letter_of(self, kind: LetterKind, given: tuple[GivenRow, ...]) -> LetterText:
        """One letter about several events of a mailbox."""
        language = written_in(given[0].language)
        people = tuple(dict.fromkeys(one for row in given for one in row.delegate_ids))
        entries = [self.entry(row, language) for row in given]
        values = letter_values(self.inviting, people, entries, language)
        return fill(letter_in(self.inviting.letters, kind, language), values)

    def entry(self, given: GivenRow, language: Language) -> Entry:
        """An event as its letter tells it."""
        conference = self.inviting.conference
        event = self.delivery.wanted.get((given.session_id, given.mailbox))
        if given.method is Method.CANCEL or event is None:
            return entry_given(given, conference, language)
        return entry_told(self.files.telling.of(event), conference)

    def message(self, posting: Posting, name: str, at: datetime, *, draft: bool = False) -> bytes:
        """The whole message; `name` is its Message-ID."""
        given = posting.given
        language = written_in(given.language)
        letter = self.letter(posting)
        return message_bytes(
            letter.subject,
            letter.body,
            given.mailbox,
            sender=self.sender(language),
            message_id=name,
            at=at,
            language=language,
            enclosed=self.enclosed(given),
            draft=draft,
        )

    def name(self, posting: Posting) -> str:
        """A message's Message-ID before it is prepared."""
        account = self.inviting.account
        return message_id(posting, "" if account is None else account.address)


def fill(letter: LetterText, values: Mapping[str, str]) -> LetterText:
    """The letter with its places filled."""
    return LetterText(filled(letter.subject, values), filled(letter.body, values))
