"""Which offers may meet a request, the best first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.when.tongue import folded
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.rules.makers import by_contribution, makers
from hlom_desktop.contributions.values import (
    ContributionKind,
    ContributionRow,
    ContributionStage,
    MatchRow,
    MatchState,
    PartnerRow,
)
from hlom_desktop.refusals import N_, Refusal

LIVE = frozenset({MatchState.PROPOSED, MatchState.AGREED, MatchState.UNDER_WAY})
"""States of a match that binds its offer."""
_ENDED = frozenset({ContributionStage.FULFILLED, ContributionStage.WITHDRAWN})
_WORD = re.compile(r"\w{4,}")
_EMPTY = frozenset(
    {"from", "into", "other", "that", "their", "this", "with"}
    | {"avec", "dans", "leur", "leurs", "pour", "sont", "cette"}
    | {"como", "desde", "entre", "esta", "para", "sobre"}
)
"""Words that say nothing of what a title is about."""


class NotRequestAndOffer(Refusal):
    """A match of anything but a request with an offer."""

    message = N_("A match joins a request for support with an offer. Choose one of each.")


class MatchedAlready(Refusal):
    """The same request and offer twice."""

    message = N_("This offer stands beside this request already.")


class StillMatched(Refusal):
    """A request or an offer that would become something else while it is matched."""

    message = N_("It is matched. Drop the match first, or leave it a request or an offer.")


@dataclass(frozen=True)
class Proposal:
    """An offer that may meet a request: whether it has the same objective, how many words they share, if it is free."""

    offer: ContributionRow
    same_objective: bool
    shared: int
    free: bool


def check_pair(request: ContributionKind, offer: ContributionKind) -> None:
    """A request and an offer. Raises `NotRequestAndOffer`."""
    if request is not ContributionKind.REQUEST or offer is not ContributionKind.OFFER:
        raise NotRequestAndOffer


def shared_words(one: Wording, other: Wording) -> int:
    """How many words two titles share, without case and accents, in the language in which they share most."""
    return max(len(_words(one.in_language(language)) & _words(other.in_language(language))) for language in LANGUAGES)


def _words(text: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text or ""))) - _EMPTY


def proposals_for(
    request: ContributionRow,
    contributions: Iterable[ContributionRow],
    partners: Iterable[PartnerRow],
    matches: Iterable[MatchRow],
) -> tuple[Proposal, ...]:
    """The offers that may meet a request: those of the same objective, then the more words shared, then the free.

    Where either states no objective, their titles must share a word. Left out are offers of whoever asks, those that
    stand beside the request already, in whatever state, and those that are fulfilled, withdrawn or bound by a match
    that is done; a request whose match is done needs none.
    """
    stated = tuple(matches)
    if any(one.request_id == request.ref.id and one.state is MatchState.DONE for one in stated):
        return ()
    together = by_contribution(partners)
    asking = set(makers(request, together))
    gone = {one.offer_id for one in stated if one.request_id == request.ref.id or one.state is MatchState.DONE}
    bound = {one.offer_id for one in stated if one.state in LIVE}
    found = [
        _proposal(request, row, row.ref.id not in bound)
        for row in contributions
        if row.kind is ContributionKind.OFFER
        and row.ref.id not in gone
        and row.stage not in _ENDED
        and not asking & set(makers(row, together))
    ]
    fitting = [one for one in found if one.same_objective or (_open(request, one.offer) and one.shared)]
    return tuple(sorted(fitting, key=lambda one: (not one.same_objective, -one.shared, not one.free, one.offer.ref.id)))


def _proposal(request: ContributionRow, offer: ContributionRow, free: bool) -> Proposal:
    same = request.objective_id is not None and request.objective_id == offer.objective_id
    return Proposal(offer, same, shared_words(request.title, offer.title), free)


def _open(request: ContributionRow, offer: ContributionRow) -> bool:
    return request.objective_id is None or offer.objective_id is None
