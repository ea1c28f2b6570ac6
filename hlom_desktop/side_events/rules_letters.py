"""Which letter a proposal is owed: decided and not yet told, or told something that no longer holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hlom_desktop.side_events.rules import is_struck
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.side_events.values_review import DecisionKind, DecisionLetterRow

_S = ProposalStatus
ACCEPTED = frozenset({_S.APPROVED, _S.SCHEDULED})
REFUSED = frozenset({_S.DECLINED, _S.MERGED})


def holding(line: ProposalLine) -> ProposalStatus:
    """What holds of a proposal for its organizers: one whose session was struck in the programme is cancelled."""
    return _S.CANCELLED if is_struck(line) else line.row.status


def told_of(line: ProposalLine) -> str:
    """What a letter on this proposal tells now, as one line that is compared with the one told before.

    An approved one without a place and one with a place tell different things; a reason counts where it is refused.
    """
    row, session, status = line.row, line.session, holding(line)
    if status in REFUSED:
        reason = row.reason.best("en")[0] if row.reason is not None else ""
        return f"{status.value} {row.merged_into_id or ''} {reason}".strip()
    if status is _S.SCHEDULED and session is not None and session.hours is not None:
        hours = session.hours
        return f"scheduled {hours.day.isoformat()} {hours.start} {hours.minutes} {session.room_id or ''}".strip()
    return status.value


@dataclass(frozen=True)
class Told:
    """What a letter told: the status, and of one that was scheduled the place, on the clock of its session then."""

    status: ProposalStatus
    day: date | None = None
    start: int = 0
    minutes: int = 0
    room_id: int | None = None


def read_told(told: str) -> Told:
    """What `told_of` wrote, read again; why something was refused, and with what it was merged, is left out."""
    status, *rest = told.split()
    if _S(status) is not _S.SCHEDULED or not rest:
        return Told(_S(status))
    day, start, minutes, *room = rest
    return Told(_S.SCHEDULED, date.fromisoformat(day), int(start), int(minutes), int(room[0]) if room else None)


def last_letter(line: ProposalLine, told: Iterable[DecisionLetterRow]) -> DecisionLetterRow | None:
    """The letter on this proposal that went out last."""
    return max((one for one in told if one.proposal_id == line.ref.id), key=lambda one: one.at, default=None)


def letter_due(line: ProposalLine, told: Iterable[DecisionLetterRow]) -> DecisionKind | None:
    """The letter that is owed now; None where what holds was told, or nothing is decided.

    Whoever was told last of an acceptance gets a letter of change where the place, or the decision itself, is another;
    one that was refused or cancelled and is accepted after all gets an acceptance.
    """
    status = holding(line)
    before = last_letter(line, told)
    if before is not None and before.told == told_of(line):
        return None
    was_accepted = before is not None and read_told(before.told).status in ACCEPTED
    if status in ACCEPTED:
        return DecisionKind.CHANGE if was_accepted else DecisionKind.ACCEPTANCE
    if status in REFUSED:
        return DecisionKind.CHANGE if was_accepted else DecisionKind.REFUSAL
    return DecisionKind.CHANGE if was_accepted else None
