"""The tables of preparatory meetings, their records and follow-ups."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Sourced
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus, OfficerRole
from hlom_desktop.consultations.values_record import FloorState, FollowUpStatus, ParagraphKind
from hlom_desktop.delegations.values import Gender
from hlom_desktop.sessions.values import Access
from hlom_desktop.storage.base import Base, Owned, choice, part_of, refers_to, uid, value


class Workstream(Sourced, Owned, Base):
    """A strand between plenary meetings, with a lead."""

    __tablename__ = "workstream"

    number: Mapped[int | None]
    title: Mapped[Wording] = value(Wording)
    lead: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class Interest(Owned, Base):
    """Who is interested in a workstream."""

    __tablename__ = "interest"

    workstream_id: Mapped[int] = part_of("workstream")
    delegation_id: Mapped[int | None] = part_of("delegation")
    stakeholder_group_id: Mapped[int | None] = part_of("stakeholder_group")


class Consultation(Sourced, Owned, Base):
    """A preparatory meeting."""

    __tablename__ = "consultation"

    uid: Mapped[str] = uid()
    kind: Mapped[ConsultationKind] = choice(ConsultationKind)
    number: Mapped[int | None]
    title: Mapped[Wording] = value(Wording)
    dates: Mapped[When | None] = value(When)
    hours: Mapped[Hours | None] = value(Hours)
    mode: Mapped[Mode | None] = choice(Mode)
    place: Mapped[Wording | None] = value(Wording)
    convener: Mapped[Wording | None] = value(Wording)
    audience: Mapped[Wording | None] = value(Wording)
    purpose: Mapped[Wording | None] = value(Wording)
    link: Mapped[str | None]
    languages: Mapped[tuple[str, ...]] = value(tuple[str, ...], default=())
    access: Mapped[Access] = choice(Access, default=Access.OPEN)
    minutes: Mapped[int | None]
    status: Mapped[ConsultationStatus] = choice(ConsultationStatus, default=ConsultationStatus.TENTATIVE)
    recurrence: Mapped[Wording | None] = value(Wording)
    repeat_id: Mapped[int | None] = refers_to("repeat_group")
    workstream_id: Mapped[int | None] = refers_to("workstream")
    parent_id: Mapped[int | None] = refers_to("consultation")
    position: Mapped[int] = mapped_column(default=0)


class AgendaItem(Sourced, Owned, Base):
    """An item of a meeting's agenda."""

    __tablename__ = "agenda_item"

    consultation_id: Mapped[int] = part_of("consultation")
    parent_id: Mapped[int | None] = refers_to("agenda_item")
    label: Mapped[str]
    title: Mapped[Wording] = value(Wording)
    note: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class ConsultationDocument(Owned, Base):
    """A document before a consultation."""

    __tablename__ = "consultation_document"

    consultation_id: Mapped[int] = part_of("consultation")
    document_id: Mapped[int] = part_of("document")
    agenda_item_id: Mapped[int | None] = refers_to("agenda_item")


class Enclosure(Owned, Base):
    """What goes along with a meeting's invitation."""

    __tablename__ = "enclosure"

    consultation_id: Mapped[int] = part_of("consultation")
    title: Mapped[Wording] = value(Wording)
    document_id: Mapped[int | None] = refers_to("document")
    position: Mapped[int] = mapped_column(default=0)


class Invitee(Owned, Base):
    """Who is invited to a meeting."""

    __tablename__ = "invitee"

    consultation_id: Mapped[int] = part_of("consultation")
    delegation_id: Mapped[int | None] = part_of("delegation")
    stakeholder_group_id: Mapped[int | None] = part_of("stakeholder_group")


class Officer(Sourced, Owned, Base):
    """Who chairs, convenes or speaks, by function."""

    __tablename__ = "officer"

    consultation_id: Mapped[int | None] = part_of("consultation")
    role: Mapped[OfficerRole | None] = choice(OfficerRole)
    term: Mapped[When | None] = value(When)
    personal_capacity: Mapped[bool] = mapped_column(default=False)
    function: Mapped[Wording] = value(Wording)
    name: Mapped[str | None]
    gender: Mapped[Gender | None] = choice(Gender)
    position: Mapped[int] = mapped_column(default=0)


class RecordParagraph(Sourced, Owned, Base):
    """A numbered paragraph of a meeting's record."""

    __tablename__ = "record_paragraph"

    consultation_id: Mapped[int] = part_of("consultation")
    agenda_item_id: Mapped[int | None] = refers_to("agenda_item")
    kind: Mapped[ParagraphKind] = choice(ParagraphKind)
    text: Mapped[Wording] = value(Wording)
    on_behalf: Mapped[Wording | None] = value(Wording)
    delivered_by: Mapped[Wording | None] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class FloorStatement(Sourced, Owned, Base):
    """A place on the floor list, and what was said there."""

    __tablename__ = "floor_statement"

    consultation_id: Mapped[int] = part_of("consultation")
    paragraph_id: Mapped[int | None] = refers_to("record_paragraph")
    delegation_id: Mapped[int | None] = refers_to("delegation")
    state: Mapped[FloorState] = choice(FloorState, default=FloorState.SPOKEN)
    who: Mapped[Wording] = value(Wording)
    gist: Mapped[Wording] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class Footnote(Owned, Base):
    """A footnote of a paragraph."""

    __tablename__ = "footnote"

    paragraph_id: Mapped[int] = part_of("record_paragraph")
    text: Mapped[Wording] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class Decision(Owned, Base):
    """What a paragraph decides, requests or undertakes."""

    __tablename__ = "decision"

    paragraph_id: Mapped[int] = part_of("record_paragraph")
    kind: Mapped[ParagraphKind] = choice(ParagraphKind)
    text: Mapped[Wording] = value(Wording)
    position: Mapped[int] = mapped_column(default=0)


class FollowUp(Sourced, Owned, Base):
    """What somebody is to do after a meeting."""

    __tablename__ = "follow_up"

    uid: Mapped[str] = uid()
    label: Mapped[str | None]
    what: Mapped[Wording] = value(Wording)
    due: Mapped[When | None] = value(When)
    due_stated: Mapped[Wording | None] = value(Wording)
    status: Mapped[FollowUpStatus] = choice(FollowUpStatus, default=FollowUpStatus.OPEN)
    alternatives: Mapped[bool] = mapped_column(default=False)
    mandate: Mapped[str | None]
    consultation_id: Mapped[int | None] = refers_to("consultation")
    decision_id: Mapped[int | None] = refers_to("decision")
    paragraph_id: Mapped[int | None] = refers_to("record_paragraph")
    position: Mapped[int] = mapped_column(default=0)


class FollowUpOwner(Owned, Base):
    """One owner of a follow-up."""

    __tablename__ = "follow_up_owner"

    follow_up_id: Mapped[int] = part_of("follow_up")
    name: Mapped[Wording] = value(Wording)
    delegation_id: Mapped[int | None] = refers_to("delegation")
    position: Mapped[int] = mapped_column(default=0)
