"""The languages that a cell names: “English/French”, “EN, FR”, “anglais et espagnol”, “E/F/S”."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.folding import folded
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read.reasons import ManyValues, NotOneOf
from hlom_desktop.imports.values_read.texts import bare, in_error, shown
from hlom_desktop.refusals import Refusal

_NAMES = {
    "en": "english en eng e anglais ang ingles ing englisch",
    "fr": "french fr fra fre f francais franc frances franzosisch",
    "es": "spanish es spa esp sp s espagnol espanol castellano castilian spanisch",
    "ar": "arabic ar ara a arabe العربية",
    "zh": "chinese zh chi zho cn c chinois chino mandarin 中文",
    "ru": "russian ru rus r russe ruso русский",
}
_ALL = frozenset(
    (
        *("all", "all six", "six", "all languages", "un languages", "six un languages", "all un languages", "un 6"),
        *("toutes", "toutes les langues", "les six langues", "six langues", "todos", "todos los idiomas"),
        *("los seis idiomas", "seis idiomas", "six official languages", "6 un languages", "6"),
    )
)
_BETWEEN = re.compile(r"\s*[,;/&+|\n·•-]\s*|\s+(?:and|or|et|ou|y|e|o|u)\s+")


@cache
def _codes() -> Mapping[str, str]:
    """Each word under the code of its language."""
    return MappingProxyType({folded(word): code for code, words in _NAMES.items() for word in words.split()})


def read_languages(cell: CellValue) -> tuple[str, ...] | Refusal | None:
    """Codes of the official languages, each once, in the order named; “all” are the six."""
    found = bare(cell)
    if found is None:
        return None
    if not isinstance(found, str):
        return in_error(found) or _none_of(shown(found))
    plain = folded(found).strip(" .")
    if plain in _ALL:
        return tuple(LANGUAGE_LABELS)
    if plain in _codes():
        return (_codes()[plain],)
    for words in (_BETWEEN.split(plain), plain.split()):
        codes = [_codes().get(word.strip(" .()")) for word in words if word.strip(" .()")]
        known = tuple(dict.fromkeys(code for code in codes if code is not None))
        if known and None not in codes:
            return known
    return _none_of(shown(found))


def read_language(cell: CellValue) -> str | Refusal | None:
    """The code of one official language."""
    found = read_languages(cell)
    if not isinstance(found, tuple):
        return found
    return found[0] if len(found) == 1 else ManyValues(text=shown(cell))


def _none_of(text: str) -> NotOneOf:
    return NotOneOf(text=text, known=tuple(LANGUAGE_LABELS.values()))
