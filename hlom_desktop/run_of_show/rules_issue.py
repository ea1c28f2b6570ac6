"""Sheets as they were given out: what a reader would see change, and which version a sheet is.

The versions of a room's day are counted together, whoever got the sheet: “version 7” is the same day for all teams.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hlom_desktop.run_of_show.rules_teams import stands_on
from hlom_desktop.run_of_show.values import CueRow, CueTeam, IssuedCue, SheetIssueRow

TEXTS = ("item", "who", "from_where", "languages", "sound_and_picture", "notes", "who_acts")


@dataclass(frozen=True)
class Standing:
    """How a sheet stands: the issue that it still is, None for a draft; and its changes since `since`.

    `changed` are the ids of cues that are new or say something else, `gone` the cues that were taken out.
    """

    issue: SheetIssueRow | None
    since: SheetIssueRow | None
    changed: frozenset[int] = frozenset()
    gone: tuple[IssuedCue, ...] = ()

    @property
    def number(self) -> int:
        """How much differs: rows changed and rows gone."""
        return len(self.changed) + len(self.gone)


def issued(cues: Sequence[CueRow]) -> tuple[IssuedCue, ...]:
    """The cues as they are given out."""
    return tuple(
        IssuedCue(cue.ref.id, cue.start, cue.seconds, **{name: getattr(cue, name) for name in TEXTS}) for cue in cues
    )


def issues_of(
    issues: Sequence[SheetIssueRow], day: date | None, room_id: int | None, team: CueTeam | None
) -> tuple[SheetIssueRow, ...]:
    """What a team was given of a room's day, oldest first: its own sheets, and those for all."""
    found = (one for one in issues if (one.day, one.room_id) == (day, room_id) and one.team in (None, team))
    return tuple(sorted(found, key=lambda one: one.number))


def standing_of(
    given_out: Sequence[SheetIssueRow], cues: Sequence[CueRow], team: CueTeam | None, since: SheetIssueRow | None = None
) -> Standing:
    """How the sheet of a team stands; compared with `since`, else with the last issue that says something else."""
    now = tuple(map(_seen, issued([cue for cue in cues if stands_on(cue, team)])))
    newest = given_out[-1] if given_out else None
    same = newest is not None and tuple(map(_seen, _own(newest, cues, team))) == now
    before = given_out[:-1] if same else given_out
    compared = since or (before[-1] if before else None)
    issue = newest if same else None
    if compared is None:
        return Standing(issue, None)
    old = {one.cue_id: _seen(one) for one in _own(compared, cues, team)}
    changed = frozenset(one.cue_id for one in now if old.get(one.cue_id) != one)
    here = {one.cue_id for one in now}
    gone = tuple(one for one in _own(compared, cues, team) if one.cue_id not in here)
    return Standing(issue, compared, changed, gone)


def _own(issue: SheetIssueRow, cues: Sequence[CueRow], team: CueTeam | None) -> tuple[IssuedCue, ...]:
    """What of an issue concerns a team: all of its own; of one for all, the cues that do, and those that are gone."""
    if issue.team is team:
        return issue.cues
    others = {cue.ref.id for cue in cues if not stands_on(cue, team)}
    return tuple(one for one in issue.cues if one.cue_id not in others)


def _seen(cue: IssuedCue) -> IssuedCue:
    """A cue as it reads on paper, where hours stand to the minute."""
    texts = {name: getattr(cue, name) for name in TEXTS}
    return IssuedCue(cue.cue_id, cue.start // 60, cue.seconds, **texts)
