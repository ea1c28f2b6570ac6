"""To whom a call can be addressed in one gesture, as a list to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.shown import text_in
from hlom_desktop.contributions.edits import calls as edits
from hlom_desktop.contributions.rules.calls import in_group, interested, pledged
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import AddresseeRow
from hlom_desktop.delegations.card_parts import delegation_choices
from hlom_desktop.delegations.rules import count_by_kind, in_tree
from hlom_desktop.delegations.values import DELEGATION_LABELS
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.words import Words


def address_one(db: Db, ref: Ref, delegation_id: int) -> int:
    """Address a call to one delegation."""
    return edits.address(db, ref, (delegation_id,))


ADDRESSING: Mapping[str, Callable[..., int]] = MappingProxyType(
    {
        "all": edits.address_all,
        "pledged": edits.address_pledged,
        "kind": edits.address_kind,
        "group": edits.address_group,
        "workstream": edits.address_interested,
        "one": address_one,
    }
)
"""What carries out each way to address a call; the keys begin the keys of `who_to_address`."""

Choices = list[tuple[Any, str]]


def who_to_address(shown: Contributions, there: Iterable[AddresseeRow], words: Words, language: str) -> Choices:
    """All delegations, those who pledged, each kind, group and workstream with somebody in it, each delegation."""
    has = {one.delegation_id for one in there}
    left = [one for one in shown.delegations if one.ref.id not in has]
    found: Choices = []
    if left:
        found.append((("all",), words("All delegations ({number})", number=len(left))))
    by_pledge = [one for one in pledged(shown.contributions, shown.partners) if one not in has]
    if by_pledge:
        found.append((("pledged",), words("Those who made a pledge ({number})", number=len(by_pledge))))
    for kind, number in count_by_kind(left).items():
        found.append(
            (("kind", kind), words("{kind}: all {number}", kind=words(DELEGATION_LABELS[kind]), number=number))
        )
    for group, _ in in_tree(shown.groups):
        number = len(in_group(left, shown.groups, (group.ref.id,)))
        if number:
            said = words("{group} ({number})", group=text_in(group.title, language), number=number)
            found.append((("group", group.ref.id), said))
    for stream in shown.workstreams:
        number = len(interested(stream.ref.id, shown.interests, left, shown.groups))
        if number:
            title = text_in(stream.title, language)
            found.append((("workstream", stream.ref.id), words("Interested in {title} ({number})", title=title,
                                                               number=number)))  # fmt: skip
    ones = delegation_choices(left, language, "")[1:]
    return [*found, *((("one", key), name) for key, name in ones)]
