"""Texts, addresses, yes and no, numbers and lengths of time, as they stand in cells.

Each reader gives the value, None where nothing stands, or the reason why not; none raises.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from hlom_desktop.folding import folded
from hlom_desktop.imports.grid import CellValue, ErrorValue
from hlom_desktop.imports.repeated import repeated
from hlom_desktop.imports.values_read.reasons import (
    CellInError,
    NotALength,
    NotAnAddress,
    NotAWholeNumber,
    NotYesOrNo,
    SeveralAddresses,
)
from hlom_desktop.refusals import Refusal

_DASHES = frozenset(("-", "–", "—", "--", "---", ".", "…", "/", "n/a", "n.a."))
_NOTHING = _DASHES | {"na", "s/o", "s.o.", "n/d", "nil"}
_OPEN = frozenset(
    ("?", "tbc", "tbd", "tba", "to be confirmed", "to be decided", "a confirmer", "a determiner", "por confirmar")
)
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[\w](?:[\w-]*[\w])?\.)+[^\W\d_]{2,63}")
_AROUND_ADDRESS = re.compile(r"[\s;,|/<>()\[\]\"]+")
_YES = frozenset(("yes", "y", "true", "1", "x", "oui", "o", "vrai", "si", "s", "verdadero", "ok", "✓", "✔", "☑", "√"))
_NO = frozenset(("no", "n", "false", "0", "non", "faux", "falso", "✗", "✘", "☐", "×"))
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([ \u00a0\u202f'’.,])\d{3})(?:\1\d{3})*|[+-]?\d+")
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|heures?|horas?)\.?)?\s*"
    r"(?:(?P<minutes>\d{1,3})\s*(?:m|mn|min|mins|minutes?|minutos?|’|')?\.?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")


def shown(cell: CellValue) -> str:
    """The cell nearly as it was seen: what a reason repeats."""
    if isinstance(cell, str):
        return repeated(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell)


def in_error(cell: CellValue) -> CellInError | None:
    """The reason why a cell in error is not read; None where it is in none."""
    return CellInError(error=cell.code) if isinstance(cell, ErrorValue) else None


def bare(cell: CellValue) -> CellValue:
    """The cell, None where it only says that there is nothing, or nothing yet: “–”, “n/a”, “TBC”."""
    if isinstance(cell, str):
        plain = folded(cell).strip()
        return None if not plain or plain in _NOTHING or plain in _OPEN else cell
    return cell


def read_text(cell: CellValue) -> str | Refusal | None:
    """A text; numbers and days as they are shown."""
    if isinstance(cell, str):
        return None if not cell.strip() or folded(cell).strip() in _DASHES else cell
    return in_error(cell) or shown(cell) or None


def read_emails(cell: CellValue) -> tuple[str, ...] | Refusal | None:
    """One or more addresses, each once, parted by anything, with or without the names of their owners."""
    text = bare(cell)
    if not isinstance(text, str):
        return None if text is None else in_error(text) or NotAnAddress()
    found: dict[str, str] = {}
    for part in _AROUND_ADDRESS.split(text):
        address = re.sub(r"^mailto:", "", part.strip(".'"), flags=re.IGNORECASE)
        if "@" in address and _ADDRESS.fullmatch(address) is None:
            return NotAnAddress()
        if "@" in address:
            found.setdefault(address.casefold(), address)
    return tuple(found.values()) or NotAnAddress()


def read_email(cell: CellValue) -> str | Refusal | None:
    """One address."""
    found = read_emails(cell)
    if not isinstance(found, tuple):
        return found
    return found[0] if len(found) == 1 else SeveralAddresses()


def read_yes_no(cell: CellValue) -> bool | Refusal | None:
    """Yes or no in three languages, a cross or a tick, 1 or 0."""
    found = bare(cell)
    if found is None or isinstance(found, bool):
        return found
    word = folded(shown(found)).strip(" .!")
    if word in _YES or word in _NO:
        return word in _YES
    return in_error(found) or NotYesOrNo(text=shown(found))


def read_number(cell: CellValue) -> int | Refusal | None:
    """A whole number, perhaps stored as text, with thousands parted by a blank, a point or a comma."""
    found = bare(cell)
    if found is None or (isinstance(found, int) and not isinstance(found, bool)):
        return found
    if isinstance(found, str) and (figures := _GROUPED.fullmatch(found.strip())):
        return int(re.sub(r"[^\d+-]", "", figures[0])) if len(figures[0]) < 20 else NotAWholeNumber(text=shown(found))
    return in_error(found) or NotAWholeNumber(text=shown(found))


def read_minutes(cell: CellValue) -> int | Refusal | None:
    """A length in minutes: 90, “90 min”, “1 h 30”, “1:30”, “1.5 hours”, or an hour of the day that means a length."""
    found = bare(cell)
    if found is None:
        return None
    minutes = _minutes(found)
    if minutes is not None and 0 < minutes <= 7 * 24 * 60:
        return minutes
    return in_error(found) or NotALength(text=shown(found))


def _minutes(found: CellValue) -> int | None:
    match found:
        case bool():
            return None
        case time():
            return 60 * found.hour + found.minute
        case timedelta():
            return round(found.total_seconds() / 60)
        case float() if 0 < found < 1:
            return round(found * 24 * 60)
        case int():
            return found
        case str():
            return _minutes_typed(found.strip())
    return None


def _minutes_typed(text: str) -> int | None:
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        return 60 * int(clock[1]) + int(clock[2]) if int(clock[2]) < 60 else None
    length = _LENGTH.fullmatch(text)
    if length is None or not (length["hours"] or length["minutes"]):
        return None
    hours = float((length["hours"] or "0").replace(",", "."))
    return round(60 * hours) + int(length["minutes"] or 0)
