"""From items to what the timeline draws: lanes by kind, track or owner, and a bar for each item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import as_stated, print_when
from hlom_desktop.conference.when.values import PARTS, Form, When, sort_key
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.rules import days_overdue, is_kept, moved_from, order_of
from hlom_desktop.roadmap.said import is_vague
from hlom_desktop.roadmap.timeline.layout import Bounds, Mark, MarkForm
from hlom_desktop.roadmap.timeline.months import shortened
from hlom_desktop.roadmap.values import ItemKind, ItemStatus, Roadmap, RoadmapItemRow
from hlom_desktop.words import Words

By = Literal["kind", "track", "owner"]

_KINDS: tuple[tuple[str, tuple[ItemKind, ...]], ...] = (
    (N_("Stocktaking"), (ItemKind.STOCKTAKING,)),
    (N_("Consultations, briefings"), (ItemKind.CONSULTATION, ItemKind.BRIEFING)),
    (N_("Requests, oral updates"), (ItemKind.UPDATE_REQUEST, ItemKind.ORAL_UPDATE)),
    (N_("Documents"), (ItemKind.DOCUMENT,)),
    (N_("Deadlines"), (ItemKind.DEADLINE,)),
    (N_("Decisions, appointments"), (ItemKind.DECISION, ItemKind.APPOINTMENT)),
    (N_("Process"), (ItemKind.PROCESS,)),
    (N_("Meeting"), (ItemKind.MEETING,)),
)


@dataclass(frozen=True)
class Bar:
    """One item as the timeline draws it: its lane, its date as stated and short, its title and state."""

    key: int
    lane: int
    when: When | None
    was: When | None
    date: str
    title: str
    status: ItemStatus
    overdue: bool
    bold: bool
    tip: str

    @property
    def label(self) -> str:
        """The date as stated, then the title."""
        return f"{self.date} · {self.title}"


@dataclass(frozen=True)
class Chart:
    """Lanes by their names, the bars in them, and pairs of keys: what comes before what, and whether it still does."""

    lanes: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    links: tuple[tuple[int, int, bool], ...] = ()

    def bar(self, key: int | None) -> Bar | None:
        """The bar of an item; None where it is not drawn."""
        return None if key is None else self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[int, Bar]:
        return {bar.key: bar for bar in self.bars}


def form_of(when: When | None) -> MarkForm:
    """How a date is drawn, by how it was stated."""
    if when is None or (when.start is None and when.end is None):
        return MarkForm.UNDATED
    if is_vague(when):
        return MarkForm.HATCHED
    if when.start is None:
        return MarkForm.BY
    if when.end is None:
        return MarkForm.FROM
    if when.qualifier in PARTS or when.part in PARTS:
        return MarkForm.PART
    if when.start == when.end:
        return MarkForm.DAY
    return MarkForm.DAYS if when.form in (Form.DAY_RANGE, Form.DAYS) else MarkForm.SOFT


def bounds_of(when: When | None) -> Bounds | None:
    """First and last day, where one of them is known both are that one."""
    if when is None:
        return None
    first, last = when.start or when.end, when.end or when.start
    return None if first is None or last is None else (first, last)


def mark_of(bar: Bar, label_width: float) -> Mark:
    """What the layout places for a bar."""
    when = bar.when
    whole = (when.first, when.last) if when is not None and when.first and when.last else None
    return Mark(
        key=bar.key,
        lane=bar.lane,
        form=form_of(when),
        first=when.start if when else None,
        last=when.end if when else None,
        whole=whole,
        was=bounds_of(bar.was) if form_of(when) is not MarkForm.UNDATED else None,
        label_width=label_width,
        busy=bar.status is ItemStatus.DONE,
    )


def date_text(when: When | None, language: Language, words: Words) -> str:
    """A date as stated, for a reader of `language`; said so where there is none."""
    return words(N_("no date")) if when is None else as_stated(when, language)


def short_date(when: When | None, language: Language, words: Words) -> str:
    """The same with the months' names short, in the language of its words."""
    said = date_text(when, language, words)
    spoken = language if when is None or when.form not in (Form.TEXT, Form.ATTACHED) else when.language
    return shortened(said, spoken)


def lane_names(roadmap: Roadmap, by: By, language: Language, words: Words) -> Mapping[object, str]:
    """The lanes in their order, each with its name; only some of them may hold items."""
    if by == "kind":
        return {name: words(name) for name, _ in _KINDS}
    if by == "track":
        named: dict[object, str] = {track.ref.id: track.title.best(language)[0] for track in roadmap.tracks}
        return {**named, None: words(N_("No track"))}
    owners = sorted({_owner_of(item, language) for item in roadmap.items if item.owner}, key=str.casefold)
    return {**{owner: owner for owner in owners}, None: words(N_("No owner"))}


def _owner_of(item: RoadmapItemRow, language: Language) -> str:
    return item.owner.best(language)[0] if item.owner is not None else ""


def _lane_of(item: RoadmapItemRow, by: By, language: Language) -> object:
    if by == "kind":
        return next(name for name, kinds in _KINDS if item.kind in kinds)
    return item.track_id if by == "track" else _owner_of(item, language) or None


def chart_of(
    roadmap: Roadmap,
    shown: Iterable[RoadmapItemRow],
    by: By,
    language: Language,
    words: Words,
    today: date,
) -> Chart:
    """The chart of the items shown; lanes without items are left out."""
    items = sorted(shown, key=lambda item: sort_key(item.dates) if item.dates else (date.max, date.max, ""))
    names = lane_names(roadmap, by, language, words)
    used = {_lane_of(item, by, language) for item in items}
    order = [key for key in names if key in used]
    places = {key: at for at, key in enumerate(order)}
    bars = tuple(_bar(roadmap, item, places[_lane_of(item, by, language)], language, words, today) for item in items)
    keys = {bar.key for bar in bars}
    links = tuple(link for link in _links(roadmap) if link[0] in keys and link[1] in keys)
    return Chart(tuple(names[key] for key in order), bars, links)


def _links(roadmap: Roadmap) -> Iterator[tuple[int, int, bool]]:
    dates = {item.ref.id: item.dates for item in roadmap.items}
    for dependency in roadmap.dependencies:
        before, after = order_of(dependency)
        yield before, after, is_kept(dependency, dates.get(before), dates.get(after))


def _is_the_meeting(roadmap: Roadmap, item: RoadmapItemRow) -> bool:
    """Whether it is the conference itself: a meeting on its days."""
    own = (roadmap.conference.first_day, roadmap.conference.last_day)
    return item.kind is ItemKind.MEETING and bounds_of(item.dates) == own


def _bar(roadmap: Roadmap, item: RoadmapItemRow, lane: int, language: Language, words: Words, today: date) -> Bar:
    title = item.title.best(language)[0]
    late = days_overdue(item, today)
    said = print_when(item.dates, language, year=True) if item.dates else date_text(None, language, words)
    lines = [title, said]
    if late is not None:
        lines.append(words.plural("overdue {number} day", "overdue {number} days", late))
    return Bar(
        key=item.ref.id,
        lane=lane,
        when=item.dates,
        was=moved_from(roadmap.steps_of(item.ref.id)),
        date=short_date(item.dates, language, words),
        title=title,
        status=item.status,
        overdue=late is not None,
        bold=_is_the_meeting(roadmap, item),
        tip="\n".join(lines),
    )
