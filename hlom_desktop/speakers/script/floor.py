"""What the chair says to give a speaker the floor, after the statement, and when it comes otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.rules_order import speaks_for_group
from hlom_desktop.speakers.rules_turns import Turn
from hlom_desktop.speakers.script.blocks import Block
from hlom_desktop.speakers.script.entries import Entry, Variant
from hlom_desktop.speakers.script.facts import Reading
from hlom_desktop.speakers.script.numbers import minutes_said
from hlom_desktop.speakers.script.phrases import Filling, Phrase, Said, filled
from hlom_desktop.speakers.script.titles import Form, delegation_said, forms_of
from hlom_desktop.speakers.script.usual import text_of
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow, SpeakerMode
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.speakers.values_ready import RecordingRow

ABSENT_BLOCKS = {
    AbsentGoes.END_OF_CATEGORY: Block.ABSENT_CATEGORY,
    AbsentGoes.END_OF_LIST: Block.ABSENT_LIST,
    AbsentGoes.OUT: Block.ABSENT_OUT,
}
_FLOORS = {
    (SpeakerMode.IN_ROOM, False): Block.FLOOR,
    (SpeakerMode.IN_ROOM, True): Block.FLOOR_GROUP,
    (SpeakerMode.REMOTE, False): Block.FLOOR_REMOTE,
    (SpeakerMode.REMOTE, True): Block.FLOOR_REMOTE_GROUP,
    (SpeakerMode.RECORDED, False): Block.RECORDED,
    (SpeakerMode.RECORDED, True): Block.RECORDED_GROUP,
}
_SENTENCES = re.compile(r"(?<=[.!?]) +")
REMOTE, RECORDED, IF_TIME = N_("REMOTE"), N_("RECORDED"), N_("IF TIME PERMITS")


class FloorWords:
    """Makes the entries of speakers in one language."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.language, self.words = reading, reading.language, reading.words

    def entry(self, turn: Turn, hour: str, after: Sequence[InscriptionRow], *, opens_replies: bool) -> Entry:
        """A speaker's entry; `after` are those who speak then."""
        one = turn.inscription
        speaker = self.reading.speaker(one)
        forms = forms_of(speaker, self.language)
        is_reply = one.kind is InscriptionKind.REPLY
        lines = self._reply(turn, opens_replies=opens_replies) if is_reply else self._floor(turn, forms)
        wordings: tuple[Wording | None, ...] = (one.function, self.reading.group_wording(one))
        return Entry(
            hour=hour,
            details=self._details(turn),
            lines=lines,
            signs=self._signs(one),
            asks_gender=not is_reply and len(forms) > 1,
            notes=() if turn.fits else (self.words("By the limits this statement ends after the sitting’s time."),),
            after=self._after(one, forms, after),
            variants=self._variants(turn, forms, after),
            untranslated=tuple(row for row in wordings if row is not None and self._lacks(row)),
            inscription_id=one.ref.id,
            number=turn.number,
            who=self._who(one),
        )

    def _lacks(self, wording: Wording) -> bool:
        return not wording.is_empty and not wording.in_language(self.language)

    def _who(self, one: InscriptionRow) -> Wording:
        """By what a speaker is named in a report."""
        home = self.reading.home(one)
        return one.function if home is None else wording_of(home)

    def _details(self, turn: Turn) -> tuple[str, ...]:
        found = [self.words("No. {number} · {minutes} min", number=turn.number, minutes=turn.minutes)]
        if turn.inscription.kind is InscriptionKind.REPLY:
            found.append(self.words("Right of reply"))
        recording = self.reading.recording(turn.inscription)
        if recording is not None and turn.inscription.mode is SpeakerMode.RECORDED:
            found.append(self._recording_words(recording))
        return tuple(one for one in found if one)

    def _signs(self, one: InscriptionRow) -> tuple[str, ...]:
        signs = []
        if one.mode is SpeakerMode.REMOTE:
            signs.append(self.words(REMOTE))
        if one.mode is SpeakerMode.RECORDED:
            signs.append(self.words(RECORDED))
        if one.time_permitting:
            signs.append(self.words(IF_TIME))
        return tuple(signs)

    # What is said

    def said(self, block: Block, **values: Filling) -> tuple[Said, ...]:
        """A block as it is said here: a paragraph for each of its lines."""
        text, language = text_of(block, self.reading.scripted.own).best(self.language)
        lines = (line.strip() for line in text.split("\n"))
        return tuple(filled(line, values, language) for line in lines if line)

    def _floor(self, turn: Turn, forms: tuple[Form, ...]) -> tuple[Said, ...]:
        one = turn.inscription
        for_group = speaks_for_group(self.reading.debate, one) and bool(self.reading.group(one))
        block = _FLOORS[one.mode, for_group]
        if one.time_permitting and block is Block.FLOOR:
            block = Block.TIME_PERMITTING
        lines = self.said(
            block,
            speaker=forms,
            delegation=self._delegation(one),
            minutes=minutes_said(turn.minutes, self.language),
            city=self._city(one),
            group=self.reading.group(one),
        )
        if one.mode is SpeakerMode.REMOTE and len(forms) == 1 and forms[0].vocative:
            listening = self.said(Block.LISTENING, speaker=forms[0].vocative)
            lines = _run_on(lines, listening)
        return lines

    def _reply(self, turn: Turn, *, opens_replies: bool) -> tuple[Said, ...]:
        speakers, language = self.reading.debate.speakers, self.language
        first = minutes_said(speakers.reply_minutes, language)
        second = minutes_said(speakers.second_reply_minutes, language)
        opening = self.said(Block.REPLIES, minutes=first, second_minutes=second) if opens_replies else ()
        said = Phrase(self._delegation(turn.inscription), bold=True)
        return (*opening, *self.said(Block.REPLY, delegation=said, minutes=minutes_said(turn.minutes, language)))

    def _after(self, one: InscriptionRow, forms: tuple[Form, ...], after: Sequence[InscriptionRow]) -> Said:
        values: dict[str, Filling] = {"speaker": self._short(one, forms), "delegation": self._delegation(one)}
        block = (Block.THANKS_LAST, Block.THANKS_ONE, Block.THANKS_TWO)[min(len(after), 2)]
        names = [self._delegation(other) for other in after[:2]]
        values |= dict(zip(("next", "second"), names, strict=False))
        return _one(self.said(block, **values))

    def _short(self, one: InscriptionRow, forms: tuple[Form, ...]) -> str:
        """How the chair thanks; the delegation where the gender is unknown."""
        if len(forms) == 1:
            return forms[0].short
        return forms[0].short if forms[0].short == forms[1].short else self._delegation_of(one)

    def _delegation_of(self, one: InscriptionRow) -> str:
        return delegation_said(self.reading.speaker(one), self.language)

    def _delegation(self, one: InscriptionRow) -> str:
        return self.reading.delegation(one) or next_speaker(self.language)

    def _city(self, one: InscriptionRow) -> str:
        return one.city.best(self.language)[0] if one.city is not None else ""

    # When it comes otherwise

    def _variants(self, turn: Turn, forms: tuple[Form, ...], after: Sequence[InscriptionRow]) -> tuple[Variant, ...]:
        one = turn.inscription
        if one.mode is SpeakerMode.RECORDED:
            return ()
        if one.mode is SpeakerMode.IN_ROOM:
            said = self._absent(one, after)
            return (Variant(self.words("If the speaker is absent"), said),) if said else ()
        short = Phrase(self._short(one, forms), bold=True)
        values: dict[str, Filling] = {"speaker": short, "delegation": self._delegation(one), "city": self._city(one)}
        next_one = self._delegation(after[0]) if after else end_of_sitting(self.language)
        lost = _one(self.said(Block.LINE_LOST, next=next_one, **values))
        found = [Variant(self.words("If the line is lost"), lost)]
        recording = self.reading.recording(one)
        if recording is not None:
            label, words = self.words("If the recording is ready"), self._recording_words(recording)
            ready = _one(self.said(Block.RECORDING_READY, **values))
            found.append(Variant(f"{label} ({words})" if words else label, ready))
        return tuple(found)

    def _absent(self, one: InscriptionRow, after: Sequence[InscriptionRow]) -> Said:
        """Who is not there; without the sentence on who comes next where nobody does."""
        if self.reading.home(one) is None or one.kind is InscriptionKind.REPLY:
            return ()
        block = ABSENT_BLOCKS[self.reading.debate.speakers.absent_goes]
        text, language = text_of(block, self.reading.scripted.own).best(self.language)
        if not after:
            text = " ".join(part for part in _SENTENCES.split(text) if "{next}" not in part)
        next_one = self._delegation(after[0]) if after else ""
        return filled(text, {"delegation": self._delegation(one), "next": next_one}, language)

    def _recording_words(self, recording: RecordingRow) -> str:
        """“R2, 4 min 50”."""
        length = ""
        if recording.seconds is not None:
            minutes, seconds = divmod(recording.seconds, 60)
            length = f"{minutes}\u00a0min" + (f"\u00a0{seconds:02}" if seconds else "")
        return ", ".join(part for part in (recording.mark or "", length) if part)


def next_speaker(language: Language) -> str:
    """Whoever is next, where no delegation is known."""
    return {"en": "the next speaker", "fr": "l’orateur suivant", "es": "el orador siguiente"}[language]


def end_of_sitting(language: Language) -> str:
    """What follows where nobody speaks any more."""
    return {"en": "the end of this sitting", "fr": "la fin de cette séance", "es": "el final de esta sesión"}[language]


def _one(lines: tuple[Said, ...]) -> Said:
    """Paragraphs as one."""
    found: Said = ()
    for line in lines:
        found = (*found, Phrase(" "), *line) if found else line
    return found


def _run_on(lines: tuple[Said, ...], more: tuple[Said, ...]) -> tuple[Said, ...]:
    """What is said in the same breath."""
    return (*lines[:-1], _one((lines[-1], *more))) if lines else more
