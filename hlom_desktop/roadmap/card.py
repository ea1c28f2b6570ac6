"""The card of a roadmap item: three texts, its date and how it became so, what hangs on it, where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

from hlom_desktop.conference.card import span_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.life import StepKind
from hlom_desktop.conference.said_dates import said_in
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.conference.when.values import When
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField, ReadField, WhenField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import NotUnderstood
from hlom_desktop.roadmap.card_alike import Joining, Offers
from hlom_desktop.roadmap.card_life import LifeList
from hlom_desktop.roadmap.card_links import Linking, LinkList
from hlom_desktop.roadmap.edits import change_item
from hlom_desktop.roadmap.rules import days_overdue
from hlom_desktop.roadmap.rules_alike import alike
from hlom_desktop.roadmap.said import is_vague
from hlom_desktop.roadmap.timeline.months import short_day
from hlom_desktop.roadmap.timeline.strip import DateStrip, Step
from hlom_desktop.roadmap.values import ITEM_LABELS, ITEM_STATUS_LABELS, ItemStatus, Neighbour, Roadmap, RoadmapItemRow

_WORDINGS = ("owner", "place", "people", "result")
_SHORT = 30
_TONES = {ItemStatus.CONFIRMED: "ok", ItemStatus.DONE: "plain"}


class Telling(Protocol):
    """What the card asks of the screen."""

    @property
    def content_language(self) -> Language:
        """The language of titles and dates."""

    def today(self) -> date:
        """The day from which something is overdue."""

    def read_date(self, typed: str) -> When | None:
        """The date that was typed, None where nothing was. Raises a Refusal."""


class Acting(Linking, Joining, Protocol):
    """The gestures that the card asks for."""

    def restate(self, item: RoadmapItemRow, when: When | None) -> None:
        """State another date."""

    def set_status(self, item: RoadmapItemRow, status: ItemStatus) -> None:
        """Confirm, mark done, cancel, or open again."""


class ItemCard(RowCard[RoadmapItemRow]):
    """Shows one item; every field is a gesture of its own."""

    def __init__(self, context: Context, telling: Telling, acting: Acting) -> None:
        super().__init__(context, change_item, table="roadmap_item", wordings=frozenset(_WORDINGS))
        self._telling, self._acting = telling, acting
        look, words = self.look, self.words
        self.form = Form()
        self._add_fields(look)
        self.take_form(self.form)
        self.links = LinkList(look, words, acting)
        self.strip = DateStrip(look, words("Its dates"))
        self.history = Label(look, px=11, token="ink2", wrap=True)
        self.life = LifeList(look, words)
        self.offers = Offers(look, words, acting)
        self._lay_out(look)

    def _add_fields(self, look: LookSource) -> None:
        words, form = self.words, self.form
        form.add(
            WhenField(
                look,
                "dates",
                words("When"),
                words,
                understand=self._understood,
                parse=self._telling.read_date,
                show=self._stated,
                hint=words("27 January, May, by end Sept"),
            )
        )
        form.add(LineField(look, "bounds", words("Between"), words, parse=self._bounds_read, show=self._bounds_said))
        form.add(ChoiceField(look, "status", words("Status"), [(k, words(v)) for k, v in ITEM_STATUS_LABELS.items()]))
        form.add(ChoiceField(look, "kind", words("Kind"), [(k, words(v)) for k, v in ITEM_LABELS.items()]))
        form.add(LineField(look, "owner", words("Owner"), words))
        form.add(ChoiceField(look, "track_id", words("Track")))
        for key, label in (("place", words("Place")), ("people", words("People")), ("result", words("Result"))):
            form.add(LineField(look, key, label, words))
        form.add(ChoiceField(look, "parent_id", words("Part of")))
        form.add(ChoiceField(look, "consultation_id", words("Consultation")))
        form.add(ChoiceField(look, "document_id", words("Document")))
        form.add(ChoiceField(look, "session_id", words("Session")))
        shown = [(True, words("In the printed table")), (False, words("Only here"))]
        form.add(ChoiceField(look, "in_table", words("Printed"), shown))
        form.add(ReadField(look, "kind_stated", words("Kind as stated")))

    def _lay_out(self, look: LookSource) -> None:
        self.add(self.offers)
        self.add_texts((("title", self.words("Title")), ("note", self.words("Note"))))
        for title, widgets in (
            ("", (self.form,)),
            (self.words("Before and after"), (self.links,)),
            (self.words("Its dates"), (self.strip, self.history, self.life)),
        ):
            section = Section(look, title)
            for widget in widgets:
                section.add(widget)
            self.add(section)
        self.add_sources()

    # Showing

    def show_item(self, roadmap: Roadmap, item: RoadmapItemRow | None, near: Sequence[Neighbour] = ()) -> None:
        """Show an item, and those of the conference and `near` that look like it.

        Nothing is left to edit where there is none.
        """
        self.show_parts(item)
        if item is None:
            return
        language = self._telling.content_language
        self.offers.show_offers(alike(roadmap, item, near), language)
        self._show_head(roadmap, item, language)
        self._show_choices(roadmap, item, language)
        self._show_values(item)
        self._say_whose_date(roadmap, item, language)
        self.links.show_links(roadmap, item, language)
        self._show_steps(roadmap, item, language)

    def _show_head(self, roadmap: Roadmap, item: RoadmapItemRow, language: Language) -> None:
        words = self.words
        status = Badge(words(ITEM_STATUS_LABELS[item.status]), _icon(item.status), _TONES.get(item.status, "plain"))  # type: ignore[arg-type]
        badges = [status]
        late = days_overdue(item, self._telling.today())
        if late is not None:
            said = words.plural("overdue {number} day", "overdue {number} days", late)
            badges.append(Badge(said, "warning-octagon-fill", "bad"))
        track = next((one for one in roadmap.tracks if one.ref.id == item.track_id), None)
        eyebrow, strand = words(ITEM_LABELS[item.kind]), track.title.best(language)[0] if track is not None else ""
        if 0 < len(strand) <= _SHORT:  # a longer one would widen the card; its field names it
            eyebrow = f"{eyebrow} · {strand}"
        self.set_head(eyebrow, item.title.best(language)[0], tuple(badges))

    def _show_choices(self, roadmap: Roadmap, item: RoadmapItemRow, language: Language) -> None:
        none = (None, NOTHING)
        others = [(one.ref.id, one.title) for one in roadmap.items if one.ref.id != item.ref.id]
        tracks = [(one.ref.id, one.title) for one in roadmap.tracks]
        lists = {
            "track_id": tracks,
            "parent_id": others,
            "consultation_id": list(roadmap.consultations),
            "document_id": list(roadmap.documents),
            "session_id": list(roadmap.sessions),
        }
        for key, rows in lists.items():
            field = self.form.fields[key]
            assert isinstance(field, ChoiceField)
            field.set_choices([none, *((row_id, title.best(language)[0]) for row_id, title in rows)])
            field.setVisible(bool(rows))

    def _show_values(self, item: RoadmapItemRow) -> None:
        self.show_fields(item)
        self.form.fields["bounds"].setVisible(item.dates is not None and is_vague(item.dates))
        self.form.fields["kind_stated"].setVisible(bool(item.kind_stated))

    def _say_whose_date(self, roadmap: Roadmap, item: RoadmapItemRow, language: Language) -> None:
        """Of what else the date is, since that moves with it."""
        linked = roadmap.linked.get(item.ref.id)
        if linked is None or linked.dates is None:
            return
        rows = {"consultation": roadmap.consultations, "document": roadmap.documents, "session": roadmap.sessions}
        titles = dict(rows[linked.table])
        said = self.words("the date of “{title}”", title=titles[linked.ref.id].best(language)[0])
        self.form.fields["dates"].say(said)

    def value_of(self, row: RoadmapItemRow, key: str) -> Any:
        """The bounds are those of the date."""
        if key != "bounds":
            return super().value_of(row, key)
        when = row.dates
        return (when.start, when.end) if when and (when.start or when.end) else None

    def _show_steps(self, roadmap: Roadmap, item: RoadmapItemRow, language: Language) -> None:
        steps = roadmap.steps_of(item.ref.id)
        shown = [
            Step(
                self.words("now") if at == len(steps) - 1 and len(steps) > 1 else short_day(step.at.date(), language),
                step.dates,
                self._step_said(step.kind, step.dates, language, first=at == 0),
                item.status if at == len(steps) - 1 else ItemStatus.CONFIRMED,
                at == len(steps) - 1,
            )
            for at, step in enumerate(steps)
        ]
        self.strip.set_steps(tuple(shown))
        self.history.setText(said_in(steps, language, self.words) if len(steps) > 1 else "")
        self.history.setVisible(len(steps) > 1)
        self.life.show_steps(steps, language)

    def _step_said(self, kind: StepKind, when: When | None, language: Language, *, first: bool) -> str:
        stated = as_stated(when, language) if when is not None else self.words("no date")
        if kind is StepKind.DONE:
            return self.words("done")
        if kind is StepKind.CONFIRMED:
            return self.words("{date}, confirmed", date=stated)
        return self.words("said {date}", date=stated) if first else stated

    # Dates

    def _stated(self, when: When) -> str:
        return as_stated(when, self._telling.content_language)

    def _understood(self, typed: str) -> str:
        when = self._telling.read_date(typed)
        if when is None or (when.start is None and when.end is None):
            return self.words("kept as text, without bounds")
        return "= " + span_text(when, self.words.language)

    def _bounds_read(self, typed: str) -> tuple[date | None, date | None] | None:
        when = self._telling.read_date(typed)
        if when is None:
            return None
        if when.start is None and when.end is None:
            raise NotUnderstood(text=typed)
        return when.start, when.end

    def _bounds_said(self, bounds: tuple[date | None, date | None]) -> str:
        language: Any = self.words.language
        return " – ".join(print_day(day, language, weekday=False) for day in bounds if day is not None)

    # Gestures

    def commit(self, key: str, value: Any) -> None:
        """Dates and status are gestures of their own."""
        item = self.row
        if item is None:
            return
        if key == "dates":
            self._acting.restate(item, value)
        elif key == "bounds":
            if item.dates is not None:
                self._acting.restate(item, item.dates.with_bounds(*(value or (None, None))))
        elif key == "status":
            self._acting.set_status(item, value)
        else:
            super().commit(key, value)


def _icon(status: ItemStatus) -> str:
    return {
        ItemStatus.TENTATIVE: "circle-dashed",
        ItemStatus.CONFIRMED: "check-circle",
        ItemStatus.DONE: "check",
        ItemStatus.MOVED: "arrow-right",
        ItemStatus.CANCELLED: "x-circle",
    }[status]


def read_typed_date(typed: str, roadmap: Roadmap, language: Language, today: date) -> When | None:
    """What was typed as a date, in the year of the conference where none is stated; None where nothing was."""
    if not typed.strip():
        return None
    first = roadmap.conference.first_day
    dates = roadmap.conference.dates
    year = first.year if first else dates.start.year if dates and dates.start else today.year
    return parse_when(typed, language, year=year, sessions=roadmap.un_sessions, today=today)
