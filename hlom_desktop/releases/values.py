"""Released programmes: revisions, and what each asks to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref


class ReleaseDuty(StrEnum):
    """Where a revision must be brought, so that nobody works from the one before."""

    CIRCULAR = "circular"
    WEB = "web"
    PLATFORM = "platform"
    INTERPRETERS = "interpreters"
    SECURITY = "security"
    DOORS = "doors"
    PRINTED = "printed"


DUTY_LABELS: Mapping[ReleaseDuty, str] = MappingProxyType(
    {
        ReleaseDuty.CIRCULAR: N_("Circular sent"),
        ReleaseDuty.WEB: N_("Web page renewed"),
        ReleaseDuty.PLATFORM: N_("Platform renewed"),
        ReleaseDuty.INTERPRETERS: N_("Interpreters told"),
        ReleaseDuty.SECURITY: N_("Security told"),
        ReleaseDuty.DOORS: N_("Door sheets changed"),
        ReleaseDuty.PRINTED: N_("Printed sheets laid out"),
    }
)


@dataclass(frozen=True)
class ReleaseRow:
    """A revision of the programme that left the house, without its facts; `number` 1 is Rev.1."""

    ref: Ref
    number: int
    at: datetime
    author: str
    note: Wording | None


@dataclass(frozen=True)
class ReleaseTaskRow:
    """One thing to do after a release; `done` None while it is not."""

    ref: Ref
    release_id: int
    duty: ReleaseDuty
    done: datetime | None
    done_by: str | None
    position: int
