"""How messages move on: prepared, begun, settled. Each step is kept before the next is taken, and none is undone.

A message is begun before the server hears of it. Whatever happens to the program after that, it is found begun, and
nothing but a person's word sends it again.
"""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.delivery.queries import delivery
from hlom_desktop.delivery.rules_due import message_id, overtaken
from hlom_desktop.invitations.model import Mail
from hlom_desktop.invitations.values import MailState
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import leaves_the_house, moment, say
from hlom_desktop.storage.writing import GoneMeanwhile


class AlreadySent(Refusal):
    """A message that arrived, to be sent again."""

    message = N_("This message was sent. Make a new issue to give it out again.")


def prepare_mails(db: Db, conference_id: int) -> int:
    """Make the messages that the released issues ask for and that are not made yet; how many.

    Those that a newer issue makes useless are closed.
    """
    found = delivery(db, conference_id)
    account, wanted = found.inviting.account, found.unmade
    sender = account.address if account is not None else ""
    for posting in wanted:
        given = posting.given
        values = {"issue_id": given.issue_id, "mailbox": given.mailbox, "given_id": given.ref.id}
        db.add(Mail(conference_id=conference_id, **values, message_id=message_id(posting, sender)))
    db.flush()
    for mail in overtaken(found.postings, found.inviting.mails):
        _settle(db, mail.ref, MailState.FAILED, "newer")
    leaves_the_house(db)
    say(db, N_("Make ready {number} messages"), number=len(wanted))
    return len(wanted)


def begin_mail(db: Db, ref: Ref) -> datetime | None:
    """A message is about to be handed over; the moment, None where it waits no more and must not be sent."""
    row = db.get(Mail, ref.id)
    if row is None or row.state is not MailState.WAITING:
        return None
    row.state, row.at, row.problem = MailState.SENDING, moment(db), None
    row.attempts += 1
    leaves_the_house(db)
    say(db, N_("Send a message"))
    return row.at


def settle_mail(db: Db, ref: Ref, state: MailState, problem: str | None = None) -> None:
    """What became of a message. It stays as it is where a person has settled it meanwhile."""
    _settle(db, ref, state, problem)
    leaves_the_house(db)
    say(db, N_("Note what became of a message"))


def mark_arrived(db: Db, ref: Ref) -> None:
    """A person knows that a message arrived."""
    _settle(db, ref, MailState.SENT, None)
    leaves_the_house(db)
    say(db, N_("Note that a message arrived"))


def send_again(db: Db, ref: Ref) -> None:
    """A person wants a message sent that was not, or of which nobody knows. Raises `AlreadySent`, `GoneMeanwhile`."""
    row = db.get(Mail, ref.id)
    if row is None:
        raise GoneMeanwhile
    if row.state is MailState.SENT:
        raise AlreadySent
    row.state, row.problem, row.attempts = MailState.WAITING, None, 0
    leaves_the_house(db)
    say(db, N_("Have a message sent again"))


def _settle(db: Db, ref: Ref, state: MailState, problem: str | None) -> None:
    row = db.get(Mail, ref.id)
    if row is None or row.state is MailState.SENT:
        return
    row.state, row.problem, row.at = state, problem, moment(db)
