"""What must hold of preparatory meetings and their follow-ups, and what follows from their rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from hlom_desktop.conference.hours import Hours, contradiction
from hlom_desktop.conference.hours_stated import StatedHours
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.when.values import Form, When, is_overdue
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.values_record import (
    FloorState,
    FloorStatementRow,
    FollowUpRow,
    FollowUpStatus,
    ParagraphKind,
    RecordParagraphRow,
)
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.words import Words

ASKS_SOMETHING = frozenset(
    {
        ParagraphKind.REQUEST,
        ParagraphKind.DECISION,
        ParagraphKind.UNDERTAKING,
        ParagraphKind.SUPPORTED_PROPOSAL,
    }
)
"""Kinds of paragraph from which a follow-up can be made."""
STILL_OPEN = frozenset({FollowUpStatus.OPEN, FollowUpStatus.UNDER_WAY})
SOON = 14
"""Days within which a follow-up is due soon, as on the roadmap."""
_OR = re.compile(r"\s+(?:or|ou|o|u)\s+", re.IGNORECASE)


class NoText(Refusal):
    """A row that would have no text in any language."""

    message = N_("This needs a text in one language at least.")


class NothingAsked(Refusal):
    """A follow-up of a paragraph that only tells."""

    message = N_(
        "This paragraph asks nothing of anybody. Say first that it is a request, a decision or an undertaking."
    )


class NoDayForHours(Refusal):
    """Hours for a meeting whose day is not known."""

    message = N_("The hours need a day. Give the meeting a date such as 15 September first.")


class NothingToChoose(Refusal):
    """A choice between label and clock where they agree, or where the label stands for no one clock."""

    message = N_("There is nothing to choose here: the label does not stand for one other clock.")


class AlreadyInterested(Refusal):
    """The same interest twice."""

    message = N_("This interest in the workstream is stated already.")


class AskedAlready(Refusal):
    """Somebody asks for the floor who is waiting for it."""

    message = N_("“{who}” is waiting for the floor already.")


class HangsOnItself(Refusal):
    """A meeting or an item that would be a part of itself."""

    message = N_("It cannot be a part of itself.")


def check_text(text: Wording | None) -> None:
    """A text in one language at least. Raises `NoText`."""
    if text is None or text.is_empty:
        raise NoText


def check_parent(row_id: int, parents: Mapping[int, int | None]) -> None:
    """No row is above itself. Raises `HangsOnItself`."""
    seen, above = {row_id}, parents.get(row_id)
    while above is not None:
        if above in seen:
            raise HangsOnItself
        seen.add(above)
        above = parents.get(above)


def paragraph_numbers(paragraphs: Iterable[RecordParagraphRow]) -> dict[int, int]:
    """Each paragraph's number by its id: its place among those of its meeting, from 1."""
    numbers: dict[int, int] = {}
    counts: dict[int, int] = {}
    for one in sorted(paragraphs, key=lambda row: (row.position, row.ref.id)):
        counts[one.consultation_id] = counts.get(one.consultation_id, 0) + 1
        numbers[one.ref.id] = counts[one.consultation_id]
    return numbers


def is_open(follow_up: FollowUpRow) -> bool:
    """Somebody still has to do it."""
    return follow_up.status in STILL_OPEN


def overdue(follow_up: FollowUpRow, today: date) -> bool:
    """Still open after its last day: “by end September” is overdue on 1 October, not before."""
    return is_open(follow_up) and follow_up.due is not None and is_overdue(follow_up.due, today)


def days_over(follow_up: FollowUpRow, today: date) -> int:
    """Days since the last day of a follow-up that is overdue; 0 for others."""
    if not overdue(follow_up, today) or follow_up.due is None or follow_up.due.end is None:
        return 0
    return (today - follow_up.due.end).days


def due_soon(follow_up: FollowUpRow, today: date, within: int = SOON) -> bool:
    """Open, not overdue, and due within so many days; one without a day to be counted from is not."""
    if not is_open(follow_up) or follow_up.due is None or follow_up.due.end is None:
        return False
    return 0 <= (follow_up.due.end - today).days <= within


def owners_read(typed: str) -> tuple[tuple[str, ...], bool]:
    """The owners in what was typed, and whether any one of them will do: “A, B” and “A, B or C”.

    With a semicolon only semicolons part them, for names with a comma.
    """
    before, _, last = _last_or(typed)
    parts = [*before.split(";" if ";" in typed else ","), last]
    names = tuple(name for name in (part.strip() for part in parts) if name)
    return names, bool(last) and len(names) > 1


def _last_or(typed: str) -> tuple[str, str, str]:
    found = list(_OR.finditer(typed))
    if not found:
        return typed, "", ""
    return typed[: found[-1].start()], found[-1][0], typed[found[-1].end() :]


def owners_said(names: Sequence[str], alternatives: bool, words: Words) -> str:
    """Owners in one text, in the language of `words`: “A, B”; where any of them will do, “A, B or C”."""
    if not alternatives or len(names) < 2:
        return ", ".join(names)
    return words("{others} or {last}", others=", ".join(names[:-1]), last=names[-1])


def single_day(dates: When | None) -> date | None:
    """The day on which hours can stand: the day itself, or the first of a range; None while none is known."""
    if dates is None or dates.qualifier is not None or dates.alternative:
        return None
    return dates.first if dates.form in (Form.DAY, Form.DAY_RANGE, Form.DAYS) else None


def hours_stated(dates: When | None, stated: StatedHours, zone: str, before: Hours | None) -> Hours:
    """A meeting's hours as typed; the choice made before stays where label and clock stay. Raises `NoDayForHours`."""
    day = single_day(dates)
    if day is None:
        raise NoDayForHours
    hours = Hours(day, stated.start, stated.minutes, zone, label=stated.label)
    if before is not None and (before.label, before.zone, before.day) == (hours.label, hours.zone, hours.day):
        return replace(hours, fold=before.fold, choice=before.choice)
    return hours


def hours_on(dates: When | None, hours: Hours | None) -> Hours | None:
    """The same hours on the day of `dates`; None where that is no longer one day.

    What was chosen between label and clock holds only while both disagree as before; another day asks again.
    """
    day = single_day(dates)
    if hours is None or day is None or day == hours.day:
        return hours if day is not None else None
    return replace(hours, day=day, fold=0, choice=None)


def check_choice(hours: Hours | None, choice: str | None) -> Hours:
    """The hours, if this can be chosen for them. Raises `NothingToChoose`."""
    found = contradiction(hours) if hours is not None else None
    if hours is None or found is None or (choice == "label" and len(found.label_offsets) != 1):
        raise NothingToChoose
    return hours


def floor_order(statements: Iterable[FloorStatementRow]) -> tuple[FloorStatementRow, ...]:
    """The floor list as it is looked at: who is waiting, then who has spoken, then who withdrew."""
    states = list(FloorState)
    return tuple(sorted(statements, key=lambda one: (states.index(one.state), one.position, one.ref.id)))


def asked_for(typed: str, delegations: Iterable[DelegationRow]) -> tuple[tuple[str, DelegationRow | None], ...]:
    """Who is to go on the floor list out of “Mexico; Morocco; the Chair”, each with the delegation so called, if any.

    Capitals and accents do not count.
    """
    called: dict[str, DelegationRow] = {}
    for one in delegations:
        wording = wording_of(one)
        for language in LANGUAGES:
            called.setdefault(folded(wording.in_language(language) or ""), one)
    names = (part.strip() for part in re.split(r"[;,\n]", typed))
    return tuple((name, called.get(folded(name))) for name in names if name)
