"""What follows from a side event, and how the board is laid out."""

from __future__ import annotations

import itertools
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.side_events.board.cards import BoardCard, BoardColumn, columns_of
from hlom_desktop.side_events.board.layout import GAP, MARGIN, lay_out
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules import (
    STEPS,
    StatusNotOpen,
    check_step,
    next_number,
    organizers_text,
    states_among,
)
from hlom_desktop.side_events.rules_judged import judged
from hlom_desktop.side_events.said import Standing, standings_of
from hlom_desktop.side_events.shown import SponsorLine
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole, SponsorRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

WORDS = Words("en")


def sponsor(name: str, role: SponsorRole = SponsorRole.ORGANIZER) -> SponsorLine:
    return SponsorLine(SponsorRow(Ref(1, 1), 1, role, None, Wording.from_texts(en=name), 0), None)


@given(st.lists(st.integers(1, 500), max_size=20))
def test_the_next_number_is_free(numbers: list[int]) -> None:
    assert next_number(numbers) == max(numbers, default=0) + 1


@pytest.mark.parametrize("was", ProposalStatus)
@pytest.mark.parametrize("now", ProposalStatus)
def test_steps(was: ProposalStatus, now: ProposalStatus) -> None:
    assert ProposalStatus.MERGED not in STEPS[was]
    if now in STEPS[was]:
        check_step(was, now)
    else:
        with pytest.raises(StatusNotOpen):
            check_step(was, now)


def test_who_organizes() -> None:
    turkey, kenya = sponsor("Turkey", SponsorRole.CO_SPONSOR), sponsor("Kenya", SponsorRole.CO_SPONSOR)
    assert organizers_text((sponsor("IOM"), turkey, kenya), "en") == "IOM with Turkey, Kenya"
    assert organizers_text((turkey,), "en") == "Turkey"
    assert organizers_text((), "en") == ""


def test_what_a_card_says(store: SimpleNamespace) -> None:
    shown = store.workspace.read(side_events, store.home)
    energy, skills = judged(shown)
    assert (states_among(energy.line.sponsors), states_among(skills.line.sponsors)) == (1, 0)
    assert standings_of(energy, shown, WORDS, "en") == (Standing("complete"),)
    assert standings_of(skills, shown, WORDS, "en") == (Standing("no State sponsor", "warning-fill", True),)
    assert standings_of(skills, shown, WORDS, "en", short=True) == (Standing("no State", "warning-fill", True),)
    columns = columns_of((energy, skills), shown, WORDS, "en")
    assert [(column.word, [card.title for card in column.cards]) for column in columns] == [
        ("Submitted", ["Skills"]),
        ("Under review", []),
        ("Approved", ["Clean energy"]),
        ("Scheduled", []),
        ("Declined", []),
    ]
    assert columns[0].cards[0].said.endswith("no State sponsor")
    assert columns[2].cards[0].said == "Clean energy. UNHCR with Denmark. Approved. In person. complete"


def board(counts: list[int]) -> tuple[BoardColumn, ...]:
    found, number = [], 0
    for at, count in enumerate(counts):
        status = list(ProposalStatus)[at]
        cards = []
        for _ in range(count):
            number += 1
            title = "word " * (number % 5 + 1)
            cards.append(BoardCard(number, status, title, "", "", "", (Standing(""),), (), title))
        found.append(BoardColumn(status, status.value, tuple(cards)))
    return tuple(found)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=6), st.integers(200, 2400))
def test_cards_stand_under_each_other_in_their_columns(counts: list[int], width: int) -> None:
    layout = lay_out(board(counts), width, lambda title, wide: tuple(title.split()))
    assert len(layout.places) == sum(counts)
    for at, left in enumerate(layout.lefts):
        assert left == MARGIN + at * (layout.column_width + GAP)
        column = [place for place in layout.places if place.column == at]
        for above, below in itertools.pairwise(column):
            assert above.y + above.height < below.y
        for place in column:
            assert layout.place_at(place.x + 1, place.y + 1) == place
            assert layout.column_at(place.x + 1) == at
    for place in layout.places:
        assert layout.neighbour(layout.neighbour(place.card.id, 0, 1).card.id, 0, -1) is not None  # type: ignore[union-attr]
