"""The text of a cell without what nobody sees: control characters, byte-order marks, blanks around it."""

from __future__ import annotations

import re
import unicodedata

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]")


def clean(text: str) -> str | None:
    """`text` as it is seen, composed, lines ended by a single sign; None where nothing is seen."""
    if not (text.isascii() and text.isprintable()):
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    return text.strip() or None


def unescaped(text: str) -> str:
    """A workbook's text with its escapes: `_x000D_` stands for the character of that number."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: _character(int(found[1], 16)), text)


def _character(code: int) -> str:
    return "" if 0xD800 <= code < 0xE000 else chr(code)
