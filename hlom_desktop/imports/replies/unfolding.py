"""The content lines of a calendar file, however its lines end and whatever a mailer did to them (RFC 5545, 3.1).

Everything here takes time in proportion to the bytes: no expression can go back over what it has read.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from hlom_desktop.imports.csv_text import decoded
from hlom_desktop.imports.replies.bounds import MOST_LINES, MOST_OF_A_LINE, Bounds

_FOLD = re.compile(rb"(?<!\n)\n++[ \t]")
_FOLD_IN_TEXT = re.compile(r"(?<!\n)\n++[ \t]")
_LINE = re.compile(r"[^\n]+")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?=[;:])")
_OFTEN = 1 << 12
_CHARSETS = re.compile(r"utf-(?:16|32)|iso8859-|cp\d|iso2022_|euc_|shift_jis|big5|gb|koi8|mac-|johab|hz")
"""Codecs that only turn bytes into text, in time in proportion to them, by Python's own names."""

_READ_AS_THEY_ARE = ("utf-8", "ascii")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_KNOWN = frozenset({
    "ACTION", "ATTACH", "ATTENDEE", "BEGIN", "CALSCALE", "CATEGORIES", "CLASS", "COLOR", "COMMENT", "COMPLETED",
    "CONFERENCE", "CONTACT", "CREATED", "DESCRIPTION", "DTEND", "DTSTAMP", "DTSTART", "DUE", "DURATION", "END",
    "EXDATE", "EXRULE", "FREEBUSY", "GEO", "IMAGE", "LAST-MODIFIED", "LOCATION", "METHOD", "NAME", "ORGANIZER",
    "PERCENT-COMPLETE", "PRIORITY", "PRODID", "RDATE", "RECURRENCE-ID", "REFRESH-INTERVAL", "RELATED-TO", "REPEAT",
    "REQUEST-STATUS", "RESOURCES", "RRULE", "SEQUENCE", "SOURCE", "STATUS", "SUMMARY", "TRANSP", "TRIGGER", "TZID",
    "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "TZURL", "UID", "URL", "VERSION",
})  # fmt: skip


def content_lines(data: bytes, charset: str | None, bounds: Bounds) -> Iterator[str]:
    """The unfolded lines of a calendar file, cut at `MOST_OF_A_LINE`; the rest of a file of too many is left.

    `charset` is what the message says of it. A line that cannot begin a property was broken without the space that
    folding asks for, and is put back to the line before it. Raises `TakesTooLong`.
    """
    pending: str | None = None
    for number, match in enumerate(_LINE.finditer(_text(data, charset))):
        if number % _OFTEN == 0:
            bounds.check()
        if number == MOST_LINES:
            break
        line = match[0][:MOST_OF_A_LINE]
        if pending is None or _begins_property(line):
            if pending is not None:
                yield pending
            pending = line
        elif len(pending) < MOST_OF_A_LINE:
            pending = (pending + line)[:MOST_OF_A_LINE]
    if pending is not None:
        yield pending


def _begins_property(line: str) -> bool:
    found = _NAME.match(line)
    return found is not None and (found[0].isupper() or found[0].upper() in _KNOWN)


def _text(data: bytes, charset: str | None) -> str:
    """The file as unfolded text with plain line ends."""
    codec = _codec(charset)
    if codec is not None or data.startswith(_WIDE):
        text = _plain(data.decode(codec, "replace") if codec is not None else decoded(data).text)
        return _FOLD_IN_TEXT.sub("", text).removeprefix("\ufeff")
    # On the bytes: a fold may cut a letter of UTF-8 in two.
    data = data.replace(b"\0", b"").replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return decoded(_FOLD.sub(b"", data)).text.removeprefix("\ufeff")


def _plain(text: str) -> str:
    return text.replace("\0", "").replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")


def _codec(charset: str | None) -> str | None:
    """The codec of a character set that need not be guessed; None for UTF-8, which may be said of anything."""
    try:
        name = codecs.lookup(charset or "utf-8").name
    except (LookupError, ValueError, UnicodeError):
        return None
    return name if name not in _READ_AS_THEY_ARE and _CHARSETS.match(name) else None
