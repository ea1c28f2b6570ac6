"""The words of the first page for what it reads as plain keys."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.desk.tokens import Token
from hlom_desktop.refusals import N_

AREAS: Mapping[str, str] = MappingProxyType(
    {
        "programme": N_("Sessions"),
        "roadmap": N_("Roadmap"),
        "consultations": N_("Consultations"),
        "side-events": N_("Side events"),
        "documents": N_("Documents"),
    }
)

MODES: Mapping[str, str] = MappingProxyType(
    {"in_person": N_("In person"), "hybrid": N_("Hybrid"), "virtual": N_("Virtual")}
)

LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "head_of_state": N_("Head of State"),
        "vice_president": N_("Vice-President"),
        "head_of_government": N_("Head of Government"),
        "deputy_prime_minister": N_("Deputy Prime Minister"),
        "minister": N_("Minister"),
        "vice_minister": N_("Vice-Minister"),
        "permanent_representative": N_("Permanent Representative"),
        "senior_official": N_("Senior official"),
        "expert": N_("Expert"),
        "other": N_("Other"),
    }
)

REGIONS: Mapping[str, str] = MappingProxyType(
    {
        "african": N_("Africa"),
        "asia_pacific": N_("Asia-Pacific"),
        "eastern_european": N_("Eastern Europe"),
        "latin_american": N_("Latin America, Caribbean"),
        "western_european": N_("Western Europe, others"),
        "unknown": N_("Not stated"),
    }
)

ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "accepted": N_("Accepted"),
        "tentative": N_("Perhaps"),
        "declined": N_("Declined"),
        "delegated": N_("Sent on"),
        "none": N_("No answer yet"),
    }
)

ANSWER_TOKENS: Mapping[str, Token] = MappingProxyType(
    {"accepted": "ink2", "tentative": "ink3", "declined": "rule2", "delegated": "ink3", "none": "control"}
)
"""Accepted is darkest; who declined is pale, and who is silent is hatched."""

PLACE_OF: Mapping[str, str] = MappingProxyType(
    {
        "session": "programme",
        "role": "speakers",
        "inscription": "speakers",
        "sitting": "programme",
        "consultation": "consultations",
        "roadmap_item": "roadmap",
        "proposal": "side-events",
        "document": "documents",
        "delegate": "delegations",
        "delegation": "delegations",
        "cue": "run-of-show",
        "follow_up": "follow-ups",
        "team": "interpretation",
    }
)


# What is found about texts stands in the plot of translations, and under its own figure in the foot.
TEXT_KINDS = ("wording_missing", "wording_stale")


def state_said(alpha2: str | None, language: str) -> str:
    """A State's name; empty for what is no State."""
    if alpha2 is None:
        return ""
    from hlom_desktop.delegations.states import state_name

    return state_name(alpha2, language)
