"""The usual text of a note verbale in every variant and language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations import edits, edits_notes
from hlom_desktop.delegations.note_texts import NoteFacts, facts_of, usual_paragraphs, usual_wording
from hlom_desktop.delegations.queries_nomination import nominating
from hlom_desktop.delegations.rules_nomination import Notes
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.delegations.values import DelegationKind
from hlom_desktop.delegations.values_nomination import NoteKind
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]


@pytest.fixture
def facts(store: Workspace, do: Do) -> NoteFacts:
    """A reminder to Kenya of a note sent to all in October."""

    def found() -> Nominating:
        return store.read(nominating, 1)

    do(edits.add_state, 1, "KE")
    do(edits.add_delegation, 1, Wording.from_texts(en="European Union"), DelegationKind.REGIONAL_ORGANIZATION)
    do(edits_notes.add_note, 1, number="N/1")
    do(edits_notes.address_to, found().notes[0].ref)
    do(edits_notes.send_note, found().notes[0].ref, date(2021, 10, 15))
    do(edits_notes.remind, found().notes[0].ref, reply_by=date(2021, 12, 1))
    do(edits_notes.take_off, [found().addressees[-1].ref])
    now = found()
    return facts_of(now.conference, Notes(now.notes, now.addressees), now.notes[1], now.delegations)


def test_the_reminder(facts: NoteFacts) -> None:
    assert usual_paragraphs(facts, "en") == (
        "The Secretariat presents its compliments to the Permanent Missions of the Member States named below and has "
        "the honour to refer to its note verbale N/1 of 15 October 2021, by which it invited them to nominate their "
        "delegates to the meeting entitled “HLOM”, and to which it has not received a reply to date.",
        "The Secretariat would be grateful to receive their reply by 1 December 2021. Should it have been sent in the "
        "meantime, they are kindly asked to disregard this reminder.",
        "The Secretariat avails itself of this opportunity to renew to the Permanent Missions of the Member States "
        "named below the assurances of its highest consideration.",
    )


def test_delegates_of_a_hybrid_meeting_say_how_they_take_part(facts: NoteFacts) -> None:
    invitation = replace(facts, note=replace(facts.note, kind=NoteKind.INVITATION))
    hybrid = replace(invitation, conference=replace(facts.conference, mode=Mode.HYBRID))
    assert len(usual_paragraphs(invitation, "en")) + 1 == len(usual_paragraphs(hybrid, "en"))
    assert "by 1 December 2021" in usual_paragraphs(hybrid, "en")[1]
    assert "in person or remotely" in usual_paragraphs(hybrid, "en")[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_is_whole(facts: NoteFacts, language: Language) -> None:
    conferences = [replace(facts.conference, mode=mode) for mode in (None, Mode.HYBRID)]
    notes = [replace(facts.note, kind=kind, reply_by=day) for kind in NoteKind for day in (None, date(2021, 12, 1))]
    recalled = (None, facts.recalled, replace(facts.recalled, number=None) if facts.recalled else None)
    for conference, note, before, to in product(conferences, notes, recalled, (facts.addressees, ())):
        paragraphs = usual_paragraphs(NoteFacts(conference, note, before, to), language)
        assert len(paragraphs) >= 3
        assert all(one.endswith(".") and "{" not in one for one in paragraphs)


def test_the_text_to_be_edited_is_of_one_source(facts: NoteFacts) -> None:
    wording = usual_wording(facts)
    assert (wording.source, wording.missing(), wording.stale()) == ("en", (), ())
    assert (wording.en or "").split("\n\n") == list(usual_paragraphs(facts, "en"))
