"""The gestures on letters and on the mail account. None of them is told with an address."""

from __future__ import annotations

from sqlalchemy import select

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delivery.rules_account import check_account
from hlom_desktop.delivery.rules_letters import check_letter
from hlom_desktop.delivery.rules_usual import usual_letter
from hlom_desktop.delivery.values import Encryption
from hlom_desktop.invitations.model import Letter, MailAccount
from hlom_desktop.invitations.queries import mail_account
from hlom_desktop.invitations.values import LetterKind
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, delete_with

SAID = {
    LetterKind.INVITATION: N_("Word the letter of invitation"),
    LetterKind.UPDATE: N_("Word the letter that tells a change"),
    LetterKind.CANCELLATION: N_("Word the letter of cancellation"),
}


def word_letter(
    db: Db, conference_id: int, kind: LetterKind, *, subject: Wording | None = None, body: Wording | None = None
) -> None:
    """Word a kind of letter anew; what is not given stays, at first as it usually is.

    Raises `NoLetter`, `UnknownPlaceholder`, `LooseBrace`.
    """
    usual_subject, usual_body = usual_letter(kind)
    row = db.scalars(select(Letter).filter_by(conference_id=conference_id, kind=kind)).first()
    new_subject = subject or (row.subject if row is not None else usual_subject)
    new_body = body or (row.body if row is not None else usual_body)
    check_letter(new_subject, new_body)
    if row is None:
        add(db, Letter, conference_id=conference_id, kind=kind, subject=new_subject, body=new_body)
    else:
        row.subject, row.body = new_subject, new_body
    say(db, SAID[kind])


def use_usual_letter(db: Db, conference_id: int, kind: LetterKind) -> None:
    """Take the secretariat's own wording away; the usual letter holds again. Nothing where there is none."""
    for row in db.scalars(select(Letter).filter_by(conference_id=conference_id, kind=kind)).all():
        delete_with(db, row)
        say(db, N_("Use the usual letter"))


def set_mail_account(
    db: Db,
    conference_id: int,
    *,
    host: str,
    address: str,
    sender: str,
    port: int = 587,
    encryption: str = Encryption.STARTTLS.value,
    user: str | None = None,
    per_minute: int = 30,
) -> None:
    """Say from where mail is sent; the password stands in the keyring, not here.

    Raises `NotAHost`, `NotAPort`, `NotAnAddress`, `NotARate`, `MustBeEncrypted`.
    """
    host, address, sender = host.strip(), address.strip(), " ".join(sender.split())
    user = (user or "").strip() or None
    check_account(host, port, encryption, address, per_minute)
    values = {"host": host, "port": port, "encryption": Encryption(encryption).value, "user": user}
    values |= {"sender": sender, "address": address, "per_minute": per_minute}
    account = mail_account(db, conference_id)
    if account is None:
        add(db, MailAccount, conference_id=conference_id, **values)
    else:
        change(db, MailAccount, account.ref, **values)
    say(db, N_("Change the mail account"))


def remove_mail_account(db: Db, ref: Ref) -> None:
    """Forget from where mail is sent."""
    row = db.get(MailAccount, ref.id)
    if row is not None:
        delete_with(db, row)
        say(db, N_("Remove the mail account"))
