"""The columns of the figures, and of what sources state beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.figures import amount_said
from hlom_desktop.conference.values import CountRow
from hlom_desktop.contributions.lines import FigureLine, Part
from hlom_desktop.contributions.table.columns import Known
from hlom_desktop.contributions.values import (
    CONTRIBUTION_LABELS,
    CONTRIBUTION_STAGE_LABELS,
    ContributionKind,
    ContributionStage,
)
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import DELEGATION_LABELS, DelegationKind
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_

PART_LABELS: Mapping[Part, str] = MappingProxyType(
    {
        Part.ALL: N_("All"),
        Part.KIND: N_("Kind"),
        Part.OBJECTIVE: N_("Objective"),
        Part.STAGE: N_("Stage"),
        Part.MAKER: N_("Who"),
    }
)


def figure_label(line: FigureLine, telling: Telling, known: Known) -> str:
    """What a figure counts: a kind, an objective, a stage or a kind of delegation."""
    words = telling.words
    match line.key:
        case ContributionKind():
            return words(CONTRIBUTION_LABELS[line.key])
        case ContributionStage():
            return words(CONTRIBUTION_STAGE_LABELS[line.key])
        case DelegationKind():
            return words(DELEGATION_LABELS[line.key])
        case int():
            return telling.text(known().objectives.get(line.key))
    return words("Contributions") if line.part is Part.ALL else words("none stated")


def figure_columns(telling: Telling, known: Known) -> tuple[Column[FigureLine], ...]:
    """By what is counted, what is counted, and the figures: contributions, delegations, States."""
    words = telling.words

    def number(key: str, title: str, of: Callable[[FigureLine], tuple[int, ...]], width: int) -> Column[FigureLine]:
        return Column(
            key,
            title,
            lambda line: str(len(of(line)) or ""),
            sort=lambda line: len(of(line)) or None,
            align="right",
            bold=lambda line: line.part is Part.ALL,
            width=width,
        )

    return (
        Column("part", "", lambda line: words(PART_LABELS[line.part]), token="ink3", width=68),
        Column(
            "label",
            words("Of what"),
            lambda line: figure_label(line, telling, known),
            tip=lambda line: figure_label(line, telling, known),
            bold=lambda line: line.part is Part.ALL,
            stretch=True,
        ),
        number("contributions", words("Contributions"), lambda line: line.contributions, 92),
        number("delegations", words("Delegations"), lambda line: line.delegations, 84),
        number("states", words("States"), lambda line: line.states, 60),
    )


def stated_columns(telling: Telling) -> tuple[Column[CountRow], ...]:
    """A stated figure with its qualifier, and its unit."""
    language: Any = telling.language
    return (
        Column(
            "amount",
            telling.words("Stated figure"),
            lambda row: amount_said(row, language()),
            sort=lambda row: row.amount,
            align="right",
            bold=True,
            width=104,
        ),
        Column("unit", "", lambda row: telling.text(row.unit), tip=lambda row: telling.text(row.unit), stretch=True),
    )
