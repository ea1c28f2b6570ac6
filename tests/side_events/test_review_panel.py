"""The view of the review: marks typed, conflicts set, criteria and reviewers made."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hlom_desktop.desk.access import nameless
from hlom_desktop.side_events.edits import reviews as edits
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.ref import Ref

from .making import text
from .screen import KEY, LEFT, everything, retype, stored


@pytest.fixture
def review(screen: SimpleNamespace) -> SimpleNamespace:
    """The screen at its review, with two criteria and two reviewers, the second of Denmark."""
    do, home = screen.store.workspace.do, screen.store.home
    screen.relevance = do(edits.add_criterion, home, text("Relevance"), 2).result
    screen.partners = do(edits.add_criterion, home, text("Partners"), 1, 5).result
    screen.okafor = do(edits.add_reviewer, home, "M. Okafor").result
    screen.jensen = do(edits.add_reviewer, home, "P. Jensen", screen.store.denmark).result
    screen.view = screen.place.show_view("review")
    screen.settle()
    screen.place.go_to(screen.store.energy)
    screen.settle()
    screen.sheet = screen.view.review_card
    return screen


def marks(screen: SimpleNamespace) -> dict[tuple[int, int], int]:
    """Every mark by reviewer and criterion."""
    shown = everything(screen)
    by = {one.ref.id: one.reviewer_id for one in shown.reviews}
    return {(by[one.review_id], one.criterion_id): one.value for one in shown.marks}


def test_marks_are_typed_one_after_the_other(review: SimpleNamespace, qtbot: Any) -> None:
    fields, okafor, jensen = review.sheet.grid.fields, review.okafor, review.jensen
    fields[okafor, review.relevance].setFocus()
    for key in (KEY.Key_9, KEY.Key_Return, KEY.Key_4, KEY.Key_Right, KEY.Key_5, KEY.Key_Up, KEY.Key_7):
        qtbot.keyClick(QApplication.focusWidget(), key)
    review.settle()
    assert QApplication.focusWidget() is fields[jensen, review.relevance]
    assert QApplication.focusWidget().accessibleName() == "Relevance, P. Jensen"
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Down)
    review.settle()
    assert marks(review) == {
        (okafor, review.relevance): 9,
        (okafor, review.partners): 4,
        (jensen, review.relevance): 7,
        (jensen, review.partners): 5,
    }
    # (9·2 + 8·1)/3 and (7·2 + 10·1)/3 of ten, and their mean
    assert [label.text() for label in review.sheet.grid.means.values()] == ["8.7", "8.0"]
    rows = [[column.text(row) for column in review.view.table.columns] for row in review.view.table.shown]
    assert rows == [
        ["1", "1", "Clean energy", "UNHCR with Denmark", "", "8.3 of 10", "2", "", "Approved"],
        ["", "2", "Skills", "Academic network", "", "", "", "", "Submitted"],
    ]
    assert review.view.figure.text() == "1 of 2 with marks"


def test_a_mark_that_cannot_be_is_refused_and_the_one_before_stands(review: SimpleNamespace, qtbot: Any) -> None:
    field = review.sheet.grid.fields[review.okafor, review.partners]
    for typed, said in (
        ("6", "A mark for “Partners” is between 0 and 5."),
        ("x", "“x” cannot be read here."),
    ):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, KEY.Key_Return)
        review.settle()
        assert review.sheet.refused.text().startswith(said)
        assert field.text() == ""
    field.setFocus()
    qtbot.keyClicks(field, "3")
    qtbot.keyClick(field, KEY.Key_Escape)
    assert (field.text(), marks(review)) == ("", {})


def test_a_conflict_of_interest_is_hinted_at_set_and_taken_back(review: SimpleNamespace, qtbot: Any) -> None:
    okafor, jensen = review.sheet.reviewers
    assert (okafor.hint.isHidden(), jensen.hint.isHidden()) == (True, False)
    field = review.sheet.grid.fields[review.jensen, review.relevance]
    field.setFocus()
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, KEY.Key_Return)
    review.settle()
    qtbot.mouseClick(jensen.switch, LEFT)
    review.settle()
    (one,) = everything(review).reviews
    assert (one.reviewer_id, one.conflict, marks(review)) == (review.jensen, "own delegation", {})
    assert (field.isEnabled(), jensen.hint.isHidden()) == (False, True)
    assert nameless(review.window) == []
    retype(review, qtbot, jensen.reason.line, "spouse works there")
    retype(review, qtbot, okafor.remark.line, "Clear and ready")
    qtbot.mouseClick(okafor.switch, LEFT)
    review.settle()
    said = {one.reviewer_id: (one.remark, one.conflict) for one in everything(review).reviews}
    assert said == {review.jensen: (None, "spouse works there"), review.okafor: ("Clear and ready", "")}
    qtbot.mouseClick(jensen.switch, LEFT)
    review.settle()
    assert {one.reviewer_id: one.conflict for one in everything(review).reviews} == {
        review.jensen: None,
        review.okafor: "",
    }


def test_the_decision_is_at_the_top(review: SimpleNamespace, qtbot: Any) -> None:
    review.place.go_to(review.store.skills)
    review.settle()
    buttons = review.sheet.steps.buttons
    qtbot.mouseClick(buttons[ProposalStatus.APPROVED], LEFT)
    review.settle()
    assert stored(review, review.store.skills).row.status is ProposalStatus.APPROVED
    qtbot.mouseClick(buttons[ProposalStatus.DECLINED], LEFT)
    review.settle()
    assert stored(review, review.store.skills).row.status is ProposalStatus.DECLINED
    assert QApplication.focusWidget().accessibleName() == "Reason for the decision, EN"


def test_criteria_and_reviewers_are_made_in_the_card(screen: SimpleNamespace, qtbot: Any, qtmodeltester: Any) -> None:
    view = screen.place.show_view("review")
    screen.settle()
    sheet = view.review_card
    assert not sheet.missing.isHidden()
    qtbot.mouseClick(view.prepare, LEFT)
    assert QApplication.focusWidget() is sheet.criteria.field.line
    for name in ("Relevance", "Partners"):
        retype(screen, qtbot, sheet.criteria.field.line, name)
    sheet.criteria.view.setFocus()
    qtbot.keyClick(sheet.criteria.view, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    screen.settle()
    assert [one.name.en for one in everything(screen).criteria] == ["Partners", "Relevance"]
    retype(screen, qtbot, sheet.criteria.detail.fields["weight"].line, "3")
    retype(screen, qtbot, sheet.criteria.detail.fields["most"].line, "20")
    assert [(one.weight, one.most) for one in everything(screen).criteria] == [(1, 10), (3, 20)]
    retype(screen, qtbot, sheet.people.field.line, "M. Okafor")
    sheet.people.view.setFocus()
    listed = sheet.people.detail.fields["delegation_id"].list
    listed.setFocus()
    qtbot.keyClick(listed, KEY.Key_Down)
    screen.settle()
    assert [(one.name, one.delegation_id) for one in everything(screen).reviewers] == [
        ("M. Okafor", screen.store.denmark)
    ]
    assert sheet.missing.isHidden()
    for table in (sheet.criteria.table, sheet.people.table, view.table):
        qtmodeltester.check(table)
    sheet.criteria.view.setFocus()
    qtbot.keyClick(sheet.criteria.view, KEY.Key_Delete)
    screen.settle()
    assert [one.name.en for one in everything(screen).criteria] == ["Partners"]


def test_many_reviewers_stand_in_rows_of_five(review: SimpleNamespace) -> None:
    do, home = review.store.workspace.do, review.store.home
    review.place.context.desk.do(edits.change_reviewer, Ref(review.okafor, 0), name="M. O.")
    for at in range(4):
        do(edits.add_reviewer, home, f"Reviewer {at}")
    review.view.read()
    review.settle()
    fields = review.sheet.grid.fields
    assert len(fields) == 12
    firsts = [fields[one.ref.id, review.relevance] for one in everything(review).reviewers]
    tops = [field.mapToGlobal(field.rect().topLeft()).y() for field in firsts]
    assert tops[:5] == [tops[0]] * 5
    assert tops[5] > tops[0]
    assert all(field.width() == 40 for field in fields.values())
