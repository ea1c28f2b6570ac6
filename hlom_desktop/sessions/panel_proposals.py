"""Gestures that are proposed first: their places drawn on the grid, what would be found said, then done or left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from hlom_desktop.conference.languages import Language
from hlom_desktop.desk.place import Context
from hlom_desktop.findings import Severity
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.board import ProgrammeBoard
from hlom_desktop.sessions.grid.blocks import about_move
from hlom_desktop.sessions.grid.keyboard import Asked
from hlom_desktop.sessions.grid.note_words import line_of
from hlom_desktop.sessions.panel_asking import AskingBar, Question
from hlom_desktop.sessions.panel_gestures import Gestures
from hlom_desktop.sessions.panel_questions import measure, question
from hlom_desktop.sessions.proposing import USUAL_PUSH, Gesture, Outcome, Proposal, outcome_of
from hlom_desktop.sessions.rules import Slot
from hlom_desktop.sessions.rules_gestures import NoPlaceYet, TwoWanted
from hlom_desktop.sessions.values import Programme


class Proposals(QObject):
    """Holds at most one proposal for the programme that `programme` gives; `bar` asks about it."""

    def __init__(
        self,
        context: Context,
        programme: Callable[[], Programme | None],
        board: ProgrammeBoard,
        gestures: Gestures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._programme, self._board, self._gestures = context, programme, board, gestures
        self.bar = AskingBar(context.look, context.words)
        self.proposal: Proposal | None = None
        self.bar.answered.connect(self._carry_out)
        self.bar.cancelled.connect(self._close)
        self.bar.stepped.connect(self._step)

    @property
    def _language(self) -> Language:
        return self._context.reader.language  # type: ignore[return-value]

    def ask(self, asked: Asked, ids: tuple[int, ...]) -> None:
        """A gesture on sessions, the last of which has the keyboard; what undo alone answers is done at once."""
        if not ids:
            return
        match asked:
            case Asked.MODE:
                self._context.actions.change_mode(ids, None)
            case Asked.COPY:
                self._gestures.duplicate(ids[-1])
            case Asked.OUT:
                self._gestures.unplace(ids)
            case Asked.AWAY:
                self._gestures.take_away(ids)
            case Asked.SWAP if len(ids) != 2:
                self._gestures.refuse(TwoWanted())
            case Asked.SWAP:
                self.propose(Proposal(Gesture.SWAP, ids))
            case Asked.PUSH:
                self.propose(Proposal(Gesture.PUSH, ids[-1:]))
            case Asked.SPLIT:
                self.propose(Proposal(Gesture.SPLIT, ids[-1:]))

    def ask_day(self, ids: tuple[int, ...], day: date) -> None:
        """Propose another day for sessions, their hours and rooms kept."""
        self.propose(Proposal(Gesture.DAY, ids, day=day))

    def ask_place(self, session_id: int, slot: Slot) -> None:
        """Propose a place for a session that has none."""
        self.propose(Proposal(Gesture.PLACE, (session_id,), slot=slot))

    def refresh(self) -> None:
        """The programme is another now, or its language: the proposal is about that."""
        if self.proposal is not None:
            self.propose(self.proposal)

    def propose(self, proposal: Proposal) -> None:
        """Draw and ask; where it is refused, say why."""
        programme = self._programme()
        known = {row.ref.id for row in programme.sessions} if programme is not None else set()
        if programme is None or not known.issuperset(proposal.ids):
            self._leave()
            return
        try:
            outcome = outcome_of(proposal, programme, self._board.grid.step)
        except Refusal as refusal:
            self._refuse(proposal, refusal)
            return
        self.proposal = replace(proposal, by=outcome.by)
        self._tell(self.proposal, outcome, programme)

    def _tell(self, proposal: Proposal, outcome: Outcome, programme: Programme) -> None:
        words = self._context.words
        found = about_move(self._context.actions.findings_if_changed(outcome.rows))
        grave = (subject for one in found if one.severity is Severity.CLASH for subject in one.subjects)
        clashing = {subject.id or proposal.ids[0] for subject in grave if subject.type == "session"}
        self._board.show_proposed(outcome.places(programme.zone), clashing)
        asked = question(proposal, outcome, programme, words, self._language)
        self.bar.ask(replace(asked, lines=tuple(line_of(one, words) for one in found)))

    def _refuse(self, proposal: Proposal, refusal: Refusal) -> None:
        """At the foot where there is nothing to choose; else in the bar, so that another step can be taken."""
        if proposal.gesture is not Gesture.PUSH or isinstance(refusal, NoPlaceYet):
            self._leave()
            self._gestures.refuse(refusal)
            return
        words = self._context.words
        self.proposal = replace(proposal, by=proposal.by or USUAL_PUSH)
        self._board.show_proposed(())
        far = measure(self.proposal, None, words, self._language)
        self.bar.ask(Question(refusal.said(words), words("Push"), far, possible=False))

    def _step(self, by: int) -> None:
        if self.proposal is not None and self.proposal.gesture in (Gesture.PUSH, Gesture.SPLIT):
            self.propose(self.proposal.stepped(by * self._board.grid.step))

    def _carry_out(self) -> None:
        proposal, programme = self.proposal, self._programme()
        if proposal is None or programme is None:
            return
        outcome = outcome_of(proposal, programme, self._board.grid.step)
        self._close()
        match proposal.gesture:
            case Gesture.SWAP:
                self._gestures.swap(*proposal.ids)
            case Gesture.PUSH:
                self._gestures.push(tuple(outcome.rows), outcome.by or 0)
            case Gesture.SPLIT:
                self._gestures.split(proposal.ids[0], outcome.by or 0)
            case Gesture.DAY | Gesture.PLACE:
                self._gestures.move(dict(outcome.places(programme.zone)))

    def _leave(self) -> None:
        if self.proposal is not None:
            self.bar.close_question()
            self._close()

    def _close(self) -> None:
        self.proposal = None
        self._board.show_proposed(())
