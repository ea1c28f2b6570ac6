"""Texts that a paper would print untranslated, or in a translation older than its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import marks, of_session, remark, sessions_in, subject
from hlom_desktop.consultations.values import ConsultationRow, ConsultationStatus
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.values import ItemStatus, RoadmapItemRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus

_PUBLISHED = frozenset({ProposalStatus.APPROVED, ProposalStatus.SCHEDULED})

Printed: TypeAlias = SessionRow | RoadmapItemRow | ConsultationRow | ProposalRow | DocumentRow
"""A row whose texts stand in papers."""

_TABLES: Mapping[type, str] = MappingProxyType(
    {
        RoadmapItemRow: "roadmap_item",
        ConsultationRow: "consultation",
        ProposalRow: "proposal",
        DocumentRow: "document",
    }
)


def wordings_missing(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A row whose title or description lacks a language of the conference; one finding a row."""
    languages = _languages(picture)
    for row, title, others in _texts(picture, touched):
        lacking = {language for language in languages if not title.in_language(language)}
        for other in others:
            if other is not None and not other.is_empty:
                lacking.update(language for language in languages if not other.in_language(language))
        if lacking:
            about = _subject(row)
            yield remark(
                "wording_missing",
                (about,),
                N_("“{title}” lacks a text in {languages}."),
                title=about.titles,
                languages=marks(lacking),
            )


def wordings_stale(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A row whose title or description has a translation older than its source; one finding a row."""
    languages = _languages(picture)
    for row, title, others in _texts(picture, touched):
        texts = [title, *(other for other in others if other is not None)]
        older = {language for text in texts for language in text.stale() if language in languages}
        if older:
            about = _subject(row)
            yield remark(
                "wording_stale",
                (about,),
                N_("“{title}” has a text in {languages} that is older than its source."),
                title=about.titles,
                languages=marks(older),
            )


def _languages(picture: Picture) -> tuple[Language, ...]:
    return tuple(language for language in LANGUAGES if language in picture.conference.languages)


def _subject(row: Printed) -> Subject:
    if isinstance(row, SessionRow):
        return of_session(row)
    return subject(_TABLES[type(row)], row.ref.id, row.title, row.uid)


def _texts(
    picture: Picture, touched: frozenset[int] | None
) -> Iterator[tuple[Printed, Wording, tuple[Wording | None, ...]]]:
    """What papers print: each row, its title, its other texts. What is cancelled needs no translation.

    A side event in the programme is its session; before that it is printed once it is approved.
    """
    for session in sessions_in(picture, touched):
        yield session, session.title, (session.description,)
    if touched is not None:
        return
    for item in picture.items.values():
        if item.status is not ItemStatus.CANCELLED:
            yield item, item.title, (item.note,)
    for meeting in picture.consultations.values():
        if meeting.status is not ConsultationStatus.CANCELLED:
            yield meeting, meeting.title, (meeting.purpose,)
    for proposal in picture.proposals.values():
        if proposal.status in _PUBLISHED and proposal.session_id is None:
            yield proposal, proposal.title, ()
    for paper in picture.documents.values():
        yield paper, paper.title, (paper.note,)
