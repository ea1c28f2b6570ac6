"""What remote speakers must not meet: their own night, and a connection nobody has tested."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import hour_titles, of_session, of_speaker, remark, sessions_in, speaker_zone
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.rules import is_night, there
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, RoleRow, SpeakerMode, SpeakerStatus

REMARKED_FROM = timedelta(days=5)
TESTED_BEFORE = timedelta(hours=24)


def nights_there(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A remote speaker whose session or sitting, as a whole, is not within 7:00 and 22:00 where they are."""
    for session in sessions_in(picture, touched):
        for speaker in remote_speakers(picture, session):
            start = _start_there(picture, session, speaker)
            if start is None or session.hours is None or not is_night(start, session.hours.minutes):
                continue
            about, person = of_session(session), of_speaker(picture, speaker)
            yield remark(
                "night_there",
                (about, person),
                N_("Night there: {speaker}. “{title}” begins at {hour} their time."),
                title=about.titles,
                speaker=person.titles,
                hour=hour_titles(start),
            )


def remote_speakers(picture: Picture, session: SessionRow) -> Iterator[RoleRow | InscriptionRow]:
    """Who speaks from elsewhere in a session: by role, or inscribed for one of its sittings."""
    for role in picture.roles_of.get(session.ref.id, ()):
        if role.mode is SpeakerMode.REMOTE and role.status is not SpeakerStatus.DECLINED:
            yield role
    for sitting in picture.sittings_of.get(session.ref.id, ()):
        for inscription in picture.inscriptions_of.get(sitting.ref.id, ()):
            if inscription.mode is SpeakerMode.REMOTE:
                yield inscription


def _start_there(picture: Picture, session: SessionRow, speaker: RoleRow | InscriptionRow) -> int | None:
    """The start on the speaker's own clock, in minutes after midnight; None where their zone is not known."""
    span = picture.spans.get(session.ref.id)
    try:
        local = there(span.start if span is not None else None, speaker_zone(picture, speaker))
    except UnknownZone:
        return None
    return None if local is None else 60 * local.clock.hour + local.clock.minute


def come_near(before: Picture, after: Picture) -> Iterator[int]:
    """The sessions whose connections are to be looked at anew because time has passed between two pictures."""
    for row_id, span in after.spans.items() if before.now != after.now else ():
        if _nearness(span.start - before.now) != _nearness(span.start - after.now):
            yield row_id


def _nearness(ahead: timedelta) -> int:
    """How near a start is: begun, within its last day, within five days, or further."""
    return sum(ahead > edge for edge in (timedelta(0), TESTED_BEFORE, REMARKED_FROM))


def connections_untested(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A remote speaker whose connection is not tested although the session is near.

    Within five days before its start a test that is missing or failed is a remark; one that is booked becomes one
    24 hours before. Where no test is needed, or the session has begun, there is none.
    """
    for session in sessions_in(picture, touched):
        span = picture.spans.get(session.ref.id)
        if span is None or not timedelta(0) < span.start - picture.now <= REMARKED_FROM:
            continue
        is_last_day = span.start - picture.now <= TESTED_BEFORE
        for speaker in remote_speakers(picture, session):
            booked_late = speaker.test is ConnectionTest.BOOKED and is_last_day
            if booked_late or speaker.test in (ConnectionTest.MISSING, ConnectionTest.FAILED):
                about, person = of_session(session), of_speaker(picture, speaker)
                yield remark(
                    "untested_connection",
                    (about, person),
                    N_("The connection has not passed its test: {speaker}, “{title}”."),
                    speaker=person.titles,
                    title=about.titles,
                )
