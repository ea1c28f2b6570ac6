"""What the three tables show of each row: a session, a delegate, an issue, with what is held and answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.invitations.rules_ledger import Holds, Standing
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import Answer, AttendanceRow, IssueRow, ReplyRow
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.rules import Slot
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.storage.ref import Ref


class Unreached(StrEnum):
    """Why a delegate who ought to attend is not invited."""

    NO_MAILBOX = "no_mailbox"
    NOT_APPROVED = "not_approved"


UNREACHED_LABELS: Mapping[Unreached, str] = MappingProxyType(
    {Unreached.NO_MAILBOX: N_("No mailbox"), Unreached.NOT_APPROVED: N_("Not approved")}
)


@dataclass(frozen=True)
class Held:
    """One session of one mailbox: how it stands with the ledger, and the answer that counts."""

    standing: Standing
    reply: ReplyRow | None

    @property
    def holds(self) -> Holds:
        """Which version is held."""
        return self.standing.holds

    @property
    def is_invited(self) -> bool:
        """Whether an answer is waited for: something is held, and is not to be taken back."""
        return self.holds in (Holds.CURRENT, Holds.OLD)


@dataclass(frozen=True)
class SessionLine:
    """A session, or one that is gone of which invitations are still held; `delegates` attend by its `rules`."""

    ref: Ref
    session: SessionRow | None
    title: Wording
    slot: Slot | None
    rules: tuple[AttendanceRow, ...]
    delegates: frozenset[int]
    held: tuple[Held, ...]

    def number(self, holds: Holds) -> int:
        """How many mailboxes hold the session so."""
        return sum(1 for one in self.held if one.holds is holds)

    def answered(self, answer: Answer | None) -> int:
        """How many of those who hold it answered so; None counts those who have not."""
        replies = (one.reply for one in self.held if one.is_invited)
        return sum(1 for reply in replies if (reply.answer if reply is not None else None) is answer)


@dataclass(frozen=True)
class HeldSession:
    """A session in a delegate's card."""

    ref: Ref
    title: Wording
    slot: Slot | None
    held: Held | None


@dataclass(frozen=True)
class DelegateLine:
    """A delegate who attends something or holds an invitation; `row` None for a mailbox that nobody has any more.

    `sessions` are those they attend or still hold, by hour. `unreached` says why nothing is sent.
    """

    ref: Ref
    row: DelegateRow | None
    home: DelegationRow | None
    mailbox: str | None
    shared: bool
    sessions: tuple[HeldSession, ...]
    last_issue: int | None
    unreached: Unreached | None = None
    nomination: Nomination | None = None

    def number(self, holds: Holds) -> int:
        """How many sessions are held so."""
        return sum(1 for one in self.sessions if one.held is not None and one.held.holds is holds)

    @property
    def attended(self) -> int:
        """How many sessions they attend."""
        return sum(1 for one in self.sessions if one.held is None or one.held.holds is not Holds.TO_CANCEL)

    def answered(self, answer: Answer | None) -> int:
        """How many of their invitations have this answer; None counts those without."""
        held = (one.held for one in self.sessions if one.held is not None and one.held.is_invited)
        return sum(1 for one in held if (one.reply.answer if one.reply is not None else None) is answer)


@dataclass(frozen=True)
class IssueLine:
    """Invitations made at one moment: how many of each kind, and how many mails went."""

    ref: Ref
    issue: IssueRow
    first: int
    updates: int
    cancellations: int
    mailboxes: int
    sent: int
    failed: int
    waiting: int
    by_session: tuple[tuple[Wording, int], ...] = ()


@dataclass(frozen=True)
class Figures:
    """What is due: invitations to be made, updates, cancellations; delegates invited, and those with an old version."""

    none: int = 0
    old: int = 0
    cancel: int = 0
    delegates: int = 0
    delegates_old: int = 0


@dataclass(frozen=True)
class Shown:
    """All that the screen shows, read and counted together; nothing in it depends on a language."""

    inviting: Inviting
    sessions: tuple[SessionLine, ...] = ()
    delegates: tuple[DelegateLine, ...] = ()
    issues: tuple[IssueLine, ...] = ()
    figures: Figures = field(default_factory=Figures)
