"""What the conference is about: objectives, themes and tracks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.edits_parts import add_topic, change_topic, delete_topic
from hlom_desktop.conference.panel_setting import SettingView
from hlom_desktop.conference.queries_setting import Setting
from hlom_desktop.conference.rules import NotANumber
from hlom_desktop.conference.topics import TOPIC_LABELS, TopicKind
from hlom_desktop.conference.values import TopicRow
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db, Ref

_EYEBROWS = {
    TopicKind.OBJECTIVE: N_("Objective"),
    TopicKind.THEME: N_("Theme"),
    TopicKind.TRACK: N_("Track"),
}


class TopicsView(SettingView[TopicRow]):
    """One kind of topics at a time."""

    tables: ClassVar[frozenset[str]] = frozenset({"conference", "objective", "theme", "track"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.kind = TopicKind.OBJECTIVE
        self.set_up(
            words("Topics"),
            words("Filter topics"),
            [
                Column(
                    "number",
                    words("No."),
                    lambda row: "" if row.number is None else str(row.number),
                    sort=lambda row: row.number,
                    align="right",
                    edit=self._set_number,
                ),
                self.text_column("title", words("Title"), self._change),
            ],
            TopicCard(context, self._change, self.kind),
            words("Topic"),
        )
        kinds = [(kind, words(label)) for kind, label in TOPIC_LABELS.items()]
        self.kinds = Segmented(self.look, words("Kind of topic"), kinds, self.kind)
        self.kinds.chosen.connect(self._choose)
        self.bar.insertWidget(0, self.kinds)

    def _change(self, db: Db, ref: Ref, **values: Any) -> None:
        change_topic(db, self.kind, ref, **values)

    def _choose(self, kind: object) -> None:
        self.kind = TopicKind(str(kind))
        if self.setting is not None:
            self.show_rows(self.rows_of(self.setting))

    def rows_of(self, shown: Setting) -> Sequence[TopicRow]:
        """The topics of the kind chosen."""
        match self.kind:
            case TopicKind.OBJECTIVE:
                return shown.objectives
            case TopicKind.THEME:
                return shown.themes
        return shown.tracks

    def show_in_card(self, row: TopicRow | None) -> None:
        """The topic chosen."""
        assert isinstance(self.card, TopicCard)
        self.card.texts.table = self.kind.value
        self.card.show_values(row, self.words(_EYEBROWS[self.kind]))

    def _set_number(self, row: TopicRow, typed: str) -> None:
        text = typed.strip()
        if text and not text.isdecimal():
            raise NotANumber(text=typed)
        self.edit(change_topic, self.kind, row.ref, number=int(text) if text else None)

    def add_row(self) -> None:
        """A new topic of the kind chosen, with the next number."""
        numbers = [row.number for row in self.rows if row.number is not None]
        title = new_text(self.reading, N_("New topic"))
        number = max(numbers) + 1 if numbers else None
        self.make(add_topic, self.conference_id, self.kind, title, number=number)

    def delete_row(self) -> None:
        """Take the chosen topic out."""
        if (row := self.view.current()) is not None:
            self.edit(delete_topic, self.kind, row.ref)


class TopicCard(RowCard[TopicRow]):
    """One topic."""

    def __init__(self, context: Context, change: Any, kind: TopicKind) -> None:
        super().__init__(context, change, table=kind.value)
        self.texts = self.add_texts([("title", self.words("Title"))])
        self.add_form([NumberField(self.look, "number", self.words("Number"), self.words, most=1000)])
        self.add_sources()
