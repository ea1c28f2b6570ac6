"""Cells with a choice: a level, a mode, a status, by their labels in three languages and by usual words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.values import MODE_LABELS, Mode
from hlom_desktop.contributions.values import (
    CONTRIBUTION_LABELS,
    CONTRIBUTION_STAGE_LABELS,
    ContributionKind,
    ContributionStage,
)
from hlom_desktop.delegations.values import (
    DELEGATION_LABELS,
    GENDER_LABELS,
    LEVEL_LABELS,
    REGION_LABELS,
    REGION_SHORT,
    DelegationKind,
    Gender,
    Level,
    RegionalGroup,
)
from hlom_desktop.folding import folded
from hlom_desktop.imports.grid import CellValue
from hlom_desktop.imports.values_read.levels import differs_by_state, level_of_function
from hlom_desktop.imports.values_read.reasons import MinisterOrVice, NotOneOf
from hlom_desktop.imports.values_read.texts import bare, in_error, shown
from hlom_desktop.imports.values_read.words_of_people import WORDS_OF_PEOPLE
from hlom_desktop.imports.values_read.words_of_programme import WORDS_OF_PROGRAMME
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.values import (
    ACCESS_LABELS,
    KIND_LABELS,
    STATUS_LABELS,
    Access,
    SessionKind,
    SessionStatus,
)
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalStatus
from hlom_desktop.speakers.values import (
    ROLE_LABELS,
    SPEAKER_MODE_LABELS,
    SPEAKER_STATUS_LABELS,
    RoleKind,
    SpeakerMode,
    SpeakerStatus,
)
from hlom_desktop.words import Words

_Chosen = TypeVar("_Chosen", bound=StrEnum)

CHOICES: Mapping[type[StrEnum], Mapping[Any, str]] = MappingProxyType(
    {
        Level: LEVEL_LABELS,
        Gender: GENDER_LABELS,
        Mode: MODE_LABELS,
        SpeakerMode: SPEAKER_MODE_LABELS,
        RoleKind: ROLE_LABELS,
        SpeakerStatus: SPEAKER_STATUS_LABELS,
        SessionKind: KIND_LABELS,
        SessionStatus: STATUS_LABELS,
        Access: ACCESS_LABELS,
        ProposalStatus: PROPOSAL_LABELS,
        ContributionKind: CONTRIBUTION_LABELS,
        ContributionStage: CONTRIBUTION_STAGE_LABELS,
        DelegationKind: DELEGATION_LABELS,
        RegionalGroup: REGION_LABELS,
    }
)
"""Each choice that a column may hold, with the labels of its values."""

_UNSAID = frozenset(
    (
        *("not given", "not stated", "not specified", "prefer not to say", "unspecified", "non precise", "non indique"),
        *("prefere ne pas repondre", "no indicado", "no especificado", "prefiere no responder"),
    )
)
_BLANKS = re.compile(r"[\s\-_./’']+")


def _plain(text: str) -> str:
    """A value as it is compared: without case, accents, hyphens and points."""
    return _BLANKS.sub(" ", folded(text)).strip()


@cache
def _known(choice: type[StrEnum]) -> Mapping[str, StrEnum]:
    """Each word under the value it stands for: labels, then other words, of which the first value has a word.

    A label that two values share in some language is neither's, unless it is among the other words of one.
    """
    found: dict[str, StrEnum] = {}
    shared: set[str] = set()
    for value, label in _labels(choice):
        if found.setdefault(label, value) != value:
            shared.add(label)
    for label in shared:
        del found[label]
    for value, words in (WORDS_OF_PEOPLE.get(choice) or WORDS_OF_PROGRAMME[choice]).items():
        for word in words.split(";"):
            found.setdefault(_plain(word), value)
    return MappingProxyType(found)


def _labels(choice: type[StrEnum]) -> Iterator[tuple[StrEnum, str]]:
    """Each value with each of its labels, as they are compared, and with the word by which it is stored."""
    for value, label in CHOICES[choice].items():
        yield value, _plain(value.value)
        for language in LANGUAGES:
            yield value, _plain(Words(language)(label))
    for region in RegionalGroup if choice is RegionalGroup else ():
        for language in LANGUAGES:
            yield region, _plain(Words(language)(REGION_SHORT[region]))


def read_choice(cell: CellValue, choice: type[_Chosen]) -> _Chosen | Refusal | None:
    """One of the values of `choice`; None where nothing stands, or that nothing is said. Never raises."""
    found = cell if isinstance(cell, str) and _plain(cell) in _known(choice) else bare(cell)
    if found is None or (isinstance(found, str) and folded(found) in _UNSAID):
        return None
    value = _known(choice).get(_plain(str(found)))
    if isinstance(value, choice):
        return value
    return in_error(found) or NotOneOf(text=shown(found), known=tuple(CHOICES[choice].values()))


def read_level(cell: CellValue) -> Level | Refusal | None:
    """A level, also from a function in its place: “Ministre de l’intérieur”; a secretary of State is asked."""
    found = read_choice(cell, Level)
    if not isinstance(found, NotOneOf):
        return found
    text = str(cell)
    return level_of_function(text) or (MinisterOrVice(text=shown(cell)) if differs_by_state(text) else found)
