"""The tables of what States and others bring, and of the calls that ask for it."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.values import ContributionKind, ContributionStage, MatchState
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class Call(Sourced, Owned, Base):
    """A call for contributions of one kind, with a deadline."""

    __tablename__ = "call"

    uid: Mapped[str] = uid()
    kind: Mapped[ContributionKind] = choice(ContributionKind)
    title: Mapped[Wording] = value(Wording)
    text: Mapped[Wording | None] = value(Wording)
    issued: Mapped[When | None] = value(When)
    deadline: Mapped[When | None] = value(When)
    link: Mapped[str | None]
    consultation_id: Mapped[int | None] = refers_to("consultation")
    workstream_id: Mapped[int | None] = refers_to("workstream")
    roadmap_item_id: Mapped[int | None] = refers_to("roadmap_item")
    position: Mapped[int] = mapped_column(default=0)


class Addressee(Owned, Base):
    """A delegation to which a call is addressed."""

    __tablename__ = "addressee"

    call_id: Mapped[int] = part_of("call")
    delegation_id: Mapped[int] = part_of("delegation")
    reminded: Mapped[When | None] = value(When)


class Contribution(Sourced, Owned, Base):
    """What a delegation brings between meetings."""

    __tablename__ = "contribution"

    uid: Mapped[str] = uid()
    kind: Mapped[ContributionKind] = choice(ContributionKind)
    title: Mapped[Wording] = value(Wording)
    delegation_id: Mapped[int | None] = refers_to("delegation")
    entity: Mapped[Wording | None] = value(Wording)
    objective_id: Mapped[int | None] = refers_to("objective")
    stage: Mapped[ContributionStage | None] = choice(ContributionStage)
    asked: Mapped[When | None] = value(When)
    reminded: Mapped[When | None] = value(When)
    received: Mapped[When | None] = value(When)
    call_id: Mapped[int | None] = refers_to("call")
    about_id: Mapped[int | None] = refers_to("contribution")
    note: Mapped[Wording | None] = value(Wording)


class Partner(Owned, Base):
    """A delegation that makes a contribution together with another."""

    __tablename__ = "partner"

    contribution_id: Mapped[int] = part_of("contribution")
    delegation_id: Mapped[int] = part_of("delegation")


class TakenUp(Owned, Base):
    """Where a contribution was taken up."""

    __tablename__ = "taken_up"

    contribution_id: Mapped[int] = part_of("contribution")
    paragraph_id: Mapped[int | None] = refers_to("record_paragraph")
    agenda_item_id: Mapped[int | None] = refers_to("agenda_item")
    document_id: Mapped[int | None] = refers_to("document")
    note: Mapped[Wording | None] = value(Wording)


class Match(Owned, Base):
    """A request for support and the offer that may meet it."""

    __tablename__ = "match"

    request_id: Mapped[int] = part_of("contribution")
    offer_id: Mapped[int] = part_of("contribution")
    state: Mapped[MatchState] = choice(MatchState, default=MatchState.PROPOSED)
    since: Mapped[When | None] = value(When)
    note: Mapped[Wording | None] = value(Wording)
