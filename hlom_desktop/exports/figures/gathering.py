"""What the paper of figures is made of."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.delegations.figures.queries import counted_people
from hlom_desktop.delegations.figures.values import CountedPeople
from hlom_desktop.exports.figures.answers import AnswerPart, answers_of
from hlom_desktop.invitations.queries import given, replies
from hlom_desktop.storage.base import Db


@dataclass(frozen=True)
class GatheredFigures:
    """Who takes part, what is counted of them, and how invitations were answered."""

    conference: ConferenceRow
    people: CountedPeople
    answers: tuple[AnswerPart, ...]


def gather_figures(db: Db, key: str) -> GatheredFigures:
    """The figures as they stand. Raises `NoSuchConference`."""
    conference = conference_by_key(db, key)
    own = conference.ref.id
    return GatheredFigures(conference, counted_people(db, own), answers_of(given(db, own), replies(db, own)))
