"""The answers of a form put together as a table would have them, and what is wrong in single cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hlom_desktop.imports.forms.marks import PERSONS, SEVERAL, SINGLE, TICKED
from hlom_desktop.imports.forms.refused import FunctionAlone
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read.reasons import AddressForDelegation
from hlom_desktop.imports.values_read.texts import in_error, read_text, read_yes_no, shown
from hlom_desktop.refusals import Refusal

Cells = Mapping[str, Sequence[tuple[str, CellValue]]]
"""The cells of each key, with their names."""


@dataclass(frozen=True)
class Answers:
    """The values by the keys of fields, and what speaks against single cells, by their names."""

    values: dict[str, CellValue]
    against: tuple[tuple[str, Refusal], ...]


def answers_of(cells: Cells) -> Answers:
    """All that was answered; cells left empty are not among it."""
    against: list[tuple[str, Refusal]] = []
    found: dict[str, CellValue] = {}
    for key in SINGLE:
        found[key] = next((value for _, value in cells.get(key, ())), None)
    for key in SEVERAL:
        texts = [_text(name, value, against, key) for name, value in cells.get(key, ())]
        found[key] = "; ".join(filter(None, texts))
    for key in TICKED:
        found[key] = ", ".join(_ticked(cells, key, against))
    for key in PERSONS:
        found[key] = "\n".join(_persons(cells, key, against))
    return Answers({key: value for key, value in found.items() if value not in (None, "")}, tuple(against))


def _text(name: str, value: CellValue, against: list[tuple[str, Refusal]], key: str = "") -> str:
    """The text of one of several cells, on one line."""
    text = read_text(value)
    if isinstance(text, Refusal):
        against.append((name, text))
    elif key in ("organizers", "co_sponsors") and "@" in (text or ""):
        against.append((name, AddressForDelegation()))
        text = None
    return " ".join(text.split()) if isinstance(text, str) else ""


def _ticked(cells: Cells, key: str, against: list[tuple[str, Refusal]]) -> list[str]:
    """The languages beside which there is a yes."""
    found = []
    for one, values in cells.items():
        bare, _, language = one.partition(".")
        for name, value in values if bare == key else ():
            said = read_yes_no(value)
            if isinstance(said, Refusal):
                against.append((name, said))
            elif said:
                found.append(language)
    return found


def _persons(cells: Cells, key: str, against: list[tuple[str, Refusal]]) -> list[str]:
    """A line a person; a tab parts the name from the function."""
    found = []
    rows = zip(*(cells.get(f"{key}.{part}", ()) for part in ("name", "function", "remote")), strict=False)
    for (name_cell, name), (function_cell, function), (remote_cell, remote) in rows:
        called, post = _text(name_cell, name, against), _text(function_cell, function, against)
        elsewhere = read_yes_no(remote)
        if isinstance(elsewhere, Refusal):
            against.append((remote_cell, elsewhere))
        if called:
            found.append(f"{called}\t{post}" + (" (remote)" if elsewhere is True else ""))
        elif post or elsewhere is True:
            against.append((name_cell, in_error(name) or FunctionAlone(text=post or shown(remote))))
    return found
