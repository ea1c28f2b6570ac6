"""Which proposals are alike, and why: the same organizers, the same theme, the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import TypeAlias

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.rules import sponsor_name
from hlom_desktop.side_events.rules_call import organizer_keys
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.terms import terms
from hlom_desktop.side_events.values import SponsorRole
from hlom_desktop.words import Words

ALIKE = 0.4
"""The degree from which two proposals are worth looking at together."""

_OF_ORGANIZERS, _OF_THEME, _OF_WORDS = 0.35, 0.25, 0.65
_MOST_TERMS, _WORDS_SAID = 40, 5

SAME_ORGANIZER = N_("same organizer: {named}")
SAME_ORGANIZERS = N_("same organizers: {named}")
SAME_THEME = N_("same theme: {named}")
SHARED_WORDS = N_("shared words: {named}")


@dataclass(frozen=True)
class Why:
    """One thing that two proposals share: a message id, and what is shared, in the languages in which it is known."""

    message: str
    named: tuple[Wording, ...]

    def said(self, words: Words) -> str:
        """“same theme: Data”, in the reader's language."""
        language: Language = next((one for one in LANGUAGES if one == words.language), "en")
        return words(self.message, named=", ".join(one.best(language)[0] for one in self.named))


@dataclass(frozen=True)
class Likeness:
    """That a proposal is like another one, by its id: from 0, nothing shared, to 1, and why."""

    other_id: int
    degree: float
    why: tuple[Why, ...]


def similar(lines: Sequence[ProposalLine]) -> dict[int, tuple[Likeness, ...]]:
    """For each proposal those that are like it, the most alike first; one that is like none is not among the keys.

    The status of a proposal does not count: leave out beforehand what is not to be compared. The same lines give the
    same answer, in whatever order.
    """
    ordered = sorted(lines, key=lambda line: line.ref.id)
    read = [_Read.of(ordered, language) for language in LANGUAGES]
    keys = {line.ref.id: organizer_keys(line.sponsors) for line in ordered}
    found: dict[int, list[Likeness]] = defaultdict(list)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            by_words = _degree_of_words(read, one.ref.id, other.ref.id)
            degree = round(min(_degree(one, other, keys) + _OF_WORDS * by_words, 1.0), 3)
            if degree >= ALIKE:
                for here, there in ((one, other), (other, one)):
                    words = _words_shared(read, here.ref.id, there.ref.id) if by_words else ()
                    found[here.ref.id].append(Likeness(there.ref.id, degree, (*_same(here, there), *words)))
    return {
        key: tuple(sorted(values, key=lambda one: (-one.degree, one.other_id))) for key, values in sorted(found.items())
    }


def _degree(one: ProposalLine, other: ProposalLine, keys: Mapping[int, frozenset[int | str]]) -> float:
    """How alike organizers and theme make two proposals."""
    ours, theirs = keys[one.ref.id], keys[other.ref.id]
    shared = len(ours & theirs) / len(ours | theirs) if ours & theirs else 0.0
    return _OF_ORGANIZERS * shared + _OF_THEME * _same_theme(one, other)


def _same_theme(one: ProposalLine, other: ProposalLine) -> bool:
    return one.theme is not None and other.theme is not None and one.theme.ref.id == other.theme.ref.id


def _same(one: ProposalLine, other: ProposalLine) -> Iterator[Why]:
    """The organizers and the theme that two proposals share."""
    both = organizer_keys(one.sponsors) & organizer_keys(other.sponsors)
    if both:
        named = _named(one, both)
        yield Why(SAME_ORGANIZER if len(named) == 1 else SAME_ORGANIZERS, named)
    if one.theme is not None and _same_theme(one, other):
        yield Why(SAME_THEME, (one.theme.title,))


def _named(line: ProposalLine, keys: frozenset[int | str]) -> tuple[Wording, ...]:
    """The organizers of these keys, in the order of the proposal."""
    found: dict[int | str, Wording] = {}
    for one in line.sponsors:
        key = one.row.delegation_id or folded(sponsor_name(one, "en"))
        if key in keys and one.row.role is SponsorRole.ORGANIZER:
            found.setdefault(key, Wording.from_texts(**{each: sponsor_name(one, each) for each in LANGUAGES}))
    return tuple(found.values())


