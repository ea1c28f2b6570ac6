"""The gesture that notes which letters on decisions went out."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.side_events.model import DecisionLetter
from hlom_desktop.side_events.values_review import DecisionKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import leaves_the_house, moment, say
from hlom_desktop.storage.writing import add


class NoLetterDue(Refusal):
    """Letters noted where none is owed."""

    message = N_("No letter is owed: everybody was told of what holds now.")


def note_letters(db: Db, conference_id: int, sent: Sequence[tuple[int, DecisionKind, str]]) -> int:
    """Note letters that went out, each with the proposal's id, its kind and what it told; how many.

    Undo never takes it back: others hold them. Raises `NoLetterDue`.
    """
    if not sent:
        raise NoLetterDue
    now = moment(db)
    for proposal_id, kind, told in sent:
        values = {"proposal_id": proposal_id, "kind": kind, "at": now, "told": told}
        add(db, DecisionLetter, conference_id=conference_id, **values)
    say(db, N_("Note {count} letters on side events as sent"), count=len(sent))
    leaves_the_house(db)
    return len(sent)
