"""What every card shows of the conference's values: three texts, a vague date, hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.printing import as_stated, print_when
from hlom_desktop.conference.when.sessions import UnSessions, load_un_sessions
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.fields import WhenField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.texts import Texts
from hlom_desktop.words import Words


def texts_of(wording: Wording | None) -> Texts:
    """A wording as the three-language editor takes it."""
    if wording is None:
        return Texts()
    return Texts(
        wording.en or "", wording.fr or "", wording.es or "", wording.source, wording.stale(), wording.missing()
    )


def with_text(wording: Wording | None, language: str, text: str) -> Wording:
    """The wording with one language's text written anew."""
    return (wording or Wording()).with_text(language, text)  # type: ignore[arg-type]


def new_text(language: str, message: str) -> Wording:
    """The first text of a new row in the language in which contents are read, whatever that of the interface."""
    return with_text(None, language, Words(language)(message))


def date_field(
    look: LookSource,
    key: str,
    label: str,
    words: Words,
    *,
    language: Callable[[], Language],
    year: Callable[[], int | None],
    sessions: UnSessions | None = None,
    today: Callable[[], date] | None = None,
) -> WhenField:
    """A field for a date as precisely as it is known; what was understood stands under it as one types."""
    table = sessions or load_un_sessions()

    def parse(typed: str) -> When | None:
        if not typed.strip():
            return None
        return parse_when(typed, language(), year=year(), sessions=table, today=today() if today else None)

    def understand(typed: str) -> str:
        when = parse(typed)
        if when is None or (when.start is None and when.end is None):
            return words("kept as text, without bounds")
        return "= " + span_text(when, words.language)

    def show(value: When | None) -> str:
        return "" if value is None else as_stated(value, language())

    return WhenField(look, key, label, words, understand=understand, parse=parse, show=show)


def span_text(when: When, language: str) -> str:
    """What was understood, with its bounds: “mid-November 2021, 11–20 November 2021”."""
    said = print_when(when, language, year=True)  # type: ignore[arg-type]
    if when.start is None or when.end is None or when.start == when.end:
        return said
    first = print_day(when.start, language, weekday=False)  # type: ignore[arg-type]
    last = print_day(when.end, language, weekday=False)  # type: ignore[arg-type]
    return f"{said} · {first} – {last}"
