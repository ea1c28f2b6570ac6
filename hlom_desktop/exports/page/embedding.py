"""How texts and values are put into the page so that no text can be anything but text.

A text of several runs is a list: a bare string where it is plain, else `{"t": text, "m": mark, "l": language,
"h": address}`, of which only the text is always there.
"""

from __future__ import annotations

import json
from typing import TypeAlias

from hlom_desktop.exports.marks import printable
from hlom_desktop.exports.paper.tree import Mark, Run, Text
from hlom_desktop.exports.paper_links import web_address

Embedded: TypeAlias = "bool | int | str | list[Embedded] | dict[str, Embedded] | None"
"""What JSON can hold, without fractions."""

_MARKS = {Mark.TAG: "tag", Mark.REVERSE: "tag", Mark.LANGUAGE: "mark", Mark.MISSING: "missing", Mark.STRIKE: "strike"}
# "<" ends or opens no element, "&" begins no entity; the line separators end a line of script in older browsers.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def embedded_text(text: Text) -> list[Embedded]:
    """The runs of a text as the page's script reads them."""
    return [_run(run) for run in text if run.text]


def _run(run: Run) -> Embedded:
    said = printable(run.text)
    mark = _MARKS.get(run.mark) if run.mark is not None else None
    address = web_address(run.to)
    if mark is None and run.lang is None and address is None:
        return said
    found: dict[str, Embedded] = {"t": said}
    if mark is not None:
        found["m"] = mark
    if run.lang is not None:
        found["l"] = run.lang
    if address is not None:
        found["h"] = address
    return found


def embedded_json(value: Embedded) -> str:
    """`value` as JSON that may stand inside a script element: nothing in it can end that element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
