"""The worked example's call for side events, what its reviewers found, who is to speak, and which letters went out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.delegations.values import Gender
from hlom_desktop.side_events.model import (
    Criterion,
    DecisionLetter,
    Mark,
    Proposal,
    ProposedSpeaker,
    Review,
    Reviewer,
    SideEventCall,
    SideEventSlot,
    SlotWish,
)
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_letters import ACCEPTED, REFUSED, told_of
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart
from hlom_desktop.side_events.values_call import Backing
from hlom_desktop.side_events.values_review import DecisionKind
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.side_events import PREFERRED
from hlom_desktop.templates.worked.texts import function_of, hours_at, in_geneva, said, worked_texts

OPENS, CLOSES = date(2021, 9, 6), date(2021, 11, 5)
JUDGED = frozenset(
    {ProposalStatus.UNDER_REVIEW, ProposalStatus.APPROVED, ProposalStatus.SCHEDULED, ProposalStatus.DECLINED}
)
SPEAKING = frozenset({ProposalStatus.UNDER_REVIEW, ProposalStatus.APPROVED})
"""Whose speakers are named; those of a placed one would be roles of its session."""


def put_judged(shelf: Shelf, rng: Random) -> None:
    """The call with its slots; wishes, speakers, reviews, letters of the proposals that are on the shelf."""
    facts = worked_texts("review")
    slots = _put_call(shelf, facts)
    shelf.flush()
    shown = side_events(shelf.db, shelf.conference_id)
    for line in shown.lines:
        row = shelf.row(Proposal, str(line.row.number))
        row.pinned = line.row.number in facts["pinned"]
        if line.row.status in (*ACCEPTED, *REFUSED):
            row.decided = date(2021, 11, 19)
        _put_wishes(shelf, line, slots, facts, rng)
        if line.row.status in SPEAKING:
            _put_speakers(shelf, line, facts, rng)
    _put_reviews(shelf, shown, facts, rng)
    _put_letters(shelf, shown, facts)


def _put_call(shelf: Shelf, facts: Mapping[str, Any]) -> list[SideEventSlot]:
    shelf.put(
        SideEventCall,
        opens=OPENS,
        closes=CLOSES,
        backing=Backing.STATE_OR_UN,
        least_minutes=60,
        most_minutes=90,
        parallel=4,
        official_free=True,
        languages=("en", "fr", "es"),
        note=said(facts["note"]),
    )
    return [shelf.put(SideEventSlot, hours=hours_at(text)) for text in facts["slots"]]


def _put_wishes(
    shelf: Shelf, line: ProposalLine, slots: list[SideEventSlot], facts: Mapping[str, Any], rng: Random
) -> None:
    """The slot that was asked for, then another; some can come to one slot only."""
    first = PREFERRED.index(line.row.preferred or PREFERRED[0])
    others = [at for at in range(len(slots)) if at != first]
    rng.shuffle(others)
    if line.row.number in facts["only_first_slot"]:
        wishes = [(0, True), *((at, False) for at in range(1, len(slots)))]
    else:
        wishes = [(first, True), (others[0], True)]
    for position, (at, possible) in enumerate(wishes):
        values = {"slot_id": slots[at].id, "possible": possible, "position": position}
        shelf.put(SlotWish, proposal_id=line.ref.id, **values)


def _put_speakers(shelf: Shelf, line: ProposalLine, facts: Mapping[str, Any], rng: Random) -> None:
    """A moderator and two speakers, of those who organize it."""
    behind = [one.row.delegation_id for one in line.sponsors]
    for position, name in enumerate(rng.sample(facts["people"], 3)):
        gender = rng.choice((Gender.FEMININE, Gender.MASCULINE))
        shelf.put(
            ProposedSpeaker,
            proposal_id=line.ref.id,
            part=SpeakerPart.SPEAKER if position else SpeakerPart.MODERATOR,
            name=name,
            function=function_of(rng.choice(facts["functions"]), gender),
            delegation_id=behind[position % len(behind)],
            remote=position == 2 and line.row.mode is not Mode.IN_PERSON,
            position=position,
        )


def _put_reviews(shelf: Shelf, shown: SideEvents, facts: Mapping[str, Any], rng: Random) -> None:
    criteria = [
        shelf.put(Criterion, name=said(fact["name"]), weight=fact["weight"], most=10, position=position)
        for position, fact in enumerate(facts["criteria"])
    ]
    for position, fact in enumerate(facts["reviewers"]):
        own = shelf.id_of(Delegation, fact.get("of"))
        reviewer = shelf.put(Reviewer, name=fact["name"], delegation_id=own, position=position)
        shelf.flush()
        for line in shown.lines:
            if line.row.status not in JUDGED:
                continue
            interested = own is not None and any(one.row.delegation_id == own for one in line.sponsors)
            conflict = fact["conflict"] if interested else None
            keys = {"proposal_id": line.ref.id, "reviewer_id": reviewer.id}
            review = shelf.put(Review, conflict=conflict, **keys)
            shelf.flush()
            if conflict is None:
                _put_marks(shelf, review, criteria, line, rng)


def _put_marks(shelf: Shelf, review: Review, criteria: list[Criterion], line: ProposalLine, rng: Random) -> None:
    low = 2 if line.row.status is ProposalStatus.DECLINED else 5
    for criterion in criteria:
        value = rng.randint(low, low + 4)
        shelf.put(Mark, review_id=review.id, criterion_id=criterion.id, value=value)


def _put_letters(shelf: Shelf, shown: SideEvents, facts: Mapping[str, Any]) -> None:
    """What most were told on 22 November; a few places were changed since, and some were told nothing yet."""
    for line in shown.lines:
        status, number = line.row.status, line.row.number
        if status not in (*ACCEPTED, *REFUSED) or number in facts["not_told"]:
            continue
        kind = DecisionKind.ACCEPTANCE if status in ACCEPTED else DecisionKind.REFUSAL
        told = facts["told_before"].get(str(number)) or told_of(line)
        shelf.put(DecisionLetter, proposal_id=line.ref.id, kind=kind, at=in_geneva(11, 22, 16), told=told)
