"""The three kinds of topics: what sessions, side events and roadmap items are about."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.values import CountQualifier
from hlom_desktop.refusals import N_


class TopicKind(StrEnum):
    """An objective of the Compact, a theme of side events, a strand of the roadmap."""

    OBJECTIVE = "objective"
    THEME = "theme"
    TRACK = "track"


TOPIC_LABELS: Mapping[TopicKind, str] = MappingProxyType(
    {TopicKind.OBJECTIVE: N_("Objectives"), TopicKind.THEME: N_("Themes"), TopicKind.TRACK: N_("Tracks")}
)

QUALIFIER_LABELS: Mapping[CountQualifier, str] = MappingProxyType(
    {
        CountQualifier.EXACTLY: N_("exactly"),
        CountQualifier.OVER: N_("over"),
        CountQualifier.CLOSE_TO: N_("close to"),
        CountQualifier.SOME: N_("some"),
        CountQualifier.AROUND: N_("around"),
        CountQualifier.ABOUT: N_("about"),
    }
)
