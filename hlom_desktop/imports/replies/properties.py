"""One content line of a calendar file: its name, its parameters and its value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from urllib.parse import unquote

MOST_OF_A_MAILBOX = 320
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?)?", re.ASCII)
_WHOLE = re.compile(r"\s*\+?(\d{1,9})(?:\.0*)?\s*", re.ASCII)
_ESCAPED = re.compile(r"\\(.)")
_SAFE = re.compile(r"\^([n^'])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_ADDRESS = re.compile(r"[^\s<>()\[\]\"',;:@]++@[^\s<>()\[\]\"',;:]++")
_MAILTO = "mailto:"


@dataclass(frozen=True)
class Property:
    """A property by its name in capitals, its parameters by theirs, and its value as written."""

    name: str
    parameters: Mapping[str, str]
    value: str


def property_of(line: str) -> Property:
    """The parts of a content line. A quotation mark that is never closed counts as none."""
    colon, cuts = _cuts(line, honour_quotes=True)
    if colon is None:
        colon, cuts = _cuts(line, honour_quotes=False)
    if colon is None:
        return Property(line.strip().upper(), {}, "")
    edges = [*cuts, colon]
    parameters: dict[str, str] = {}
    for start, end in pairwise(edges):
        name, _, value = line[start + 1 : end].partition("=")
        parameters.setdefault(name.strip().upper(), _SAFE.sub(_unsafe, value.strip().strip('"')))
    return Property(line[: edges[0]].strip().upper(), parameters, line[colon + 1 :].strip())


def _cuts(line: str, *, honour_quotes: bool) -> tuple[int | None, list[int]]:
    """Where the value begins, and where parameters do before it."""
    quoted = False
    cuts: list[int] = []
    for at, sign in enumerate(line):
        if sign == '"' and honour_quotes:
            quoted = not quoted
        elif sign == ":" and not quoted:
            return at, cuts
        elif sign == ";" and not quoted:
            cuts.append(at)
    return None, cuts


def _unsafe(match: re.Match[str]) -> str:
    return {"n": "\n", "^": "^", "'": '"'}[match[1]]


def text_of(value: str, most: int) -> str:
    """A text without its escapes and control characters, `most` characters at most."""
    return printable(_ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value), most)


def printable(text: str, most: int) -> str:
    """A text without control characters other than ends of lines, `most` characters at most."""
    return _CONTROL.sub("", text)[:most].strip()


def without_addresses(text: str) -> str:
    """A text for lists and logs, where no address may stand."""
    return _ADDRESS.sub("…", text)


def whole_number(value: str) -> int | None:
    """A SEQUENCE; None for what is none."""
    found = _WHOLE.fullmatch(value)
    return None if found is None else int(found[1])


def moment_of(value: str) -> datetime | None:
    """A DTSTAMP, which is in UTC whether it says so or not; None for what is none."""
    found = _STAMP.match(value)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(one or 0) for one in found.groups())
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    except ValueError:
        return None


def mailboxes_of(attendee: Property) -> tuple[str, ...]:
    """Whose an ATTENDEE may be, casefolded: the address, that of Apple's EMAIL, then who sent it on their behalf."""
    named = (attendee.value, attendee.parameters.get("EMAIL", ""), attendee.parameters.get("SENT-BY", ""))
    return tuple(dict.fromkeys(spelling for one in named for spelling in _spellings(one)))


def _spellings(uri: str) -> tuple[str, ...]:
    # From the last “mailto:” on, whatever a name with quotation marks of its own left before it.
    local, at, domain = uri.casefold().rpartition(_MAILTO)[2].rpartition("@")
    address = (local + at + domain.partition("?")[0]).strip().strip('"<>')
    if not 3 <= len(address) <= MOST_OF_A_MAILBOX or "@" not in address.strip("@") or " " in address:
        return ()
    return (address, unquote(address)) if "%" in address else (address,)
