"""What is given out, when, and to whom: bundles, versions, cancellations, previews."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from hlom_desktop.delegations.edits import change_delegate, delete_delegate
from hlom_desktop.delegations.values import Level
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.exports.invitations.files import InvitationFiles
from hlom_desktop.exports.invitations.giving import give_out
from hlom_desktop.exports.report import Report
from hlom_desktop.invitations.edits import GivenMeanwhile, delete_rule, give
from hlom_desktop.invitations.model import MailAccount
from hlom_desktop.invitations.values import AttendanceBy, Method
from hlom_desktop.live.rehearsal import RehearsalSendsNothing, mark_as_rehearsal
from hlom_desktop.sessions.edits import cancel_session, delete_session, move_session
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add

KEY = "small-2021"
Strictly = Callable[[bytes], SimpleNamespace]


def out(house: Any, **options: Any) -> Report:
    return give_out(house.workspace, KEY, house.options(**options))


def bundle(report: Report, code: str) -> dict[str, bytes]:
    """The files of the first bundle whose name begins so."""
    folder = next(path for path in report.files if path.name.startswith(code))
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def messages(report: Report, strictly: Strictly) -> dict[str, list[tuple[str, str, int]]]:
    """What each bundle asks: method, UID and SEQUENCE; the calendars to open by hand left out."""
    found: dict[str, list[tuple[str, str, int]]] = {}
    for folder in report.files:
        read = [strictly(path.read_bytes()) for path in sorted(folder.iterdir())]
        asked = [one for one in read if one.method != "PUBLISH"]
        found[folder.name[:2]] = [(m.method, m.events[0]["UID"], int(m.events[0]["SEQUENCE"])) for m in asked]
    return found


def session(house: Any, name: str) -> Any:
    return house.inviting().session_by_id[house.ids[name]]


@pytest.fixture
def invited(house: Any) -> Any:
    """Kenya at the opening and the debate, Colombia's mayor at the debate; given out once."""
    house.rule("s0", AttendanceBy.DELEGATION, house.ids["kenya"])
    house.rule("s1", AttendanceBy.DELEGATION, house.ids["kenya"])
    house.rule("s1", AttendanceBy.PERSON, house.ids["c0"])
    house.first = out(house)
    return house


def test_each_mailbox_gets_a_bundle_with_one_file_an_event_and_a_calendar(invited: Any, strictly: Strictly) -> None:
    report = invited.first
    assert [path.parent.name for path in report.files] == ["small-2021-invitations-1"] * 3
    assert [path.name[:2] for path in report.files] == ["CO", "KE", "KE"]
    assert [*bundle(report, "CO")] == ["2021-12-14-1130-debate-general.ics", "small-2021-invitations.es.ics"]
    assert messages(report, strictly)["CO"] == [("REQUEST", "session-1@small", session(invited, "s1").ref.version)]
    assert [one.said(str) for one in report.remarks] == ["Invitations: 3. Changes: 0. Cancellations: 0."]
    calendar = strictly(bundle(report, "KE")["small-2021-invitations.fr.ics"])
    assert [event["UID"] for event in calendar.events] == ["session-0@small", "session-1@small"]


def test_an_invitation_says_all_that_it_must(invited: Any, strictly: Strictly) -> None:
    (event,) = strictly(bundle(invited.first, "CO")["2021-12-14-1130-debate-general.ics"]).events
    assert event["ATTENDEE"] == "mailto:c0@colombia.example"
    assert event["ATTENDEE;"] == ";CN=Alcaldesa;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    assert event["ORGANIZER"] == "mailto:secretariat@small-2021.invalid"
    assert (event["STATUS"], event["CONFERENCE"]) == ("CONFIRMED", "https://meet.example.org/1")
    assert event["LOCATION"] == "Plenaria\\, Palais\\; Door E\\, Ginebra"
    (read,) = Calendar.from_ical(bundle(invited.first, "CO")["2021-12-14-1130-debate-general.ics"]).walk("VEVENT")
    assert read.decoded("DTSTART").astimezone(UTC) == datetime(2021, 12, 14, 10, 30, tzinfo=UTC)
    text = str(read["DESCRIPTION"]).splitlines()
    assert "11.30 a 12.30" in text[0]
    assert "5.30 a 6.30" in text[1]  # Bogotá
    assert text[-1].endswith("https://meet.example.org/1")


