"""In the card of a contribution: where it was taken up, and how further places are said."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.card.base import BroughtCard
from hlom_desktop.contributions.edits.taken_up import change_taken_up, no_longer_taken_up, take_up
from hlom_desktop.contributions.said import Names, place_said
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import ContributionRow, TakenUpRow
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.rows import Column

START = 60
"""Letters of a paragraph by which it is recognized in a list."""


class TakenUpSection(RowList[TakenUpRow]):
    """The places, each with a note that is edited there. A meeting is chosen first, then its paragraph or item."""

    def __init__(self, card: BroughtCard[ContributionRow]) -> None:
        words = card.words
        columns = (
            Column[TakenUpRow]("place", "", self._place, tip=self._place, stretch=True),
            Column[TakenUpRow]("note", "", self._note, tip=self._note, token="ink2", width=64, edit=self._set_note),
        )
        super().__init__(card, words("Taken up"), columns, hint=words("Taken up elsewhere, in a few words"))
        self._brought = card
        form = Form()
        self.source = ChoiceField(card.look, "source", words("Taken up in"), hint=words("a meeting or a document"))
        self.part = ChoiceField(card.look, "part", words("Where"), hint=words("a paragraph or an agenda item"))
        form.add(self.source)
        form.add(self.part)
        form.committed.connect(self._committed)
        self.add(form)
        self.typed.connect(self._take_up_so)
        self.removed.connect(lambda row: card.carry_out(no_longer_taken_up, row.ref))
        self.opened.connect(self._go_there)
        self._row: ContributionRow | None = None

    def show_places(self, row: ContributionRow, shown: Contributions, names: Names) -> None:
        """Show where another contribution was taken up."""
        if self._row is None or self._row.ref.id != row.ref.id:
            self.source.set_value(None)
            self._offer_parts(None)
        self._row = row
        mine = [one for one in shown.taken_up if one.contribution_id == row.ref.id]
        self.show_rows(mine, str(len(mine) or ""))
        language = self._brought.language
        sources: list[tuple[Any, str]] = [
            (("meeting", key), text_in(one, language)) for key, one in names.meetings.items()
        ]
        sources += [(("document", key), text_in(one, language)) for key, one in names.documents.items()]
        self.source.set_choices(sources)
        self.source.setVisible(bool(sources))

    def _place(self, row: TakenUpRow) -> str:
        return place_said(row, self._brought.names, self._brought.language)

    def _note(self, row: TakenUpRow) -> str:
        said = text_in(row.note, self._brought.language)
        return "" if said == self._place(row) else said

    def _set_note(self, row: TakenUpRow, text: str) -> None:
        self._brought.carry_out(change_taken_up, row.ref, self._brought.typed(row.note, text))

    def _committed(self, key: str, value: Any) -> None:
        kind, row_id = value
        if key == "source" and kind == "meeting":
            self._offer_parts(row_id)
        elif key == "source":
            self._take_up(self.source, document_id=row_id)
        else:
            self._take_up(self.part, **{kind: row_id})

    def _offer_parts(self, meeting_id: int | None) -> None:
        card, names = self._brought, self._brought._names
        parts: list[tuple[Any, str]] = []
        if names is not None and meeting_id is not None:
            for item in names.agenda.values():
                if item.consultation_id == meeting_id:
                    title = text_in(item.title, card.language)
                    parts.append((("agenda_item_id", item.ref.id), f"{item.label} {title}".strip()))
            for one in names.paragraphs.values():
                if one.consultation_id == meeting_id:
                    number, text = names.numbers[one.ref.id], text_in(one.text, card.language)[:START]
                    parts.append(
                        (("paragraph_id", one.ref.id), card.words("{number}. {text}", number=number, text=text))
                    )
        self.part.set_value(None)
        self.part.set_choices(parts)
        self.part.setVisible(meeting_id is not None)
        self.part.say(card.words("This meeting has neither record nor agenda.") if meeting_id and not parts else "")

    def _take_up(self, field: ChoiceField, **place: int) -> None:
        if self._row is not None:
            field.set_value(None)
            self._brought.carry_out(take_up, self._row.ref, at=field, **place)

    def _take_up_so(self, text: str) -> None:
        if self._row is not None:
            note = Wording().with_text(self._brought.language, text)
            self._brought.carry_out(take_up, self._row.ref, at=self.field, note=note)

    def _go_there(self, row: TakenUpRow) -> None:
        names, go_to = self._brought.names, self._brought.context.actions.go_to
        paragraph, item = names.paragraphs.get(row.paragraph_id or 0), names.agenda.get(row.agenda_item_id or 0)
        if paragraph is not None:
            go_to("consultations", paragraph.ref.id, "record")
        elif item is not None:
            go_to("consultations", item.consultation_id)
        elif row.document_id is not None:
            go_to("documents", row.document_id)
