"""The screen of documents as a person uses it: papers, what is late, rules, statements."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.screen import Empty
from hlom_desktop.documents import edits, edits_rules
from hlom_desktop.documents.rules.planning import GENEVA
from hlom_desktop.documents.table.marks import standing_text
from hlom_desktop.documents.values import DocumentKind, DocumentStatus, StatementStage


@pytest.fixture
def planned(store: Any) -> Any:
    """A late paper that is too long, one before a vague meeting, one without a rule."""
    rule = store.do(edits_rules.adopt_rule, 1, GENEVA)
    for title, symbol in (("Report", "A/71/728"), ("Note", None), ("Resolution", "Council Resolution No. 1309")):
        store.do(edits.add_document, 1, Wording(en=title, fr=f"{title} (fr)"), symbol=symbol)
    store.do(edits.set_rule, [one.ref for one in store.shown().documents[:2]], rule)
    store.do(edits.change_document, store.shown().documents[0].ref, words=8900)
    store.put_before(1, meeting=1)
    store.put_before(2, meeting=2)
    return store


def cells(view: Any, at: int) -> dict[str, str]:
    return {column.key: column.text(view.rows[at]) for column in view.table.columns}


def edit_cell(stage: Any, view: Any, row_id: int, key: str, typed: str) -> None:
    """Type in a cell as one does, by F2."""
    keys = [column.key for column in view.table.columns]
    index = view.table.index_of(row_id, keys.index(key))
    view.view.setFocus()
    view.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    stage.press(view.view, Qt.Key.Key_F2)
    stage.type_into(view.view.findChild(QLineEdit), typed)


def test_every_view_is_empty_at_first_and_says_what_to_do(stage: Any) -> None:
    for key in ("documents", "plan", "rules", "statements"):
        view = stage.show(key) if key == "documents" else stage.place.show_view(key)
        stage.rest()
        assert (view.rows, nameless(view), nameless(view.card)) == ((), [], [])
        texts = [one.text() for one in view.page.findChild(Empty).findChildren(QLabel)]
        assert texts == list(view._empty_words)
        assert view.page.findChild(Empty).button.isVisible()


def test_papers_as_a_table(qtmodeltester: Any, planned: Any, stage: Any) -> None:
    counts: list[object] = []
    stage.place.counted.connect(counts.append)
    view = stage.show("documents")
    qtmodeltester.check(view.table)
    assert (nameless(view), nameless(view.card), counts) == ([], [], [3])
    assert cells(view, 2) == {
        "symbol": "Council Resolution No. 1309",
        "title": "Resolution",
        "kind": "",
        "author": "",
        "dates": "",
        "status": "",
        "languages": "",
        "texts": "EN FR",
    }
    symbol = view.table.columns[0]
    assert [symbol.icon(row) for row in view.rows] == [None, None, ("warning-fill", "warn")]
    assert "not written as the United Nations" in symbol.tip(view.rows[2])
    stage.reader.turn_to("fr")
    assert cells(view, 0)["title"] == "Report (fr)"


def test_a_document_is_made_named_and_deleted_by_keys(stage: Any) -> None:
    view = stage.show("documents")
    view.setFocus()
    stage.press(view, Qt.Key.Key_N, ctrl=True)
    assert view.document_card._title.hasFocus()
    stage.type_into(view.document_card._title, "Concept note")
    assert cells(view, 0)["title"] == "Concept note"
    edit_cell(stage, view, 1, "symbol", "A/" + "1" * 100)
    assert view.said.text() == "A symbol has 60 characters at most; this one has 102."
    edit_cell(stage, view, 1, "dates", "mid-November")
    assert cells(view, 0)["dates"] == "Mid-November"
    stage.press(view.view, Qt.Key.Key_Delete)
    assert view.rows == ()


def test_every_field_of_the_card_is_kept(planned: Any, stage: Any) -> None:
    view = stage.show("documents")
    card = view.document_card
    stage.type_into(card.fields["periodicity"].line, "annual")
    stage.type_into(card.fields["slot"].line, "by 8 October")
    stage.type_into(card.fields["submitted"].line, "8 October")
    stage.type_into(card.fields["signed_by"].line, "The Chair")
    stage.click(card.fields["languages"].set._toggles["ru"])
    for key, value in (("kind", DocumentKind.STATEMENT), ("personal_capacity", True), ("mandate_id", 1)):
        field = card.fields[key]
        at = field._keys.index(value)
        field.list.setFocus()
        stage.press(field.list, Qt.Key.Key_Home)
        for _ in range(at):
            stage.press(field.list, Qt.Key.Key_Down)
    row = planned.shown().documents[0]
    assert (row.periodicity, row.slot, row.submitted, row.signed_by, row.languages) == (
        Wording(en="annual"),
        planned.date("by 8 October"),
        planned.date("8 October"),
        "The Chair",
        ("ru",),
    )
    assert (row.kind, row.personal_capacity, row.mandate_id) == (DocumentKind.STATEMENT, True, 1)


def test_the_plan_says_what_is_late_over_and_unsigned(qtmodeltester: Any, planned: Any, stage: Any) -> None:
    view = stage.show("plan")
    qtmodeltester.check(view.table)
    assert [cells(view, at) for at in (0, 1, 2)] == [
        {
            "due": "10 August",
            "state": "overdue 63 days · to be submitted · over by 400 words",
            "title": "A/71/728 Report",
            "for": "item (b) · Briefing",
            "submission": "10 August",
            "words": "8,900\u00a0/\u00a08,500",
            "languages": "",
        },
        {
            "due": "23 August or later",
            "state": "perhaps overdue 50 days · to be submitted",
            "title": "Note",
            "for": "Stocktaking",
            "submission": "23 August or later",
            "words": "",
            "languages": "",
        },
        {
            "due": "",
            "state": "no rule",
            "title": "Council Resolution No. 1309 Resolution",
            "for": "",
            "submission": "",
            "words": "",
            "languages": "",
        },
    ]
    due = view.table.columns[0]
    assert [due.token(row) for row in view.rows] == ["bad", "warn", "ink"]


def test_the_plan_shows_only_what_is_late_or_unsigned_or_all(planned: Any, stage: Any) -> None:
    view = stage.show("plan")
    segments = view.which.findChildren(QWidget)
    stage.click(segments[2])
    assert [row.ref.id for row in view.rows] == [1]
    stage.click(segments[3])
    assert (view.rows, view.page.isVisible()) == ((), True)
    stage.place.open_in("plan", 3)
    assert (view.which.value(), view.view.current().ref.id) == ("all", 3)


def test_submitted_signed_and_issued_by_one_press_each(planned: Any, stage: Any) -> None:
    view = stage.show("plan")
    card = view.document_card
    stage.click(card.submitted)
    assert standing_text(view.row_of(1), view.words) == (
        "overdue 35 days · to be issued · over by 400 words · unsigned"
    )
    assert [row.ref.id for row in view.rows] == [2, 1, 3]
    assert not card.submitted.isVisible()
    stage.click(card.signed)
    assert planned.shown().documents[0].signed == planned.date("12 October 2021")
    card.issues.view.setFocus()
    for language in ("en", "fr", "es"):
        card.issues.view.select_key(language)
        stage.rest()
        stage.click(card.issues.today)
    line = view.row_of(1)
    assert (line.state.issued, line.row.status) == (("en", "fr", "es"), DocumentStatus.ISSUED)
    card.issues.view.setFocus()
    card.issues.view.select_key("fr")
    stage.press(card.issues.view, Qt.Key.Key_Delete)
    assert view.row_of(1).state.missing == ("fr",)


def test_a_language_has_its_day_and_link_in_cells(planned: Any, stage: Any) -> None:
    card = stage.show("documents").document_card
    issues = card.issues
    for at, typed in ((1, "11 October"), (2, "https://example.org/a")):
        issues.view.setFocus()
        index = issues.table.index_of("fr", at)
        issues.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        stage.press(issues.view, Qt.Key.Key_F2)
        stage.type_into(issues.view.findChild(QLineEdit), typed)
    (issue,) = planned.shown().issues
    assert (issue.language, issue.issued, issue.link) == ("fr", planned.date("11 October"), "https://example.org/a")


def test_one_goes_to_the_meeting_before_which_it_is_put(planned: Any, stage: Any) -> None:
    card = stage.show("documents").document_card
    assert card.meetings.isVisible()
    card.meetings.view.select_key(("consultations", 1, "(b)"))
    stage.press(card.meetings.view, Qt.Key.Key_Return)
    assert stage.passage.went == [("consultations", 1)]


def test_selected_documents_are_planned_together(planned: Any, stage: Any) -> None:
    view = stage.show("plan")
    view.view.selectAll()
    view.by.setFocus()
    stage.press(view.by, Qt.Key.Key_End)
    assert [one.rule_id for one in planned.shown().documents] == [None, None, None]


def test_geneva_is_adopted_changed_and_followed(planned: Any, stage: Any, qtmodeltester: Any) -> None:
    planned.do(edits_rules.delete_rule, planned.shown().rules[0].ref)
    view = stage.show("rules")
    stage.click(view.page.findChild(Empty).button)
    qtmodeltester.check(view.table)
    assert not view.offers["geneva"].isVisible()
    assert cells(view, 0) == {
        "title": "Geneva (10–6–4 weeks)",
        "forecast_weeks": "14",
        "submit_weeks": "10",
        "process_weeks": "4",
        "issue_weeks": "6",
        "words": "8,500",
        "used": "",
        "texts": "EN FR ES",
    }
    edit_cell(stage, view, view.rows[0].ref.id, "submit_weeks", "20")
    assert view.said.text().startswith("A document is forecast, then submitted, then issued")
    stage.type_into(view.card.fields["words"].line, "5000")
    assert planned.shown().rules[0].words == 5000


def test_a_statement_and_its_versions(stage: Any, store: Any, qtmodeltester: Any) -> None:
    view = stage.show("statements")
    card = view.statement_card
    view.setFocus()
    stage.press(view, Qt.Key.Key_N, ctrl=True)
    stage.type_into(card._title, "Morocco")
    qtmodeltester.check(view.table)
    card.stage.list.setFocus()
    stage.press(card.stage.list, Qt.Key.Key_Down)
    assert cells(view, 0)["public"] == "confidential"
    form = card.version_form.fields
    stage.type_into(form["words"].line, "420")
    form["confidential"].list.setFocus()
    stage.press(form["confidential"].list, Qt.Key.Key_Home)
    assert form["confidential"].note().startswith("A text received in advance stays confidential")
    stage.click(card.delivered)
    assert (cells(view, 0)["public"], card.delivered.isVisible()) == ("As delivered", False)
    versions = store.shown().versions
    assert [(one.stage, one.words, one.confidential) for one in versions] == [
        (StatementStage.RECEIVED, 420, True),
        (StatementStage.AS_DELIVERED, 420, False),
    ]
    card.versions.view.setFocus()
    stage.press(card.versions.view, Qt.Key.Key_Delete)
    assert cells(view, 0)["public"] == "confidential"
    assert (nameless(view), nameless(card)) == ([], [])
