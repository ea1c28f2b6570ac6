"""How documents stand on a day, and which text of a statement the public may see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.rules.planning import Plan, PlanDay
from hlom_desktop.documents.rules.statements import is_confidential, public_version
from hlom_desktop.documents.rules.states import DocumentState, Late, PlanStep, languages_of, state_of
from hlom_desktop.documents.values import (
    DocumentIssueRow,
    DocumentRow,
    DocumentStatus,
    StatementStage,
    StatementVersionRow,
)
from hlom_desktop.storage.ref import Ref

EMPTY = (
    "symbol kind author mandate_id dates status periodicity rule_id slot submitted words signed signed_by note origin"
)
NOTHING: dict[str, Any] = dict.fromkeys(EMPTY.split())
SOMETHING: dict[str, Any] = {"personal_capacity": False, "languages": (), "position": 0, "sources": ()}
ROW = DocumentRow(Ref(1, 1), "uid", title=Wording(en="Paper"), **SOMETHING, **NOTHING)
FORECAST, SUBMIT, ISSUE = (PlanDay(date(2021, *day)) for day in ((9, 7), (10, 5), (11, 2)))
PLAN = Plan(PlanDay(date(2021, 12, 14)), FORECAST, SUBMIT, ISSUE)
ALL = ("en", "fr", "es")
DAY = stated_day(date(2021, 10, 1))


def issue(language: str, day: date | None = date(2021, 10, 20)) -> DocumentIssueRow:
    return DocumentIssueRow(Ref(1, 1), 1, language, stated_day(day) if day else None, None)


def state(row: DocumentRow, day: date, *issues: DocumentIssueRow, plan: Plan = PLAN) -> DocumentState:
    return state_of(row, issues, plan, 8500, ALL, day)


def test_from_forecast_to_submission() -> None:
    assert state(ROW, date(2021, 9, 1)) == DocumentState(missing=ALL, step=PlanStep.FORECAST, due=FORECAST)
    assert state(ROW, date(2021, 9, 8)) == DocumentState(missing=ALL, step=PlanStep.SUBMIT, due=SUBMIT)
    assert state(ROW, SUBMIT.day).late is None
    assert state(ROW, date(2021, 10, 6)) == DocumentState(
        missing=ALL, late_to_submit=Late(1), step=PlanStep.SUBMIT, due=SUBMIT
    )


def test_submitted_over_and_unsigned() -> None:
    row = replace(ROW, submitted=DAY, words=8900)
    assert state(row, date(2021, 10, 12)) == DocumentState(
        missing=ALL, over=400, unsigned=True, step=PlanStep.ISSUE, due=ISSUE
    )
    assert not state(replace(row, signed=DAY), date(2021, 10, 12)).unsigned
    assert state(replace(row, words=8500), date(2021, 10, 12)).over == 0
    assert state_of(row, (), PLAN, None, ALL, date(2021, 10, 12)).over == 0


def test_issued_language_by_language() -> None:
    late = state(ROW, date(2021, 11, 5), issue("en"), issue("fr", date(2021, 11, 9)))
    assert late == DocumentState(
        issued=("en",), missing=("fr", "es"), late_to_issue=Late(3), step=PlanStep.ISSUE, due=ISSUE
    )
    whole = state(ROW, date(2021, 11, 10), issue("es"), issue("ar"), issue("fr"), issue("en"))
    assert whole == DocumentState(issued=("en", "fr", "es", "ar"))


def test_a_vague_meeting_makes_lateness_doubtful() -> None:
    plan = Plan(None, None, replace(SUBMIT, uncertain=True), None)
    assert state(ROW, date(2021, 10, 8), plan=plan).late == Late(3, doubtful=True)


@pytest.mark.parametrize("status", [DocumentStatus.CIRCULATED, DocumentStatus.ISSUED, DocumentStatus.ADOPTED])
def test_what_is_said_to_be_out_is_not_late(status: DocumentStatus) -> None:
    row = replace(ROW, status=status)
    assert state(row, date(2022, 1, 1)) == DocumentState()
    assert state(row, date(2022, 1, 1), issue("en", None)) == DocumentState()
    assert state(row, date(2022, 1, 1), issue("en")).missing == ("fr", "es")


def test_without_a_plan_nothing_is_late() -> None:
    assert state(ROW, date(2030, 1, 1), plan=Plan()) == DocumentState(missing=ALL)


def test_its_own_languages_go_before_the_conference_s() -> None:
    assert languages_of(ROW, ("fr", "en")) == ("en", "fr")
    assert languages_of(replace(ROW, languages=("ru", "en")), ALL) == ("en", "ru")


def version(number: int, stage: StatementStage, confidential: bool = False) -> StatementVersionRow:
    return StatementVersionRow(Ref(number, 1), 1, stage, None, confidential, None, None, number)


RECEIVED = version(1, StatementStage.RECEIVED, True)
BOOTHS = version(2, StatementStage.TO_BOOTHS)
PUBLISHABLE = version(3, StatementStage.PUBLISHABLE)
DELIVERED = version(4, StatementStage.AS_DELIVERED)
SECRET = version(5, StatementStage.AS_DELIVERED, True)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ((), None),
        ((RECEIVED, BOOTHS), None),
        ((RECEIVED, BOOTHS, PUBLISHABLE), PUBLISHABLE),
        ((PUBLISHABLE, DELIVERED), DELIVERED),
        ((DELIVERED, BOOTHS), DELIVERED),
        ((PUBLISHABLE, SECRET), PUBLISHABLE),
        ((SECRET,), None),
    ],
)
def test_the_public_sees_the_last_version_that_may_go_out(versions: Any, expected: Any) -> None:
    assert public_version(versions) == expected


def test_what_is_sent_in_advance_is_confidential_until_delivered() -> None:
    assert is_confidential(BOOTHS, (BOOTHS,))
    assert not is_confidential(BOOTHS, (BOOTHS, DELIVERED))
    assert is_confidential(RECEIVED, (RECEIVED, DELIVERED))
    assert not is_confidential(PUBLISHABLE, (PUBLISHABLE,))
