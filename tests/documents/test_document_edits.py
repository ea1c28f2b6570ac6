"""The gestures on documents and rules on a real store: what stands there afterwards, and after undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.queries import date_steps
from hlom_desktop.conference.rules import NoName
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.meetings import restate_dates as restate_meeting
from hlom_desktop.consultations.queries import consultations
from hlom_desktop.documents import edits, edits_rules
from hlom_desktop.documents.lines import document_lines
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.rules.planning import GENEVA, PlanDay, WeeksNotInOrder
from hlom_desktop.documents.rules.symbols import SymbolNotOneLine, SymbolTooLong
from hlom_desktop.documents.values import DocumentIssueRow, DocumentKind, DocumentRuleRow, DocumentStatus

if TYPE_CHECKING:
    from conftest import Store

TODAY = date(2021, 10, 12)
PAPER = Wording(en="Background paper")


def line(store: Store, document_id: int = 1) -> Any:
    return next(one for one in document_lines(store.shown(), TODAY) if one.ref.id == document_id)


@pytest.fixture
def paper(store: Store) -> int:
    """A background paper."""
    made: int = store.do(edits.add_document, 1, PAPER, symbol=" EC/70/SC/CRP.8 ")
    return made


def test_a_document_is_added_changed_and_deleted(store: Store, paper: int) -> None:
    row = line(store).row
    assert (row.symbol, row.title, row.personal_capacity) == ("EC/70/SC/CRP.8", PAPER, False)
    author = Wording(en="The Chair", fr="La Présidente")
    values = {"author": author, "personal_capacity": True, "kind": DocumentKind.NON_PAPER, "mandate_id": 1}
    store.do(edits.change_document, row.ref, **values, symbol="")
    changed = line(store)
    assert changed.row == replace(row, ref=changed.ref, symbol=None, **values)
    assert changed.mandate.symbol == "71/280"
    store.do(edits.delete_document, changed.ref)
    assert store.shown().documents == ()
    store.workspace.undo()
    assert line(store).row == replace(changed.row, ref=line(store).ref)


def test_what_cannot_be_is_refused(store: Store, paper: int) -> None:
    ref = line(store).ref
    for values, refusal in (
        ({"title": Wording(en="  ")}, NoName),
        ({"symbol": "A/71\n/1"}, SymbolNotOneLine),
        ({"symbol": "A" * 10_000}, SymbolTooLong),
    ):
        with pytest.raises(refusal):
            store.do(edits.change_document, ref, **values)
    with pytest.raises(NoName):
        store.do(edits.add_document, 1, Wording())
    with pytest.raises(edits.NoSuchLanguage):
        store.do(edits.issue_in, ref, "tlh", store.date("1 October"))
    assert line(store).row.symbol == "EC/70/SC/CRP.8"


def test_a_date_keeps_its_life(store: Store, paper: int) -> None:
    for text in ("November", "10 November", "17 November", "17 November"):
        store.do(edits.restate_dates, line(store).ref, store.date(text))
    steps = store.workspace.read(date_steps, 1)
    assert [(one.document_id, one.kind, one.dates, one.author) for one in steps] == [
        (paper, StepKind.STATED, store.date("November"), "Ana"),
        (paper, StepKind.NARROWED, store.date("10 November"), "Ana"),
        (paper, StepKind.MOVED, store.date("17 November"), "Ana"),
    ]
    other = store.do(edits.add_document, 1, PAPER, dates=store.date("May"))
    assert [one.kind for one in store.workspace.read(date_steps, 1) if one.document_id == other] == [StepKind.STATED]


def test_a_plan_moves_with_its_meeting(store: Store, paper: int) -> None:
    rule = store.do(edits_rules.adopt_rule, 1, GENEVA)
    store.do(edits.set_rule, [line(store).ref], rule)
    assert line(store).plan.issue == PlanDay(date(2021, 11, 2))  # the conference's own first day
    store.put_before(paper, 2, 1)
    assert line(store).plan.meeting == PlanDay(date(2021, 11, 1), True)
    store.put_before(paper, 1)
    assert line(store).plan.meeting == PlanDay(date(2021, 10, 19))
    assert [(one.meeting.place, one.meeting.id, one.item) for one in line(store).attached] == [
        ("consultations", 2, ""),
        ("consultations", 1, "(b)"),
        ("programme", 1, ""),
    ]
    meeting = next(one for one in store.workspace.read(consultations, 1) if one.ref.id == 1)
    store.do(restate_meeting, meeting.ref, store.date("26 October"))
    assert line(store).plan.issue == PlanDay(date(2021, 9, 14))
    store.workspace.undo()
    assert line(store).plan.issue == PlanDay(date(2021, 9, 7))


def test_rules_are_set_for_several_at_once(store: Store, paper: int) -> None:
    rule = store.do(edits_rules.adopt_rule, 1, GENEVA)
    store.do(edits.add_document, 1, Wording(en="Another"))
    store.do(edits.set_rule, [one.ref for one in store.shown().documents], rule)
    assert [one.rule_id for one in store.shown().documents] == [rule, rule]
    store.workspace.undo()
    assert [one.rule_id for one in store.shown().documents] == [None, None]


def test_a_preset_becomes_a_rule_of_one_s_own(store: Store, paper: int) -> None:
    store.do(edits_rules.adopt_rule, 1, GENEVA)
    (rule,) = store.shown().rules
    assert rule == DocumentRuleRow(rule.ref, GENEVA.title, 14, 10, 4, 6, 8500, 0)
    store.do(edits_rules.change_rule, rule.ref, words=5000, issue_weeks=5)
    store.do(edits.set_rule, [line(store).ref], rule.ref.id)
    with pytest.raises(WeeksNotInOrder):
        store.do(edits_rules.change_rule, rule.ref, submit_weeks=2)
    (changed,) = store.shown().rules
    assert changed == replace(rule, ref=changed.ref, words=5000, issue_weeks=5)
    store.do(edits_rules.delete_rule, changed.ref)
    assert (store.shown().rules, line(store).row.rule_id) == ((), None)
    store.workspace.undo()
    assert line(store).rule.words == 5000


def test_submitted_and_signed(store: Store, paper: int) -> None:
    store.do(edits.mark_submitted, line(store).ref, store.date("8 October"))
    assert (line(store).row.submitted, line(store).state.unsigned) == (store.date("8 October"), True)
    store.do(edits.mark_signed, line(store).ref, store.date("9 October"))
    assert (line(store).row.signed, line(store).state.unsigned) == (store.date("9 October"), False)
    store.do(edits.mark_submitted, line(store).ref, None)
    assert line(store).row.submitted is None


def test_it_is_issued_language_by_language(store: Store, paper: int) -> None:
    day = stated_day(TODAY)
    english = store.do(edits.issue_in, line(store).ref, "en", day, "https://example.org/en")
    store.do(edits.issue_in, line(store).ref, "en", store.date("11 October"))
    (found,) = line(store).issues
    expected = DocumentIssueRow(found.ref, paper, "en", store.date("11 October"), "https://example.org/en")
    assert (found, found.ref.id) == (expected, english)
    store.do(edits.issue_in, line(store).ref, "fr", day)
    store.do(edits.issue_in, line(store).ref, "es", store.date("30 October"))
    assert (line(store).state.issued, line(store).row.status) == (("en", "fr"), None)
    store.do(edits.issue_in, line(store).ref, "es", day)
    assert (line(store).state.missing, line(store).row.status) == ((), DocumentStatus.ISSUED)
    store.do(edits.withdraw_issue, line(store).issue_in("fr").ref)
    assert line(store).state.missing == ("fr",)


def test_a_link_can_be_known_before_the_day(store: Store, paper: int) -> None:
    store.do(edits.link_issue, line(store).ref, "fr", "https://example.org/fr")
    assert (line(store).issue_in("fr").link, line(store).state.issued) == ("https://example.org/fr", ())
    store.do(edits.link_issue, line(store).ref, "fr", None)
    assert line(store).issues == ()


def test_right_to_left_text_is_kept_whole(store: Store) -> None:
    title = Wording(en="وثيقة معلومات أساسية")
    made = store.do(edits.add_document, 1, title, symbol="وثيقة/1")
    assert (line(store, made).row.title, line(store, made).row.symbol, line(store, made).usual) == (
        title,
        "وثيقة/1",
        False,
    )


def test_reading_takes_as_many_queries_however_many_documents(store: Store, paper: int) -> None:
    def queries() -> int:
        found: list[str] = []

        def note(*arguments: Any) -> None:
            found.append(arguments[2])

        event.listen(Engine, "before_cursor_execute", note)
        store.shown()
        event.remove(Engine, "before_cursor_execute", note)
        return sum(one.startswith("SELECT") for one in found)

    before = queries()
    for number in range(5):
        made = store.do(edits.add_document, 1, Wording(en=f"Paper {number}"))
        store.put_before(made, 1, 1)
    assert (queries(), before) == (before, 13)
