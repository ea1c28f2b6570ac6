"""Texts that a paper would print untranslated, or in a translation older than its source."""

from __future__ import annotations

from collections.abc import Iterator

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import of_session, remark, sessions_in, subject
from hlom_desktop.consultations.values import ConsultationStatus
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.values import ItemStatus
from hlom_desktop.side_events.values import ProposalStatus

_PUBLISHED = frozenset({ProposalStatus.APPROVED, ProposalStatus.SCHEDULED})


def wordings_missing(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A row whose title or description lacks a language of the conference; one finding a row."""
    languages = _languages(picture)
    for about, title, others in _texts(picture, touched):
        lacking = {language for language in languages if not title.in_language(language)}
        for other in others:
            if other is not None and not other.is_empty:
                lacking.update(language for language in languages if not other.in_language(language))
        if lacking:
            yield remark(
                "wording_missing",
                (about,),
                N_("“{title}” lacks a text in {languages}."),
                title=about.titles,
                languages=_marks(lacking),
            )


def wordings_stale(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A row whose title or description has a translation older than its source; one finding a row."""
    languages = _languages(picture)
    for about, title, others in _texts(picture, touched):
        texts = [title, *(other for other in others if other is not None)]
        older = {language for text in texts for language in text.stale() if language in languages}
        if older:
            yield remark(
                "wording_stale",
                (about,),
                N_("“{title}” has a text in {languages} that is older than its source."),
                title=about.titles,
                languages=_marks(older),
            )


def _languages(picture: Picture) -> tuple[Language, ...]:
    return tuple(language for language in LANGUAGES if language in picture.conference.languages)


def _marks(languages: set[Language]) -> str:
    """Languages as on badges, in their order: “FR, ES”."""
    return ", ".join(language.upper() for language in LANGUAGES if language in languages)


def _texts(
    picture: Picture, touched: frozenset[int] | None
) -> Iterator[tuple[Subject, Wording, tuple[Wording | None, ...]]]:
    """What papers print: each row, its title, its other texts. What is cancelled needs no translation.

    A side event in the programme is its session; before that it is printed once it is approved.
    """
    for session in sessions_in(picture, touched):
        yield of_session(session), session.title, (session.description,)
    if touched is not None:
        return
    for item in picture.items.values():
        if item.status is not ItemStatus.CANCELLED:
            yield subject("roadmap_item", item.ref.id, item.title, item.uid), item.title, (item.note,)
    for meeting in picture.consultations.values():
        if meeting.status is not ConsultationStatus.CANCELLED:
            about = subject("consultation", meeting.ref.id, meeting.title, meeting.uid)
            yield about, meeting.title, (meeting.purpose,)
    for proposal in picture.proposals.values():
        if proposal.status in _PUBLISHED and proposal.session_id is None:
            yield subject("proposal", proposal.ref.id, proposal.title, proposal.uid), proposal.title, ()
    for paper in picture.documents.values():
        yield subject("document", paper.ref.id, paper.title, paper.uid), paper.title, (paper.note,)
