"""Letters: what may stand in braces, what becomes of it, whose words hold, and whom they address."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delivery.composing import Composer
from hlom_desktop.delivery.edits import remove_mail_account, set_mail_account, use_usual_letter, word_letter
from hlom_desktop.delivery.rules_account import MustBeEncrypted, NotAHost, NotAnAddress, NotAPort, NotARate
from hlom_desktop.delivery.rules_letters import (
    PLACEHOLDERS,
    LooseBrace,
    NoLetter,
    UnknownPlaceholder,
    check_places,
    filled,
)
from hlom_desktop.delivery.rules_usual import usual_letter
from hlom_desktop.exports.message import is_address
from hlom_desktop.invitations.values import LetterKind
from hlom_desktop.refusals import Refusal


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        (
            "{name}\n{function}\n{delegation}\n\nHello",
            {"name": "Kenya", "function": "", "delegation": ""},
            "Kenya\n\nHello",
        ),
        ("{name}, {function}", {"name": "", "function": ""}, ""),
        ("A\n\n{delegates}\n\nB", {"delegates": ""}, "A\n\nB"),
        ("{session}", {"session": "On {name} and {nothing}"}, "On {name} and {nothing}"),
        ("{name}:\n{sessions}", {"name": "X", "sessions": "a\n\nb"}, "X:\na\n\nb"),
    ],
)
def test_places_are_filled(text: str, values: dict[str, str], expected: str) -> None:
    assert filled(text, values) == expected


@given(st.text(), st.dictionaries(st.sampled_from(sorted(PLACEHOLDERS)), st.text(), max_size=8))
def test_a_text_is_refused_or_filled(text: str, values: dict[str, str]) -> None:
    try:
        check_places(text)
    except Refusal:
        return
    filled(text, values)


def test_what_cannot_be_filled_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnknownPlaceholder, match=r"“\{nme\}” cannot be filled in\. In braces there may be: \{name\},"):
        check_places("Dear {nme},")
    with pytest.raises(LooseBrace, match=r"“Dear \{name,”"):
        check_places("{name}\n Dear {name,")


def test_the_usual_letters_can_be_filled() -> None:
    for kind in LetterKind:
        for wording in usual_letter(kind):
            for language in LANGUAGES:
                check_places(wording.in_language(language) or "{")


def letter(house: Any, mailbox: str) -> tuple[str, str]:
    seen = house.seen()
    found = Composer(seen).letter(next(one for one in seen.postings if one.given.mailbox == mailbox))
    return found.subject, found.body


def test_a_mission_is_addressed_by_its_name_and_a_person_by_hers(house: Any) -> None:
    house.give()
    body = "{name}|{function}|{delegation}|{delegates}|{conference}|{organizer}"
    texts = {"subject": Wording(en="S {session}"), "body": Wording(en=body)}
    house.do(word_letter, house.own, LetterKind.INVITATION, **texts)
    people = "Adviser 1\nAdviser 2\nAdviser 3"
    assert letter(house, "mission@ke.example") == (
        "S Opening",
        f"Kenya||| {people}|Small meeting|The Organizer".replace("| A", "|A"),
    )
    french = {
        "subject": Wording(en="S", fr="Séance : {session}", source="en"),
        "body": Wording(en="B", fr="{name}, {function}, {delegation}\n{delegates}", source="en"),
    }
    house.do(word_letter, house.own, LetterKind.INVITATION, **french)
    assert letter(house, "martin@fr.example") == (
        "Séance : Opening (fr)",
        "A. Martin, Minister (fr), France\nA. Martin, Minister (fr)",
    )


def test_sessions_stand_with_the_hours_there_and_at_home(house: Any) -> None:
    house.give()
    house.do(word_letter, house.own, LetterKind.INVITATION, body=Wording(en="{sessions}", fr="{sessions}"))
    assert letter(house, "mission@ke.example")[1].splitlines() == [
        "Opening",
        "Hall, Geneva",
        "Tuesday, 14 December 2021, 10:00–10:30 (Geneva time)",
        "For: Adviser 1; Adviser 2; Adviser 3",
        "Hybrid",
    ]
    assert "14\u00a0décembre 2021, 6\u00a0h\u00a0– 6\u00a0h\u00a030" in letter(house, "martin@fr.example")[1]


def test_own_words_hold_until_the_usual_are_wanted_again(house: Any) -> None:
    kind, usual = LetterKind.UPDATE, usual_letter(LetterKind.UPDATE)
    house.do(word_letter, house.own, kind, subject=Wording(en="Attention"))
    row = house.seen().inviting.letters[0]
    assert (row.subject, row.body) == (Wording(en="Attention"), usual[1])
    house.do(word_letter, house.own, kind, body=Wording(en="{sessions}"))
    with pytest.raises(UnknownPlaceholder):
        house.do(word_letter, house.own, kind, body=Wording(en="{session}", es="{sesión}"))
    with pytest.raises(NoLetter):
        house.do(word_letter, house.own, kind, body=Wording())
    row = house.seen().inviting.letters[0]
    assert (row.subject.en, row.body.en) == ("Attention", "{sessions}")
    house.do(use_usual_letter, house.own, kind)
    assert house.seen().inviting.letters == ()
    house.workspace.undo()
    assert house.seen().inviting.letters[0].subject.en == "Attention"


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"host": "smtp example"}, NotAHost),
        ({"host": ""}, NotAHost),
        ({"address": "Secretariat <a@b.org>"}, NotAnAddress),
        ({"port": 0}, NotAPort),
        ({"per_minute": 0}, NotARate),
        ({"encryption": "none", "host": "smtp.example.org"}, MustBeEncrypted),
    ],
)
def test_an_account_that_cannot_be_is_refused(house: Any, values: dict[str, Any], refusal: type[Refusal]) -> None:
    usual = {"host": "smtp.example.org", "address": "a@example.org", "sender": "A"}
    with pytest.raises(refusal):
        house.do(set_mail_account, house.own, **(usual | values))
    assert house.seen().inviting.account is None


def test_an_account_is_set_changed_and_removed(house: Any) -> None:
    usual = {"host": " smtp.example.org ", "address": "a@example.org", "sender": "A  B"}
    house.do(set_mail_account, house.own, **usual)
    house.do(set_mail_account, house.own, **usual, user=" clerk ", port=465, encryption="ssl", per_minute=5)
    row = house.seen().inviting.account
    assert (row.host, row.port, row.encryption, row.user, row.sender, row.address, row.per_minute) == (
        *("smtp.example.org", 465, "ssl", "clerk", "A B", "a@example.org", 5),
    )
    house.do(remove_mail_account, row.ref)
    assert house.seen().inviting.account is None


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("a@b.org", True),
        ("o'neill+x@mission.un.int", True),
        ("a@b", False),
        ("a b@c.org", False),
        ("a@b.org\r\nRCPT TO:<c@d.org>", False),
        ("a@b..org", False),
        ("<a@b.org>", False),
        ("a@b.org,c@d.org", False),
        ("å@b.org", False),
        ("a\x00@b.org", False),
    ],
)
def test_what_mail_can_be_sent_to(address: str, good: bool) -> None:
    assert is_address(address) is good
