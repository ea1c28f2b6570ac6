"""Giving out a list of speakers."""

from __future__ import annotations

from sqlalchemy import func, select

from hlom_desktop.refusals import N_
from hlom_desktop.speakers import queries
from hlom_desktop.speakers.model import ListIssue, SpeakersList
from hlom_desktop.speakers.rules_issue import issued_turns
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import author, leaves_the_house, moment, say
from hlom_desktop.storage.writing import add, take


def issue_list(db: Db, speakers: Ref) -> int:
    """Give out a list as it stands now, under the number after its last; the issue's id. Undo never takes it back."""
    row = take(db, SpeakersList, speakers)
    last = db.execute(select(func.max(ListIssue.number)).filter_by(speakers_list_id=row.id)).scalar() or 0
    turns = issued_turns(queries.debate(db, row.conference_id, row.id))
    values = {"conference_id": row.conference_id, "speakers_list_id": row.id, "number": last + 1}
    made = add(db, ListIssue, at=moment(db), author=author(db), turns=turns, **values)
    leaves_the_house(db)
    say(db, N_("Issue list no. {number} of “{title}”"), number=last + 1, title=row.title)
    return made.id
