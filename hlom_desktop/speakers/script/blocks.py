"""The blocks of the chair's script: which there are, what may be filled into each, and what a secretariat may write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal


class Block(StrEnum):
    """A passage of the script that is worded once and said wherever it is due, in the order of the script."""

    OPENING = "opening"
    RESUMING = "resuming"
    LIMITS = "limits"
    LIMITS_BY_CATEGORY = "limits_by_category"
    COMMITMENT = "commitment"
    FLOOR = "floor"
    FLOOR_GROUP = "floor_group"
    FLOOR_REMOTE = "floor_remote"
    FLOOR_REMOTE_GROUP = "floor_remote_group"
    LISTENING = "listening"
    RECORDED = "recorded"
    RECORDED_GROUP = "recorded_group"
    TIME_PERMITTING = "time_permitting"
    THANKS_TWO = "thanks_two"
    THANKS_ONE = "thanks_one"
    THANKS_LAST = "thanks_last"
    LINE_LOST = "line_lost"
    RECORDING_READY = "recording_ready"
    ABSENT_CATEGORY = "absent_category"
    ABSENT_LIST = "absent_list"
    ABSENT_OUT = "absent_out"
    REPLIES = "replies"
    REPLY = "reply"
    SUSPENSION = "suspension"
    SUSPENSION_DAY = "suspension_day"
    SUSPENSION_OPEN = "suspension_open"
    CLOSING = "closing"


BLOCK_LABELS: Mapping[Block, str] = MappingProxyType(
    {
        Block.OPENING: N_("Opening of the first sitting"),
        Block.RESUMING: N_("Opening of a further sitting"),
        Block.LIMITS: N_("Limits"),
        Block.LIMITS_BY_CATEGORY: N_("Limits that go by category"),
        Block.COMMITMENT: N_("If a commitment is announced"),
        Block.FLOOR: N_("The floor, in the room"),
        Block.FLOOR_GROUP: N_("The floor, for a group"),
        Block.FLOOR_REMOTE: N_("The floor, remote"),
        Block.FLOOR_REMOTE_GROUP: N_("The floor, remote, for a group"),
        Block.LISTENING: N_("To a remote speaker"),
        Block.RECORDED: N_("A recorded statement"),
        Block.RECORDED_GROUP: N_("A recorded statement for a group"),
        Block.TIME_PERMITTING: N_("The floor, if time permits"),
        Block.THANKS_TWO: N_("After a speaker: the next two"),
        Block.THANKS_ONE: N_("After a speaker: the last to come"),
        Block.THANKS_LAST: N_("After the last speaker"),
        Block.LINE_LOST: N_("If the line is lost"),
        Block.RECORDING_READY: N_("If the recording is shown instead"),
        Block.ABSENT_CATEGORY: N_("If absent: end of the category"),
        Block.ABSENT_LIST: N_("If absent: end of the list"),
        Block.ABSENT_OUT: N_("If absent: off the list"),
        Block.REPLIES: N_("Before rights of reply"),
        Block.REPLY: N_("A right of reply"),
        Block.SUSPENSION: N_("Suspension until later that day"),
        Block.SUSPENSION_DAY: N_("Suspension until another day"),
        Block.SUSPENSION_OPEN: N_("Suspension without an hour"),
        Block.CLOSING: N_("Closing of the last sitting"),
    }
)

_FLOOR = ("speaker", "delegation", "minutes")
_THANKS = ("speaker", "delegation")
PLACEHOLDERS: Mapping[Block, tuple[str, ...]] = MappingProxyType(
    {
        Block.OPENING: ("debate",),
        Block.RESUMING: ("debate",),
        Block.LIMITS: ("minutes", "group_minutes", "warning"),
        Block.LIMITS_BY_CATEGORY: ("warning",),
        Block.COMMITMENT: (),
        Block.FLOOR: _FLOOR,
        Block.FLOOR_GROUP: (*_FLOOR, "group"),
        Block.FLOOR_REMOTE: (*_FLOOR, "city"),
        Block.FLOOR_REMOTE_GROUP: (*_FLOOR, "city", "group"),
        Block.LISTENING: ("speaker",),
        Block.RECORDED: _FLOOR,
        Block.RECORDED_GROUP: (*_FLOOR, "group"),
        Block.TIME_PERMITTING: _FLOOR,
        Block.THANKS_TWO: (*_THANKS, "next", "second"),
        Block.THANKS_ONE: (*_THANKS, "next"),
        Block.THANKS_LAST: _THANKS,
        Block.LINE_LOST: (*_THANKS, "city", "next"),
        Block.RECORDING_READY: _THANKS,
        Block.ABSENT_CATEGORY: ("delegation", "next"),
        Block.ABSENT_LIST: ("delegation", "next"),
        Block.ABSENT_OUT: ("delegation", "next"),
        Block.REPLIES: ("minutes", "second_minutes"),
        Block.REPLY: ("delegation", "minutes"),
        Block.SUSPENSION: ("debate", "hour", "next"),
        Block.SUSPENSION_DAY: ("debate", "day", "hour", "next"),
        Block.SUSPENSION_OPEN: ("debate", "next"),
        Block.CLOSING: ("debate",),
    }
)
"""What may be filled into a block. Next is who speaks next by delegation, second who speaks after that."""

LONGEST = 2000
_PLACE = re.compile(r"\{([^{}]*)\}|[{}]")


class UnknownPlaceholder(Refusal):
    """A placeholder that this block of the script has nothing for."""

    message = N_("“{place}” cannot be filled in here. What can be: {known}.")


class NoPlaceholders(Refusal):
    """A placeholder in a block of the script that has none."""

    message = N_("“{place}” cannot be filled in here: this text is said as it stands.")


class LooseBrace(Refusal):
    """A brace that opens or closes no placeholder."""

    message = N_("A brace stands alone. Write what is filled in between two, such as {example}.")


class TextTooLong(Refusal):
    """A block that no chair would read to its end."""

    message = N_("This text is too long for the script. Keep it under {most} characters.")


def check_block(block: Block, text: Wording) -> None:
    """What a secretariat writes for a block, in each language. Raises `UnknownPlaceholder` and the other refusals."""
    known = PLACEHOLDERS[block]
    for language in LANGUAGES:
        said = text.in_language(language) or ""
        if len(said) > LONGEST:
            raise TextTooLong(most=LONGEST)
        for found in _PLACE.finditer(said):
            if found[1] is None:
                raise LooseBrace(example="{speaker}")
            if found[1] not in known:
                if not known:
                    raise NoPlaceholders(place=found[0])
                raise UnknownPlaceholder(place=found[0], known=", ".join(f"{{{name}}}" for name in known))
