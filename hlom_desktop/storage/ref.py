"""A row as it was read. Apart from the tables, so that the first screen need not load them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A row's id, and the step that had last written it."""

    id: int
    version: int
