"""What must hold of a side event, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.side_events.shown import ProposalLine, SponsorLine
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.words import Words

LONGEST = 24 * 60
_S = ProposalStatus

STEPS: Mapping[ProposalStatus, tuple[ProposalStatus, ...]] = MappingProxyType(
    {
        _S.DRAFT: (_S.SUBMITTED, _S.CANCELLED),
        _S.SUBMITTED: (_S.UNDER_REVIEW, _S.APPROVED, _S.DECLINED, _S.DRAFT, _S.CANCELLED),
        _S.UNDER_REVIEW: (_S.APPROVED, _S.DECLINED, _S.SUBMITTED, _S.CANCELLED),
        _S.APPROVED: (_S.SCHEDULED, _S.UNDER_REVIEW, _S.DECLINED, _S.CANCELLED),
        _S.SCHEDULED: (_S.APPROVED, _S.CANCELLED),
        _S.MERGED: (_S.UNDER_REVIEW,),
        _S.DECLINED: (_S.UNDER_REVIEW,),
        _S.CANCELLED: (_S.UNDER_REVIEW,),
    }
)
"""To which status each may change. Into “merged” leads a gesture of its own, which names the other one."""

STEP_LABELS: Mapping[ProposalStatus, str] = MappingProxyType(
    {
        _S.DRAFT: N_("Back to draft"),
        _S.SUBMITTED: N_("Take as submitted"),
        _S.UNDER_REVIEW: N_("Take up for review"),
        _S.APPROVED: N_("Approve"),
        _S.SCHEDULED: N_("Schedule"),
        _S.MERGED: N_("Merge"),
        _S.DECLINED: N_("Decline"),
        _S.CANCELLED: N_("Cancel"),
    }
)
"""What the change to each status is called."""

STATES = frozenset({DelegationKind.MEMBER_STATE, DelegationKind.OBSERVER_STATE})
LIVING = frozenset({_S.DRAFT, _S.SUBMITTED, _S.UNDER_REVIEW, _S.APPROVED, _S.SCHEDULED})
"""The statuses of a side event that may yet be held."""

UNDECIDED = frozenset({_S.DRAFT, _S.SUBMITTED, _S.UNDER_REVIEW})
OVER = frozenset({_S.DECLINED, _S.CANCELLED, _S.MERGED})
"""The statuses of what will not be held."""
DECIDED = frozenset({_S.APPROVED, _S.DECLINED, _S.MERGED, _S.CANCELLED})
"""The statuses that somebody decided, on a day that is kept."""


class StatusNotOpen(Refusal):
    """A change of status that skips what must come before."""

    message = N_("This status cannot follow the present one. Choose one of those that its card offers.")


class NotPlacedYet(Refusal):
    """Scheduled without an hour."""

    message = N_("It has no place yet. Give it a day, hours and a room under “Place”.")


class MergedIntoItself(Refusal):
    """A side event merged into itself, or into one that was merged into it."""

    message = N_("It cannot be merged into itself, or into one that was merged or is over. Choose another one.")


class LengthOfSideEvent(Refusal):
    """A side event of no length, or of more than a day."""

    message = N_("A side event lasts between 1 minute and 24 hours.")


class NumberTaken(Refusal):
    """Two side events of one number."""

    message = N_("Number {number} is already “{title}”. Choose another one.")


class NobodyNamed(Refusal):
    """A sponsor that is neither a delegation nor a name."""

    message = N_("Choose a delegation, or type a name.")


def next_number(numbers: Iterable[int]) -> int:
    """The number after the highest: a number once given is not given again while a higher one stands."""
    return max(numbers, default=0) + 1


def check_step(was: ProposalStatus, now: ProposalStatus) -> None:
    """That the status may change so. Raises `StatusNotOpen`."""
    if now not in STEPS[was]:
        raise StatusNotOpen


def check_length(minutes: int | None) -> None:
    """A length in minutes, or unknown. Raises `LengthOfSideEvent`."""
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise LengthOfSideEvent


def sponsor_name(line: SponsorLine, language: Language) -> str:
    """Who a sponsor is: the name as stated, else the delegation's."""
    if line.row.name is not None and not line.row.name.is_empty:
        return text_in(line.row.name, language)
    return name_in(line.delegation, language) if line.delegation is not None else ""


def names_of(sponsors: Sequence[SponsorLine], role: SponsorRole, language: Language) -> str:
    """The names of those in `role`, between commas."""
    return ", ".join(name for one in sponsors if one.row.role is role if (name := sponsor_name(one, language)))


def organizers_text(sponsors: Sequence[SponsorLine], language: Language) -> str:
    """Who organizes it, and with whom: “UNHCR with Denmark”, in `language` whatever that of the interface."""
    words = Words(language)
    first = names_of(sponsors, SponsorRole.ORGANIZER, language)
    others = names_of(sponsors, SponsorRole.CO_SPONSOR, language)
    if first and others:
        return words("{organizers} with {sponsors}", organizers=first, sponsors=others)
    return first or others


def organizers_wording(sponsors: Sequence[SponsorLine]) -> Wording | None:
    """The same in three languages, for the programme; None where nobody is named."""
    wording = Wording.from_texts(
        en=organizers_text(sponsors, "en"), fr=organizers_text(sponsors, "fr"), es=organizers_text(sponsors, "es")
    )
    return None if wording.is_empty else wording


def states_among(sponsors: Sequence[SponsorLine]) -> int:
    """How many States stand behind it: many calls ask for one at least."""
    return sum(one.delegation is not None and one.delegation.kind in STATES for one in sponsors)


def is_placed(line: ProposalLine) -> bool:
    """It has a day and hours in the programme."""
    return line.session is not None and line.session.hours is not None


def is_struck(line: ProposalLine) -> bool:
    """It stands in the programme as cancelled, though nobody cancelled the proposal."""
    struck = line.session is not None and line.session.status is SessionStatus.CANCELLED
    return struck and line.row.status is _S.SCHEDULED


def open_steps(line: ProposalLine) -> tuple[ProposalStatus, ...]:
    """The changes of status that can be made now; to “scheduled” only where it has its place."""
    return tuple(one for one in STEPS[line.row.status] if one is not _S.SCHEDULED or is_placed(line))
