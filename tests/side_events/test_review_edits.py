"""The gestures of the review, and the letters that are noted."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from hlom_desktop.conference.rules import NoName
from hlom_desktop.side_events.edits import reviews as edits
from hlom_desktop.side_events.edits.letters import NoLetterDue, note_letters
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_review import MarkNotUsable, MustNotJudge, WeightNotUsable, own_interest
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values_review import DecisionKind
from hlom_desktop.storage.ref import Ref

from .making import text


@pytest.fixture
def review(store: SimpleNamespace) -> SimpleNamespace:
    """The store with two criteria and two reviewers, one of Denmark."""
    do = store.workspace.do
    store.relevance = do(edits.add_criterion, store.home, text("Relevance"), 2).result
    store.partners = do(edits.add_criterion, store.home, text("Partners")).result
    store.okafor = do(edits.add_reviewer, store.home, " M. Okafor ").result
    store.jensen = do(edits.add_reviewer, store.home, "P. Jensen", store.denmark).result
    return store


def shown(store: SimpleNamespace) -> SideEvents:
    found: SideEvents = store.workspace.read(side_events, store.home)
    return found


def marks(store: SimpleNamespace) -> list[tuple[int, int, int]]:
    """Reviewer, criterion and value of every mark."""
    seen = shown(store)
    by = {one.ref.id: one.reviewer_id for one in seen.reviews}
    return sorted((by[one.review_id], one.criterion_id, one.value) for one in seen.marks)


def mark(store: SimpleNamespace, reviewer: int, criterion: int, value: int | None) -> None:
    store.workspace.do(edits.set_mark, Ref(store.energy, 0), Ref(reviewer, 0), Ref(criterion, 0), value)


def test_criteria(review: SimpleNamespace) -> None:
    do = review.workspace.do
    relevance, partners = shown(review).criteria
    assert [(one.name, one.weight, one.most) for one in (relevance, partners)] == [
        (text("Relevance"), 2, 10),
        (text("Partners"), 1, 10),
    ]
    do(edits.move_criterion, partners.ref, -1)
    assert [one.ref.id for one in shown(review).criteria] == [review.partners, review.relevance]
    for values in ({"weight": 0}, {"weight": 11}, {"most": 0}, {"most": 101}):
        with pytest.raises(WeightNotUsable):
            do(edits.change_criterion, shown(review).criteria[0].ref, **values)
    mark(review, review.okafor, review.partners, 9)
    with pytest.raises(MarkNotUsable):
        do(edits.change_criterion, shown(review).criteria[0].ref, most=8)
    do(edits.remove_criterion, shown(review).criteria[0].ref)
    assert ([one.ref.id for one in shown(review).criteria], marks(review)) == ([review.relevance], [])
    with pytest.raises(NoName):
        do(edits.add_criterion, review.home, text(" "))


def test_reviewers(review: SimpleNamespace) -> None:
    do = review.workspace.do
    okafor, jensen = shown(review).reviewers
    assert [(one.name, one.delegation_id) for one in (okafor, jensen)] == [
        ("M. Okafor", None),
        ("P. Jensen", review.denmark),
    ]
    energy, skills = shown(review).lines
    assert [own_interest(who, line) for who in (okafor, jensen) for line in (energy, skills)] == [
        False,
        False,
        True,
        False,
    ]
    do(edits.change_reviewer, okafor.ref, delegation_id=review.unhcr)
    assert own_interest(shown(review).reviewers[0], energy)
    with pytest.raises(NoName):
        do(edits.change_reviewer, shown(review).reviewers[0].ref, name=" ")
    mark(review, review.okafor, review.relevance, 4)
    do(edits.remove_reviewer, shown(review).reviewers[0].ref)
    assert (shown(review).reviews, shown(review).marks) == ((), ())


def test_marks_are_given_changed_and_taken_back(review: SimpleNamespace) -> None:
    mark(review, review.okafor, review.relevance, 7)
    mark(review, review.okafor, review.partners, 0)
    mark(review, review.okafor, review.relevance, 8)
    expected = [(review.okafor, review.relevance, 8), (review.okafor, review.partners, 0)]
    assert marks(review) == sorted(expected)
    for value in (-1, 11):
        with pytest.raises(MarkNotUsable):
            mark(review, review.okafor, review.relevance, value)
    mark(review, review.okafor, review.relevance, None)
    assert marks(review) == [(review.okafor, review.partners, 0)]
    review.workspace.undo()
    assert marks(review) == sorted(expected)


def test_who_has_a_conflict_gives_no_marks(review: SimpleNamespace) -> None:
    do = review.workspace.do
    proposal, jensen = Ref(review.energy, 0), Ref(review.jensen, 0)
    mark(review, review.jensen, review.relevance, 10)
    do(edits.set_remark, proposal, jensen, " Ready ")
    do(edits.set_conflict, proposal, jensen, "own delegation")
    (one,) = shown(review).reviews
    assert (one.remark, one.conflict, marks(review)) == ("Ready", "own delegation", [])
    with pytest.raises(MustNotJudge) as caught:
        mark(review, review.jensen, review.relevance, 5)
    assert str(caught.value) == (
        "P. Jensen has a conflict of interest here, and gives no marks. Take the conflict back first."
    )
    do(edits.set_conflict, proposal, jensen, None)
    mark(review, review.jensen, review.relevance, 5)
    assert marks(review) == [(review.jensen, review.relevance, 5)]


def test_letters_that_went_out_stay_noted(store: SimpleNamespace) -> None:
    do = store.workspace.do
    line = shown(store).line(store.energy)
    assert line is not None
    assert do(note_letters, store.home, [store.energy]).result == 1
    (letter,) = shown(store).letters
    assert (letter.proposal_id, letter.kind, letter.told) == (store.energy, DecisionKind.ACCEPTANCE, "approved")
    assert store.workspace.undoable().message != "Note {count} letters on side events as sent"
    with pytest.raises(NoLetterDue):
        do(note_letters, store.home, [])
