"""The columns of the roadmap's table: date as stated, topic, status, owner, texts."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.life import DateStepRow, days_moved
from hlom_desktop.conference.shown import language_marks, text_in
from hlom_desktop.conference.when.printing import as_cell
from hlom_desktop.conference.when.values import When, sort_key
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.roadmap.rules import days_overdue
from hlom_desktop.roadmap.rules_slips import SLIP_LABELS, Slip, SlipKind
from hlom_desktop.roadmap.timeline.bars import date_text
from hlom_desktop.roadmap.timeline.months import short_day
from hlom_desktop.roadmap.values import ITEM_STATUS_LABELS, ItemStatus, RoadmapItemRow
from hlom_desktop.words import Words

MOVED_COLUMNS, USUAL_COLUMNS = ("was", "now", "days"), ("date", "owner", "texts")
"""Columns only where what moved is shown, and those that make room for them."""

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

    def slip_of(self, item_id: int) -> Slip | None:
        """What became of an item's date since the chosen day; None where that is not asked."""

    def retype_date(self, item: RoadmapItemRow, typed: str) -> None:
        """State the date that was typed. Raises a Refusal."""

    def retype_title(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the title in the language of the contents."""

    def retype_owner(self, item: RoadmapItemRow, typed: str) -> None:
        """Write the owner anew in the language that is read."""


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
        _date_column(told, "date", words("Date as stated")),
        _was_column(told),
        _date_column(told, "now", words("Now")),
        _days_column(told),
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


def _date_column(told: Told, key: str, title: str) -> Column[RoadmapItemRow]:
    return Column(
        key,
        title,
        lambda item: as_cell(date_text(item.dates, told.content_language, told.words)),
        sort=lambda item: sort_key(item.dates) if item.dates else None,
        width=178 if key == "date" else 130,
        bold=lambda item: item.dates is not None,
        token=lambda item: "ink3" if item.dates is None else _ink(item),
        edit=told.retype_date,
    )


def _was_column(told: Told) -> Column[RoadmapItemRow]:
    """What was said on the chosen day."""

    def was(item: RoadmapItemRow) -> When | None:
        slip = told.slip_of(item.ref.id)
        return None if slip is None else slip.was

    return Column(
        "was",
        told.words("Was"),
        lambda item: as_cell(date_text(was(item), told.content_language, told.words)),
        sort=lambda item: sort_key(before) if (before := was(item)) else None,
        width=130,
        token="ink2",
    )


def _days_column(told: Told) -> Column[RoadmapItemRow]:
    """By how many days a date moved since the chosen day, else what became of it; the most first."""

    def order(item: RoadmapItemRow) -> int | None:
        slip = told.slip_of(item.ref.id)
        return None if slip is None or slip.days is None else -abs(slip.days)

    def tip(item: RoadmapItemRow) -> str:
        slip = told.slip_of(item.ref.id)
        if slip is None:
            return ""
        day = short_day(slip.at.date(), told.content_language)
        return told.words.plural(
            "Changed {number} time, last by {author} on {day}",
            "Changed {number} times, last by {author} on {day}",
            slip.times,
            author=slip.by,
            day=day,
        )

    return Column(
        "days",
        told.words("Days"),
        lambda item: days_said(told.slip_of(item.ref.id), told.words),
        sort=order,
        align="right",
        token=lambda item: "bad" if (order(item) or 0) < 0 and _is_later(told.slip_of(item.ref.id)) else "ink2",
        tip=tip,
    )


def _is_later(slip: Slip | None) -> bool:
    return slip is not None and slip.days is not None and slip.days > 0


def days_said(slip: Slip | None, words: Words) -> str:
    """By how many days a date moved: “+7”, “−3”; where no day moved, what became of it."""
    if slip is None:
        return ""
    if slip.kind in (SlipKind.LATER, SlipKind.EARLIER) and slip.days is not None:
        return f"{'+' if slip.days > 0 else '−'}{abs(slip.days)}"
    return words(SLIP_LABELS[slip.kind])


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
