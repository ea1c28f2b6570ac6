"""What the chair's script is made of: a debate, its rooms, its recordings, and the secretariat's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hlom_desktop.conference.hours import Hours, local_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import ConferenceRow, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.states_said import state_said, without_article
from hlom_desktop.delegations.values import REGION_LABELS, DelegateRow, DelegationRow
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.script.articles import with_article
from hlom_desktop.speakers.script.blocks import Block
from hlom_desktop.speakers.script.titles import Speaker
from hlom_desktop.speakers.values import InscriptionRow
from hlom_desktop.speakers.values_list import ScriptTextRow, SittingRow
from hlom_desktop.speakers.values_ready import RecordingRow
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Scripted:
    """All debates of a conference and what their scripts are made of; speakers are to be there `there_before` minutes
    before a sitting.
    """

    conference: ConferenceRow
    debates: tuple[Debate, ...]
    rooms: tuple[RoomRow, ...]
    delegates: tuple[DelegateRow, ...]
    recordings: tuple[RecordingRow, ...]
    texts: tuple[ScriptTextRow, ...]
    there_before: int = 15

    @cached_property
    def own(self) -> Mapping[Block, Wording]:
        """The secretariat's own words, by block."""
        known = {block.value: block for block in Block}
        return {known[row.block]: row.text for row in self.texts if row.block in known}

    def of(self, debate: Debate, language: Language) -> Reading:
        """A debate as it is read in one language."""
        return Reading(self, debate, language)


@dataclass(frozen=True)
class Reading:
    """A debate in the language of its script."""

    scripted: Scripted
    debate: Debate
    language: Language
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", Words(self.language))

    def hours(self, sitting: SittingRow) -> Hours | None:
        """A sitting's hours by the conference's clock."""
        session = self.debate.session_of(sitting)
        if session is None or session.hours is None:
            return None
        return local_hours(session.hours, self.debate.zone) or session.hours

    def room(self, session: SessionRow) -> RoomRow | None:
        """Where a session is held."""
        return next((one for one in self.scripted.rooms if one.ref.id == session.room_id), None)

    def recording(self, one: InscriptionRow) -> RecordingRow | None:
        """A speaker's recording that has been received, in the script's language before others."""
        found = [row for row in self.scripted.recordings if row.inscription_id == one.ref.id and row.received]
        return min(found, key=lambda row: (row.language != self.language, row.ref.id), default=None)

    def home(self, one: InscriptionRow) -> DelegationRow | None:
        """The delegation of a speaker."""
        return self.debate.delegations.get(one.delegation_id or 0)

    def party(self, one: InscriptionRow) -> tuple[str | None, str]:
        """A speaker's delegation in a sentence, None where its article is unknown, and its name alone."""
        home = self.home(one)
        if home is None:
            return "", ""
        if home.alpha2 is not None:
            try:
                said = state_said(home.alpha2, self.language)
            except KeyError:
                pass
            else:
                return said, without_article(said, self.language)
        name = name_in(home, self.language)
        return with_article(name, self.language), name

    def speaker(self, one: InscriptionRow) -> Speaker:
        """Who takes the floor; a function that is not translated is left out."""
        party, party_name = self.party(one)
        delegate = next((row for row in self.scripted.delegates if row.ref.id == one.delegate_id), None)
        return Speaker(
            function=one.function.in_language(self.language) or "",
            level=one.level,
            gender=one.gender or (delegate.gender if delegate is not None else None),
            name=one.name or (delegate.name if delegate is not None else None),
            party=party,
            party_name=party_name,
        )

    def delegation(self, one: InscriptionRow) -> str:
        """Who is named as next: the delegation in a sentence; empty where nobody is represented."""
        party, party_name = self.party(one)
        return party or party_name

    def group_wording(self, one: InscriptionRow) -> Wording | None:
        """The group for which a statement is made, as written, else the regional group."""
        if one.on_behalf is not None and not one.on_behalf.is_empty:
            return one.on_behalf
        if one.for_region is None:
            return None
        label = REGION_LABELS[one.for_region]
        return Wording.from_texts(en=label, fr=Words("fr")(label), es=Words("es")(label))

    def group(self, one: InscriptionRow) -> str:
        """The group in a sentence: “les États membres d’Afrique”; empty where a speaker speaks for themselves."""
        wording = self.group_wording(one)
        if wording is None:
            return ""
        name, found = wording.best(self.language)
        said = with_article(name, self.language) if found == self.language else None
        if said is not None:
            return said
        return {
            "en": f"the following group: {name}",
            "fr": f"le groupe suivant\u00a0: {name}",
            "es": f"el grupo siguiente: {name}",
        }[self.language]
