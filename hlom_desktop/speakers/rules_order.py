"""The order of a list of speakers.

Within a sitting: by category, inside it by level and then by the time of inscription; a statement for a group stands
before the first of the group's members; replies come after all statements, and last who speaks only if time permits.
A list without categories has one for groups and one for each level. Whoever was moved by hand keeps the place given.
Who arrives later, leaves earlier or asked for certain hours is held back or called sooner where that helps, and only
as far as it must be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from hlom_desktop.delegations.rules import rank
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_replies import reply_number
from hlom_desktop.speakers.rules_slots import Slot
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow
from hlom_desktop.speakers.values_list import AbsentGoes, CategoryRow

STATEMENT, AT_END, REPLY, IF_TIME = range(4)
Key = tuple[int, int, bool, int, datetime, int]


def speaks_for_group(debate: Debate, one: InscriptionRow) -> bool:
    """Whether a statement is made for a group."""
    return one.on_behalf is not None or one.for_region is not None or bool(debate.spoken_for.get(one.ref.id))


def ranked_as(one: InscriptionRow) -> Level:
    """The level by which a speaker is placed: that of who was inscribed, where the place was kept."""
    return one.ranked_as or one.level


def ranked_from(one: InscriptionRow) -> datetime:
    """The moment by which a speaker is placed: that of the inscription, or of the change that lost the place."""
    return one.ranked_from or one.inscribed


def category_of(debate: Debate, one: InscriptionRow) -> CategoryRow | None:
    """The category of a speaker: the one chosen, else that of groups, else the first of their level and kind.

    A delegation that nobody has named yet counts as a Member State. None where no category fits.
    """
    if one.kind is InscriptionKind.REPLY:
        return None
    chosen = debate.places.get(one.category_id or 0)
    if chosen is not None:
        return debate.categories[chosen]
    if speaks_for_group(debate, one):
        for category in debate.categories:
            if category.groups:
                return category
    home = debate.delegations.get(one.delegation_id or 0)
    kind = home.kind if home is not None else DelegationKind.MEMBER_STATE
    for category in debate.categories:
        fits_level = not category.levels or ranked_as(one) in category.levels
        if not category.groups and fits_level and (not category.kinds or kind in category.kinds):
            return category
    return None


def part_of(debate: Debate, one: InscriptionRow) -> int:
    """Which part of a sitting a speaker is heard in: statements, the absent at its end, replies, if time permits."""
    if one.kind is InscriptionKind.REPLY:
        return REPLY
    if one.time_permitting:
        return IF_TIME
    return AT_END if one.absent and debate.speakers.absent_goes is AbsentGoes.END_OF_LIST else STATEMENT


def precedence(debate: Debate, one: InscriptionRow) -> Key:
    """What orders speakers before groups, hands and hours are looked at; smaller speaks first."""
    level = rank(ranked_as(one))
    if one.kind is InscriptionKind.REPLY:
        place, level = reply_number(debate, one), 0
    elif debate.categories:
        category = category_of(debate, one)
        place = debate.places[category.ref.id] if category is not None else len(debate.categories)
    else:
        place = 0 if speaks_for_group(debate, one) else 1 + level
    return part_of(debate, one), place, one.absent, level, ranked_from(one), one.ref.id


def is_heard(debate: Debate, one: InscriptionRow) -> bool:
    """Whether somebody has a turn: not withdrawn, not waiting for one, not taken off as absent."""
    off = one.absent and debate.speakers.absent_goes is AbsentGoes.OUT
    return not (one.withdrawn or one.waiting or off)


def is_by_hand(one: InscriptionRow) -> bool:
    """Whether a hand gave somebody their place, who is there to take it."""
    return one.position is not None and not one.absent


def by_precedence(debate: Debate, rows: Iterable[InscriptionRow]) -> tuple[InscriptionRow, ...]:
    """Speakers in order of precedence, each group's statement before the first of its members."""
    found = sorted((one for one in rows if is_heard(debate, one)), key=lambda one: precedence(debate, one))
    for group in [one for one in found if leads_members(debate, one)]:
        at = found.index(group)
        first = next((place for place, one in enumerate(found[:at]) if is_member(debate, one, group)), None)
        if first is not None:
            found.insert(first, found.pop(at))
    return tuple(found)


def leads_members(debate: Debate, one: InscriptionRow) -> bool:
    """Whether this statement must stand before those of its group's members."""
    grouped = bool(debate.spoken_for.get(one.ref.id))
    return grouped and not one.absent and part_of(debate, one) == STATEMENT


