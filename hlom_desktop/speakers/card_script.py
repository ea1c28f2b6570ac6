"""The card of a block of the chair's script: its words in three languages, and what can be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Form
from hlom_desktop.desk.choices import ParagraphField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.speakers.script.blocks import BLOCK_LABELS, PLACEHOLDERS, Block
from hlom_desktop.speakers.script.usual import USUAL, text_of
from hlom_desktop.speakers.values_list import ScriptTextRow
from hlom_desktop.storage.ref import Ref


@dataclass(frozen=True)
class BlockLine:
    """A block as the table shows it; `own` is the secretariat's wording, None where the usual words are said."""

    ref: Ref
    block: Block
    own: ScriptTextRow | None

    @property
    def text(self) -> Wording:
        """What is said."""
        return text_of(self.block, {self.block: self.own.text} if self.own is not None else {})


class BlockCard(Card):
    """The words of one block; leaving a field writes them, an empty one says the usual words again."""

    written = Signal(object)
    """The block's own words, a `Wording`."""
    usual_wanted = Signal()
    """The usual words are to be said again."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, context.words)
        self.words = words = context.words
        self._line: BlockLine | None = None
        self._key = ""
        self._hint = Label(context.look, px=11, token="ink3")
        self._hint.setWordWrap(True)
        self.add(self._hint)
        self.form = Form()
        for language in LANGUAGES:
            self.form.add(ParagraphField(context.look, language, words(LANGUAGE_LABELS[language])))
        self.form.committed.connect(self._typed)
        self.add(self.form)
        self.usual = Button(context.look, words("Usual words"), "arrow-counter-clockwise")
        self.usual.clicked.connect(self.usual_wanted)
        line = QHBoxLayout()
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(self.usual)
        line.addStretch(1)
        foot = QWidget()
        foot.setLayout(line)
        self.add(foot)

    def show_line(self, line: BlockLine | None) -> None:
        """Show a block, or nothing."""
        self._line = line
        self.form.setEnabled(line is not None)
        if line is None:
            self.set_head("", "")
            self._hint.setText("")
            self.usual.setVisible(False)
            return
        badges = (Badge(self.words("Own words")),) if line.own is not None else ()
        self.set_head(self.words("Block of the script"), self.words(BLOCK_LABELS[line.block]), badges)
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS[line.block])
        said = self.words("What is filled in: {names}", names=known) if known else self.words("Nothing is filled in.")
        self._hint.setText(said)
        self.form.set_values({language: line.text.in_language(language) or "" for language in LANGUAGES})
        for language in LANGUAGES:
            self.form.refuse(language, "")
        self.usual.setVisible(line.own is not None)

    def _typed(self, key: str, text: Any) -> None:
        line = self._line
        if line is None:
            return
        usual = USUAL[line.block]
        texts: dict[str, str | None] = {}
        for language in LANGUAGES:
            said = str(text).strip() if language == key else line.text.in_language(language)
            texts[language] = said if said and said != usual.in_language(language) else None
        self._key = key
        self.written.emit(Wording.from_texts(**texts))

    def refuse(self, refusal: Refusal) -> None:
        """Say under the field just left why its words cannot be said."""
        self.form.refuse(self._key, refusal.said(self.words))
