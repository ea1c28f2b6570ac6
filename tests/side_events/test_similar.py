"""Which proposals are alike, and why: real ones, adversarial ones, in every script, quickly."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hlom_desktop.schema
from hlom_desktop.conference.values import Mode, TopicRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.rules_similar import ALIKE, Likeness, similar
from hlom_desktop.side_events.shown import ProposalLine, SponsorLine
from hlom_desktop.side_events.values import ProposalRow, ProposalStatus, SponsorRole, SponsorRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template
from hlom_desktop.words import Words


def line(
    number: int,
    title: Wording | str,
    concept: Wording | str | None = None,
    theme: int | None = None,
    organizers: tuple[int | str, ...] = (),
) -> ProposalLine:
    """A proposal with its title, concept and theme; organizers by delegation's id or by name."""
    said = [Wording.from_texts(en=text) if isinstance(text, str) else text for text in (title, concept)]
    nothing = dict.fromkeys(
        (
            *("format", "expected", "minutes", "needs", "preferred", "contact", "contact_email", "received", "reason"),
            *("session_id", "merged_into_id", "place", "dates", "origin"),
        )
    )
    row = ProposalRow(
        ref=Ref(number, 1),
        uid=str(number),
        number=number,
        title=said[0] or Wording(),
        concept=said[1],
        theme_id=theme,
        mode=Mode.IN_PERSON,
        languages=("en",),
        status=ProposalStatus.SUBMITTED,
        sources=(),
        **nothing,  # type: ignore[arg-type]
    )
    topic = TopicRow(Ref(theme, 1), *(None,) * (len(TopicRow.__dataclass_fields__) - 1)) if theme else None
    if topic is not None:
        object.__setattr__(topic, "title", Wording.from_texts(en=f"Theme {theme}"))
    return ProposalLine(row, tuple(sponsor(number, who) for who in organizers), topic, None, None)


def sponsor(number: int, who: int | str) -> SponsorLine:
    name = Wording.from_texts(en=who) if isinstance(who, str) else None
    home = who if isinstance(who, int) else None
    return SponsorLine(SponsorRow(Ref(1, 1), number, SponsorRole.ORGANIZER, home, name, 0), None)


def pairs(found: dict[int, tuple[Likeness, ...]]) -> set[tuple[int, int]]:
    return {(key, one.other_id) for key, values in found.items() for one in values if key < one.other_id}


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> tuple[ProposalLine, ...]:
    """The proposals of the worked example."""
    assert hlom_desktop.schema.METADATA.tables
    workspace = Workspace(tmp_path_factory.mktemp("worked") / "worked.hlom")
    workspace.do(new_from_template, "hlom-2021-worked", "worked", datetime(2021, 12, 1, tzinfo=UTC))
    lines = workspace.read(side_events, 1).lines
    workspace.close()
    return lines


def test_the_obvious_pairs_of_the_worked_example_are_found_and_few_others(worked: tuple[ProposalLine, ...]) -> None:
    number = {one.ref.id: one.row.number for one in worked}
    found = {(number[one], number[other]) for one, other in pairs(similar(worked))}
    assert found == {(2, 27), (3, 22), (3, 37), (22, 37), (4, 20), (10, 21), (12, 30), (15, 29), (17, 39), (33, 35)}


def test_it_is_said_why_in_the_readers_language(worked: tuple[ProposalLine, ...]) -> None:
    ids = {one.row.number: one.ref.id for one in worked}
    found = similar(worked)

    def why(one: int, other: int, language: str) -> list[str]:
        likeness = next(each for each in found[ids[one]] if each.other_id == ids[other])
        return [each.said(Words(language)) for each in likeness.why]

    theme = "Progress towards the GCR objectives, as reflected in the GCR indicator report"
    assert why(3, 37, "en") == [f"same theme: {theme}", "shared words: data"]
    assert why(37, 3, "en") == [f"same theme: {theme}", "shared words: statistics"]
    assert why(15, 29, "en")[0] == "same organizer: World Bank"
    assert why(37, 3, "fr")[1] == "mots communs\u00a0: statistiques"
    assert why(15, 29, "es")[0] == "mismo organizador: Banco Mundial"


def test_the_same_title_by_others_under_another_theme() -> None:
    found = similar(
        [line(1, "Water in camps", theme=1, organizers=(1,)), line(2, "Water in camps", theme=2), line(3, "Chess")]
    )
    assert pairs(found) == {(1, 2)}
    assert [one.message for one in found[1][0].why] == ["shared words: {named}"]


