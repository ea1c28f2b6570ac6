"""What was told of a session as a title to show."""

from __future__ import annotations

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.invitations.values import GivenRow


def told_title(given: GivenRow) -> Wording:
    """A title as it was told, in the one language in which it was."""
    return Wording().with_text(given.language if given.language in LANGUAGES else "en", given.summary)
