"""What a screen of mail, and a run of sending, know: read together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from hlom_desktop.delivery.rules_due import logged, postings, queue, to_send, without_mail
from hlom_desktop.delivery.values import Logged, Posting
from hlom_desktop.invitations.rules_attendance import Wanted, wanted
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import IssueRow, MailRow, MailState


@dataclass(frozen=True)
class Delivery:
    """All that invitations are made of, and whether this is a rehearsal, from which nothing is sent."""

    inviting: Inviting
    rehearsal: bool = False

    @cached_property
    def postings(self) -> tuple[Posting, ...]:
        """A message for each line of the ledger."""
        return postings(self.inviting.issues, self.inviting.given)

    @cached_property
    def queue(self) -> tuple[tuple[MailRow, Posting], ...]:
        """The messages that are made and wait to be sent."""
        return queue(self.postings, self.inviting.mails)

    @cached_property
    def unmade(self) -> tuple[Posting, ...]:
        """What may be sent and has no message yet."""
        return without_mail(to_send(self.postings), self.inviting.mails)

    @cached_property
    def log(self) -> tuple[Logged, ...]:
        """Every message, newest first."""
        return logged(self.postings, self.inviting.mails)

    @cached_property
    def wanted(self) -> Mapping[tuple[int, str], Wanted]:
        """Every event that should be held now, by session and mailbox."""
        return {(one.session_id, one.mailbox): one for one in wanted(self.inviting)}

    @property
    def unsure(self) -> tuple[MailRow, ...]:
        """Messages of which nobody knows whether they arrived."""
        return tuple(mail for mail in self.inviting.mails if mail.state is MailState.SENDING)

    @property
    def newest_issue(self) -> IssueRow | None:
        """The last invitations made; None where none were."""
        return max(self.inviting.issues, key=lambda one: one.number, default=None)
