"""Plots as data for the typst layout, and as pictures for papers that typst does not set."""

from __future__ import annotations

import json
from datetime import UTC

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.exports import typst_fonts
from hlom_desktop.exports.marks import base_language
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.plots import BAR_STEP, BarPlot, Plot, StepPlot, height_of
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.typst_text import Data, TypstText, size_data
from hlom_desktop.paths import resources_folder

_PPI = 200


def plot_data(texts: TypstText, plot: Plot) -> Data:
    """The data of one plot, as wide as the paper's text."""
    shape = _steps(texts, plot) if isinstance(plot, StepPlot) else _bars(texts, plot)
    return {
        "type": "plot",
        "alt": texts.string(plot.alt),
        "width": sizes.page_of(texts.paper).text_width,
        "height": height_of(plot),
        **shape,
    }


def _bars(texts: TypstText, plot: BarPlot) -> Data:
    return {
        "shape": "bars",
        "size": size_data(sizes.NOTE),
        "step": BAR_STEP,
        "most": max((bar.number for bar in plot.bars), default=0) or 1,
        "bars": [
            {
                "label": texts.string(bar.label),
                "number": bar.number,
                "said": texts.string(amount_words(bar.number, base_language(texts.paper.language) or "en")),
                "known": bar.is_known,
            }
            for bar in plot.bars
        ],
    }


def _steps(texts: TypstText, plot: StepPlot) -> Data:
    place, word = plot.base
    return {
        "shape": "steps",
        "size": size_data(sizes.LABEL),
        "corners": [list(corner) for corner in plot.corners],
        "base": place,
        "base_label": texts.string(word),
        "lines": [{"y": y, "label": texts.string(label)} for y, label in plot.lines],
        "hours": [{"x": x, "label": texts.string(label)} for x, label in plot.hours],
        "told": [{"x": x, "y": y, "label": texts.string(label)} for x, y, label in plot.told],
    }


def plot_png(paper: Paper, plot: Plot) -> bytes:
    """The plot as a picture."""
    import typst

    data = plot_data(TypstText(paper), plot) | {"language": base_language(paper.language) or "en"}
    made = typst.compile(
        resources_folder() / "typst" / "plot_page.typ",
        format="png",
        ppi=_PPI,
        font_paths=typst_fonts.paper_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
        timestamp=paper.printed_at.astimezone(UTC).replace(microsecond=0),
    )
    return made[0] if isinstance(made, list) else bytes(made)
