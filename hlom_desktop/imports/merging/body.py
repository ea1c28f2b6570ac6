"""The delegation that a cell means: one that is there, or one that is not yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Body:
    """A delegation by its id; else a State that has none yet, by its code; else somebody by name alone."""

    id: int | None = None
    alpha2: str | None = None
    name: str | None = None
