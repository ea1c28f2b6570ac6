"""Which speaker is meant by a few letters, such as “Colo”: by name in three languages, by code, or by number.

A number is that of the list. Of names, a whole one goes before one that only begins so, and that before one in which
each typed word begins some word; letters that begin a State's code count as the beginning of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.states import state
from hlom_desktop.folding import folded

_BETWEEN = re.compile(r"[^0-9a-zа-я]+")


@dataclass(frozen=True)
class Called:
    """Somebody who may be called: the inscription, its number on the list, and by what it is found, all folded."""

    inscription_id: int
    number: int | None
    names: tuple[str, ...]
    codes: tuple[str, ...] = ()


def called(inscription_id: int, number: int | None, name: Wording, alpha2: str | None) -> Called:
    """What a speaker of this name and, for a State, of this code is found by."""
    texts = (name.in_language(language) for language in LANGUAGES)
    names = dict.fromkeys(folded(text) for text in texts if text)
    try:
        found = state(alpha2) if alpha2 else None
    except KeyError:
        found = None
    codes = () if found is None else (found.alpha2.lower(), found.alpha3.lower())
    return Called(inscription_id, number, tuple(names), codes)


def meant(typed: str, among: Iterable[Called]) -> tuple[Called, ...]:
    """Those that `typed` may mean, in the order given: one where it is clear, none where nobody is called so."""
    text, everybody = " ".join(folded(typed).split()), tuple(among)
    if not text:
        return ()
    if text.isdecimal():
        return tuple(one for one in everybody if one.number == int(text))
    parts = tuple(part for part in _BETWEEN.split(text) if part)
    for fits in (_is_whole, _begins, _has_words):
        found = tuple(one for one in everybody if fits(one, text, parts))
        if found:
            return found
    return ()


def _is_whole(one: Called, text: str, parts: tuple[str, ...]) -> bool:
    """The whole name, with or without what stands in brackets, or the code of three letters."""
    return any(text in (name, name.split(" (")[0]) for name in one.names) or text in one.codes[1:]


def _begins(one: Called, text: str, parts: tuple[str, ...]) -> bool:
    return any(known.startswith(text) for known in (*one.names, *one.codes))


def _has_words(one: Called, text: str, parts: tuple[str, ...]) -> bool:
    """Each typed word begins a word of one and the same name."""
    return bool(parts) and any(
        all(any(word.startswith(part) for word in _BETWEEN.split(name)) for part in parts) for name in one.names
    )
