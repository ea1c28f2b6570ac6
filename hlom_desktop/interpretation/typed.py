"""What is typed in cells: languages by their letters, teams by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hlom_desktop.folding import folded
from hlom_desktop.interpretation.rules import usable_languages
from hlom_desktop.interpretation.said import team_word
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.words import Words

_BETWEEN = re.compile(r"[\s,;+/–-]+")


class NoSuchTeam(Refusal):
    """A team's name that no team has."""

    message = N_("There is no team “{name}”. The teams are: {teams}.")


def read_languages(typed: str) -> tuple[str, ...]:
    """“EN FR, es” as codes; nothing typed is no language. Raises `LanguageNotUsable`."""
    return usable_languages(part for part in _BETWEEN.split(typed) if part)


def read_teams(typed: str, teams: Iterable[TeamRow], words: Words) -> tuple[int, ...]:
    """“A”, “Team A” or “A, C” as the teams' ids; nothing typed is no team. Raises `NoSuchTeam`."""
    known = {}
    offered = tuple(teams)
    for team in offered:
        known[folded(team_word(team.name, words))] = team.ref.id
    known |= {folded(team.name): team.ref.id for team in offered}
    found = []
    for part in re.split(r"[,;+/]", typed):
        if not part.strip():
            continue
        if folded(part.strip()) not in known:
            raise NoSuchTeam(name=part.strip()[:40], teams=", ".join(team.name for team in offered) or "–")
        found.append(known[folded(part.strip())])
    return tuple(dict.fromkeys(found))
