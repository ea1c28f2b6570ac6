"""What the marks of a review come to: a score out of ten, and a ranking in which ties are said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values_review import CriterionRow, MarkRow, ReviewerRow, ReviewRow

OUT_OF = 10
GREATEST_WEIGHT = 10
GREATEST_MARK = 100


class MarkNotUsable(Refusal):
    """A mark below 0 or above the criterion's greatest."""

    message = N_("A mark for “{criterion}” is between 0 and {most}.")


class MustNotJudge(Refusal):
    """A mark by somebody who has a conflict of interest."""

    message = N_("{reviewer} has a conflict of interest here, and gives no marks. Take the conflict back first.")


class WeightNotUsable(Refusal):
    """A weight or a greatest mark that counts for nothing, or beyond all measure."""

    message = N_("A weight is between 1 and {weight}, the highest mark between 1 and {mark}.")


@dataclass(frozen=True)
class Score:
    """What the reviewers gave together: the mean of their means, out of ten; `reviewers` gave marks.

    `rank` counts from 1; `tied` with others of the same score have the same rank.
    """

    points: Fraction
    reviewers: int
    rank: int
    tied: bool


def check_mark(criterion: CriterionRow, value: int) -> None:
    """Raises `MarkNotUsable`."""
    if not 0 <= value <= criterion.most:
        raise MarkNotUsable(criterion=criterion.name.best("en")[0], most=criterion.most)


def check_criterion(weight: int, most: int) -> None:
    """Raises `WeightNotUsable`."""
    if not (1 <= weight <= GREATEST_WEIGHT and 1 <= most <= GREATEST_MARK):
        raise WeightNotUsable(weight=GREATEST_WEIGHT, mark=GREATEST_MARK)


def own_interest(reviewer: ReviewerRow, line: ProposalLine) -> bool:
    """Whether the reviewer's own delegation is among those who organize or sponsor the proposal."""
    own = reviewer.delegation_id
    return own is not None and any(one.row.delegation_id == own for one in line.sponsors)


def points_of(marks: Iterable[MarkRow], criteria: Mapping[int, CriterionRow]) -> Fraction | None:
    """The weighted mean of one reviewer's marks, out of ten, over the criteria that were marked; None without any."""
    total, weights = Fraction(0), 0
    for mark in marks:
        criterion = criteria[mark.criterion_id]
        total += Fraction(mark.value * OUT_OF * criterion.weight, criterion.most)
        weights += criterion.weight
    return total / weights if weights else None


def scores(
    reviews: Iterable[ReviewRow], marks: Iterable[MarkRow], criteria: Sequence[CriterionRow]
) -> dict[int, Score]:
    """The score of each proposal that was marked, by its id; who has a conflict of interest does not count."""
    by_id = {one.ref.id: one for one in criteria}
    given: dict[int, list[MarkRow]] = {}
    for mark in marks:
        given.setdefault(mark.review_id, []).append(mark)
    means: dict[int, list[Fraction]] = {}
    for review in reviews:
        points = points_of(given.get(review.ref.id, ()), by_id) if review.conflict is None else None
        if points is not None:
            means.setdefault(review.proposal_id, []).append(points)
    points_by_id = {key: sum(found, Fraction(0)) / len(found) for key, found in means.items()}
    every = list(points_by_id.values())
    return {
        key: Score(points, len(means[key]), 1 + sum(other > points for other in every), every.count(points) > 1)
        for key, points in points_by_id.items()
    }
