"""What is read for an import: everything its rows are compared with, and the mappings of columns that were kept."""

from __future__ import annotations

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.contributions import queries as contribution_queries
from hlom_desktop.delegations import queries as delegation_queries
from hlom_desktop.imports.column_mapping import ColumnMapping, MappingNotUsable
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.imports.model import KeptMapping
from hlom_desktop.invitations import queries as invitation_queries
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.side_events import queries as side_event_queries
from hlom_desktop.speakers.queries import roles
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_columns


def known(db: Db, conference_id: int, kind: ImportKind) -> Known:
    """All that rows of a kind are compared with; the same number of queries however many rows.

    Raises `NoSuchConference`.
    """
    found = {
        "kind": kind,
        "conference": conference_queries.conference(db, conference_id),
        "un_sessions": conference_queries.un_sessions(db, conference_id),
        "delegations": delegation_queries.delegations(db, conference_id),
    }
    for name, query in _OF_KIND[kind].items():
        found[name] = query(db, conference_id)
    return Known(**found)  # type: ignore[arg-type]


_OF_KIND = {
    ImportKind.DELEGATES: {
        "delegates": delegation_queries.delegates,
        "audiences": delegation_queries.audiences,
        "delegate_audiences": invitation_queries.delegate_audiences,
        "sessions": sessions,
        "attendance": invitation_queries.rules,
    },
    ImportKind.SPEAKERS: {
        "roles": roles,
        "sessions": sessions,
        "delegates": delegation_queries.delegates,
    },
    ImportKind.SESSIONS: {
        "sessions": sessions,
        "rooms": conference_queries.rooms,
        "themes": conference_queries.themes,
        "objectives": conference_queries.objectives,
        "audiences": delegation_queries.audiences,
    },
    ImportKind.SIDE_EVENTS: {
        "proposals": side_event_queries.proposals,
        "sponsors": side_event_queries.sponsors,
        "persons": side_event_queries.proposed_speakers,
        "slots": side_event_queries.slots,
        "wishes": side_event_queries.wishes,
        "themes": conference_queries.themes,
        "rooms": conference_queries.rooms,
    },
    ImportKind.CONTRIBUTIONS: {
        "contributions": contribution_queries.contributions,
        "partners": contribution_queries.partners,
        "objectives": conference_queries.objectives,
        "calls": contribution_queries.calls,
    },
}


def kept_mappings(db: Db, conference_id: int, kind: ImportKind) -> tuple[ColumnMapping, ...]:
    """How columns were mapped by hand in earlier imports; one that cannot be used any more is passed over."""
    found = []
    for row in read_columns(db, KeptMapping.__tablename__, ("kind", "mapping"), conference_id):
        if row.kind == kind.value:
            try:
                found.append(ColumnMapping.from_json(row.mapping))
            except MappingNotUsable:
                continue
    return tuple(reversed(found))
