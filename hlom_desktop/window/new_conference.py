"""New conference: from a template, or empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.dialog import Dialog
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.refusals import Refusal
from hlom_desktop.templates.catalogue import TemplateInfo, new_empty, new_from_template, template_list

if TYPE_CHECKING:
    from hlom_desktop.window.main_window import MainWindow

EMPTY = ""


class NewConference(Dialog):
    """Choose where to start from, give it a key; the title can be changed later like everything."""

    def __init__(self, window: MainWindow, made: Callable[[str], None]) -> None:
        super().__init__(window.seated.look, window.words, window.words("New conference"), window, 640)
        self._window, self._made = window, made
        words, language = window.words, window.words.language
        empty = TemplateInfo(
            EMPTY,
            Wording.from_texts(en=words("Empty conference")),
            Wording.from_texts(en=words("Nothing in it yet: name, days and rooms are yours to give.")),
        )
        columns = [
            Column[TemplateInfo](
                "title", words("Start from"), lambda one: text_in(one.title, language), bold=True, width=260
            ),
            Column[TemplateInfo](
                "about",
                words("What it holds"),
                lambda one: text_in(one.description, language),
                stretch=True,
                token="ink2",
                tip=lambda one: text_in(one.description, language),
            ),
        ]
        self.table = RowTable(columns, key=lambda one: one.name, rows=(*template_list(), empty), parent=self)
        self.view = RowView(self.look, self.table, words("Templates"), many=False)
        self.view.setMinimumHeight(230)
        self.view.picked.connect(self._picked)
        self.view.opened.connect(lambda _: self._make())
        self.key = QLineEdit()
        self.key.setAccessibleName(words("Key"))
        self.key.returnPressed.connect(self._make)
        self.body.addWidget(self.view)
        self.body.addWidget(Label(self.look, words("Key, used in the names of files"), px=11, token="ink3"))
        self.body.addWidget(self.key)
        self.add_button(words("Cancel")).clicked.connect(self.reject)
        self.make = self.add_button(words("Make"), primary=True)
        self.make.clicked.connect(self._make)
        self.view.select_key(self.table.shown[0].name)

    def _picked(self, one: TemplateInfo | None) -> None:
        taken = {head.key for head in self._window.heads}
        name = (one.name if one is not None else "") or "conference"
        number = 2
        key = name
        while key in taken:
            key, number = f"{name}-{number}", number + 1
        self.key.setText(key)
        self.say("")

    def _make(self) -> None:
        chosen, key = self.view.current(), self.key.text().strip()
        if chosen is None:
            return
        desk, now = self._window.seated.desk, self._window.seated.clock()
        self.make.setEnabled(False)

        def made(_: object) -> None:
            if not self.is_over:
                self.accept()
            self._made(key)

        if chosen.name == EMPTY:
            title = Wording.from_texts(en=self.words("New conference"))
            desk.do(new_empty, key, title, now, then=made, otherwise=self._refused)
        else:
            desk.do(new_from_template, chosen.name, key, now, then=made, otherwise=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        if self.is_over:
            self._window.news.say_refusal(refusal)
            return
        self.make.setEnabled(True)
        self.say(refusal.said(self.words))
