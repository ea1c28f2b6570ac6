"""What the views of side events have in common, and the table of proposals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.refusals import N_
from hlom_desktop.side_events.card.proposal import ProposalCard
from hlom_desktop.side_events.edits.letters import note_letters
from hlom_desktop.side_events.edits.proposals import add_proposal, delete_proposal
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_judged import Judged, judged
from hlom_desktop.side_events.said import within_a_week
from hlom_desktop.side_events.said_review import letters_words
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.table import proposal_columns
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.base import Db

Row = TypeVar("Row")
SHOWN = frozenset(
    {"conference", "proposal", "sponsor", "proposed_speaker", "session", "room", "theme", "delegation", "stand"}
    | {"side_event_call", "side_event_slot", "slot_wish", "criterion", "reviewer", "review", "mark", "decision_letter"}
)


@dataclass(frozen=True)
class Seen:
    """All that was read, and what follows for each side event."""

    shown: SideEvents
    lines: tuple[Judged, ...]


def seen(db: Db, conference_id: int) -> Seen:
    """All that the screen shows. Raises `NoSuchConference`."""
    shown = side_events(db, conference_id)
    return Seen(shown, judged(shown))


class SideEventsPage(TablePlace[Row], Generic[Row]):
    """The base of the views: a subclass says which rows of what was read it shows."""

    key: ClassVar[str] = "side-events"
    tables: ClassVar[frozenset[str]] = SHOWN

    wanted = Signal(str)
    """The key of another view that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.seen: Seen | None = None

    @property
    def reading(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def year(self) -> int | None:
        """The year of the conference, for days typed without one."""
        first = self.seen.shown.conference.first_day if self.seen is not None else None
        return first.year if first is not None else None

    def lines(self, found: Seen) -> Sequence[Row]:
        """The view's rows."""
        raise NotImplementedError

    def read(self) -> None:
        """Ask for the side events."""
        self.context.desk.read(seen, self.conference_id, then=self.take_in, slot=(id(self), "rows"))

    def take_in(self, found: Seen) -> None:
        """Show what was read."""
        self.seen = found
        self.show_rows(self.lines(found))


class ProposalsView(SideEventsPage[Judged]):
    """The side events as a table."""

    product: ClassVar[str] = "side-events"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.proposal_card = ProposalCard(context)
        self.set_up(
            words("Side events"),
            words("Filter side events"),
            proposal_columns(words, lambda: self.reading, self.edit, self._in_one_week),
            self.proposal_card,
            words("Proposal"),
            (words("No side events yet"), words("Add each proposal as it comes in; approve it and give it a place.")),
        )
        self._add_letters()

    def _in_one_week(self) -> bool:
        return self.seen is not None and within_a_week(self.seen.shown)

    def _add_letters(self) -> None:
        """How many letters on decisions were made, and the two steps with those that are owed."""
        look, words = self.look, self.words
        self.letters = Label(look, px=12, token="ink2")
        self.make_letters = Button(look, words("Make letters"), kind="link")
        self.make_letters.clicked.connect(lambda: self.context.actions.export("letters"))
        self.note_letters = Button(look, words("Note all as sent"), kind="link")
        self.note_letters.clicked.connect(self._note_letters)
        for at, widget in enumerate((self.letters, self.make_letters, self.note_letters), start=1):
            self.bar.insertWidget(at, widget)
            widget.hide()

    def lines(self, found: Seen) -> Sequence[Judged]:
        """All of them."""
        return found.lines

    def take_in(self, found: Seen) -> None:
        """Show what was read, and how far the letters are."""
        said = letters_words(found.lines, found.shown.letters, self.words)
        owed = any(one.due is not None for one in found.lines)
        self.letters.setText(said)
        for widget, there in ((self.letters, bool(said)), (self.make_letters, owed), (self.note_letters, owed)):
            widget.setVisible(there)
        super().take_in(found)

    def show_in_card(self, row: Judged | None) -> None:
        """The side event chosen."""
        self.proposal_card.show_line(row, self.seen.shown if self.seen is not None else None)

    def add_row(self) -> None:
        """A new proposal, received today."""
        title = new_text(self.reading, N_("New side event"))
        zone = self.seen.shown.zone if self.seen is not None else "UTC"
        today = self.context.now().astimezone(zone_named(zone)).date()
        self.make(add_proposal, self.conference_id, title, received=today, status=ProposalStatus.SUBMITTED)

    def delete_row(self) -> None:
        """Delete the chosen proposal; undo brings it back."""
        if (row := self.view.current()) is not None:
            self.edit(delete_proposal, row.ref)

    def _note_letters(self) -> None:
        lines: Any = self.seen.lines if self.seen is not None else ()
        self.edit(note_letters, self.conference_id, [one.ref.id for one in lines if one.due is not None])
