"""The gestures on matches of a request with an offer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.edits import matches as edits
from hlom_desktop.contributions.edits.contributions import (
    add_contribution,
    change_contribution,
    delete_contribution,
)
from hlom_desktop.contributions.rules.matching import MatchedAlready, NotRequestAndOffer, StillMatched
from hlom_desktop.contributions.said import on_day
from hlom_desktop.contributions.values import ContributionKind, MatchState
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import GoneMeanwhile

Do = Callable[..., Any]
REQUEST, OFFER, PLEDGE = 1, 2, 3


@pytest.fixture
def brought(do: Do) -> None:
    """A request, an offer and a pledge."""
    for kind in (ContributionKind.REQUEST, ContributionKind.OFFER, ContributionKind.PLEDGE):
        do(add_contribution, 1, Wording.from_texts(en=kind.value), kind)


@pytest.mark.usefixtures("brought")
def test_a_match_goes_its_way(do: Do, look_up: Do, store: Workspace) -> None:
    when = on_day(date(2021, 10, 1), "en")
    made = do(edits.propose, REQUEST, OFFER, when)
    match = look_up().matches[0]
    assert (made, match.request_id, match.offer_id) == (1, REQUEST, OFFER)
    assert (match.state, match.since) == (MatchState.PROPOSED, when)
    for state in MatchState:
        do(edits.step, look_up().matches[0].ref, state, when)
        assert look_up().matches[0].state is state
    told = [step.message for step in store.read(steps, 1)][: len(MatchState)]
    assert told == [
        "“{offer}” for “{request}” is dropped",
        "“{offer}” for “{request}” is done",
        "“{offer}” for “{request}” is under way",
        "“{offer}” is agreed for “{request}”",
        "“{offer}” is proposed for “{request}”",
    ]
    note = Wording.from_texts(en="two experts")
    do(edits.change_match, look_up().matches[0].ref, note=note)
    assert look_up().matches[0].note == note
    do(edits.delete_match, look_up().matches[0].ref)
    assert look_up().matches == ()


@pytest.mark.usefixtures("brought")
def test_only_a_request_and_an_offer_match_and_only_once(do: Do, look_up: Do) -> None:
    for pair in ((OFFER, REQUEST), (REQUEST, PLEDGE), (PLEDGE, OFFER), (REQUEST, REQUEST)):
        with pytest.raises(NotRequestAndOffer):
            do(edits.propose, *pair)
    with pytest.raises(GoneMeanwhile):
        do(edits.propose, REQUEST, 99)
    do(edits.propose, REQUEST, OFFER)
    with pytest.raises(MatchedAlready):
        do(edits.propose, REQUEST, OFFER)
    for row in look_up().contributions[:2]:
        with pytest.raises(StillMatched):
            do(change_contribution, row.ref, kind=ContributionKind.PLEDGE)
    do(change_contribution, look_up().contributions[2].ref, kind=ContributionKind.OFFER)


@pytest.mark.usefixtures("brought")
def test_a_match_goes_with_its_offer_and_comes_back(do: Do, look_up: Do, store: Workspace) -> None:
    do(edits.propose, REQUEST, OFFER)
    do(delete_contribution, look_up().contributions[1].ref)
    assert look_up().matches == ()
    store.undo()
    assert [(one.request_id, one.offer_id) for one in look_up().matches] == [(REQUEST, OFFER)]
