"""Recorded statements that should have come by now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.subjects import day_titles, of_session, of_speaker, remark, sessions_in, zone_of_place
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.values import InscriptionRow, RoleRow, SpeakerMode, SpeakerStatus
from hlom_desktop.speakers.values_ready import HybridRuleRow


def recordings_late(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Somebody who is to be shown from a recording that was due before today and is not here."""
    for session in sessions_in(picture, touched):
        for speaker, due in late_in(picture, session, picture.now):
            about, person = of_session(session), of_speaker(picture, speaker)
            yield remark(
                "recording_late",
                (about, person),
                N_("The recording of {speaker} for “{title}” was due on {day} and has not come."),
                speaker=person.titles,
                title=about.titles,
                day=day_titles(due),
            )


def late_in(picture: Picture, session: SessionRow, now: datetime) -> Iterator[tuple[RoleRow | InscriptionRow, date]]:
    """Whose recordings are late at a moment, and the day on which each was due."""
    span = picture.spans.get(session.ref.id)
    zone = zone_of_place(picture)
    for speaker in _recorded(picture, session) if span is not None else ():
        kept = picture.recordings_of.get(_key(speaker), ())
        if span is None or any(one.received is not None for one in kept):
            continue
        usual = span.start.astimezone(zone).date() - timedelta(days=_rule(picture).recording_days)
        due = min((one.due for one in kept if one.due is not None), default=usual)
        if due < now.astimezone(zone).date():
            yield speaker, due


def come_due(before: Picture, after: Picture) -> Iterator[int]:
    """The sessions in which other recordings are late because time has passed between two pictures."""
    for session in after.sessions.values() if before.now != after.now else ():
        late = [[one.ref for one, _ in late_in(after, session, now)] for now in (before.now, after.now)]
        if late[0] != late[1]:
            yield session.ref.id


def _recorded(picture: Picture, session: SessionRow) -> Iterator[RoleRow | InscriptionRow]:
    for role in picture.roles_of.get(session.ref.id, ()):
        if role.mode is SpeakerMode.RECORDED and role.status is not SpeakerStatus.DECLINED:
            yield role
    for sitting in picture.sittings_of.get(session.ref.id, ()):
        for one in picture.inscriptions_of.get(sitting.ref.id, ()):
            if one.mode is SpeakerMode.RECORDED:
                yield one


def _key(speaker: RoleRow | InscriptionRow) -> tuple[int | None, int | None]:
    """A speaker as recordings name them: by role, or by inscription."""
    return (speaker.ref.id, None) if isinstance(speaker, RoleRow) else (None, speaker.ref.id)


def _rule(picture: Picture) -> HybridRuleRow:
    return next(iter(picture.hybrid_rules.values()), HybridRuleRow())
