"""What the chair says as phrases: plain, in bold, or a choice of two forms with a box before each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.states_said import of_named, to_named, without_article
from hlom_desktop.speakers.script.titles import Form

_PLACE = re.compile(r"\{(\w+)\}")
_PREPOSITION = {
    "fr": re.compile(r"(?:^|(?<=[\s(]))([Dd]e|à|À)\s$"),
    "es": re.compile(r"(?:^|(?<=[\s(]))([Dd]e|[Aa])\s$"),
}


@dataclass(frozen=True)
class Phrase:
    """Words said as they stand. `lang` is set where they are in another language than the script, for want of a
    translation."""

    text: str
    bold: bool = False
    lang: Language | None = None


@dataclass(frozen=True)
class Choice:
    """Forms of which one is ticked when the speaker's gender is known."""

    options: tuple[str, ...]


Said: TypeAlias = tuple[Phrase | Choice, ...]
Filling: TypeAlias = "str | Phrase | tuple[Form, ...]"


def plain_words(said: Said) -> str:
    """The words without their drawing; of a choice, both forms."""
    return "".join(one.text if isinstance(one, Phrase) else f" {' / '.join(one.options)} " for one in said)


def filled(text: str, values: Mapping[str, Filling], language: Language) -> Said:
    """A block's text with what is filled into it: names after a preposition contract with their article, what begins
    a sentence has a capital. Forms of a speaker are in bold, and a choice where there are two.
    """
    found: list[Phrase | Choice] = []
    at = 0
    for place in _PLACE.finditer(text):
        before, value = text[at : place.start()], values.get(place[1], "")
        opens = not text[: place.start()].strip() or text[: place.start()].rstrip(" ").endswith((".", "\n", "?", "!"))
        at = place.end()
        found += _put(before, value, language, opens=opens)
    found.append(Phrase(text[at:]))
    return _punctuated([one for one in found if isinstance(one, Choice) or one.text])


def _punctuated(said: list[Phrase | Choice]) -> Said:
    """A sign that follows a choice stands after each of its forms, so that it begins no line."""
    for at, (one, after) in enumerate(pairwise(said)):
        if isinstance(one, Choice) and isinstance(after, Phrase) and after.text[:1] in set(".,;:"):
            said[at] = Choice(tuple(option + after.text[0] for option in one.options))
            said[at + 1] = Phrase(after.text[1:].lstrip(), after.bold, after.lang)
    return tuple(one for one in said if isinstance(one, Choice) or one.text)


def _put(before: str, value: Filling, language: Language, *, opens: bool) -> list[Phrase | Choice]:
    if isinstance(value, tuple):
        if len(value) > 1:
            return _choice(before, value, language)
        value = Phrase(value[0].whole, bold=True)
    phrase = value if isinstance(value, Phrase) else Phrase(value)
    if opens:
        phrase = Phrase(phrase.text[:1].upper() + phrase.text[1:], phrase.bold, phrase.lang)
    before, rest = _joined(before, phrase.text, language)
    return [Phrase(before), Phrase(rest, phrase.bold, phrase.lang)]


def _choice(before: str, forms: tuple[Form, ...], language: Language) -> list[Phrase | Choice]:
    """Both openings with a box; what they share follows, in bold. A preposition that contracts goes into the boxes."""
    same = len({form.rest for form in forms}) == 1
    options = tuple(form.opening if same else form.whole for form in forms)
    joined = [_joined(before, option, language) for option in options]
    if any(pair != (before, option) for pair, option in zip(joined, options, strict=True)):
        stem = _without_preposition(before, language)
        options = tuple((lead.removeprefix(stem) + rest).strip() for lead, rest in joined)
        before = stem
    rest = forms[0].rest.strip() if same else ""
    return [Phrase(before.rstrip()), Choice(options), Phrase(rest, bold=True)]


def _without_preposition(before: str, language: Language) -> str:
    pattern = _PREPOSITION.get(language)
    return pattern.sub("", before) if pattern else before


def _joined(before: str, value: str, language: Language) -> tuple[str, str]:
    """The text before a value with its preposition contracted, and what of the value is left: “au ” and “Maroc”."""
    pattern = _PREPOSITION.get(language)
    found = pattern.search(before) if pattern else None
    if found is None or not value:
        return before, value
    joined = (of_named if found[1].casefold() == "de" else to_named)(value, language)
    if found[1][:1].isupper():
        joined = joined[:1].upper() + joined[1:]
    name = value if joined.startswith(f"{found[1]} {value[:2]}") else without_article(value, language)
    at = joined.index(name.split(" ")[0])
    return before[: found.start()] + joined[:at], joined[at:]
