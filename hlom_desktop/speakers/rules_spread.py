"""A whole list spread over its sittings, in its order, so that nobody speaks across an end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_order import by_precedence, is_by_hand, is_heard
from hlom_desktop.speakers.rules_slots import slot_of
from hlom_desktop.speakers.rules_turns import available_of, lead_of, limit_of
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow
from hlom_desktop.speakers.values_list import SittingRow


@dataclass(frozen=True)
class Spread:
    """Where each is to be heard: sitting by inscription, None for whom no sitting has room.

    `moved` are those that change their sitting; `kept` stay because a hand or a right of reply holds them.
    """

    sittings: Mapping[int, int | None]
    moved: tuple[int, ...]
    kept: tuple[int, ...]

    def heard_in(self, sitting: SittingRow) -> int:
        """How many are heard in a sitting."""
        return Counter(self.sittings.values())[sitting.ref.id]

    @property
    def nowhere(self) -> int:
        """How many no sitting has room for."""
        return Counter(self.sittings.values())[None]


def spread(debate: Debate) -> Spread:
    """The list spread over its sittings, in the order of precedence of the whole list.

    Replies and those whom a hand put in a sitting stay where they are and take their time there. Then each goes into
    the present sitting; where it has no room left, that and all after go into the next. Who is bound to certain
    hours goes, out of turn, into the first sitting from there on that honours them and has room, if there is one. A
    sitting of unknown length takes all.
    """
    heard = [one for one in debate.inscriptions if is_heard(debate, one)]
    known = {one.ref.id for one in debate.sittings}
    kept = [one for one in heard if _stays(one) and one.sitting_id in known]
    found: dict[int, int | None] = {one.ref.id: one.sitting_id for one in kept}
    left = _Left(debate, kept)
    for one in by_precedence(debate, [one for one in heard if one.ref.id not in found]):
        found[one.ref.id] = left.take(one)
    moved = tuple(one.ref.id for one in heard if found[one.ref.id] != one.sitting_id)
    return Spread(found, moved, tuple(one.ref.id for one in kept))


def _stays(one: InscriptionRow) -> bool:
    return one.kind is InscriptionKind.REPLY or is_by_hand(one)


class _Left:
    """What each sitting still has room for while a list is being spread; `_at` is the sitting that fills now."""

    def __init__(self, debate: Debate, kept: list[InscriptionRow]) -> None:
        self.debate, self._at = debate, 0
        self._seconds: dict[int, int | None] = {
            one.ref.id: available_of(debate, one) for one in debate.sittings if debate.session_of(one) is not None
        }
        self._used = dict.fromkeys(self._seconds, 0)
        self._sittings = [one for one in debate.sittings if one.ref.id in self._seconds]
        for one in kept:
            self._put(one.sitting_id, one)

    def take(self, one: InscriptionRow) -> int | None:
        """The sitting in which somebody is heard; None where none has room."""
        bound = self._bound_to(one)
        if bound is not None:
            return self._put(bound.ref.id, one)
        while self._at < len(self._sittings):
            sitting = self._sittings[self._at]
            if self._has_room(sitting, one):
                return self._put(sitting.ref.id, one)
            self._at += 1
        return None

    def _put(self, sitting_id: int | None, one: InscriptionRow) -> int | None:
        if sitting_id in self._used:
            self._used[sitting_id] += self._needs(one)
        return sitting_id

    def _needs(self, one: InscriptionRow) -> int:
        return 60 * limit_of(self.debate, one) + self.debate.speakers.turnover

    def _has_room(self, sitting: SittingRow, one: InscriptionRow) -> bool:
        seconds = self._seconds[sitting.ref.id]
        return seconds is None or self._used[sitting.ref.id] + self._needs(one) <= seconds

    def _bound_to(self, one: InscriptionRow) -> SittingRow | None:
        """The first sitting, from the present one on, that honours somebody's hours; None where nothing binds."""
        for sitting in self._sittings[self._at :]:
            if slot_of(self.debate, sitting, one) is None:
                continue
            if self._honours(sitting, one) and self._has_room(sitting, one):
                return sitting
        return None

    def _honours(self, sitting: SittingRow, one: InscriptionRow) -> bool:
        """Whether some second of a sitting lies within the hours to which somebody is bound."""
        slot = slot_of(self.debate, sitting, one)
        seconds = self._seconds[sitting.ref.id]
        if slot is None or slot.other_day:
            return slot is None
        lead = lead_of(self.debate, sitting)
        starts = max(slot.earliest, lead)
        ends = starts + 60 * limit_of(self.debate, one)
        in_time = seconds is None or ends <= lead + seconds
        return in_time and (slot.latest is None or ends <= slot.latest)
