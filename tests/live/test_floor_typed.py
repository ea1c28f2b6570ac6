"""Who is meant by a few letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import state_wording
from hlom_desktop.delegations.states import states
from hlom_desktop.folding import folded
from hlom_desktop.live.floor.typed import called, meant

CODES = ("CO", "CG", "CD", "GB", "CI", "GN", "GW", "DE", "KR", "KP", "IE", "NE", "NG", "VE")
STATES = tuple(called(at, at, state_wording(code), code) for at, code in enumerate(CODES, start=1))
OTHERS = (called(20, 20, Wording.from_texts(en="Mayors Mechanism"), None),)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ""),
        ("colo", "CO"),
        ("COL", "CO"),
        ("co", "CO CG CD CI"),
        ("congo", "CG"),
        ("congo dem", "CD"),
        ("rep dem con", "CD"),
        ("guinea", "GN"),
        ("guinea-b", "GW"),
        ("guin", "GN GW"),
        ("cote", "CI"),
        ("d'ivoire", "CI"),
        ("allem", "DE"),
        ("Alemania", "DE"),
        ("irel", "IE"),
        ("northern ire", "GB"),
        ("united k", "GB"),
        ("corea", "KR KP"),
        ("rep korea", "KR KP"),
        ("prk", "KP"),
        ("niger", "NE"),
        ("venezuela", "VE"),
        ("xyz", ""),
        ("8", "DE"),
        ("99", ""),
    ],
)
def test_what_is_typed_means_whom(typed: str, expected: str) -> None:
    assert " ".join(CODES[one.inscription_id - 1] for one in meant(typed, STATES)) == expected


def test_who_is_no_state_is_found_by_any_word() -> None:
    assert meant("mech", (*STATES, *OTHERS)) == OTHERS
    assert meant("mech", ()) == ()


ALL = tuple(called(at, at, state_wording(one.alpha2), one.alpha2) for at, one in enumerate(states(), start=1))


@given(st.sampled_from(ALL), st.sampled_from((0, 1, 2)))
def test_a_whole_name_in_any_language_means_that_state_and_no_other(one: object, at: int) -> None:
    names = one.names  # type: ignore[attr-defined]
    assert meant(names[at % len(names)].upper(), ALL) == (one,)


@given(st.text(max_size=12))
def test_whatever_is_typed_only_those_on_the_list_are_meant(typed: str) -> None:
    found = meant(typed, ALL)
    assert set(found) <= set(ALL)
    assert folded(typed).strip() or not found
