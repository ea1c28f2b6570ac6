"""Contributions, calls and places in the words of a reader, for screens and papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.rules import paragraph_numbers
from hlom_desktop.consultations.values import AgendaItemRow
from hlom_desktop.consultations.values_record import RecordParagraphRow
from hlom_desktop.contributions.rules.makers import by_contribution, makers
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import ContributionRow, TakenUpRow
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Names:
    """What a contribution refers to, by id; `partners` gives the delegations beside the one it is from."""

    delegations: Mapping[int, Wording]
    objectives: Mapping[int, Wording]
    contributions: Mapping[int, Wording]
    calls: Mapping[int, Wording]
    meetings: Mapping[int, Wording]
    documents: Mapping[int, Wording]
    agenda: Mapping[int, AgendaItemRow]
    paragraphs: Mapping[int, RecordParagraphRow]
    numbers: Mapping[int, int]
    partners: Mapping[int, Sequence[int]]


def names_of(shown: Contributions) -> Names:
    """The names of all that was read."""
    return Names(
        delegations={one.ref.id: wording_of(one) for one in shown.delegations},
        objectives={one.ref.id: one.title for one in shown.objectives},
        contributions={one.ref.id: one.title for one in shown.contributions},
        calls={one.ref.id: one.title for one in shown.calls},
        meetings={one.ref.id: one.title for one in shown.meetings},
        documents={one.ref.id: one.title for one in shown.documents},
        agenda={one.ref.id: one for one in shown.agenda},
        paragraphs={one.ref.id: one for one in shown.paragraphs},
        numbers=paragraph_numbers(shown.paragraphs),
        partners=by_contribution(shown.partners),
    )


def makers_said(row: ContributionRow, names: Names, language: Language) -> str:
    """Who makes a contribution, the delegation it is from first: “Canada, Kenya, Uganda”; then its ministry or office.

    Empty where nobody is named.
    """
    who = ", ".join(
        text_in(names.delegations[one], language) for one in makers(row, names.partners) if one in names.delegations
    )
    entity = text_in(row.entity, language)
    if who and entity:
        return Words(language)("{delegations} ({entity})", delegations=who, entity=entity)
    return who or entity


def place_said(row: TakenUpRow, names: Names, language: Language) -> str:
    """Where a contribution was taken up: “Third meeting, paragraph 12”, an agenda item, a document, or the note."""
    words = Words(language)
    paragraph, item = names.paragraphs.get(row.paragraph_id or 0), names.agenda.get(row.agenda_item_id or 0)
    if paragraph is not None:
        meeting = text_in(names.meetings.get(paragraph.consultation_id), language)
        return words("{meeting}, paragraph {number}", meeting=meeting, number=names.numbers[paragraph.ref.id])
    if item is not None:
        meeting = text_in(names.meetings.get(item.consultation_id), language)
        label, title = item.label, text_in(item.title, language)
        return words("{meeting}, agenda item {label} {title}", meeting=meeting, label=label, title=title)
    return text_in(names.documents.get(row.document_id or 0), language) or text_in(row.note, language)


def on_day(day: date, language: Language) -> When:
    """A day as somebody would state it who writes `language`."""
    stated = print_day(day, language, weekday=False)
    return When(stated, language, Form.DAY, first=day, last=day, start=day, end=day, year_stated=True)
