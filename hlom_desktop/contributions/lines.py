"""What the tables of the screen show of each row: the row with what others say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hlom_desktop.contributions.rules.calls import CallState, call_state
from hlom_desktop.contributions.rules.figures import Figures, figures
from hlom_desktop.contributions.rules.matching import Proposal, proposals_for
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import (
    CallRow,
    ContributionKind,
    ContributionRow,
    ContributionStage,
    MatchRow,
    MatchState,
)
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class CallLine:
    """A call and how it stands."""

    ref: Ref
    row: CallRow
    state: CallState


@dataclass(frozen=True)
class RequestLine:
    """A request with the offers that stand beside it, and those that may meet it, the best first."""

    ref: Ref
    row: ContributionRow
    matches: tuple[MatchRow, ...]
    proposals: tuple[Proposal, ...]

    @property
    def furthest(self) -> MatchState | None:
        """How far the match has come that has come furthest; a dropped one counts for nothing."""
        order = list(MatchState)
        live = [one.state for one in self.matches if one.state is not MatchState.DROPPED]
        return max(live, key=order.index, default=None)


class Part(StrEnum):
    """By what contributions are counted."""

    ALL = "all"
    KIND = "kind"
    OBJECTIVE = "objective"
    STAGE = "stage"
    MAKER = "maker"


@dataclass(frozen=True)
class FigureLine:
    """A figure and what stands behind it: ids of contributions, of delegations, and of the States among these.

    `key` is the kind, the id of the objective, the stage or the kind of delegation; None for all and for none stated.
    `ref` only tells lines apart; no row of the store has it.
    """

    ref: Ref
    part: Part
    key: ContributionKind | ContributionStage | DelegationKind | int | None
    contributions: tuple[int, ...]
    delegations: tuple[int, ...]
    states: tuple[int, ...]


def call_lines(shown: Contributions, today: date) -> tuple[CallLine, ...]:
    """The calls as they stand on the day `today`."""
    return tuple(
        CallLine(row.ref, row, call_state(row, shown.addressees, shown.contributions, shown.partners, today))
        for row in shown.calls
    )


def request_lines(shown: Contributions) -> tuple[RequestLine, ...]:
    """The requests as they were written down."""
    return tuple(
        RequestLine(
            row.ref,
            row,
            tuple(one for one in shown.matches if one.request_id == row.ref.id),
            proposals_for(row, shown.contributions, shown.partners, shown.matches),
        )
        for row in shown.contributions
        if row.kind is ContributionKind.REQUEST
    )


def figure_lines(shown: Contributions, kind: ContributionKind | None = None) -> tuple[FigureLine, ...]:
    """The figures of all contributions, or of those of one kind; what there is none of is left out."""
    rows = [row for row in shown.contributions if kind is None or row.kind is kind]
    found = figures(rows, shown.partners, shown.delegations)

    def line(part: Part, at: int, key: object, ids: Sequence[int], of: DelegationKind | None = None) -> FigureLine:
        mine = set(ids)
        some = figures((row for row in rows if row.ref.id in mine), shown.partners, shown.delegations)
        delegations = some.delegations if of is None else some.makers[of]
        states = tuple(one for one in delegations if one in set(some.states))
        number = list(Part).index(part) * _APART + at
        return FigureLine(Ref(number, 0), part, key, tuple(ids), delegations, states)  # type: ignore[arg-type]

    return (line(Part.ALL, 0, None, found.contributions), *_parts(found, shown, kind, line))


_APART = 1_000_000_000  # no conference has so many objectives


def _parts(
    found: Figures, shown: Contributions, kind: ContributionKind | None, line: Callable[..., FigureLine]
) -> Iterator[FigureLine]:
    if kind is None:
        kinds = list(ContributionKind)
        yield from (line(Part.KIND, kinds.index(key), key, ids) for key, ids in found.by_kind.items())
    objectives: Iterable[int | None] = (*(one.ref.id for one in shown.objectives), None)
    yield from (
        line(Part.OBJECTIVE, key or 0, key, found.by_objective[key]) for key in objectives if key in found.by_objective
    )
    stages = [*ContributionStage, None]
    yield from (line(Part.STAGE, stages.index(key), key, ids) for key, ids in found.by_stage.items())
    makers = list(DelegationKind)
    yield from (line(Part.MAKER, makers.index(key), key, ids, key) for key, ids in found.by_maker.items())
