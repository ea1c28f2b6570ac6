"""Blocks filled in: prepositions contract, sentences begin with a capital, two forms have a box each."""

from __future__ import annotations

import re

import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.delegations.states import states
from hlom_desktop.delegations.states_said import state_said, without_article
from hlom_desktop.delegations.values import Gender, Level
from hlom_desktop.speakers.script.blocks import BLOCK_LABELS, PLACEHOLDERS, Block, check_block
from hlom_desktop.speakers.script.phrases import Choice, Phrase, filled, plain_words
from hlom_desktop.speakers.script.titles import Form, Speaker, forms_of
from hlom_desktop.speakers.script.usual import USUAL

FUNCTIONS: dict[Language, str] = {"en": "Director of Peace", "fr": "Directeur de la paix", "es": "Director de Paz"}
WRONG = {
    "en": re.compile(r"\bof of\b|\bthe the\b"),
    "fr": re.compile(r"\b(?:de|à) les? (?!respecter)|\bde [aeiouéèêîôœ]|\bd’(?:la|le|les|l’)|\{", re.IGNORECASE),
    "es": re.compile(r"\b(?:de|a) el [A-ZÁÉÍÓÚ]|\{"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", [Level.MINISTER, Level.SENIOR_OFFICIAL])
@pytest.mark.parametrize("gender", [None, *Gender])
def test_no_state_makes_a_wrong_contraction(language: Language, level: Level, gender: Gender | None) -> None:
    wrong = []
    for state in states():
        said = state_said(state.alpha2, language)
        speaker = Speaker(FUNCTIONS[language], level, gender, None, said, without_article(said, language))
        values = {"speaker": forms_of(speaker, language), "delegation": said, "next": said, "second": said}
        values |= {"group": said, "debate": "le débat général" if language == "fr" else "el debate general"}
        values |= {"city": "X", "hour": "X", "day": "X", "warning": "X"} | dict.fromkeys(
            ("minutes", "group_minutes", "second_minutes"), "trois minutes"
        )
        for block in Block:
            text = USUAL[block].in_language(language) or ""
            found = plain_words(filled(text, values, language))
            if WRONG[language].search(found):
                wrong.append(found)
    assert wrong == []


def test_the_name_is_bold_and_the_preposition_is_not() -> None:
    form = Form("el Director", " de Paz", "", "")
    assert filled("Doy la palabra a {speaker}.", {"speaker": (form,)}, "es") == (
        Phrase("Doy la palabra al "),
        Phrase("Director de Paz", bold=True),
        Phrase("."),
    )


def test_a_choice_takes_a_preposition_that_contracts() -> None:
    forms = (Form("el Director", " de Paz", "", ""), Form("la Directora", " de Paz", "", ""))
    assert filled("Doy la palabra a {speaker}.", {"speaker": forms}, "es") == (
        Phrase("Doy la palabra"),
        Choice(("al Director", "a la Directora")),
        Phrase("de Paz", bold=True),
        Phrase("."),
    )


def test_a_choice_leaves_a_preposition_that_does_not() -> None:
    forms = (Form("Monsieur le Ministre", " du Maroc", "", ""), Form("Madame la Ministre", " du Maroc", "", ""))
    assert filled("Je donne la parole à {speaker}.", {"speaker": forms}, "fr") == (
        Phrase("Je donne la parole à"),
        Choice(("Monsieur le Ministre", "Madame la Ministre")),
        Phrase("du Maroc", bold=True),
        Phrase("."),
    )


def test_a_sentence_begins_with_a_capital() -> None:
    found = filled("{debate} reprendra. {next} suivra, puis {next}.", {"debate": "le débat", "next": "le Maroc"}, "fr")
    assert plain_words(found) == "Le débat reprendra. Le Maroc suivra, puis le Maroc."


def test_blocks_are_complete_and_may_be_written() -> None:
    assert set(USUAL) == set(BLOCK_LABELS) == set(PLACEHOLDERS) == set(Block)
    for block, text in USUAL.items():
        check_block(block, text)
        assert not text.missing()
        places = [set(re.findall(r"\{(\w+)\}", text.in_language(one) or "")) for one in LANGUAGES]
        assert places[0] == places[1] == places[2]
