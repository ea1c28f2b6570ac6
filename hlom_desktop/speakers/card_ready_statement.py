"""In the card of readiness: the speaker's statement and the versions of its text."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import button_row, label_choices
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.documents.edits_statements import add_version
from hlom_desktop.documents.rules.days import stated_day
from hlom_desktop.documents.values import STAGE_LABELS, StatementRow, StatementStage, StatementVersionRow
from hlom_desktop.speakers import edits_ready
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.table_ready_lists import version_columns


class StatementPart(RowList[StatementVersionRow]):
    """Which of the documents' statements it is, its versions, and a version received today."""

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        words, look = card.words, card.look
        super().__init__(
            card, words("Statement"), version_columns(telling), pick=words("Add a version of today"), removable=False
        )
        self.speaker: SpeakerInSession | None = None
        self._zone, self._telling = "UTC", telling
        self.which = ChoiceField(look, "statement_id", words("Statement"), hint=NOTHING)
        self.body.insertWidget(self.body.indexOf(self.view), self.which)
        self.open = Button(look, words("Open a statement"), "plus", height=26)
        self.open.clicked.connect(self._open)
        self.show_it = Button(look, words("Show it in Documents"), "arrow-right", height=26)
        self.show_it.clicked.connect(self._go)
        self.add(button_row(self.open, self.show_it))
        if self.choice is not None:
            self.choice.set_choices(label_choices(STAGE_LABELS, words))
        self.which.committed.connect(self._link)
        self.chosen.connect(self._add)

    def show_speaker(self, speaker: SpeakerInSession, found: Readying) -> None:
        """Show the statement of a speaker; others of the delegation or the session can be chosen."""
        self.speaker, self._zone = speaker, found.zone
        offered = [one for one in found.statements if self._may_be(one, speaker)]
        named = [(one.ref.id, text_in(one.who, self._card.language)) for one in offered]
        self.which.set_choices([(None, NOTHING), *named])
        self.which.set_value(speaker.row.statement_id)
        self.which.setVisible(bool(offered))
        self.open.setVisible(speaker.statement is None)
        self.show_it.setVisible(speaker.statement is not None)
        self.bar.setVisible(speaker.statement is not None)
        self.show_rows(speaker.versions)

    @staticmethod
    def _may_be(one: StatementRow, speaker: SpeakerInSession) -> bool:
        home = speaker.home.ref.id if speaker.home is not None else 0
        session = speaker.session.ref.id if speaker.session is not None else 0
        return one.ref.id == speaker.row.statement_id or one.delegation_id == home or one.session_id == session

    def _link(self, key: str, statement_id: int | None) -> None:
        if self.speaker is not None:
            self._card.carry_out(edits_ready.change_speaker, self.speaker.speaker, at=self.which, **{key: statement_id})

    def _open(self) -> None:
        if self.speaker is not None:
            self._card.carry_out(edits_ready.write_statement, self.speaker.speaker)

    def _add(self, stage: StatementStage) -> None:
        if self.speaker is not None and self.speaker.statement is not None:
            today = stated_day(self._card.today(self._zone), self._card.language)
            self._card.carry_out(add_version, self.speaker.statement.ref, stage, received=today)

    def _go(self) -> None:
        if self.speaker is not None and self.speaker.statement is not None:
            self._card.context.actions.go_to("documents", self.speaker.statement.ref.id, "statements")
