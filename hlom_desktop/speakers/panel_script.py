"""The view of the chair's script: its blocks, and the script of a sitting as it would be printed now."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QTextBrowser

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.speakers import edits_script
from hlom_desktop.speakers.card_script import BlockCard, BlockLine
from hlom_desktop.speakers.queries_script import scripted
from hlom_desktop.speakers.script.blocks import BLOCK_LABELS, Block
from hlom_desktop.speakers.script.facts import Scripted
from hlom_desktop.speakers.script.making import script_of
from hlom_desktop.speakers.script.markup import script_page
from hlom_desktop.storage.ref import Ref


class ScriptView(TablePlace[BlockLine]):
    """The blocks of the script, each in the usual words or the secretariat's own; under them the script itself."""

    key, product = "script", "script"
    tables = frozenset(
        {"script_text", "speakers_list", "sitting", "inscription", "session", "delegation", "delegate", "conference"}
        | {"recording", "precedence_category", "spoken_for", "role", "room"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.all: Scripted | None = None
        self._sittings: list[tuple[int, int]] = []
        self._sitting: tuple[int, int] | None = None
        card = BlockCard(context)
        self.set_up(words("Speakers"), words("Filter the blocks"), self._columns(), card)
        self.sitting = Choice(self.look, words("Sitting of the preview"))
        self.sitting.activated.connect(self._sitting_chosen)
        self.sitting.setFixedWidth(240)
        self.bar.insertWidget(1, self.sitting)
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(words("Preview of the script"))
        self.preview.setFont(self.look.font(13))
        around = QHBoxLayout()
        around.setContentsMargins(MARGIN, 8, MARGIN, 12)
        around.addWidget(self.preview)
        self.page.body.addLayout(around, 1)
        card.written.connect(self._write)
        card.usual_wanted.connect(self.delete_row)

    def _columns(self) -> tuple[Column[BlockLine], ...]:
        words = self.words
        return (
            Column(
                "block",
                words("Block"),
                lambda row: words(BLOCK_LABELS[row.block]),
                sort=lambda row: row.ref.id,
                width=250,
                bold=lambda row: row.own is not None,
            ),
            Column("said", words("Said"), lambda row: " ".join(text_in(row.text, self.language).split()), stretch=True),
            Column("own", "", lambda row: words("Own words") if row.own is not None else "", width=90, token="ink2"),
        )

    # What is shown

    def read(self) -> None:
        """Ask for all that scripts are made of."""
        self.context.desk.read(scripted, self.conference_id, then=self._took, slot=(id(self), "rows"))

    def _took(self, found: Scripted) -> None:
        self.all = found
        self._offer()
        self.show_rows(self._lines(found))
        self._show_script()

    def _lines(self, found: Scripted) -> tuple[BlockLine, ...]:
        own = {row.block: row for row in found.texts}
        return tuple(
            BlockLine(Ref(number, 0), block, own.get(block.value)) for number, block in enumerate(Block, start=1)
        )

    def retell(self) -> None:
        """Blocks and script in the other language."""
        if self.all is not None:
            super().retell()
            self._offer()
            self._show_script()

    def show_in_card(self, row: BlockLine | None) -> None:
        """Show a block in the card."""
        if isinstance(self.card, BlockCard):
            self.card.show_line(row)

    def _offer(self) -> None:
        """The sittings of all lists, to choose the one of the preview."""
        found = self.all
        offered: list[tuple[tuple[int, int], str]] = []
        for debate in found.debates if found is not None else ():
            for one in debate.sittings:
                session = debate.session_of(one)
                if session is not None:
                    offered.append(((debate.speakers.ref.id, one.ref.id), text_in(session.title, self.language)))
        self._sittings = [key for key, _ in offered]
        if self._sitting not in self._sittings:
            self._sitting = self._sittings[0] if self._sittings else None
        self.sitting.clear()
        self.sitting.addItems([word for _, word in offered])
        self.sitting.setCurrentIndex(self._sittings.index(self._sitting) if self._sitting is not None else -1)

    def _sitting_chosen(self, at: int) -> None:
        self._sitting = self._sittings[at]
        self.preview.verticalScrollBar().setValue(0)
        self._show_script()

    def _show_script(self) -> None:
        """The script as it would be printed now, read on from where it was read before."""
        bar = self.preview.verticalScrollBar()
        place = bar.value()
        self.preview.setHtml(self._page())
        bar.setValue(place)

    def _page(self) -> str:
        if self.all is None or self._sitting is None:
            nothing = self.words("The script is made from a list of speakers and its sittings.")
            return f"<p>{nothing}</p>"
        list_id, sitting_id = self._sitting
        debate = next(one for one in self.all.debates if one.speakers.ref.id == list_id)
        sitting = debate.sitting(sitting_id)
        language: Any = self.language
        script = script_of(self.all, debate, sitting, language) if sitting is not None else None
        return script_page(script) if script is not None else ""

    # Gestures

    def _write(self, text: Wording) -> None:
        line, home, card = self.view.current(), self.conference_id or 0, self.card
        if line is None or not isinstance(card, BlockCard):
            return
        ref = line.own.ref if line.own is not None else None
        self.context.desk.do(edits_script.write_block, home, line.block, text, ref, origin=self, otherwise=card.refuse)

    def delete_row(self) -> None:
        """The chosen block is said in the usual words again."""
        line = self.view.current()
        if line is not None and line.own is not None:
            self.edit(edits_script.reset_block, line.own.ref)

    def subject(self) -> str | None:
        """The list of the sitting shown, where there are several."""
        if self.all is None or self._sitting is None or len(self.all.debates) < 2:
            return None
        debate = next(one for one in self.all.debates if one.speakers.ref.id == self._sitting[0])
        return text_in(debate.speakers.title, debate.speakers.title.source)
