"""How cells show contents: a text in the reader's language, marked where it is missing there or older."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.tokens import Token

MODE_ICONS: Mapping[Mode, str] = MappingProxyType(
    {Mode.IN_PERSON: "armchair", Mode.HYBRID: "circle-half", Mode.VIRTUAL: "monitor"}
)


def wording_runs(
    wording: Wording | None, language: str, *, bold: bool = False, token: Token = "ink", struck: bool = False
) -> tuple[Run, ...]:
    """A wording in a cell; a dashed circle before one that has no text in the language, a clock before an old one."""
    said = Run(text_in(wording, language), token, bold, struck=struck)
    if wording is None or not said.text:
        return (said,)
    if language in wording.missing():
        return (Run(icon="circle-dashed", token="warn"), said)
    if language in wording.stale():
        return (Run(icon="clock-counter-clockwise", token="warn"), said)
    return (said,)
