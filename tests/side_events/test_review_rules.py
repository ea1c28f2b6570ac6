"""Scores against a plain slow reckoning, ranks and ties, and which letter is owed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.sessions.edits import cancel_session
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.side_events.edits.placing import schedule, unschedule
from hlom_desktop.side_events.edits.proposals import approve, change_proposal, decline, merge, set_status
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_judged import Judged, judged, ranked
from hlom_desktop.side_events.rules_letters import holding, letter_due, told_of
from hlom_desktop.side_events.rules_review import Score, scores
from hlom_desktop.side_events.said_review import points_words, rank_words, score_words
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.side_events.values_review import (
    CriterionRow,
    DecisionKind,
    DecisionLetterRow,
    MarkRow,
    ReviewRow,
)
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

from .making import LUNCH, NOW, text

Case = tuple[list[CriterionRow], list[ReviewRow], list[MarkRow]]


@st.composite
def reviewed(draw: st.DrawFn) -> Case:
    """Up to four criteria, up to four reviewers on up to five proposals, some with a conflict, some marks missing."""
    criteria = [
        CriterionRow(Ref(at, 1), text(str(at)), draw(st.integers(1, 3)), draw(st.sampled_from((5, 10))), at)
        for at in range(1, draw(st.integers(1, 4)) + 1)
    ]
    reviews, marks = [], []
    for proposal in range(1, draw(st.integers(1, 5)) + 1):
        for reviewer in range(1, draw(st.integers(0, 4)) + 1):
            conflict = draw(st.sampled_from((None, None, None, "own delegation", "")))
            review = ReviewRow(Ref(len(reviews) + 1, 1), proposal, reviewer, None, conflict)
            reviews.append(review)
            for criterion in criteria:
                if (value := draw(st.one_of(st.none(), st.integers(0, criterion.most)))) is not None:
                    marks.append(MarkRow(Ref(len(marks) + 1, 1), review.ref.id, criterion.ref.id, value))
    return criteria, reviews, marks


def slow_score(proposal: int, case: Case) -> Fraction | None:
    """Each mark counted as often as it weighs, one after the other; then the mean over the reviewers."""
    criteria, reviews, marks = case
    people = []
    for review in reviews:
        if review.proposal_id != proposal or review.conflict is not None:
            continue
        counted = []
        for mark in marks:
            for criterion in criteria:
                if (mark.review_id, mark.criterion_id) == (review.ref.id, criterion.ref.id):
                    counted += [Fraction(10 * mark.value, criterion.most)] * criterion.weight
        if counted:
            people.append(sum(counted, Fraction(0)) / len(counted))
    return sum(people, Fraction(0)) / len(people) if people else None


@given(reviewed())
def test_scores_are_those_of_a_slow_reckoning(case: Case) -> None:
    criteria, reviews, marks = case
    found = scores(reviews, marks, criteria)
    expected = {key: slow_score(key, case) for key in range(1, 6)}
    assert {key: one.points for key, one in found.items()} == {k: v for k, v in expected.items() if v is not None}
    order = sorted((one.points for one in found.values()), reverse=True)
    for one in found.values():
        assert one.rank == order.index(one.points) + 1
        assert one.tied == (order.count(one.points) > 1)
        assert 0 <= one.points <= 10
        assert 1 <= one.reviewers <= 4


@pytest.mark.parametrize(
    ("points", "language", "said"),
    [
        (Fraction(0), "en", "0.0"),
        (Fraction(155, 20), "en", "7.8"),
        (Fraction(774, 100), "fr", "7,7"),
        (Fraction(10), "es", "10,0"),
    ],
)
def test_points_are_said_with_one_decimal(points: Fraction, language: str, said: str) -> None:
    assert points_words(points, Words(language)) == said


def test_ties_are_said() -> None:
    words = Words("en")
    alone, tied = Score(Fraction(78, 10), 3, 1, False), Score(Fraction(69, 10), 2, 2, True)
    assert [score_words(one, words) for one in (alone, tied)] == ["7.8 of 10", "tie 6.9 of 10"]
    assert [rank_words(one, words) for one in (alone, tied, None)] == ["1", "2, tie", ""]


def test_the_best_first_those_without_marks_last(store: SimpleNamespace) -> None:
    energy, skills = judged(store.workspace.read(side_events, store.home))
    best, good = Score(Fraction(9), 1, 1, False), Score(Fraction(8), 1, 2, False)
    assert ranked((replace(energy, score=good), replace(skills, score=best))) == (
        replace(skills, score=best),
        replace(energy, score=good),
    )
    assert ranked((energy, replace(skills, score=best))) == (replace(skills, score=best), energy)
    draft = replace(skills, line=replace(skills.line, row=replace(skills.row, status=ProposalStatus.DRAFT)))
    assert ranked((energy, draft)) == (energy,)


def line(store: SimpleNamespace, proposal_id: int) -> ProposalLine:
    found: Judged = next(
        one for one in judged(store.workspace.read(side_events, store.home)) if one.ref.id == proposal_id
    )
    return found.line


def told(kind: DecisionKind, of: ProposalLine, at: datetime = NOW) -> DecisionLetterRow:
    return DecisionLetterRow(Ref(1, 1), of.ref.id, kind, at, told_of(of))


def test_letters_follow_the_decision_and_the_place(store: SimpleNamespace) -> None:
    do = store.workspace.do
    assert letter_due(line(store, store.skills), ()) is None
    approved = line(store, store.energy)
    assert letter_due(approved, ()) is DecisionKind.ACCEPTANCE
    sent = told(DecisionKind.ACCEPTANCE, approved)
    assert letter_due(approved, (sent,)) is None
    do(schedule, approved.ref, LUNCH, store.room2)
    placed = line(store, store.energy)
    assert letter_due(placed, (sent,)) is DecisionKind.CHANGE
    again = told(DecisionKind.CHANGE, placed, NOW + timedelta(days=1))
    assert letter_due(placed, (again, sent)) is None
    do(schedule, placed.ref, LUNCH, store.room3)
    assert letter_due(line(store, store.energy), (again, sent)) is DecisionKind.CHANGE
    do(unschedule, line(store, store.energy).ref)
    do(set_status, line(store, store.energy).ref, ProposalStatus.CANCELLED)
    assert letter_due(line(store, store.energy), (again, sent)) is DecisionKind.CHANGE
    assert letter_due(line(store, store.energy), ()) is None


def test_what_was_told_last_counts_whatever_the_letter_was_called(store: SimpleNamespace) -> None:
    do = store.workspace.do
    accepted = told(DecisionKind.ACCEPTANCE, line(store, store.energy))
    do(decline, line(store, store.energy).ref, text("Too long"))
    refused = told(DecisionKind.CHANGE, line(store, store.energy), NOW + timedelta(days=1))
    letters = (accepted, refused)
    do(change_proposal, line(store, store.energy).ref, reason=text("Too late"))
    assert letter_due(line(store, store.energy), letters) is DecisionKind.REFUSAL
    do(set_status, line(store, store.energy).ref, ProposalStatus.UNDER_REVIEW)
    assert letter_due(line(store, store.energy), letters) is None
    do(set_status, line(store, store.energy).ref, ProposalStatus.CANCELLED)
    assert letter_due(line(store, store.energy), letters) is None
    do(set_status, line(store, store.energy).ref, ProposalStatus.UNDER_REVIEW)
    do(approve, line(store, store.energy).ref)
    assert letter_due(line(store, store.energy), letters) is DecisionKind.ACCEPTANCE


def test_refusals_say_their_reason(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(decline, line(store, store.skills).ref, text("Too long"))
    refused = line(store, store.skills)
    assert (told_of(refused), letter_due(refused, ())) == ("declined  Too long", DecisionKind.REFUSAL)
    sent = told(DecisionKind.REFUSAL, refused)
    assert letter_due(refused, (sent,)) is None
    do(set_status, refused.ref, ProposalStatus.UNDER_REVIEW)
    assert letter_due(line(store, store.skills), (sent,)) is None
    do(approve, line(store, store.skills).ref)
    assert letter_due(line(store, store.skills), (sent,)) is DecisionKind.ACCEPTANCE
    do(merge, line(store, store.skills).ref, line(store, store.energy).ref)
    merged = line(store, store.skills)
    assert (told_of(merged), letter_due(merged, (sent,))) == (
        f"merged {store.energy}",
        DecisionKind.REFUSAL,
    )


def test_struck_in_the_programme_is_cancelled_for_its_organizers(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(schedule, line(store, store.energy).ref, LUNCH, store.room2)
    placed = line(store, store.energy)
    sent = told(DecisionKind.ACCEPTANCE, placed)
    assert placed.session is not None
    do(cancel_session, placed.session.ref)
    struck = line(store, store.energy)
    assert (struck.row.status, holding(struck), told_of(struck)) == (
        ProposalStatus.SCHEDULED, ProposalStatus.CANCELLED, "cancelled",
    )  # fmt: skip
    assert (letter_due(struck, (sent,)), letter_due(struck, ())) == (DecisionKind.CHANGE, None)


def test_a_reason_is_that_of_its_decision_alone(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(decline, line(store, store.skills).ref, text("Too long"))
    do(set_status, line(store, store.skills).ref, ProposalStatus.UNDER_REVIEW)
    assert line(store, store.skills).row.reason is None
    do(approve, line(store, store.skills).ref, text("Good"))
    do(schedule, line(store, store.skills).ref, LUNCH, store.room2)
    assert line(store, store.skills).row.reason == text("Good")
    do(set_status, line(store, store.skills).ref, ProposalStatus.CANCELLED)
    assert line(store, store.skills).row.reason is None
    store.workspace.undo()
    assert line(store, store.skills).row.reason == text("Good")


def test_what_is_merged_or_declined_waits_no_longer_in_the_programme(store: SimpleNamespace) -> None:
    do = store.workspace.do
    do(schedule, line(store, store.energy).ref, LUNCH, store.room2)
    do(approve, line(store, store.skills).ref)
    do(merge, line(store, store.energy).ref, line(store, store.skills).ref)
    session = line(store, store.energy).session
    assert session is not None
    assert (session.status, session.hours) == (SessionStatus.CANCELLED, None)
    do(set_status, line(store, store.energy).ref, ProposalStatus.UNDER_REVIEW)
    again = line(store, store.energy).session
    assert again is not None
    assert again.status is SessionStatus.PROPOSED
    do(approve, line(store, store.energy).ref)
    do(decline, line(store, store.energy).ref)
    declined = line(store, store.energy).session
    assert declined is not None
    assert declined.status is SessionStatus.CANCELLED
