"""Teams, languages and broken rules in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hlom_desktop.interpretation.rules import LANGUAGES
from hlom_desktop.interpretation.workload import Breach, BreachKind
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

_SHORT = 3

BREACH_SENTENCES: Mapping[BreachKind, str] = MappingProxyType(
    {
        BreachKind.TWO_AT_ONCE: N_("In two sessions at once for {found} min"),
        BreachKind.TOO_LONG: N_("A shift of {found} min, at most {limit}"),
        BreachKind.TOO_LONG_REMOTE: N_("A shift of {found} min with remote speakers, at most {limit}"),
        BreachKind.NO_REST: N_("{found} min of rest, at least {limit}"),
        BreachKind.TOO_MANY_A_DAY: N_("{found} shifts a day, at most {limit}"),
        BreachKind.TOO_MANY_A_WEEK: N_("{found} shifts a week, at most {limit}"),
    }
)


def team_word(name: str, words: Words) -> str:
    """“Team A” for a team that is called A; another name as it is."""
    return words("Team {name}", name=name) if len(name) < _SHORT else name


def breach_words(breach: Breach, words: Words) -> str:
    """A broken rule in a few words."""
    return words(BREACH_SENTENCES[breach.kind], found=breach.found, limit=breach.limit)


def codes(languages: Iterable[str]) -> str:
    """Languages by their two letters, in their usual order: “EN FR ES”."""
    wanted = set(languages)
    known = [code for code in LANGUAGES if code in wanted]
    return " ".join([*known, *sorted(wanted - set(known))]).upper()


def clock(minutes: int) -> str:
    """A length in hours and minutes: “3:00”."""
    return f"{minutes // 60}:{minutes % 60:02}"
