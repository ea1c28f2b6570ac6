"""The lanes of the timeline, by kind, track or owner: their order, their names, and which one an item is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from hlom_desktop.conference.languages import Language
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.values import ItemKind, Roadmap, RoadmapItemRow
from hlom_desktop.words import Words

By = Literal["kind", "track", "owner"]

_KINDS: tuple[tuple[str, tuple[ItemKind, ...]], ...] = (
    (N_("Stocktaking"), (ItemKind.STOCKTAKING,)),
    (N_("Consultations, briefings"), (ItemKind.CONSULTATION, ItemKind.BRIEFING)),
    (N_("Requests, oral updates"), (ItemKind.UPDATE_REQUEST, ItemKind.ORAL_UPDATE)),
    (N_("Documents"), (ItemKind.DOCUMENT,)),
    (N_("Deadlines"), (ItemKind.DEADLINE,)),
    (N_("Decisions, appointments"), (ItemKind.DECISION, ItemKind.APPOINTMENT)),
    (N_("Process"), (ItemKind.PROCESS,)),
    (N_("Meeting"), (ItemKind.MEETING,)),
)
_NAME_OF = {kind: name for name, kinds in _KINDS for kind in kinds}


def lane_names(roadmap: Roadmap, by: By, language: Language, words: Words) -> Mapping[object, str]:
    """The lanes in their order, each with its name; only some of them may hold items."""
    if by == "kind":
        return {name: words(name) for name, _ in _KINDS}
    if by == "track":
        named: dict[object, str] = {track.ref.id: track.title.best(language)[0] for track in roadmap.tracks}
        return {**named, None: words(N_("No track"))}
    owners = sorted({_owner_of(item, language) for item in roadmap.items if item.owner}, key=str.casefold)
    return {**{owner: owner for owner in owners}, None: words(N_("No owner"))}


def lanes_of(items: Iterable[RoadmapItemRow], by: By, language: Language) -> list[object]:
    """The key of each item's lane."""
    if by == "kind":
        return [_NAME_OF[item.kind] for item in items]
    if by == "track":
        return [item.track_id for item in items]
    return [_owner_of(item, language) or None for item in items]


def _owner_of(item: RoadmapItemRow, language: Language) -> str:
    return item.owner.best(language)[0] if item.owner is not None else ""
