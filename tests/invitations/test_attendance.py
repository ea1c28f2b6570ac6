"""Who attends what, and at which mailbox they are reached."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hlom_desktop.conference.values import ConferenceRow, Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.values import InterestRow
from hlom_desktop.delegations.values import (
    DelegateRow,
    DelegationKind,
    DelegationRow,
    Level,
    RegionalGroup,
    StakeholderGroupRow,
)
from hlom_desktop.delegations.values_nomination import DelegateAudienceRow, Nomination
from hlom_desktop.invitations.rules_attendance import attending, mailbox_of, own_zone, wanted, without_mailbox
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.values import AttendanceBy, AttendanceRow
from hlom_desktop.storage.ref import Ref

NOBODY = Wording()


def delegation(number: int, **values: Any) -> DelegationRow:
    usual = (DelegationKind.OTHER, None, Wording.from_texts(en=f"Body {number}"), None, None, None, None, None)
    return replace(DelegationRow(Ref(number, 1), f"home-{number}", *usual), **values)


def delegate(number: int, home: int, level: Level = Level.EXPERT, **values: Any) -> DelegateRow:
    named = (
        None,
        Wording.from_texts(en=f"Person {number}"),
        level,
        None,
        "en",
        Mode.IN_PERSON,
        None,
        None,
        False,
        None,
    )
    approved = {"nomination": Nomination.APPROVED}
    return replace(DelegateRow(Ref(number, 1), f"person-{number}", home, *named), **(approved | values))


def group(number: int, parent: int | None) -> StakeholderGroupRow:
    return StakeholderGroupRow(Ref(number, 1), NOBODY, parent, None, 0, None, ())


HOMES = (
    delegation(1, region=RegionalGroup.AFRICAN, mailbox="Mission@one.example", zone="Africa/Nairobi", language="fr"),
    delegation(2, stakeholder_group_id=12),
    delegation(3, stakeholder_group_id=13),
)
PEOPLE = (
    delegate(1, 1, Level.MINISTER, is_head=True),
    delegate(2, 1, Level.SENIOR_OFFICIAL, email=" Second@One.example ", mode=Mode.VIRTUAL),
    delegate(3, 2, Level.HEAD_OF_STATE, email="third@two.example", zone="America/Lima"),
    delegate(4, 3, Level.EXPERT),
    delegate(5, 3, Level.MINISTER, nomination=Nomination.VERIFIED),
)


def rule(by: AttendanceBy, *, session: int = 1, excludes: bool = False, **target: Any) -> AttendanceRow:
    return replace(AttendanceRow(Ref(1, 1), session, by, excludes, *(None,) * 7), **target)


def inviting(*rules: AttendanceRow) -> Inviting:
    conference: Any = dict.fromkeys(name for name in ConferenceRow.__dataclass_fields__ if name != "ref")
    return Inviting(
        conference=ConferenceRow(ref=Ref(1, 1), **conference),
        sessions=(), rooms=(), venues=(), delegations=HOMES, delegates=PEOPLE,
        groups=(group(11, None), group(12, 11), group(13, None)), audiences=(),
        delegate_audiences=(DelegateAudienceRow(Ref(1, 1), 4, 31), DelegateAudienceRow(Ref(2, 1), 5, 31)),
        workstreams=(), interests=(InterestRow(Ref(1, 1), 21, 1, None), InterestRow(Ref(2, 1), 21, None, 13)),
        rules=rules, given=(), issues=(), replies=(), mails=(), letters=(), account=None,
    )  # fmt: skip


def meant(*rules: AttendanceRow) -> set[int]:
    return set(attending(inviting(*rules)).get(1, ()))


def test_each_kind_of_rule_means_whom_it_says_and_only_the_approved() -> None:
    assert meant(rule(AttendanceBy.EVERYBODY)) == {1, 2, 3, 4}
    assert meant(rule(AttendanceBy.HEADS)) == {1}
    assert meant(rule(AttendanceBy.PERSON, delegate_id=4)) == {4}
    assert meant(rule(AttendanceBy.PERSON, delegate_id=5)) == set()
    assert meant(rule(AttendanceBy.DELEGATION, delegation_id=1)) == {1, 2}
    assert meant(rule(AttendanceBy.LEVEL, level=Level.MINISTER)) == {1, 3}
    assert meant(rule(AttendanceBy.REGION, region=RegionalGroup.AFRICAN)) == {1, 2}
    assert meant(rule(AttendanceBy.STAKEHOLDER_GROUP, stakeholder_group_id=11)) == {3}
    assert meant(rule(AttendanceBy.WORKSTREAM, workstream_id=21)) == {1, 2, 4}
    assert meant(rule(AttendanceBy.AUDIENCE, audience_id=31)) == {4}


def test_who_is_taken_out_stays_out_whatever_brings_them_in() -> None:
    out = rule(AttendanceBy.DELEGATION, delegation_id=1, excludes=True)
    assert meant(out, rule(AttendanceBy.EVERYBODY), rule(AttendanceBy.HEADS)) == {3, 4}
    assert attending(inviting(rule(AttendanceBy.HEADS), out)) == {}
    assert set(attending(inviting(rule(AttendanceBy.HEADS, session=7)))) == {7}


def test_a_mailbox_is_the_delegates_own_or_the_missions() -> None:
    boxes = [mailbox_of(one, HOMES[one.delegation_id - 1]) for one in PEOPLE]
    assert boxes == ["mission@one.example", "second@one.example", "third@two.example", None, None]
    assert without_mailbox(inviting(rule(AttendanceBy.EVERYBODY))) == {4}


def test_the_own_clock_is_that_of_the_place_from_where_one_takes_part() -> None:
    zones = [own_zone(inviting(), one) for one in PEOPLE[:4]]
    assert zones == [None, "Africa/Nairobi", "America/Lima", None]


def test_without_a_session_nothing_is_wanted() -> None:
    assert wanted(inviting(rule(AttendanceBy.EVERYBODY))) == ()
