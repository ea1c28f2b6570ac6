"""Figures as they were stated: amount, qualifier, unit, since when, part of what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from hlom_desktop.conference.card import date_field, new_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.edits_parts import MOST, add_count, change_count, delete_count
from hlom_desktop.conference.figures import amount_words
from hlom_desktop.conference.panel_setting import SettingView
from hlom_desktop.conference.queries_setting import Setting
from hlom_desktop.conference.rules import NotANumber
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.topics import QUALIFIER_LABELS
from hlom_desktop.conference.values import CountRow
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField, NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_


class CountsView(SettingView[CountRow]):
    """The figures that documents state."""

    tables: ClassVar[frozenset[str]] = frozenset({"conference", "count"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("Counts"),
            words("Filter figures"),
            [
                Column("qualifier", "", self._qualifier, align="right", token="ink2"),
                Column(
                    "amount",
                    words("Figure"),
                    lambda row: amount_words(row.amount, self.language),
                    sort=lambda row: row.amount,
                    align="right",
                    bold=True,
                    edit=self._set_amount,
                ),
                self.text_column("unit", words("Of what"), change_count),
                Column("as_of", words("As of"), lambda row: as_stated(row.as_of, self.reading) if row.as_of else ""),
                Column("part_of", words("Part of"), self._whole),
            ],
            CountCard(context, self.year),
            words("Figure"),
            (words("No figures yet"), words("Figures that documents state stand here with their qualifier.")),
        )

    def _qualifier(self, row: CountRow) -> str:
        return self.words(QUALIFIER_LABELS[row.qualifier]) if row.qualifier is not None else ""

    def _whole(self, row: CountRow) -> str:
        found = next((one for one in self.rows if one.ref.id == row.part_of_id), None)
        return text_in(found.unit, self.language) if found is not None else ""

    def _set_amount(self, row: CountRow, typed: str) -> None:
        text = "".join(sign for sign in typed if sign not in ",.' \u00a0\u202f")
        if not text.isdecimal():
            raise NotANumber(text=typed)
        self.edit(change_count, row.ref, amount=int(text))

    def rows_of(self, shown: Setting) -> Sequence[CountRow]:
        """The figures."""
        return shown.counts

    def show_in_card(self, row: CountRow | None) -> None:
        """The figure chosen."""
        assert isinstance(self.card, CountCard)
        self.card.show_count(row, self.rows)

    def add_row(self) -> None:
        """A new figure."""
        unit = new_text(self.reading, N_("New figure"))
        self.make(add_count, self.conference_id, 0, unit)

    def delete_row(self) -> None:
        """Take the chosen figure out."""
        if (row := self.view.current()) is not None:
            self.edit(delete_count, row.ref)


class CountCard(RowCard[CountRow]):
    """One figure."""

    def __init__(self, context: Context, year: Callable[[], int | None]) -> None:
        super().__init__(context, change_count, table="count", title="unit")
        look, words = self.look, self.words
        self.add_texts([("unit", words("Of what")), ("note", words("Note"))])
        qualifiers = [(None, words("as stated")), *((one, words(label)) for one, label in QUALIFIER_LABELS.items())]
        self.add_form(
            [
                ChoiceField(look, "qualifier", words("Qualifier"), qualifiers),
                NumberField(look, "amount", words("Figure"), words, most=MOST),
                LineField(look, "currency", words("Currency"), words),
                LineField(look, "written_as", words("Written as"), words),
                date_field(look, "as_of", words("As of"), words, language=lambda: self.language, year=year),
                ChoiceField(look, "part_of_id", words("Part of")),
                LineField(look, "members", words("Who they are"), words, parse=read_members, show=", ".join),
            ]
        )
        self.add_sources()

    def show_count(self, row: CountRow | None, rows: Sequence[CountRow]) -> None:
        """Show a figure; it may be a part of any of the others."""
        others = [one for one in rows if row is None or one.ref.id != row.ref.id]
        named = [(one.ref.id, f"{amount_words(one.amount, self.language)} {text_in(one.unit, self.language)}")
                 for one in others]  # fmt: skip
        field = self.fields["part_of_id"]
        assert isinstance(field, ChoiceField)
        field.set_choices([(None, self.words("Nothing else")), *named])
        self.show_values(row, self.words("Stated figure"))

    def commit(self, key: str, value: Any) -> None:
        """A figure is a number."""
        if key == "amount" and value is None and self.row is not None:
            self.fields[key].set_value(self.row.amount)
        else:
            super().commit(key, value)


def read_members(typed: str) -> tuple[str, ...]:
    """Names between commas."""
    return tuple(name.strip() for name in typed.split(",") if name.strip())
