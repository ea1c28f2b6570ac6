"""What must hold of a conference, and quantities that follow from it."""

from __future__ import annotations

import re
from datetime import date

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal

KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")  # names that no file may have on Windows


class NoName(Refusal):
    """A name or title without a word in any language."""

    message = N_("It needs a name in at least one language.")


class KeyNotUsable(Refusal):
    """A key that cannot stand in a file's name."""

    message = N_("“{key}” cannot be a key. Use up to 60 small letters, figures and hyphens, such as “hlom-2025”.")


class DaysReversed(Refusal):
    """A last day before the first."""

    message = N_("The last day cannot be before the first. Change one of them.")


class ClosesBeforeOpening(Refusal):
    """A building or a room that would close before it opens."""

    message = N_("It cannot close before it opens. Change one of the two hours.")


class NotANumber(Refusal):
    """A count that is below nought or far beyond what can be."""

    message = N_("“{text}” is not a number that can stand here.")


def needs_text(wording: Wording) -> None:
    """A text in at least one language that is more than spaces. Raises `NoName`."""
    if not any((wording.in_language(language) or "").strip() for language in LANGUAGES):
        raise NoName


def usable_key(key: str) -> str:
    """`key`, if it can stand in a file's name. Raises `KeyNotUsable`."""
    if not KEY.fullmatch(key) or RESERVED.fullmatch(key):
        raise KeyNotUsable(key=key[:80])
    return key


def check_days(first: date | None, last: date | None) -> None:
    """The days are in order, or unknown. Raises `DaysReversed`."""
    if first is not None and last is not None and last < first:
        raise DaysReversed


def check_open(opens: int | None, closes: int | None) -> None:
    """Opening hours in minutes after midnight are in order, or unknown. Raises `ClosesBeforeOpening`."""
    if opens is not None and closes is not None and closes <= opens:
        raise ClosesBeforeOpening


def days_to_go(first: date | None, today: date) -> int | None:
    """Days until the conference opens; None where its days are unknown, negative after it began."""
    return None if first is None else (first - today).days


def check_count(number: int | None, most: int = 1_000_000) -> None:
    """A figure that may be nought or unknown. Raises `NotANumber`."""
    if number is not None and not 0 <= number <= most:
        raise NotANumber(text=number)
