"""The figures as a workbook: the sentences and tables, and the names behind them, never an address."""

from __future__ import annotations

from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations.figures.rules import taking_part
from hlom_desktop.delegations.rules import by_delegation, highest_level, in_alphabet, wording_of
from hlom_desktop.delegations.values import (
    DELEGATION_LABELS,
    LANGUAGE_LABELS,
    LEVEL_LABELS,
    REGION_LABELS,
    DelegateRow,
    DelegationRow,
    Gender,
)
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS
from hlom_desktop.exports.figures.gathering import GatheredFigures
from hlom_desktop.exports.figures.paper import as_on, notes
from hlom_desktop.exports.figures.parts import CountTable, count_tables, statement
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper_words import local_moment, printed_on_sheet
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.exports.xlsx_sheet import CellValue, Sheet, SheetBars, SheetColumn, SheetRow

_Rows = tuple[SheetRow, ...]


def write_book_piece(
    gathered: GatheredFigures, language: Language, options: Options, path: Path, *, rehearsal: bool = False
) -> Report:
    """Write the workbook."""
    from hlom_desktop.exports.xlsx_book import write_workbook

    pages, remarks = compose_book(gathered, language, options)
    title = f"{pages[0].title} · {gathered.conference.short}"
    return Report((), remarks) + write_workbook(
        pages, path, title=title, language=language, stamp=options.issued_at, rehearsal=rehearsal
    )


def compose_book(
    gathered: GatheredFigures, language: Language, options: Options
) -> tuple[tuple[Sheet, ...], tuple[Remark, ...]]:
    """Three sheets: figures, delegations, delegates; and what the report says of them."""
    book = _Book(gathered, Marked(language), options)
    return book.sheets(), book.marked.remarks


class _Book:
    """The workbook in one language."""

    def __init__(self, gathered: GatheredFigures, marked: Marked, options: Options) -> None:
        self._gathered, self.marked, self._options = gathered, marked, options
        self._words = marked.words

    def sheets(self) -> tuple[Sheet, ...]:
        """All sheets."""
        return (self._figures(), self._delegations(), self._delegates())

    def _sheet(
        self,
        name: str,
        head: tuple[str, ...],
        columns: tuple[SheetColumn, ...],
        rows: _Rows,
        bars: tuple[SheetBars, ...] = (),
    ) -> Sheet:
        conference, language = self._gathered.conference, self.marked.language
        day = short_day(local_moment(self._options.issued_at, conference).date(), language)
        return Sheet(
            name=name,
            title=self._words("Participation in figures"),
            head=(f"{conference.short} · {as_on(day, self.marked)}", *head),
            columns=columns,
            rows=rows,
            page_words=self._words("Page {page} of {pages}"),
            printed=printed_on_sheet(self._options.issued_at, conference, language),
            header=name,
            bars=bars,
        )

    def _figures(self) -> Sheet:
        words, rows, bars = self._words, list[SheetRow](), list[SheetBars]()
        for table in count_tables(self._gathered, words):
            blank = (None,) * (2 - len(table.heads[1:]))
            rows.append(SheetRow((table.title, *table.heads[1:], *blank), section=True))
            bars.append(SheetBars(table.plot_title, len(rows), len(table.lines)))
            rows += self._lines(table)
        head = (*statement(self._gathered, words), *notes(self._gathered, self.marked))
        columns = (SheetColumn(words("Figure"), 44.0), SheetColumn("", 18.0), SheetColumn("", 18.0))
        return self._sheet(words("Figures"), head, columns, tuple(rows), tuple(bars))

    def _lines(self, table: CountTable) -> list[SheetRow]:
        lines = [*((line.label, line.numbers) for line in table.lines), (self._words("Total"), table.totals)]
        return [
            SheetRow((label, *numbers, *(None,) * (2 - len(numbers))))
            for label, numbers in (lines if len(table.lines) > 1 else lines[:1])
        ]

    def _delegations(self) -> Sheet:
        words = self._words
        columns = (
            SheetColumn(words("Delegation"), 36.0),
            SheetColumn(words("Kind"), 26.0),
            SheetColumn(words("Regional group"), 32.0),
            SheetColumn(words("Delegates"), 12.0),
            SheetColumn(words("Highest level"), 24.0),
            SheetColumn(words("Language"), 14.0),
        )
        people = by_delegation(taking_part(self._gathered.people.delegates))
        rows = tuple(
            SheetRow(
                (
                    *self._home(one),
                    len(people.get(one.ref.id, ())),
                    self._level(people.get(one.ref.id, ())),
                    self._language(one.language),
                )
            )
            for one in self._homes()
        )
        return self._sheet(words("Delegations"), (), columns, rows)

    def _homes(self) -> tuple[DelegationRow, ...]:
        return in_alphabet(self._gathered.people.delegations, self.marked.language)

    def _home(self, one: DelegationRow) -> tuple[CellValue, ...]:
        region = None if one.region is None else self._words(REGION_LABELS[one.region])
        return self.marked.string(wording_of(one)), self._words(DELEGATION_LABELS[one.kind]), region

    def _level(self, people: tuple[DelegateRow, ...]) -> str | None:
        level = highest_level(people)
        return None if level is None else self._words(LEVEL_LABELS[level])

    def _language(self, code: str | None) -> str | None:
        return code if code not in LANGUAGE_LABELS or code is None else self._words(LANGUAGE_LABELS[code])

    def _delegates(self) -> Sheet:
        words = self._words
        columns = (
            SheetColumn(words("Delegation"), 30.0),
            SheetColumn(words("Kind"), 20.0),
            SheetColumn(words("Regional group"), 24.0),
            SheetColumn(words("Name"), 24.0),
            SheetColumn(words("Function"), 36.0),
            SheetColumn(words("Level"), 22.0),
            SheetColumn(words("Mode"), 12.0),
            SheetColumn(words("Language"), 12.0),
            SheetColumn(words("Gender"), 10.0),
            SheetColumn(words("Nomination"), 16.0),
        )
        people = by_delegation(self._gathered.people.delegates)
        rows = tuple(self._person(home, one) for home in self._homes() for one in people.get(home.ref.id, ()))
        return self._sheet(words("Delegates"), (), columns, rows)

    def _person(self, home: DelegationRow, one: DelegateRow) -> SheetRow:
        words = self._words
        genders = {Gender.FEMININE: words("Woman"), Gender.MASCULINE: words("Man")}
        return SheetRow(
            (
                *self._home(home),
                one.name,
                self.marked.string(one.function) or None,
                words(LEVEL_LABELS[one.level]),
                words(MODE_LABELS[one.mode]),
                self._language(one.language),
                None if one.gender is None else genders[one.gender],
                words(NOMINATION_LABELS[one.nomination]),
            )
        )