@dataclass(frozen=True)
class _Text:
    """The words of a text with their weights, whose squares add up to 1, and each as it was first written."""

    weights: Mapping[str, float]
    seen: Mapping[str, str]


_Pair: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class _Read:
    """What proposals say in one language: titles alone, and titles with concept notes, each with how alike every two
    of them are.
    """

    language: Language
    titles: Mapping[int, _Text]
    wholes: Mapping[int, _Text]
    of_titles: Mapping[_Pair, float]
    of_wholes: Mapping[_Pair, float]

    @classmethod
    def of(cls, lines: Iterable[ProposalLine], language: Language) -> _Read:
        """All that these say."""
        titles = {line.ref.id: tuple(_terms(line.row.title, language)) for line in lines}
        concepts = {line.ref.id: tuple(_terms(line.row.concept, language)) for line in lines}
        alone = _texts(titles)
        wholes = _texts({key: (*title, *title, *concepts[key]) for key, title in titles.items()})
        return cls(language, alone, wholes, _degrees(alone), _degrees(wholes))

    def degree(self, pair: _Pair) -> float | None:
        """How alike two are by their words, whichever way is more; None where one says nothing in this language."""
        if pair[0] not in self.wholes or pair[1] not in self.wholes:
            return None
        return max(self.of_titles.get(pair, 0.0), self.of_wholes.get(pair, 0.0))

    def shared(self, one: int, other: int) -> str:
        """The words that make them so, as the first has them, those that say most first."""
        pair = (min(one, other), max(one, other))
        by_title = self.of_titles.get(pair, 0.0) >= self.of_wholes.get(pair, 0.0)
        texts = self.titles if by_title else self.wholes
        if one not in texts or other not in texts:
            return ""
        here, there = texts[one], texts[other]
        both = {word: here.weights[word] * there.weights[word] for word in here.weights if word in there.weights}
        order = {word: at for at, word in enumerate(here.seen)}
        best = sorted(both, key=lambda word: (-round(both[word], 9), order[word]))[:_WORDS_SAID]
        return ", ".join(here.seen[word] for word in best)


def _degree_of_words(read: Iterable[_Read], one: int, other: int) -> float:
    """The mean over the languages that both have."""
    degrees = [degree for each in read if (degree := each.degree((one, other))) is not None]
    return sum(degrees) / len(degrees) if degrees else 0.0


def _words_shared(read: Iterable[_Read], one: int, other: int) -> tuple[Why, ...]:
    return (Why(SHARED_WORDS, (Wording.from_texts(**{each.language: each.shared(one, other) for each in read}),)),)


def _terms(wording: Wording | None, language: Language) -> Iterator[tuple[str, str]]:
    return terms(wording.in_language(language) or "" if wording is not None else "")


def _texts(said: Mapping[int, Sequence[tuple[str, str]]]) -> dict[int, _Text]:
    """The texts that say something; rare words weigh more."""
    counts = {key: Counter(term for term, _ in found) for key, found in said.items() if found}
    in_texts = Counter(word for counted in counts.values() for word in counted)
    texts = {}
    for key, counted in counts.items():
        seen: dict[str, str] = {}
        for term, written in said[key]:
            seen.setdefault(term, written)
        texts[key] = _Text(_weights(counted, in_texts, len(counts)), seen)
    return texts


def _weights(counts: Counter[str], in_texts: Mapping[str, int], texts: int) -> Mapping[str, float]:
    """The words that say most of a text, with weights whose squares add up to 1."""
    weighed = {word: (1 + log(number)) * log(1 + texts / in_texts[word]) for word, number in counts.items()}
    kept = sorted(weighed, key=lambda word: (-weighed[word], word))[:_MOST_TERMS]
    whole = sqrt(sum(weighed[word] ** 2 for word in kept))
    return {word: weighed[word] / whole for word in kept}


def _degrees(texts: Mapping[int, _Text]) -> Mapping[_Pair, float]:
    """The cosine of every two texts that share a word, the smaller id first."""
    by_word: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for key, text in sorted(texts.items()):
        for word, weight in text.weights.items():
            by_word[word].append((key, weight))
    found: dict[_Pair, float] = defaultdict(float)
    for _, holders in sorted(by_word.items()):
        for at, (one, weight) in enumerate(holders):
            for other, other_weight in holders[at + 1 :]:
                found[one, other] += weight * other_weight
    return found
