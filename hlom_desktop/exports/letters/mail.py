"""The blocks of a letter as the plain text of a message."""

from __future__ import annotations

from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper.tree import Block, Facts, Items, Line, Paragraph, plain
from hlom_desktop.words import Words


def mail_body(blocks: tuple[Block, ...], words: Words) -> str:
    """Paragraphs, facts and items one after the other, an empty line between blocks."""
    return "\n\n".join(said for block in blocks if (said := _block(block, words)))


def _block(block: Block, words: Words) -> str:
    if isinstance(block, Paragraph):
        return unjoined(plain(block.text)).strip()
    if isinstance(block, Facts):
        rows = ((row.label, "; ".join(map(_line, row.lines))) for row in block.rows)
        return "\n".join(words("{title}: {name}", title=label, name=said) for label, said in rows)
    if isinstance(block, Items):
        return "\n".join(f"{item.label} {'; '.join(map(_line, item.lines))}" for item in block.items)
    raise TypeError(type(block).__name__)


def _line(line: Line) -> str:
    return " ".join(unjoined(plain(line.runs)).split("\n"))
