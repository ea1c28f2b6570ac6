"""The usual ladder of precedence of a general debate, as a list starts with it."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import DelegationKind, Level


@dataclass(frozen=True)
class Rung:
    """A category before it is written."""

    title: Wording
    levels: tuple[Level, ...] = ()
    kinds: tuple[DelegationKind, ...] = (DelegationKind.MEMBER_STATE,)
    groups: bool = False


def _said(en: str, fr: str, es: str) -> Wording:
    return Wording.from_texts(en=en, fr=fr, es=es)


USUAL = (
    Rung(
        _said("Statements on behalf of groups", "Déclarations au nom de groupes", "Declaraciones en nombre de grupos"),
        kinds=(),
        groups=True,
    ),
    Rung(_said("Heads of State", "Chefs d’État", "Jefes y Jefas de Estado"), (Level.HEAD_OF_STATE,)),
    Rung(
        _said(
            "Vice-Presidents, Crown Princes and Princesses",
            "Vice-présidents, princes héritiers et princesses héritières",
            "Vicepresidentes, príncipes herederos y princesas herederas",
        ),
        (Level.VICE_PRESIDENT,),
    ),
    Rung(
        _said("Heads of Government", "Chefs de gouvernement", "Jefes y Jefas de Gobierno"), (Level.HEAD_OF_GOVERNMENT,)
    ),
    Rung(
        _said("Deputy Prime Ministers", "Vice-premiers ministres", "Viceprimeros ministros"),
        (Level.DEPUTY_PRIME_MINISTER,),
    ),
    Rung(_said("Ministers", "Ministres", "Ministros"), (Level.MINISTER,)),
    Rung(_said("Vice-Ministers", "Vice-ministres", "Viceministros"), (Level.VICE_MINISTER,)),
    Rung(
        _said(
            "Heads of delegation and permanent representatives",
            "Chefs de délégation et représentants permanents",
            "Jefes de delegación y representantes permanentes",
        ),
        (Level.PERMANENT_REPRESENTATIVE, Level.SENIOR_OFFICIAL, Level.EXPERT, Level.OTHER),
    ),
    Rung(
        _said("Observer States", "États observateurs", "Estados observadores"), kinds=(DelegationKind.OBSERVER_STATE,)
    ),
    Rung(
        _said(
            "International and regional organizations",
            "Organisations internationales et régionales",
            "Organizaciones internacionales y regionales",
        ),
        kinds=(
            DelegationKind.REGIONAL_ORGANIZATION,
            DelegationKind.INTERNATIONAL_ORGANIZATION,
            DelegationKind.FINANCIAL_INSTITUTION,
        ),
    ),
    Rung(
        _said("United Nations entities", "Entités des Nations Unies", "Entidades de las Naciones Unidas"),
        kinds=(DelegationKind.UN_ENTITY,),
    ),
    Rung(
        _said(
            "Civil society and other stakeholders",
            "Société civile et autres parties prenantes",
            "Sociedad civil y otras partes interesadas",
        ),
        kinds=(
            DelegationKind.LOCAL_AUTHORITY,
            DelegationKind.CIVIL_SOCIETY,
            DelegationKind.ACADEMIA,
            DelegationKind.PRIVATE_SECTOR,
            DelegationKind.REFUGEES,
            DelegationKind.MEDIA,
            DelegationKind.OTHER,
        ),
    ),
)
"""The full ladder: groups, Member States by level, then observers, organizations, the United Nations, stakeholders."""
