"""What the lists of participants and the notes verbales are printed from, and the words that they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.delegations.queries_nomination import nominating
from hlom_desktop.delegations.rules import in_alphabet
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import DelegationKind, DelegationRow
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db

KINDS_LISTED: Mapping[DelegationKind, str] = MappingProxyType(
    {
        DelegationKind.MEMBER_STATE: N_("Member States"),
        DelegationKind.OBSERVER_STATE: N_("Observer States"),
        DelegationKind.REGIONAL_ORGANIZATION: N_("Regional organizations"),
        DelegationKind.INTERNATIONAL_ORGANIZATION: N_("International organizations"),
        DelegationKind.UN_ENTITY: N_("United Nations entities"),
        DelegationKind.FINANCIAL_INSTITUTION: N_("International financial institutions"),
        DelegationKind.LOCAL_AUTHORITY: N_("Local authorities"),
        DelegationKind.CIVIL_SOCIETY: N_("Civil society"),
        DelegationKind.ACADEMIA: N_("Academia"),
        DelegationKind.PRIVATE_SECTOR: N_("Private sector"),
        DelegationKind.REFUGEES: N_("Refugees and migrants"),
        DelegationKind.MEDIA: N_("Media"),
        DelegationKind.OTHER: N_("Others"),
    }
)
"""The kinds of delegations over those who are of one, in protocol order."""


def gather_participants(db: Db, key: str) -> Nominating:
    """Who takes part, and the notes by which they were asked. Raises `NoSuchConference`."""
    return nominating(db, conference_by_key(db, key).ref.id)


def in_protocol_order(
    delegations: Iterable[DelegationRow], language: Language
) -> tuple[tuple[DelegationKind, tuple[DelegationRow, ...]], ...]:
    """The delegations by kind, in each in the alphabetical order of `language`; kinds of none left out."""
    ordered = in_alphabet(delegations, language)
    parts = ((kind, tuple(one for one in ordered if one.kind is kind)) for kind in KINDS_LISTED)
    return tuple((kind, homes) for kind, homes in parts if homes)
