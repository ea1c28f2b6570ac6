"""What is counted of those who take part, and who stands behind each figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.values import MODE_LABELS, CountQualifier
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import (
    DELEGATION_LABELS,
    LANGUAGE_LABELS,
    LEVEL_LABELS,
    REGION_LABELS,
    DelegateRow,
    DelegationRow,
    Gender,
    Level,
)
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class Counted(StrEnum):
    """What a figure counts."""

    DELEGATIONS = "delegations"
    DELEGATES = "delegates"


class FigureKind(StrEnum):
    """By what delegations or delegates are told apart, in the order in which figures are reported."""

    ANSWERED = "answered"
    DELEGATIONS_BY_KIND = "delegations_by_kind"
    STATES_BY_LEVEL = "states_by_level"
    STATES_BY_REGION = "states_by_region"
    DELEGATIONS_BY_LANGUAGE = "delegations_by_language"
    DELEGATES_BY_KIND = "delegates_by_kind"
    DELEGATES_BY_LEVEL = "delegates_by_level"
    DELEGATES_BY_REGION = "delegates_by_region"
    DELEGATES_BY_MODE = "delegates_by_mode"
    DELEGATES_BY_LANGUAGE = "delegates_by_language"
    DELEGATES_BY_GENDER = "delegates_by_gender"
    DELEGATES_BY_NOMINATION = "delegates_by_nomination"


FIGURE_LABELS: Mapping[FigureKind, str] = MappingProxyType(
    {
        FigureKind.ANSWERED: N_("Delegations that have named delegates"),
        FigureKind.DELEGATIONS_BY_KIND: N_("Delegations represented, by kind"),
        FigureKind.STATES_BY_LEVEL: N_("Member States represented, by highest level"),
        FigureKind.STATES_BY_REGION: N_("Member States represented, by regional group"),
        FigureKind.DELEGATIONS_BY_LANGUAGE: N_("Delegations represented, by language"),
        FigureKind.DELEGATES_BY_KIND: N_("Delegates by kind of delegation"),
        FigureKind.DELEGATES_BY_LEVEL: N_("Delegates by level"),
        FigureKind.DELEGATES_BY_REGION: N_("Delegates of Member States, by regional group"),
        FigureKind.DELEGATES_BY_MODE: N_("Delegates by mode"),
        FigureKind.DELEGATES_BY_LANGUAGE: N_("Delegates by language"),
        FigureKind.DELEGATES_BY_GENDER: N_("Delegates by gender"),
        FigureKind.DELEGATES_BY_NOMINATION: N_("Delegates by state of their nomination"),
    }
)

OF_DELEGATIONS = frozenset(
    {
        FigureKind.ANSWERED,
        FigureKind.DELEGATIONS_BY_KIND,
        FigureKind.STATES_BY_LEVEL,
        FigureKind.STATES_BY_REGION,
        FigureKind.DELEGATIONS_BY_LANGUAGE,
    }
)
"""The figures that count delegations; the others count delegates."""

UNKNOWN = "unknown"
"""The key of the part of which nothing is stated."""

REPRESENTED, NOBODY_YET = "represented", "nobody_yet"
_GENDERS: Mapping[Gender, str] = MappingProxyType({Gender.FEMININE: N_("Women"), Gender.MASCULINE: N_("Men")})
OTHER_LANGUAGE = "other_language"
_LANGUAGES: Mapping[str, str] = MappingProxyType({**LANGUAGE_LABELS, OTHER_LANGUAGE: N_("Another language")})
_ANSWERED: Mapping[str, str] = MappingProxyType(
    {REPRESENTED: N_("Delegates named"), NOBODY_YET: N_("Nobody named yet")}
)


def _keyed(labels: Mapping[Any, str]) -> Mapping[str, str]:
    return MappingProxyType({str(key): label for key, label in labels.items()})


PART_LABELS: Mapping[FigureKind, Mapping[str, str]] = MappingProxyType(
    {
        FigureKind.ANSWERED: _keyed(_ANSWERED),
        FigureKind.DELEGATIONS_BY_KIND: _keyed(DELEGATION_LABELS),
        FigureKind.STATES_BY_LEVEL: _keyed(LEVEL_LABELS),
        FigureKind.STATES_BY_REGION: _keyed(REGION_LABELS),
        FigureKind.DELEGATIONS_BY_LANGUAGE: _keyed(_LANGUAGES),
        FigureKind.DELEGATES_BY_KIND: _keyed(DELEGATION_LABELS),
        FigureKind.DELEGATES_BY_LEVEL: _keyed(LEVEL_LABELS),
        FigureKind.DELEGATES_BY_REGION: _keyed(REGION_LABELS),
        FigureKind.DELEGATES_BY_MODE: _keyed(MODE_LABELS),
        FigureKind.DELEGATES_BY_LANGUAGE: _keyed(_LANGUAGES),
        FigureKind.DELEGATES_BY_GENDER: _keyed(_GENDERS),
        FigureKind.DELEGATES_BY_NOMINATION: _keyed(NOMINATION_LABELS),
    }
)
"""The parts that a figure can have, in their order, and their words; beside them `UNKNOWN`."""


@dataclass(frozen=True)
class Part:
    """One bar: the ids of the delegations or delegates that it counts, in the order in which they were made."""

    key: str
    ids: tuple[int, ...]

    @property
    def number(self) -> int:
        """How many."""
        return len(self.ids)

    @property
    def is_known(self) -> bool:
        """Whether it counts something that is stated."""
        return self.key != UNKNOWN


@dataclass(frozen=True)
class Figure:
    """Delegations or delegates told apart by one thing; each stands in one part, so that the parts add up."""

    kind: FigureKind
    parts: tuple[Part, ...]

    @property
    def counted(self) -> Counted:
        """What it counts."""
        return Counted.DELEGATIONS if self.kind in OF_DELEGATIONS else Counted.DELEGATES

    @property
    def total(self) -> int:
        """How many there are in all parts."""
        return sum(part.number for part in self.parts)

    def part(self, key: str) -> Part:
        """The part of a key; an empty one where the figure has none."""
        return next((part for part in self.parts if part.key == key), Part(key, ()))


@dataclass(frozen=True)
class Rounded:
    """A number as a statement gives it: “over 50”, “close to 170”, or exactly as it is."""

    qualifier: CountQualifier
    amount: int


@dataclass(frozen=True)
class CountedPeople:
    """Those who take part, and what is counted of them."""

    delegations: tuple[DelegationRow, ...]
    delegates: tuple[DelegateRow, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class NameLine:
    """Who stands behind a figure: a delegation with its first person, or a delegate with the delegation's name.

    `part` is the key of the part of the figure in which it counts, `place` that part's place among the parts.
    """

    ref: Ref
    of: Counted
    home: DelegationRow
    person: DelegateRow | None
    level: Level | None
    name: Wording
    part: str
    place: int
