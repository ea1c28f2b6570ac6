"""Numbers in words and the sentences that figures come to, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits
from hlom_desktop.delegations.figures.numerals import number_said, number_words
from hlom_desktop.delegations.figures.queries import counted_people
from hlom_desktop.delegations.figures.said import sentences
from hlom_desktop.delegations.states import states
from hlom_desktop.delegations.values import DelegationKind, Gender, Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

OFFICIAL = Wording.from_texts(en="Official")

WORDS: dict[int, tuple[str, str, str]] = {
    0: ("zero", "zéro", "cero"),
    1: ("one", "un", "un"),
    9: ("nine", "neuf", "nueve"),
    16: ("sixteen", "seize", "dieciséis"),
    21: ("twenty-one", "vingt et un", "veintiún"),
    44: ("forty-four", "quarante-quatre", "cuarenta y cuatro"),
    71: ("seventy-one", "soixante et onze", "setenta y un"),
    80: ("eighty", "quatre-vingts", "ochenta"),
    81: ("eighty-one", "quatre-vingt-un", "ochenta y un"),
    97: ("ninety-seven", "quatre-vingt-dix-sept", "noventa y siete"),
    100: ("one hundred", "cent", "cien"),
    101: ("one hundred and one", "cent un", "ciento un"),
    153: ("one hundred and fifty-three", "cent cinquante-trois", "ciento cincuenta y tres"),
    200: ("two hundred", "deux cents", "doscientos"),
    280: ("two hundred and eighty", "deux cent quatre-vingts", "doscientos ochenta"),
    500: ("five hundred", "cinq cents", "quinientos"),
    1000: ("one thousand", "mille", "mil"),
    1005: ("one thousand and five", "mille cinq", "mil cinco"),
    21_000: ("twenty-one thousand", "vingt et un mille", "veintiún mil"),
    80_200: ("eighty thousand two hundred", "quatre-vingt mille deux cents", "ochenta mil doscientos"),
}


def test_numbers_in_words() -> None:
    said = {number: tuple(number_words(number, one) for one in ("en", "fr", "es")) for number in WORDS}
    assert said == WORDS


def test_gender_and_what_stands_before_a_noun() -> None:
    french = [number_words(one, "fr", feminine=True) for one in (1, 21, 31, 71, 81, 101)]
    assert french == ["une", "vingt et une", "trente et une", "soixante et onze", "quatre-vingt-une", "cent une"]
    spanish = [number_words(one, "es", feminine=True) for one in (1, 21, 31, 200, 201, 100)]
    assert spanish == ["una", "veintiuna", "treinta y una", "doscientas", "doscientas una", "cien"]
    assert [number_words(one, "es", noun=False) for one in (1, 21, 131)] == ["uno", "veintiuno", "ciento treinta y uno"]
    with pytest.raises(ValueError, match="1000000"):
        number_words(1_000_000, "en")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@given(numbers=st.tuples(st.integers(0, 999_999), st.integers(0, 999_999)))
def test_two_numbers_are_never_said_alike(language: Language, numbers: tuple[int, int]) -> None:
    one, other = (number_words(number, language) for number in numbers)
    assert (one == other) == (numbers[0] == numbers[1])


def test_words_below_ten_and_at_the_start() -> None:
    assert [number_said(one, "en") for one in (9, 10, 1205)] == ["nine", "10", "1,205"]
    assert [number_said(one, "fr", starts=True) for one in (9, 44)] == ["Neuf", "Quarante-quatre"]
    assert number_said(1_000_000, "en", starts=True) == "1,000,000"


def _fill(do: Callable[..., int], high: int, low: int) -> None:
    """Member States with a minister, then others with an official; an observer; two organizations; one withdrawn."""
    chosen = [one for one in states() if one.group is not None][: high + low]
    for at, one in enumerate(chosen):
        home = do(edits.add_state, 1, one.alpha2)
        level = Level.MINISTER if at < high else Level.SENIOR_OFFICIAL
        approved = Nomination.APPROVED if at % 2 else Nomination.NOMINATED
        do(edits.add_delegate, home, OFFICIAL, level, nomination=approved, gender=Gender.FEMININE if at < 3 else None)
    watching = do(edits.add_state, 1, "VA")
    do(edits.add_delegate, watching, OFFICIAL, Level.EXPERT, mode=Mode.VIRTUAL, gender=Gender.MASCULINE)
    for name in ("One body", "Another"):
        kind = DelegationKind.CIVIL_SOCIETY
        body = do(edits.add_delegation, 1, Wording.from_texts(en=name), kind=kind)
        do(edits.add_delegate, body, OFFICIAL, Level.OTHER)
    do(edits.add_delegate, watching, OFFICIAL, Level.EXPERT, nomination=Nomination.WITHDRAWN)


def _sentences(store: Workspace, language: str, *, exact: bool = False) -> tuple[str, ...]:
    return sentences(store.read(counted_people, 1).figures, Words(language), exact=exact)


@pytest.fixture
def many(store: Workspace, do: Callable[..., int]) -> Workspace:
    """Sixty Member States, fifty-three of them with a minister."""
    _fill(do, 53, 7)
    return store


def test_the_sentences_in_english(many: Workspace) -> None:
    assert _sentences(many, "en") == (
        "Sixty Member States are represented, over 50 of them at ministerial or deputy ministerial level.",
        "All five regional groups are represented.",
        "One observer State is represented.",
        "Two organizations and other bodies are represented.",
        "Sixty-three delegates take part.",
        "By mode: 62 in person, one from a distance.",
        "Of the delegates, gender is stated for four; three of them are women.",
        "Thirty nominations are approved; still open: 33.",
    )
    exact = "Sixty Member States are represented, 53 of them at ministerial or deputy ministerial level."
    assert _sentences(many, "en", exact=True)[0] == exact


def test_the_sentences_in_french(many: Workspace) -> None:
    assert _sentences(many, "fr") == (
        "Soixante États Membres sont représentés, dont plus de 50 au niveau ministériel ou vice-ministériel.",
        "Les cinq groupes régionaux sont tous représentés.",
        "Un État observateur est représenté.",
        "Deux organisations et autres entités sont représentées.",
        "Soixante-trois délégués participent.",
        "Par mode\u00a0: 62 en présentiel, un à distance.",
        "Le genre est précisé pour quatre des délégués, dont trois femmes.",
        "Trente désignations sont approuvées\u202f; encore en attente\u00a0: 33.",
    )


def test_the_sentences_in_spanish(many: Workspace) -> None:
    assert _sentences(many, "es") == (
        "Sesenta Estados Miembros están representados, más de 50 de ellos a nivel ministerial o viceministerial.",
        "Los cinco grupos regionales están representados.",
        "Un Estado observador está representado.",
        "Dos organizaciones y otras entidades están representadas.",
        "Sesenta y tres delegados participan.",
        "Por modalidad: 62 en forma presencial, uno a distancia.",
        "El género consta de cuatro de los delegados; entre ellos hay tres mujeres.",
        "Treinta designaciones están aprobadas; aún pendientes: 33.",
    )


def test_one_of_each(store: Workspace, do: Callable[..., int]) -> None:
    assert _sentences(store, "en") == ("No Member State is represented yet.",)
    minister = do(edits.add_delegate, do(edits.add_state, 1, "KE"), OFFICIAL, Level.MINISTER)
    assert minister
    assert _sentences(store, "en") == (
        "One Member State is represented, at ministerial or deputy ministerial level.",
        "One of the five regional groups is represented.",
        "One delegate takes part.",
        "No nomination is approved yet.",
    )
    do(edits.add_delegate, do(edits.add_state, 1, "CH"), OFFICIAL, Level.EXPERT)
    assert _sentences(store, "en")[:2] == (
        "Two Member States are represented, one of them at ministerial or deputy ministerial level.",
        "Two of the five regional groups are represented.",
    )
