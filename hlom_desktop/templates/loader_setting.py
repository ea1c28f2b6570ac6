"""The conference itself, its places and what its parts refer to, out of a template's facts."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.model import (
    Conference,
    Count,
    Mandate,
    Objective,
    RelatedEvent,
    Theme,
    Track,
    Venue,
)
from hlom_desktop.conference.values import CountQualifier, Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation, StakeholderGroup
from hlom_desktop.delegations.states import Standing, capital_zone, state
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.templates.facts import Fact, Facts, known, remark, sources, wording, words
from hlom_desktop.templates.shelf import Shelf


def conference_values(facts: Facts) -> dict[str, Any]:
    """The columns of the conference, its key apart."""
    stated: Fact = facts.table["conference"]
    languages: Fact = facts.table["languages"] or {}
    label: Fact = facts.table["roadmap_label"] or {}
    when = facts.when(stated["date"])
    single = when is not None and when.start is not None and when.end is not None
    return {
        "short": words(stated["short"]),
        "title": wording(stated["title"]),
        "description": wording(stated["description"]),
        "dates": when,
        "first_day": when.start if when and single else None,
        "last_day": when.end if when and single else None,
        "zone": stated["zone"],
        "city": wording(stated["city"]),
        "mode": Mode(stated["mode"]) if stated["mode"] else None,
        "mode_note": wording(stated["modality_note"]),
        "organizer": wording(stated["organizer"]),
        "level": wording(stated["level"]),
        "languages": tuple(languages.get("codes", ("en", "fr", "es"))),
        "languages_note": wording(languages.get("note")),
        "roadmap_label": wording(label.get("title")),
        "status": stated["status"],
        "ordinal": stated["ordinal"],
        "origin": stated["key"],
        "sources": sources(stated) + sources(languages) + sources(label),
    }


def add_conference(facts: Facts, uid: str, key: str) -> Conference:
    """The conference's row, not yet in the store."""
    return Conference(key=key, uid=uid, **conference_values(facts))


def put_setting(facts: Facts, shelf: Shelf) -> None:
    """Venues, mandates, objectives, themes, tracks, stakeholder groups, delegations, counts, related events."""
    for position, fact in enumerate(facts.of("venues")):
        texts = {"name": wording(fact["title"]), "city": wording(fact["city"]), "note": wording(fact["note"])}
        shelf.put(Venue, fact["origin"], position=position, **texts, **known(fact))
    for fact in facts.of("mandates"):
        shelf.put(Mandate, fact["origin"], symbol=fact["symbol"], title=wording(fact["title"]), **known(fact))
    for kind, part in ((Objective, "objectives"), (Theme, "themes"), (Track, "tracks")):
        for position, fact in enumerate(facts.of(part)):
            numbered = position + 1 if fact.get("label") else fact.get("number")
            values = {"title": wording(fact["title"]), "number": numbered, **known(fact)}
            shelf.put(kind, fact["origin"], position=position, **values)
    for position, fact in enumerate(facts.of("related")):
        texts = {"title": wording(fact["title"]), "note": wording(fact["note"])}
        shelf.put(
            RelatedEvent, fact["origin"], dates=facts.when(fact["date"]), position=position, **texts, **known(fact)
        )
    _put_groups(facts, shelf)
    _put_delegations(facts, shelf)
    _put_counts(facts, shelf)


def _put_groups(facts: Facts, shelf: Shelf) -> None:
    for position, fact in enumerate(facts.of("groups")):
        texts = {"title": wording(fact["title"]), "role": wording(fact["role"])}
        shelf.put(StakeholderGroup, fact["origin"], position=position, **texts, **known(fact))
    shelf.flush()
    for fact in facts.of("groups"):
        if fact["parent"]:
            shelf.row(StakeholderGroup, fact["origin"]).parent_id = shelf.id_of(StakeholderGroup, fact["parent"])


def _put_delegations(facts: Facts, shelf: Shelf) -> None:
    """The States and organizations with a part of their own in what the document tells."""
    for fact in facts.of("delegations"):
        values = {"kind": DelegationKind(fact["kind"]), "name": wording(fact["name"])} if fact["name"] else _state(fact)
        shelf.put(Delegation, fact["origin"], **values)
    shelf.flush()


def _state(fact: Fact) -> dict[str, Any]:
    found = state(fact["state"])
    is_member = found.status is Standing.MEMBER
    return {
        "kind": DelegationKind.MEMBER_STATE if is_member else DelegationKind.OBSERVER_STATE,
        "alpha2": found.alpha2,
        "name": Wording.from_texts(**found.names),
        "region": found.group,
        "zone": capital_zone(found.alpha2),
    }


def _put_counts(facts: Facts, shelf: Shelf) -> None:
    """Each figure, and under it the figures that it is the sum of."""
    for position, fact in enumerate(facts.of("counts")):
        qualifier = fact["qualifier"]
        shelf.put(
            Count,
            fact["origin"],
            amount=fact["value"],
            qualifier=CountQualifier(qualifier.replace(" ", "_")) if qualifier else None,
            unit=wording(fact["unit"]),
            as_of=facts.when(fact["as_of"]),
            currency=fact["currency"],
            written_as=fact["written_as"],
            members=tuple(fact.get("members") or ()),
            note=remark(fact, "as_of"),
            position=position,
            **known(fact),
        )
    shelf.flush()
    for fact in facts.of("counts"):
        if fact["part_of"]:
            shelf.row(Count, fact["origin"]).part_of_id = shelf.id_of(Count, fact["part_of"])
        for position, part in enumerate(fact.get("parts") or ()):
            _put_part(shelf, fact, part, position)


def _put_part(shelf: Shelf, fact: Fact, part: Fact, position: int) -> None:
    unit: Wording | None = wording(part["label"])
    shelf.put(
        Count,
        amount=part["value"],
        unit=unit,
        part_of_id=shelf.id_of(Count, fact["origin"]),
        position=position,
        origin=f"{fact['origin']}/{position + 1}",
        sources=sources(fact),
    )
