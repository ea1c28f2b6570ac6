"""A rule of who attends in words, and whom a rule of each kind can mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.delegations.card_parts import Choices, label_choices
from hlom_desktop.delegations.rules import by_delegation, in_alphabet, name_in
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import LEVEL_LABELS, REGION_LABELS, DelegateRow, Level
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.invitations.edits import TARGETS
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import ATTENDANCE_LABELS, AttendanceBy, AttendanceRow


def target_of(rule: AttendanceRow) -> Any:
    """Whom a rule means: an id, a level or a region; None where its kind says it all."""
    column = TARGETS[rule.by]
    return getattr(rule, column) if column is not None else None


def function_words(row: DelegateRow, telling: Telling) -> str:
    """A delegate by name and function."""
    return ", ".join(part for part in (row.name, telling.text(row.function)) if part)


def _persons(shown: Inviting, telling: Telling) -> Choices:
    """The delegates by delegation in the alphabet, heads first."""
    people = by_delegation(shown.delegates)
    language: Any = telling.language()
    return [
        (
            row.ref.id,
            telling.words("{delegation}: {person}", delegation=name_in(home, language), person=person),
        )
        for home in in_alphabet(shown.delegations, language)
        for row in people.get(home.ref.id, ())
        for person in (function_words(row, telling),)
    ]


def _delegations(shown: Inviting, telling: Telling) -> Choices:
    language: Any = telling.language()
    return [(row.ref.id, name_in(row, language)) for row in in_alphabet(shown.delegations, language)]


def _levels(shown: Inviting, telling: Telling) -> Choices:
    del shown
    words = telling.words
    return [(one, words("{level} and above", level=words(LEVEL_LABELS[one]))) for one in Level]


def _regions(shown: Inviting, telling: Telling) -> Choices:
    del shown
    return label_choices(REGION_LABELS, telling.words)


_OFFERED: Mapping[AttendanceBy, Callable[[Inviting, Telling], Choices]] = MappingProxyType(
    {
        AttendanceBy.PERSON: _persons,
        AttendanceBy.DELEGATION: _delegations,
        AttendanceBy.LEVEL: _levels,
        AttendanceBy.REGION: _regions,
        AttendanceBy.STAKEHOLDER_GROUP: lambda shown, telling: _titled(shown.groups, telling),
        AttendanceBy.WORKSTREAM: lambda shown, telling: _titled(shown.workstreams, telling),
        AttendanceBy.AUDIENCE: lambda shown, telling: _titled(shown.audiences, telling),
    }
)


def _titled(rows: tuple[Any, ...], telling: Telling) -> Choices:
    return [(row.ref.id, telling.text(row.title)) for row in rows]


def offered(by: AttendanceBy, shown: Inviting, telling: Telling) -> Choices:
    """Whom a rule of this kind can mean; nobody to choose where the kind says it all."""
    return _OFFERED[by](shown, telling) if by in _OFFERED else []


def rule_words(rule: AttendanceRow, shown: Inviting, telling: Telling) -> str:
    """Whom a rule means: “All heads of delegation”, “Minister and above”, “Ghana”."""
    words, target = telling.words, target_of(rule)
    if TARGETS[rule.by] is None:
        return words(ATTENDANCE_LABELS[rule.by])
    if rule.by is AttendanceBy.WORKSTREAM:
        title = next((telling.text(row.title) for row in shown.workstreams if row.ref.id == target), "")
        return words("Interested in “{workstream}”", workstream=title)
    if rule.by is AttendanceBy.PERSON:
        row = shown.delegate_by_id.get(target)
        home = shown.delegation_by_id.get(row.delegation_id) if row is not None else None
        language: Any = telling.language()
        said = function_words(row, telling) if row is not None else ""
        return words("{delegation}: {person}", delegation=name_in(home, language), person=said) if home else said
    return dict(offered(rule.by, shown, telling)).get(target, "")


def rule_columns(telling: Telling, said: Callable[[AttendanceRow], str]) -> tuple[Column[AttendanceRow], ...]:
    """Whom the rule means, and whether they attend or stay away."""
    words = telling.words

    def turn(rule: AttendanceRow) -> str:
        return words("do not attend") if rule.excludes else words("attend")

    return (
        Column(
            "who",
            "",
            said,
            runs=lambda rule: (
                Run(icon="minus-circle" if rule.excludes else "plus-circle", token="bad" if rule.excludes else "ink2"),
                Run(said(rule), bold=not rule.excludes),
            ),
            tip=said,
            stretch=True,
        ),
        Column("turn", "", turn, token=lambda rule: "bad" if rule.excludes else "ink3"),
    )
