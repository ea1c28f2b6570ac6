"""Which of several equal teams is which in a proposal: so that most sessions keep the team they have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import permutations

from hlom_desktop.interpretation.values import TeamRow

MOST_TRIED = 7
"""Equal teams whose every order is tried; of more, those that share most sessions find each other first."""


def keeping(
    found: Mapping[int, int], teams: Sequence[TeamRow], pinned: frozenset[int], now: Mapping[int, tuple[int, ...]]
) -> dict[int, int]:
    """The same assignment by session, equal teams exchanged so that most sessions keep a team of `now`.

    Teams are equal that work in the same languages and are pinned nowhere.
    """
    groups: dict[frozenset[str], list[int]] = {}
    for team in teams:
        if team.ref.id not in pinned:
            groups.setdefault(frozenset(team.languages), []).append(team.ref.id)
    shared = Counter((team, held) for session, team in found.items() for held in now.get(session, ()))
    becomes: dict[int, int] = {}
    for ids in groups.values():
        becomes |= _exchanged(ids, shared)
    return {session: becomes.get(team, team) for session, team in found.items()}


def _exchanged(ids: Sequence[int], shared: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Which team each becomes."""
    if len(ids) <= MOST_TRIED:
        best = max(permutations(ids), key=lambda order: sum(shared[pair] for pair in zip(ids, order, strict=True)))
        return dict(zip(ids, best, strict=True))
    found: dict[int, int] = {}
    pairs = sorted(((one, other) for one in ids for other in ids), key=lambda pair: -shared[pair])
    for one, other in pairs:
        if one not in found and other not in found.values():
            found[one] = other
    return found
