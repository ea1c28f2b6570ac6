"""What was told of a session as a title to show, and when."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.invitations.values import GivenRow
from hlom_desktop.sessions.day_words import short_day


def told_title(given: GivenRow) -> Wording:
    """A title as it was told, in the one language in which it was."""
    return Wording().with_text(given.language if given.language in LANGUAGES else "en", given.summary)


def moment_words(at: datetime, zone: str | None, language: Language) -> str:
    """“10 Dec 2021, 09:00” by the conference's clock, by UTC where it has none."""
    local = at.astimezone(zone_named(zone or "UTC"))
    return f"{short_day(local.date(), language)} {local.year}, {print_hour(60 * local.hour + local.minute, language)}"
