"""The columns of the roadmap's table: date as stated, topic, status, owner, texts."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import language_marks, text_in
from hlom_desktop.conference.when.printing import as_cell
from hlom_desktop.conference.when.values import sort_key
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.rules import days_moved, days_overdue
from hlom_desktop.roadmap.timeline.bars import date_text
from hlom_desktop.roadmap.values import ITEM_STATUS_LABELS, DateStepRow, ItemStatus, RoadmapItemRow
from hlom_desktop.words import Words

STATUS_ICONS: dict[ItemStatus, tuple[str, Token]] = {
    ItemStatus.TENTATIVE: ("circle-dashed", "ink2"),
    ItemStatus.CONFIRMED: ("check-circle", "ok"),
    ItemStatus.DONE: ("check", "ink3"),
    ItemStatus.MOVED: ("arrow-right", "ink2"),
    ItemStatus.CANCELLED: ("x-circle", "ink3"),
}


class Told(Protocol):
    """What the columns ask of the screen."""

    words: Words

    @property
    def content_language(self) -> Language:
        """The language of titles and dates."""

    def today(self) -> date:
        """The day from which something is overdue."""

    def steps_of(self, item_id: int) -> tuple[DateStepRow, ...]:
        """The steps of an item's date."""

    def retype_date(self, item: RoadmapItemRow, typed: str) -> None:
        """State the date that was typed. Raises a Refusal."""

    def retype_title(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the title in the language of the contents."""

    def retype_owner(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the owner anew in the language that is read."""

    def change(self, item: RoadmapItemRow, key: str, value: Any) -> None:
        """Set one column."""


def status_said(item: RoadmapItemRow, told: Told) -> tuple[str, Token, str]:
    """Icon, colour and words of an item's status: overdue, without a date, moved by so much, or as it is set."""
    late = days_overdue(item, told.today())
    if late is not None:
        words = told.words.plural("overdue {number} day", "overdue {number} days", late)
        return "warning-octagon-fill", "bad", words
    bounds = item.dates is not None and (item.dates.start is not None or item.dates.end is not None)
    icon, token = STATUS_ICONS[item.status]
    if not bounds and item.status is ItemStatus.TENTATIVE:
        return "question", "ink2", told.words("no date")
    if item.status is ItemStatus.MOVED:
        return icon, token, _moved_said(item, told)
    return icon, token, told.words(ITEM_STATUS_LABELS[item.status]).lower()


def _moved_said(item: RoadmapItemRow, told: Told) -> str:
    days = abs(days_moved(told.steps_of(item.ref.id)) or 0)
    if days == 0:
        return told.words(ITEM_STATUS_LABELS[ItemStatus.MOVED]).lower()
    if days % 7 == 0:
        return told.words.plural("moved {number} week", "moved {number} weeks", days // 7)
    return told.words.plural("moved {number} day", "moved {number} days", days)


def columns_of(told: Told) -> tuple[Column[RoadmapItemRow], ...]:
    """The columns, in the languages in which `told` reads now."""
    words = told.words
    return (
        _date_column(told),
        Column(
            "topic",
            words("Topic"),
            lambda item: text_in(item.title, told.content_language),
            stretch=True,
            runs=lambda item: _title_runs(item, told.content_language),
            edit=told.retype_title,
        ),
        Column(
            "status",
            words("Status"),
            lambda item: status_said(item, told)[2],
            icon=lambda item: status_said(item, told)[:2],
            token=lambda item: status_said(item, told)[1],
        ),
        Column(
            "owner",
            words("Owner"),
            lambda item: text_in(item.owner, told.content_language),
            width=110,
            token="ink2",
            edit=told.retype_owner,
        ),
        Column(
            "texts",
            words("Texts"),
            lambda item: " ".join(name for name, state in language_marks(item.title) if state != "missing"),
            runs=text_runs,
        ),
    )


def _date_column(told: Told) -> Column[RoadmapItemRow]:
    return Column(
        "date",
        told.words("Date as stated"),
        lambda item: as_cell(date_text(item.dates, told.content_language, told.words)),
        sort=lambda item: sort_key(item.dates) if item.dates else None,
        width=178,
        bold=lambda item: item.dates is not None,
        token=lambda item: "ink3" if item.dates is None else _ink(item),
        edit=told.retype_date,
    )


def _ink(item: RoadmapItemRow) -> Token:
    return "ink3" if item.status in (ItemStatus.DONE, ItemStatus.CANCELLED) else "ink"


def _title_runs(item: RoadmapItemRow, language: Language) -> tuple[Run, ...]:
    """The title in the language of the contents, marked where it is in another or older than its source."""
    struck = item.status is ItemStatus.CANCELLED
    title = Run(text_in(item.title, language), _ink(item), struck=struck)
    if item.title.in_language(language) is None:
        return (Run(icon="circle-dashed", token="warn"), title)
    if language in item.title.stale():
        return (Run(icon="clock-counter-clockwise", token="warn"), title)
    return (title,)


def text_runs(item: RoadmapItemRow) -> tuple[Run, ...]:
    """The languages there are; a missing one as a dashed circle with its letters, an older one in the warning ink."""
    runs: list[Run] = []
    for name, state in language_marks(item.title):
        if state == "there":
            runs.append(Run(f"{name} ", "ink2"))
        else:
            icon = "clock-counter-clockwise" if state == "stale" else "circle-dashed"
            runs += [Run(f"{name} ", "warn", state == "stale"), Run(icon=icon, token="warn"), Run(" ")]
    return tuple(runs)
