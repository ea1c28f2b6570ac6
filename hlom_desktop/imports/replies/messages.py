"""The calendar files in a message: its parts, read line by line, without recursion and without keeping the rest."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from hlom_desktop.imports.replies.bounds import MOST_CALENDAR, MOST_DEPTH, MOST_HEAD
from hlom_desktop.imports.replies.heads import Head, head_of

_WITHIN = ("message/rfc822", "message/global")
_BASE64 = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_NOT_BASE64 = bytes(one for one in range(256) if one not in _BASE64)


@dataclass(frozen=True)
class CalendarPart:
    """A calendar file in a message: its bytes (None where there are too many) and what the message says of it."""

    data: bytes | None
    charset: str | None
    method: str | None
    sent: datetime | None


class _Message:
    """Where in a message the reading is."""

    def __init__(self) -> None:
        self._boundaries: list[bytes] = []
        self._head: list[bytes] | None = []
        self._part: Head | None = None
        self._packed: list[bytes] = []
        self._bytes = 0
        self._sent: datetime | None = None

    def take(self, line: bytes) -> CalendarPart | None:
        """Read one line; the part that ends with it."""
        if line.startswith(b"--") and self._boundaries:
            stripped = line.rstrip()
            for depth in range(len(self._boundaries), 0, -1):
                boundary = self._boundaries[depth - 1]
                if stripped in (boundary, boundary + b"--"):
                    return self._cut(depth, is_last=stripped != boundary)
        if self._head is not None:
            self._take_head(line)
        elif self._part is not None:
            self._bytes += len(line)
            if self._bytes <= MOST_CALENDAR:
                self._packed.append(line)
        return None

    def end(self) -> CalendarPart | None:
        """The part that was open when the message ended."""
        part, self._part = self._part, None
        if part is None:
            return None
        data = _unpacked(b"".join(self._packed), part.encoding) if self._bytes <= MOST_CALENDAR else None
        self._packed, self._bytes = [], 0
        return CalendarPart(data, part.parameters.get("charset"), part.parameters.get("method"), self._sent)

    def _cut(self, depth: int, *, is_last: bool) -> CalendarPart | None:
        ended = self.end()
        del self._boundaries[depth - 1 if is_last else depth :]
        self._head = None if is_last else []
        return ended

    def _take_head(self, line: bytes) -> None:
        if self._head is None:
            return
        if line.strip():
            if len(self._head) < MOST_HEAD:
                self._head.append(line)
            return
        head = head_of(self._head)
        self._sent = self._sent or head.sent
        self._head = None
        if head.kind in _WITHIN:
            self._head = []
        elif head.boundary and len(self._boundaries) < MOST_DEPTH:
            self._boundaries.append(b"--" + head.boundary)
        elif head.holds_calendar:
            self._part = head


def calendar_parts(lines: Iterable[bytes]) -> Iterator[CalendarPart]:
    """The calendar files of one message, in order."""
    message = _Message()
    for line in lines:
        part = message.take(line)
        if part is not None:
            yield part
    last = message.end()
    if last is not None:
        yield last


def _unpacked(data: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        signs = data.partition(b"=")[0].translate(None, _NOT_BASE64)
        return binascii.a2b_base64(signs[: len(signs) - (len(signs) % 4 == 1)] + b"===")
    return binascii.a2b_qp(data) if encoding == "quoted-printable" else data
