"""Finds the State that people mean, however they write it; an ambiguous name is asked, a guess is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from hlom_desktop.delegations.states import state_name
from hlom_desktop.imports.repeated import repeated
from hlom_desktop.imports.state_names import Spelling, generic_words, names_known, spelling
from hlom_desktop.imports.typing_errors import letters_of, mistakes
from hlom_desktop.refusals import N_

if TYPE_CHECKING:
    from hlom_desktop.words import Words

_LONGEST = 150
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_TO_WHOM = re.compile(
    r"\s+(?:to the (?:united nations|un)\b|aupr[eè]s d|ante (?:la|las|el|los) |in geneva|[aà] gen[eè]ve|en ginebra).*",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = re.compile(r"\s*[/|;\n]\s*|\s+[–—-]\s+")

GUESSED = N_("“{text}” was taken for {state}.")
ASKED = N_("“{text}” can stand for {states}. Choose which.")
NOT_KNOWN = N_("“{text}” is no State known here.")


@dataclass(frozen=True)
class Found:
    """The State meant, by its two-letter code; `guessed` where a mistake was mended or words were passed over."""

    alpha2: str
    guessed: bool = False


@dataclass(frozen=True)
class Ambiguous:
    """A name of which the States in `candidates` may be meant, the likeliest first; even a single one is asked."""

    candidates: tuple[str, ...]


@dataclass(frozen=True)
class Unknown:
    """No State's name: an organization, a territory, a word."""


StateFound: TypeAlias = Found | Ambiguous | Unknown
_UNKNOWN = Unknown()


@lru_cache(maxsize=8192)
def find_state(text: str) -> StateFound:
    """The State that `text` names, by its code or by any name.

    Case, accents, small words, the order of words and “Republic of” do not matter; a name that differs by a slip or
    two is found, as a guess, if no other State's does.
    """
    text = _TO_WHOM.sub("", text).strip().strip(" .,:;*")
    if not text or len(text) > _LONGEST:
        return _UNKNOWN
    form = spelling(text)
    return _named(text, form) or _without_brackets(text) or _side_by_side(text) or _mistyped(form.line) or _UNKNOWN


def _named(text: str, form: Spelling) -> StateFound | None:
    """What a name stands for as it is; None where nothing is called so."""
    known = names_known()
    if form.bag in known.asked:
        return Ambiguous(known.asked[form.bag])
    if text.isupper() and text in known.codes:
        return Found(known.codes[text])
    for found in (known.bags.get(form.bag), known.wholes.get(form.whole)):
        if found is not None:
            return _only(found)
    base = tuple(word for word in form.bag if word not in generic_words())
    if not base or base == form.bag:
        return None
    if base in known.asked:
        return Ambiguous(known.asked[base])
    return _only(known.bags[base]) if known.bags.get(base) else None


def _only(found: Iterable[str]) -> StateFound:
    codes = sorted(found)
    if len(codes) == 1:
        return Found(codes[0])
    return Ambiguous(tuple(codes)) if codes else _UNKNOWN


def _without_brackets(text: str) -> StateFound | None:
    """“France (FR)”, “France (host country)”: the name without what stands in brackets.

    It is a guess, unless the same State stands there; another is asked.
    """
    inside = _BRACKETS.search(text)
    bare = _BRACKETS.sub("", text).strip()
    if inside is None or not bare:
        return None
    found = _named(bare, spelling(bare))
    if not isinstance(found, Found):
        return found
    other = _named(inside[1].strip(), spelling(inside[1]))
    if isinstance(other, Found) and other != found:
        return Ambiguous((found.alpha2, other.alpha2))
    return Found(found.alpha2, guessed=other != found)


def _side_by_side(text: str) -> StateFound | None:
    """“Suisse / Switzerland” is one State, “Austria/Germany” is asked."""
    parts = [part for part in _SIDE_BY_SIDE.split(text) if part]
    if len(parts) < 2:
        return None
    codes: dict[str, None] = {}
    for part in parts:
        found = _named(part, spelling(part))
        if isinstance(found, Ambiguous):
            codes.update(dict.fromkeys(found.candidates))
        elif isinstance(found, Found):
            codes[found.alpha2] = None
        else:
            return None
    return Found(next(iter(codes))) if len(codes) == 1 else Ambiguous(tuple(codes))


def _mistyped(line: str) -> StateFound | None:
    """The only State whose name differs by one mistake, or in nine letters and more by two; several are asked."""
    if len(line) < 5 or any(sign.isdigit() for sign in line):
        return None
    most = 1 if len(line) < 9 else 2
    letters, length = letters_of(line), len(line)
    near: list[tuple[int, frozenset[str]]] = []
    for name, codes in names_known().lines:
        if len(name) >= 5 and abs(len(name) - length) <= most and (letters ^ letters_of(name)).bit_count() <= 2 * most:
            wrong = mistakes(line, name, most)
            if wrong is not None:
                near.append((wrong, codes))
    near.sort(key=lambda found: (found[0], sorted(found[1])))
    if not near or not near[0][1]:
        return None
    candidates = tuple(dict.fromkeys(code for _, codes in near for code in sorted(codes)))
    return Found(candidates[0], guessed=True) if len(candidates) == 1 else Ambiguous(candidates)


def state_remark(text: str, found: StateFound, words: Words) -> str | None:
    """What the reader of a file should know of a State found in it; None where nothing was guessed."""
    match found:
        case Found(alpha2, guessed):
            return words(GUESSED, text=repeated(text), state=state_name(alpha2, words.language)) if guessed else None
        case Ambiguous(candidates):
            named = ", ".join(state_name(alpha2, words.language) for alpha2 in candidates)
            return words(ASKED, text=repeated(text), states=named)
    return words(NOT_KNOWN, text=repeated(text))
