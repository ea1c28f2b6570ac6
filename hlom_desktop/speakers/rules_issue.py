"""A list of speakers as it was given out, and what has changed since."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.speakers.values_issue import IssuedTurn, ListIssueRow
from hlom_desktop.speakers.values_list import SittingRow


def issued_turns(debate: Debate) -> tuple[IssuedTurn, ...]:
    """The list as it would be given out now: sitting by sitting, then those without one."""
    found: list[IssuedTurn] = []
    places: tuple[SittingRow | None, ...] = (*debate.sittings, None)
    for sitting in places:
        for turn in turns_of(debate, sitting):
            one = turn.inscription
            home = debate.delegations.get(one.delegation_id or 0)
            issued = IssuedTurn(
                inscription_id=one.ref.id,
                sitting_id=one.sitting_id,
                number=turn.number,
                delegation=wording_of(home) if home is not None else Wording(),
                function=one.function,
                on_behalf=one.on_behalf,
                starts=turn.starts,
                minutes=turn.minutes,
                mode=one.mode,
                language=one.language,
            )
            found.append(issued)
    return tuple(found)


class ChangeKind(StrEnum):
    """What changed of a turn since the list was given out."""

    NEW = "new"
    GONE = "gone"
    SITTING = "sitting"
    SWAPPED = "swapped"
    UP = "up"
    DOWN = "down"
    SPEAKER = "speaker"
    MINUTES = "minutes"
    MODE = "mode"


@dataclass(frozen=True)
class TurnChange:
    """A change of a turn: as it was given out, as it is now, None where it was not or is no more on the list.

    `places` counts those who did not move and whom it passed on its way up or down; `other` is the turn, as it is
    now, with which it swapped.
    """

    kind: ChangeKind
    before: IssuedTurn | None
    after: IssuedTurn | None
    places: int = 0
    other: IssuedTurn | None = None

    @property
    def turn(self) -> IssuedTurn:
        """The turn, as it is now or as it last was."""
        found = self.after or self.before
        assert found is not None
        return found


def changes_since(issue: ListIssueRow, now: Sequence[IssuedTurn]) -> tuple[TurnChange, ...]:
    """What changed since an issue, in the list's order of now, then what is gone in that of then.

    Only who really moved is told to have moved: those for whom the others' order, too, would have to change are not.
    Two that exchanged their places are one change.
    """
    before = {one.inscription_id: one for one in issue.turns}
    after = {one.inscription_id: one for one in now}
    both = [row_id for row_id in after if row_id in before]
    found: list[TurnChange] = []
    moves = _moves([row_id for row_id in before if row_id in after], both, before, after)
    for row_id, turn in after.items():
        was = before.get(row_id)
        if was is None:
            found.append(TurnChange(ChangeKind.NEW, None, turn))
            continue
        if row_id in moves:
            found.append(moves[row_id])
        found += _same_turn(was, turn)
    found += [TurnChange(ChangeKind.GONE, turn, None) for row_id, turn in before.items() if row_id not in after]
    return tuple(found)


def _same_turn(was: IssuedTurn, turn: IssuedTurn) -> Iterable[TurnChange]:
    """What else changed of a turn that is in both."""
    said = (
        (ChangeKind.SPEAKER, ("delegation", "function", "on_behalf")),
        (ChangeKind.MINUTES, ("minutes",)),
        (ChangeKind.MODE, ("mode",)),
    )
    for kind, names in said:
        if any(getattr(was, name) != getattr(turn, name) for name in names):
            yield TurnChange(kind, was, turn)


def _moves(
    then: Sequence[int], now: Sequence[int], before: Mapping[int, IssuedTurn], after: Mapping[int, IssuedTurn]
) -> dict[int, TurnChange]:
    """The moves between two orders of the same turns, by the turn that is told of them.

    First who swapped and who is heard in another sitting; of the others, whom a longest run in order leaves out.
    """
    was = {row_id: place for place, row_id in enumerate(then)}
    found: dict[int, TurnChange] = {}
    told: set[int] = set()
    for place, row_id in enumerate(now):
        turn, other = after[row_id], then[place]
        if row_id in told:
            continue
        if now[was[row_id]] == other != row_id and _exchanged(row_id, other, before, after):
            told |= {row_id, other}
            found[row_id] = TurnChange(ChangeKind.SWAPPED, before[row_id], turn, other=after[other])
        elif before[row_id].sitting_id != turn.sitting_id:
            told.add(row_id)
            found[row_id] = TurnChange(ChangeKind.SITTING, before[row_id], turn)
    left = [row_id for row_id in now if row_id not in told]
    still = [left[place] for place in _longest_rising([was[row_id] for row_id in left])]
    for place, row_id in enumerate(left):
        if row_id not in still:
            passed = [one for one in still if (was[one] < was[row_id]) != (left.index(one) < place)]
            kind = ChangeKind.DOWN if was[passed[0]] > was[row_id] else ChangeKind.UP
            found[row_id] = TurnChange(kind, before[row_id], after[row_id], places=len(passed))
    return found


def _exchanged(one: int, other: int, before: Mapping[int, IssuedTurn], after: Mapping[int, IssuedTurn]) -> bool:
    """Whether two that stand in each other's place also stand in each other's sitting."""
    sittings = (after[one].sitting_id, after[other].sitting_id)
    return sittings == (before[other].sitting_id, before[one].sitting_id)


def _longest_rising(places: Sequence[int]) -> list[int]:
    """The indexes of a longest rising run within a sequence of different numbers: those that need not have moved."""
    ends: list[int] = []  # the smallest last value of a run of each length, and where it stands
    at: list[int] = []
    before: list[int | None] = []
    for place, value in enumerate(places):
        length = bisect_left(ends, value)
        before.append(at[length - 1] if length else None)
        if length == len(ends):
            ends.append(value)
            at.append(place)
        else:
            ends[length], at[length] = value, place
    found: list[int] = []
    step = at[-1] if at else None
    while step is not None:
        found.append(step)
        step = before[step]
    return found[::-1]
