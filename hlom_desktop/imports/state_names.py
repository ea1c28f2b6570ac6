"""Every name by which a State is known here, in a form in which spelling, order and small words do not matter.

UN short names in three languages, those of CLDR in the six official ones, ISO codes, and former, short and abbreviated
names of `resources/state_aliases.json`. Its `asked` are names that stand for several States, or for a State less often
than for something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.delegations.states import states
from hlom_desktop.delegations.states_said import state_said
from hlom_desktop.folding import folded
from hlom_desktop.paths import resources_folder

_Key = TypeVar("_Key")

CLDR_LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")

_APOSTROPHES = re.compile(r"[’‘ʼʻ`´′＇]")
_POSSESSIVE = re.compile(r"'(?=s\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


@cache
def _table() -> Mapping[str, Any]:
    table: dict[str, Any] = json.loads((resources_folder() / "state_aliases.json").read_text(encoding="utf-8"))
    return MappingProxyType(table)


@cache
def generic_words() -> frozenset[str]:
    """Words that say what a State is, or who of it comes, and not which it is."""
    return frozenset(_table()["generic"])


@cache
def _small_words() -> frozenset[str]:
    return frozenset(_table()["small"])


@cache
def _alike() -> Mapping[str, str]:
    """Each word that has another form, under the form in which it is compared."""
    return MappingProxyType({word: form for form, words in _table()["alike"].items() for word in words})


@dataclass(frozen=True)
class Spelling:
    """A name in the form in which it is compared: its words, without small ones and in one form each."""

    words: tuple[str, ...]
    whole: str

    @property
    def bag(self) -> tuple[str, ...]:
        """The words in whatever order: “Korea (Republic of)” is “Republic of Korea”."""
        return tuple(sorted(self.words))

    @property
    def line(self) -> str:
        """The words in their order."""
        return " ".join(self.words)


def spelling(text: str) -> Spelling:
    """The form in which a name is compared; `whole` is all its letters, as if nobody had put blanks."""
    words: list[str] = []
    letters = False
    for word in _WORD.findall(folded(_POSSESSIVE.sub("", _APOSTROPHES.sub("'", text)))):
        single = len(word) == 1 and not word.isdigit()
        if single and letters:
            words[-1] += word
        else:
            words.append(word)
        letters = single
    small, alike = _small_words(), _alike()
    return Spelling(tuple(alike.get(word, word) for word in words if word not in small), "".join(words))


@dataclass(frozen=True)
class Names:
    """The names known, by their compared forms; a value holds the States' two-letter codes, none for a territory."""

    bags: Mapping[tuple[str, ...], frozenset[str]]
    wholes: Mapping[str, frozenset[str]]
    asked: Mapping[tuple[str, ...], tuple[str, ...]]
    codes: Mapping[str, str]
    lines: tuple[tuple[str, frozenset[str]], ...]


@cache
def names_known() -> Names:
    """All names, read once."""
    table = _table()
    bags: dict[tuple[str, ...], set[str]] = {}
    wholes: dict[str, set[str]] = {}
    lines: dict[str, set[str]] = {}
    for name, alpha2 in (*_states(table["names"]), *_elsewhere()):
        form = spelling(name)
        for found in (
            bags.setdefault(form.bag, set()),
            wholes.setdefault(form.whole, set()),
            lines.setdefault(form.line, set()),
        ):
            found.update({alpha2} if alpha2 else ())
    return Names(
        _frozen(bags),
        _frozen(wholes),
        MappingProxyType({spelling(name).bag: tuple(candidates) for name, candidates in table["asked"].items()}),
        MappingProxyType({code: one.alpha2 for one in states() for code in (one.alpha2, one.alpha3)}),
        tuple((line, frozenset(found)) for line, found in lines.items()),
    )


def _frozen(found: dict[_Key, set[str]]) -> Mapping[_Key, frozenset[str]]:
    return MappingProxyType({key: frozenset(codes) for key, codes in found.items()})


def _states(aliases: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Each name of each State."""
    from babel import Locale

    cldr = [Locale(language).territories for language in CLDR_LANGUAGES]
    for one in states():
        for language in LANGUAGES:
            yield one.names[language], one.alpha2
            yield state_said(one.alpha2, language), one.alpha2
        for territories in cldr:
            yield territories[one.alpha2], one.alpha2
        for alias in aliases.get(one.alpha2, ()):
            yield alias, one.alpha2


def _elsewhere() -> Iterator[tuple[str, None]]:
    """The names of places that are no States, so that none of them is taken for a misspelt State."""
    from babel import Locale

    known = {one.alpha2 for one in states()}
    for language in CLDR_LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code.isalpha() and code not in known:
                yield name, None
