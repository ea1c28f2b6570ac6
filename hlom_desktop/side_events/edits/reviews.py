"""The gestures of the review: criteria, reviewers, marks, remarks, conflicts of interest."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from hlom_desktop.conference.edits_order import in_order, moved, put_in_order
from hlom_desktop.conference.rules import NoName, needs_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.model import Criterion, Mark, Proposal, Review, Reviewer
from hlom_desktop.side_events.rules_review import MustNotJudge, check_criterion, check_mark
from hlom_desktop.side_events.values_review import CriterionRow
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.reading import read_rows
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import GoneMeanwhile, add, change, next_position, remove, take


def add_criterion(db: Db, conference_id: int, name: Wording, weight: int = 1, most: int = 10) -> int:
    """A criterion after the others; its id. Raises `NoName`, `WeightNotUsable`."""
    needs_text(name)
    check_criterion(weight, most)
    position = next_position(db, Criterion, conference_id=conference_id)
    values = {"name": name, "weight": weight, "most": most, "position": position}
    row = add(db, Criterion, conference_id=conference_id, **values)
    say(db, N_("Add criterion “{title}”"), title=name)
    return row.id


def change_criterion(db: Db, ref: Ref, **values: Any) -> None:
    """Set name, weight or highest mark. Raises `NoName`, `WeightNotUsable`, `MarkNotUsable` where a mark is above."""
    row = change(db, Criterion, ref, **values)
    needs_text(row.name)
    check_criterion(row.weight, row.most)
    db.flush()
    (as_row,) = read_rows(db, CriterionRow, Criterion, id=row.id)
    for given in db.scalars(select(Mark.value).filter_by(criterion_id=row.id)).all():
        check_mark(as_row, given)
    say(db, N_("Edit criterion “{title}”"), title=row.name)


def remove_criterion(db: Db, ref: Ref) -> None:
    """Take a criterion away, with the marks given for it."""
    row = remove(db, Criterion, ref)
    say(db, N_("Delete criterion “{title}”"), title=row.name)


def move_criterion(db: Db, ref: Ref, by: int) -> None:
    """Put a criterion further up (negative) or down."""
    row = take(db, Criterion, ref)
    order = in_order(db, Criterion, conference_id=row.conference_id)
    put_in_order(moved(order, row, order.index(row) + by))
    say(db, N_("Reorder the criteria: “{title}”"), title=row.name)


def add_reviewer(db: Db, conference_id: int, name: str, delegation_id: int | None = None) -> int:
    """A reviewer after the others; the id. Raises `NoName`."""
    _named(name)
    position = next_position(db, Reviewer, conference_id=conference_id)
    values = {"name": name.strip(), "delegation_id": delegation_id, "position": position}
    row = add(db, Reviewer, conference_id=conference_id, **values)
    say(db, N_("Add reviewer “{title}”"), title=row.name)
    return row.id


def change_reviewer(db: Db, ref: Ref, **values: Any) -> None:
    """Set name or delegation. Raises `NoName`."""
    row = change(db, Reviewer, ref, **values)
    _named(row.name)
    say(db, N_("Edit reviewer “{title}”"), title=row.name)


def remove_reviewer(db: Db, ref: Ref) -> None:
    """Take a reviewer away, with the reviews."""
    row = remove(db, Reviewer, ref)
    say(db, N_("Delete reviewer “{title}”"), title=row.name)


def set_mark(db: Db, proposal: Ref, reviewer: Ref, criterion: Ref, value: int | None) -> None:
    """Give a mark for a criterion, or take it back. Raises `MarkNotUsable`, `MustNotJudge`."""
    review = _review(db, proposal, reviewer)
    if review.conflict is not None and value is not None:
        raise MustNotJudge(reviewer=take(db, Reviewer, reviewer).name)
    take(db, Criterion, criterion)
    (as_row,) = read_rows(db, CriterionRow, Criterion, id=criterion.id)
    mark = db.scalars(select(Mark).filter_by(review_id=review.id, criterion_id=criterion.id)).first()
    if value is not None:
        check_mark(as_row, value)
    if mark is None and value is not None:
        given = {"review_id": review.id, "criterion_id": criterion.id, "value": value}
        add(db, Mark, conference_id=review.conference_id, **given)
    elif mark is not None and value is None:
        db.delete(mark)
    elif mark is not None and value is not None:
        mark.value = value
    say(db, N_("Mark side event “{title}”"), title=_title(db, review))


def set_remark(db: Db, proposal: Ref, reviewer: Ref, remark: str | None) -> None:
    """What a reviewer says of a proposal in words."""
    review = _review(db, proposal, reviewer)
    review.remark = (remark or "").strip() or None
    say(db, N_("Remark on side event “{title}”"), title=_title(db, review))


def set_conflict(db: Db, proposal: Ref, reviewer: Ref, conflict: str | None) -> None:
    """Why a reviewer must not judge a proposal, None where they may; marks given before are taken back."""
    review = _review(db, proposal, reviewer)
    review.conflict = conflict
    if conflict is not None:
        for mark in db.scalars(select(Mark).filter_by(review_id=review.id)).all():
            db.delete(mark)
    say(db, N_("Conflict of interest over “{title}”"), title=_title(db, review))


def _review(db: Db, proposal: Ref, reviewer: Ref) -> Review:
    """The review of one by the other, made where there is none."""
    row, judge = db.get(Proposal, proposal.id), db.get(Reviewer, reviewer.id)
    if row is None or judge is None:
        raise GoneMeanwhile
    found = db.scalars(select(Review).filter_by(proposal_id=row.id, reviewer_id=judge.id)).first()
    return found or add(db, Review, conference_id=row.conference_id, proposal_id=row.id, reviewer_id=judge.id)


def _title(db: Db, review: Review) -> Wording:
    proposal = db.get(Proposal, review.proposal_id)
    return proposal.title if proposal is not None else Wording()


def _named(name: str) -> None:
    if not name.strip():
        raise NoName
