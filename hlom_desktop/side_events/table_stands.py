"""The columns of the exhibition's stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.hours_typed import read_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.rows import Column
from hlom_desktop.side_events.edits.stands import change_stand
from hlom_desktop.side_events.table import Edit, wording_runs
from hlom_desktop.side_events.values import StandRow
from hlom_desktop.words import Words


def stand_columns(
    words: Words, language: Callable[[], Language], edit: Edit, year: Callable[[], int | None]
) -> list[Column[StandRow]]:
    """The table of stands; `edit(change, ref, **values)` carries out what is typed in a cell."""

    def text(key: str, title: str, *, bold: bool = False, width: int = 0) -> Column[StandRow]:
        def put(row: StandRow, typed: str) -> None:
            wording: Any = getattr(row, key)
            edit(change_stand, row.ref, **{key: (wording or Wording()).with_text(language(), typed)})

        return Column(
            key,
            title,
            lambda row: text_in(getattr(row, key), language()),
            width=width,
            stretch=not width,
            runs=lambda row: wording_runs(getattr(row, key), language(), bold=bold),
            edit=put,
        )

    return [
        text("title", words("Stand"), bold=True),
        text("organization", words("Who shows it"), width=130),
        text("theme", words("What it shows"), width=150),
        text("place", words("Place"), width=110),
        Column("mode", words("Mode"), lambda row: words("Virtual") if row.virtual else words("In person")),
        Column("languages", words("Lang."), lambda row: " ".join(code.upper() for code in row.languages)),
        _material(words, language, edit, year),
    ]


def _material(
    words: Words, language: Callable[[], Language], edit: Edit, year: Callable[[], int | None]
) -> Column[StandRow]:
    """The day on which what is shown was received."""

    def put(row: StandRow, typed: str) -> None:
        edit(change_stand, row.ref, material=read_day(typed, language(), load_un_sessions(), year()))

    return Column(
        "material",
        words("Material"),
        lambda row: print_day(row.material, language(), weekday=False) if row.material is not None else "",
        sort=lambda row: row.material,
        edit=put,
    )
