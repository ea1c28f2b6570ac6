"""The people that a cell names: “Name, function (remote)”, one a line or between semicolons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read.choices import read_choice
from hlom_desktop.imports.values_read.reasons import NamesNobody
from hlom_desktop.imports.values_read.texts import in_error, read_text, shown
from hlom_desktop.refusals import Refusal
from hlom_desktop.speakers.values import SpeakerMode

_BETWEEN = re.compile(r"\s*[;\n•]\s*")
_TAB = "\t"
_LAST_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]$")


@dataclass(frozen=True)
class PersonNamed:
    """A person as the cell names them: the name, what stands after the first comma, and whether from elsewhere."""

    text: str
    name: str
    function: str
    remote: bool


def read_persons(cell: CellValue) -> tuple[PersonNamed, ...] | Refusal | None:
    """The people of a cell in their order. “Ann Lee, Minister (remote)”: without a comma all is the name.

    Where a tab parts the name from the function, as a form is read, a line is a person whatever its commas.
    """
    text = read_text(cell)
    if not isinstance(text, str):
        return in_error(cell) or text
    parts = text.split("\n") if _TAB in text else _BETWEEN.split(text)
    found = [_person(part) for part in parts if part]
    nobody = next((one for one in found if not any(sign.isalpha() for sign in one.name)), None)
    return NamesNobody(text=shown(nobody.text)) if nobody is not None else tuple(found) or None


def _person(part: str) -> PersonNamed:
    bare, remote = part, False
    inside = _LAST_BRACKETS.search(part)
    mode = read_choice(inside[1], SpeakerMode) if inside is not None else None
    if isinstance(mode, SpeakerMode):
        bare, remote = _LAST_BRACKETS.sub("", part), mode is not SpeakerMode.IN_ROOM
    name, _, function = bare.partition(_TAB if _TAB in bare else ",")
    return PersonNamed(part, " ".join(name.split()), " ".join(function.split()), remote)
