"""Which field a heading names: by its official label, a synonym, or words that hold one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.folding import folded
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.columns.tables import COLUMN_TABLES

LONGEST_HEADING = 120

_SIGNS = str.maketrans({"#": " no ", "°": "o", ".": "", "&": " and "})
_NOT_WORD = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PARTS = re.compile(r"\s*[/|\n•·]\s*|\s+[–—-]\s+")
_IN_LANGUAGE: Mapping[str, Language] = MappingProxyType(
    {
        **dict.fromkeys(("en", "eng", "english", "anglais", "ingles"), "en"),
        **dict.fromkeys(("fr", "fra", "fre", "french", "francais", "frances"), "fr"),
        **dict.fromkeys(("es", "sp", "spa", "esp", "spanish", "espagnol", "espanol"), "es"),
    }
)


@dataclass(frozen=True)
class Match:
    """A field that a heading may name, with its language where it says one; higher points are surer."""

    key: str
    points: int

    @property
    def sure(self) -> bool:
        """Whether the heading is one of the field's names, and does not merely hold one."""
        return self.points >= _SURE

    @property
    def exact(self) -> bool:
        """Whether the heading is one of the field's names and nothing else."""
        return self.points >= _SYNONYM


_OFFICIAL, _SYNONYM, _SURE = 8, 6, 4


def heading(text: str) -> str:
    """A heading as it is compared: without case, accents, punctuation and line breaks."""
    return " ".join(_NOT_WORD.sub(" ", folded(text).translate(_SIGNS)).split())


@dataclass(frozen=True)
class _Names:
    """The names of the fields of a kind: each name's fields in order, with their points."""

    fields: Mapping[str, tuple[Match, ...]]
    translated: frozenset[str]
    longest_first: tuple[str, ...]


@cache
def _names(kind: ImportKind) -> _Names:
    fields: dict[str, list[Match]] = {}
    for field in COLUMN_TABLES[kind].fields:
        official = {heading(label) for label in field.labels}
        for name in dict.fromkeys(map(heading, field.names)):
            fields.setdefault(name, []).append(Match(field.key, _OFFICIAL if name in official else _SYNONYM))
    return _Names(
        MappingProxyType({name: tuple(found) for name, found in fields.items()}),
        frozenset(field.key for field in COLUMN_TABLES[kind].fields if field.translated),
        tuple(sorted((name for name in fields if len(name) >= 4), key=len, reverse=True)),
    )


def matches(text: str, kind: ImportKind) -> tuple[Match, ...]:
    """The fields that a heading may name, the surest first; none where it names none.

    “Pays / Country” names what both parts do, “Name / E-mail” nothing.
    """
    if len(text) > LONGEST_HEADING:
        return ()
    names, whole = _names(kind), heading(text)
    found = list(names.fields.get(whole, ())) or _in_language(whole, names)
    if found:
        return tuple(found)
    parts = [part for one in (_BRACKETS.sub(" ", text), *_PARTS.split(text)) if (part := _either(one, names))]
    if parts:
        agreed = [one for one in parts[0] if all(one.key in {other.key for other in part} for part in parts)]
        return tuple(Match(one.key, one.points - 2) for one in agreed)
    return tuple(_holding(whole, names))


def _either(text: str, names: _Names) -> list[Match]:
    """A heading without what stands in brackets: “Name (as in the passport)”."""
    bare = heading(text)
    return list(names.fields.get(bare, ())) or _in_language(bare, names)


def _in_language(whole: str, names: _Names) -> list[Match]:
    """“Function (FR)”, “titre en français”."""
    words = whole.split()
    language = _IN_LANGUAGE.get(words[-1]) if len(words) > 1 else None
    if language is None:
        return []
    bare = words[:-2] if words[-2] in ("in", "en") and len(words) > 2 else words[:-1]
    found = names.fields.get(" ".join(bare), ())
    return [Match(f"{one.key}.{language}", one.points) for one in found if one.key in names.translated]


def _holding(whole: str, names: _Names) -> list[Match]:
    """The longest name that stands, as whole words, in a heading of a few more."""
    if len(whole.split()) > 8:
        return []
    padded = f" {whole} "
    held = next((name for name in names.longest_first if f" {name} " in padded), None)
    return [Match(one.key, 2) for one in names.fields[held]] if held else []


def key_of(key: str, language: Language | None) -> str:
    """The key of a field's column in one language: `function.fr`."""
    return key if language is None else f"{key}.{language}"


def known_keys(kind: ImportKind) -> tuple[str, ...]:
    """Every key that a column of this kind may be mapped to, those of single languages after their field's."""
    return tuple(
        key
        for field in COLUMN_TABLES[kind].fields
        for key in (field.key, *(key_of(field.key, language) for language in LANGUAGES if field.translated))
    )
