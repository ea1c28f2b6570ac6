"""The table of findings that an organizer leaves as they are."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from hlom_desktop.storage.base import Base, Owned, value


class AcceptedFinding(Owned, Base):
    """A finding, by its kind and its subjects' types and ids, and the reason why it may stand."""

    __tablename__ = "accepted_finding"

    kind: Mapped[str]
    subjects: Mapped[tuple[tuple[str, int], ...]] = value(tuple[tuple[str, int], ...])
    reason: Mapped[str]
