"""Where the words of a paper lead: to places of the same paper, or to addresses on the web."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from hlom_desktop.exports.marks import printable, raised
from hlom_desktop.exports.paper.tree import Item, Items, Paper, Paragraph, Text

_ADDRESS = re.compile(r"(https?://|mailto:)[^\s]+", re.IGNORECASE)
_KEPT = "%/:?#@!$&'()*+,;=~"


@dataclass(frozen=True)
class Links:
    """The places of one paper, each anchor with a name that any format takes; said twice, the first counts."""

    places: dict[str, str]

    def place(self, anchor: str) -> str:
        """The name of the place an anchor stands for; empty where the paper has none."""
        return self.places.get(anchor, "")

    def address(self, to: str) -> str:
        """The web or mail address `to` is, with every character that addresses do not take escaped; else empty."""
        if to in self.places or not _ADDRESS.fullmatch(printable(to)):
            return ""
        try:
            parts = urlsplit(printable(to))
        except ValueError:
            return ""
        return quote(printable(to), safe=_KEPT) if parts.netloc or parts.scheme == "mailto" else ""


def web_address(link: str | None) -> str | None:
    """A link that a reader may follow; None for what is no address of the web."""
    try:
        parts = urlsplit((link or "").strip())
    except ValueError:
        return None
    return printable(parts.geturl()) if parts.scheme in ("http", "https") and parts.netloc else None


def links_of(paper: Paper) -> Links:
    """Every place of the paper that words may lead to."""
    anchors = dict.fromkeys(anchor for anchor in _anchors(paper) if anchor)
    return Links({anchor: f"place_{number}" for number, anchor in enumerate(anchors, start=1)})


def _anchors(paper: Paper) -> Iterator[str]:
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            yield block.anchor
            yield from (sub.anchor for sub in block.subs)
        elif isinstance(block, Items):
            yield from _item_anchors(block.items)


def _item_anchors(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield item.anchor
        yield from _item_anchors(item.items)


def bare(text: Text) -> Text:
    """`text` without links and footnotes, for heads that are repeated."""
    return tuple(replace(run, to="", note=()) for run in text)


def unnoted(text: Text) -> Text:
    """`text` without footnotes, for the footnotes themselves."""
    return tuple(replace(run, note=()) for run in text)


def typeset(text: Text, language: str) -> Text:
    """`text` with the *er* of `1er` as a raised run; links and footnotes stay with their words."""
    made: list[Text] = []
    for run in text:
        parts = raised((replace(run, note=()),), language)
        linked = [replace(part, to=run.to) for part in parts]
        linked[-1] = replace(linked[-1], note=run.note)
        made.append(tuple(linked))
    return tuple(part for parts in made for part in parts)
