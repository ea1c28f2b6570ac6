"""The part of the card on a list's categories: their order, who is in each, its limit; and the usual ladder."""

from __future__ import annotations

from collections import Counter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_texts import RowTexts
from hlom_desktop.conference.lengths import length_words
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import DELEGATION_LABELS, LEVEL_LABELS, DelegationKind, Level
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_
from hlom_desktop.speakers import edits_categories
from hlom_desktop.speakers.card_part import Part
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules import LONGEST_LIMIT
from hlom_desktop.speakers.rules_order import category_of, is_heard
from hlom_desktop.speakers.values_list import CategoryRow


class CategoriesPart(Part):
    """The ladder of a list; `home` carries out its gestures. Alt with an arrow moves the chosen category."""

    def __init__(self, context: Context, telling: Telling, home: EditedCard[Any]) -> None:
        look, words = context.look, telling.words
        super().__init__()
        self.telling, self.words, self._home, self._look = telling, words, home, look
        self.debate: Debate | None = None
        self._numbers: Counter[int] = Counter()
        self.list = ListSection(look, words("Categories"), self._columns())
        self.list.view.picked.connect(self._picked)
        self.add(self.list)
        self._add_buttons()
        self.texts = RowTexts(context, [("title", words("Title"))], self._write, table="precedence_category")
        self.add(self.texts)
        self.form = self._fields()
        self.form.committed.connect(self._committed)
        self.add(self.form)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.list.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._move(by))

    def _columns(self) -> tuple[Column[CategoryRow], ...]:
        return (
            Column("title", "", lambda row: self.telling.text(row.title), stretch=True),
            Column("number", "", self._number, align="right", token="ink2", width=30),
            Column("limit", "", self._limit, align="right", token="ink2", width=44),
        )

    def _number(self, row: CategoryRow) -> str:
        return str(self._numbers[row.ref.id] or "")

    def _limit(self, row: CategoryRow) -> str:
        by_category = self.debate is not None and self.debate.speakers.by_category
        return length_words(60 * row.minutes) if by_category and row.minutes is not None else ""

    def _add_buttons(self) -> None:
        look, words = self._look, self.words
        up = Button(look, icon="arrow-up", height=26, name=words("Up (Alt+Up)"))
        down = Button(look, icon="arrow-down", height=26, name=words("Down (Alt+Down)"))
        up.clicked.connect(lambda: self._move(-1))
        down.clicked.connect(lambda: self._move(1))
        self.delete = Button(look, words("Delete"), height=26, name=words("Delete this category"))
        self.delete.clicked.connect(self._delete)
        self._chosen_row = button_row(up, down, self.delete)
        self.add(self._chosen_row)
        new = Button(look, words("New category"), "plus", height=26)
        new.clicked.connect(self._add_one)
        self.usual = Button(look, words("Usual categories"), height=26)
        self.usual.clicked.connect(self._take_usual)
        self.add(button_row(new, self.usual))

    def _fields(self) -> Form:
        words, look, form = self.words, self._look, Form()
        who = [(True, words("statements for groups")), (False, words("single delegations"))]
        form.add(ChoiceField(look, "groups", words("For"), who))
        form.add(NumberField(look, "minutes", words("Limit"), words, unit="min", least=1, most=LONGEST_LIMIT))
        self.level = ChoiceField(look, "levels", words("Level in or out"), hint=words("any level"))
        self.kind = ChoiceField(look, "kinds", words("Kind in or out"), hint=words("any kind"))
        form.add(self.level)
        form.add(self.kind)
        return form

    # Showing

    def show_debate(self, debate: Debate) -> None:
        """Show the categories of a list; the first is chosen where none was."""
        chosen = self.list.view.current()
        self.debate = debate
        heard = (category_of(debate, one) for one in debate.inscriptions if is_heard(debate, one))
        self._numbers = Counter(one.ref.id for one in heard if one is not None)
        self.list.show_rows(debate.categories)
        if debate.categories and not (chosen is not None and self.list.view.select_key(chosen.ref.id)):
            self.list.view.select_key(debate.categories[0].ref.id)
        self._picked(self.list.view.current())

    def _picked(self, row: CategoryRow | None) -> None:
        for widget in (self._chosen_row, self.texts, self.form):
            widget.setVisible(row is not None)
        if row is None:
            return
        self.texts.show_row(row)
        self.form.set_values({"groups": row.groups, "minutes": row.minutes, "levels": None, "kinds": None})
        self._offer(self.level, row.levels, LEVEL_LABELS)
        self._offer(self.kind, row.kinds, DELEGATION_LABELS)

    def _offer(self, field: ChoiceField, chosen: tuple[Any, ...], labels: Any) -> None:
        """Each that can be put in or taken out, ticked where it is in; under the field, which are in."""
        words = self.words
        named = [(key, words(label)) for key, label in labels.items()]
        field.set_choices([(key, f"✓ {word}" if key in chosen else word) for key, word in named])
        field.set_value(None)
        field.say(" · ".join(word for key, word in named if key in chosen))

    # Gestures

    def _write(self, **columns: Any) -> None:
        row = self.list.view.current()
        if row is not None:
            field = self.form.fields.get(next(iter(columns)))
            self._home.carry_out(edits_categories.change_category, row.ref, at=field, **columns)

    def _committed(self, key: str, value: Any) -> None:
        row = self.list.view.current()
        if row is None:
            return
        if key in ("levels", "kinds"):
            there: tuple[Any, ...] = getattr(row, key)
            order: Any = Level if key == "levels" else DelegationKind
            value = tuple(one for one in order if (one in there) != (one is value))
        self._write(**{key: value})

    def _move(self, by: int) -> None:
        row = self.list.view.current()
        if row is not None and self.debate is not None:
            to = self.debate.categories.index(row) + by
            self._home.carry_out(edits_categories.move_category, row.ref, to)

    def _delete(self) -> None:
        row = self.list.view.current()
        if row is not None:
            self._home.carry_out(edits_categories.delete_category, row.ref)

    def _add_one(self) -> None:
        if self.debate is not None:
            language: Any = self.telling.language()
            title = new_text(language, N_("New category"))
            self._home.carry_out(edits_categories.add_category, self.debate.speakers.ref, title)

    def _take_usual(self) -> None:
        if self.debate is not None:
            self._home.carry_out(edits_categories.take_usual_categories, self.debate.speakers.ref)
