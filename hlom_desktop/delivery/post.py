"""The connection to the organizer's mail server, and what it says of each message.

Each step of handing a message over is taken by itself, so that after a broken connection one knows whether the server
can have taken it (RFC 5321, section 4.5.3.2.6, names the one moment when nobody can know).
"""

from __future__ import annotations

import re
import smtplib
import ssl
from contextlib import suppress
from types import TracebackType

from hlom_desktop.delivery.values import Encryption, Fate, Verdict
from hlom_desktop.invitations.values import MailAccountRow
from hlom_desktop.refusals import N_, Refusal

TIMEOUT = 60.0
"""Seconds without a word from the server after which it is taken to be gone."""

_ENHANCED = re.compile(rb"\s*([245]\.\d{1,3}\.\d{1,3})\b")
_DOTS = re.compile(rb"(?m)^\.")


class NoConnection(Refusal):
    """A server that does not answer."""

    message = N_("The mail server {host} does not answer. Check its name, the port and the network.")


class NotTrusted(Refusal):
    """A certificate that does not prove who the server is."""

    message = N_("The mail server {host} cannot prove who it is ({reason}), so nothing was sent to it.")


class NotEncrypted(Refusal):
    """A server that does not offer STARTTLS."""

    message = N_("The mail server {host} does not offer an encrypted connection, so nothing was sent to it.")


class PasswordRefused(Refusal):
    """User or password is wrong, or the server wants another way to sign in."""

    message = N_("The mail server {host} did not accept user and password ({code}).")


class Post:
    """An open connection; used with `with`. `tls` is for a server whose certificate no system authority signed."""

    def __init__(self, account: MailAccountRow, password: str | None, tls: ssl.SSLContext | None = None) -> None:
        self._account, self._password = account, password
        self._tls = tls or ssl.create_default_context()
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Post:
        self.open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def is_open(self) -> bool:
        """Whether the connection stands, as far as one knows."""
        return self._smtp is not None

    def open(self) -> None:
        """Connect, encrypt, sign in. Raises `NoConnection`, `NotTrusted`, `NotEncrypted`, `PasswordRefused`."""
        host = self._account.host
        try:
            self._smtp = self._connected()
            self._sign_in(self._smtp)
        except Refusal:
            self.close()
            raise
        except smtplib.SMTPAuthenticationError as error:
            self.close()
            raise PasswordRefused(host=host, code=code_of(error.smtp_code, error.smtp_error)) from error
        except smtplib.SMTPNotSupportedError as error:
            self.close()
            raise PasswordRefused(host=host, code="AUTH") from error
        except ssl.SSLCertVerificationError as error:
            self.close()
            raise NotTrusted(host=host, reason=error.verify_message) from error
        except ssl.SSLError as error:
            self.close()
            raise NotTrusted(host=host, reason=error.reason or "TLS") from error
        except (OSError, smtplib.SMTPException) as error:
            self.close()
            raise NoConnection(host=host) from error

    def _connected(self) -> smtplib.SMTP:
        account = self._account
        if account.encryption == Encryption.SSL:
            return smtplib.SMTP_SSL(account.host, account.port, timeout=TIMEOUT, context=self._tls)
        smtp = self._smtp = smtplib.SMTP(account.host, account.port, timeout=TIMEOUT)
        if account.encryption == Encryption.STARTTLS:
            smtp.ehlo_or_helo_if_needed()
            if not smtp.has_extn("starttls"):
                raise NotEncrypted(host=account.host)
            smtp.starttls(context=self._tls)
        return smtp

    def _sign_in(self, smtp: smtplib.SMTP) -> None:
        smtp.ehlo_or_helo_if_needed()
        if self._account.user is not None and self._password is not None:
            smtp.login(self._account.user, self._password)

    def hand_over(self, recipient: str, message: bytes) -> Verdict:
        """Hand one message to the server, and what it says; the message has CRLF line ends."""
        smtp = self._smtp
        if smtp is None:
            return Verdict(Fate.BROKEN)
        try:
            refused = self._announce(smtp, recipient)
            if refused is not None:
                return refused
            smtp.send(_DOTS.sub(b"..", message).removesuffix(b"\r\n") + b"\r\n.\r\n")
        except (OSError, smtplib.SMTPException):
            self._drop()
            return Verdict(Fate.BROKEN)
        try:
            code, said = smtp.getreply()
        except (OSError, smtplib.SMTPException):
            self._drop()
            return Verdict(Fate.UNSURE)
        if code == 421:
            self._drop()
        return Verdict(Fate.SENT) if 200 <= code < 300 else _refused(code, said)

    def _announce(self, smtp: smtplib.SMTP, recipient: str) -> Verdict | None:
        """Sender, recipient, DATA; None when the server waits for the message."""
        steps = (
            (smtp.mail, self._account.address, (250,)),
            (smtp.rcpt, recipient, (250, 251)),
            (smtp.docmd, "DATA", (354,)),
        )
        for step, word, good in steps:
            code, said = step(word)
            if code == 421:
                self._drop()
                return Verdict(Fate.BROKEN)
            if code not in good:
                with suppress(OSError, smtplib.SMTPException):
                    smtp.rset()
                return _refused(code, said, of_sender=word == self._account.address and step == smtp.mail)
        return None

    def _drop(self) -> None:
        """The connection is gone: nothing more is said over it."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            smtp.close()

    def close(self) -> None:
        """Take leave of the server."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            try:
                smtp.quit()
            except (OSError, smtplib.SMTPException):
                smtp.close()


def _refused(code: int, said: bytes, *, of_sender: bool = False) -> Verdict:
    fate = Fate.LATER if 400 <= code < 500 else Fate.NEVER
    return Verdict(fate, code_of(code, said), of_sender)


def code_of(code: int, said: bytes | str) -> str:
    """The server's numbers alone: its words may hold the address."""
    found = _ENHANCED.match(said.encode() if isinstance(said, str) else said)
    return f"{code} {found[1].decode()}" if found else str(code)
