"""How exported files are named, and how a file takes the place of an older one without ever being half written."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d"}
    | {"Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i"}
)
_LONGEST_PART = 40
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def ascii_part(text: str, otherwise: str) -> str:
    """`text` as a part of a file name: ASCII letters and digits joined by hyphens, at most 40 characters.

    Accents are dropped; a text of which nothing is left (an Arabic title) gives `otherwise`.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode()
    part = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")[:_LONGEST_PART].strip("-")
    return f"{part}-" if _RESERVED.fullmatch(part) else part or otherwise


def paper_name(
    key: str,
    product: str,
    *,
    day: date | None = None,
    room: str | None = None,
    subject: str | None = None,
    revision: int | None = None,
    language: str,
    extension: str,
) -> str:
    """`KEY-product[-rev-N][-day][-room][-subject].LANG.ext`: `hlom-2021-run-of-show-2021-12-14-plenary-hall.en.pdf`.

    `room` and `subject` may be in any script; what has no ASCII letters becomes `room` or `subject`.
    """
    parts = [ascii_part(key, "conference"), ascii_part(product, "paper").lower()]
    if revision is not None:
        parts.append(f"rev-{revision}")
    if day is not None:
        parts.append(day.isoformat())
    if room is not None:
        parts.append(ascii_part(room, "room").lower())
    if subject is not None:
        parts.append(ascii_part(subject, "subject").lower())
    end = f"{ascii_part(language, 'xx').lower()}.{ascii_part(extension, 'bin').lower()}"
    return f"{'-'.join(parts)}.{end}"


def write_replacing(path: Path, content: bytes | Callable[[Path], object]) -> None:
    """Write `content` under a temporary name in the same folder, then put it in the place of `path`.

    A callable is given the temporary path to write to. Whatever goes wrong, the older file stays as it was and
    nothing else is left behind; the error goes on to the caller.
    """
    handle, name = tempfile.mkstemp(prefix=".hlom-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        if isinstance(content, bytes):
            temporary.write_bytes(content)
        else:
            content(temporary)
        temporary.chmod(_usual_mode(path))
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _usual_mode(path: Path) -> int:
    """The older file's permissions, or those a new file gets when anyone in the office may read it."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644
