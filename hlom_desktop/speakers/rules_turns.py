"""The turns of a sitting: who speaks when, for how long, why there, and who still fits.

A sitting begins with its lead: the gavel, the chair's opening, whoever else speaks in the session, and in the first
sitting how the list works. At its end a reserve is kept for the suspension. Each speaker takes the limit and the
turnover after it. Nobody speaks across the end: the first who would, and all after, do not fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from hlom_desktop.delegations.values import Level
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_order import (
    Placing,
    by_precedence,
    category_of,
    is_by_hand,
    is_heard,
    is_member,
    leads_members,
    part_of,
    placed,
    precedence,
    ranked_as,
    ranked_from,
    speaks_for_group,
)
from hlom_desktop.speakers.rules_replies import reply_number
from hlom_desktop.speakers.rules_slots import Slot, slot_of
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow, RoleKind, RoleRow, SpeakerStatus
from hlom_desktop.speakers.values_list import CategoryRow, SittingRow

GAVEL = 120
"""Seconds of the gavel, of what is said on how the list works, and of the suspension at the end."""
OPENING_MINUTES, ROLE_MINUTES = 5, 5
"""What a chair's opening and another role take where nobody says."""
USUAL_MINUTES: Mapping[RoleKind, int] = MappingProxyType(
    {RoleKind.KEYNOTE: 10, RoleKind.PANELLIST: 7, RoleKind.RAPPORTEUR: 10}
)
CHAIRS = frozenset({RoleKind.CHAIR, RoleKind.CO_CHAIR, RoleKind.MODERATOR})


@dataclass(frozen=True)
class Why:
    """Why a turn stands where it stands: what the rule looked at, and what was done to it by hand or by the hour.

    `level` and `since` are those by which the speaker is ranked. `swapped_with` is the number of the other of two
    who stand in each other's place. `before_members` says that the group's statement was brought before its first
    member. `missed` are the bounds that this place does not honour (arrives, leaves, wanted); `held` and `hurried`
    say that bounds moved the speaker.
    """

    level: Level
    since: datetime
    for_group: bool = False
    by_hand: bool = False
    swapped_with: int | None = None
    before_members: bool = False
    held: bool = False
    hurried: bool = False
    missed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Turn:
    """A speaker's turn: its number from 1 in the sitting, seconds from the session's start, minutes, whether it fits,
    the category and why it stands there.
    """

    inscription: InscriptionRow
    number: int
    starts: int
    minutes: int
    fits: bool
    category: CategoryRow | None
    why: Why


def chair_of(debate: Debate, session_id: int) -> RoleRow | None:
    """Who opens a session: the first of its chairs that has not declined."""
    return next((one for one in _roles(debate, session_id) if one.kind in CHAIRS), None)


def role_seconds(role: RoleRow) -> int:
    """How long a role that is not the chair's takes."""
    return 60 * (role.minutes or USUAL_MINUTES.get(role.kind, ROLE_MINUTES))


def _roles(debate: Debate, session_id: int) -> tuple[RoleRow, ...]:
    rows = debate.roles
    return tuple(one for one in rows if one.session_id == session_id and one.status is not SpeakerStatus.DECLINED)


def lead_of(debate: Debate, sitting: SittingRow) -> int:
    """Seconds before a sitting's first speaker: those stated, else the usual ones."""
    if sitting.lead is not None:
        return 60 * sitting.lead
    chair = chair_of(debate, sitting.session_id)
    opening = 60 * (chair.minutes or OPENING_MINUTES) if chair is not None else 0
    others = (one for one in _roles(debate, sitting.session_id) if one.kind not in CHAIRS)
    first = bool(debate.sittings) and debate.sittings[0].ref.id == sitting.ref.id
    return GAVEL + opening + sum(map(role_seconds, others)) + (GAVEL if first else 0)


def reserve_of(debate: Debate, sitting: SittingRow) -> int:
    """Seconds kept free at a sitting's end: those stated, else the usual ones."""
    return GAVEL if sitting.reserve is None else 60 * sitting.reserve


def length_of(debate: Debate, sitting: SittingRow | None) -> int | None:
    """How many seconds a sitting's session lasts; None where nobody knows."""
    session = debate.session_of(sitting)
    if session is None:
        return None
    minutes = session.hours.minutes if session.hours is not None else session.minutes
    return None if minutes is None else 60 * minutes


