"""The letters on the decision in a side event's card: which is owed, which went out and when."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.sessions.day_words import moment_words
from hlom_desktop.side_events.edits.letters import note_letters
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values_review import DECISION_LABELS


class LettersSection(Section):
    """Making a letter writes its file; that it went out is noted by itself, and never undone."""

    def __init__(self, context: Context, carry_out: Callable[..., None]) -> None:
        words, look = context.words, context.look
        super().__init__(look, words("Letters"), " ")
        self._context, self._carry_out = context, carry_out
        self._one: Judged | None = None
        self._home: int | None = None
        self.owed = Label(look, wrap=True)
        self.sent = Label(look, token="ink2", wrap=True)
        self.make = Button(look, words("Make letter"), "printer", height=26)
        self.make.clicked.connect(self._make)
        self.note = Button(look, words("Note as sent"), "check", height=26)
        self.note.clicked.connect(self._note)
        self.buttons = button_row(self.make, self.note)
        for widget in (self.owed, self.buttons, self.sent):
            self.add(widget)

    def show_line(self, one: Judged, shown: SideEvents) -> None:
        """Show what a side event is owed and was told; nothing while nothing is decided."""
        words, language = self._context.words, self._context.reader.language
        self._one, self._home = one, shown.conference.ref.id
        sent = sorted((row for row in shown.letters if row.proposal_id == one.ref.id), key=lambda row: row.at)
        lines = [
            words(
                "{letter}, sent on {moment}",
                letter=words(DECISION_LABELS[row.kind]),
                moment=moment_words(row.at, shown.zone, language),  # type: ignore[arg-type]
            )
            for row in sent
        ]
        self.sent.setText("\n".join(lines))
        self.sent.setVisible(bool(lines))
        owed = words("{letter} is owed.", letter=words(DECISION_LABELS[one.due])) if one.due is not None else ""
        self.owed.setText(owed)
        self.owed.setVisible(bool(owed))
        self.buttons.setVisible(one.due is not None)
        self.set_info("" if owed or not lines else words("told what holds now"))
        self.setVisible(bool(owed or lines))

    def _make(self) -> None:
        if self._one is not None:
            self._context.actions.export("letters", subject=str(self._one.row.number))

    def _note(self) -> None:
        one = self._one
        if one is not None and one.due is not None and self._home is not None:
            self._carry_out(note_letters, self._home, [one.ref.id])