def test_no_file_names_anybody_else(invited: Any) -> None:
    own = {"CO": b"c0@colombia.example", "KE-": b"mission@kenya.example", "KE-liaison": b"-"}
    addresses = {b"c0@colombia.example", b"c1@colombia.example", b"mission@kenya.example", b"liaison@host.example"}
    for folder in invited.first.files:
        mine = own["KE-liaison" if "liaison" in folder.name else "KE-" if folder.name[0] == "K" else "CO"]
        for path in folder.iterdir():
            data = path.read_bytes().replace(b"\r\n ", b"").lower()
            assert {address for address in addresses if address in data} <= {mine}
            assert "@" not in str(path.relative_to(invited.folder))


def test_a_mission_holds_one_event_for_all_its_delegates_and_is_told_for_whom(invited: Any, strictly: Strictly) -> None:
    (event,) = strictly(bundle(invited.first, "KE-")["2021-12-14-1000-seance-douverture-premiere.ics"]).events
    assert event["ATTENDEE;"].startswith(";CN=Kenya;")
    assert "Minister\u202f\\; Ambassador\u202f\\; Adviser" in event["DESCRIPTION"]
    liaison = bundle(invited.first, "KE-liaison")
    assert [strictly(data).method for data in liaison.values()] == ["PUBLISH"]


def test_what_has_not_changed_does_not_go_out_again(invited: Any) -> None:
    again = out(invited)
    assert (again.files, len(again.remarks)) == ((), 1)
    assert not list(invited.folder.glob(".*"))


def test_a_moved_session_reaches_its_mailboxes_with_a_higher_sequence(invited: Any, placed: Any) -> None:
    before = session(invited, "s0")
    invited.do(move_session, before.ref, placed(660), before.room_id)
    report = out(invited)
    assert [path.name[:4] for path in report.files] == ["KE-" + report.files[0].name[3], "KE-l"]
    (row,) = [one for one in invited.inviting().given if one.issue_id == invited.inviting().issues[-1].ref.id]
    assert (row.method, row.uid) == (Method.REQUEST, "session-0@small")
    assert row.sequence == session(invited, "s0").ref.version > before.ref.version


def test_cancelled_deleted_uninvited_withdrawn_are_told_once(invited: Any, strictly: Strictly) -> None:
    invited.do(cancel_session, session(invited, "s0").ref)
    report = out(invited)
    (event,) = strictly(bundle(report, "KE-")["2021-12-14-1000-seance-douverture-premiere-cancelled.ics"]).events
    assert event["STATUS"] == "CANCELLED"
    mayor = invited.inviting().delegate_by_id[invited.ids["c0"]]
    invited.do(change_delegate, mayor.ref, nomination=Nomination.WITHDRAWN)
    report = out(invited)
    ((name, data),) = bundle(report, "CO").items()
    assert name == "2021-12-14-1130-debate-general-cancelled.ics"
    (event,) = strictly(data).events
    assert "STATUS" not in event
    assert event["ATTENDEE"] == "mailto:c0@colombia.example"
    invited.do(delete_session, session(invited, "s1").ref)
    assert [rows[0][:2] for rows in messages(out(invited), strictly).values()] == [("CANCEL", "session-1@small")]
    assert out(invited).files == ()


