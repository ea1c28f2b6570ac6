"""The three letters in three languages, with what may stand in braces, and how one reads with its places filled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hlom_desktop.conference.card import texts_of, with_text
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delivery.edits import use_usual_letter, word_letter
from hlom_desktop.delivery.rules_letters import PLACEHOLDERS
from hlom_desktop.delivery.rules_usual import usual_letter
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.labels import Ground, Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.texts import TextsEditor
from hlom_desktop.invitations.values import LETTER_LABELS, LetterKind, LetterRow
from hlom_desktop.storage.base import Db


class LettersPage(QWidget):
    """One letter at a time. `said` carries a sentence, and whether it is a good one."""

    said = Signal(str, bool)

    def __init__(self, context: Context, conference_id: int) -> None:
        super().__init__()
        self.context, self.words, self.look = context, context.words, context.look
        self.conference_id = conference_id
        self._letters: tuple[LetterRow, ...] = ()
        words = self.words
        kinds = [(kind, words(label)) for kind, label in LETTER_LABELS.items()]
        self.kind = Segmented(self.look, words("Letter"), kinds)
        self.kind.chosen.connect(lambda _: self._show())
        self.own = Label(self.look, token="ink3")
        self.usual = Button(self.look, words("Use the usual letter"), height=26)
        self.usual.clicked.connect(self._use_usual)
        rows = [("subject", words("Subject")), ("body", words("Text"))]
        self.texts = TextsEditor(self.look, words, rows, sees_changes=False)
        self.texts.committed.connect(self._typed)
        self.texts.still_right.connect(self._confirm)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.kind)
        line.addWidget(self.own)
        line.addStretch(1)
        line.addWidget(self.usual)
        column.addLayout(line)
        page, inside = Ground(self.look, "paper"), QVBoxLayout()
        page.setLayout(inside)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.addWidget(self.texts)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.words("Letter"))
        area.setWidget(page)
        column.addWidget(area, 1)
        places = "   ".join(f"{{{name}}} {self.words(meaning)}" for name, meaning in PLACEHOLDERS.items())
        column.addWidget(Label(self.look, self.words("In braces:"), px=11, bold=True))
        column.addWidget(Label(self.look, places, px=11, token="ink2", wrap=True))

    def show_delivery(self, found: Delivery) -> None:
        """Show the letters as they are."""
        self._letters = found.inviting.letters
        self._show()

    def _chosen(self) -> LetterKind:
        return LetterKind(str(self.kind.value()))

    def _row(self) -> LetterRow | None:
        return next((row for row in self._letters if row.kind is self._chosen()), None)

    def _texts_now(self) -> dict[str, Wording]:
        row = self._row()
        subject, body = usual_letter(self._chosen()) if row is None else (row.subject, row.body)
        return {"subject": subject, "body": body}

    def _show(self) -> None:
        row = self._row()
        self.own.setText(self.words("The usual letter") if row is None else self.words("In your own words"))
        self.usual.setVisible(row is not None)
        self.texts.show_texts({key: texts_of(text) for key, text in self._texts_now().items()})

    def _typed(self, key: str, language: str, text: str) -> None:
        self._word(**{key: with_text(self._texts_now()[key], language, text)})

    def _confirm(self, language: str) -> None:
        stale = {key: text for key, text in self._texts_now().items() if language in text.stale()}
        if stale:
            self._word(**{key: text.still_right(language) for key, text in stale.items()})  # type: ignore[arg-type]

    def _word(self, **texts: Wording) -> None:
        self.said.emit("", True)
        kind, own = self._chosen(), self.conference_id

        def word(db: Db) -> None:
            word_letter(db, own, kind, **texts)

        self.context.desk.do(word, otherwise=lambda refusal: self.said.emit(refusal.said(self.words), False))

    def _use_usual(self) -> None:
        self.said.emit("", True)
        self.context.desk.do(use_usual_letter, self.conference_id, self._chosen())
