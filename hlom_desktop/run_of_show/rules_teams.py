"""For which teams a cue is: what each of them has to do in it."""

from __future__ import annotations

from typing import Protocol

from hlom_desktop.run_of_show.values import CueTeam


class Teamed(Protocol):
    """A cue that may name its teams."""

    @property
    def teams(self) -> tuple[CueTeam, ...]:
        """On whose sheets it stands; none where nobody has said."""


def teams_of(
    *, spoken: bool, plate: bool, remote: bool = False, recorded: bool = False, interpreted: bool = False
) -> tuple[CueTeam, ...]:
    """The teams of a cue of a meeting: `spoken` where somebody has the floor, `plate` where their name is shown.

    The chair follows all of it, sound whoever speaks, video names and recordings, the platform who is remote, booths
    what they interpret; protocol leads who is in the room to the microphone.
    """
    there = {
        CueTeam.CHAIR: True,
        CueTeam.SOUND: spoken,
        CueTeam.VIDEO: plate or recorded or not spoken,
        CueTeam.PLATFORM: remote,
        CueTeam.INTERPRETERS: spoken and interpreted,
        CueTeam.PROTOCOL: plate and not remote and not recorded,
    }
    return tuple(team for team, has_to in there.items() if has_to)


def stands_on(cue: Teamed, team: CueTeam | None) -> bool:
    """Whether a cue stands on a team's sheet: on that of all teams, and where its own are not said, on every one."""
    return team is None or not cue.teams or team in cue.teams
