"""Who takes part: delegations of every kind, their delegates, stakeholder groups, what they bring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import Mode, Source
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values_nomination import Nomination, SeatInDelegation
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class DelegationKind(StrEnum):
    """What a delegation represents, in the order in which participants are listed."""

    MEMBER_STATE = "member_state"
    OBSERVER_STATE = "observer_state"
    REGIONAL_ORGANIZATION = "regional_organization"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    UN_ENTITY = "un_entity"
    FINANCIAL_INSTITUTION = "financial_institution"
    LOCAL_AUTHORITY = "local_authority"
    CIVIL_SOCIETY = "civil_society"
    ACADEMIA = "academia"
    PRIVATE_SECTOR = "private_sector"
    REFUGEES = "refugees"
    MEDIA = "media"
    OTHER = "other"


DELEGATION_LABELS: Mapping[DelegationKind, str] = MappingProxyType(
    {
        DelegationKind.MEMBER_STATE: N_("Member State"),
        DelegationKind.OBSERVER_STATE: N_("Observer State"),
        DelegationKind.REGIONAL_ORGANIZATION: N_("Regional organization"),
        DelegationKind.INTERNATIONAL_ORGANIZATION: N_("International organization"),
        DelegationKind.UN_ENTITY: N_("United Nations entity"),
        DelegationKind.FINANCIAL_INSTITUTION: N_("International financial institution"),
        DelegationKind.LOCAL_AUTHORITY: N_("Local authority"),
        DelegationKind.CIVIL_SOCIETY: N_("Civil society"),
        DelegationKind.ACADEMIA: N_("Academia"),
        DelegationKind.PRIVATE_SECTOR: N_("Private sector"),
        DelegationKind.REFUGEES: N_("Refugees and migrants"),
        DelegationKind.MEDIA: N_("Media"),
        DelegationKind.OTHER: N_("Other"),
    }
)


class RegionalGroup(StrEnum):
    """The regional groups of Member States."""

    AFRICAN = "african"
    ASIA_PACIFIC = "asia_pacific"
    EASTERN_EUROPEAN = "eastern_european"
    LATIN_AMERICAN = "latin_american"
    WESTERN_EUROPEAN = "western_european"


REGION_LABELS: Mapping[RegionalGroup, str] = MappingProxyType(
    {
        RegionalGroup.AFRICAN: N_("African States"),
        RegionalGroup.ASIA_PACIFIC: N_("Asia-Pacific States"),
        RegionalGroup.EASTERN_EUROPEAN: N_("Eastern European States"),
        RegionalGroup.LATIN_AMERICAN: N_("Latin American and Caribbean States"),
        RegionalGroup.WESTERN_EUROPEAN: N_("Western European and other States"),
    }
)


REGION_SHORT: Mapping[RegionalGroup, str] = MappingProxyType(
    {
        RegionalGroup.AFRICAN: N_("Africa"),
        RegionalGroup.ASIA_PACIFIC: N_("Asia-Pacific"),
        RegionalGroup.EASTERN_EUROPEAN: N_("Eastern Europe"),
        RegionalGroup.LATIN_AMERICAN: N_("Latin America, Caribbean"),
        RegionalGroup.WESTERN_EUROPEAN: N_("Western Europe, others"),
    }
)
"""The regional groups as a narrow column says them."""


class Level(StrEnum):
    """A delegate's level, highest first: the ladder of precedence."""

    HEAD_OF_STATE = "head_of_state"
    VICE_PRESIDENT = "vice_president"
    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPUTY_PRIME_MINISTER = "deputy_prime_minister"
    MINISTER = "minister"
    VICE_MINISTER = "vice_minister"
    PERMANENT_REPRESENTATIVE = "permanent_representative"
    SENIOR_OFFICIAL = "senior_official"
    EXPERT = "expert"
    OTHER = "other"


LEVEL_LABELS: Mapping[Level, str] = MappingProxyType(
    {
        Level.HEAD_OF_STATE: N_("Head of State"),
        Level.VICE_PRESIDENT: N_("Vice-President"),
        Level.HEAD_OF_GOVERNMENT: N_("Head of Government"),
        Level.DEPUTY_PRIME_MINISTER: N_("Deputy Prime Minister"),
        Level.MINISTER: N_("Minister"),
        Level.VICE_MINISTER: N_("Vice-Minister"),
        Level.PERMANENT_REPRESENTATIVE: N_("Permanent Representative"),
        Level.SENIOR_OFFICIAL: N_("Senior official"),
        Level.EXPERT: N_("Expert"),
        Level.OTHER: N_("Other"),
    }
)


class Gender(StrEnum):
    """Grammatical gender, for the French and Spanish forms of a function."""

    FEMININE = "feminine"
    MASCULINE = "masculine"


GENDER_LABELS: Mapping[Gender, str] = MappingProxyType(
    {Gender.FEMININE: N_("Feminine"), Gender.MASCULINE: N_("Masculine")}
)

LANGUAGE_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "en": N_("English"),
        "fr": N_("French"),
        "es": N_("Spanish"),
        "ar": N_("Arabic"),
        "zh": N_("Chinese"),
        "ru": N_("Russian"),
    }
)
"""The languages in which delegations speak and are written to: the official ones of the United Nations."""


@dataclass(frozen=True)
class StakeholderGroupRow:
    """A group of stakeholders as a document names it; groups stand inside one another."""

    ref: Ref
    title: Wording
    parent_id: int | None
    role: Wording | None
    position: int
    origin: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class AudienceRow:
    """A public for whom sessions are held, such as the mayors or the youth delegates."""

    ref: Ref
    title: Wording
    position: int


@dataclass(frozen=True)
class DelegationRow:
    """A delegation. A State's name comes from the UN's table by `alpha2`; `name` is for the others."""

    ref: Ref
    uid: str
    kind: DelegationKind
    alpha2: str | None
    name: Wording
    region: RegionalGroup | None
    stakeholder_group_id: int | None
    zone: str | None
    language: str | None
    note: str | None
    mailbox: str | None = None
    liaison_name: str | None = None
    liaison_email: str | None = None


@dataclass(frozen=True)
class DelegateRow:
    """A person of a delegation, by function; the name may be unknown. Addresses stay in this row."""

    ref: Ref
    uid: str
    delegation_id: int
    name: str | None
    function: Wording
    level: Level
    gender: Gender | None
    language: str
    mode: Mode
    email: str | None
    zone: str | None
    is_head: bool
    needs: str | None
    title: str | None = None
    seat: SeatInDelegation | None = None
    nomination: Nomination = Nomination.NOMINATED
    interests: str | None = None


@dataclass(frozen=True)
class BroughtRow:
    """A contribution as the delegations that make it are shown it: `partners` make it with `delegation_id`."""

    id: int
    title: Wording
    received: When | None
    delegation_id: int | None
    partners: tuple[int, ...]


@dataclass(frozen=True)
class Participants:
    """All that the screen of delegations shows, read together; `sessions_for` counts them by their audience's id."""

    delegations: tuple[DelegationRow, ...]
    delegates: tuple[DelegateRow, ...]
    groups: tuple[StakeholderGroupRow, ...]
    brought: tuple[BroughtRow, ...]
    audiences: tuple[AudienceRow, ...] = ()
    sessions_for: tuple[tuple[int, int], ...] = ()
