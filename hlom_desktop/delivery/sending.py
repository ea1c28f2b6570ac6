"""Sending: each message of the released issues once, through the organizer's server, as fast as was agreed.

A message is kept as begun before the server hears of it, and as sent when the server has taken it. What is found
begun at the next start may have arrived; it is left to a person.
"""

from __future__ import annotations

import ssl
import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime

from hlom_desktop.delivery.composing import Composer
from hlom_desktop.delivery.edits_mail import begin_mail, prepare_mails, settle_mail
from hlom_desktop.delivery.keys import password_of
from hlom_desktop.delivery.pace import Pace
from hlom_desktop.delivery.post import NoConnection, Post
from hlom_desktop.delivery.queries import delivery, delivery_by_key
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import Fate, Outcome, Posting, Verdict
from hlom_desktop.invitations.values import MailAccountRow, MailRow, MailState
from hlom_desktop.live.rehearsal import RehearsalSendsNothing
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.workspace import Workspace

RETRY_AFTER = 300.0
"""Seconds until what the server did not take now is tried once more in the same run."""
MOST_ATTEMPTS = 8
MOST_BREAKS = 3
MOST_LATER = 5
"""Messages in a row that the server puts off before one leaves it alone."""

Item = tuple[MailRow, Posting]


class NoAccount(Refusal):
    """Nobody has said from where mail is sent."""

    message = N_("No mail account is set up for this conference. Set it up first.")


class NothingReleased(Refusal):
    """No issue was released for sending."""

    message = N_("No issue of invitations is released for sending. Release one first.")


class SenderRefused(Refusal):
    """The server does not let this account send from its address."""

    message = N_("The mail server {host} does not let this account send from its address ({code}).")


class ServerBusy(Refusal):
    """The server puts off one message after the other."""

    message = N_("The mail server {host} puts off every message ({code}). Go on later, or send fewer a minute.")


def utc_now() -> datetime:
    """The computer's clock."""
    return datetime.now(UTC)


def never() -> bool:
    """For a run that nobody stops."""
    return False


def unheard(done: int, of: int) -> None:
    """For a run of which nobody hears."""


def send(
    workspace: Workspace,
    key: str,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] = unheard,
    cancelled: Callable[[], bool] = never,
    clock: Callable[[], datetime] = utc_now,
    sleep: Callable[[float], None] = time.sleep,
    tls: ssl.SSLContext | None = None,
) -> Outcome:
    """Send what the released issues of a conference still ask for. A dry run only counts.

    Raises `RehearsalSendsNothing`, `NoAccount`, `NothingReleased`, `NoPassword`, `NoKeyring`, `KeyringClosed`,
    `NoSuchConference`; what goes wrong later stops the run and stands in the outcome.
    """
    found = workspace.read(delivery_by_key, key)
    account = ready_account(found)
    if not any(issue.released for issue in found.inviting.issues):
        raise NothingReleased
    if dry_run:
        return _planned(found)
    password = password_of(account)
    conference_id = found.inviting.conference.ref.id
    workspace.do(prepare_mails, conference_id)
    run = _Run(
        workspace,
        workspace.read(delivery, conference_id),
        Post(account, password, tls),
        Pace(account.per_minute, clock, sleep, cancelled),
        progress,
    )
    outcome = run.go()
    left = workspace.read(delivery, conference_id)
    return Outcome(run.sent, run.failed, len(left.queue), len(left.unsure), outcome, cancelled())


def ready_account(found: Delivery) -> MailAccountRow:
    """The account to send from. Raises `RehearsalSendsNothing`, `NoAccount`."""
    if found.rehearsal:
        raise RehearsalSendsNothing
    if found.inviting.account is None:
        raise NoAccount
    return found.inviting.account


def _planned(found: Delivery) -> Outcome:
    composer = Composer(found)
    wanted = [*(posting for _, posting in found.queue), *found.unmade]
    bad = sum(composer.problem(posting) is not None for posting in wanted)
    return Outcome(failed=bad, waiting=len(wanted) - bad, unsure=len(found.unsure))


