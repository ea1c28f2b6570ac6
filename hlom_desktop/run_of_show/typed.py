"""What is typed into a cell for a cue's teams and mark."""

from __future__ import annotations

from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_, NotUnderstood
from hlom_desktop.run_of_show.colours import COLOUR_LETTERS
from hlom_desktop.run_of_show.values import COLOUR_LABELS, TEAM_LABELS, CueColour, CueTeam
from hlom_desktop.words import Words


class NotATeam(NotUnderstood):
    """Something else than names of teams."""

    message = N_("“{text}” is not a team. The teams are: {teams}.")


class NotAMark(NotUnderstood):
    """Something else than a mark's letter or colour."""

    message = N_("“{text}” is not a mark. The marks are: {marks}.")


def teams_words(teams: tuple[CueTeam, ...], words: Words) -> str:
    """“Sound, Video”; what can be typed again."""
    return ", ".join(words(TEAM_LABELS[team]) for team in teams)


def read_teams(typed: str, words: Words) -> tuple[CueTeam, ...]:
    """Teams by the beginnings of their names, with commas; none where nothing is typed. Raises `NotATeam`."""
    found = set()
    for part in filter(None, (one.strip() for one in typed.split(","))):
        meant = [team for team in CueTeam if folded(words(TEAM_LABELS[team])).startswith(folded(part))]
        if len(meant) != 1:
            raise NotATeam(text=part, teams=teams_words(tuple(CueTeam), words))
        found.add(meant[0])
    return tuple(team for team in CueTeam if team in found)


def mark_words(colour: CueColour, words: Words) -> str:
    """“R Red”."""
    return f"{COLOUR_LETTERS[colour]} {words(COLOUR_LABELS[colour])}"


def read_mark(typed: str, words: Words) -> CueColour | None:
    """A mark by its letter or its colour's name; None where nothing is typed. Raises `NotAMark`."""
    text = folded(typed.strip())
    if not text:
        return None
    for colour, letter in COLOUR_LETTERS.items():
        if text in (folded(letter), folded(words(COLOUR_LABELS[colour])), folded(mark_words(colour, words))):
            return colour
    raise NotAMark(text=typed.strip(), marks=", ".join(mark_words(one, words) for one in CueColour))
