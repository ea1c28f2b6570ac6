"""The delegations that a cell names: a State found, or a name that is none's; one, or several side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.states import Ambiguous, Found, StateFound, find_state
from hlom_desktop.imports.values_read.texts import in_error, read_text
from hlom_desktop.refusals import Refusal

_BETWEEN = re.compile(r"\s*[;\n|/•]\s*")
_COMMA = re.compile(r"\s*,\s*")
_AND = re.compile(r"\s+(?:and|et|y|e|&|\+)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class DelegationNamed:
    """A delegation as the cell names it, and the State found by that name, if it is one's."""

    text: str
    state: StateFound


def read_delegation(cell: CellValue) -> DelegationNamed | Refusal | None:
    """The delegation that a cell names, whole; whether the conference has it is for others to say."""
    text = read_text(cell)
    return DelegationNamed(text, find_state(text)) if isinstance(text, str) else text


def read_delegations(cell: CellValue) -> tuple[DelegationNamed, ...] | Refusal | None:
    """The delegations of a cell in their order, parted by semicolons, lines or bars.

    Commas and “and” part them only where States are named: “Korea, Republic of” and “Trinidad and Tobago” stay whole.
    """
    text = read_text(cell)
    if not isinstance(text, str):
        return in_error(cell) or text
    named: list[DelegationNamed] = []
    for part in _BETWEEN.split(text):
        if part:
            named += [DelegationNamed(name, find_state(name)) for name in _parted(part)]
    return tuple(dict.fromkeys(named)) or None


def _is_state(text: str) -> bool:
    found = find_state(text)
    return isinstance(found, Ambiguous) or (isinstance(found, Found) and not found.guessed)


def _parted(text: str) -> list[str]:
    """The names in a part: itself unless it holds at least two States, or one beside abbreviations."""
    if _is_state(text):
        return [text]
    names = _joined(_COMMA.split(text), ", ")
    if not names:
        return []
    last = re.sub(r"^(?:and|et|y)\s+", "", names.pop())
    ends = [last] if _is_state(last) else _joined(_AND.split(last), " and ")
    names += ends if all(map(_is_name, ends)) else [last]
    states = sum(map(_is_state, names))
    return names if states > 1 or (states and all(map(_is_name, names))) else [text]


def _joined(pieces: list[str], joint: str) -> list[str]:
    """Pieces put together again where two of them are a State's name."""
    names: list[str] = []
    for piece in filter(None, pieces):
        if names and _is_state(joint.join((names[-1], piece))):
            names[-1] = joint.join((names[-1], piece))
        else:
            names.append(piece)
    return names


def _is_name(text: str) -> bool:
    """A State's name, or an abbreviation such as UNHCR."""
    return _is_state(text) or (text.isupper() and len(text) < 9)
