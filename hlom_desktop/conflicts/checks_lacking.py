"""What a session still lacks: interpreters for a language, a service, a link, somebody in the chair, a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from hlom_desktop.conference.values import Mode
from hlom_desktop.conflicts.checks_remote import remote_speakers
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import marks, of_session, of_speaker, remark, sessions_in, subject
from hlom_desktop.documents.values import DocumentRow, DocumentStatus
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import PLENARY_KINDS, ServiceKind, SessionKind, SessionRow
from hlom_desktop.speakers.values import RoleKind, SpeakerStatus

CHAIRED = PLENARY_KINDS | {SessionKind.PANEL, SessionKind.ROUND_TABLE}
IN_CHAIR = frozenset({RoleKind.CHAIR, RoleKind.CO_CHAIR, RoleKind.MODERATOR})
OUT = frozenset({DocumentStatus.CIRCULATED, DocumentStatus.ISSUED, DocumentStatus.ADOPTED})
USUAL_WEEKS = 6

NOT_BOOKED: Mapping[ServiceKind, str] = MappingProxyType(
    {
        ServiceKind.CAPTIONING: N_("“{title}” needs captioning, which is not booked."),
        ServiceKind.INTERNATIONAL_SIGN: N_("“{title}” needs International Sign, which is not booked."),
        ServiceKind.SUPPORT_PERSON: N_("“{title}” needs a support person, who is not booked."),
        ServiceKind.PRIORITY_ENTRY: N_("“{title}” needs priority entry, which is not arranged."),
    }
)


def languages_unserved(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A language spoken in a session that nobody interprets, where others are interpreted or several are spoken."""
    for session in sessions_in(picture, touched):
        spoken = {*session.spoken, *_of_speakers(picture, session)}
        unserved = spoken - {*session.interpreted}
        if unserved and (session.interpreted or len(spoken) > 1):
            about = of_session(session)
            yield remark(
                "language_unserved",
                (about,),
                N_("Spoken in “{title}”, and not interpreted: {languages}."),
                title=about.titles,
                languages=marks(unserved),
            )


def _of_speakers(picture: Picture, session: SessionRow) -> Iterator[str]:
    """The languages in which those who are expected to speak will."""
    for role in picture.roles_of.get(session.ref.id, ()):
        if role.language and role.status is not SpeakerStatus.DECLINED:
            yield role.language
    for sitting in picture.sittings_of.get(session.ref.id, ()):
        for inscription in picture.inscriptions_of.get(sitting.ref.id, ()):
            if inscription.language:
                yield inscription.language


def services_unbooked(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """An accessibility service that a session needs and nobody has booked."""
    for session in sessions_in(picture, touched):
        for service in picture.services_of.get(session.ref.id, ()):
            if service.booked is None:
                about = of_session(session)
                subjects = (about, subject("service", service.ref.id, about.titles))
                yield remark("service_unbooked", subjects, NOT_BOOKED[service.kind], title=about.titles)


def without_link(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A remote speaker in a session that has no link, or that is held in person only."""
    for session in sessions_in(picture, touched):
        if session.link and session.mode is not Mode.IN_PERSON:
            continue
        for speaker in remote_speakers(picture, session):
            about, person = of_session(session), of_speaker(picture, speaker)
            in_person = N_("Remote in a session that is held in person: {speaker}, “{title}”.")
            message = in_person if session.mode is Mode.IN_PERSON else N_("No link for {speaker}: “{title}” has none.")
            yield remark("no_link", (about, person), message, speaker=person.titles, title=about.titles)


def without_chair(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A plenary, a panel or a round table that has its hour, and nobody who chairs or moderates it."""
    for session in sessions_in(picture, touched):
        roles = picture.roles_of.get(session.ref.id, ())
        if session.kind not in CHAIRED or session.ref.id not in picture.spans:
            continue
        if not any(role.kind in IN_CHAIR and role.status is not SpeakerStatus.DECLINED for role in roles):
            about = of_session(session)
            yield remark("chair_missing", (about,), N_("Nobody chairs or moderates “{title}”."), title=about.titles)


def documents_unissued(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A document before a session that is not issued in one of its languages, from the day its rule says.

    The session's languages are those spoken and interpreted; the day is six weeks before where no rule is named.
    """
    for session in sessions_in(picture, touched):
        for document in documents_due(picture, session.ref.id, picture.now):
            lacking = _wanted(session, document) - _issued(picture, document)
            if not lacking:
                continue
            about, paper = of_session(session), subject("document", document.ref.id, document.title, document.uid)
            yield remark(
                "document_unissued",
                (about, paper),
                N_("“{document}”, which is before “{title}”, is not issued in {languages}."),
                document=paper.titles,
                title=about.titles,
                languages=marks(lacking),
            )


def documents_due(picture: Picture, session_id: int, now: datetime) -> Iterator[DocumentRow]:
    """The documents before a session, not yet begun, that should be out at `now`."""
    span = picture.spans.get(session_id)
    for attached in picture.papers_of.get(session_id, ()) if span is not None else ():
        document = picture.documents.get(attached.document_id)
        if document is None or span is None:
            continue
        rule = picture.document_rules.get(document.rule_id or 0)
        weeks = USUAL_WEEKS if rule is None else rule.issue_weeks
        if timedelta(0) < span.start - now <= timedelta(weeks=weeks):
            yield document


def _wanted(session: SessionRow, document: DocumentRow) -> set[str]:
    return {*session.spoken, *session.interpreted} or {*document.languages}


def _issued(picture: Picture, document: DocumentRow) -> set[str]:
    """The languages in which a document is out; its own where it is out and no language is told apart."""
    issues = picture.issues_of.get(document.ref.id, ())
    if not issues and document.status in OUT:
        return {*document.languages}
    return {issue.language for issue in issues if issue.issued is not None}
