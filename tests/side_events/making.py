"""A conference with rooms and delegations, for which side events are proposed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import hlom_desktop.schema  # noqa: F401
from hlom_desktop.conference.edits import add_room, change_conference
from hlom_desktop.conference.edits_parts import add_topic
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.topics import TopicKind
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.side_events.edits.proposals import add_proposal
from hlom_desktop.side_events.edits.sponsors import add_sponsor
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.writing import add
from hlom_desktop.templates.catalogue import new_empty

DAY = date(2021, 12, 14)
LUNCH = Hours(DAY, 13 * 60 + 15, 75, "Europe/Zurich")
NOW = datetime(2021, 10, 10, 8, tzinfo=UTC)


def text(en: str) -> Wording:
    return Wording.from_texts(en=en)


def make(db: Db) -> dict[str, int]:
    """Two rooms, a theme, Denmark and an organization; an approved and a submitted proposal."""
    home = new_empty(db, "hlom", text("Officials’ meeting"), NOW)
    change_conference(db, Ref(home, 0), zone="Europe/Zurich", first_day=DAY, last_day=DAY.replace(day=15))
    ids = {"home": home}
    for name in ("Room 2", "Room 3"):
        ids[name.lower().replace(" ", "")] = add_room(db, home, text(name))
    ids["theme"] = add_topic(db, home, TopicKind.THEME, text("Solutions"))
    denmark = {"kind": DelegationKind.MEMBER_STATE, "alpha2": "DK", "name": Wording()}
    ids["denmark"] = add(db, Delegation, conference_id=home, **denmark).id
    unhcr = {"kind": DelegationKind.UN_ENTITY, "name": text("UNHCR")}
    ids["unhcr"] = add(db, Delegation, conference_id=home, **unhcr).id
    ids["energy"] = add_proposal(db, home, text("Clean energy"), status=ProposalStatus.APPROVED, minutes=75)
    ids["skills"] = add_proposal(db, home, text("Skills"), status=ProposalStatus.SUBMITTED)
    add_sponsor(db, Ref(ids["energy"], 0), SponsorRole.ORGANIZER, delegation_id=ids["unhcr"])
    add_sponsor(db, Ref(ids["energy"], 0), SponsorRole.CO_SPONSOR, delegation_id=ids["denmark"])
    add_sponsor(db, Ref(ids["skills"], 0), SponsorRole.ORGANIZER, name=text("Academic network"))
    return ids
