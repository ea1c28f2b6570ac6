"""What heads and foots every paper of a conference say: who convenes, which conference, when printed, which page."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.paper.tree import Text
from hlom_desktop.exports.paper_words import masthead_organizer, printed_line


class Masthead(TypedDict):
    """The fields of a `Paper` that follow from its conference, its language and the moment of issue alone."""

    language: str
    organizer: str
    conference: Text
    printed: str
    printed_at: datetime
    page_words: str


def masthead(conference: ConferenceRow, marked: Marked, issued_at: datetime) -> Masthead:
    """The masthead of one paper; where the conference's title has no translation, the paper's key says so."""
    return {
        "language": marked.language,
        "organizer": masthead_organizer(conference, marked.language),
        "conference": marked.text(conference.title),
        "printed": printed_line(issued_at, conference, marked.language),
        "printed_at": issued_at,
        "page_words": marked.words("Page {page} of {pages}"),
    }
