"""From what was read to the lines of the screen and the register: computed once, for one day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from hlom_desktop.documents.rules.planning import PlanDay, first_of, opening_day, plan_of
from hlom_desktop.documents.rules.statements import is_delivered, public_version
from hlom_desktop.documents.rules.states import in_order, languages_of, state_of
from hlom_desktop.documents.rules.symbols import symbol_is_usual
from hlom_desktop.documents.shown import Attached, DocumentLine, Documents, StatementLine


def document_lines(shown: Documents, today: date) -> tuple[DocumentLine, ...]:
    """Every document as it stands on a day, in the order in which they were put."""
    attached, issues = _by_document(shown.attached), _by_document(shown.issues)
    rules = {one.ref.id: one for one in shown.rules}
    mandates = {one.ref.id: one for one in shown.mandates}
    opening = conference_opens(shown)
    lines = []
    for row in shown.documents:
        rule = rules.get(row.rule_id or 0)
        own = tuple(attached.get(row.ref.id, ()))
        plan = plan_of(rule, row.slot, meeting_day(own, opening))
        languages = languages_of(row, shown.conference.languages)
        there = {one.language: one for one in issues.get(row.ref.id, ())}
        issued = tuple(there[one] for one in in_order(tuple(there)))
        state = state_of(row, issued, plan, rule.words if rule else None, languages, today)
        mandate, usual = mandates.get(row.mandate_id or 0), not row.symbol or symbol_is_usual(row.symbol)
        lines.append(DocumentLine(row, rule, mandate, own, issued, languages, plan, state, usual))
    return tuple(lines)


def conference_opens(shown: Documents) -> PlanDay | None:
    """The first day of the conference itself."""
    home = shown.conference
    return PlanDay(home.first_day) if home.first_day is not None else opening_day(home.dates)


def meeting_day(attached: Iterable[Attached], opening: PlanDay | None) -> PlanDay | None:
    """The day from which a document is planned: the first of the meetings before which it is put.

    A cancelled meeting counts for nothing. Without any meeting it is the conference's `opening`; with meetings
    whose days are all unknown it is unknown, for they may be long before the conference.
    """
    meetings = [one.meeting for one in attached if not one.meeting.cancelled]
    if not meetings:
        return opening
    return first_of(opening_day(one.dates, one.hours) for one in meetings)


def statement_lines(shown: Documents) -> tuple[StatementLine, ...]:
    """Every statement with its versions, in the order in which they were put."""
    versions: dict[int, list[Any]] = {}
    for one in shown.versions:
        versions.setdefault(one.statement_id, []).append(one)
    meetings = {(one.place, one.id): one for one in shown.meetings}
    lines = []
    for row in shown.statements:
        own = tuple(versions.get(row.ref.id, ()))
        at = meetings.get(("consultations", row.consultation_id or 0))
        at = at or meetings.get(("programme", row.session_id or 0))
        lines.append(StatementLine(row, at, own, public_version(own), is_delivered(own)))
    return tuple(lines)


def _by_document(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row.document_id, []).append(row)
    return found
