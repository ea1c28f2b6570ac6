"""References to paragraphs and marks of footnotes: what is kept, typed and printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations import references
from hlom_desktop.consultations.references import NoSuchParagraph, NoteMark, ParagraphLink, RecordTexts
from hlom_desktop.consultations.values_record import FootnoteRow, ParagraphKind, RecordParagraphRow
from hlom_desktop.storage.ref import Ref


def paragraph(row_id: int, position: int, text: str = "Text", meeting: int = 1) -> RecordParagraphRow:
    wording, kind = Wording(en=text), ParagraphKind.NARRATIVE
    return RecordParagraphRow(Ref(row_id, 0), meeting, None, kind, wording, None, None, position, ())


def footnote(row_id: int, paragraph_id: int, position: int = 0) -> FootnoteRow:
    return FootnoteRow(Ref(row_id, 0), paragraph_id, Wording(en="Note"), position)


def test_a_reference_follows_its_paragraph() -> None:
    text = "As said in paragraph [¶#40], and in [¶#9]"
    assert references.with_numbers(text, {40: 3}) == "As said in paragraph 3, and in [¶?]"
    assert references.with_numbers(text, {40: 4, 9: 1}) == "As said in paragraph 4, and in 1"
    assert references.as_typed(text, {40: 4}) == "As said in paragraph [¶4], and in [¶?]"


@pytest.mark.parametrize("typed", ["See [¶3]", "See [#3]", "See [¶ 3]"])
def test_a_number_is_kept_as_the_paragraph(typed: str) -> None:
    assert references.as_kept(typed, {3: 40}) == "See [¶#40]"
    with pytest.raises(NoSuchParagraph) as refused:
        references.as_kept(typed, {1: 40})
    assert str(refused.value) == "This record has no paragraph 3."


@given(st.dictionaries(st.integers(1, 99), st.integers(1, 999), min_size=1), st.data())
def test_what_is_typed_comes_back(ids: dict[int, int], data: st.DataObject) -> None:
    ids = {number: row for number, row in ids.items() if list(ids.values()).count(row) == 1}
    chosen = data.draw(st.lists(st.sampled_from(sorted(ids)))) if ids else []
    typed = " and ".join(f"[¶{number}]" for number in chosen)
    numbers = {row: number for number, row in ids.items()}
    assert references.as_typed(references.as_kept(typed, ids), numbers) == typed


def test_pieces_of_a_text_with_a_mark_in_it_and_one_without() -> None:
    found = references.pieces("Paper[1] of [¶#7] in [2021]", {7: 2}, 5, 2)
    assert found == ("Paper", NoteMark(5), " of ", ParagraphLink(7, 2), " in [2021]", NoteMark(6))
    assert references.plain(found) == "Paper⁵ of 2 in [2021]⁶"
    assert references.pieces("", {}, 1, 0) == ()


def test_marks_follow_their_footnotes() -> None:
    assert references.remarked("One[1], two [2], three[3]", {1: 2, 2: None, 3: 1}) == "One[2], two, three[1]"


def test_a_translation_stays_as_fresh_as_it_was() -> None:
    wording = Wording(en="One").with_text("fr", "Un").with_text("en", "One more").with_text("es", "Uno más")
    changed = references.rewritten(wording, lambda text: text + "!")
    assert (changed.en, changed.fr, changed.es) == ("One more!", "Un!", "Uno más!")
    assert (wording.stale(), changed.stale()) == (("fr",), ("fr",))
    assert references.rewritten(wording, lambda text: text) is wording


def test_texts_of_a_record() -> None:
    rows = (paragraph(8, 1, "See [¶#7][1]"), paragraph(7, 0), paragraph(5, 0, meeting=2))
    notes = (footnote(1, 8), footnote(2, 7), footnote(3, 8, 1), footnote(4, 5))
    texts = RecordTexts(rows, notes)
    assert (texts.numbers, texts.marks) == ({8: 2, 7: 1, 5: 1}, {2: 1, 1: 2, 3: 3, 4: 1})
    assert [texts.said(row, "en") for row in rows] == ["See 1²³", "Text¹", "Text¹"]
    assert texts.typed(rows[0]).en == "See [¶1][1]"
    assert texts.kept(1, Wording(en="See [¶2]")).en == "See [¶#8]"
    with pytest.raises(NoSuchParagraph):
        texts.kept(2, Wording(en="See [¶2]"))


@given(st.permutations(range(1, 7)))
def test_footnotes_are_numbered_through_a_record_whatever_its_order(order: list[int]) -> None:
    rows = [paragraph(row_id, at) for at, row_id in enumerate(order)]
    notes = [footnote(10 * row_id + at, row_id, at) for row_id in order for at in range(row_id % 3)]
    marks = references.footnote_numbers(rows, notes)
    wanted = [10 * row_id + at for row_id in order for at in range(row_id % 3)]
    assert [one for one, _ in sorted(marks.items(), key=lambda pair: pair[1])] == wanted
    assert sorted(marks.values()) == list(range(1, len(notes) + 1))
