"""People named in a proposal: as they are kept, as a cell holds them, and which of them a cell means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.cell_text import clean
from hlom_desktop.imports.merging.known import plain
from hlom_desktop.side_events.values import ProposedSpeakerRow, SpeakerPart
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, SpeakerMode
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from hlom_desktop.imports.values_read.persons import PersonNamed


@dataclass(frozen=True)
class Person:
    """A person with the function and whether they speak from elsewhere; `text` is how a cell named them."""

    name: str
    function: Wording
    remote: bool = False
    text: str = field(default="", compare=False)


def persons_of(rows: Iterable[ProposedSpeakerRow], part: SpeakerPart) -> tuple[Person, ...]:
    """Those who do this part, in their order."""
    return tuple(Person(row.name, row.function, row.remote) for row in rows if row.part is part)


def persons_named(named: Iterable[PersonNamed], language: Language) -> tuple[Person, ...]:
    """The people of a cell, their functions in its language."""
    return tuple(Person(one.name, Wording().with_text(language, one.function), one.remote, one.text) for one in named)


def printed(person: Person, language: Language) -> str:
    """“Ann Lee, Minister (remote)”, on one line and without the signs that part one person from the next."""
    whole = ", ".join(filter(None, (person.name, person.function.best(language)[0])))
    where = f" ({Words(language)(SPEAKER_MODE_LABELS[SpeakerMode.REMOTE]).lower()})" if person.remote else ""
    return " ".join((clean(whole) or "").replace(";", ",").replace("•", "·").split()) + where


def as_known(there: tuple[Person, ...], named: tuple[Person, ...], *, keeps: bool) -> tuple[Person, ...]:
    """The people of a cell, each as kept where they are there already, with what the cell says anew.

    `keeps`: a function that the cell leaves out stays.
    """
    left, found = list(there), []
    for one in named:
        same = next((other for other in left if _is_line_of(one, other)), None)
        same = same or next((other for other in left if plain(one.name) == plain(other.name)), None)
        if same is not None:
            left.remove(same)
        found.append(one if same is None else _updated(one, same, keeps=keeps))
    return tuple(found)


def _is_line_of(one: Person, other: Person) -> bool:
    return any(plain(one.text) == plain(printed(other, language)) for language in LANGUAGES)


def _updated(one: Person, other: Person, *, keeps: bool) -> Person:
    if _is_line_of(one, other):
        return other
    language = one.function.source
    said = one.function.in_language(language)
    if said is None:
        return Person(other.name, other.function if keeps else Wording(), one.remote)
    if any(plain(other.function.in_language(each) or "") == plain(said) for each in LANGUAGES):
        return Person(other.name, other.function, one.remote)
    return Person(other.name, other.function.with_text(language, said), one.remote)
