"""How stages and matches look in tables and cards: icons and tokens."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.contributions.values import ContributionStage, MatchState
from hlom_desktop.desk.tokens import Token

STAGE_ICONS: Mapping[ContributionStage, tuple[str, Token]] = MappingProxyType(
    {
        ContributionStage.ANNOUNCED: ("megaphone-simple", "ink2"),
        ContributionStage.PLANNED: ("calendar-blank", "ink2"),
        ContributionStage.UNDER_WAY: ("hourglass-medium", "ink2"),
        ContributionStage.FULFILLED: ("check", "ink3"),
        ContributionStage.WITHDRAWN: ("x-circle", "ink3"),
    }
)
MATCH_ICONS: Mapping[MatchState, tuple[str, Token]] = MappingProxyType(
    {
        MatchState.PROPOSED: ("circle-dashed", "ink2"),
        MatchState.AGREED: ("check-circle", "ok"),
        MatchState.UNDER_WAY: ("hourglass-medium", "ink2"),
        MatchState.DONE: ("check", "ink3"),
        MatchState.DROPPED: ("x-circle", "ink3"),
    }
)
