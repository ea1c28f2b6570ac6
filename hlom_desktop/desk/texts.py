"""A wording in English, French and Spanish side by side, with what is missing or older than its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.desk.badges import Badge, BadgeMark
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label, RunLabel
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.paragraph import BLEED, Paragraph
from hlom_desktop.words import Words

LANGUAGES = ("en", "fr", "es")
STACKED_BELOW = 316 - 32  # a card of 316 pixels, its margins taken off
_GUTTER = 28
_GAP = 9


@dataclass(frozen=True, slots=True)
class Texts:
    """One wording in three languages: where it was first written, which are older, which are missing.

    `changed` names stretches of the source, start and end, that changed since the stale ones were made.
    """

    en: str = ""
    fr: str = ""
    es: str = ""
    source: str = "en"
    stale: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    changed: tuple[tuple[int, int], ...] = ()

    def of(self, language: str) -> str:
        """The text in `language`."""
        return {"en": self.en, "fr": self.fr, "es": self.es}[language]

    @property
    def is_there(self) -> bool:
        """Whether it is written in any language."""
        return bool(self.en or self.fr or self.es)


class _Cell(QWidget):
    """One text in one language; where it is missing, the dashed circle and a sentence that says so.

    Where there is no text in any language, the cell of the source has its quiet `label` as a hint.
    """

    def __init__(self, look: LookSource, name: str, *, quiet: bool, single: bool, hint: str, label: str) -> None:
        super().__init__()
        self._look, self._missing, self._absent, self._label, self._hint = look, False, hint, label, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.text = Paragraph(look, name, token="ink2" if quiet else "ink", single=single)
        self.text.selectionChanged.connect(self.update)
        self.text.textChanged.connect(self._fit)
        column.addWidget(self.text)
        column.addStretch(1)

    def show_text(self, text: str, changed: tuple[tuple[int, int], ...], *, missing: bool, nothing: bool) -> None:
        """Show `text`, that it is missing, or a hint where `nothing` is written in any language."""
        self._missing = missing
        self._hint = self._absent if missing else self._label if nothing else ""
        self.text.set_value(text, changed)
        self._fit()

    def _empty(self) -> bool:
        return bool(self._hint) and not self.text.toPlainText()

    def _hint_area(self) -> QRect:
        left = BLEED + 19 if self._missing else BLEED
        return QRect(left, 2, max(24, self.width() - left - 4), 1000)

    def _fit(self) -> None:
        flags = Qt.TextFlag.TextWordWrap
        said = self._look.metrics(12).boundingRect(self._hint_area(), flags, self._hint)
        self.setMinimumHeight(said.height() + 4 if self._empty() else 0)
        self.text.setAccessibleDescription(self._hint if self._empty() else "")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence wraps otherwise."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark and the sentence of a missing text, or the hint; what is typed takes their place."""
        if not self._empty() or self.text.hasFocus():
            return
        painter = QPainter(self)
        if self._missing:
            self._look.draw_icon(painter, QRectF(4, 3, 14, 14), "circle-dashed", "warn")
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.color("warn" if self._missing else "ink3"))
        painter.drawText(self._hint_area(), Qt.TextFlag.TextWordWrap, self._hint)


