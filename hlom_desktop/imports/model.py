"""The table of imports."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from hlom_desktop.storage.base import Base, Owned


class KeptMapping(Owned, Base):
    """How the columns of a kind of table were mapped when it was last imported."""

    __tablename__ = "kept_mapping"

    kind: Mapped[str]
    fingerprint: Mapped[str]
    mapping: Mapped[str]
