"""Letters with places for what differs from reader to reader: checked when they are written, filled when sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal

PLACEHOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "name": N_("title and name of the delegate; the delegation’s name for a mailbox of several"),
        "function": N_("function of the delegate"),
        "delegation": N_("name of the delegation"),
        "delegates": N_("all delegates of the mailbox who are meant, with their functions"),
        "session": N_("title of the session, or how many there are"),
        "sessions": N_("each session with its day, hours there and at home, place and link"),
        "conference": N_("title of the conference"),
        "organizer": N_("name of the organizer"),
    }
)
"""What may stand in braces, and what it becomes."""

_PLACE = re.compile(r"\{([^{}\n]*)\}")
_LETTERS = re.compile(r"\w")


class UnknownPlaceholder(Refusal):
    """A word in braces for which nothing is known."""

    message = N_("“{placeholder}” cannot be filled in. In braces there may be: {known}.")


class LooseBrace(Refusal):
    """A brace without its other half."""

    message = N_("A brace is opened and not closed, or closed and not opened: “{line}”.")


class NoLetter(Refusal):
    """A letter without words."""

    message = N_("A letter needs a subject and a text in at least one language.")


def check_letter(*texts: Wording) -> None:
    """Raises `NoLetter`, `UnknownPlaceholder`, `LooseBrace` for texts that cannot be filled."""
    for wording in texts:
        if wording.is_empty:
            raise NoLetter
        for language in LANGUAGES:
            check_places(wording.in_language(language) or "")


def check_places(text: str) -> None:
    """Raises `UnknownPlaceholder`, `LooseBrace` for a text that cannot be filled."""
    for line in text.splitlines():
        for found in _PLACE.finditer(line):
            if found[1] not in PLACEHOLDERS:
                known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
                raise UnknownPlaceholder(placeholder=found[0], known=known)
        if set(_PLACE.sub("", line)) & set("{}"):
            raise LooseBrace(line=line.strip()[:60])


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled; a line with nothing but places that are empty is left out.

    What is filled in is not looked at again, so a title may have braces of its own.
    """
    lines: list[str] = []
    for line in text.splitlines():
        places = _PLACE.findall(line)
        said = _PLACE.sub(lambda found: values.get(found[1], found[0]), line).rstrip()
        if places and not _LETTERS.search(said):
            continue
        lines.append(said)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
