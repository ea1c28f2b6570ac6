"""How a document stands on a day: late, over its words, unsigned, issued in which languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hlom_desktop.documents.rules.planning import Plan, PlanDay
from hlom_desktop.documents.values import DOCUMENT_LANGUAGES, DocumentIssueRow, DocumentRow, DocumentStatus

OUT = frozenset({DocumentStatus.CIRCULATED, DocumentStatus.ISSUED, DocumentStatus.ADOPTED})


class PlanStep(StrEnum):
    """What is due next."""

    FORECAST = "forecast"
    SUBMIT = "submit"
    ISSUE = "issue"


@dataclass(frozen=True)
class Late:
    """By how many days something is late; doubtful where its meeting may still be later."""

    days: int
    doubtful: bool = False


@dataclass(frozen=True)
class DocumentState:
    """A document on a day.

    `issued` and `missing` are languages; `missing` only counts those in which it is to be issued. `over` is by how
    many words it is too long. `unsigned` is submitted, but not signed. `step` is due next, on `due`.
    """

    issued: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    late_to_submit: Late | None = None
    late_to_issue: Late | None = None
    over: int = 0
    unsigned: bool = False
    step: PlanStep | None = None
    due: PlanDay | None = None

    @property
    def late(self) -> Late | None:
        """What it is late with now: with its submission, else with its issue."""
        return self.late_to_submit or self.late_to_issue


def languages_of(row: DocumentRow, usual: Sequence[str]) -> tuple[str, ...]:
    """The languages in which a document is to be issued: its own, else the conference's."""
    return in_order(row.languages or usual)


def in_order(languages: Sequence[str]) -> tuple[str, ...]:
    """Languages in the order in which they are listed everywhere; others after them."""
    known = [one for one in DOCUMENT_LANGUAGES if one in languages]
    return (*known, *sorted(set(languages) - set(known)))


def is_issued(issue: DocumentIssueRow, today: date) -> bool:
    """Whether a language is out: its date is stated and has begun. A date that is still to come is foreseen only."""
    if issue.issued is None:
        return False
    begins = issue.issued.start or issue.issued.end
    return begins is None or begins <= today


def state_of(
    row: DocumentRow,
    issues: Sequence[DocumentIssueRow],
    plan: Plan,
    limit: int | None,
    languages: Sequence[str],
    today: date,
) -> DocumentState:
    """How a document stands on a day. `limit` is the words that its rule allows.

    A document that is said to be out without a word of its languages is taken to be out in all of them.
    """
    issued = in_order([one.language for one in issues if is_issued(one, today)])
    is_out = row.status in OUT and all(one.issued is None for one in issues)
    missing = () if is_out else tuple(one for one in languages if one not in issued)
    is_submitted = row.submitted is not None or bool(issued) or row.status in OUT
    step, due = _next(plan, is_submitted, bool(missing), today)
    return DocumentState(
        issued=issued,
        missing=missing,
        late_to_submit=None if is_submitted else _late(plan.submit, today),
        late_to_issue=_late(plan.issue, today) if missing else None,
        over=max(0, row.words - limit) if row.words is not None and limit is not None else 0,
        unsigned=row.submitted is not None and row.signed is None,
        step=step,
        due=due,
    )


def _late(due: PlanDay | None, today: date) -> Late | None:
    if due is None or due.day >= today:
        return None
    return Late((today - due.day).days, due.uncertain)


def _next(plan: Plan, is_submitted: bool, is_missing: bool, today: date) -> tuple[PlanStep | None, PlanDay | None]:
    """The first step that is not done; a forecast is done with when its day is past."""
    if not is_submitted and plan.forecast is not None and plan.forecast.day >= today:
        return PlanStep.FORECAST, plan.forecast
    if not is_submitted and plan.submit is not None:
        return PlanStep.SUBMIT, plan.submit
    if is_missing and plan.issue is not None:
        return PlanStep.ISSUE, plan.issue
    return None, None
