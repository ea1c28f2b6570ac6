"""What a paragraph's text refers to: other paragraphs, whatever their numbers become, and its footnotes.

A reference is kept as “[¶#12]”, 12 being the paragraph's id; one types and reads it as “[¶3]”, its number now.
A footnote's mark is “[1]”, its place among the paragraph's own; one without a mark stands at the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.rules import paragraph_numbers
from hlom_desktop.consultations.values_record import FootnoteRow, RecordParagraphRow
from hlom_desktop.refusals import N_, Refusal

GONE = "[¶?]"
"""What stands for a paragraph that is no longer there."""
_KEPT = re.compile(r"\[¶#(\d+)\]")
_TYPED = re.compile(r"\[(?:¶|#)\s?(\d+)\]")
_MARK = re.compile(r"\[(\d{1,3})\]")
_PIECE = re.compile(r"\[¶#(?P<reference>\d+)\]|\[(?P<mark>\d{1,3})\]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class NoSuchParagraph(Refusal):
    """A reference to a number that no paragraph of the record has."""

    message = N_("This record has no paragraph {number}.")


@dataclass(frozen=True)
class ParagraphLink:
    """A reference to a paragraph of the same record; without a number it is no longer there."""

    paragraph_id: int
    number: int | None


@dataclass(frozen=True)
class NoteMark:
    """The mark of a footnote, by its number through the record."""

    number: int


Piece = str | ParagraphLink | NoteMark


def as_typed(text: str, numbers: Mapping[int, int]) -> str:
    """The text with each reference as its paragraph's number now; `numbers` are the record's by id."""
    return _KEPT.sub(lambda found: f"[¶{numbers[int(found[1])]}]" if int(found[1]) in numbers else GONE, text)


def as_kept(text: str, ids: Mapping[int, int]) -> str:
    """The text with each reference typed as a number kept by the paragraph's id. Raises `NoSuchParagraph`."""

    def keep(found: re.Match[str]) -> str:
        number = int(found[1])
        if number not in ids:
            raise NoSuchParagraph(number=number)
        return f"[¶#{ids[number]}]"

    return _TYPED.sub(keep, text) if "[¶" in text or "[#" in text else text


def pieces(text: str, numbers: Mapping[int, int], first: int = 1, count: int = 0) -> tuple[Piece, ...]:
    """A text in pieces, as it is printed: `count` footnotes are its own, of which the first has the number `first`."""
    found: list[Piece] = []
    end, marked = 0, set()
    for one in _PIECE.finditer(text):
        place = int(one["mark"] or 0)
        if one["mark"] and not 1 <= place <= count:
            continue
        found.append(text[end : one.start()])
        if one["mark"]:
            marked.add(place)
            found.append(NoteMark(first + place - 1))
        else:
            target = int(one["reference"])
            found.append(ParagraphLink(target, numbers.get(target)))
        end = one.end()
    found.append(text[end:])
    found += [NoteMark(first + place - 1) for place in range(1, count + 1) if place not in marked]
    return tuple(piece for piece in found if piece != "")


def plain(found: Iterable[Piece]) -> str:
    """Pieces as one text: numbers for references, raised figures for footnotes."""
    return "".join(_said(piece) for piece in found)


def _said(piece: Piece) -> str:
    if isinstance(piece, NoteMark):
        return str(piece.number).translate(_RAISED)
    if isinstance(piece, ParagraphLink):
        return GONE if piece.number is None else str(piece.number)
    return piece


def with_numbers(text: str, numbers: Mapping[int, int]) -> str:
    """A text with each reference as its paragraph's present number, and “[¶?]” for one that is gone."""
    return plain(pieces(text, numbers))


def remarked(text: str, places: Mapping[int, int | None]) -> str:
    """The text with its marks at other places; a mark whose place is None goes, with the blank before it."""

    def put(found: re.Match[str]) -> str:
        now = places.get(int(found[2]), int(found[2]))
        return "" if now is None else f"{found[1]}[{now}]"

    return re.sub(r"(\s?)" + _MARK.pattern, put, text)


def rewritten(wording: Wording, change: Callable[[str], str]) -> Wording:
    """A wording with each of its texts changed alike; translations of the source stay so, older ones stay older."""
    texts = {language: wording.in_language(language) for language in LANGUAGES}
    stale = wording.stale()
    fresh = [one for one in LANGUAGES if texts[one] and one != wording.source and one not in stale]
    changed: dict[str, str | None] = {one: change(text) if text else text for one, text in texts.items()}
    if changed == texts:
        return wording
    whole = replace(wording, en=changed["en"], fr=changed["fr"], es=changed["es"])
    for language in fresh:
        whole = whole.still_right(language)
    return whole


def footnote_numbers(paragraphs: Sequence[RecordParagraphRow], footnotes: Iterable[FootnoteRow]) -> dict[int, int]:
    """Each footnote's number by its id: its place among those of its whole record, from 1."""
    meetings = {one.ref.id: one.consultation_id for one in paragraphs}
    numbers = paragraph_numbers(paragraphs)
    there = [one for one in footnotes if one.paragraph_id in meetings]
    found: dict[int, int] = {}
    counts: dict[int, int] = {}
    for one in sorted(there, key=lambda row: (numbers[row.paragraph_id], row.position, row.ref.id)):
        meeting = meetings[one.paragraph_id]
        counts[meeting] = counts.get(meeting, 0) + 1
        found[one.ref.id] = counts[meeting]
    return found


class RecordTexts:
    """The texts of records as they are read and typed, from all their paragraphs and footnotes."""

    def __init__(self, paragraphs: Sequence[RecordParagraphRow], footnotes: Sequence[FootnoteRow]) -> None:
        self.numbers = paragraph_numbers(paragraphs)
        self.marks = footnote_numbers(paragraphs, footnotes)
        self._notes: dict[int, list[int]] = {}
        for one in sorted(footnotes, key=lambda row: (row.position, row.ref.id)):
            self._notes.setdefault(one.paragraph_id, []).append(one.ref.id)
        self._ids: dict[int, dict[int, int]] = {}
        for paragraph in paragraphs:
            ids = self._ids.setdefault(paragraph.consultation_id, {})
            ids[self.numbers[paragraph.ref.id]] = paragraph.ref.id

    def pieces(self, row: RecordParagraphRow, language: Language) -> tuple[Piece, ...]:
        """A paragraph's text in pieces, in the language of the reader, else its source's."""
        notes = self._notes.get(row.ref.id, ())
        first = min((self.marks[one] for one in notes if one in self.marks), default=1)
        return pieces(row.text.best(language)[0], self.numbers, first, len(notes))

    def said(self, row: RecordParagraphRow, language: Language) -> str:
        """A paragraph's text as it is printed."""
        return plain(self.pieces(row, language))

    def is_plain(self, row: RecordParagraphRow, language: Language) -> bool:
        """Whether the text is printed as it was typed: it refers to nothing."""
        return self.said(row, language) == row.text.best(language)[0]

    def typed(self, row: RecordParagraphRow) -> Wording:
        """A paragraph's texts as one types them."""
        return rewritten(row.text, lambda text: as_typed(text, self.numbers))

    def kept(self, meeting_id: int, typed: Wording) -> Wording:
        """Texts as typed, as they are kept. Raises `NoSuchParagraph`."""
        ids = self._ids.get(meeting_id, {})
        return rewritten(typed, lambda text: as_kept(text, ids))