class TextsEditor(QWidget):
    """Rows of wordings (title, description) in three columns parted by hairlines; stacked where it is narrow.

    `rows` are key and label of each wording; the first is set in ink and on one paragraph, the others in ink2.
    `sees_changes`: whether somebody can say what changed in the source.
    """

    committed = Signal(str, str, str)
    """Key, language and new text."""
    still_right = Signal(str)
    """The user says that the stale texts of this language still say what the source says."""
    see_changes = Signal()
    """The user wants to see what changed in the source."""

    def __init__(
        self,
        look: LookSource,
        words: Words,
        rows: Sequence[tuple[str, str]],
        *,
        sees_changes: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._words, self._sees_changes = look, words, sees_changes
        self._rows = tuple(key for key, _ in rows)
        self._stacked: bool | None = None
        self._stale: tuple[str, ...] = ()
        self._heads = {language: QWidget(self) for language in LANGUAGES}
        for head in self._heads.values():
            line = QHBoxLayout(head)
            line.setContentsMargins(BLEED, 0, 0, 0)
            line.setSpacing(5)
        self._cells = {
            (key, language): self._cell(key, label, language, at)
            for at, (key, label) in enumerate(rows)
            for language in LANGUAGES
        }
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * _GAP - 5)
        self._grid.setVerticalSpacing(4)
        whole.addLayout(self._grid)
        self._note = QVBoxLayout()
        self._note.setSpacing(2)
        self._note.setContentsMargins(BLEED, 0, BLEED, 0)
        whole.addLayout(self._note)
        self._lay_out(False)
        look.changed.connect(self.update)

    def _cell(self, key: str, label: str, language: str, at: int) -> _Cell:
        name = f"{label}, {language.upper()}"
        hint = self._words("{label} missing.", label=label)
        cell = _Cell(self._look, name, quiet=at > 0, single=at == 0, hint=hint, label=label)
        cell.setParent(self)
        cell.text.committed.connect(lambda text: self.committed.emit(key, language, text))
        return cell

    def show_texts(self, texts: Mapping[str, Texts], note: str = "") -> None:
        """Show a wording for each row's key; `note` says what became stale since when."""
        stale = {one for each in texts.values() for one in each.stale}
        sources = {each.source for each in texts.values() if each.is_there} or {LANGUAGES[0]}
        self._stale = tuple(one for one in LANGUAGES if one in stale)
        for language in LANGUAGES:
            self._show_head(language, language in sources, language in stale)
            for key in self._rows:
                one = texts.get(key, Texts())
                self._cells[key, language].show_text(
                    one.of(language),
                    one.changed if language == one.source else (),
                    missing=one.is_there and language in one.missing,
                    nothing=not one.is_there and language in sources,
                )
        self._show_note(note)

    def _show_head(self, language: str, source: bool, stale: bool) -> None:
        line = self._heads[language].layout()
        assert isinstance(line, QHBoxLayout)
        _empty(line)
        line.addWidget(Label(self._look, language.upper(), px=11, bold=True))
        if source:
            line.addWidget(Label(self._look, self._words("source"), px=11, token="ink3"))
        if stale:
            older = Badge(self._words("older"), "clock-counter-clockwise", "warn", bold=True)
            line.addWidget(BadgeMark(self._look, older))
        line.addStretch(1)

    def _show_note(self, note: str) -> None:
        _empty(self._note)
        if not self._stale:
            return
        if note:
            said = QWidget()
            line = QHBoxLayout(said)
            line.setContentsMargins(0, 2, 0, 0)
            line.setSpacing(5)
            mark = RunLabel(self._look, (Run(icon="clock-counter-clockwise", token="warn"),))
            mark.setFixedWidth(14)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(self._look, note, wrap=True), 1)
            self._note.addWidget(said)
        links = QHBoxLayout()
        links.setContentsMargins(19, 0, 0, 0)
        links.setSpacing(14)
        if self._sees_changes:
            see = Button(self._look, self._words("See what changed"), kind="link")
            see.clicked.connect(self.see_changes)
            links.addWidget(see)
        for language in self._stale:
            word = self._words("Still right")
            if len(self._stale) > 1:
                word = self._words("{language} still right", language=language.upper())
            right = Button(self._look, word, kind="link")
            right.clicked.connect(lambda _=False, one=language: self.still_right.emit(one))
            links.addWidget(right)
        links.addStretch(1)
        holder = QWidget()
        holder.setLayout(links)
        self._note.addWidget(holder)

    def _lay_out(self, stacked: bool) -> None:
        """Three columns, or languages under each other with a gutter for their names."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        grid, count = self._grid, len(self._rows)
        for head in self._heads.values():
            grid.removeWidget(head)
        for cell in self._cells.values():
            grid.removeWidget(cell)
        top = Qt.AlignmentFlag.AlignTop
        for at, language in enumerate(LANGUAGES):
            first = at * (count + 1)
            grid.setColumnStretch(at, 0 if stacked else 1)
            grid.setColumnMinimumWidth(at, 0)
            grid.addWidget(self._heads[language], *((first, 0, 1, 3) if stacked else (0, at, 1, 1)))
            for down, key in enumerate(self._rows):
                place = (first + down + 1, 1, 1, 2) if stacked else (down + 1, at, 1, 1)
                grid.addWidget(self._cells[key, language], *place, top)
        if stacked:
            grid.setColumnMinimumWidth(0, _GUTTER - 2 * _GAP + BLEED)
            grid.setColumnStretch(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow cards stack the languages."""
        super().resizeEvent(event)
        self._lay_out(self.width() < STACKED_BELOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines between the columns."""
        if self._stacked:
            return
        painter, area = QPainter(self), self._grid.geometry()
        for language in LANGUAGES[1:]:
            x = self._heads[language].x() - _GAP + 2
            painter.fillRect(x, area.top(), 1, area.height(), self._look.color("rule"))


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    """Take away what stands in `layout`."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
