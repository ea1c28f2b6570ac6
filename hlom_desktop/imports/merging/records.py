"""The rows of a conference as records of a spreadsheet, in the order in which a workbook lists them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from hlom_desktop.delegations.rules import by_delegation, in_alphabet
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.body import Body
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.merging.persons import persons_of
from hlom_desktop.imports.merging.record import Record
from hlom_desktop.invitations.values import AttendanceBy
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.values import ProposedSpeakerRow, SpeakerPart, SponsorRole, SponsorRow


def records_of(known: Known) -> tuple[Record, ...]:
    """Everything of the kind that is there."""
    return tuple(_RECORDS[known.kind](known))


def role_key(role_id: int) -> str:
    """The key of a speaker's row."""
    return f"role-{role_id}"


def _body(delegation_id: int | None) -> Body | None:
    return None if delegation_id is None else Body(delegation_id)


def _delegates(known: Known) -> Iterable[Record]:
    groups: dict[int, list[int]] = defaultdict(list)
    for belonging in known.delegate_audiences:
        groups[belonging.delegate_id].append(belonging.audience_id)
    attended: dict[int | None, list[int]] = defaultdict(list)
    for rule in known.attendance:
        if rule.by is AttendanceBy.PERSON and not rule.excludes:
            attended[rule.delegate_id].append(rule.session_id)
    people = by_delegation(known.delegates)
    for home in in_alphabet(known.delegations, "en"):
        for row in people.get(home.ref.id, ()):
            yield Record(
                row.uid,
                row.ref,
                {
                    **{"delegation": Body(row.delegation_id), "name": row.name, "function": row.function},
                    **{"courtesy": row.title, "level": row.level, "part": row.seat, "is_head": row.is_head},
                    **{"gender": row.gender, "language": row.language, "mode": row.mode, "email": row.email},
                    **{"zone": row.zone, "needs": row.needs, "interests": row.interests},
                    **{"audiences": tuple(sorted(groups[row.ref.id])), "nomination": row.nomination},
                    "attends": tuple(sorted(attended[row.ref.id])),
                },
            )


def _roles(known: Known) -> Iterable[Record]:
    places = {row.ref.id: place for place, row in enumerate(in_order(known.sessions))}
    for row in sorted(known.roles, key=lambda one: (places.get(one.session_id, -1), one.position, one.ref.id)):
        yield Record(
            role_key(row.ref.id),
            row.ref,
            {
                **{"session": row.session_id, "kind": row.kind, "name": row.name, "function": row.function},
                **{"gender": row.gender, "delegation": _body(row.delegation_id), "mode": row.mode},
                **{"language": row.language, "minutes": row.minutes, "status": row.status},
                **{"position": row.position + 1, "zone": row.zone, "city": row.city, "arrives": row.arrives},
                **{"leaves": row.leaves, "note": row.note},
            },
        )


def _sessions(known: Known) -> Iterable[Record]:
    for row in in_order(known.sessions):
        yield Record(
            row.uid,
            row.ref,
            {
                **{"title": row.title, "description": row.description, "kind": row.kind, **placed(row)},
                **{"room": row.room_id, "mode": row.mode, "access": row.access, "spoken": row.spoken},
                **{"interpreted": row.interpreted, "organizers": row.organizers, "theme": row.theme_id},
                **{"objective": row.objective_id, "expected": row.expected, "capacity": row.capacity},
                **{"audience": row.audience_id, "status": row.status, "link": row.link, "note": row.note},
            },
        )


def placed(row: SessionRow) -> dict[str, object]:
    """When a session is: day, start, end and zone where it has its hours, else its planned minutes alone.

    `hours` are those as kept, with all that no column says of them.
    """
    hours = row.hours
    if hours is None:
        return {**dict.fromkeys(("day", "start", "end", "zone", "label", "hours")), "minutes": row.minutes}
    clock = {"day": hours.day, "start": hours.start, "end": hours.end, "zone": hours.zone, "label": hours.label}
    return {**clock, "hours": hours, "minutes": None}


def _proposals(known: Known) -> Iterable[Record]:
    behind: dict[int, list[SponsorRow]] = defaultdict(list)
    for one in known.sponsors:
        behind[one.proposal_id].append(one)
    speaking: dict[int, list[ProposedSpeakerRow]] = defaultdict(list)
    for person in known.persons:
        speaking[person.proposal_id].append(person)
    wished = known.wishes_of
    for row in known.proposals:
        yield Record(
            row.uid,
            row.ref,
            {
                **{"number": row.number, "title": row.title, "concept": row.concept, "theme": row.theme_id},
                "organizers": _sponsors(behind[row.ref.id], SponsorRole.ORGANIZER),
                "co_sponsors": _sponsors(behind[row.ref.id], SponsorRole.CO_SPONSOR),
                **{"format": row.format, "mode": row.mode, "languages": row.languages, "expected": row.expected},
                **{"minutes": row.minutes, "needs": row.needs, "preferred": row.preferred},
                **{"interpreted": row.interpreted, "catering": row.catering, "accessibility": row.accessibility},
                **{"slots": wished.get((row.ref.id, True), ()), "not_slots": wished.get((row.ref.id, False), ())},
                **{"contact": row.contact, "contact_email": row.contact_email, "received": row.received},
                **{"contact_language": row.contact_language, "room": row.room_id, "link": row.link},
                **{"public_link": row.public_link, "charges": row.charges},
                "moderator": persons_of(speaking[row.ref.id], SpeakerPart.MODERATOR),
                "speakers": persons_of(speaking[row.ref.id], SpeakerPart.SPEAKER),
                **{"status": row.status, "reason": row.reason, "place": row.place, "dates": row.dates},
            },
        )


def sponsor_body(row: SponsorRow) -> Body:
    """A sponsor as a cell names it: by the delegation, else by name."""
    if row.delegation_id is not None:
        return Body(row.delegation_id)
    return Body(name=row.name.best("en")[0] if row.name is not None else "")


def _sponsors(rows: Iterable[SponsorRow], role: SponsorRole) -> tuple[Body, ...]:
    return tuple(sponsor_body(row) for row in rows if row.role is role)


def _contributions(known: Known) -> Iterable[Record]:
    partners: dict[int, list[Body]] = defaultdict(list)
    for one in known.partners:
        partners[one.contribution_id].append(Body(one.delegation_id))
    for row in known.contributions:
        yield Record(
            row.uid,
            row.ref,
            {
                **{"kind": row.kind, "title": row.title, "delegation": _body(row.delegation_id)},
                **{"partners": tuple(partners[row.ref.id]), "entity": row.entity, "objective": row.objective_id},
                **{"stage": row.stage, "asked": row.asked, "reminded": row.reminded, "received": row.received},
                **{"call": row.call_id, "note": row.note},
            },
        )


_RECORDS: Mapping[ImportKind, Callable[[Known], Iterable[Record]]] = MappingProxyType(
    {
        ImportKind.DELEGATES: _delegates,
        ImportKind.SPEAKERS: _roles,
        ImportKind.SESSIONS: _sessions,
        ImportKind.SIDE_EVENTS: _proposals,
        ImportKind.CONTRIBUTIONS: _contributions,
    }
)
