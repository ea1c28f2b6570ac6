"""An answer told: as JSON, and a line for each side event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.findings import in_language
from hlom_desktop.placement.phrases import said, said_together, spot_titles
from hlom_desktop.placement.values import Question, Spot
from hlom_desktop.placement.values_answer import Answer
from hlom_desktop.words import Words


def as_json(question: Question, answer: Answer, words: Words) -> dict[str, object]:
    """The shape of `--json`: `status`, `gap`, `placed` (`uid`, `room`, `start`, `moved`, `why`), `unplaced` (`uid`,
    `rules`, `would_free`); texts in the reader's language.
    """
    return {
        "status": answer.status.value,
        "gap": round(answer.gap, 4),
        "placed": [
            {
                "uid": question.event[one.event].uid,
                "room": _room(question, one.place.spot, words),
                "start": _start(question, one.place.spot),
                "moved": one.moved_from is not None,
                "why": said_together(one.why, words),
            }
            for one in answer.placed
        ],
        "unplaced": [
            {
                "uid": question.event[one.event].uid,
                "rules": [said(rule, words) for rule in one.rules],
                "would_free": [said(freeing.phrase, words) for freeing in one.would_free],
            }
            for one in answer.unplaced
        ],
    }


def lines(question: Question, answer: Answer, words: Words) -> Iterator[str]:
    """Title, place and reason between tabs; for those without a place the rules, and what would free one."""
    language = cast("Language", words.language)
    for placed in answer.placed:
        title = text_in(question.event[placed.event].title, language)
        place = in_language(spot_titles(question, placed.place.spot), language)
        yield f"{title}\t{place}\t{said_together(placed.why, words)}"
    for unplaced in answer.unplaced:
        title = text_in(question.event[unplaced.event].title, language)
        told = [words("no place"), said_together(unplaced.rules, words)]
        told += [said(one.phrase, words) for one in unplaced.would_free]
        yield "\t".join((title, *told))


def _room(question: Question, spot: Spot, words: Words) -> str | None:
    if spot.room is None:
        return None
    return text_in(question.space[spot.room].name, cast("Language", words.language))


def _start(question: Question, spot: Spot) -> str:
    slot = question.slot[spot.slot]
    return datetime.fromtimestamp(60 * slot.start, zone_named(slot.hours.zone)).isoformat()
