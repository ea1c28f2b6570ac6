"""The columns of a placement: what becomes of each side event, where it is, where it is put, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.placement.lines import BECOMES_LABELS, Becomes, SuggestedLine
from hlom_desktop.placement.phrases import said_together
from hlom_desktop.placement.values import Held, Question, Spot
from hlom_desktop.sessions.day_words import hour_words, short_day
from hlom_desktop.words import Words

WEEK = 7
BECOMES_ICONS: Mapping[Becomes, tuple[str, Token]] = MappingProxyType(
    {
        Becomes.NO_PLACE: ("warning-circle-fill", "bad"),
        Becomes.PLACED: ("arrow-right", "accent"),
        Becomes.MOVED: ("arrows-left-right", "accent"),
        Becomes.STAYS: ("check", "ink3"),
    }
)


def spot_words(question: Question, spot: Spot | None, language: Language) -> str:
    """“Room 3, Tue 13:15”, with the date where a weekday alone does not name one day; a dash where there is none."""
    if spot is None:
        return "–"
    hours = question.slot[spot.slot].hours
    days = [one.hours.day for one in question.slots]
    day = short_day(hours.day, language, weekday=True)
    if (max(days) - min(days)).days < WEEK:
        day = day.split()[0]
    when = f"{day} {hour_words(hours.start, language)}"
    if spot.room is None:
        return when
    return Words(language)("{room}, {when}", room=text_in(question.space[spot.room].name, language), when=when)


def why_words(line: SuggestedLine, words: Words) -> str:
    """Why it is put there, or which rules leave it no place."""
    return said_together(line.placed.why if line.placed is not None else line.unplaced.rules, words)  # type: ignore[union-attr]


def suggested_columns(
    words: Words, language: Callable[[], Language], question: Callable[[], Question | None]
) -> list[Column[SuggestedLine]]:
    """What becomes of it, title, now, then, why."""

    def spot(of: Callable[[SuggestedLine], Spot | None]) -> Callable[[SuggestedLine], str]:
        def say(line: SuggestedLine) -> str:
            asked = question()
            return spot_words(asked, of(line), language()) if asked is not None else ""

        return say

    then = spot(lambda line: line.then)
    return [
        Column(
            "becomes",
            words("Becomes"),
            lambda line: words(BECOMES_LABELS[line.becomes]),
            sort=lambda line: list(Becomes).index(line.becomes),
            icon=lambda line: BECOMES_ICONS[line.becomes],
        ),
        Column(
            "title",
            words("Title"),
            lambda line: text_in(line.event.title, language()),
            runs=lambda line: (Run(text_in(line.event.title, language()), bold=line.becomes is not Becomes.STAYS),),
            width=230,
        ),
        Column("now", words("Now"), spot(lambda line: line.event.now), token="ink2", width=132),
        Column("then", words("Suggested"), then, runs=lambda line: _then_runs(line, then(line)), width=140),
        Column(
            "why",
            words("Why"),
            lambda line: why_words(line, words),
            tip=lambda line: why_words(line, words),
            token="ink2",
            stretch=True,
        ),
    ]


def _then_runs(line: SuggestedLine, place: str) -> tuple[Run, ...]:
    new = line.becomes in (Becomes.PLACED, Becomes.MOVED)
    token: Token = "accent" if new else "bad" if line.then is None else "ink"
    pin = (Run(icon="push-pin-fill", token="ink2"),) if line.event.held is Held.PINNED else ()
    return (*pin, Run(place, token, bold=new))
