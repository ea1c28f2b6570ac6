"""The card of a side event: texts, what is asked for, who organizes it, its place, what was decided and why."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.card import date_field
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.badges import Badge, Tone
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import Field, LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.card.decision import RulesSection, Steps, ask_reason
from hlom_desktop.side_events.card.letters import LettersSection
from hlom_desktop.side_events.card.place import PlaceSection
from hlom_desktop.side_events.card.request import asked_fields, contact_fields, service_fields
from hlom_desktop.side_events.card.similar import SimilarSection
from hlom_desktop.side_events.card.speakers import SpeakersSection
from hlom_desktop.side_events.card.sponsors import SponsorsSection
from hlom_desktop.side_events.card.wishes import WishesSection
from hlom_desktop.side_events.edits.proposals import change_proposal, decline, merge, set_status
from hlom_desktop.side_events.rules import LIVING, STEP_LABELS, NotPlacedYet, is_placed, open_steps
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said import MODE_ICONS, STATUS_ICONS
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalRow, ProposalStatus

_TONES: Mapping[ProposalStatus, Tone] = MappingProxyType(
    {ProposalStatus.APPROVED: "ok", ProposalStatus.SCHEDULED: "ok"}
)
_NAMED: Mapping[str, str] = MappingProxyType({"theme_id": "title", "room_id": "name"})


class ProposalCard(RowCard[ProposalRow]):
    """One side event; each field is a gesture of its own."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_proposal, table="proposal", wordings=frozenset({"place"}))
        self._one: Judged | None = None
        self._shown: SideEvents | None = None
        look, words = self.look, self.words
        self.steps = Steps(look, words)
        self.steps.taken.connect(self.take)
        self.rules = RulesSection(look, words, lambda: self.language)
        self.rules.declined.connect(self.decline_for)
        self.similar = SimilarSection(look, words, lambda: self.language)
        self.similar.merged.connect(lambda ref, into: self.carry_out(merge, ref, into))
        self.similar.wanted.connect(lambda row_id: context.actions.go_to("side-events", row_id))
        self.add(self.steps)
        self.add_texts([("title", words("Title")), ("concept", words("Concept"))])
        self.add(self.rules)
        self.add(self.similar)
        self.add_form(asked_fields(look, words))
        self._add_people(context)
        self.reasons = self.add_texts([("reason", words("Reason"))], words("Reason for the decision"))
        self.letters = LettersSection(context, self.carry_out)
        self.add(self.letters)
        self.add_form(service_fields(look, words), words("Services and links"))
        self.add_form(contact_fields(look, words, lambda: self.language, self._year), words("Contact"))
        self._add_stated()
        self.add_sources()

    def _add_people(self, context: Context) -> None:
        """Who stands behind it and speaks, which slots they wish for, where it has its place."""
        look, words = self.look, self.words
        self.sponsors = SponsorsSection(look, words, lambda: self.language, self.carry_out)
        self.speakers = SpeakersSection(self)
        self.wishes = WishesSection(look, words, lambda: self.language, self.carry_out)
        self.place = PlaceSection(context, lambda: self.language, self.carry_out)
        for part in (self.sponsors, self.speakers, self.wishes, self.place):
            self.add(part)

    def _add_stated(self) -> None:
        look, words = self.look, self.words
        stated: list[Field] = [
            date_field(look, "dates", words("Dates"), words, language=lambda: self.language, year=self._year),
            LineField(look, "place", words("Place"), words),
        ]
        self.add_form(stated, words("As stated"))

    def _year(self) -> int | None:
        first = self._shown.conference.first_day if self._shown is not None else None
        return first.year if first is not None else None

    # Showing

    def show_line(self, one: Judged | None, shown: SideEvents | None) -> None:
        """Show a side event; None where nothing is chosen."""
        self._one, self._shown = one, shown
        if one is None or shown is None:
            self.show_values(None)
            return
        row, words = one.row, self.words
        self._offer(one.line, shown)
        badges = (
            Badge(words(PROPOSAL_LABELS[row.status]), STATUS_ICONS[row.status], _TONES.get(row.status, "plain")),
            Badge(words(MODE_LABELS[row.mode]), MODE_ICONS[row.mode]),
            Badge(" ".join(code.upper() for code in row.languages), "chat-centered-text"),
        )
        self.show_values(row, words("Side event no. {number}", number=row.number), badges)
        self.steps.show_line(one)
        self.rules.show_line(one, called=shown.call is not None)
        self.similar.show_line(one, shown)
        self.sponsors.show_line(one.line, shown.delegations)
        self.speakers.show_line(one.line, shown)
        self.wishes.show_line(one.line, shown)
        self.place.show_line(one.line, shown)
        self.letters.show_line(one, shown)

    def _offer(self, line: ProposalLine, shown: SideEvents) -> None:
        words, status, none = self.words, line.row.status, (None, NOTHING)
        now = (status, words(PROPOSAL_LABELS[status]))
        self._choices("status", [now, *((one, words(STEP_LABELS[one])) for one in open_steps(line))])
        for key, rows in (("theme_id", shown.themes), ("room_id", shown.rooms)):
            named = [(one.ref.id, text_in(getattr(one, _NAMED[key]), self.language)) for one in rows]
            self._choices(key, [none, *named])
        others = [
            (one.ref.id, words("{number}. {title}", number=one.row.number, title=text_in(one.row.title, self.language)))
            for one in shown.lines
            if one.ref.id != line.ref.id and (one.row.status in LIVING or one.ref.id == line.row.merged_into_id)
        ]
        self._choices("merged_into_id", [none, *others])

    def _choices(self, key: str, choices: list[tuple[Any, str]]) -> None:
        field = self.fields[key]
        assert isinstance(field, ChoiceField)
        field.set_choices(choices)

    # Gestures

    def take(self, status: ProposalStatus) -> None:
        """Take the side event a step on; what a step needs is asked for in its field."""
        line = self._one.line if self._one is not None else None
        if line is None:
            return
        if status is ProposalStatus.SCHEDULED and not is_placed(line):
            self.place.ask(NotPlacedYet().said(self.words))
            return
        self.carry_out(set_status, line.ref, status, at="status")
        if status in (ProposalStatus.DECLINED, ProposalStatus.CANCELLED):
            ask_reason(self, self.reasons, self.language)

    def decline_for(self, reason: Wording) -> None:
        """Decline it for a reason that its organizers are told."""
        if self._one is not None:
            self.carry_out(decline, self._one.ref, reason)

    def commit(self, key: str, value: Any) -> None:
        """Status and merging are gestures of their own."""
        one, shown = self._one, self._shown
        if one is None or shown is None:
            return
        line = one.line
        if key == "status":
            self.fields[key].set_value(line.row.status)
            self.take(value)
        elif key == "merged_into_id":
            into = shown.line(value)
            if into is not None:
                self.carry_out(merge, line.ref, into.ref, at=key)
            elif line.row.status is ProposalStatus.MERGED:
                self.carry_out(set_status, line.ref, ProposalStatus.UNDER_REVIEW, at=key)
        elif key == "number" and value is None:
            self.fields[key].set_value(line.row.number)
        else:
            super().commit(key, value)
