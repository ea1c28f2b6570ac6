"""How the history names a change of mode; by these names the earlier ones are found again."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.values import Mode
from hlom_desktop.refusals import N_

ONE: Mapping[Mode | None, str] = MappingProxyType(
    {
        Mode.IN_PERSON: N_("Hold in person: {title}"),
        Mode.HYBRID: N_("Make hybrid: {title}"),
        Mode.VIRTUAL: N_("Make virtual: {title}"),
        None: N_("Give the former mode back: {title}"),
    }
)
"""For a session, a day or a conference."""

SEVERAL: Mapping[Mode | None, str] = MappingProxyType(
    {
        Mode.IN_PERSON: N_("Hold {number} sessions in person"),
        Mode.HYBRID: N_("Make {number} sessions hybrid"),
        Mode.VIRTUAL: N_("Make {number} sessions virtual"),
        None: N_("Give {number} sessions their former mode back"),
    }
)

MESSAGES = (*ONE.values(), *SEVERAL.values())
