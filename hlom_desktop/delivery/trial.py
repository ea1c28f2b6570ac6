"""A message to oneself, to see how an invitation looks before anybody else does."""

from __future__ import annotations

import ssl
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.delivery.composing import FILE_NAME, Composer, fill
from hlom_desktop.delivery.keys import password_of
from hlom_desktop.delivery.post import Post
from hlom_desktop.delivery.queries import delivery_by_key
from hlom_desktop.delivery.rules_usual import letter_in
from hlom_desktop.delivery.rules_words import entry_told, letter_values
from hlom_desktop.delivery.sending import ready_account, utc_now
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import Fate, LetterText
from hlom_desktop.exports.invitations.files import InvitationFiles, Version
from hlom_desktop.exports.message import Enclosed, message_bytes
from hlom_desktop.invitations.rules_attendance import Wanted
from hlom_desktop.invitations.values import LetterKind
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words


class TrialNotTaken(Refusal):
    """The server did not take the test message."""

    message = N_("The mail server did not take the test message ({code}).")


def send_to_self(
    workspace: Workspace,
    key: str,
    *,
    language: Language | None = None,
    clock: Callable[[], datetime] = utc_now,
    tls: ssl.SSLContext | None = None,
) -> None:
    """Send the account's own address an invitation as a delegate would get it, for an event that is nobody's.

    `language` is that of the letter, else the first delegate's. Without anybody to invite it is a plain sentence.
    Raises what `send` raises, what `Post.open` raises, and `TrialNotTaken`.
    """
    found = workspace.read(delivery_by_key, key)
    account = ready_account(found)
    at = clock()
    letter, enclosed, told = trial_letter(found, language, at)
    message = message_bytes(
        letter.subject,
        letter.body,
        account.address,
        sender=Composer(found).sender(told),
        message_id=f"<{uuid.uuid4().hex}@{account.address.rpartition('@')[2]}>",
        at=at,
        language=told,
        enclosed=enclosed,
    )
    with Post(account, password_of(account), tls) as post:
        verdict = post.hand_over(account.address, message)
    if verdict.fate is not Fate.SENT:
        raise TrialNotTaken(code=verdict.code or "–")


def trial_letter(
    found: Delivery, language: Language | None, at: datetime
) -> tuple[LetterText, Enclosed | None, Language]:
    """The words, the calendar file and the language of the test."""
    event = next(iter(found.wanted.values()), None)
    told = language or (event.language if event is not None else "en")
    words = Words(told)
    if event is None:
        letter = LetterText(words("a test message"), words("This message was sent to see whether mail can be sent."))
        enclosed = None
    else:
        letter, enclosed = _as_invited(found, replace(event, language=told), at)
    return LetterText(words("Test: {subject}", subject=letter.subject), letter.body), enclosed, told


def _as_invited(found: Delivery, event: Wanted, at: datetime) -> tuple[LetterText, Enclosed]:
    """As a delegate gets it, but under another UID, so that no true entry of a calendar is touched."""
    inviting, account = found.inviting, ready_account(found)
    sessions = tuple(replace(row, uid=f"test-{row.uid}") for row in inviting.sessions)
    files = InvitationFiles(replace(inviting, sessions=sessions))
    own = replace(event, mailbox=account.address)
    entries = [entry_told(files.telling.of(own), inviting.conference)]
    values = letter_values(inviting, event.delegate_ids, entries, event.language)
    letter = fill(letter_in(inviting.letters, LetterKind.INVITATION, event.language), values)
    data = files.request(own, Version(0, at))
    return letter, Enclosed(FILE_NAME, data, "REQUEST")
