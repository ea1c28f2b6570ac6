"""A note verbale as a paper: its number, its text in the third person, place and day, and whom it goes to."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.delegations.note_texts import facts_of, usual_paragraphs
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.rules_nomination import Notes
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.delegations.values_nomination import NOTE_LABELS, NoteKind, NoteVerbaleRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.paper.tree import Block, Heading, Item, Items, Kind, Note, Paper, Paragraph, Style, Text
from hlom_desktop.exports.paper_words import city_of, typographic
from hlom_desktop.exports.participants.gathering import KINDS_LISTED, in_protocol_order
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.registers.days import short_day


def compose_note(found: Nominating, note: NoteVerbaleRow, marked: Marked, issued_at: datetime) -> Composed:
    """One note in one language; a draft until it was sent."""
    words, conference = marked.words, found.conference
    facts = facts_of(conference, Notes(found.notes, found.addressees), note, found.delegations)
    texts = _written(note, marked) or tuple(map(marks.words, usual_paragraphs(facts, marked.language)))
    blocks: list[Block] = [Paragraph("", text) for text in texts]
    if note.sent is not None:
        blocks.append(Paragraph("", _place_and_day(found, note, marked)))
    blocks += _addressees(facts.addressees, marked)
    kind = (marks.words(words(NOTE_LABELS[note.kind])),) if note.kind is NoteKind.REMINDER else ()
    paper = Paper(
        kind=Kind.NOTE_VERBALE,
        title=words("Note verbale"),
        **masthead(conference, marked, issued_at),
        under_title=(*((marks.words(note.number),) if note.number else ()), *kind),
        blocks=tuple(blocks),
        draft=words("Draft") if note.sent is None else "",
        version=note.number or "",
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _written(note: NoteVerbaleRow, marked: Marked) -> tuple[Text, ...]:
    """The paragraphs of a text of the note's own; marked where they are not in the paper's language, or older."""
    if note.text is None or note.text.is_empty:
        return ()
    said, language = note.text.best(marked.language)
    parts = [part.strip() for part in said.splitlines() if part.strip()]
    if language != marked.language:
        first, *rest = parts
        return (marked.foreign(first, language), *(marks.missing(typographic(one, language), language) for one in rest))
    texts = [marks.words(typographic(one, language)) for one in parts]
    whole = marked.text(note.text)
    if marked.language in note.text.stale():
        texts[-1] = (*texts[-1], *whole[1:])
    return tuple(texts)


def _place_and_day(found: Nominating, note: NoteVerbaleRow, marked: Marked) -> Text:
    """“Geneva, 15 October 2021”."""
    assert note.sent is not None
    day, city = short_day(note.sent, marked.language), city_of(found.conference, marked.language)
    return marks.words(marked.words("{city}, {day}", city=city, day=day) if city else day)


def _addressees(delegations: tuple[DelegationRow, ...], marked: Marked) -> list[Block]:
    """The missions by kind, those of each one after the other."""
    words, language = marked.words, marked.language
    heading = Heading(marks.words(words("Addressees")), day=False)
    if not delegations:
        return [heading, Note(marks.words(words("The note goes to nobody yet.")))]
    parts = [
        Item(
            "",
            (
                marks.line(words(KINDS_LISTED[kind]), bold=True),
                marks.line("; ".join(name_in(one, language) for one in homes), Style.DETAIL),
            ),
        )
        for kind, homes in in_protocol_order(delegations, language)
    ]
    return [heading, Items(tuple(parts))]
