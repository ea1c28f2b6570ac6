"""The rows of the picture as subjects of a finding, and the two ways to make one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, tzinfo

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.conflicts.persons import speaker_titles, titles_of
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.findings import Finding, Severity, Subject, Titles
from hlom_desktop.sessions.values import SessionRow, SessionStatus
from hlom_desktop.speakers.rules import zone_of
from hlom_desktop.speakers.values import InscriptionRow, RoleRow


def clash(kind: str, subjects: tuple[Subject, ...], message: str, /, **arguments: object) -> Finding:
    """A finding that two things cannot both be so."""
    return Finding(kind, Severity.CLASH, subjects, message, tuple(arguments.items()))


def remark(kind: str, subjects: tuple[Subject, ...], message: str, /, **arguments: object) -> Finding:
    """A finding that the organizer should know of."""
    return Finding(kind, Severity.REMARK, subjects, message, tuple(arguments.items()))


def sessions_in(picture: Picture, touched: frozenset[int] | None) -> Iterator[SessionRow]:
    """The sessions to be looked at: all, or those touched; never a cancelled one."""
    if touched is None:
        found = iter(picture.sessions.values())
    else:
        found = (picture.sessions[row_id] for row_id in sorted(touched) if row_id in picture.sessions)
    return (session for session in found if session.status is not SessionStatus.CANCELLED)


def subject(kind: str, row_id: int, title: Wording | Titles, uid: str | None = None) -> Subject:
    """The row `row_id` of the table `kind`."""
    titles = titles_of(title) if isinstance(title, Wording) else title
    return Subject(kind, uid or f"{kind}-{row_id}", titles, row_id)


def of_session(session: SessionRow) -> Subject:
    """A session as a subject."""
    return subject("session", session.ref.id, session.title, session.uid)


def of_speaker(picture: Picture, speaker: RoleRow | InscriptionRow) -> Subject:
    """A role or an inscription as a subject, by the speaker's name or function and delegation."""
    delegation = picture.delegations.get(speaker.delegation_id or 0)
    if isinstance(speaker, InscriptionRow):
        titles = speaker_titles(None, speaker.function, delegation, speaker.on_behalf)
        return subject("inscription", speaker.ref.id, titles)
    delegate = picture.delegates.get(speaker.delegate_id or 0)
    if delegate is None:
        return subject("role", speaker.ref.id, speaker_titles(speaker.name, speaker.function, delegation))
    function = delegate.function if speaker.function.is_empty else speaker.function
    theirs = picture.delegations.get(delegate.delegation_id)
    return subject("role", speaker.ref.id, speaker_titles(speaker.name or delegate.name, function, theirs))


def speaker_zone(picture: Picture, speaker: RoleRow | InscriptionRow) -> str | None:
    """The zone a remote speaker's clock stands in, as far as anything says it."""
    delegate = picture.delegates.get(speaker.delegate_id or 0) if isinstance(speaker, RoleRow) else None
    home = delegate.delegation_id if delegate is not None else speaker.delegation_id
    return zone_of(speaker, delegate, picture.delegations.get(home or 0))


def of_room(picture: Picture, room_id: int) -> Subject:
    """A room as a subject."""
    return subject("room", room_id, picture.rooms[room_id].name)


def of_team(picture: Picture, team_id: int) -> Subject:
    """A team of interpreters as a subject."""
    name = picture.teams[team_id].name
    return subject("team", team_id, (name, name, name))


def marks(languages: Collection[str]) -> str:
    """Languages as on badges: “FR, ES”, those of the conference first, in their order."""
    ours = [language for language in LANGUAGES if language in languages]
    return ", ".join(one.upper() for one in (*ours, *sorted({*languages} - {*ours})))


def zone_of_place(picture: Picture) -> tzinfo:
    """The zone of the conference's place; UTC while it has none that is known."""
    try:
        return zone_named(picture.conference.zone or "UTC")
    except UnknownZone:
        return UTC


def hour_titles(minute: int) -> Titles:
    """An hour of the clock, `minute` after midnight, as each language writes it in tables."""
    english, french, spanish = (print_hour(minute, language) for language in LANGUAGES)
    return english, french, spanish


def day_titles(day: date) -> Titles:
    """A day as each language writes it in a sentence, without its weekday."""
    english, french, spanish = (print_day(day, language, weekday=False) for language in LANGUAGES)
    return english, french, spanish
