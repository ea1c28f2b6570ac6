"""The columns of side events as a table."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.rules import NotANumber
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.side_events.edits.proposals import change_proposal
from hlom_desktop.side_events.rules import organizers_text
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said import MODE_ICONS, OVER, STATUS_ICONS, place_words
from hlom_desktop.side_events.said_review import points_words, score_words
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalStatus
from hlom_desktop.words import Words

Edit = Callable[..., None]


def wording_runs(
    wording: Wording | None, language: Language, *, bold: bool = False, grey: bool = False
) -> tuple[Run, ...]:
    """A text, marked where it is missing in the language that is read or older than its source."""
    word = Run(text_in(wording, language), "ink3" if grey else "ink", bold)
    if wording is None or language not in (*wording.missing(), *wording.stale()):
        return (word,)
    mark = "circle-dashed" if language in wording.missing() else "clock-counter-clockwise"
    return (Run(icon=mark, token="warn"), word)


def read_number(typed: str) -> int | None:
    """A whole number, None where nothing is typed. Raises `NotANumber`."""
    text = "".join(typed.split())
    if text and not text.isdecimal():
        raise NotANumber(text=typed)
    return int(text) if text else None


def proposal_columns(
    words: Words, language: Callable[[], Language], edit: Edit, brief: Callable[[], bool]
) -> list[Column[Judged]]:
    """The table of side events; `edit(change, ref, **values)` carries out what is typed in a cell.

    `brief`: whether a weekday alone says when a side event is.
    """

    def set_title(line: Judged, typed: str) -> None:
        edit(change_proposal, line.ref, title=line.row.title.with_text(language(), typed))

    return [
        number_column(words),
        title_column(words, language, set_title),
        Column(
            "by", words("Who organizes it"), lambda line: organizers_text(line.line.sponsors, language()), width=112
        ),
        status_column(words),
        *_asked_columns(words, edit),
        _points_column(words),
        _place_column(words, language, brief),
    ]


def _place_column(words: Words, language: Callable[[], Language], brief: Callable[[], bool]) -> Column[Judged]:
    """Room, day and hour; copied and filtered with the date, also where the weekday alone is drawn."""

    def whole(line: Judged) -> str:
        return place_words(line.line, words, language())

    def drawn(line: Judged) -> tuple[Run, ...]:
        return (Run(place_words(line.line, words, language(), short=brief())),)

    return Column("place", words("Place"), whole, sort=_placed, width=122, runs=drawn, tip=whole)


def number_column(words: Words) -> Column[Judged]:
    """The proposal's number."""
    return Column(
        "number", words("No."), lambda line: str(line.row.number), sort=lambda line: line.row.number, align="right"
    )


def title_column(
    words: Words, language: Callable[[], Language], edit: Callable[[Judged, str], None] | None = None
) -> Column[Judged]:
    """The title, grey where it will not be held."""
    return Column(
        "title",
        words("Title"),
        lambda line: text_in(line.row.title, language()),
        stretch=True,
        runs=lambda line: wording_runs(line.row.title, language(), bold=True, grey=line.row.status in OVER),
        edit=edit,
    )


def status_column(words: Words) -> Column[Judged]:
    """The status, in the order of the steps."""
    return Column(
        "status",
        words("Status"),
        lambda line: words(PROPOSAL_LABELS[line.row.status]),
        sort=_status_order,
        icon=lambda line: (STATUS_ICONS[line.row.status], "ink2"),
    )


def _points_column(words: Words) -> Column[Judged]:
    """The points of the score alone, where there is little room."""
    return Column(
        "score",
        words("Score"),
        lambda line: points_words(line.score.points, words) if line.score is not None else "",
        sort=lambda line: line.score.points if line.score is not None else None,
        align="right",
        tip=lambda line: score_words(line.score, words) if line.score is not None else "",
    )


def score_column(words: Words) -> Column[Judged]:
    """The score of the review beside its rank, which says where it ties; no colour: few points are nothing wrong."""
    return Column(
        "score",
        words("Score"),
        lambda line: score_words(line.score, words, alone=True) if line.score is not None else "",
        sort=lambda line: line.score.points if line.score is not None else None,
        align="right",
    )


def _asked_columns(words: Words, edit: Edit) -> list[Column[Judged]]:
    """In which languages and mode, and for how many."""

    def set_expected(line: Judged, typed: str) -> None:
        edit(change_proposal, line.ref, expected=read_number(typed))

    return [
        Column(
            "languages",
            words("Lang."),
            lambda line: _codes(line.row.languages),
            icon=lambda line: (MODE_ICONS[line.row.mode], "ink2"),
        ),
        Column(
            "expected",
            words("Expected"),
            lambda line: "" if line.row.expected is None else str(line.row.expected),
            sort=lambda line: line.row.expected,
            align="right",
            edit=set_expected,
        ),
    ]


def _status_order(line: Judged) -> int:
    return list(ProposalStatus).index(line.row.status)


def _codes(languages: tuple[str, ...]) -> str:
    return " ".join(code.upper() for code in languages)


def _placed(line: Judged) -> tuple[str, int, int] | None:
    session = line.line.session
    if session is None or session.hours is None:
        return None
    return (session.hours.day.isoformat(), session.hours.start, session.room_id or 0)
