"""The gesture that notes which letters on decisions went out."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.side_events.model import DecisionLetter
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_letters import letter_due, told_of
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import leaves_the_house, moment, say
from hlom_desktop.storage.writing import GoneMeanwhile, add


class NoLetterDue(Refusal):
    """Letters noted where none is owed."""

    message = N_("No letter is owed: everybody was told of what holds now.")


def note_letters(db: Db, conference_id: int, proposal_ids: Sequence[int]) -> int:
    """Note that the letters owed on these proposals went out, each with what it told; how many.

    Undo never takes it back: others hold them. Raises `NoLetterDue`, `GoneMeanwhile`.
    """
    found, now, sent = side_events(db, conference_id), moment(db), 0
    for proposal_id in proposal_ids:
        line = found.line(proposal_id)
        if line is None:
            raise GoneMeanwhile
        kind = letter_due(line, found.letters)
        if kind is not None:
            values = {"proposal_id": proposal_id, "kind": kind, "at": now, "told": told_of(line)}
            add(db, DecisionLetter, conference_id=conference_id, **values)
            sent += 1
    if not sent:
        raise NoLetterDue
    say(db, N_("Note {count} letters on side events as sent"), count=sent)
    leaves_the_house(db)
    return sent
