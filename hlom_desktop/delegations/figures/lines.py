"""The names behind a figure, in the order of its parts, then of the alphabet, then of precedence."""

from __future__ import annotations

from collections.abc import Iterator

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.figures.rules import figure, taking_part
from hlom_desktop.delegations.figures.values import Counted, CountedPeople, Figure, FigureKind, NameLine
from hlom_desktop.delegations.rules import by_delegation, highest_level, in_alphabet, wording_of
from hlom_desktop.delegations.values import DelegateRow


def name_lines(people: CountedPeople, kind: FigureKind, key: str | None, language: Language) -> tuple[NameLine, ...]:
    """Who stands behind a figure, or behind the part of `key` of it."""
    shown = figure(people.figures, kind)
    lines = _delegations if shown.counted is Counted.DELEGATIONS else _delegates
    return tuple(line for line in lines(people, shown, language) if key is None or line.part == key)


def _delegations(people: CountedPeople, shown: Figure, language: Language) -> Iterator[NameLine]:
    """Delegations; who leads one, or is its highest, stands beside it."""
    persons = by_delegation(taking_part(people.delegates))
    ordered = in_alphabet(people.delegations, language)
    for place, part in enumerate(shown.parts):
        counted = frozenset(part.ids)
        for home in ordered:
            if home.ref.id in counted:
                found = persons.get(home.ref.id, ())
                first = found[0] if found else None
                level = highest_level(found)
                yield NameLine(home.ref, shown.counted, home, first, level, wording_of(home), part.key, place)


def _delegates(people: CountedPeople, shown: Figure, language: Language) -> Iterator[NameLine]:
    persons = by_delegation(people.delegates)
    ordered = [
        (home, one) for home in in_alphabet(people.delegations, language) for one in persons.get(home.ref.id, ())
    ]
    for place, part in enumerate(shown.parts):
        counted = frozenset(part.ids)
        for home, one in ordered:
            if one.ref.id in counted:
                yield NameLine(one.ref, shown.counted, home, one, one.level, wording_of(home), part.key, place)


def called(person: DelegateRow | None, language: Language) -> str:
    """A person by name and function, as far as they are known."""
    if person is None:
        return ""
    return ", ".join(part for part in (person.name, person.function.best(language)[0]) if part)
