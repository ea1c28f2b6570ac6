"""One letter to the organizers of a side event, as blocks: the paper and the message say the same."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.exports import marks
from hlom_desktop.exports.letters import sentences
from hlom_desktop.exports.letters.gathering import Letters, Owed
from hlom_desktop.exports.letters.places import Places
from hlom_desktop.exports.marked import Marked, capitalized, filled, joined
from hlom_desktop.exports.paper.tree import Block, Fact, Facts, Item, Items, Line, Paragraph, Run, Text
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.paper_words import language_list, local_moment, organizer_name, typographic
from hlom_desktop.exports.side_event_lines import stated
from hlom_desktop.side_events.rules import names_of, organizers_text
from hlom_desktop.side_events.rules_call import sponsor_key
from hlom_desktop.side_events.rules_letters import ACCEPTED
from hlom_desktop.side_events.values import ProposalStatus, ProposedSpeakerRow, SponsorRole
from hlom_desktop.side_events.values_review import DecisionKind

_S = ProposalStatus


class LetterWriter:
    """Writes the letters of one conference in one language."""

    def __init__(self, letters: Letters, marked: Marked) -> None:
        self._letters, self._marked, self._words = letters, marked, marked.words
        self._places = Places(letters, marked)

    def blocks(self, owed: Owed) -> tuple[Block, ...]:
        """The whole letter, from whom it goes to until who writes."""
        return (
            self._head(owed),
            self._said(sentences.SALUTATION),
            *(self._change(owed) if owed.kind is DecisionKind.CHANGE else self._decision(owed)),
            self._said(sentences.CLOSING),
            self._signature(),
        )

    def subject(self, owed: Owed, sentence: str = sentences.SUBJECT) -> Text:
        """“Side event no. 7: “Clean energy””; another sentence may name the conference too."""
        row, conference = owed.line.row, self._letters.conference
        said = self._words(sentence).replace("{number}", str(row.number))
        return filled(said, title=self._marked.text(row.title), conference=marks.words(conference.short))

    # Blocks

    def _said(self, sentence: str, **texts: Text) -> Paragraph:
        return Paragraph("", filled(self._words(sentence), **texts))

    def _facts(self, rows: Iterable[tuple[str, tuple[Line, ...]]]) -> tuple[Facts, ...]:
        made = tuple(Fact(label, lines) for label, lines in rows if lines)
        return (Facts(made),) if made else ()

    def _items(self, texts: Iterable[Text]) -> tuple[Items, ...]:
        made = tuple(Item("–", (Line(text),)) for text in texts if text)
        return (Items(made),) if made else ()

    def _head(self, owed: Owed) -> Block:
        """To whom, and about what."""
        row, language = owed.line.row, self._marked.language
        organizers = names_of(owed.line.sponsors, SponsorRole.ORGANIZER, language)
        to = (stated(row.contact or "", self._marked), marks.words(typographic(organizers, language)))
        lines = tuple(Line(text) for text in to if text)
        rows = ((self._words("To"), lines), (self._words("Subject"), (Line(self.subject(owed)),)))
        return Facts(tuple(Fact(label, said) for label, said in rows if said))

    def _signature(self) -> Block:
        conference, language = self._letters.conference, self._marked.language
        organizer, title = organizer_name(conference, language), self._marked.text(conference.title)
        names = [marks.words(self._words(sentences.SECRETARIAT)), title]
        if organizer and organizer not in "".join(run.text for run in title):
            names.append(marks.words(organizer))
        return Paragraph("", (Run("\n\n"), *joined(names, "\n")))  # room to sign in

    # What was decided

    def _decision(self, owed: Owed) -> tuple[Block, ...]:
        match owed.status:
            case _S.DECLINED:
                return (self._said(sentences.REFUSED), *self._why(owed))
            case _S.MERGED:
                return (*self._merged(owed), *self._why(owed))
        if owed.line.session is None or owed.line.session.hours is None:
            return (self._said(sentences.ACCEPTED), *self._to_note(owed))
        return (self._said(sentences.ACCEPTED_AT), *self._held(owed), *self._to_note(owed))

    def _change(self, owed: Owed) -> tuple[Block, ...]:
        """What was told, what holds, and what follows from it."""
        day = marks.words(self._day_told(owed))
        rows = (
            (self._words("Until now"), self._places.before(owed)),
            (self._words("From now on"), self._places.now(owed)),
        )
        return (self._said(sentences.CHANGED, day=day), *self._facts(rows), *self._follows(owed))

    def _day_told(self, owed: Owed) -> str:
        assert owed.before is not None
        at = local_moment(owed.before.at, self._letters.conference)
        return print_day(at.date(), self._marked.language, weekday=False)

    def _follows(self, owed: Owed) -> tuple[Block, ...]:
        match owed.status:
            case _S.DECLINED:
                return (self._said(sentences.REFUSED_NOW), *self._why(owed))
            case _S.MERGED:
                return (*self._merged(owed), *self._why(owed))
            case _S.CANCELLED:
                return (self._said(sentences.CANCELLED_NOW), *self._why(owed))
        if owed.status not in ACCEPTED:
            return (self._said(sentences.REVIEWED_NOW),)
        if owed.line.session is None or owed.line.session.hours is None:
            return (self._said(sentences.PLACE_OPEN), *self._to_note(owed))
        return (self._said(sentences.HELD_NOW), *self._held(owed), *self._to_note(owed))

    def _why(self, owed: Owed) -> tuple[Block, ...]:
        """The reason that was decided, then the rules of the call that were not met."""
        reason = self._marked.text(owed.line.row.reason)
        said = (self._said(sentences.REASON, reason=reason),) if reason else ()
        rules = self._items(self._marked.text(one.sentence) for one in owed.unmet)
        return (*said, *((self._said(sentences.UNMET), *rules) if rules else ()))

    def _merged(self, owed: Owed) -> tuple[Block, ...]:
        """With which one; and, where it is so, that those behind it are now behind that one."""
        other, language = owed.merged_into, self._marked.language
        if other is None:
            return (self._said(sentences.MERGED_SOMEHOW),)
        organizers = organizers_text(other.sponsors, language)
        told = self._said(
            sentences.MERGED,
            number=(Run(str(other.row.number)),),
            title=self._marked.text(other.row.title),
            organizers=marks.words(typographic(organizers, language) or "–"),
        )
        among = {sponsor_key(one) for one in owed.line.sponsors} <= {sponsor_key(one) for one in other.sponsors}
        return (told, self._said(sentences.NOW_AMONG)) if among and owed.line.sponsors else (told,)

    def _held(self, owed: Owed) -> tuple[Facts, ...]:
        """Day and hours on the conference's clock, room, mode, languages and the link of their own."""
        words, language, row, session = self._words, self._marked.language, owed.line.row, owed.line.session
        when = self._places.now(owed)
        interpreted = session.interpreted if session is not None else row.interpreted
        spoken = language_list((session.spoken if session is not None else ()) or row.languages, language)
        mode = session.mode if session is not None and session.mode is not None else row.mode
        address = web_address(row.link)
        link = (Line((Run(address, to=address),)),) if address is not None else ()
        among = language_list(interpreted, language) or words("Not provided")
        return self._facts(
            (
                (words("When"), when[:1]),
                (words("Where"), when[1:]),
                (words("Mode"), (marks.line(words(MODE_LABELS[mode])),)),
                (words("Languages"), (Line(capitalized(marks.words(spoken))),) if spoken else ()),
                (words("Interpretation"), (Line(capitalized(marks.words(among))),)),
                (words("Link"), link),
            )
        )

    def _to_note(self, owed: Owed) -> tuple[Block, ...]:
        """What is noted of their wishes, and what is asked of them."""
        row = owed.line.row
        noted = ((sentences.NEEDS, row.needs), (sentences.CATERING, row.catering))
        texts = [
            filled(self._words(sentence), said=stated(" ".join(said.split()), self._marked))
            for sentence, said in (*noted, (sentences.ACCESSIBILITY, row.accessibility))
            if said and said.strip()
        ]
        between = "\u202f; " if self._marked.language == "fr" else "; "
        people = joined([self._person(one) for one in owed.line.speakers], between)
        texts.append(self._asked(sentences.SPEAKERS, sentences.NO_SPEAKERS, people))
        texts.append(self._asked(sentences.CONTACT, sentences.NO_CONTACT, stated(row.contact or "", self._marked)))
        return (self._said(sentences.PLEASE_NOTE), *self._items(texts))

    def _asked(self, known: str, unknown: str, said: Text) -> Text:
        return filled(self._words(known), said=said) if said else marks.words(self._words(unknown))

    def _person(self, one: ProposedSpeakerRow) -> Text:
        return joined((marks.words(marks.printable(one.name)), self._marked.text(one.function)), ", ")
