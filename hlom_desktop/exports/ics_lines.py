"""The bytes of a calendar file's lines: escaping, parameters and folding (RFC 5545, sections 3.1, 3.2, 3.3.11)."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from hlom_desktop.exports.marks import printable, unjoined

LONGEST: Final = 75
"""Octets of a line without its break."""

_PLAIN = re.compile("[ -~\n\u00a0-\u017f\u2013-\u201e\u202f]*")
"""Signs of everyday text: all of them may stand in a file as they are."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def text_value(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line feed escaped, the colon left alone."""
    escaped = _clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _clean(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else unjoined(text)


def parameter(text: str) -> str:
    """A parameter's value: quoted where it must be; a double quote cannot occur in one and becomes an apostrophe."""
    clean = _clean(text).replace("\n", " ").replace('"', "'")
    return f'"{clean}"' if re.search("[:;,]", clean) else clean


def uri_value(address: str) -> str:
    """An address on one line, what may not stand in one percent-encoded; empty where there is no scheme."""
    clean = "".join((address if _PLAIN.fullmatch(address) else printable(address)).split())
    return quote(clean, safe="%:/?#[]@!$&'()*+,;=-._~") if _SCHEME.match(clean) else ""


def folded(line: str) -> bytes:
    """The line as bytes with its CRLF, folded at 75 octets, never inside a character."""
    data = line.encode()
    if len(data) <= LONGEST:
        return data + b"\r\n"
    pieces: list[bytes] = []
    start = 0
    while start < len(data):
        end = start + LONGEST - (1 if pieces else 0)
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start = end
    return b"\r\n ".join(pieces) + b"\r\n"
