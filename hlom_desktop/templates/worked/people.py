"""The worked example's delegations, and four hundred delegates known by their functions only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegate, Delegation, StakeholderGroup
from hlom_desktop.delegations.states import Standing, State, capital_zone, states
from hlom_desktop.delegations.values import DelegationKind, Gender, Level, RegionalGroup
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import function_of, said, worked_texts

DELEGATES = 400
SHARED_MAILBOXES = 30
SPEAKING_LEVELS = (Level.MINISTER, Level.VICE_MINISTER, Level.PERMANENT_REPRESENTATIVE, Level.SENIOR_OFFICIAL)


@dataclass(frozen=True)
class Head:
    """Who leads a delegation: by function, level and language; whether from elsewhere."""

    function: Wording
    gender: Gender
    level: Level
    language: str
    is_remote: bool


def speakers_of(sitting: Mapping[str, str]) -> Iterator[tuple[str, Level]]:
    """The delegations of a sitting and the level of who speaks, in the order of the ladder."""
    for level in SPEAKING_LEVELS:
        for code in sitting.get(level.value, "").split():
            yield code, level


def heads(rng: Random) -> dict[str, Head]:
    """The heads of the delegations that have named one, by the delegation's code."""
    debate, functions = worked_texts("debate"), worked_texts("functions")
    found = {}
    for sitting in (*debate["sittings"], {**debate["named"], "remote": ""}):
        remote = sitting["remote"].split()
        for code, level in speakers_of(sitting):
            gender = rng.choice((Gender.FEMININE, Gender.MASCULINE))
            function = function_of(functions.get(code) or rng.choice(functions[level.value]), gender)
            found[code] = Head(function, gender, level, language_of(code, debate), code in remote)
    return found


def language_of(code: str, debate: Mapping[str, Any]) -> str:
    """The working language in which a delegation speaks."""
    if code in debate["french"].split():
        return "fr"
    return "es" if code in debate["spanish"].split() else "en"


def put_delegations(shelf: Shelf) -> None:
    """The Member States, the observers and the organizations."""
    debate = worked_texts("debate")
    for state in states():
        shelf.put(Delegation, state.alpha2, **_state(state), language=language_of(state.alpha2, debate))
    for code, fact in worked_texts("organizations").items():
        shelf.put(
            Delegation,
            code,
            kind=DelegationKind(fact["kind"]),
            name=said(fact["name"]),
            stakeholder_group_id=shelf.id_of(StakeholderGroup, fact["group"]),
            zone=fact["zone"],
            language="en",
        )
    shelf.flush()


def _state(state: State) -> dict[str, Any]:
    is_member = state.status is Standing.MEMBER
    group = state.group.value if state.group else ""
    return {
        "kind": DelegationKind.MEMBER_STATE if is_member else DelegationKind.OBSERVER_STATE,
        "alpha2": state.alpha2,
        "name": Wording.from_texts(**state.names),
        "region": next((region for region in RegionalGroup if group.startswith(region.value)), None),
        "zone": capital_zone(state.alpha2),
    }


def put_delegates(shelf: Shelf, rng: Random, named: Mapping[str, Head]) -> None:
    """Heads first, then advisers until there are four hundred; some missions have one mailbox for all."""
    functions = worked_texts("functions")
    organizations = list(worked_texts("organizations"))
    sharing = frozenset(rng.sample(sorted(code for code in named if len(code) == 2), SHARED_MAILBOXES))
    for code, head in named.items():
        mode = Mode.VIRTUAL if head.is_remote else Mode.IN_PERSON
        values = {"function": head.function, "gender": head.gender, "level": head.level, "is_head": True}
        _put_delegate(shelf, code, "head", sharing, mode=mode, language=head.language, **values)
    for code in organizations:
        if code not in named:
            leader = functions["organization"][0]
            _put_member(shelf, rng, code, "head", sharing, forms=leader, level=Level.SENIOR_OFFICIAL, is_head=True)
    others = DELEGATES - len(named.keys() | set(organizations))
    members = [*organizations, *named, *rng.sample(sorted(named), len(named))]
    for number, code in enumerate(members[:others], start=1):
        kind = "organization" if code in organizations else "expert"
        forms = functions[kind][1] if kind == "organization" else rng.choice(functions[kind])
        _put_member(shelf, rng, code, f"adviser{number}", sharing, forms=forms, level=Level.EXPERT)


def _put_member(
    shelf: Shelf, rng: Random, code: str, box: str, sharing: frozenset[str], *, forms: list[str], **values: Any
) -> None:
    gender = rng.choice((Gender.FEMININE, Gender.MASCULINE))
    mode = rng.choices((Mode.IN_PERSON, Mode.VIRTUAL), (4, 1))[0]
    language = shelf.row(Delegation, code).language
    function = function_of(forms, gender)
    _put_delegate(shelf, code, box, sharing, mode=mode, language=language, function=function, gender=gender, **values)


def _put_delegate(shelf: Shelf, code: str, box: str, sharing: frozenset[str], *, mode: Mode, **values: Any) -> None:
    delegation = shelf.row(Delegation, code)
    name = f"mission.{code.lower()}" if code in sharing else f"{box}.{code.lower()}"
    zone = delegation.zone if mode is Mode.VIRTUAL else None
    values |= {"delegation_id": delegation.id, "email": f"{name}@example.org", "mode": mode, "zone": zone}
    shelf.put(Delegate, f"{box}.{code}", **values)
