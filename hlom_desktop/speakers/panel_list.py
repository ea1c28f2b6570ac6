"""The view of the list of speakers, by sitting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers import edits, edits_issue, edits_list, edits_order, edits_sittings
from hlom_desktop.speakers.card_order import Gesture
from hlom_desktop.speakers.card_role import session_word
from hlom_desktop.speakers.card_speaker import OUT_OF_DATE, SpeakerCard
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.lines import Lines, Scope, SpeakerLine, next_sitting, off_of, waiting_of
from hlom_desktop.speakers.panel_issue import IssueBar
from hlom_desktop.speakers.panel_views import SpeakingView
from hlom_desktop.speakers.table_list import list_columns
from hlom_desktop.speakers.values import ConnectionTest
from hlom_desktop.speakers.values_issue import ListIssueRow
from hlom_desktop.speakers.values_list import SittingRow


class ListView(SpeakingView[SpeakerLine]):
    """Who speaks in the debate, in which order, and whether all fit."""

    key, change = "list", staticmethod(edits_list.change_inscription)
    product: ClassVar[str] = "list-of-speakers"
    tables = SpeakingView.tables | {"precedence_category", "spoken_for", "list_issue"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = SpeakerCard(context, self.telling)
        self._scope: Scope | None = None
        self._scopes: list[Scope] = []
        self._again: Callable[[], None] | None = None
        self.set_up(
            words("Speakers"),
            words("Filter the list"),
            list_columns(self.telling, self.limit, lambda: self._scope is not None and self._scope[0] != "sitting"),
            card,
            words("Inscribe"),
            (words("Nobody is inscribed yet"), words("Inscribe a delegation; the order follows from its level.")),
        )
        self.scope = Choice(self.look, words("Sitting"))
        self.scope.activated.connect(self._scope_chosen)
        self.bar.insertWidget(1, self.scope)
        self.late = Button(self.look, words("All the same"), height=28)
        self.late.clicked.connect(self._do_again)
        self.late.hide()
        self.bar.addWidget(self.late)
        self.issue = IssueBar(self.look, self.telling)
        self.issue.issued.connect(self._issue)
        self.page.body.insertWidget(1, self.issue)
        self._listen(card)
        for keys, gesture in (("Alt+Up", Gesture.UP), ("Alt+Down", Gesture.DOWN)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda one=gesture: card.gesture(one))

    def _listen(self, card: SpeakerCard) -> None:
        card.connection.tested.connect(self._tested)
        card.out_of_date.connect(self._offer_again)
        card.sum.moved_on.connect(self._move_on)
        card.sum.limited.connect(lambda minutes: card.change_list(minutes=minutes, by_category=False))
        card.sum.spread.wanted.connect(lambda: self._do_list(edits_order.spread_list))
        card.list.list_wanted.connect(self._add_list)
        card.list.list_dropped.connect(lambda: self._do_list(edits_sittings.delete_list))
        card.sittings.sitting_wanted.connect(lambda row_id: self._do_list(edits_sittings.add_sitting, row_id))
        card.sittings.sitting_dropped.connect(self._drop_sitting)

    # What is shown

    def lines(self, found: Lines) -> tuple[SpeakerLine, ...]:
        """The speakers of the sitting chosen, or of the whole list."""
        self._offer(found)
        return found.speakers(self._scope) if self._scope is not None else ()

    def _offer(self, found: Lines) -> None:
        """Each list as a whole, then its sittings, then those who have none, who wait, who are off the list."""
        offered = [pair for debate in found.debates.values() for pair in self._scopes_of(debate)]
        self._scopes = [scope for scope, _ in offered]
        if self._scope not in self._scopes:
            self._scope = self._scopes[0] if self._scopes else None
        self.scope.clear()
        self.scope.addItems([word for _, word in offered])
        self.scope.setCurrentIndex(self._scopes.index(self._scope) if self._scope is not None else -1)
        self.scope.setMaximumWidth(300)

    def _scopes_of(self, debate: Debate) -> list[tuple[Scope, str]]:
        words, row_id = self.words, debate.speakers.ref.id
        title = text_in(debate.speakers.title, self.language)
        found: list[tuple[Scope, str]] = [(("turns", row_id), words("{list}: all sittings", list=title))]
        for sitting in debate.sittings:
            session = debate.session_of(sitting)
            if session is not None:
                found.append((("sitting", sitting.ref.id), session_word(session, self.language)))
        if debate.by_sitting.get(None):
            found.append((("nowhere", row_id), words("{list}: no sitting yet", list=title)))
        waiting, off = len(waiting_of(debate)), len(off_of(debate))
        if waiting:
            found.append((("waiting", row_id), words("{list}: waiting list ({number})", list=title, number=waiting)))
        if off:
            found.append((("off", row_id), words("{list}: withdrawn or absent ({number})", list=title, number=off)))
        return found

    def _scope_chosen(self, at: int) -> None:
        self._scope = self._scopes[at]
        if self.all is not None:
            self.show_rows(self.lines(self.all))

    def show_rows(self, rows: Any) -> None:
        """Show what was read, and what changed since the list was given out."""
        self.late.hide()
        super().show_rows(rows)
        debate = self._debate()
        self.issue.show_debate(debate, self._last_issue(debate))

    def _last_issue(self, debate: Debate | None) -> ListIssueRow | None:
        issues = self.all.found.issues if self.all is not None else ()
        mine = [one for one in issues if debate is not None and one.speakers_list_id == debate.speakers.ref.id]
        return max(mine, key=lambda one: one.number, default=None)

    def _show_body_or_empty(self) -> None:
        """A sitting in which nobody speaks is no empty screen; a conference without a list is."""
        if self.all is not None and not self.all.found.lists:
            words = self.words
            title, sentence = words("No list of speakers yet"), words("A debate is heard from a list, in its sittings.")
            self.page.show_empty(title, sentence, words("New list")).pressed.connect(self._add_list)
        elif self.all is not None and self.all.found.inscriptions:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def show_in_card(self, row: SpeakerLine | None) -> None:
        """Show a speaker in the card, with the list."""
        card = self.card
        if isinstance(card, SpeakerCard) and self.all is not None:
            card.show_line(row, self.all, self._debate())

    def go_to(self, row_id: int) -> None:
        """Choose a speaker, in the part of the list where they are, if what is shown is another."""
        inscription = self._inscription(row_id)
        if inscription is not None and all(line.ref.id != row_id for line in self.rows):
            list_id = inscription.speakers_list_id
            scopes: list[Scope] = [("turns", list_id), ("waiting", list_id), ("off", list_id)]
            for scope in scopes:
                there = self.all.speakers(scope) if self.all is not None and scope in self._scopes else ()
                if any(line.ref.id == row_id for line in there):
                    self._scope_chosen(self._scopes.index(scope))
        super().go_to(row_id)

    def _inscription(self, row_id: int) -> Any:
        rows = self.all.found.inscriptions if self.all is not None else ()
        return next((one for one in rows if one.ref.id == row_id), None)

    def _debate(self) -> Debate | None:
        """The debate of the chosen speaker, else of what is shown."""
        line = self.chosen()
        if line is not None:
            debate: Debate = line.debate
            return debate
        return self.all.debate_of(self._scope) if self.all is not None and self._scope is not None else None

    # Gestures

    def add_row(self) -> None:
        """Inscribe a delegation now, in the sitting shown; which one is chosen in the card."""
        self._inscribe(late=False)

    def _inscribe(self, *, late: bool) -> None:
        debate = self._debate()
        if debate is None:
            self._add_list()
            return
        line, now = self.chosen(), self.context.now()
        sitting = line.row.sitting_id if line is not None else None
        if self._scope is not None and self._scope[0] == "sitting":
            sitting = self._scope[1]
        function, row_id = new_text(self.language, N_("New speaker")), debate.speakers.ref.id
        values = {
            "sitting_id": sitting,
            "late": late,
            "waiting": self._scope is not None and self._scope[0] == "waiting",
        }

        def tell(refusal: Refusal) -> None:
            self.refuse(refusal)
            if isinstance(refusal, OUT_OF_DATE):
                self._offer_again(lambda: self._inscribe(late=True))

        edit: Any = edits_list.inscribe
        wanted = (row_id, None, function, Level.MINISTER, now)
        self.said.setText("")
        self.context.desk.do(edit, *wanted, origin=self, then=self._made, otherwise=tell, **values)

    def _offer_again(self, again: Callable[[], None]) -> None:
        """The secretariat may do all the same what the list's dates forbid."""
        self._again = again
        self.late.show()

    def _do_again(self) -> None:
        self.late.hide()
        if self._again is not None:
            self._again()

    def delete_row(self) -> None:
        """Delete the chosen inscription, one that was a mistake; who withdraws stays in the record."""
        line = self.chosen()
        if line is not None:
            self.edit(edits_list.delete_inscription, line.ref)

    def _tested(self, test: ConnectionTest) -> None:
        line = self.chosen()
        if line is not None:
            self.edit(edits.record_inscription_test, line.ref, test, self.context.now().date())

    def _move_on(self) -> None:
        """Those who do not fit are heard in the next sitting."""
        line = self.chosen()
        if line is None or line.sitting is None or self.all is None:
            return
        after = next_sitting(line.debate, line.sitting)
        lines = self.all.speakers(("sitting", line.sitting.ref.id))
        over = [one.ref for one in lines if one.turn is not None and not one.turn.fits]
        if after is not None and over:
            self.edit(edits_order.move_to_sitting, over, after.ref.id)

    # The list itself

    def _do_list(self, edit: Any, *arguments: Any) -> None:
        debate = self._debate()
        if debate is not None:
            self.edit(edit, debate.speakers.ref, *arguments)

    def _issue(self) -> None:
        self._do_list(edits_issue.issue_list)

    def _add_list(self) -> None:
        def made(row_id: int) -> None:
            self._scope = ("turns", row_id)
            self.read()

        title, home = new_text(self.language, N_("List of speakers")), self.conference_id or 0
        self.context.desk.do(
            lambda db: edits_sittings.add_list(db, home, title), origin=self, then=made, otherwise=self.refuse
        )

    def _drop_sitting(self, sitting: SittingRow) -> None:
        self.edit(edits_sittings.remove_sitting, sitting.ref)
