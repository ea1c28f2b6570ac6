"""In the card of readiness: the tests of a connection, and the recordings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.hours_typed import read_moment
from hlom_desktop.conference.lengths import length_words, read_length
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.card_parts import day_field, language_choices
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField, MinutesField
from hlom_desktop.refusals import Refusal
from hlom_desktop.speakers import edits_recordings, edits_tests
from hlom_desktop.speakers.card_parts import presence_field
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.rules_ready import is_overdue, recording_due
from hlom_desktop.speakers.table_ready_lists import recording_columns, test_columns
from hlom_desktop.speakers.values import ConnectionTest
from hlom_desktop.speakers.values_ready import RecordingRow, TestSlotRow


class TestList(RowList[TestSlotRow]):
    """The tests of a speaker; a day and an hour typed under them book another."""

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        words = card.words
        self.speaker: SpeakerInSession | None = None
        self.zone, self._sessions = "UTC", load_un_sessions()
        columns = test_columns(telling, self._here, lambda at: self.speaker.there(at) if self.speaker else None)
        super().__init__(card, words("Tests"), columns, hint=words("Book a test: such as 13 Dec, 10:30"))
        self._telling = telling
        self.passed = self.add_action("check-circle", words("Test passed"), "Alt+P", lambda: self._decide(True))
        self.failed = self.add_action("x-circle", words("Test failed"), "Alt+F", lambda: self._decide(False))
        look = card.look
        where = (lambda: self.zone, lambda: self.speaker.day if self.speaker else None)
        self.detail = RowDetail(
            card,
            self,
            edits_tests.change_test,
            table="test_slot",
            fields=[
                presence_field(look, "starts", words("When"), words, telling.language, *where),
                MinutesField(look, "minutes", words("Minutes"), words, unit="min", least=1, most=240),
                LineField(look, "by", words("By"), words),
                LineField(look, "note", words("Note"), words),
            ],
        )
        self.typed.connect(self._book)
        self.removed.connect(lambda row: card.carry_out(edits_tests.delete_test, row.ref))

    def show_speaker(self, speaker: SpeakerInSession, found: Readying) -> None:
        """Show the tests of a speaker on the conference's clock and on theirs."""
        another = self.speaker is None or self.speaker.zone != speaker.zone or self.zone != found.zone
        self.speaker, self.zone = speaker, found.zone
        self.show_rows(speaker.slots, anew=another)

    def _here(self, at: datetime) -> datetime:
        return at.astimezone(zone_named(self.zone))

    def _book(self, typed: str) -> None:
        if self.speaker is None:
            return
        language: Any = self._telling.language()
        try:
            starts = read_moment(typed, language, self._sessions, zone=self.zone, day=self.speaker.day)
        except Refusal as refusal:
            if self.field is not None:
                self.field.refuse(refusal.said(self._card.words))
            return
        if starts is not None:
            self._card.carry_out(edits_tests.book_test, self.speaker.speaker, starts, at=self.field)

    def _decide(self, passed: bool) -> None:
        row = self.view.current()
        if row is not None:
            result = ConnectionTest.PASSED if passed else ConnectionTest.FAILED
            self._card.carry_out(edits_tests.decide_test, row.ref, result)


class RecordingList(RowList[RecordingRow]):
    """The recordings of a speaker's statement."""

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        words, look = card.words, card.look
        self.speaker: SpeakerInSession | None = None
        self.found: Readying | None = None
        columns = recording_columns(telling, lambda row: is_overdue(row, card.today(self._zone())))
        super().__init__(card, words("Recordings"), columns, removable=True)
        self.ask_one = Button(look, words("Ask for a recording"), "film-strip", height=24)
        self.ask_one.clicked.connect(self._ask)
        self._line.insertWidget(0, self.ask_one)
        self.received = self.add_action("check", words("Received today"), "Alt+R", self._receive)
        day = (words, telling.language, lambda: self.speaker.day.year if self.speaker and self.speaker.day else None)
        self.detail = RowDetail(
            card,
            self,
            edits_recordings.change_recording,
            table="recording",
            fields=[
                LineField(look, "mark", words("Mark"), words, hint="R1"),
                day_field(look, "due", words("Due"), *day),
                day_field(look, "received", words("Received"), *day),
                LineField(look, "seconds", words("Length"), words, hint="4:30", parse=_read_length, show=length_words),
                ChoiceField(look, "language", words("Language"), language_choices(words, words("not known"))),
                LineField(look, "captions", words("Captions"), words, hint=words("languages, or where they are")),
                LineField(look, "note", words("Note"), words),
            ],
        )
        self.removed.connect(lambda row: card.carry_out(edits_recordings.delete_recording, row.ref))

    def show_speaker(self, speaker: SpeakerInSession, found: Readying) -> None:
        """Show the recordings of a speaker."""
        self.speaker, self.found = speaker, found
        self.show_rows(speaker.recordings)

    def _ask(self) -> None:
        if self.speaker is not None and self.found is not None:
            due = recording_due(self.speaker, self.found.rule)
            self._card.carry_out(edits_recordings.ask_recording, self.speaker.speaker, due)

    def _zone(self) -> str:
        return self.found.zone if self.found is not None else "UTC"

    def _receive(self) -> None:
        row = self.view.current()
        if row is not None:
            self._card.carry_out(edits_recordings.receive_recording, row.ref, self._card.today(self._zone()))


def _read_length(typed: str) -> int | None:
    """Seconds; None where nothing is typed. Raises `NotALength`."""
    return read_length(typed) if typed.strip() else None
