"""Words for a delegate's place in the delegation and for the steps of a nomination, in three languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.delegations.values_nomination import Nomination, SeatInDelegation
from hlom_desktop.imports.merging.known import plain
from hlom_desktop.words import Words

_Value = TypeVar("_Value", bound=StrEnum)

HEAD = re.compile(r"^(?:hod|head|leader|chef|cheffe|jefe|jefa)\b|\bhead of delegation\b")
ORDINARY = frozenset(
    (
        *("delegate", "member", "member of delegation", "representative", "participant", "delegation member"),
        *("delegue", "deleguee", "membre", "membre de la delegation", "representant", "representante"),
        *("delegado", "delegada", "miembro", "miembro de la delegacion", "participante"),
    )
)
SEAT_WORDS: Mapping[SeatInDelegation, tuple[str, ...]] = MappingProxyType(
    {
        SeatInDelegation.ALTERNATE: (
            *("alternate", "alternate head", "alternate head of delegation", "alternate representative"),
            *("deputy head", "deputy head of delegation", "deputy", "substitute", "suppleant", "suppleante"),
            *("chef adjoint", "cheffe adjointe", "chef adjoint de la delegation", "chef suppleant", "alterno"),
            *("alterna", "suplente", "jefe adjunto", "jefa adjunta", "jefe alterno", "representante alterno"),
        ),
        SeatInDelegation.ADVISER: (
            *("adviser", "advisor", "advisers", "expert", "technical adviser", "special adviser", "support"),
            *("conseiller", "conseillere", "conseiller technique", "experte"),
            *("asesor", "asesora", "asesor tecnico", "consejero", "consejera", "experto", "experta"),
        ),
    }
)
NOMINATION_WORDS: Mapping[Nomination, tuple[str, ...]] = MappingProxyType(
    {
        Nomination.NOMINATED: (
            *("pending", "new", "registered", "submitted", "received", "in process", "draft", "invited"),
            *("en attente", "inscrit", "inscrite", "designe", "designee", "recu", "en cours"),
            *("pendiente", "inscrito", "inscrita", "designado", "designada", "recibido", "en tramite"),
        ),
        Nomination.VERIFIED: ("checked", "validated", "valide", "validee", "verifie", "comprobado", "validado"),
        Nomination.APPROVED: (
            *("accepted", "accredited", "confirmed", "complete", "completed", "yes", "ok"),
            *("approuve", "approuvee", "accepte", "acceptee", "accredite", "accreditee", "confirme", "confirmee"),
            *("aprobado", "aprobada", "aceptado", "aceptada", "acreditado", "acreditada", "confirmado", "confirmada"),
        ),
        Nomination.DECLINED: (
            *("rejected", "refused", "declined", "denied", "refuse", "refusee", "rejete", "rejetee"),
            *("rechazado", "rechazada", "denegado", "denegada"),
        ),
        Nomination.WITHDRAWN: (
            *("cancelled", "canceled", "retracted", "annule", "annulee", "retire", "retiree"),
            *("cancelado", "cancelada", "anulado", "anulada", "retirado", "retirada"),
        ),
    }
)


def words_in(text: str, words: Mapping[_Value, tuple[str, ...]], labels: Mapping[_Value, str]) -> _Value | None:
    """The value that a plain text names by its label in any language, by the word it is stored as, or otherwise."""
    for value, label in labels.items():
        if text in (plain(value.value), *(plain(Words(language)(label)) for language in LANGUAGES)):
            return value
    return next((value for value, known in words.items() if text in known), None)
