"""What an organizer has said of findings."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.findings import Key
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class AcceptedFindingRow:
    """A finding that may stand as it is, by its kind and its subjects' types and ids, and the reason why."""

    ref: Ref
    kind: str
    subjects: tuple[tuple[str, int], ...]
    reason: str

    @property
    def key(self) -> Key:
        """The identity of the finding that is accepted."""
        return self.kind, tuple(sorted((kind, row_id) for kind, row_id in self.subjects))
