"""The script of a sitting: what is said when, numbers and hours of the list's turns, and when it comes otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Gender, Level, RegionalGroup
from hlom_desktop.speakers import edits_list
from hlom_desktop.speakers.edits_sittings import change_list
from hlom_desktop.speakers.model import Inscription, Recording
from hlom_desktop.speakers.queries_script import scripted
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.speakers.script.entries import Entry, Script
from hlom_desktop.speakers.script.making import script_of
from hlom_desktop.speakers.script.markup import script_page
from hlom_desktop.speakers.script.phrases import plain_words
from hlom_desktop.speakers.values import InscriptionKind, SpeakerMode
from hlom_desktop.speakers.values_list import AbsentGoes
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add

MINISTER = Wording.from_texts(en="Minister of Peace", fr="Ministre de la paix", es="Ministra de Paz")
AT = datetime(2021, 11, 22, 9, tzinfo=UTC)
REMOTE: dict[str, Any] = {"mode": SpeakerMode.REMOTE, "city": Wording.from_texts(en="Nairobi")}


def fill(db: Db) -> None:
    """Morocco for a group, Kenya remote with a recording, Colombia of unknown gender; Australia in the second."""
    usual: dict[str, Any] = {"gender": Gender.FEMININE, "sitting_id": 1, "minutes": 1}
    group = Wording.from_texts(
        en="African Member States", fr="États membres d’Afrique", es="Estados miembros africanos"
    )
    edits_list.inscribe(db, 1, 4, MINISTER, Level.MINISTER, AT, **usual | {"on_behalf": group, "minutes": 2})
    kenya = edits_list.inscribe(db, 1, 2, MINISTER, Level.MINISTER, AT, **usual | REMOTE)
    edits_list.inscribe(db, 1, 5, MINISTER, Level.VICE_MINISTER, AT, **usual | {"gender": None})
    edits_list.inscribe(db, 1, 3, MINISTER, Level.MINISTER, AT, **usual | {"sitting_id": 2, "gender": Gender.MASCULINE})
    add(db, Recording, conference_id=1, inscription_id=kenya, received=date(2021, 12, 9), seconds=290, mark="R2")


@pytest.fixture
def script(store: Workspace, do: Callable[..., Any]) -> Callable[..., Script]:
    """The script of a sitting as it is now."""
    do(fill)

    def make(language: Language = "en", sitting: int = 1) -> Script:
        found = store.read(scripted, 1)
        debate = found.debates[0]
        row = debate.sitting(sitting)
        assert row is not None
        made = script_of(found, debate, row, language)
        assert made is not None
        return made

    return make


def saying(change: Callable[[Db], None]) -> Callable[[Db], None]:
    """A change of rows as a gesture."""

    def gesture(db: Db) -> None:
        change(db)
        say(db, "Change rows")

    return gesture


def told(entry: Entry) -> list[str]:
    """An entry as lines of plain text."""
    head = " · ".join((entry.hour, *entry.details, *entry.signs))
    lines = [plain_words(line) for line in entry.lines]
    notes = ["GENDER ?"] * entry.asks_gender + list(entry.notes)
    after = [f"After: {plain_words(entry.after)}"] if entry.after else []
    others = [f"{one.label}: {plain_words(one.said)}" for one in (*entry.asides, *entry.variants)]
    return [line.replace("\u00a0", " ") for line in (head, *lines, *notes, *after, *others)]


WHOLE = [
    [
        "15:00 · Opening",
        "The meeting is called to order.",
        "We begin the general debate.",
        "Each speaker has three minutes, and five minutes when speaking on behalf of a group. I thank you in "
        "advance for keeping to these limits; the light turns amber thirty seconds before the end.",
        "If a commitment is announced: I thank the delegation for its commitment, of which the Secretariat takes note.",
    ],
    [
        "15:04 · No. 1 · 2 min",
        "I now give the floor to Her Excellency the Minister of Peace of Morocco, who will speak on behalf of the "
        "African Member States.",
        "After: I thank the Minister. I shall next give the floor to Kenya, then to Colombia.",
        "If the speaker is absent: As the delegation of Morocco is not in the room, it will take the floor at the "
        "end of its category. I give the floor to Kenya.",
    ],
    [
        "15:06 · No. 2 · 1 min · REMOTE",
        "I now give the floor to Her Excellency the Minister of Peace of Kenya, who joins us remotely. Excellency, "
        "the floor is yours.",
        "After: I thank the Minister. I shall next give the floor to Colombia.",
        "If the line is lost: The connection has been lost. We shall hear the Minister as soon as possible and now "
        "go on to Colombia.",
        "If the recording is ready (R2, 4 min 50): We shall now hear the statement of the Minister, which was "
        "recorded.",
    ],
    [
        "15:08 · No. 3 · 1 min",
        "I now give the floor to His Excellency the Minister / Her Excellency the Minister of Peace of Colombia.",
        "GENDER ?",
        "By the limits this statement ends after the sitting’s time.",
        "After: I thank the Minister. We have heard the last speaker of this sitting.",
        "If the speaker is absent: As the delegation of Colombia is not in the room, it will take the floor at the "
        "end of its category.",
    ],
    [
        "15:10 · Suspension",
        "We have reached the end of this sitting. The general debate will resume at 6 p.m.; the first to take the "
        "floor will be Australia. The meeting is suspended.",
    ],
]


def test_a_whole_sitting(script: Callable[..., Script]) -> None:
    made = script()
    assert [told(entry) for entry in made.entries] == WHOLE
    assert made.tick_by == "14:45"


def test_french_and_the_second_sitting(script: Callable[..., Script]) -> None:
    second, first = script("fr", 2), script("fr")
    assert told(second.entries[0])[:3] == [
        "18 h · Opening".replace("Opening", second.entries[0].details[0]),
        "La séance est reprise.",
        "Nous poursuivons « General debate ».",
    ]
    assert told(second.entries[-1])[1:] == [
        "Nous avons entendu le dernier orateur de la liste. Je remercie toutes les délégations de leurs déclarations. "
        "Ici s’achève « General debate ».",
        "La séance est levée.",
    ]
    assert plain_words(first.entries[1].lines[0]).replace("\u00a0", " ") == (
        "Je donne maintenant la parole à Son Excellence Madame la Ministre de la paix du Maroc, qui s’exprime au nom "
        "des États membres d’Afrique."
    )
    assert plain_words(first.entries[3].after) == (
        "Je remercie la délégation de la Colombie. Nous avons entendu le dernier orateur de cette séance."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_hours_are_those_of_the_turns(
    script: Callable[..., Script], store: Workspace, language: Language
) -> None:
    made = script(language)
    debate = store.read(scripted, 1).debates[0]
    turns = turns_of(debate, debate.sitting(1))
    spoken = [entry for entry in made.entries if entry.inscription_id is not None]
    assert [(one.inscription_id, one.hour) for one in spoken] == [
        (turn.inscription.ref.id, print_hour(900 + turn.starts // 60, language)) for turn in turns
    ]
    assert all(str(turn.number) in one.details[0] for one, turn in zip(spoken, turns, strict=True))


@pytest.mark.parametrize(
    ("goes", "said"),
    [
        (AbsentGoes.END_OF_LIST, "it will take the floor at the end of the list. I give the floor to Kenya."),
        (AbsentGoes.OUT, "As the delegation of Morocco is not in the room, I give the floor to Kenya."),
    ],
)
def test_where_an_absent_speaker_goes(
    script: Callable[..., Script], do: Callable[..., Any], goes: AbsentGoes, said: str
) -> None:
    do(change_list, Ref(1, 99), absent_goes=goes)
    made = script().entries
    assert plain_words(made[1].variants[0].said).endswith(said)
    # Nobody comes after the last: what would name who does is left out.
    assert bool(made[3].variants) is (goes is not AbsentGoes.OUT)


def test_recorded_replies_and_time_permitting(script: Callable[..., Script], do: Callable[..., Any]) -> None:
    def change(db: Db) -> None:
        rows = {row.delegation_id: row for row in db.query(Inscription)}
        rows[2].mode, rows[5].time_permitting = SpeakerMode.RECORDED, True
        rows[5].gender = Gender.MASCULINE
        rows[4].on_behalf, rows[4].for_region = None, RegionalGroup.AFRICAN
        values: dict[str, Any] = {"kind": InscriptionKind.REPLY, "sitting_id": 1, "inscribed": AT}
        values |= {"function": Wording(), "level": Level.EXPERT, "delegation_id": 1}
        add(db, Inscription, conference_id=1, speakers_list_id=1, **values)

    do(saying(change))
    entries = [told(entry)[:3] for entry in script().entries[1:-1]]
    assert entries == [
        [
            "15:04 · No. 1 · 2 min",
            "I now give the floor to Her Excellency the Minister of Peace of Morocco, who will speak on behalf of the "
            "African States.",
            "After: I thank the Minister. I shall next give the floor to Kenya, then to Switzerland.",
        ],
        [
            "15:06 · No. 2 · 1 min · R2, 4 min 50 · RECORDED",
            "We shall now hear the statement of Her Excellency the Minister of Peace of Kenya, which was recorded.",
            "After: I thank the Minister. I shall next give the floor to Switzerland, then to Colombia.",
        ],
        [
            "15:08 · No. 3 · 10 min · Right of reply",
            "We have come to the right of reply. A first intervention has ten minutes, a second five minutes.",
            "I give the floor to Switzerland, in exercise of the right of reply.",
        ],
        [
            "15:18 · No. 4 · 1 min · IF TIME PERMITS",
            "As time permits, I give the floor to His Excellency the Minister of Peace of Colombia.",
            "By the limits this statement ends after the sitting’s time.",
        ],
    ]


def test_a_function_without_translation_is_not_read_aloud(
    script: Callable[..., Script], do: Callable[..., Any]
) -> None:
    only = Wording.from_texts(en="Minister of Peace")

    def change(db: Db) -> None:
        for row in db.query(Inscription):
            row.function = only

    do(saying(change))
    entry = script("es").entries[1]
    assert plain_words(entry.lines[0]).startswith("Doy ahora la palabra a la delegación de Marruecos, que hablará")
    assert entry.untranslated == (only,)


def test_nobody_inscribed(store: Workspace) -> None:
    found = store.read(scripted, 1)
    debate = found.debates[0]
    made = script_of(found, debate, debate.sittings[0], "en")
    assert made is not None
    assert [entry.details[0] for entry in made.entries] == ["Opening", "Closing"]
    assert made.entries[0].notes == ("Nobody is inscribed for this sitting yet.",)


def test_the_page_on_screen_escapes_what_is_written(script: Callable[..., Script], do: Callable[..., Any]) -> None:
    def change(db: Db) -> None:
        for row in db.query(Inscription):
            row.function = Wording.from_texts(en="Minister of <b>Peace & Quiet</b>")

    do(saying(change))
    page = script_page(script())
    assert "Minister of &lt;b&gt;Peace &amp; Quiet&lt;/b&gt; of Morocco" in page
    assert page.count("<tr>") == 5