def test_a_missions_event_goes_only_with_its_last_delegate(house: Any, strictly: Strictly) -> None:
    rules = [house.rule("s0", AttendanceBy.PERSON, house.ids[name]) for name in ("k0", "k1", "k2")]
    methods = [[strictly(data).method for data in bundle(out(house), "KE-").values()]]
    for rule in rules:
        house.do(delete_rule, Ref(rule, 0))
        found = out(house)
        methods.append([strictly(data).method for data in bundle(found, "KE-").values()])
    assert methods == [["REQUEST", "PUBLISH"]] * 3 + [["CANCEL"]]
    assert [row.method for row in house.inviting().given] == [Method.REQUEST] * 3 + [Method.CANCEL]
    house.rule("s0", AttendanceBy.LEVEL, Level.MINISTER)
    out(house)
    sequences = [row.sequence for row in house.inviting().given]
    assert sequences == sorted(set(sequences))


def test_a_preview_leaves_the_ledger_alone(house: Any) -> None:
    house.rule("s0", AttendanceBy.HEADS)
    first, second = out(house, preview=True), out(house, preview=True)
    assert [report.files[0].parent.name[-9:] for report in (first, second)] == ["s-preview", "preview-2"]
    assert house.inviting().given == ()
    assert len(out(house).files) == 2


def test_all_is_given_again_byte_for_byte(invited: Any) -> None:
    def contents(report: Report) -> dict[str, bytes]:
        return {f"{path.parent.name}/{path.name}": path.read_bytes() for one in report.files for path in one.iterdir()}

    ledger = invited.inviting().given
    again = out(invited, everything=True)
    assert again.files[0].parent.name == "small-2021-invitations-again"
    assert contents(again) == contents(invited.first)
    assert invited.inviting().given == ledger
    files, folder = InvitationFiles(invited.inviting()), {*contents(again).values()}
    assert all(files.again(row) in folder for row in ledger)


def test_a_bundle_as_an_archive(invited: Any) -> None:
    report = out(invited, everything=True, zipped=True)
    assert [path.suffix for path in report.files] == [".zip"] * 3
    with ZipFile(report.files[0]) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == bundle(invited.first, "CO")


def test_the_account_that_mails_is_the_organizer(house: Any, strictly: Strictly) -> None:
    def account(db: Db) -> None:
        values = {"host": "mail.example.org", "sender": "UNHCR", "address": "office@unhcr.example"}
        add(db, MailAccount, conference_id=house.ids["conference"], **values)
        say(db, "account")

    house.do(account)
    house.rule("s0", AttendanceBy.PERSON, house.ids["c0"])
    for data in bundle(out(house), "CO").values():
        assert strictly(data).events[0]["ORGANIZER"] == "mailto:office@unhcr.example"


def test_a_rehearsal_gives_nothing(house: Any) -> None:
    house.rule("s0", AttendanceBy.EVERYBODY)
    house.do(mark_as_rehearsal, house.ids["conference"], "conferences")
    with pytest.raises(RehearsalSendsNothing):
        out(house, preview=True)
    assert [*house.folder.iterdir()] == []


def test_two_who_give_at_once_do_not_both(invited: Any) -> None:
    with pytest.raises(GivenMeanwhile):
        invited.do(give, invited.ids["conference"], invited.inviting().given, seen=0)


def test_who_has_no_address_and_who_is_gone_are_told(invited: Any) -> None:
    deputy = invited.inviting().delegate_by_id[invited.ids["c1"]]
    invited.do(change_delegate, deputy.ref, email=None)
    invited.rule("s0", AttendanceBy.PERSON, invited.ids["c1"])
    said = [one.said(str) for one in out(invited).remarks]
    assert said[1] == "Delegates who attend something and have no e-mail address, nor has their mission: 1."
    invited.do(delete_delegate, invited.inviting().delegate_by_id[invited.ids["c0"]].ref)
    (folder,) = out(invited).files
    assert folder.name.startswith("former-")


def test_stopping_keeps_nothing(house: Any) -> None:
    house.rule("s0", AttendanceBy.EVERYBODY)
    report = give_out(house.workspace, KEY, house.options(), cancelled=lambda: True)
    assert (report, [*house.folder.iterdir()], house.inviting().given) == (Report(), [], ())
