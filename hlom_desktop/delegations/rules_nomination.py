"""The cycle of nomination: how far each delegation has come, who has not replied, and what is counted of it.

Practice: a note verbale asks missions to name their delegates by a day; a reply has a number and a day; a person named
is verified, then approved. Who has not replied is reminded by a further note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.delegations.rules import by_delegation, coming
from hlom_desktop.delegations.values import DelegateRow, DelegationKind, DelegationRow, RegionalGroup
from hlom_desktop.delegations.values_nomination import Nomination, NoteAddresseeRow, NoteKind, NoteVerbaleRow
from hlom_desktop.refusals import N_


class Stage(StrEnum):
    """How far a delegation has come, by the least advanced of its people who are to come."""

    NOT_INVITED = "not_invited"
    INVITED = "invited"
    REPLIED = "replied"
    NOMINATED = "nominated"
    VERIFIED = "verified"
    APPROVED = "approved"


STAGE_LABELS: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.NOT_INVITED: N_("Not invited"),
        Stage.INVITED: N_("Invited"),
        Stage.REPLIED: N_("Replied, nobody named"),
        Stage.NOMINATED: N_("Nominated"),
        Stage.VERIFIED: N_("Verified"),
        Stage.APPROVED: N_("Approved"),
    }
)
_STAGES: Mapping[Nomination, Stage] = MappingProxyType(
    {
        Nomination.NOMINATED: Stage.NOMINATED,
        Nomination.VERIFIED: Stage.VERIFIED,
        Nomination.APPROVED: Stage.APPROVED,
    }
)


@dataclass(frozen=True)
class NoteCount:
    """To how many delegations a note went, and how many of them have replied."""

    addressed: int
    replied: int

    @property
    def silent(self) -> int:
        """How many have not replied."""
        return self.addressed - self.replied


@dataclass(frozen=True)
class Silence:
    """A delegation that has not replied: by when it was asked to at the latest, and the notes that it was sent."""

    delegation_id: int
    reply_by: date | None
    notes: tuple[NoteVerbaleRow, ...]

    def late(self, today: date) -> int:
        """By how many days it is late; 0 where there is time left, or no day was named."""
        return max(0, (today - self.reply_by).days) if self.reply_by is not None else 0


def approved(delegates: Iterable[DelegateRow]) -> tuple[DelegateRow, ...]:
    """Those of the final list, and the only ones who are invited to sessions."""
    return tuple(one for one in delegates if one.nomination is Nomination.APPROVED)


class Notes:
    """The notes with their addressees, asked who has answered which.

    A reply answers the note under which it is kept, and every other that was sent to the delegation by that day. A
    reminder asks what the last invitation before it asked, so what answers that one answers the reminder too.
    """

    def __init__(self, notes: Iterable[NoteVerbaleRow], addressees: Iterable[NoteAddresseeRow]) -> None:
        self.rows = tuple(sorted(notes, key=lambda one: (one.position, one.ref.id)))
        self._to: dict[int, list[NoteAddresseeRow]] = {}
        self._of: dict[int, list[NoteAddresseeRow]] = {}
        for one in addressees:
            self._to.setdefault(one.note_verbale_id, []).append(one)
            self._of.setdefault(one.delegation_id, []).append(one)

    def addressees(self, note: NoteVerbaleRow) -> tuple[NoteAddresseeRow, ...]:
        """Whom a note goes to."""
        return tuple(self._to.get(note.ref.id, ()))

    def sent_to(self, delegation_id: int) -> tuple[NoteVerbaleRow, ...]:
        """The notes that a delegation was sent, in their order."""
        ids = {one.note_verbale_id for one in self._of.get(delegation_id, ())}
        return tuple(one for one in self.rows if one.sent is not None and one.ref.id in ids)

    def invitation_of(self, note: NoteVerbaleRow) -> NoteVerbaleRow:
        """The invitation of which a note reminds: the last sent before it; the note itself where there is none."""
        if note.kind is NoteKind.INVITATION:
            return note
        before = [one for one in self.rows[: self.rows.index(note)] if one.kind is NoteKind.INVITATION]
        return next((one for one in reversed(before) if one.sent is not None), note)

    def answer(self, note: NoteVerbaleRow, delegation_id: int) -> NoteAddresseeRow | None:
        """The reply of a delegation that answers a note, the one kept under it before others; None while silent."""
        replies = [one for one in self._of.get(delegation_id, ()) if one.replied is not None]
        own = next((one for one in replies if one.note_verbale_id == note.ref.id), None)
        since = self.invitation_of(note).sent
        if own is not None or since is None:
            return own
        return next((one for one in replies if one.replied is not None and one.replied >= since), None)

    def silent(self, note: NoteVerbaleRow) -> tuple[NoteAddresseeRow, ...]:
        """The addressees of a note who have not replied; nobody while it is a draft."""
        if note.sent is None:
            return ()
        return tuple(one for one in self.addressees(note) if self.answer(note, one.delegation_id) is None)

    def count(self, note: NoteVerbaleRow) -> NoteCount:
        """How many were addressed and how many have replied."""
        to = self.addressees(note)
        return NoteCount(len(to), sum(self.answer(note, one.delegation_id) is not None for one in to))

    def silences(self) -> Mapping[int, Silence]:
        """The delegations that have left a note sent to them unanswered, by id."""
        found: dict[int, Silence] = {}
        for delegation_id in self._of:
            asked = tuple(one for one in self.sent_to(delegation_id) if self.answer(one, delegation_id) is None)
            if asked:
                days = [one.reply_by for one in asked if one.reply_by is not None]
                found[delegation_id] = Silence(delegation_id, max(days, default=None), asked)
        return found

    def has_replied(self, delegation_id: int) -> bool:
        """Whether any reply of a delegation is kept."""
        return any(one.replied is not None for one in self._of.get(delegation_id, ()))


def stages(delegations: Iterable[DelegationRow], delegates: Iterable[DelegateRow], notes: Notes) -> Mapping[int, Stage]:
    """How far each delegation has come, by its id: who has people waiting is no further than the last of them."""
    people = by_delegation(coming(delegates))
    return {one.ref.id: _stage(one.ref.id, people.get(one.ref.id, ()), notes) for one in delegations}


def _stage(delegation_id: int, people: Iterable[DelegateRow], notes: Notes) -> Stage:
    order = tuple(Stage)
    reached = [_STAGES[one.nomination] for one in people]
    if reached:
        return min(reached, key=order.index)
    if notes.has_replied(delegation_id):
        return Stage.REPLIED
    return Stage.INVITED if notes.sent_to(delegation_id) else Stage.NOT_INVITED


def count_by_stage(found: Mapping[int, Stage]) -> Mapping[Stage, int]:
    """How many delegations stand at each stage; stages of none left out."""
    counted = Counter(found.values())
    return {stage: counted[stage] for stage in Stage if counted[stage]}


def count_by_nomination(delegates: Iterable[DelegateRow]) -> Mapping[Nomination, int]:
    """How many persons stand in each state; states of none left out."""
    counted = Counter(one.nomination for one in delegates)
    return {state: counted[state] for state in Nomination if counted[state]}


def addressed_by(
    delegations: Iterable[DelegationRow],
    kind: DelegationKind | None = None,
    region: RegionalGroup | None = None,
    silent: frozenset[int] | None = None,
) -> tuple[DelegationRow, ...]:
    """The missions of a kind, a region, and among those without a reply; None of each stands for all."""
    return tuple(
        one
        for one in delegations
        if kind in (None, one.kind) and region in (None, one.region) and (silent is None or one.ref.id in silent)
    )
