"""Which messages an issue asks for, by which letter, and which of them are still to be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from hlom_desktop.delivery.values import Logged, Posting
from hlom_desktop.invitations.values import GivenRow, IssueRow, LetterKind, MailRow, MailState, Method


def postings(issues: Iterable[IssueRow], given: Iterable[GivenRow]) -> tuple[Posting, ...]:
    """A message for each line of the ledger, oldest first."""
    by_id = {issue.ref.id: issue for issue in issues}
    before: dict[tuple[int, str], GivenRow] = {}
    found: list[Posting] = []
    for row in sorted(given, key=lambda one: one.ref.id):
        key = (row.session_id, row.mailbox)
        found.append(Posting(row, by_id[row.issue_id], _letter(row, before.get(key))))
        before[key] = row
    return tuple(found)


def _letter(row: GivenRow, before: GivenRow | None) -> LetterKind:
    """A change is what was asked for otherwise before; the same once more is an invitation once more."""
    if row.method is Method.CANCEL:
        return LetterKind.CANCELLATION
    told = before is not None and before.method is Method.REQUEST and before.fingerprint != row.fingerprint
    return LetterKind.UPDATE if told else LetterKind.INVITATION


def newest_only(found: Sequence[Posting]) -> tuple[Posting, ...]:
    """Of each session and mailbox the newest: an older version is of no use any more."""
    last = {(one.given.session_id, one.given.mailbox): one for one in found}
    return tuple(one for one in found if last[one.given.session_id, one.given.mailbox] is one)


def to_send(found: Sequence[Posting]) -> tuple[Posting, ...]:
    """What may go out: the newest versions, as far as their issue was released."""
    return tuple(one for one in newest_only(found) if one.issue.released is not None)


def without_mail(wanted: Iterable[Posting], mails: Iterable[MailRow]) -> tuple[Posting, ...]:
    """Those for which there is no message yet."""
    have = {mail.given_id for mail in mails}
    return tuple(one for one in wanted if one.given.ref.id not in have)


def overtaken(found: Sequence[Posting], mails: Iterable[MailRow]) -> tuple[MailRow, ...]:
    """Messages not yet sent that a newer issue, or the ledger's end, makes useless."""
    useful = {one.given.ref.id for one in newest_only(found)}
    return tuple(mail for mail in mails if mail.state is MailState.WAITING and mail.given_id not in useful)


def queue(found: Sequence[Posting], mails: Iterable[MailRow]) -> tuple[tuple[MailRow, Posting], ...]:
    """What is sent now, those first that were tried least."""
    by_given = {one.given.ref.id: one for one in to_send(found)}
    waiting = [mail for mail in mails if mail.state is MailState.WAITING and mail.given_id in by_given]
    waiting.sort(key=lambda mail: (mail.attempts, mail.ref.id))
    return tuple((mail, by_given[mail.given_id]) for mail in waiting if mail.given_id is not None)


def logged(found: Sequence[Posting], mails: Iterable[MailRow]) -> tuple[Logged, ...]:
    """Every message with what it told, newest first."""
    by_given: Mapping[int | None, Posting] = {one.given.ref.id: one for one in found}
    return tuple(
        Logged(mail, by_given.get(mail.given_id)) for mail in sorted(mails, key=lambda one: one.ref.id, reverse=True)
    )


def message_id(posting: Posting, sender: str) -> str:
    """The message's own name, the same however often it is made, and of which nobody can read a mailbox."""
    given = posting.given
    told = f"{given.uid}\n{given.sequence}\n{given.mailbox}\n{given.stamp.isoformat()}"
    domain = sender.rpartition("@")[2] or "hlom.invalid"
    return f"<{hashlib.sha256(told.encode()).hexdigest()[:32]}@{domain}>"
