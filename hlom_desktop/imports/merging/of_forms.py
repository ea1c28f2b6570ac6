"""What is told of a row that is a form: its file and its cells, where of a table's it is the row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hlom_desktop.imports.forms.marks import FormFilled
from hlom_desktop.imports.forms.refused import FormOfAnother, FormTwice
from hlom_desktop.imports.grid import Place
from hlom_desktop.imports.merging.plan import Note, Reason, RefusedRow
from hlom_desktop.imports.merging.reasons import FromForm, TwiceInFile
from hlom_desktop.refusals import Refusal


def reasons_against_form(form: FormFilled | None, conference: str) -> list[Reason]:
    """What speaks against a form beside the values of its answers: another conference's, nonsense in single cells."""
    if form is None:
        return []
    if form.conference != conference:
        return [Reason(FormOfAnother(key=form.conference))]
    return [Reason(refusal, cell=cell) for cell, refusal in form.against]


def refused_row(place: Place, reasons: Iterable[Reason], form: FormFilled | None) -> RefusedRow:
    """A row with why it is not taken; of a form the cells are named."""
    if form is None:
        return RefusedRow(place, tuple(reasons))
    told = [replace(one, cell=one.cell or form.cell_of(one.key, _text_of(one))) for one in reasons]
    return RefusedRow(place, tuple(told), form.file)


def _text_of(reason: Reason) -> str:
    """What a reason repeats of its cell."""
    return str(reason.refusal.arguments.get("text", ""))


def said_twice(first: int, forms: Mapping[int, FormFilled]) -> Refusal:
    """That row `first`, or its form, says the same."""
    form = forms.get(first)
    return TwiceInFile(row=first) if form is None else FormTwice(file=form.file)


def notes_of(form: FormFilled | None) -> tuple[Note, ...]:
    """From which form a row comes."""
    return () if form is None else (FromForm(form.file),)


def named_of(form: FormFilled | None) -> tuple[str, str]:
    """The language and the file of a form."""
    return ("", "") if form is None else (form.language, form.file)
