"""How the marks of cues are drawn: by a letter on paper, which a photocopy keeps, and on screen beside their colour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.run_of_show.values import CueColour

COLOUR_LETTERS: Mapping[CueColour, str] = MappingProxyType(
    {
        CueColour.BLUE: "B",
        CueColour.GREEN: "G",
        CueColour.AMBER: "A",
        CueColour.RED: "R",
        CueColour.GREY: "Y",
    }
)
"""Alike in all languages, so that all teams say the same letter; a sheet's key says which colour each is."""
