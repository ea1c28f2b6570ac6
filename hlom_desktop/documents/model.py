"""The table of documents."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.documents.values import DocumentKind, DocumentStatus
from hlom_desktop.storage.base import Base, Owned, choice, refers_to, uid, value


class Document(Sourced, Owned, Base):
    """A paper for or of the conference."""

    __tablename__ = "document"

    uid: Mapped[str] = uid()
    symbol: Mapped[str | None]
    title: Mapped[Wording] = value(Wording)
    kind: Mapped[DocumentKind | None] = choice(DocumentKind)
    author: Mapped[str | None]
    mandate_id: Mapped[int | None] = refers_to("mandate")
    dates: Mapped[When | None] = value(When)
    status: Mapped[DocumentStatus | None] = choice(DocumentStatus)
    periodicity: Mapped[str | None]
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)
