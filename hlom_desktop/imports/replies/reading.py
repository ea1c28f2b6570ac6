"""Replies read from a calendar file, a message, a mailbox file, or a folder of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from hlom_desktop.imports.refused import CannotOpen
from hlom_desktop.imports.replies.bounds import MOST_CALENDAR, Bounds, from_now
from hlom_desktop.imports.replies.calendars import Origin, replies_in
from hlom_desktop.imports.replies.files import HEAD, Kind, files_in, is_named_like_one, kind_of
from hlom_desktop.imports.replies.mailbox import parts_of_mailbox, parts_of_message
from hlom_desktop.imports.replies.messages import CalendarPart
from hlom_desktop.imports.replies.refused import NoReplies
from hlom_desktop.imports.replies.unfolding import content_lines
from hlom_desktop.invitations.values_replies import Incoming, IncomingReply, LeftOut, NotTaken


def read_replies(path: Path, ticks: Callable[[], float] = time.monotonic) -> Incoming:
    """All replies in a file or folder. `ticks` counts the seconds that it may take.

    Raises `CannotOpen`, `NoReplies`, `TooManyFiles`, `TakesTooLong`; a file that cannot be read among others is told
    in the result.
    """
    bounds = from_now(path.name, ticks)
    found = _Found()
    for file, one in files_in(path, bounds):
        found.seen |= _read(file, one, bounds, found, is_alone=one == path)
    if not found.seen:
        raise NoReplies(file=path.name)
    return Incoming(tuple(found.replies), tuple(found.left_out), found.without)


class _Found:
    """What was found so far; `seen` once there was a file of a kind that replies are in."""

    def __init__(self) -> None:
        self.replies: list[IncomingReply] = []
        self.left_out: list[LeftOut] = []
        self.without = 0
        self.seen = False

    def put(self, one: Incoming) -> None:
        self.replies += one.replies
        self.left_out += one.left_out
        self.without += one.without


def _read(file: str, path: Path, bounds: Bounds, found: _Found, *, is_alone: bool) -> bool:
    """Put what a file holds to what was found; whether it is of a kind that replies are in."""
    try:
        with path.open("rb") as stream:
            kind = kind_of(stream.read(HEAD))
            stream.seek(0)
            if kind is Kind.MAILBOX:
                for number, parts in parts_of_mailbox(stream, bounds):
                    found.put(_from_parts(parts, file, number, bounds))
            elif kind is Kind.MESSAGE:
                found.put(_from_parts(parts_of_message(stream, bounds), file, None, bounds))
            elif kind is Kind.CALENDAR:
                found.put(_from_calendar(stream.read(MOST_CALENDAR + 1), file, bounds))
            elif kind is Kind.OUTLOOK and is_named_like_one(file):
                found.put(Incoming(left_out=(LeftOut(NotTaken.OTHER_KIND, file),)))
            elif is_named_like_one(file) and not is_alone:
                found.put(Incoming(left_out=(LeftOut(NotTaken.UNREADABLE, file),)))
            else:
                return False
    except OSError as error:
        if is_alone:
            raise CannotOpen(file=file) from error
        found.put(Incoming(left_out=(LeftOut(NotTaken.UNREADABLE, file),)))
    return True


def _from_calendar(data: bytes, file: str, bounds: Bounds) -> Incoming:
    if len(data) > MOST_CALENDAR:
        return Incoming(left_out=(LeftOut(NotTaken.TOO_LARGE, file),))
    return replies_in(content_lines(data, None, bounds), Origin(file))


def _from_parts(parts: Iterable[CalendarPart], file: str, message: int | None, bounds: Bounds) -> Incoming:
    """The replies of one message: often the same twice, once to be shown and once attached."""
    replies: dict[IncomingReply, None] = {}
    left: dict[LeftOut, None] = {}
    count = 0
    for part in parts:
        count += 1
        if part.data is None:
            left[LeftOut(NotTaken.TOO_LARGE, file, message)] = None
            continue
        origin = Origin(file, message, part.method, part.sent)
        one = replies_in(content_lines(part.data, part.charset, bounds), origin)
        replies |= dict.fromkeys(one.replies)
        left |= dict.fromkeys(one.left_out)
    return Incoming(tuple(replies), tuple(left), 0 if count else 1)
