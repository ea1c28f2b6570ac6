"""What follows for each side event from all that was read: its score, the rules it breaks, the letter it is owed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hlom_desktop.side_events.rules import LIVING
from hlom_desktop.side_events.rules_call import Breach, breaches, numbers_of
from hlom_desktop.side_events.rules_letters import letter_due
from hlom_desktop.side_events.rules_review import Score, scores
from hlom_desktop.side_events.rules_similar import Likeness, similar
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus
from hlom_desktop.side_events.values_review import DecisionKind
from hlom_desktop.storage.ref import Ref

_S = ProposalStatus
REVIEWED = frozenset({_S.SUBMITTED, _S.UNDER_REVIEW, _S.APPROVED, _S.SCHEDULED, _S.DECLINED})
"""The statuses of what reviewers have before them, or had."""


@dataclass(frozen=True)
class Judged:
    """A side event with what follows for it; `score` None while nobody gave a mark, `due` None while no letter is.

    `alike` are those of the living that are like it, the most alike first.
    """

    line: ProposalLine
    score: Score | None
    breaches: tuple[Breach, ...]
    due: DecisionKind | None
    alike: tuple[Likeness, ...] = ()

    @property
    def ref(self) -> Ref:
        """The proposal's."""
        return self.line.ref

    @property
    def row(self) -> ProposalRow:
        """The proposal itself."""
        return self.line.row


def judged(shown: SideEvents) -> tuple[Judged, ...]:
    """All side events, by number, each with what follows for it."""
    points = scores(shown.reviews, shown.marks, shown.criteria)
    numbers = numbers_of(shown.lines)
    alike = similar([line for line in shown.lines if line.row.status in LIVING])
    return tuple(
        Judged(
            line,
            points.get(line.ref.id),
            breaches(line, shown.call, numbers),
            letter_due(line, shown.letters),
            alike.get(line.ref.id, ()),
        )
        for line in shown.lines
    )


def ranked(lines: Iterable[Judged]) -> tuple[Judged, ...]:
    """Those that are reviewed: the best first, by number where they tie, those without a mark last."""

    def key(one: Judged) -> tuple[bool, int, int]:
        return (one.score is None, one.score.rank if one.score is not None else 0, one.row.number)

    return tuple(sorted((one for one in lines if one.row.status in REVIEWED), key=key))