class _Run:
    """One run over the queue."""

    def __init__(
        self, workspace: Workspace, found: Delivery, post: Post, pace: Pace, progress: Callable[[int, int], None]
    ) -> None:
        self._workspace, self._post, self._pace, self._progress = workspace, post, pace, progress
        self._queue, self._composer = found.queue, Composer(found)
        self._host = found.inviting.account.host if found.inviting.account is not None else ""
        self._breaks = self._put_off = 0
        self._done: set[int] = set()
        self.sent = self.failed = 0

    def go(self) -> Refusal | None:
        """Send all that can be sent; why it ended early, if it did."""
        try:
            later = self._round(self._queue)
            if later and self._pace.pause(RETRY_AFTER):
                self._round(later)
        except Refusal as refusal:
            return refusal
        finally:
            self._post.close()
        return None

    def _round(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Each item once, or again where the connection broke before it was handed over; those put off."""
        waiting, later = deque(items), []
        while waiting:
            item = waiting.popleft()
            fate = self._one(*item)
            if fate is None:
                return ()
            if fate is Fate.BROKEN:
                waiting.appendleft(item)
            elif fate is Fate.LATER:
                later.append(item)
            self._done.add(item[0].ref.id)
            self._progress(len(self._done), len(self._queue))
        return tuple(later)

    def _one(self, mail: MailRow, posting: Posting) -> Fate | None:
        """What became of one message; None where somebody wants to stop. Raises why the run must end."""
        problem = self._composer.problem(posting)
        if problem is not None:
            self._settle(mail, MailState.FAILED, problem)
            self.failed += 1
            return Fate.NEVER
        if not self._pace.next():
            return None
        message = self._composer.message(posting, mail.message_id, self._pace.now())
        if not self._post.is_open:
            self._post.open()
        if self._workspace.do(begin_mail, mail.ref).result is None:
            return Fate.SENT  # somebody else sends it
        verdict = self._post.hand_over(mail.mailbox, message)
        self._note(mail, verdict)
        return verdict.fate

    def _note(self, mail: MailRow, verdict: Verdict) -> None:
        """Keep what became of a message, and end the run where the next would fare no better."""
        match verdict.fate:
            case Fate.SENT:
                self._settle(mail, MailState.SENT)
                self.sent += 1
                self._breaks = self._put_off = 0
            case Fate.UNSURE:
                self._settle(mail, MailState.SENDING, "unsure")
                self._broke()
            case Fate.BROKEN:
                self._settle(mail, MailState.WAITING, "broken")
                self._broke()
            case _:
                self._note_refused(mail, verdict)

    def _note_refused(self, mail: MailRow, verdict: Verdict) -> None:
        self._breaks = 0
        if verdict.of_sender and verdict.fate is Fate.NEVER:
            self._settle(mail, MailState.WAITING, f"later:{verdict.code}")
            raise SenderRefused(host=self._host, code=verdict.code)
        tried = self._tried(mail)
        if verdict.fate is Fate.LATER and tried < MOST_ATTEMPTS:
            self._settle(mail, MailState.WAITING, f"later:{verdict.code}")
            self._put_off += 1
            if self._put_off >= MOST_LATER:
                raise ServerBusy(host=self._host, code=verdict.code)
            return
        kind = "given up" if verdict.fate is Fate.LATER else "never"
        self._settle(mail, MailState.FAILED, f"{kind}:{verdict.code}")
        self.failed += 1

    def _tried(self, mail: MailRow) -> int:
        """How often a message was begun, this time included."""
        return mail.attempts + (2 if mail.ref.id in self._done else 1)

    def _broke(self) -> None:
        """The connection is gone; it is opened anew after a moment, some times."""
        self._breaks += 1
        if self._breaks >= MOST_BREAKS:
            raise NoConnection(host=self._host)
        self._pace.pause(2.0 * self._breaks)

    def _settle(self, mail: MailRow, state: MailState, problem: str | None = None) -> None:
        self._workspace.do(settle_mail, mail.ref, state, problem)
