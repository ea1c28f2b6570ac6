"""What a template's file states, read into the program's values: texts, dates, hours and where each was found."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.values import Source
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import UnSessions, load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.paths import resources_folder

Fact = Mapping[str, Any]


@dataclass(frozen=True)
class Facts:
    """One template's file, and the day of the document it was taken from, by which “next month” is counted."""

    table: Fact
    today: date
    un_sessions: UnSessions

    def of(self, part: str) -> Sequence[Fact]:
        """The facts of one part of the file, in its order."""
        facts: Sequence[Fact] = self.table[part]
        return facts

    def when(self, stated: Fact | None) -> When | None:
        """The date as stated; the file's own bounds serve where the words give none."""
        if stated is None:
            return None
        first, last = (date.fromisoformat(day) if day else None for day in stated["bounds"])
        known = first or last
        year = known.year if known and not stated["year_stated"] else None
        found = parse_when(stated["text"], "en", year=year, sessions=self.un_sessions, today=self.today)
        return found if found.start or found.end else found.with_bounds(first, last)


def template_file(name: str) -> Fact:
    """The facts of the template of that name as the file has them."""
    path = resources_folder() / "templates" / f"{name}.json"
    table: Fact = json.loads(path.read_text(encoding="utf-8"))
    return table


def read_facts(name: str, today: date) -> Facts:
    """The facts of a template, taken from a document of that day."""
    return Facts(template_file(name), today, load_un_sessions())


def wording(texts: Fact | None) -> Wording | None:
    """A text in three languages; None where none is stated."""
    return None if texts is None else Wording.from_texts(**texts)


def joined(texts: Sequence[Fact | None], between: str = ", ") -> Wording | None:
    """Several texts as one list in each language; None where there is none."""
    stated = [text for text in texts if text]
    if not stated:
        return None
    return Wording.from_texts(
        **{language: between.join(text[language] for text in stated) for language in ("en", "fr", "es")}
    )


def words(text: Fact | str | None) -> str | None:
    """A name or label that is kept in one language only: the English."""
    if text is None or isinstance(text, str):
        return text
    english: str = text["en"]
    return english


def sources(fact: Fact) -> tuple[Source, ...]:
    """Where the fact was found."""
    return tuple(Source(found["document"], found.get("phrase"), found.get("line")) for found in fact.get("source", ()))


def known(fact: Fact) -> dict[str, Any]:
    """The fact's own name and where it was found, as columns."""
    return {"origin": fact["origin"], "sources": sources(fact)}


def hours_of(when: When | None, time: Fact | None) -> Hours | None:
    """The hours stated for a day; None where no hour or no single day is known."""
    if when is None or time is None or when.start is None or when.start != when.end:
        return None
    start, end = (60 * int(clock[:2]) + int(clock[3:]) for clock in (time["start"], time["end"]))
    return Hours(when.start, start, end - start, time["iana"], label=time["label"])


def remark(fact: Fact, date_part: str = "date") -> Wording | None:
    """The fact's note and its date's note, one after the other, each once."""
    date_note = (fact.get(date_part) or {}).get("note")
    notes = [fact.get("note"), date_note if date_note != fact.get("note") else None]
    return joined(notes, " ")
