"""The first page's plots of who takes part; each bar opens the names behind it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.plots import Bar, BarsPlot, SharePlot
from hlom_desktop.overview.participation import NO_ANSWER, NOT_STATED, Participation
from hlom_desktop.overview.says import ANSWER_TOKENS, ANSWERS, LEVELS, REGIONS


class ParticipationPlots:
    """Member States by highest level and by regional group, and how invitations were answered."""

    def __init__(self, context: Context) -> None:
        look = context.look
        self._words, self._actions = context.words, context.actions
        self._levels, self._regions, self._answers = BarsPlot(look), BarsPlot(look), SharePlot(look)
        self._states, self._represented, self._asked = (Label(look, px=11, token="ink3") for _ in range(3))
        self._levels.opened.connect(partial(self._open, "states_by_level"))
        self._regions.opened.connect(partial(self._open, "states_by_region"))
        self._answers.opened.connect(lambda _: self._actions.go_to("invitations"))

    def parts(self) -> tuple[tuple[str, str, Label, QWidget], ...]:
        """Each plot with its key, its title, and what stands at the right of that."""
        words = self._words
        return (
            ("levels", words("Level of the delegations"), self._states, self._levels),
            ("regions", words("By regional group"), self._represented, self._regions),
            ("answers", words("Answers to invitations"), self._asked, self._answers),
        )

    def show_counts(self, counted: Participation) -> dict[str, bool]:
        """Show other figures; which of the plots have any."""
        words = self._words
        self._levels.set_bars([Bar(key, words(LEVELS[key]), number) for key, number in counted.levels])
        self._regions.set_bars(
            [Bar(key, words(REGIONS[key]), number, hatched=key == NOT_STATED) for key, number in counted.regions]
        )
        self._answers.set_bars(
            [
                Bar(key, words(ANSWERS[key]), number, ANSWER_TOKENS[key], key == NO_ANSWER)
                for key, number in counted.answers
            ]
        )
        states, asked = (sum(number for _, number in counts) for counts in (counted.levels, counted.answers))
        for info in (self._states, self._represented):
            info.setText(words.plural("{number} State", "{number} States", states))
        self._asked.setText(words.plural("{number} invitation", "{number} invitations", asked))
        return {"levels": bool(counted.levels), "regions": bool(counted.regions), "answers": bool(counted.answers)}

    def _open(self, kind: str, key: str) -> None:
        """Who stands behind a bar; what counts them is loaded only now."""
        from hlom_desktop.delegations.figures.rules import number_of
        from hlom_desktop.delegations.figures.values import FigureKind

        self._actions.go_to("delegations", number_of(FigureKind(kind), key), view="figures")
