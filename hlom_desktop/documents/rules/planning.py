"""Planning backwards: from the first day of its meeting to the days on which a document is due.

Nothing of a plan is stored, so that it moves when the meeting moves. The weeks are those of the rule that the
organizer adopted; Geneva's are in ungeneva.org's guide for those who submit documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.when.values import Form, Qualifier, When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.values import DocumentRuleRow
from hlom_desktop.refusals import N_, Refusal

MOST_WEEKS = 520
MOST_WORDS = 1_000_000
_FIRM = (Form.DAY, Form.DAY_RANGE, Form.DAYS)
_OPENS = (None, Qualifier.FROM, Qualifier.SINCE)


class WeeksNotInOrder(Refusal):
    """A document that would be issued before it is submitted, or submitted before it is forecast."""

    message = N_(
        "A document is forecast, then submitted, then issued, each with fewer weeks left before its meeting. "
        "Change the other figure first."
    )


class ProcessingTooLong(Refusal):
    """More weeks for editing and translation than lie between submission and issue."""

    message = N_(
        "Editing and translation cannot take {process} weeks: {weeks} lie between submission and issue. "
        "Change the other figure first."
    )


class FigureNotUsable(Refusal):
    """Weeks or words below nought, none where some are needed, or beyond all measure."""

    message = N_("It must be between {least} and {most}.")


@dataclass(frozen=True)
class RulePreset:
    """A rule that is offered; adopted, it becomes the conference's own and can be changed."""

    key: str
    title: Wording
    forecast_weeks: int
    submit_weeks: int
    process_weeks: int
    issue_weeks: int
    words: int


GENEVA = RulePreset(
    "geneva",
    Wording.from_texts(
        en="Geneva (10–6–4 weeks)", fr="Genève (10-6-4\u00a0semaines)", es="Ginebra (10-6-4\u00a0semanas)"
    ),
    forecast_weeks=14,
    submit_weeks=10,
    process_weeks=4,
    issue_weeks=6,
    words=8500,
)
PRESETS = (GENEVA,)


@dataclass(frozen=True, order=True)
class PlanDay:
    """A day reckoned with; uncertain where it is only the first that is possible."""

    day: date
    uncertain: bool = False


@dataclass(frozen=True)
class Plan:
    """The days by which a document is forecast, submitted and issued, and the first day of its meeting.

    None where no rule says it, or no day of the meeting is known.
    """

    meeting: PlanDay | None = None
    forecast: PlanDay | None = None
    submit: PlanDay | None = None
    issue: PlanDay | None = None


def opening_day(dates: When | None, hours: Hours | None = None) -> PlanDay | None:
    """The first possible day of a meeting: certain where its day is stated, uncertain where only a month is.

    “By” a day gives that day, uncertain. None where nothing bounds it.
    """
    if hours is not None:
        return PlanDay(hours.day)
    day = None if dates is None else dates.start or dates.end
    if dates is None or day is None:
        return None
    stated = dates.form in _FIRM and dates.qualifier in _OPENS and not dates.alternative
    return PlanDay(day, not stated and dates.start != dates.end)


def first_of(days: Iterable[PlanDay | None]) -> PlanDay | None:
    """The first of the days known; of one day, it is certain where one meeting certainly opens on it."""
    return min((day for day in days if day is not None), default=None)


def plan_of(rule: DocumentRuleRow | None, slot: When | None, meeting: PlanDay | None) -> Plan:
    """A document's plan. The slot that it was given goes before the rule's, whatever the meeting does."""
    given = None if slot is None else slot.end or slot.start
    submit = None if given is None else PlanDay(given)
    if rule is None or meeting is None:
        return Plan(meeting, submit=submit)
    return Plan(
        meeting,
        forecast=_before(meeting, rule.forecast_weeks),
        submit=submit or _before(meeting, rule.submit_weeks),
        issue=_before(meeting, rule.issue_weeks),
    )


def _before(meeting: PlanDay, weeks: int | None) -> PlanDay | None:
    if weeks is None or (meeting.day - date.min).days < weeks * 7:
        return None
    return PlanDay(meeting.day - timedelta(weeks=weeks), meeting.uncertain)


def check_rule(forecast: int | None, submit: int, process: int | None, issue: int, words: int | None) -> None:
    """The weeks go down from forecast to issue. Raises `FigureNotUsable`, `WeeksNotInOrder`, `ProcessingTooLong`."""
    for weeks in (forecast, submit, process, issue):
        check_figure(weeks, MOST_WEEKS)
    check_figure(words, MOST_WORDS, least=1)
    if submit < issue or (forecast is not None and forecast < submit):
        raise WeeksNotInOrder
    if process is not None and process > submit - issue:
        raise ProcessingTooLong(process=process, weeks=submit - issue)


def check_figure(figure: int | None, most: int, *, least: int = 0) -> None:
    """A figure within its bounds, or none. Raises `FigureNotUsable`."""
    if figure is not None and not least <= figure <= most:
        raise FigureNotUsable(least=least, most=most)
