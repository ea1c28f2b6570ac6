"""The marks a paper carries, and what must happen to any text before it is printed.

A mark says what a reader cannot see otherwise: not translated, changed, fixed, cancelled. All are words or
brackets, so they survive a photocopy and are read aloud.
"""

from __future__ import annotations

import re
import unicodedata

from hlom_desktop.exports.paper.tree import KeyEntry, Line, Mark, Run, Style, Text

_FIRST = re.compile(r"(?<![\w])1(ers?|res?)(?!\w)")
_LANGUAGE = re.compile("[a-z]{2,3}")
_BREAKS = str.maketrans({"\t": " ", "\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "ps", "dv", "yi", "ckb", "sd"})


def words(text: str, *, bold: bool = False, italic: bool = False, lang: str | None = None) -> Text:
    """Plain text as a paper takes it."""
    return (Run(text, bold=bold, italic=italic, lang=lang),) if text else ()


def line(text: str, style: Style = Style.ENTRY, *, bold: bool = False) -> Line:
    """A line of plain text."""
    return Line(words(text, bold=bold), style)


def missing(source: str, language: str, *, bold: bool = False) -> Text:
    """`[EN] source`: no translation yet; the source in italics, tagged with its own language."""
    return (
        Run(f"[{language.upper()}]", mark=Mark.LANGUAGE),
        Run("\u00a0"),
        Run(source, bold=bold, italic=True, lang=language, mark=Mark.MISSING),
    )


def stale(translation: str, source_language: str, *, bold: bool = False) -> Text:
    """`translation [EN+]`: translated, but the source has changed since."""
    return (
        Run(translation, bold=bold),
        Run("\u00a0"),
        Run(f"[{source_language.upper()}+]", mark=Mark.LANGUAGE),
    )


def tag(word: str) -> Run:
    """An outlined tag: a state, such as FIXED."""
    return Run(word, bold=True, mark=Mark.TAG)


def reverse(word: str) -> Run:
    """A tag white on black: act on it, such as REMOTE."""
    return Run(word, bold=True, mark=Mark.REVERSE)


def struck(text: str, why: str) -> Text:
    """Text struck through and the tag that says why (MOVED, CANCELLED): a strike never stands alone."""
    return (Run(text, mark=Mark.STRIKE), Run(" "), tag(why))


def missing_key(language: str, meaning: str) -> KeyEntry:
    """The key's line for `[EN]`; `stale_key` and tags are written the same way."""
    return KeyEntry(Run(f"[{language.upper()}]", bold=True), meaning)


def changed_key(meaning: str) -> KeyEntry:
    """The key's line for the bar at a changed row's left."""
    return KeyEntry(Run("", mark=Mark.BAR), meaning)


def absorbs_key(meaning: str) -> KeyEntry:
    """The key's line for the tinted row that takes up delay."""
    return KeyEntry(Run("", mark=Mark.TINT), meaning)


def printable(text: str) -> str:
    """`text` without what no paper or file can hold: control characters, halves of characters, directional
    overrides and non-characters. Tabs become spaces; every kind of line end becomes a line feed."""
    return "".join(c for c in text.replace("\r\n", "\n").translate(_BREAKS) if _may_print(c))


def unjoined(text: str) -> str:
    """`printable` text without word joiners, which many programs show as boxes."""
    return printable(text).replace("\u2060", "")


def _may_print(character: str) -> bool:
    point = ord(character)
    if character == "\n":
        return True
    if 0x202A <= point <= 0x202E or 0x2066 <= point <= 0x2069 or point in {0x200E, 0x200F, 0xFEFF}:
        return False
    if point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs"}


def raised(text: Text, language: str) -> Text:
    """`text` with the *er* of French `1er` (`1re`, `1ers`) as a raised run of its own."""
    return tuple(part for run in text for part in _raised_run(run, language))


def _raised_run(run: Run, language: str) -> Text:
    if (run.lang or language) != "fr" or run.mark not in {None, Mark.MISSING, Mark.STRIKE}:
        return (run,)
    parts: list[Run] = []
    at = 0
    for found in _FIRST.finditer(run.text):
        parts.append(Run(run.text[at : found.start(1)], run.bold, run.italic, run.lang, run.mark))
        parts.append(Run(found.group(1), run.bold, run.italic, run.lang, Mark.RAISED))
        at = found.end()
    if not parts:
        return (run,)
    if at < len(run.text):
        parts.append(Run(run.text[at:], run.bold, run.italic, run.lang, run.mark))
    return tuple(parts)


def base_language(tag: str | None) -> str | None:
    """The language of a tag without script or region (`zh` of `zh-Hans`); None where it is no language code."""
    base = (tag or "").split("-")[0].lower()
    return base if _LANGUAGE.fullmatch(base) else None


def right_to_left(language: str | None) -> bool:
    """Whether this language is written from right to left."""
    return base_language(language) in _RIGHT_TO_LEFT
