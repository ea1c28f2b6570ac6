"""The columns of the review: the best first."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.rows import Column
from hlom_desktop.side_events.rules import organizers_text
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said_review import rank_words
from hlom_desktop.side_events.table import number_column, score_column, status_column, title_column
from hlom_desktop.words import Words


def review_columns(words: Words, language: Callable[[], Language]) -> list[Column[Judged]]:
    """What the ranking says of each; a number of rules not met is marked, none is not written."""

    def theme(one: Judged) -> str:
        return text_in(one.line.theme.title, language()) if one.line.theme is not None else ""

    return [
        Column(
            "rank",
            words("Rank"),
            lambda one: rank_words(one.score, words),
            sort=lambda one: one.score.rank if one.score is not None else None,
        ),
        number_column(words),
        title_column(words, language),
        Column("by", words("Who organizes it"), lambda one: organizers_text(one.line.sponsors, language()), width=120),
        Column("theme", words("Theme"), theme, width=96, token="ink2"),
        score_column(words),
        Column(
            "reviewers",
            words("Rev."),
            lambda one: str(one.score.reviewers) if one.score is not None else "",
            sort=lambda one: one.score.reviewers if one.score is not None else None,
            align="right",
            tip=lambda one: words("Reviewers who gave marks"),
        ),
        Column(
            "breaches",
            words("Rules"),
            lambda one: str(len(one.breaches) or ""),
            sort=lambda one: len(one.breaches),
            align="right",
            icon=lambda one: ("warning-fill", "warn") if one.breaches else None,
            tip=lambda one: "\n".join(text_in(breach.sentence, language()) for breach in one.breaches),
        ),
        status_column(words),
    ]
