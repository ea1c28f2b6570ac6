"""What papers say of a side event beside hours and people: its theme, its format, where the public finds more."""

from __future__ import annotations

from hlom_desktop.conference.values import TopicRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, filled
from hlom_desktop.exports.paper.tree import Run, Text
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.paper_words import typographic
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.values import ProposalRow

THEME, THEME_ALONE = N_("Theme {number}: {title}"), N_("Theme: {title}")


def topic_line(topic: TopicRow | None, numbered: str, alone: str, marked: Marked) -> Text:
    """“Theme 2: Solutions”, or without a number; nothing of a topic without a title."""
    title = marked.text(topic.title) if topic is not None else ()
    if topic is None or not title:
        return ()
    if topic.number is None:
        return filled(marked.words(alone), title=title)
    return filled(marked.words(numbered).replace("{number}", str(topic.number)), title=title)


def theme_line(theme: TopicRow | None, marked: Marked) -> Text:
    """The theme as one line."""
    return topic_line(theme, THEME, THEME_ALONE, marked)


def format_line(proposal: ProposalRow | None, marked: Marked) -> Text:
    """“Format: round table”, as its organizers put it."""
    said = (proposal.format or "").strip() if proposal is not None else ""
    return filled(marked.words("Format: {format}"), format=stated(said, marked)) if said else ()


def further_line(proposal: ProposalRow | None, marked: Marked) -> Text:
    """Where the public finds more; nothing that is no address of the web."""
    link = public_link(proposal)
    return filled(marked.words("Further information: {link}"), link=link) if link else ()


def public_link(proposal: ProposalRow | None) -> Text:
    """The side event's page on the web as a link."""
    address = web_address(proposal.public_link) if proposal is not None else None
    return (Run(address, to=address),) if address else ()


def stated(said: str, marked: Marked) -> Text:
    """Words of the organizers that are kept in one language only, whichever it is."""
    return marks.words(typographic(marks.printable(said), marked.language))
