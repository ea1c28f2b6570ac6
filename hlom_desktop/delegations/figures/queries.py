"""What the figures are read from."""

from __future__ import annotations

from hlom_desktop.delegations.figures.rules import figures_of
from hlom_desktop.delegations.figures.values import CountedPeople
from hlom_desktop.delegations.queries import delegates, delegations
from hlom_desktop.storage.base import Db


def counted_people(db: Db, conference_id: int) -> CountedPeople:
    """A conference's figures with those behind them: two queries, however many delegates."""
    homes, people = delegations(db, conference_id), delegates(db, conference_id)
    return CountedPeople(homes, people, figures_of(homes, people))
