"""The run of show follows the programme, the roles and the lists of speakers, in the gesture that changes these.

- Statements are the turns of their list: they take its order, new speakers get cues where they fit, and the cues of
  those who have no turn any more go, notes and all. A cue whose speaker no longer fits stays: it shows as time over.
- A field of a cue that still says what the cue was made as follows its speaker; one changed by hand is kept. Cues of
  older stores do not know what they were made as, and follow in order and time only.
- The cues of a session that is moved go with it, to another hour, day or room.
- A speaker who declines, or a role that is deleted, leaves its cue to the producer.

What is free, or was put in by hand, keeps its place among the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from hlom_desktop.run_of_show.queries_before import changed_in
from hlom_desktop.run_of_show.queries_followed import has_any_cue, sheets_of, values_of, values_where, with_cues
from hlom_desktop.storage.base import Db

Touched = Mapping[str, set[int]]
OF_LISTS = ("inscription", "precedence_category", "sitting")
"""Tables whose rows name the list that they belong to."""
WATCHED = frozenset({*OF_LISTS, "speakers_list", "spoken_for", "role", "session", "delegation"})
LEADS = {"role": ("minutes", "kind", "status", "session_id"), "sitting": ("lead", "session_id")}
"""What decides when the first speaker of a sitting is called."""


def follow(db: Db, touched: Touched) -> None:
    """Bring the cues to what their sources say now. Cheap where no cue comes from what was touched."""
    if not WATCHED & touched.keys() or not has_any_cue(db):
        return
    leads, turnovers = _changes(db, touched)
    sessions = _sessions_concerned(db, touched) | leads
    for conference_id, concerned in sorted(with_cues(db, sessions).items()):
        if conference_id in touched.get("conference", ()) and "cue" in touched:
            continue  # the whole conference is written in this gesture, its cues too
        _follow_in(db, conference_id, concerned, touched, (leads, turnovers))


def _follow_in(
    db: Db, conference_id: int, concerned: set[int], touched: Touched, changes: tuple[frozenset[int], Mapping[int, int]]
) -> None:
    from hlom_desktop.run_of_show.following_sessions import SESSION_COLUMNS, move_block
    from hlom_desktop.run_of_show.following_sheet import Sources, follow_sheet  # here: the first screen does without
    from hlom_desktop.speakers.queries import speaking

    sources = Sources(speaking(db, conference_id), *changes)
    moved = changed_in(db, "session", touched.get("session", set()) & concerned, SESSION_COLUMNS)
    for session_id, before in sorted(moved.items()):
        session = sources.sessions.get(session_id)
        if before is not None and session is not None:
            move_block(db, conference_id, session, before, sources.zone)
    db.flush()
    for day, room_id in sorted(sheets_of(db, concerned)):
        follow_sheet(db, conference_id, day, room_id, sources)


def _changes(db: Db, touched: Touched) -> tuple[frozenset[int], Mapping[int, int]]:
    """The sessions whose first speaker is called at another second, and the turnovers that lists had before."""
    leads: set[int] = set()
    for table, columns in LEADS.items():
        ids = touched.get(table, set())
        changed = changed_in(db, table, ids, columns) if ids else {}
        leads |= {before["session_id"] for before in changed.values() if before is not None}
        leads |= values_of(db, table, "session_id", changed)
    ids = touched.get("speakers_list", set())
    lists = changed_in(db, "speakers_list", ids, ("turnover",)) if ids else {}
    turnovers = {list_id: before["turnover"] for list_id, before in lists.items() if before is not None}
    return frozenset(leads), turnovers


def _sessions_concerned(db: Db, touched: Touched) -> set[int]:
    """The sessions whose cues may follow from what was touched."""
    sessions = set(touched.get("session", ())) | values_of(db, "role", "session_id", touched.get("role", ()))
    lists = set(touched.get("speakers_list", ()))
    inscriptions = set(touched.get("inscription", ()))
    inscriptions |= values_of(db, "spoken_for", "inscription_id", touched.get("spoken_for", ()))
    inscriptions |= values_where(db, "inscription", "delegation_id", touched.get("delegation", ()))
    for table, ids in {**{one: touched.get(one, ()) for one in OF_LISTS}, "inscription": inscriptions}.items():
        lists |= values_of(db, table, "speakers_list_id", ids)
    for list_id in lists:
        sessions |= values_where(db, "sitting", "speakers_list_id", (list_id,), "session_id")
    sessions |= values_where(db, "cue", "inscription_id", inscriptions, "session_id")
    sessions |= values_of(db, "cue", "session_id", touched.get("cue", ()))
    return {one for one in sessions if one is not None}
