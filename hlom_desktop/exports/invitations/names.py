"""How bundles and their files are named: never by an address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from itertools import count

from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.exports.files import ascii_part
from hlom_desktop.invitations.rules_attendance import by_precedence, mailbox_of
from hlom_desktop.invitations.shown import Inviting


def mailbox_names(inviting: Inviting) -> Mapping[str, str]:
    """Each mailbox by its delegation's code and the first letters of its first reader's identity, or the mission's.

    One that only the ledger knows any more has the number of its first row there.
    """
    found: dict[str, str] = {}
    for row in by_precedence(inviting.delegates):
        home = inviting.delegation_by_id[row.delegation_id]
        box = mailbox_of(row, home)
        if box is not None and box not in found:
            uid = home.uid if (home.mailbox or "").strip().lower() == box else row.uid
            found[box] = f"{code_of(home)}-{ascii_part(uid[:8], 'x').lower()}"
    for given in inviting.given:
        found.setdefault(given.mailbox, f"former-{given.ref.id}")
    return found


def code_of(home: DelegationRow) -> str:
    """A State's two letters, of others the beginning of the name."""
    return home.alpha2 or ascii_part(name_in(home, "en")[:16], "delegation")


@lru_cache(maxsize=1024)
def event_label(start: datetime | None, title: str, zone: str | None) -> str:
    """“2021-12-14-1000-opening”, by the conference's clock."""
    subject = ascii_part(title, "session").lower()
    if start is None:
        return subject
    return f"{start.astimezone(zone_named(zone or 'UTC')):%Y-%m-%d-%H%M}-{subject}"


def free_name(name: str, taken: set[str]) -> str:
    """The name, numbered where another has it already; it is then taken. Capitals do not tell names apart."""
    for at in count(1):
        free = name if at == 1 else f"{name}-{at}"
        if free.casefold() not in taken:
            break
    taken.add(free.casefold())
    return free
