"""Texts compared as a reader would: without case and accents, each word by itself."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‑": "-"})


def folded(text: str) -> str:
    """`text` without case and accents: `Côte d’Ivoire` becomes `cote d'ivoire`."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_PLAIN)


def words_of(typed: str) -> tuple[str, ...]:
    """The words of a filter as typed, folded."""
    return tuple(folded(typed).split())


def all_in(words: tuple[str, ...], haystack: str) -> bool:
    """Whether each of `words` occurs in the folded `haystack`."""
    return all(word in haystack for word in words)
