"""Who takes part, counted by plain queries: the first page's small plots. The figures of the concept count alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hlom_desktop.storage.peek import look

_LEVELS = (
    "head_of_state", "vice_president", "head_of_government", "deputy_prime_minister", "minister", "vice_minister",
    "permanent_representative", "senior_official", "expert", "other",
)  # fmt: skip
_REGIONS = ("african", "asia_pacific", "eastern_european", "latin_american", "western_european")
_ANSWERS = ("accepted", "tentative", "declined", "delegated")
NOT_STATED, NO_ANSWER = "unknown", "none"

Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Participation:
    """Member States represented, by highest level and by regional group; invitations that stand, by answer."""

    levels: Counts = ()
    regions: Counts = ()
    answers: Counts = ()


def participation(store: Path, conference_id: int, *, whole: bool = True) -> Participation:
    """The figures as the store holds them now; not `whole`, without answers. Who is out is not counted."""
    rows = look(
        store,
        "SELECT d.level, d.delegation_id, g.region FROM delegate d JOIN delegation g ON g.id = d.delegation_id"
        " WHERE d.conference_id = ? AND g.kind = 'member_state' AND d.nomination NOT IN ('declined', 'withdrawn')",
        conference_id,
    )
    highest: dict[int, int] = {}
    regions: dict[int, str] = {}
    for row in rows:
        home, at = row["delegation_id"], _LEVELS.index(row["level"])
        highest[home] = min(at, highest.get(home, len(_LEVELS)))
        regions[home] = row["region"] or NOT_STATED
    return Participation(
        _in_order((_LEVELS[at] for at in highest.values()), _LEVELS),
        _in_order(regions.values(), (*_REGIONS, NOT_STATED)),
        _answers(store, conference_id) if whole else (),
    )


def _in_order(keys: Any, order: tuple[str, ...]) -> Counts:
    counted = Counter(keys)
    return tuple((key, counted[key]) for key in order if counted[key])


def _answers(store: Path, conference_id: int) -> Counts:
    """The last of what each mailbox was given of each session, if it was no cancellation, by its newest reply.

    Of two replies the one to the newer version counts, then the later one, then the less certain one.
    """
    rows = look(
        store,
        "WITH last AS (SELECT max(id) AS id FROM given WHERE conference_id = :own GROUP BY session_id, mailbox),"
        " newest AS (SELECT uid, lower(mailbox) AS mailbox, answer, row_number() OVER (PARTITION BY uid, lower(mailbox)"
        " ORDER BY sequence DESC, stamp DESC, CASE answer WHEN 'declined' THEN 0 WHEN 'tentative' THEN 1"
        " WHEN 'delegated' THEN 2 ELSE 3 END) AS place FROM reply WHERE conference_id = :own)"
        " SELECT coalesce(newest.answer, :silent) AS answer, count(*) AS n FROM last JOIN given g ON g.id = last.id"
        " LEFT JOIN newest ON newest.uid = g.uid AND newest.mailbox = lower(g.mailbox) AND newest.place = 1"
        " WHERE g.method = 'request' GROUP BY 1",
        {"own": conference_id, "silent": NO_ANSWER},
    )
    counted = {row["answer"]: row["n"] for row in rows}
    return tuple((key, counted[key]) for key in (*_ANSWERS, NO_ANSWER) if key in counted)
