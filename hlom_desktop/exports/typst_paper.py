"""Papers as PDF, tagged and readable aloud (PDF/UA-1, PDF/A-2a), and as pictures of their pages."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from hlom_desktop.exports import typst_fonts
from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.paper.sizes import row_padding, tighter_paddings
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.report import Report, not_in_any_font
from hlom_desktop.exports.typst_data import TypstData
from hlom_desktop.exports.typst_forms import form_data, layout_of
from hlom_desktop.exports.typst_text import TypstText
from hlom_desktop.paths import resources_folder

_TRIES = 6


@dataclass(frozen=True)
class _Setting:
    """The layout's inputs for one paper, and the characters that are printed as codes."""

    inputs: dict[str, str]
    unprinted: tuple[str, ...]


def write_pdf(paper: Paper, path: Path) -> Report:
    """Write the paper as a PDF, replacing `path` in one step. Refused when the fonts are not on this machine."""
    import typst

    pdf: dict[str, Any] = {"format": "pdf", "pdf_standards": ["ua-1", "a-2a"]}
    refused: frozenset[str] = frozenset()
    for _ in range(_TRIES):
        setting = _set(paper, refused)
        try:
            data = _compile(paper, setting, pdf)
        except typst.TypstError as error:
            more = _not_displayed(error.diagnostic) - refused
            if not more:
                raise
            refused |= more
        else:
            write_replacing(path, data[0])
            return Report((path,), tuple(not_in_any_font(character) for character in setting.unprinted))
    raise ValueError("the paper holds text that its fonts cannot set together")


def pages_png(paper: Paper, ppi: float = 110) -> list[bytes]:
    """A picture of every page, for the preview and the printer."""
    return _compile(paper, _set(paper, frozenset()), {"format": "png", "ppi": ppi})


def _not_displayed(error: str) -> frozenset[str]:
    """The characters, beyond ASCII, that the compiler says no font displays where they stand.

    Coverage is asked before, but a mark may stand on a letter that its own font has not: `0` with a Burmese tone.
    """
    told = "".join(re.findall(r'the text `"(.*?)"` could not be displayed', error))
    text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), told)
    return frozenset(character for character in text if not character.isascii())


def _layout(paper: Paper) -> Path:
    return resources_folder() / "typst" / layout_of(paper)


def _set(paper: Paper, refused: frozenset[str]) -> _Setting:
    """The paper's data; a table a little over its last page is set tighter if it then takes a page less."""
    setting = _data(paper, row_padding(paper.kind), refused)
    tighter = tighter_paddings(paper.kind)
    pages = int(_asked(paper, "pages", setting.inputs)[0]) if tighter else 1
    for padding in tighter if pages > 1 else ():
        tight = _data(paper, padding, refused)
        if int(_asked(paper, "pages", tight.inputs)[0]) < pages:
            return tight
    return setting


def _data(paper: Paper, padding: float, refused: frozenset[str]) -> _Setting:
    texts = TypstText(paper, refused)
    whole = TypstData(texts, padding).whole() if layout_of(paper) == "paper.typ" else form_data(texts)
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True)
    return _Setting({"data": text}, tuple(sorted(texts.unprinted)))


def measured(paper: Paper) -> tuple[dict[str, float], ...]:
    """For each block of a grid and each page of door sheets the millimetres that its words take, and those it has."""
    return tuple(_asked(paper, "fit", _set(paper, frozenset()).inputs))


def row_pages(paper: Paper) -> tuple[int, ...]:
    """On which page each row of a working sheet begins, in their order; sections do not count."""
    return tuple(_asked(paper, "row", _set(paper, frozenset()).inputs))


def _asked(paper: Paper, label: str, inputs: dict[str, str]) -> list[Any]:
    """What the layout left under this label."""
    import typst

    found = typst.query(
        _layout(paper),
        f"<{label}>",
        field="value",
        font_paths=typst_fonts.paper_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    return list(json.loads(found))


def _compile(paper: Paper, setting: _Setting, how: dict[str, Any]) -> list[bytes]:
    """The typst compiler's result; what it warns of is a fault of the layout, and said as a warning."""
    import typst

    data, told = typst.compile_with_warnings(
        _layout(paper),
        font_paths=typst_fonts.paper_fonts(),
        ignore_system_fonts=True,
        sys_inputs=setting.inputs,
        timestamp=paper.printed_at.astimezone(UTC).replace(microsecond=0),
        **how,
    )
    for warning in told:
        warnings.warn(warning.message, RuntimeWarning, stacklevel=3)
    return data if isinstance(data, list) else [data]
