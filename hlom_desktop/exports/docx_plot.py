"""A plot in Word: a picture as wide as the text, with what it shows said in words."""

from __future__ import annotations

import io

from docx.document import Document
from docx.shared import Mm

from hlom_desktop.exports.marks import unjoined
from hlom_desktop.exports.paper import sizes
from hlom_desktop.exports.paper.plots import Plot
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.typst_plot import plot_png


def add_plot(document: Document, plot: Plot, paper: Paper) -> None:
    """Append the picture."""
    paragraph = document.add_paragraph(style="HLOM Detail")
    paragraph.paragraph_format.line_spacing = 1.0  # an exact line would cut the picture
    picture = paragraph.add_run().add_picture(
        io.BytesIO(plot_png(paper, plot)), width=Mm(sizes.page_of(paper).text_width)
    )
    picture._inline.docPr.set("descr", unjoined(plot.alt))
    for side in ("distT", "distB", "distL", "distR"):  # not said, some readers leave a gap of their own
        picture._inline.set(side, "0")
