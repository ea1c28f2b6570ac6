"""The gestures on matches of a request with an offer: proposed, agreed, under way, done, dropped."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import select

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.edits.contributions import contribution_of
from hlom_desktop.contributions.model import Match
from hlom_desktop.contributions.rules.matching import MatchedAlready, check_pair
from hlom_desktop.contributions.values import MatchState
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, remove

_SAID: Mapping[MatchState, str] = MappingProxyType(
    {
        MatchState.PROPOSED: N_("“{offer}” is proposed for “{request}”"),
        MatchState.AGREED: N_("“{offer}” is agreed for “{request}”"),
        MatchState.UNDER_WAY: N_("“{offer}” for “{request}” is under way"),
        MatchState.DONE: N_("“{offer}” for “{request}” is done"),
        MatchState.DROPPED: N_("“{offer}” for “{request}” is dropped"),
    }
)


def propose(db: Db, request_id: int, offer_id: int, since: When | None = None) -> int:
    """Propose an offer for a request; the match's id. Raises `NotRequestAndOffer`, `MatchedAlready`."""
    request, offer = contribution_of(db, request_id), contribution_of(db, offer_id)
    check_pair(request.kind, offer.kind)
    pair = {"request_id": request.id, "offer_id": offer.id}
    if db.execute(select(Match.id).filter_by(**pair)).first() is not None:
        raise MatchedAlready
    row = add(db, Match, conference_id=request.conference_id, state=MatchState.PROPOSED, since=since, **pair)
    _say(db, _SAID[row.state], row)
    return row.id


def step(db: Db, ref: Ref, state: MatchState, since: When | None = None) -> None:
    """Take a match to another state; `since` when it is so."""
    row = change(db, Match, ref, state=state, since=since)
    _say(db, _SAID[state], row)


def change_match(db: Db, ref: Ref, *, note: Wording | None) -> None:
    """Note something about a match."""
    row = change(db, Match, ref, note=note)
    _say(db, N_("Edit the match of “{offer}” with “{request}”"), row)


def delete_match(db: Db, ref: Ref) -> None:
    """Delete a match; request and offer stay."""
    row = remove(db, Match, ref)
    _say(db, N_("Delete the match of “{offer}” with “{request}”"), row)


def _say(db: Db, message: str, row: Match) -> None:
    request, offer = contribution_of(db, row.request_id), contribution_of(db, row.offer_id)
    say(db, message, request=request.title, offer=offer.title)
