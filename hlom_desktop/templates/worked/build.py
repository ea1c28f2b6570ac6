"""The worked example: the facts of the HLOM's document, and an illustrative programme made from a seed number."""

from __future__ import annotations

from datetime import datetime
from random import Random
from uuid import UUID, uuid5

from hlom_desktop.conference.model import Conference
from hlom_desktop.storage.base import Db
from hlom_desktop.templates.facts import Facts
from hlom_desktop.templates.loader import load
from hlom_desktop.templates.worked.asked import put_asked
from hlom_desktop.templates.worked.before import put_before
from hlom_desktop.templates.worked.cues import RunOfShow
from hlom_desktop.templates.worked.debate import put_debate
from hlom_desktop.templates.worked.exhibited import put_exhibition
from hlom_desktop.templates.worked.invited import put_invited
from hlom_desktop.templates.worked.judged import put_judged
from hlom_desktop.templates.worked.papers import put_papers, put_statements, put_what_follows
from hlom_desktop.templates.worked.parts import put_audiences, put_parts, put_services
from hlom_desktop.templates.worked.people import heads, put_delegates, put_delegations
from hlom_desktop.templates.worked.programme import put_programme, put_roles
from hlom_desktop.templates.worked.ready import put_films
from hlom_desktop.templates.worked.setting import bring_to_date, put_places, set_conference
from hlom_desktop.templates.worked.side_events import put_contributions, put_side_events

WORKED = "hlom-2021-worked"
FACTS = "hlom-2021"
SEED = 2021
UIDS = UUID("6f1d2c1e-9a51-5c0f-8d55-2021121415aa")


def make_worked_example(db: Db, facts: Facts, key: str, now: datetime) -> Conference:
    """The conference, the same every time; its stored identities follow from the key."""
    rng = Random(SEED)
    conference, shelf = load(db, facts, key, lambda name: str(uuid5(UIDS, f"{key}/{name}")), now)
    set_conference(conference)
    put_places(shelf)
    put_audiences(shelf)
    bring_to_date(facts, shelf)
    named = heads(rng)
    put_delegations(shelf)
    put_delegates(shelf, rng, named)
    sessions = put_programme(shelf)
    put_side_events(shelf, rng, first_position=len(sessions))
    put_judged(shelf, Random(SEED + 1))  # numbers of its own, so that what comes after stays as it was
    put_exhibition(shelf)
    put_contributions(facts, shelf)
    roles = put_roles(shelf, sessions)
    shelf.flush()
    put_parts(shelf, sessions, roles)
    put_services(shelf, sessions)
    debate = put_debate(shelf, rng, named, sessions)
    put_films(shelf, roles)
    shelf.flush()
    put_invited(shelf, sessions)
    RunOfShow(shelf, sessions, roles, debate).put_all()
    put_papers(facts, shelf)
    put_before(facts, shelf)
    put_asked(facts, shelf)
    put_statements(facts, shelf)
    put_what_follows(facts, shelf)
    shelf.flush()
    return conference
