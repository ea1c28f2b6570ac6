"""The files in which replies may be, and what each is by its bytes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from hlom_desktop.imports.refused import CannotOpen
from hlom_desktop.imports.replies.bounds import MOST_FILES, MOST_FOLDERS, Bounds
from hlom_desktop.imports.replies.refused import TooManyFiles

HEAD = 4096
"""Bytes by which a file is recognized."""

_FIELD = re.compile(rb"(?:\d+[ \t]*\r?\n)?[A-Za-z][A-Za-z0-9-]{0,76}:")
_OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OWN_NAMES = (".ics", ".eml", ".mbox", ".emlx", ".msg")


class Kind(Enum):
    """What a file is, as far as replies go."""

    CALENDAR = "calendar"
    MESSAGE = "message"
    MAILBOX = "mailbox"
    OUTLOOK = "outlook"
    OTHER = "other"


def kind_of(head: bytes) -> Kind:
    """What begins so."""
    plain = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    text = plain.lstrip()
    if head.startswith(_OUTLOOK):
        return Kind.OUTLOOK
    if text.startswith(b"From "):
        return Kind.MAILBOX
    if text[:64].upper().startswith(b"BEGIN:"):
        return Kind.CALENDAR
    if _FIELD.match(text):
        return Kind.MESSAGE
    return Kind.CALENDAR if b"BEGIN:VCALENDAR" in plain.upper() else Kind.OTHER


def files_in(path: Path, bounds: Bounds) -> Iterator[tuple[str, Path]]:
    """The files of a folder and of its folders in order, or the file itself, each with its name below `path`.

    Links and hidden files are passed by. Raises `CannotOpen`, `TooManyFiles`, `TakesTooLong`.
    """
    if path.is_file():
        yield path.name, path
        return
    if not path.is_dir():
        raise CannotOpen(file=path.name)
    count = 0
    for folder, inner, names in os.walk(path, onerror=_refuse):
        below = Path(folder).relative_to(path)
        inner[:] = sorted(one for one in inner if not one.startswith(".")) if len(below.parts) < MOST_FOLDERS else []
        for name in sorted(one for one in names if not one.startswith(".")):
            bounds.check()
            count += 1
            if count > MOST_FILES:
                raise TooManyFiles(file=path.name, most=MOST_FILES)
            found = Path(folder) / name
            if found.is_file() and not found.is_symlink():
                yield (below / name).as_posix(), found


def is_named_like_one(file: str) -> bool:
    """Whether a name says that replies are in the file, so that it is told where it holds none."""
    return file.lower().endswith(_OWN_NAMES)


def _refuse(error: OSError) -> None:
    raise CannotOpen(file=Path(error.filename or "").name)