def available_of(debate: Debate, sitting: SittingRow) -> int | None:
    """Seconds that a sitting has for its speakers: its length without lead and reserve; None where it is unknown."""
    length = length_of(debate, sitting)
    return None if length is None else max(0, length - lead_of(debate, sitting) - reserve_of(debate, sitting))


def limit_of(debate: Debate, one: InscriptionRow) -> int:
    """A speaker's minutes: their own limit, a reply's, the category's where limits go by it, the group's or each's."""
    speakers = debate.speakers
    if one.minutes is not None:
        return one.minutes
    if one.kind is InscriptionKind.REPLY:
        return speakers.reply_minutes if reply_number(debate, one) == 1 else speakers.second_reply_minutes
    category = category_of(debate, one) if speakers.by_category else None
    if category is not None and category.minutes is not None:
        return category.minutes
    return speakers.group_minutes if speaks_for_group(debate, one) else speakers.minutes


def turns_of(debate: Debate, sitting: SittingRow | None) -> tuple[Turn, ...]:
    """The turns of a sitting in their order; None for those of the list that have no sitting, who start at nought.

    Who has withdrawn, waits for a place or was taken off as absent has no turn.
    """
    rows = [one for one in debate.by_sitting.get(sitting.ref.id if sitting else None, ()) if is_heard(debate, one)]
    lead = lead_of(debate, sitting) if sitting is not None else 0
    available = available_of(debate, sitting) if sitting is not None else None
    minutes = {one.ref.id: limit_of(debate, one) for one in rows}
    lengths = {row_id: 60 * limit + debate.speakers.turnover for row_id, limit in minutes.items()}
    slots = _slots(debate, sitting, rows)
    placing = placed(debate, rows, slots, lengths, lead)
    whys = _Whys(debate, placing, slots)
    found: list[Turn] = []
    clock = lead
    for number, one in enumerate(placing.order, start=1):
        limit, end = minutes[one.ref.id], clock + lengths[one.ref.id]
        fits = available is None or end <= lead + available
        why = whys.of(one, number - 1, clock, 60 * limit)
        found.append(Turn(one, number, clock, limit, fits, category_of(debate, one), why))
        clock = end
    return tuple(found)


def _slots(debate: Debate, sitting: SittingRow | None, rows: list[InscriptionRow]) -> dict[int, Slot]:
    """What binds whom; replies, the absent and who speaks if time permits are heard when their part comes."""
    found = {}
    for one in rows:
        slot = slot_of(debate, sitting, one) if part_of(debate, one) == 0 and not one.absent else None
        if slot is not None:
            found[one.ref.id] = slot
    return found


class _Whys:
    """Tells of each turn of a sitting why it stands there."""

    def __init__(self, debate: Debate, placing: Placing, slots: Mapping[int, Slot]) -> None:
        self.debate, self.placing, self.slots = debate, placing, slots
        self._rule = by_precedence(debate, placing.order)
        self._by_rule = {one.ref.id: at for at, one in enumerate(self._rule)}

    def of(self, one: InscriptionRow, at: int, starts: int, seconds: int) -> Why:
        """Why `one` is the turn at this index, which starts then and lasts so long."""
        row_id, by_hand = one.ref.id, is_by_hand(one)
        slot = self.slots.get(row_id)
        return Why(
            level=ranked_as(one),
            since=ranked_from(one),
            for_group=speaks_for_group(self.debate, one),
            by_hand=by_hand,
            swapped_with=self._swapped(one, at) if by_hand else None,
            before_members=not by_hand and self._brought_forward(one),
            held=not by_hand and row_id in self.placing.held,
            hurried=not by_hand and row_id in self.placing.hurried,
            missed=slot.missed(starts, starts + seconds) if slot is not None else frozenset(),
        )

    def _swapped(self, one: InscriptionRow, at: int) -> int | None:
        """The number of who stands where the rule has this speaker, if the rule has them here."""
        place = self._by_rule[one.ref.id]
        other = self.placing.order[place]
        exchanged = place != at and is_by_hand(other) and self._by_rule[other.ref.id] == at
        return place + 1 if exchanged else None

    def _brought_forward(self, group: InscriptionRow) -> bool:
        """Whether a group's statement stands where its category alone would not have it."""
        if not leads_members(self.debate, group):
            return False
        at = self._by_rule[group.ref.id]
        key = precedence(self.debate, group)
        after = self._rule[at + 1 :]
        return any(is_member(self.debate, one, group) and precedence(self.debate, one) < key for one in after)
