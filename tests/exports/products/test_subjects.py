"""What a subject narrows to: exact names before parts of names, without case and accents, in any language."""

from __future__ import annotations

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.subjects import NoSubjects, UnknownSubject, chosen, names_it, names_of

THINGS = (
    Wording(en="Briefing", fr="Séance d’information", es="Reunión informativa"),
    Wording(en="Briefing on the last arrangements", fr="Réunion d’information sur les dispositions"),
    Wording(en="Working Group", fr="Groupe de travail"),
    Wording(fr="Échange de vues", source="fr"),
    Wording(),
)


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (None, (0, 1, 2, 3, 4)),
        ("", (0, 1, 2, 3, 4)),
        ("  \t", (0, 1, 2, 3, 4)),
        ("Briefing", (0,)),
        ("  briefing ", (0,)),
        ("brief", (0, 1)),
        ("arrangements briefing", (1,)),
        ("REUNION INFORMATIVA", (0,)),
        ("reunion", (0, 1)),
        ("echange", (3,)),
        ("d'information", (0, 1)),
        ("group", (2,)),
    ],
)
def test_chosen(subject: str | None, found: tuple[int, ...]) -> None:
    assert chosen(subject, THINGS, names_of) == tuple(THINGS[at] for at in found)


@pytest.mark.parametrize("subject", ["committee", "briefing committee", "%", "_", "*"])
def test_none_found_says_what_there_is(subject: str) -> None:
    with pytest.raises(UnknownSubject) as refused:
        chosen(subject, THINGS, names_of)
    assert str(refused.value) == (
        f"Nothing here is called “{subject}”. There are: "
        "Briefing; Briefing on the last arrangements; Working Group; Échange de vues."
    )


def test_many_names_and_long_ones_are_cut() -> None:
    things = [Wording(en=f"Meeting {number} " + "x" * 200) for number in range(20)]
    with pytest.raises(UnknownSubject) as refused:
        chosen("y" * 500, things, names_of)
    said = str(refused.value)
    assert said.count("Meeting") == 12
    assert said.endswith("; ….")
    assert len(said) < 1200


def test_where_there_is_nothing_that_is_said() -> None:
    with pytest.raises(NoSubjects) as refused:
        chosen("briefing", (), names_of)
    assert str(refused.value) == "Nothing here is called “briefing”: there is nothing to choose from yet."
    assert chosen(None, (), names_of) == ()


@pytest.mark.parametrize(
    ("subject", "names"), [("briefing", True), ("reunion", True), ("working", False), (None, False), (" ", False)]
)
def test_names_it(subject: str | None, names: bool) -> None:
    assert names_it(subject, THINGS[0]) is names
