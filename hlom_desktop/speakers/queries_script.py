"""What is read for the chair's script."""

from __future__ import annotations

from hlom_desktop.conference.queries import conference, rooms
from hlom_desktop.delegations.queries import delegates
from hlom_desktop.speakers import model, values_list
from hlom_desktop.speakers.queries import debates
from hlom_desktop.speakers.queries_ready import hybrid_rule, recordings
from hlom_desktop.speakers.script.facts import Scripted
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def script_texts(db: Db, conference_id: int) -> tuple[values_list.ScriptTextRow, ...]:
    """The blocks of the script that the secretariat has worded itself."""
    return read_rows(db, values_list.ScriptTextRow, model.ScriptText, conference_id=conference_id)


def scripted(db: Db, conference_id: int) -> Scripted:
    """All that the scripts of a conference are made of. Raises `NoSuchConference`."""
    return Scripted(
        conference=conference(db, conference_id),
        debates=debates(db, conference_id),
        rooms=rooms(db, conference_id),
        delegates=delegates(db, conference_id),
        recordings=recordings(db, conference_id),
        texts=script_texts(db, conference_id),
        there_before=hybrid_rule(db, conference_id).waiting_minutes,
    )
