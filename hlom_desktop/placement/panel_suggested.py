"""The view of suggested places: asked for with a button, found beside the store, and nothing moves until accepted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Signal

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.placement.accepting import accepted
from hlom_desktop.placement.card_suggested import SuggestedCard
from hlom_desktop.placement.edits_granting import accept_with
from hlom_desktop.placement.lines import Becomes, SuggestedLine, figures_of, lines_of
from hlom_desktop.placement.phrases import said
from hlom_desktop.placement.queries import placing
from hlom_desktop.placement.reliefs import relieved
from hlom_desktop.placement.table import spot_words, suggested_columns
from hlom_desktop.placement.values import Question
from hlom_desktop.placement.values_answer import Answer, Freeing, Relief
from hlom_desktop.side_events.said import Standing

SECONDS = 60.0
"""The search ends then with the best it has; what it can do better by then is small."""
ASKED_OF = frozenset(
    {
        "conference", "venue", "room", "booth", "session", "role", "delegation", "delegate", "theme", "release",
        "proposal", "sponsor", "proposed_speaker", "slot_wish", "side_event_slot", "side_event_call",
        "criterion", "review", "mark", "team", "assignment", "interpretation_rule",
    }
)  # fmt: skip
"""The tables of which the question is made."""


class SuggestedView(TablePlace[SuggestedLine]):
    """A suggestion is shown until it is accepted, left, or something it was made of has changed."""

    key: ClassVar[str] = "side-events"
    tables: ClassVar[frozenset[str]] = ASKED_OF

    suggested = Signal(object)
    """What is suggested for side events, a Standing by id: for the cards of the board."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.question: Question | None = None
        self.answer: Answer | None = None
        self.granted: tuple[Freeing, ...] = ()
        self._asked: Question | None = None
        self.suggested_card = SuggestedCard(self.look, words)
        columns = suggested_columns(words, lambda: self.reading, lambda: self.question)
        self.set_up(words("Side events"), words("Filter side events"), columns, self.suggested_card)
        self._add_words = words("Suggest places")
        self._empty_words = (
            words("No places suggested yet"),
            words("Approved side events are given slot and room by all rules at once. Nothing moves until you accept."),
        )
        self.ask = Button(self.look, words("Suggest places"), "magic-wand")
        self.ask.clicked.connect(self.add_row)
        self.page.controls.addWidget(self.ask)
        self.suggested_card.accept.clicked.connect(self.accept)
        self.suggested_card.leave.clicked.connect(self.leave)
        self.suggested_card.tried.connect(self.grant)
        self.suggested_card.opened_proposal.connect(lambda row_id: context.actions.go_to("side-events", row_id))
        self._show()

    @property
    def reading(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def read(self) -> None:
        """See whether what is suggested still fits."""
        if self.answer is None:
            self._show()
        else:
            self._read(self._still_fits)

    def _read(self, then: Callable[[Question], None]) -> None:
        arguments = (self.conference_id, self.context.now())
        self.context.desk.read(placing, *arguments, then=then, slot=(id(self), "rows"))

    def _still_fits(self, question: Question) -> None:
        if self.answer is not None and question != self._asked:
            self.leave()
            self.said.setText(self.words("Something changed since places were suggested. Ask for them again."))

    # Asking

    def add_row(self) -> None:
        """Ask for places anew, of what the store holds now."""
        self.granted = ()
        self.said.setText("")
        self._read(self._ask)

    def grant(self, freeing: Freeing) -> None:
        """Ask again as if this were granted too."""
        if self.question is None:
            return
        question = self.question
        for relief in freeing.reliefs:
            question = relieved(question, relief)
        self.granted = (*self.granted, freeing)
        self._search(question)

    def _ask(self, question: Question) -> None:
        self._asked = question
        self._search(question)

    def _search(self, question: Question) -> None:
        self.ask.setEnabled(False)
        self.suggested_card.accept.setEnabled(False)

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Answer:
            from hlom_desktop.placement.solving import solve

            return solve(question, lambda found: progress(found.placed, found.of), cancelled, SECONDS)

        def found(answer: Answer) -> None:
            self.question, self.answer = question, answer
            self.ask.setEnabled(True)
            self._show()

        self.context.desk.job(self.words("Suggest places"), work, found)

    # Showing

    def _show(self) -> None:
        question, answer = self.question, self.answer
        lines: tuple[SuggestedLine, ...] = ()
        if question is not None and answer is not None:
            lines = lines_of(question, answer)
            granted = "; ".join(said(one.phrase, self.words) for one in self.granted)
            changes = len(accepted(question, answer))
            self.suggested_card.show_sum(answer, figures_of(lines), changes, granted)
        else:
            self.suggested_card.show_nothing()
        self.show_rows(lines)
        self.suggested.emit(self._standings(lines))

    def _standings(self, lines: tuple[SuggestedLine, ...]) -> dict[int, Standing]:
        """On the cards stands only what would change, and what finds no place."""
        found = {}
        for line in lines:
            if line.becomes is Becomes.NO_PLACE:
                text = self.words("no place found")
                found[line.ref.id] = Standing(text, "warning-circle-fill", warns=True, suggests=True)
            elif line.becomes is not Becomes.STAYS and self.question is not None:
                place = spot_words(self.question, line.then, self.reading)
                found[line.ref.id] = Standing(place, "arrow-right", suggests=True)
        return found

    def retell(self) -> None:
        """Say the same in the other language, also on the board."""
        super().retell()
        self.suggested.emit(self._standings(self.rows))

    def show_in_card(self, row: SuggestedLine | None) -> None:
        """Why the chosen one is put there, or finds no place."""
        self.suggested_card.show_line(row, self.question, self.reading)

    # Ending

    def accept(self) -> None:
        """Give them their places, and grant what was tried: one gesture."""
        if self.question is None or self.answer is None:
            return
        reliefs: tuple[Relief, ...] = tuple(relief for one in self.granted for relief in one.reliefs)
        arguments: Any = (self.conference_id, accepted(self.question, self.answer), reliefs)
        desk = self.context.desk
        desk.do(accept_with, *arguments, origin=self, then=lambda _: self.leave(), otherwise=self.refuse)

    def leave(self) -> None:
        """Leave everything as it is."""
        self.question = self.answer = self._asked = None
        self.granted = ()
        self._show()
