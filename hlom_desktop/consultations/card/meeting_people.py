"""Who chairs, convenes or speaks, in a meeting's card: role, function, name, gender, term, capacity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hlom_desktop.conference.card import date_field, with_text
from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.edits import meetings
from hlom_desktop.consultations.values import OFFICER_LABELS, OfficerRow
from hlom_desktop.delegations.values import Gender
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_
from hlom_desktop.storage.ref import Ref

GENDER_LABELS = {Gender.FEMININE: N_("she"), Gender.MASCULINE: N_("he")}


class OfficerList(RowList[OfficerRow]):
    """Typing a function adds an officer; under the list is all that is known of the one chosen."""

    def __init__(self, card: EditedCard[Any], meeting: Callable[[], Ref], year: Callable[[], int | None]) -> None:
        words = card.words
        self._officer_card = card
        columns = (
            Column[OfficerRow]("function", "", self._function, stretch=True, edit=self._reword, runs=self._runs),
            Column[OfficerRow]("name", "", lambda row: row.name or "", edit=self._rename),
        )
        super().__init__(card, words("Officers"), columns, hint=words("Add who chairs, convenes or speaks"))
        none: tuple[Any, str] = (None, NOTHING)
        roles = [none, *((role, words(label)) for role, label in OFFICER_LABELS.items())]
        genders = [none, *((gender, words(label)) for gender, label in GENDER_LABELS.items())]
        term = date_field(
            card.look,
            "term",
            words("Term"),
            words,
            language=lambda: card.language,
            year=year,
            today=lambda: card.context.now().date(),
        )
        capacity = [(False, words("for the entity")), (True, words("in a personal capacity"))]
        self.detail: RowDetail[OfficerRow] = RowDetail(
            card,
            self,
            meetings.change_officer,
            table="officer",
            texts=(("function", words("Function")),),
            required="function",
            fields=(
                ChoiceField(card.look, "role", words("Role"), roles),
                LineField(card.look, "name", words("Name"), words),
                ChoiceField(card.look, "gender", words("Gender"), genders),
                term,
                ChoiceField(card.look, "personal_capacity", words("Capacity"), capacity),
            ),
        )
        self.typed.connect(lambda text: card.carry_out(meetings.add_officer, meeting(), self._new(text), at=self.field))
        self.removed.connect(lambda row: card.carry_out(meetings.remove_officer, row.ref))

    def _new(self, text: str) -> Any:
        return with_text(None, self._officer_card.language, text)

    def _function(self, row: OfficerRow) -> str:
        return text_in(row.function, self._officer_card.language)

    def _runs(self, row: OfficerRow) -> tuple[Run, ...]:
        """What somebody does here stands before the function, where it is said."""
        function = Run(self._function(row))
        if row.role is None:
            return (function,)
        return (Run(self._officer_card.words(OFFICER_LABELS[row.role]), "ink2"), Run(" · ", "ink3"), function)

    def _reword(self, row: OfficerRow, text: str) -> None:
        function = with_text(row.function, self._officer_card.language, text)
        self._officer_card.carry_out(meetings.change_officer, row.ref, function=function)

    def _rename(self, row: OfficerRow, text: str) -> None:
        self._officer_card.carry_out(meetings.change_officer, row.ref, name=text.strip() or None)
