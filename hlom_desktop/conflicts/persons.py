"""Who is the same person: by delegate, by name, or by function in a delegation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.findings import Titles
from hlom_desktop.speakers.values import RoleRow, SpeakerMode, SpeakerStatus

UNKNOWN = "–"

Face: TypeAlias = tuple[str, int | None, str]
"""One way in which a person can be recognized; the same person has a face in common in all roles."""


@dataclass(frozen=True)
class Person:
    """What is known of who has a role. Texts are folded for comparing."""

    delegate: int | None
    delegation: int | None
    name: str
    function: str

    def is_same_as(self, other: Person) -> bool:
        """Whether both are one person: the same delegate, else the same name, else the same function of a delegation.

        Two delegates, or two names, are two persons, whatever else they share. A name or a function counts only
        within one delegation; a function without a delegation is nobody in particular.
        """
        if self.delegate is not None and other.delegate is not None:
            return self.delegate == other.delegate
        if self.delegation != other.delegation:
            return False
        if self.name and other.name:
            return self.name == other.name
        return self.delegation is not None and bool(self.function) and self.function == other.function

    def faces(self) -> tuple[Face, ...]:
        """By what this person can be recognized."""
        found: list[Face] = []
        if self.delegate is not None:
            found.append(("delegate", self.delegate, ""))
        if self.name:
            found.append(("name", self.delegation, self.name))
        if self.function and self.delegation is not None:
            found.append(("function", self.delegation, self.function))
        return tuple(found)


def person_of(role: RoleRow, delegates: Mapping[int, DelegateRow]) -> Person:
    """Who has a role, completed by what the delegations' list knows of the delegate."""
    delegate = delegates.get(role.delegate_id) if role.delegate_id is not None else None
    if delegate is None:
        return Person(role.delegate_id, role.delegation_id, _folded(role.name), _function(role.function))
    return Person(
        delegate.ref.id,
        delegate.delegation_id,
        _folded(role.name or delegate.name),
        _function(role.function if not role.function.is_empty else delegate.function),
    )


def is_present(role: RoleRow) -> bool:
    """Whether the role takes the person's time: not declined, and not a recording."""
    return role.status is not SpeakerStatus.DECLINED and role.mode is not SpeakerMode.RECORDED


def _folded(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def _function(function: Wording) -> str:
    return _folded(function.best("en")[0])


def titles_of(wording: Wording | None) -> Titles:
    """A wording for readers of the three languages; a dash where nothing is written."""
    english, french, spanish = ((wording.best(language)[0] if wording else "") or UNKNOWN for language in LANGUAGES)
    return english, french, spanish


def delegation_titles(delegation: DelegationRow) -> Titles:
    """A delegation's name: a State's as the United Nations writes it."""
    if delegation.alpha2 is not None:
        try:
            english, french, spanish = (state_name(delegation.alpha2, language) for language in LANGUAGES)
        except KeyError:
            return titles_of(delegation.name)
        return english, french, spanish
    return titles_of(delegation.name)


def speaker_titles(
    name: str | None, function: Wording, delegation: DelegationRow | None, gloss: Wording | None = None
) -> Titles:
    """A speaker's label: the name, else the function, and the delegation; `gloss` is a group spoken for."""
    called = (name, name, name) if name else titles_of(function if not function.is_empty else gloss)
    if delegation is None:
        return called
    english, french, spanish = (
        of if one == UNKNOWN else f"{one}, {of}" for one, of in zip(called, delegation_titles(delegation), strict=True)
    )
    return english, french, spanish
