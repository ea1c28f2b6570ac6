"""The right of reply: at the end of the day, the first longer than the second, two of a delegation on an item."""

from __future__ import annotations

from datetime import date

from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow
from hlom_desktop.speakers.values_list import SittingRow


def last_sitting(debate: Debate, day: date) -> SittingRow | None:
    """The sitting in which replies of a day are heard: the day's last; None where the list is not heard that day."""
    held = [one for one in debate.sittings if _day(debate, one) == day]
    return held[-1] if held else None


def _day(debate: Debate, sitting: SittingRow) -> date | None:
    session = debate.session_of(sitting)
    return session.hours.day if session is not None and session.hours is not None else None


def days_of(debate: Debate) -> tuple[date, ...]:
    """The days on which the list is heard."""
    days = {day for one in debate.sittings if (day := _day(debate, one)) is not None}
    return tuple(sorted(days))


def replies_of(debate: Debate, delegation_id: int) -> tuple[InscriptionRow, ...]:
    """The replies of a delegation on this list, the withdrawn left out, in the order in which they were asked for."""
    mine = [one for one in debate.inscriptions if one.delegation_id == delegation_id and not one.withdrawn]
    replies = [one for one in mine if one.kind is InscriptionKind.REPLY]
    return tuple(sorted(replies, key=lambda one: (one.inscribed, one.ref.id)))


def reply_number(debate: Debate, one: InscriptionRow) -> int:
    """Whether a reply is its delegation's first on this list or its second; 1 where the delegation is unknown."""
    mine = replies_of(debate, one.delegation_id) if one.delegation_id is not None else ()
    return 1 + sum((other.inscribed, other.ref.id) < (one.inscribed, one.ref.id) for other in mine)
