"""How long and how often a team of interpreters works: the limits that are known, and those a conference goes by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hlom_desktop.interpretation.values import InterpretationRuleRow


class Limits(NamedTuple):
    """The length of a sitting and of one where somebody is remote, and the rest between two of them, in minutes;
    sittings a day and a week (None where there is no limit); interpreters in each booth.
    """

    sitting_minutes: int
    remote_minutes: int
    sittings_a_day: int
    rest_minutes: int
    per_booth: int
    sittings_a_week: int | None


UN = Limits(180, 120, 2, 90, 2, 7)
"""Meetings of the United Nations: three hours, two a day, two interpreters in the booths of EN, FR and ES."""

AIIC = Limits(180, 120, 2, 90, 2, None)
"""The International Association of Conference Interpreters, which says nothing of weeks (aiic.net/node/2375)."""


def limits_in_force(rows: Iterable[InterpretationRuleRow]) -> Limits:
    """The limits a conference has chosen; those of the United Nations until it has. Of several, the first counts."""
    chosen = sorted((row for row in rows if row.in_force), key=lambda row: (row.position, row.ref.id))
    if not chosen:
        return UN
    row = chosen[0]
    return Limits(
        row.sitting_minutes,
        row.remote_minutes,
        row.sittings_a_day,
        row.rest_minutes,
        row.per_booth,
        row.sittings_a_week,
    )
