"""The view of suggested places: asked for with a button, found beside the store, and nothing moves until accepted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

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

if TYPE_CHECKING:
    from hlom_desktop.storage.history import Change

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
        self._searching: Question | None = None
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

    def show_conference(self, conference_id: int | None) -> None:
        """Show another conference: what is suggested, or looked for, is of the one before."""
        if conference_id != self.conference_id:
            self.leave()
        super().show_conference(conference_id)

    def _changed(self, change: Change, origin: object) -> None:
        super()._changed(change, origin)
        if self._stale and self.answer is not None:  # seen on the board, also while this view is not
            self._stale = False
            self.read()

    def read(self) -> None:
        """See whether what is suggested still fits."""
        if self.answer is None:
            self._show()
        else:
            self._read("rows", self._still_fits)

    def _read(self, slot: str, then: Callable[[Question], object]) -> None:
        home = self.conference_id

        def found(question: Question) -> None:
            if home == self.conference_id:
                then(question)

        self.context.desk.read(placing, home, self.context.now(), then=found, slot=(id(self), slot))

    def _still_fits(self, question: Question) -> bool:
        if self.answer is None:
            return False
        if question != self._asked:
            self.leave()
            self.said.setText(self.words("Something changed since places were suggested. Ask for them again."))
        return self.answer is not None

    # Asking

    def add_row(self) -> None:
        """Ask for places anew, of what the store holds now."""
        if self._searching is None:
            self.said.setText("")
            self._read("asked", self._ask)

    def grant(self, freeing: Freeing) -> None:
        """Ask again as if this were granted too."""
        if self.question is None or self._searching is not None:
            return
        question = self.question
        for relief in freeing.reliefs:
            question = relieved(question, relief)
        self._search(question, self._asked, (*self.granted, freeing))

    def _ask(self, question: Question) -> None:
        if self._searching is None:
            self._search(question, question, ())

    def _search(self, question: Question, asked: Question | None, granted: tuple[Freeing, ...]) -> None:
        self._searching = question
        self.ask.setEnabled(False)
        self.suggested_card.accept.setEnabled(False)

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Answer:
            from hlom_desktop.placement.solving import solve

            def stopped() -> bool:
                return cancelled() or self._searching is not question

            return solve(question, lambda found: progress(found.placed, found.of), stopped, SECONDS)

        def found(answer: Answer) -> None:
            if self._searching is not question:
                return  # it was left meanwhile
            self._searching = None
            self.question, self.answer, self._asked, self.granted = question, answer, asked, granted
            self.ask.setEnabled(True)
            self._show()
            self.read()  # much may have changed while it was looked for

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
        self._read("accepted", self._accept)

    def _accept(self, question: Question) -> None:
        if not self._still_fits(question) or self._searching is not None:
            return
        assert self.question is not None
        assert self.answer is not None
        reliefs: tuple[Relief, ...] = tuple(relief for one in self.granted for relief in one.reliefs)
        arguments: Any = (self.conference_id, accepted(self.question, self.answer), reliefs)
        desk = self.context.desk
        desk.do(accept_with, *arguments, origin=self, then=lambda _: self.leave(), otherwise=self.refuse)

    def leave(self) -> None:
        """Leave everything as it is; what is looked for is no longer wanted."""
        if self._searching is not None:
            self._searching = None
            self.ask.setEnabled(True)
        self.question = self.answer = self._asked = None
        self.granted = ()
        self._show()
