"""A message as bytes: the letter, and the calendar entry in the way that calendars act upon (RFC 6047).

The entry stands twice: as an alternative to the letter, with `method` equal to its METHOD, for programs that answer
invitations; and as a file, for those that do not.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from hlom_desktop.exports.marks import printable

_ADDRESS = re.compile(r"[^\s@<>(),;:\\\"\[\]]+@[^\s@<>(),;:\\\"\[\]]+\.[^\s@<>(),;:\\\"\[\].]+")


@dataclass(frozen=True)
class Enclosed:
    """A calendar file. Without a `method` it is only a file, and nothing answers it."""

    name: str
    data: bytes
    method: str = ""


@dataclass(frozen=True)
class Sender:
    """Who sends: the name shown and the address that answers go to."""

    name: str
    address: str


def is_address(text: str) -> bool:
    """Whether mail can be sent to it: ASCII, one @, a domain with a dot; no name, no list."""
    plain = text.isascii() and text.isprintable()
    return plain and len(text) <= 254 and ".." not in text and _ADDRESS.fullmatch(text) is not None


def message_bytes(
    subject: str,
    body: str,
    recipient: str,
    *,
    sender: Sender | None,
    message_id: str,
    at: datetime,
    language: str,
    enclosed: Enclosed | None = None,
    draft: bool = False,
) -> bytes:
    """The message with CRLF line ends; the same input gives the same bytes.

    A draft is opened by mail programs as a message still to be sent; it may have no recipient yet. Raises ValueError
    for a recipient or sender that is no address.
    """
    made = EmailMessage(policy=SMTP)
    if sender is not None:
        made["From"] = _address(sender.name, sender.address)
    if recipient or not draft:
        made["To"] = _address("", recipient)
    made["Subject"] = _one_line(subject) or " "
    made["Date"] = format_datetime(at)
    made["Message-ID"] = message_id
    if draft:
        made["X-Unsent"] = "1"
    text = "\n".join(printable(line) for line in body.splitlines()) + "\n"
    made.set_content(text, charset="utf-8", cte="quoted-printable")
    made["Content-Language"] = language
    if enclosed is not None:
        _enclose(made, enclosed)
    for number, part in enumerate(made.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{hashlib.sha256(f'{message_id} {number}'.encode()).hexdigest()[:32]}")
        if number:
            del part["MIME-Version"]
    return made.as_bytes()


def _enclose(made: EmailMessage, enclosed: Enclosed) -> None:
    if enclosed.method:
        made.add_alternative(enclosed.data, maintype="text", subtype="calendar", params=_kind(enclosed))
    made.add_attachment(
        enclosed.data, maintype="text", subtype="calendar", filename=enclosed.name, params=_file_kind(enclosed)
    )


def _kind(enclosed: Enclosed) -> dict[str, str]:
    return {"method": enclosed.method, "charset": "UTF-8"}


def _file_kind(enclosed: Enclosed) -> dict[str, str]:
    """A second part with a method would be answered a second time."""
    return {"charset": "UTF-8", "name": enclosed.name}


def _address(name: str, address: str) -> Address:
    local, _, domain = address.rpartition("@")
    return Address(_one_line(name), local, domain)


def _one_line(text: str) -> str:
    """As a subject has it: no break, no run of spaces."""
    return " ".join(printable(text).split())
