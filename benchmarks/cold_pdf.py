"""`python -m benchmarks.cold_pdf agenda|plain STORE FOLDER`: prints the milliseconds of one PDF and its pages.

A process of its own for each: typst remembers what it has set, so that a second time would cost almost nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

import typst

from benchmarks.stores import NOW
from hlom_desktop.conference.zones import use_packaged_zones
from hlom_desktop.exports.agenda import compose_agenda
from hlom_desktop.exports.programme_gathering import programme_wanted
from hlom_desktop.exports.typst_paper import pages_png, write_pdf
from hlom_desktop.storage.workspace import Workspace

PLAIN_PAGES = 5


def agenda(store: Path, folder: Path) -> tuple[float, int]:
    """The worked example's agenda in English."""
    workspace = Workspace(store, "bench")
    programme = workspace.read(programme_wanted, "hlom-2021-worked")
    workspace.close()
    paper = compose_agenda(programme, "en", NOW).paper
    begun = perf_counter()
    write_pdf(paper, folder / "agenda.pdf")
    return 1000 * (perf_counter() - begun), len(pages_png(paper, 20))


def plain(folder: Path) -> tuple[float, int]:
    """Pages of plain text, to the same standards."""
    source = folder / "plain.typ"
    head = '#set document(title: "Plain")\n#set text(lang: "en")\n'
    source.write_text(head + "#lorem(400)\n#pagebreak(weak: true)\n" * PLAIN_PAGES, encoding="utf-8")
    begun = perf_counter()
    typst.compile(source, folder / "plain.pdf", pdf_standards=["ua-1", "a-2a"])
    return 1000 * (perf_counter() - begun), PLAIN_PAGES


if __name__ == "__main__":
    use_packaged_zones()
    what, place, written = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    took, pages = agenda(place, written) if what == "agenda" else plain(written)
    sys.stdout.write(f"{took} {pages}\n")
