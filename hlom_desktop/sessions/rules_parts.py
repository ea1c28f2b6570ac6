"""What must hold of the parts of a session, and whether their minutes fit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import LONGEST
from hlom_desktop.sessions.values import SessionRow, SubItemRow

_TYPED = re.compile(r"(?P<title>.*?\S)[\s,;:·]+(?P<minutes>\d{1,4})\s*(?:min(?:utes|utos|\.)?|[’'′])", re.IGNORECASE)


class PartLengthNotUsable(Refusal):
    """A sub-item of no length, or of more than a day."""

    message = N_("A sub-item lasts between 1 minute and 24 hours. Leave its minutes empty where nobody knows them.")


def check_part_minutes(minutes: int | None) -> None:
    """A length in minutes, or unknown. Raises `PartLengthNotUsable`."""
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise PartLengthNotUsable


@dataclass(frozen=True)
class PartsSum:
    """The minutes of a session's sub-items, those of the session where it has a length, and how many have none."""

    minutes: int
    of: int | None
    unknown: int

    @property
    def over(self) -> int:
        """By how many minutes they are longer than their session; 0 where they fit."""
        return 0 if self.of is None else max(0, self.minutes - self.of)


def parts_sum(session: SessionRow, parts: Iterable[SubItemRow]) -> PartsSum:
    """The sum of a session's own sub-items."""
    known = [part.minutes for part in parts if part.session_id == session.ref.id]
    of = session.hours.minutes if session.hours is not None else session.minutes
    return PartsSum(sum(one for one in known if one is not None), of, known.count(None))


def typed_part(text: str) -> tuple[str, int | None]:
    """A sub-item as it is typed: its title, and its minutes where they stand at the end as “5 min” or “5’”."""
    found = _TYPED.fullmatch(text.strip())
    return (found["title"], int(found["minutes"])) if found is not None else (text.strip(), None)
