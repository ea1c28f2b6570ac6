"""What a list shows of each message: to whom, about what, how far it has come. No address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hlom_desktop.conference.languages import Language
from hlom_desktop.delivery.rules_due import newest_only
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import Logged, Posting
from hlom_desktop.invitations.rules_told import Telling
from hlom_desktop.invitations.values import MailState
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class MessageLine:
    """A message, or one that is still to be made: `mail` and `state` are None then.

    `released` whether its issue was; `unsure` whether nobody knows if it arrived.
    """

    key: tuple[str, int]
    mail: Ref | None
    who: str
    posting: Posting | None
    state: MailState | None
    at: datetime | None
    problem: str | None
    attempts: int
    released: bool
    number: int

    @property
    def unsure(self) -> bool:
        """Begun, and nobody knows how it ended."""
        return self.state is MailState.SENDING and self.problem is not None


def message_lines(delivery: Delivery, language: Language, *, sending: bool = False) -> tuple[MessageLine, ...]:
    """Messages to be made first, then those made, newest first; `sending` while a run of this program goes on."""
    telling = Telling(delivery.inviting)

    def who(posting: Posting | None) -> str:
        return "" if posting is None else telling.name(posting.given.delegate_ids, language)

    have = {mail.given_id for mail in delivery.inviting.mails}
    unmade = [one for one in newest_only(delivery.postings) if one.given.ref.id not in have]
    numbers = {issue.ref.id: issue.number for issue in delivery.inviting.issues}
    return (
        *(_unmade(one, who(one)) for one in unmade),
        *(_made(one, who(one.posting), numbers[one.mail.issue_id], sending=sending) for one in delivery.log),
    )


def _unmade(posting: Posting, who: str) -> MessageLine:
    issue, given = posting.issue, posting.given
    released = issue.released is not None
    return MessageLine(("given", given.ref.id), None, who, posting, None, None, None, 0, released, issue.number)


def _made(one: Logged, who: str, number: int, *, sending: bool) -> MessageLine:
    mail = one.mail
    died = mail.state is MailState.SENDING and mail.problem is None and not sending
    problem = "died" if died else mail.problem
    key = ("mail", mail.ref.id)
    return MessageLine(key, mail.ref, who, one.posting, mail.state, mail.at, problem, mail.attempts, True, number)
