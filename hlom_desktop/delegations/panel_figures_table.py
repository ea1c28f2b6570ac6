"""The columns of the table of names behind a figure."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations.figures.lines import called
from hlom_desktop.delegations.figures.said import part_label
from hlom_desktop.delegations.figures.values import FigureKind, NameLine, Part
from hlom_desktop.delegations.rules import rank
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.desk.rows import Column


def name_columns(telling: Telling, kind: Callable[[], FigureKind]) -> tuple[Column[NameLine], ...]:
    """Delegation, part of the figure, who, level, mode. `kind` gives the figure that is shown."""
    words = telling.words

    def part(line: NameLine) -> str:
        return part_label(kind(), Part(line.part, ()), words)

    def who(line: NameLine) -> str:
        return called(line.person, telling.language())  # type: ignore[arg-type]

    return (
        Column(
            "delegation",
            words("Delegation"),
            lambda line: telling.text(line.name),
            sort=lambda line: sort_key(telling.text(line.name), telling.language()),
            runs=lambda line: wording_runs(line.name, telling.language(), bold=True),
            width=170,
        ),
        Column("part", words("Counted as"), part, sort=lambda line: line.place, width=140),
        Column("who", words("Who"), who, stretch=True, tip=who),
        Column(
            "level",
            words("Level"),
            lambda line: telling.level(line.level),
            sort=lambda line: None if line.level is None else rank(line.level),
            width=136,
        ),
        Column(
            "mode",
            words("Mode"),
            lambda line: "" if line.person is None else words(MODE_LABELS[line.person.mode]),
            width=78,
        ),
    )
