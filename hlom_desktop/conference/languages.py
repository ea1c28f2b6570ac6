"""The three working languages of a conference."""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "fr", "es"]

LANGUAGES: tuple[Language, ...] = ("en", "fr", "es")
