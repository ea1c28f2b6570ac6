"""The figures laid out for print: tables of several figures side by side, each with its bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.delegations.figures.rules import figure
from hlom_desktop.delegations.figures.said import figure_title, part_label, sentences
from hlom_desktop.delegations.figures.values import PART_LABELS, UNKNOWN, Figure, FigureKind, Part
from hlom_desktop.exports.figures.answers import AnswerPart
from hlom_desktop.exports.figures.gathering import GatheredFigures
from hlom_desktop.exports.paper.plots import PlotBar
from hlom_desktop.invitations.values import ANSWER_LABELS, Answer
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

_SECTIONS = (
    (N_("By kind"), N_("Kind"), (FigureKind.DELEGATIONS_BY_KIND, FigureKind.DELEGATES_BY_KIND)),
    (N_("By level"), N_("Level"), (FigureKind.STATES_BY_LEVEL, FigureKind.DELEGATES_BY_LEVEL)),
    (N_("By regional group"), N_("Regional group"), (FigureKind.STATES_BY_REGION, FigureKind.DELEGATES_BY_REGION)),
    (N_("By mode"), N_("Mode"), (FigureKind.DELEGATES_BY_MODE,)),
    (N_("By language"), N_("Language"), (FigureKind.DELEGATES_BY_LANGUAGE, FigureKind.DELEGATIONS_BY_LANGUAGE)),
    (N_("By gender"), N_("Gender"), (FigureKind.DELEGATES_BY_GENDER,)),
    (N_("Nominations"), N_("State of the nomination"), (FigureKind.DELEGATES_BY_NOMINATION,)),
)
_HEADS: Mapping[FigureKind, str] = MappingProxyType(
    {
        FigureKind.DELEGATIONS_BY_KIND: N_("Delegations"),
        FigureKind.STATES_BY_LEVEL: N_("Member States, by their highest"),
        FigureKind.STATES_BY_REGION: N_("Member States"),
        FigureKind.DELEGATIONS_BY_LANGUAGE: N_("Delegations"),
        FigureKind.DELEGATES_BY_REGION: N_("Delegates of Member States"),
    }
)


@dataclass(frozen=True)
class CountLine:
    """One row: its word, its figure in each column."""

    label: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class CountTable:
    """Figures side by side. `bars` and `plot_title` are those of the first column; `totals` what each adds up to."""

    title: str
    heads: tuple[str, ...]
    lines: tuple[CountLine, ...]
    plot_title: str
    bars: tuple[PlotBar, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """What each column adds up to."""
        return tuple(sum(column) for column in zip(*(line.numbers for line in self.lines), strict=True))


def count_tables(gathered: GatheredFigures, words: Words) -> tuple[CountTable, ...]:
    """The tables that have anything to count; the answers to invitations last."""
    figures = gathered.people.figures
    made = [_table(title, head, [figure(figures, kind) for kind in kinds], words) for title, head, kinds in _SECTIONS]
    return (*(table for table in made if table.lines), *_answers(gathered.answers, words))


def _table(title: str, head: str, figures: Sequence[Figure], words: Words) -> CountTable:
    first = figures[0]
    keys = (*PART_LABELS[first.kind], UNKNOWN)
    numbers = {key: tuple(one.part(key).number for one in figures) for key in keys}
    lines = tuple(
        CountLine(part_label(first.kind, Part(key, ()), words), numbers[key]) for key in keys if any(numbers[key])
    )
    return CountTable(
        words(title),
        (words(head), *(words(_HEADS.get(one.kind, N_("Delegates"))) for one in figures)),
        lines,
        figure_title(first.kind, words),
        tuple(PlotBar(part_label(first.kind, one, words), one.number, one.is_known) for one in first.parts),
    )


def answer_label(answer: Answer | None, words: Words) -> str:
    """The word of an answer, or that there is none."""
    return words("No answer yet") if answer is None else words(ANSWER_LABELS[answer])


def _answers(parts: Sequence[AnswerPart], words: Words) -> Iterator[CountTable]:
    if not parts:
        return
    labels = [answer_label(part.answer, words) for part in parts]
    yield CountTable(
        words("Answers to invitations"),
        (words("Answer"), words("Invitations"), words("Of them to an older version")),
        tuple(CountLine(label, (part.number, part.old)) for label, part in zip(labels, parts, strict=True)),
        words("Answers to invitations"),
        tuple(PlotBar(label, part.number, part.answer is not None) for label, part in zip(labels, parts, strict=True)),
    )


def statement(gathered: GatheredFigures, words: Words) -> tuple[str, ...]:
    """What can be said of it all, a sentence each."""
    said = sentences(gathered.people.figures, words)
    asked = sum(part.number for part in gathered.answers)
    if not asked:
        return said
    numbers = {part.answer: part.number for part in gathered.answers}

    def number(answer: Answer | None) -> str:
        return amount_words(numbers.get(answer, 0), words.language)

    return (
        *said,
        words(
            "Invitations: {asked}; accepted {accepted}, perhaps {perhaps}, declined {declined}, without an answer "
            "{silent}.",
            asked=amount_words(asked, words.language),
            accepted=number(Answer.ACCEPTED),
            perhaps=number(Answer.TENTATIVE),
            declined=number(Answer.DECLINED),
            silent=number(None),
        ),
    )
