"""A text in three languages: what is missing, what is stale, what a reader gets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording, text_mark
from hlom_desktop.refusals import N_

languages = st.sampled_from(LANGUAGES)
texts = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: bool(text.strip()))

AGENDA = Wording.from_texts(en="Provisional agenda", fr="Ordre du jour provisoire", es="Programa provisional")


def test_texts_known_to_say_the_same_are_neither_missing_nor_stale() -> None:
    mark = text_mark("Provisional agenda")
    assert (
        Wording("Provisional agenda", "Ordre du jour provisoire", "Programa provisional", "en", None, mark, mark)
        == AGENDA
    )
    assert (AGENDA.missing(), AGENDA.stale(), AGENDA.is_empty) == ((), (), False)


def test_a_new_source_leaves_its_translations_stale_until_each_is_looked_at() -> None:
    changed = AGENDA.with_text("en", "Annotated provisional agenda")
    assert changed.stale() == ("fr", "es")
    assert changed.with_text("fr", "Ordre du jour provisoire annoté").stale() == ("es",)
    assert changed.still_right("es").stale() == ("fr",)
    assert changed.with_text("en", "Provisional agenda").stale() == ()


def test_the_first_text_written_is_the_source() -> None:
    wording = Wording().with_text("fr", "Séance d’ouverture")
    assert (wording.source, wording.missing(), wording.best("es")) == (
        "fr",
        ("en", "es"),
        ("Séance d’ouverture", "fr"),
    )


def test_nothing_is_missing_where_nothing_is_written() -> None:
    assert (Wording().missing(), Wording().stale(), Wording().best("fr")) == ((), (), ("", "fr"))


def test_taking_the_source_away_makes_the_first_text_left_the_source() -> None:
    left = AGENDA.with_text("en", None)
    assert (left.source, left.missing(), left.stale()) == ("fr", ("en",), ("es",))
    assert left.with_text("fr", "").with_text("es", " ").is_empty


def test_accents_composed_otherwise_are_the_same_text() -> None:
    assert text_mark("Séance") == text_mark("Se\u0301ance")
    assert len(text_mark("")) == 12


@given(changes=st.lists(st.tuples(languages, st.one_of(texts, st.just("")))), reader=languages)
def test_a_reader_gets_a_text_whenever_there_is_one(changes: list[tuple[Language, str]], reader: Language) -> None:
    wording = Wording()
    for language, text in changes:
        wording = wording.with_text(language, text)
    text, language = wording.best(reader)
    assert bool(text) != wording.is_empty
    assert wording.is_empty or wording.in_language(language) == text
    assert wording.is_empty or wording.in_language(wording.source)
    assert not set(wording.missing()) & set(wording.stale())
    assert wording.source not in wording.stale()


@given(source=languages, target=languages, first=texts, translated=texts, second=texts)
def test_a_translation_is_stale_exactly_when_its_source_changed(
    source: Language, target: Language, first: str, translated: str, second: str
) -> None:
    wording = Wording().with_text(source, first).with_text(target, translated)
    if source == target:
        assert wording.stale() == ()
        return
    changed = wording.with_text(source, second)
    assert (target in changed.stale()) == (text_mark(first.strip()) != text_mark(second.strip()))
    assert changed.still_right(target).stale() == ()


def test_a_new_row_begins_in_the_language_of_the_contents() -> None:
    assert new_text("fr", N_("New room")) == Wording.from_texts(fr="Nouvelle salle")
    assert new_text("en", N_("New room")) == Wording.from_texts(en="New room")
