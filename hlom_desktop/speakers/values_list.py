"""The list of speakers of a debate: its settings, its steps of precedence, its sittings, the chair's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, Level
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class AbsentGoes(StrEnum):
    """Where a speaker goes who is not there when called."""

    END_OF_CATEGORY = "end_of_category"
    END_OF_LIST = "end_of_list"
    OUT = "out"


ABSENT_LABELS: Mapping[AbsentGoes, str] = MappingProxyType(
    {
        AbsentGoes.END_OF_CATEGORY: N_("To the end of the category"),
        AbsentGoes.END_OF_LIST: N_("To the end of the list"),
        AbsentGoes.OUT: N_("Off the list"),
    }
)


@dataclass(frozen=True)
class SpeakersListRow:
    """The list of a debate: its limits in minutes, the turnover between speakers and the warning in seconds.

    `by_category` gives each category its own limit where it states one; `level_keeps_place` says whether a speaker of
    another level than was inscribed keeps the place.
    """

    ref: Ref
    title: Wording
    opens: date | None
    closes: date | None
    minutes: int
    group_minutes: int
    turnover: int
    position: int
    by_category: bool = False
    warning: int = 30
    level_keeps_place: bool = True
    absent_goes: AbsentGoes = AbsentGoes.END_OF_CATEGORY
    reply_minutes: int = 10
    second_reply_minutes: int = 5


@dataclass(frozen=True)
class CategoryRow:
    """A step of a list's precedence. Who speaks for a group is in the category of groups, where there is one; else a
    speaker is in the first category of their level and kind of delegation, an empty tuple meaning all.
    """

    ref: Ref
    speakers_list_id: int
    title: Wording
    groups: bool
    levels: tuple[Level, ...]
    kinds: tuple[DelegationKind, ...]
    minutes: int | None
    position: int


@dataclass(frozen=True)
class SittingRow:
    """A session in which a part of the list is heard; minutes before the first speaker and kept free at its end,
    None where the usual ones hold.
    """

    ref: Ref
    speakers_list_id: int
    session_id: int
    position: int
    lead: int | None = None
    reserve: int | None = None


@dataclass(frozen=True)
class SpokenForRow:
    """A delegation that belongs to the group for which a statement is made."""

    ref: Ref
    inscription_id: int
    delegation_id: int


@dataclass(frozen=True)
class ScriptTextRow:
    """A block of the chair's script as the secretariat words it."""

    ref: Ref
    block: str
    text: Wording
