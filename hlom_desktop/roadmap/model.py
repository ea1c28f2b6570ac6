"""The tables of the roadmap."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.roadmap.values import DependencyKind, ItemKind, ItemStatus, LagUnit
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class RoadmapItem(Sourced, Owned, Base):
    """What will happen, as precisely as is known."""

    __tablename__ = "roadmap_item"

    uid: Mapped[str] = uid()
    kind: Mapped[ItemKind] = choice(ItemKind)
    kind_stated: Mapped[str | None]
    title: Mapped[Wording] = value(Wording)
    note: Mapped[Wording | None] = value(Wording)
    dates: Mapped[When | None] = value(When)
    status: Mapped[ItemStatus] = choice(ItemStatus, default=ItemStatus.TENTATIVE)
    in_table: Mapped[bool] = mapped_column(default=True)
    track_id: Mapped[int | None] = refers_to("track")
    parent_id: Mapped[int | None] = refers_to("roadmap_item")
    owner: Mapped[Wording | None] = value(Wording)
    people: Mapped[Wording | None] = value(Wording)
    place: Mapped[Wording | None] = value(Wording)
    result: Mapped[Wording | None] = value(Wording)
    consultation_id: Mapped[int | None] = refers_to("consultation")
    document_id: Mapped[int | None] = refers_to("document")
    session_id: Mapped[int | None] = refers_to("session")
    same_as: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)


class Dependency(Owned, Base):
    """An item that hangs on another."""

    __tablename__ = "dependency"

    item_id: Mapped[int] = part_of("roadmap_item")
    on_id: Mapped[int] = part_of("roadmap_item")
    kind: Mapped[DependencyKind] = choice(DependencyKind, default=DependencyKind.START_AFTER)
    lag: Mapped[int] = mapped_column(default=0)
    unit: Mapped[LagUnit] = choice(LagUnit, default=LagUnit.DAYS)


class Apart(Owned, Base):
    """The organizer's word that two items that look alike are not the same."""

    __tablename__ = "apart"

    item_id: Mapped[int] = part_of("roadmap_item")
    other: Mapped[str]