def is_member(debate: Debate, one: InscriptionRow, group: InscriptionRow) -> bool:
    """Whether somebody speaks in the name of a delegation of that group."""
    if one.delegation_id is None or speaks_for_group(debate, one) or part_of(debate, one) != STATEMENT:
        return False
    return one.delegation_id in debate.spoken_for[group.ref.id]


@dataclass(frozen=True)
class Placing:
    """The order of a sitting, and whom hours held back or called sooner, by id."""

    order: tuple[InscriptionRow, ...]
    held: frozenset[int] = frozenset()
    hurried: frozenset[int] = frozenset()


def placed(
    debate: Debate, rows: Iterable[InscriptionRow], slots: Mapping[int, Slot], lengths: Mapping[int, int], start: int
) -> Placing:
    """The order in which these are heard from the second `start` on.

    `slots` bounds some by id, in seconds; `lengths` says how many seconds each takes, the turnover after it included.
    """
    line = _Line(debate, slots, lengths, start)
    heard = [one for one in rows if is_heard(debate, one)]
    by_hand = sorted((one for one in heard if is_by_hand(one)), key=lambda one: (one.position, precedence(debate, one)))
    line.waiting = list(by_precedence(debate, (one for one in heard if not is_by_hand(one))))
    while line.waiting or by_hand:
        if by_hand and ((by_hand[0].position or 0) <= len(line.found) or not line.waiting):
            line.take(by_hand.pop(0))
        else:
            one = line.next_by_rule()
            line.waiting.remove(one)
            line.take(one)
    return Placing(tuple(line.found), frozenset(line.held), frozenset(line.hurried))


class _Line:
    """The speakers of a sitting while they are being placed: `clock` is the second at which the next one starts."""

    def __init__(self, debate: Debate, slots: Mapping[int, Slot], lengths: Mapping[int, int], start: int) -> None:
        self.debate, self.slots, self.lengths, self.clock = debate, slots, lengths, start
        self.waiting: list[InscriptionRow] = []
        self.found: list[InscriptionRow] = []
        self.held: set[int] = set()
        self.hurried: set[int] = set()

    def take(self, one: InscriptionRow) -> None:
        """The next to speak."""
        self.found.append(one)
        self.clock += self.lengths[one.ref.id]

    def next_by_rule(self) -> InscriptionRow:
        """Who speaks next of those the rule places."""
        first = self.waiting[0]
        if not any(one.ref.id in self.slots for one in self.waiting):
            return first
        part = part_of(self.debate, first)
        now = [one for one in self.waiting if part_of(self.debate, one) == part]
        there = [one for one in now if self._earliest(one) <= self.clock]
        free = [one for one in there if not self._awaits_group(one)]
        chosen = free[0] if free else there[0] if there else min(now, key=self._earliest)
        urgent = self._urgent(chosen, free)
        if urgent is not None:
            self.hurried.add(urgent.ref.id)
            return urgent
        self.held |= {one.ref.id for one in now[: now.index(chosen)] if self._earliest(one) > self.clock}
        return chosen

    def _earliest(self, one: InscriptionRow) -> int:
        slot = self.slots.get(one.ref.id)
        return slot.earliest if slot is not None else 0

    def _awaits_group(self, one: InscriptionRow) -> bool:
        leading = (group for group in self.waiting if leads_members(self.debate, group))
        return any(is_member(self.debate, one, group) for group in leading)

    def _urgent(self, chosen: InscriptionRow, free: Sequence[InscriptionRow]) -> InscriptionRow | None:
        """Who must speak now, before `chosen`, because they would be too late after; the most urgent first."""
        bound = [(self.slots[one.ref.id].latest, one) for one in free if one.ref.id in self.slots]
        ends = [(end, one) for end, one in bound if end is not None and self._end(one, self.clock) <= end]
        ends.sort(key=lambda pair: pair[0])
        clock = self.clock + self.lengths[chosen.ref.id]
        for end, one in ends:
            if one is chosen:
                continue
            if self._end(one, clock) > end:
                return ends[0][1] if ends[0][1] is not chosen else None
            clock += self.lengths[one.ref.id]
        return None

    def _end(self, one: InscriptionRow, start: int) -> int:
        """When a statement ends that begins at `start`; the turnover after it is no part of it."""
        return start + self.lengths[one.ref.id] - self.debate.speakers.turnover
