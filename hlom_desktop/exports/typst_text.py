"""Texts of a paper as the data its typst layout reads: cleaned, cut where they must break, and led where they lead."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeAlias

from hlom_desktop.exports import typst_fonts
from hlom_desktop.exports.marks import base_language, printable, right_to_left
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import breakable_words
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Cell, Paper, Run, Text, plain
from hlom_desktop.exports.paper_links import Links, bare, links_of, typeset, unnoted

Data: TypeAlias = dict[str, Any]

_LONGEST_NOTE = 2000
"""Characters of a footnote, some 25 lines."""


@dataclass
class TypstText:
    """Sets the texts of one paper and gathers the characters that no font has, in `unprinted`.

    `refused` are characters that a font has, but not beside what they stand with: they are printed as codes too.
    """

    paper: Paper
    refused: frozenset[str] = frozenset()
    unprinted: set[str] = field(default_factory=set)
    _placed: set[str] = field(default_factory=set)

    @cached_property
    def links(self) -> Links:
        """The places of the paper that words may lead to."""
        return links_of(self.paper)

    def place(self, anchor: str) -> str:
        """The name of the place that begins here; empty where there is none, or it was set before."""
        name = self.links.place(anchor)
        if name in self._placed:
            return ""
        self._placed.add(name)
        return name

    def text(self, text: Text, size: Size = sizes.DAY, room: float = 108.0) -> list[Data]:
        """The runs of a text, of this size, with `room` millimetres for its words."""
        whole = (part for run in text for part in _with_long_note(run))
        return [self._run(run, size, room) for run in typeset(tuple(whole), self.paper.language)]

    def head(self, text: Text) -> list[Data]:
        """A text that stands in a head, and may be repeated: without links and footnotes."""
        return self.text(bare(text))

    def cell(self, cell: Cell, room: float, baseline: float = 0.0) -> Data:
        """A cell with `room` millimetres for its words.

        `baseline` is where the row's deepest first line stands, so that all first lines align.
        """
        lines = []
        for line in cell.lines:
            size = sizes.line_size(self.paper.kind, line.style)
            lines.append({"size": size_data(size), "runs": self.text(unnoted(line.runs), size, room)})
        drop = max(0.0, baseline - self.first_size(cell).ascent) if lines and baseline else 0.0
        return {"lines": lines, "drop": round(drop, 2)}

    def first_size(self, cell: Cell) -> Size:
        """The size of a cell's first line; none where it has no line."""
        return sizes.line_size(self.paper.kind, cell.lines[0].style) if cell.lines else Size(0, 0)

    def string(self, text: str) -> str:
        """`text` with what cannot be printed taken out, or said by its code."""
        kept: list[str] = []
        for character in printable(text):
            if character.isascii() or (character not in self.refused and typst_fonts.can_print(character)):
                kept.append(character)
            else:
                self.unprinted.add(character)
                kept.append(f"[U+{ord(character):04X}]")
        return "".join(kept)

    def _run(self, run: Run, size: Size, room: float) -> Data:
        said = breakable_words(self.string(run.text), size.size, room, bold=size.bold or run.bold)
        return {
            "text": f"\u2067{said}\u2069" if right_to_left(run.lang) else said,  # its punctuation stays on its side
            "bold": run.bold,
            "italic": run.italic,
            "lang": base_language(run.lang) if run.lang != self.paper.language else None,
            "mark": run.mark.value if run.mark else None,
            "place": self.links.place(run.to) if said.strip() else "",
            "address": self.links.address(run.to) if said.strip() else "",
            "note": self.text(unnoted(run.note), sizes.FOOTNOTE, self.axis_room - 3.0) if run.note else [],
        }

    @property
    def axis(self) -> float:
        """Millimetres from the left margin to the axis along which the paper's texts stand."""
        return sizes.axis_of(self.paper.kind)

    @property
    def axis_room(self) -> float:
        """Millimetres for words right of the axis."""
        return sizes.page_of(self.paper).text_width - self.axis


def _with_long_note(run: Run) -> Text:
    """A run whose footnote would fill a page by itself has it in brackets in the text.

    The compiler cannot always tag a footnote over several pages, and then refuses the whole paper.
    """
    if len(plain(run.note)) <= _LONGEST_NOTE:
        return (run,)
    return (replace(run, note=()), Run(" [\u200b"), *unnoted(run.note), Run("\u200b]"))


def size_data(size: Size) -> Data:
    """A size as the layout reads it."""
    return {"size": size.size, "leading": size.leading, "bold": size.bold}
