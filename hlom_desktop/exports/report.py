"""What an export did, and what its reader should know before it leaves the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hlom_desktop.refusals import N_

if TYPE_CHECKING:
    from collections.abc import Callable

MISSING_TRANSLATION = N_("“{title}” has no translation in {language}; it was printed in {source}.")
STALE_TRANSLATION = N_("The translation of “{title}” in {language} is older than its source.")
WITHOUT_HOUR = N_("“{title}” has no hour yet and was left out.")
NOT_IN_ANY_FONT = N_("The character {character} is in no font of this computer; its code was printed instead.")


@dataclass(frozen=True)
class Remark:
    """One thing worth knowing: a message id with `{names}` and their arguments, said in the reader's language."""

    message: str
    arguments: Mapping[str, object] = field(default_factory=dict)

    def said(self, words: Callable[[str], str]) -> str:
        """The sentence in the language of `words`, a catalogue's look-up."""
        return words(self.message).format(**self.arguments)


@dataclass(frozen=True)
class Report:
    """The files written, in order, and the remarks on them."""

    files: tuple[Path, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def __add__(self, other: Report) -> Report:
        """Two exports told as one; a remark that both make is told once."""
        remarks = self.remarks + tuple(remark for remark in other.remarks if remark not in self.remarks)
        return Report(self.files + other.files, remarks)


def not_in_any_font(character: str) -> Remark:
    """A character that was printed as its code, because no font draws it."""
    return Remark(NOT_IN_ANY_FONT, {"character": f"U+{ord(character):04X}"})