def test_what_is_shared_by_everybody_makes_nobody_alike() -> None:
    titles = ("Bread", "Rivers", "Music", "Roads", "Chess", "Glass")
    lines = [line(at, f"Side event: high-level panel on {title}", theme=1) for at, title in enumerate(titles, start=1)]
    assert similar(lines) == {}
    shared = [line(at, title, organizers=(9, at + 20)) for at, title in enumerate(titles, start=1)]
    assert similar(shared) == {}


def test_organizers_by_name_are_the_same_however_they_are_written() -> None:
    found = similar(
        [line(1, "Chess", theme=1, organizers=("Réseau X",)), line(2, "Roads", theme=1, organizers=("RESEAU X",))]
    )
    assert [one.said(Words("en")) for one in found[2][0].why] == ["same organizer: RESEAU X", "same theme: Theme 1"]


def test_texts_are_compared_in_the_languages_that_both_have() -> None:
    french = Wording.from_texts(fr="Eau potable dans les camps")
    both = Wording.from_texts(en="Drinking water in camps", fr="L’eau potable dans les camps")
    english = Wording.from_texts(en="Drinking water in camps")
    found = similar([line(1, french), line(2, both), line(3, english), line(4, "Chess")])
    assert pairs(found) == {(1, 2), (2, 3)}
    assert found[1][0].why[0].said(Words("es")) == "palabras en común: eau, potable, camps"


@pytest.mark.parametrize(
    ("one", "other", "third"),
    [
        ("بيانات عن اللاجئين", "البيانات واللاجئين", "مهرجان السينما الدولي"),
        ("难民数据与解决方案", "数据与解决方案", "清洁能源"),
        ("Данные о беженцах", "Данные о беженцах и решениях", "Вечер кино"),
        ("難民のデータ", "難民データ", "音楽"),
        ("DONNÉES SUR LES RÉFUGIÉS", "Donne\u0301es sur les re\u0301fugie\u0301s", "Musique"),
    ],
)
def test_every_script(one: str, other: str, third: str) -> None:
    assert pairs(similar([line(1, one), line(2, other), line(3, third)])) == {(1, 2)}


def test_nothing_is_like_nothing() -> None:
    assert similar([]) == {}
    assert (
        similar([line(1, ""), line(2, ""), line(3, "…!?"), line(4, "…!?"), line(5, "the of and"), line(6, "the of")])
        == {}
    )


VOCABULARY = [
    f"{a}{b}{c}" for a in "bdfgklmnprst" for b in ("an", "or", "il", "et") for c in ("ra", "mo", "ti", "ke", "du")
]


def test_many_long_proposals_are_compared_quickly() -> None:
    chance = random.Random(7)
    words = [VOCABULARY[int(len(VOCABULARY) * chance.random() ** 2)] for _ in range(20_000)]
    lines = []
    for number in range(1, 51):
        at = chance.randrange(10_000)
        text = " ".join(words[at : at + 2000])[:10_000]
        wording = Wording.from_texts(en=text, fr=text[::-1], es=text.swapcase())
        lines.append(line(number, " ".join(words[at : at + 6]), wording, number % 9 + 1, (number % 30 + 1,)))
    similar(lines[:10])
    started = time.process_time()
    similar(lines)
    assert time.process_time() - started < 3  # each with three texts of 10,000 signs
    short = [
        line(at, " ".join(words[at : at + 6]), " ".join(words[at * 9 :][:120]), 1 + at % 9) for at in range(1, 151)
    ]
    started = time.process_time()
    similar(short)
    assert time.process_time() - started < 1


TITLES = st.lists(st.sampled_from(("data", "water", "school", "camp", "énergie", "数据", "the")), max_size=5).map(
    " ".join
)


@given(
    st.lists(st.tuples(TITLES, TITLES, st.integers(0, 2), st.frozensets(st.integers(1, 3))), max_size=6),
    st.randoms(use_true_random=False),
)
def test_likeness_is_mutual_whatever_the_order(
    drawn: list[tuple[str, str, int, frozenset[int]]], chance: random.Random
) -> None:
    lines = [
        line(at, title, concept or None, theme or None, tuple(sorted(who)))
        for at, (title, concept, theme, who) in enumerate(drawn, start=1)
    ]
    found = similar(lines)
    degrees = {(key, one.other_id): one.degree for key, values in found.items() for one in values}
    assert all(degrees[other, one] == degree for (one, other), degree in degrees.items())
    assert all(ALIKE <= degree <= 1 and one != other for (one, other), degree in degrees.items())
    shuffled = list(lines)
    chance.shuffle(shuffled)
    assert similar(shuffled) == found
