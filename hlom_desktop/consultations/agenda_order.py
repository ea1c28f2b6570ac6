"""Agendas as trees: items with their sub-items, and labels that run on, such as (a), (b), (c) or (i), (ii), (iii)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LETTER = re.compile(r"(?P<before>\(?)(?P<letters>[a-z]{1,2})(?P<after>[.)]?)")
_ROMAN = re.compile(r"(?P<before>\(?)(?P<roman>[ivxl]+)(?P<after>[.)]?)")
_FIGURE = re.compile(r"(?P<before>.*?)(?P<figure>\d+)(?P<after>[.)]?)")
_ROMANS = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def in_tree(items: Sequence[tuple[int, int | None]]) -> tuple[tuple[int, int], ...]:
    """Ids and parents' ids in their order become ids, each before its own sub-items, with how deep each stands.

    An item whose parent is not among them stands at depth 0.
    """
    there = {one for one, _ in items}
    below: dict[int | None, list[int]] = {}
    for one, parent in items:
        below.setdefault(parent if parent in there else None, []).append(one)
    found: list[tuple[int, int]] = []
    waiting = [(one, 0) for one in reversed(below.get(None, ()))]
    while waiting:
        one, depth = waiting.pop()
        found.append((one, depth))
        waiting += [(part, depth + 1) for part in reversed(below.get(one, ()))]
    return tuple(found)


def first_label(parent: str = "") -> str:
    """The label of a first item: (a), (i) under a lettered one, a. under a Roman one."""
    if _ROMAN.fullmatch(parent):
        return "a."
    return "(i)" if _LETTER.fullmatch(parent) else "(a)"


def label_after(label: str, *, roman: bool = False) -> str:
    """The label that follows: (b) after (a), 3. after 2., (aa) after (z); empty where it is of no such sort.

    `roman` reads (i) as one, not as the letter after (h).
    """
    numeral = _ROMAN.fullmatch(label) if roman else None
    if numeral:
        return numeral["before"] + _roman(_value(numeral["roman"]) + 1) + numeral["after"]
    letters = _LETTER.fullmatch(label)
    if letters:
        return letters["before"] + _letters_after(letters["letters"]) + letters["after"]
    figure = _FIGURE.fullmatch(label)
    if figure:
        return figure["before"] + str(int(figure["figure"]) + 1) + figure["after"]
    return ""


def _letters_after(letters: str) -> str:
    first, last = letters[:-1], letters[-1]
    if last != "z":
        return first + chr(ord(last) + 1)
    return (_letters_after(first) if first else "a") + "a"


def _roman(number: int) -> str:
    written = ""
    for worth, letters in _ROMANS:
        while number >= worth:
            written, number = written + letters, number - worth
    return written


def _value(roman: str) -> int:
    """What a numeral is worth: a smaller figure before a larger one is taken away."""
    worths = [next(worth for worth, letters in _ROMANS if letters == one) for one in roman]
    after = [*worths[1:], 0]
    return sum(-worth if worth < behind else worth for worth, behind in zip(worths, after, strict=True))


def _in_romans(labels: Sequence[str]) -> bool:
    numeral = _ROMAN.fullmatch(labels[0]) if labels else None
    return numeral is not None and numeral["roman"] == "i"


def next_label(labels: Sequence[str], parent: str = "") -> str:
    """The label of an item put after those with `labels`; for the first one, that of a first item under `parent`."""
    used = [label for label in labels if label]
    return label_after(used[-1], roman=_in_romans(used)) if used else first_label(parent)


def running_from(label: str, count: int) -> tuple[str, ...]:
    """So many labels that run on from `label`."""
    running = [label][:count]
    while len(running) < count:
        running.append(label_after(running[-1], roman=_in_romans(running)))
    return tuple(running)


def relabelled(labels: Sequence[str], count: int | None = None) -> tuple[str, ...] | None:
    """Labels for the same items in another order, or for `count` of them; None where they do not run on."""
    if not labels:
        return ()
    if not all(labels) or running_from(labels[0], len(labels)) != tuple(labels):
        return None
    return running_from(labels[0], len(labels) if count is None else count)
