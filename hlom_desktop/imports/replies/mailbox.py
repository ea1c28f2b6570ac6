"""The messages of a file: one, or many in a mailbox file (mbox), told apart by lines that begin with “From ”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import IO

from hlom_desktop.imports.replies.bounds import STEP, Bounds
from hlom_desktop.imports.replies.messages import CalendarPart, calendar_parts

_OFTEN = 1 << 12
_FROM, _QUOTED_FROM = b"From ", b">From "


class _Mailbox:
    """A mailbox file from which lines are taken until the next message begins."""

    def __init__(self, stream: IO[bytes], bounds: Bounds) -> None:
        self._stream, self._bounds = stream, bounds
        self._count, self._after_blank = 0, True
        self.begins: bytes | None = self._next()

    def _next(self) -> bytes | None:
        if self._count % _OFTEN == 0:
            self._bounds.check()
        self._count += 1
        return self._stream.readline(STEP) or None

    def lines(self) -> Iterator[bytes]:
        """The lines of the message that begins, without the one that begins it."""
        self.begins, self._after_blank = None, False
        while (line := self._next()) is not None:
            if self._after_blank and line.startswith(_FROM):
                self.begins = line
                return
            self._after_blank = not line.strip()
            yield line[1:] if line.startswith(_QUOTED_FROM) else line


def parts_of_mailbox(stream: IO[bytes], bounds: Bounds) -> Iterator[tuple[int, tuple[CalendarPart, ...]]]:
    """Each message of a mailbox, by number from 1, with its calendar files. Raises `TakesTooLong`."""
    mailbox = _Mailbox(stream, bounds)
    number = 0
    while mailbox.begins is not None:
        number += 1
        yield number, tuple(calendar_parts(mailbox.lines()))


def parts_of_message(stream: IO[bytes], bounds: Bounds) -> tuple[CalendarPart, ...]:
    """The calendar files of a file that is one message; a first line with nothing but its length (Apple) is passed."""

    def lines() -> Iterator[bytes]:
        for number, line in enumerate(takewhile(bool, iter(lambda: stream.readline(STEP), None))):
            if number % _OFTEN == 0:
                bounds.check()
            if number or not line.strip().isdigit():
                yield line

    return tuple(calendar_parts(lines()))
