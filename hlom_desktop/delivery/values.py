"""How mail goes out: ways to encrypt, the text of one message, what became of it, what a run did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.invitations.values import GivenRow, IssueRow, LetterKind, MailRow
from hlom_desktop.refusals import N_, Refusal


class Encryption(StrEnum):
    """How the connection to the mail server is kept secret; `NONE` only to a server on this computer."""

    STARTTLS = "starttls"
    SSL = "ssl"
    NONE = "none"


ENCRYPTION_LABELS: Mapping[Encryption, str] = MappingProxyType(
    {
        Encryption.STARTTLS: N_("STARTTLS (port 587)"),
        Encryption.SSL: N_("TLS from the start (port 465)"),
        Encryption.NONE: N_("None (only on this computer)"),
    }
)


@dataclass(frozen=True)
class LetterText:
    """The words of one message."""

    subject: str
    body: str


@dataclass(frozen=True)
class Posting:
    """One message to be sent: what was given of a session to a mailbox, in which issue, and by which letter."""

    given: GivenRow
    issue: IssueRow
    letter: LetterKind


class Fate(StrEnum):
    """What became of a message handed to a server.

    `LATER` and `NEVER` are the server's own words; with `BROKEN` the connection broke before the message was handed
    over, so it was surely not taken; with `UNSURE` it broke after, so it may have been.
    """

    SENT = "sent"
    LATER = "later"
    NEVER = "never"
    BROKEN = "broken"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Verdict:
    """A fate with the server's numbers, such as “550 5.1.1”; `of_sender` where it is the sender that is refused."""

    fate: Fate
    code: str = ""
    of_sender: bool = False


@dataclass(frozen=True)
class Logged:
    """A message with its posting, which is None where the ledger has it no more."""

    mail: MailRow
    posting: Posting | None


@dataclass(frozen=True)
class Outcome:
    """What a run of sending did, in messages: `sent` and `failed` in this run.

    `waiting` are those still to be sent, `unsure` those of which nobody knows whether they arrived: a break, or a
    program that died, left them, and only a person sends them again. `stopped` is why the run ended early, `cancelled`
    that somebody wanted it. A dry run has the number that would be sent in `waiting`.
    """

    sent: int = 0
    failed: int = 0
    waiting: int = 0
    unsure: int = 0
    stopped: Refusal | None = None
    cancelled: bool = False


PROBLEMS: Mapping[str, str] = MappingProxyType(
    {
        "never": N_("The server refused the message for good ({code})."),
        "later": N_("The server did not take the message now ({code}). It will be tried again."),
        "given up": N_("The server did not take the message, however often it was tried ({code})."),
        "broken": N_("The connection broke before the message was handed over. It will be tried again."),
        "unsure": N_("The connection broke after the message was handed over. It may have arrived."),
        "died": N_("The program ended while the message was being handed over. It may have arrived."),
        "address": N_("The mailbox is not an address that mail can be sent to."),
        "changed": N_("The session was changed after this issue was made. Make a new issue."),
        "newer": N_("A newer issue tells the same mailbox of this session."),
    }
)


def problem_words(problem: str | None) -> tuple[str, Mapping[str, object]]:
    """The sentence of a kept problem, as a message id and its arguments; an empty one where there is none."""
    kind, _, code = (problem or "").partition(":")
    return (PROBLEMS[kind], {"code": code}) if kind in PROBLEMS else (problem or "", {})
