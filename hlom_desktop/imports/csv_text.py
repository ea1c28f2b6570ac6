"""The text of a CSV file, in whichever encoding it was written: said by the file, or guessed and remarked."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

UTF8, WINDOWS, MAC = "UTF-8", "Windows-1252", "Mac OS Roman"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", UTF8),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SAMPLE = 1 << 16
_STRAY = re.compile("[\udc80-\udcff]")
_ABOVE_ASCII = re.compile("[^\x00-\x7f]")
_USUAL = frozenset("àâäæçèéêëîïñóôöùûüáíúœÿßãõåøÀÂÇÈÉÊËÎÏÔÖÙÛÜÑÁÍÓÚŒªº¿¡€°§")
_BETWEEN_LETTERS = "’'-"
_ROUND_WORDS = "–—“”«»‘’…\u00a0•·"


@dataclass(frozen=True)
class Decoded:
    """The text, its encoding's name, whether that was guessed, and how many signs could not be read as it says."""

    text: str
    encoding: str
    guessed: bool = False
    mended: int = 0


def decoded(data: bytes) -> Decoded:
    """The text of the file: by its byte-order mark, as UTF-8, as UTF-16 without a mark, or by a guess. Never fails."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec, name)
    wide = _zeros(data[:_SAMPLE])
    if wide is not None:
        text = data.decode(wide, "replace")
        return Decoded(text, "UTF-16", guessed=True, mended=text.count("\ufffd"))
    try:
        return Decoded(data.decode("utf-8"), UTF8)
    except UnicodeDecodeError:
        return _mostly_utf8(data) or _guessed(data)


def _marked(data: bytes, codec: str, name: str) -> Decoded:
    if codec == "utf-8":
        try:
            return Decoded(data.decode("utf-8"), UTF8)
        except UnicodeDecodeError:
            return _mended(data)
    text = data.decode(codec, "replace")
    return Decoded(text, name, mended=text.count("\ufffd"))


def _zeros(sample: bytes) -> str | None:
    """UTF-16 by the zeros at every other place, which Latin letters have there."""
    half = len(sample) // 2
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    if half and low > half * 0.3 and high < half * 0.05:
        return "utf-16-le"
    if half and high > half * 0.3 and low < half * 0.05:
        return "utf-16-be"
    return None


def _mended(data: bytes) -> Decoded:
    """UTF-8 in which single bytes of Windows-1252 stand, as when two files were joined."""
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(text))
    signs = {code: bytes([code - 0xDC00]).decode("cp1252", "replace") for code in range(0xDC80, 0xDD00)}
    return Decoded(text.translate(signs), UTF8, guessed=True, mended=strays)


def _mostly_utf8(data: bytes) -> Decoded | None:
    """The text as UTF-8 if far more of it is that than is not."""
    found = _mended(data)
    right = len(_ABOVE_ASCII.findall(data.decode("utf-8", "ignore")))
    return found if right > 5 * found.mended else None


def _guessed(data: bytes) -> Decoded:
    """Windows-1252 or Mac OS Roman, whichever gives the more usual words; Windows where both do."""
    windows, mac = data.decode("cp1252", "replace"), data.decode("mac_roman")
    if _likeness(mac) > _likeness(windows):
        return Decoded(mac, MAC, guessed=True)
    return Decoded(windows, WINDOWS, guessed=True, mended=windows.count("\ufffd"))


def _likeness(text: str) -> int:
    """How usual its signs above ASCII are where they stand: accented letters inside words, quotation marks around."""
    found = islice(_ABOVE_ASCII.finditer(text), _SAMPLE)
    return sum(_point(one[0], text[one.start() - 1 : one.start()], text[one.end() : one.end() + 1]) for one in found)


def _point(sign: str, before: str, after: str) -> int:
    if sign in _BETWEEN_LETTERS and before.isalpha() and after.isalpha():
        return 2
    if sign in _ROUND_WORDS:
        return -2 if before.isalpha() and after.isalpha() else 1
    if sign.isupper() and before.islower():
        return -2
    if sign in _USUAL:
        return 2
    return 0 if unicodedata.category(sign).startswith("L") else -2
