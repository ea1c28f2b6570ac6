"""What is read from beginning to end, as data for the typst layout: paragraphs, facts of a meeting, items of lists."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.breaks import beside, breakable_words
from hlom_desktop.exports.paper.sizes import Size
from hlom_desktop.exports.paper.tree import Cell, Facts, Item, Items, Line, Paragraph, Run, Style, SubParagraph, Text
from hlom_desktop.exports.paper.widths import advance
from hlom_desktop.exports.typst_text import Data, TypstText, size_data

_KIND_ROOM = 18.6
"""Millimetres for the kind of a paragraph, which leave a number of three figures its place."""

_SERIF = Size(sizes.PARAGRAPH.size * 1.2, sizes.PARAGRAPH.leading)
"""Words of Noto Serif are wider than the table of widths, which is of Noto Sans, has them."""


_WIDEST_HANG = 20.0
_AFTER_LABEL = 1.5


def _hang(labels: list[str], size: Size) -> float:
    """Millimetres that the parts under these labels hang: the usual, or a little more for labels such as `(viii)`."""
    widest = max((sum(advance(c, bold=False) for c in label) for label in labels), default=0.0)
    return min(_WIDEST_HANG, max(sizes.HANG, widest * size.size * sizes.POINT + _AFTER_LABEL))


def has_label(paragraph: Paragraph) -> bool:
    """Whether a number or a kind stands before the paragraph, so that it is an item of a list."""
    return bool(paragraph.number.strip() or paragraph.kind.strip())


@dataclass(frozen=True)
class ReadingData:
    """Turns blocks that are read in full into data."""

    texts: TypstText

    def paragraphs(self, blocks: tuple[Paragraph, ...]) -> Data:
        """Paragraphs that follow each other, all with a label or all without."""
        return {
            "type": "paragraphs",
            "labelled": has_label(blocks[0]),
            "axis": self.texts.axis,
            "size": size_data(sizes.PARAGRAPH),
            "kind_size": size_data(sizes.KIND),
            "kind_width": _KIND_ROOM,
            "kind_drop": round(sizes.PARAGRAPH.ascent - sizes.KIND.ascent, 2),
            "number_gap": sizes.NUMBER_GAP,
            "gap": sizes.PARAGRAPH_GAP,
            "sub_gap": sizes.SUB_GAP,
            "items": [self._paragraph(block) for block in blocks],
        }

    def _paragraph(self, block: Paragraph) -> Data:
        number, of_number = self._apart(block.number.strip(), _SERIF, 15.0)
        kind, of_kind = self._apart(block.kind, sizes.KIND, _KIND_ROOM)
        text = (*of_kind, *of_number, *block.text)
        return {
            "number": f"{number}." if number else "",
            "kind": kind,
            "text": self.texts.text(text, _SERIF, self.texts.axis_room),
            "place": self.texts.place(block.anchor),
            "subs": [self._sub(sub, _hang([sub.label for sub in block.subs], _SERIF)) for sub in block.subs],
        }

    def _sub(self, sub: SubParagraph, hang: float) -> Data:
        label, of_label = self._apart(sub.label, _SERIF, hang - _AFTER_LABEL)
        return {
            "hang": hang,
            "label": label,
            "text": self.texts.text((*of_label, *sub.text), _SERIF, self.texts.axis_room - hang),
            "place": self.texts.place(sub.anchor),
        }

    def _apart(self, label: str, size: Size, room: float) -> tuple[str, Text]:
        """What stands beside the text, and what of the label begins the text because it is too long for that."""
        if not beside(label, size.size, room):
            return "", (Run(f"{label} "),)
        return breakable_words(self.texts.string(label), size.size, room, bold=size.bold), ()

    def facts(self, block: Facts) -> Data:
        """Facts of a meeting, each label on the baseline of what it names."""
        return {
            "type": "facts",
            "axis": self.texts.axis,
            "gutter": sizes.gutter(self.texts.paper.kind),
            "gap": sizes.SUB_GAP,
            "rows": [
                self._labelled(fact.label, fact.lines, Style.DETAIL, self.texts.axis - 5.0, self.texts.axis_room)
                for fact in block.rows
            ],
        }

    def items(self, block: Items) -> Data:
        """A list and the lists in it."""
        return {
            "type": "items",
            "axis": self.texts.axis,
            "number_gap": sizes.NUMBER_GAP,
            "gap": sizes.SUB_GAP,
            "sub_gap": sizes.SUB_GAP / 2,
            "items": [self._item(item, self.texts.axis_room, self.texts.axis) for item in block.items],
        }

    def _item(self, item: Item, room: float, hang: float) -> Data:
        """An item with `room` for its words, its label in `hang` millimetres."""
        size = sizes.line_size(self.texts.paper.kind, Style.ENTRY)
        inner = _hang([part.label for part in item.items], size)
        return self._labelled(item.label, item.lines, Style.ENTRY, hang - sizes.NUMBER_GAP, room) | {
            "hang": hang,
            "place": self.texts.place(item.anchor),
            "items": [self._item(part, max(30.0, room - inner), inner) for part in item.items],
        }

    def _labelled(self, label: str, lines: tuple[Line, ...], style: Style, label_room: float, room: float) -> Data:
        """Lines and the label beside them, on the same first baseline; a label too long for that is their first."""
        own = Cell((Line((Run(label),), style),) if label.strip() else ())
        if not beside(label, sizes.line_size(self.texts.paper.kind, style).size, label_room):
            return {"label": self.texts.cell(Cell(), room), "cell": self.texts.cell(Cell((*own.lines, *lines)), room)}
        baseline = self.texts.first_size(Cell(lines)).ascent
        return {"label": self.texts.cell(own, label_room, baseline), "cell": self.texts.cell(Cell(lines), room)}
