"""Entries of the script and sums of sittings as data for the typst layout."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.exports.paper import passages, sizes
from hlom_desktop.exports.paper.passages import VOICE_SIZES, Spoken, SpokenLine, Sums, Voice
from hlom_desktop.exports.paper.tree import Passage
from hlom_desktop.exports.typst_text import Data, TypstText, size_data


@dataclass(frozen=True)
class PassageData:
    """Turns passages into data."""

    texts: TypstText

    def data(self, block: Passage) -> Data:
        """The data of one passage."""
        if isinstance(block, Spoken):
            return self._spoken(block)
        if isinstance(block, Sums):
            return self._sums(block)
        raise TypeError(type(block).__name__)

    def _spoken(self, block: Spoken) -> Data:
        return {
            "type": "spoken",
            "axis": self.texts.axis,
            "breakable": passages.is_tall(block, self.texts.paper),
            "padding": passages.ENTRY_PADDING,
            "hour": self.texts.string(block.hour),
            "hour_size": size_data(sizes.SCRIPT_HOUR),
            "margin": [self.texts.text(text, sizes.NOTE, self.texts.axis - 3.0) for text in block.margin],
            "margin_size": size_data(sizes.NOTE),
            "lines": [
                self._line(line) | {"over": passages.gap_over(block.lines, at)} for at, line in enumerate(block.lines)
            ],
            "variants": [
                {
                    "label": self.texts.string(variant.label),
                    "label_size": size_data(sizes.Size(sizes.DIRECTION.size, sizes.DIRECTION.leading, bold=True)),
                    "size": size_data(sizes.VARIANT),
                    "text": self.texts.text(variant.text, sizes.VARIANT, self.texts.axis_room - passages.VARIANT_HANG),
                }
                for variant in block.variants
            ],
            "over_variants": passages.OVER_VARIANTS,
            "variant_hang": passages.VARIANT_HANG,
            "option_hang": passages.OPTION_HANG,
        }

    def _line(self, line: SpokenLine) -> Data:
        size = VOICE_SIZES[line.voice]
        room = self.texts.axis_room - (passages.OPTION_HANG if line.voice is Voice.OPTION else 0.0)
        return {
            "voice": line.voice.value,
            "size": size_data(size),
            "text": self.texts.text(line.text, size, room),
        }

    def _sums(self, block: Sums) -> Data:
        size = size_data(sizes.SUM_ROW)
        return {
            "type": "sums",
            "axis": self.texts.axis,
            "rows": [
                {
                    "label": self.texts.string(row.label),
                    "value": self.texts.string(row.value),
                    "size": size | {"bold": row.bold},
                }
                for row in block.rows
            ],
        }
