"""Symbols of documents: which can stand, and which are written as the United Nations writes them."""

from __future__ import annotations

import re
import unicodedata

from hlom_desktop.refusals import N_, Refusal

LONGEST_SYMBOL = 60

_UNPRINTABLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_SERIES = r"[A-Z]{1,8}(?:\([IVXLC\d]{1,7}\))?"  # A, E, ST, HCR, GC(47)
_PART = (
    r"(?:\d{1,4}"  # a session, a year, a running number
    r"|[A-Z]{1,12}"  # a body or a kind: HRC, RES, CRP
    r"|[A-Z]{1,6}\.\d{1,4}"  # CN.5, CONF.231, L.5, CRP.8
    r"|[A-Z]{1,3}-\d{1,3}"  # a special session: S-27, ES-10
    r"|(?:Rev|Add|Corr|Amend)\.\d{1,3}|Summary)"
)
_TAIL = r"(?: ?\((?:[IVXLC]{1,7}|\d{4}|Part [IVX]{1,4}|Vol\. [IVX]{1,4}|Sect\. \d{1,2})\))?"
_NUMBERED = re.compile(rf"{_SERIES}(?:/{_PART})+{_TAIL}")
_RESOLUTION = re.compile(r"(?:S-|ES-)?\d{1,3}/\d{1,3}(?: [A-Z])?(?: and Corr\.\d)?")


class SymbolTooLong(Refusal):
    """A symbol that no cover page could hold."""

    message = N_("A symbol has {most} characters at most; this one has {number}.")


class SymbolNotOneLine(Refusal):
    """A symbol with line breaks or with characters that cannot be seen."""

    message = N_("A symbol is one line of letters, figures and signs. This one holds others that cannot be seen.")


def usable_symbol(symbol: str | None) -> str | None:
    """The symbol without spaces around it; None where there is none.

    Any line of up to 60 visible characters can be one. Raises `SymbolNotOneLine`, `SymbolTooLong`.
    """
    found = (symbol or "").strip(" ")
    if any(unicodedata.category(sign) in _UNPRINTABLE for sign in found):
        raise SymbolNotOneLine
    if len(found) > LONGEST_SYMBOL:
        raise SymbolTooLong(most=LONGEST_SYMBOL, number=len(found))
    return found or None


def symbol_is_usual(symbol: str) -> bool:
    """Whether a symbol is written as the United Nations writes them; an odd one is kept, with a mark.

    A series, then sessions, bodies and numbers between strokes: “A/71/728”, “E/CN.5/2021/2/Rev.1”; or a resolution
    by its session and number alone: “71/280”.
    """
    if _RESOLUTION.fullmatch(symbol):
        return True
    return _NUMBERED.fullmatch(symbol) is not None and any(sign.isdigit() for sign in symbol)
