"""What a mail account must be before anything is sent through it."""

from __future__ import annotations

import ipaddress
import re

from hlom_desktop.delivery.values import Encryption
from hlom_desktop.exports.message import is_address
from hlom_desktop.refusals import N_, Refusal

MOST_PER_MINUTE = 600
_HOST = re.compile(r"[A-Za-z0-9.\-_:]+")


class NotAHost(Refusal):
    """A server's name that cannot be one."""

    message = N_("Write the name of the mail server alone, such as smtp.example.org.")


class NotAnAddress(Refusal):
    """The sender's address is none."""

    message = N_(
        "Write one address from which mail is sent and to which answers come, such as secretariat@example.org."
    )


class NotAPort(Refusal):
    """A port outside what there is."""

    message = N_("A port is a number between 1 and 65535; usual are 587 and 465.")


class NotARate(Refusal):
    """A speed at which nothing or too much would go."""

    message = N_("Between 1 and {most} messages a minute can be sent.")


class MustBeEncrypted(Refusal):
    """A server elsewhere, without encryption."""

    message = N_(
        "To a server elsewhere mail goes encrypted only. Choose STARTTLS or TLS; without encryption there is only a "
        "server on this computer."
    )


def is_here(host: str) -> bool:
    """Whether the server runs on this computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def check_account(host: str, port: int, encryption: str, address: str, per_minute: int) -> None:
    """Raises the refusal of the first value that cannot be."""
    if _HOST.fullmatch(host) is None:
        raise NotAHost
    if not 0 < port < 65536:
        raise NotAPort
    if not is_address(address):
        raise NotAnAddress
    if not 0 < per_minute <= MOST_PER_MINUTE:
        raise NotARate(most=MOST_PER_MINUTE)
    if Encryption(encryption) is Encryption.NONE and not is_here(host):
        raise MustBeEncrypted
