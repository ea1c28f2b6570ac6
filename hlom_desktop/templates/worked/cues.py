"""The worked example's run of show: the plenary room and Room 2, both days, from the list and the roles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.run_of_show.making import called
from hlom_desktop.run_of_show.rules_made import columns_of, made_of_role, made_of_turn
from hlom_desktop.sessions.model import Session
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.model import Role
from hlom_desktop.speakers.rules_turns import Turn, turns_of
from hlom_desktop.speakers.values import ConnectionTest, InscriptionRow, SpeakerMode
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.sheet import Sheet
from hlom_desktop.templates.worked.texts import worked_texts

FIRST, SECOND = date(2021, 12, 14), date(2021, 12, 15)
INTERPRETED = "EN FR ES"


class RunOfShow:
    """What the sheets are made of: sessions, who speaks in them, in which order."""

    def __init__(
        self,
        shelf: Shelf,
        sessions: Mapping[str, Session],
        roles: Mapping[str, list[Role]],
        debate: Debate,
    ) -> None:
        self.shelf = shelf
        self.sessions = sessions
        self.roles = roles
        self.debate = debate
        self.spoken = {one.ref.id: one for one in debate.roles}
        self.texts = worked_texts("cues")
        self.names = {row.id: row.name for row in shelf.rows(Delegation)}

    def put_all(self) -> None:
        """Both rooms, both days."""
        self._first_plenary()
        self._second_plenary()
        for day, names in ((FIRST, ("panel-1", "panel-2")), (SECOND, ("panel-3", "panel-4"))):
            sheet = Sheet(self.shelf, self.texts, "2", day)
            for name in names:
                self._panel(sheet, name)

    def _first_plenary(self) -> None:
        sheet = Sheet(self.shelf, self.texts, "1", FIRST)
        sheet.before("08:30", 90)
        self._opening(sheet)
        self._sitting(sheet, "debate-1", "13:00")
        sheet.before("14:30", 30)
        self._sitting(sheet, "debate-2", "18:00")

    def _opening(self, sheet: Sheet) -> None:
        chair, host, refugees = self.roles["opening"]
        session = {"session_id": chair.session_id}
        sheet.section("opening")
        who = chair.function
        podium: dict[str, Any] = {"who": who, "role_id": chair.id, "languages": "EN", **session}
        sheet.cue(2, "gavel", "podium", sound="podium", notes="order", fixed=True, **podium)
        sheet.cue(6, "remarks", "podium", sound="podium", notes="text", **podium)
        sheet.cue(4, "film", "playback", sound="film", notes="roll", acts="video", languages="EN FR ES", **session)
        for third, item, role, minutes in ((2, "host", host, 6), (3, "refugees", refugees, 10)):
            speaker = {"who": role.function, "role_id": role.id, "languages": (role.language or "en").upper()}
            sheet.cue(
                minutes, item, "lectern", sound="lectern", notes="escort", acts="protocol", third=third,
                **speaker, **session,
            )  # fmt: skip
        sheet.cue(2, "list", "podium", sound="timer", notes="limit", **podium)

    def _second_plenary(self) -> None:
        sheet = Sheet(self.shelf, self.texts, "1", SECOND)
        sheet.before("09:15", 45)
        self._sitting(sheet, "debate-3", "13:00")
        sheet.before("14:30", 30)
        for name, items, end in (
            ("report", (("reports", 40), ("questions", 40)), "16:30"),
            ("closing", (("summary", 15), ("outlook", 30)), "18:00"),
        ):
            session, chair = self.sessions[name], self.roles[name][0]
            assert session.hours is not None
            sheet.section(name)
            sheet.seconds = 60 * session.hours.start
            values: dict[str, Any] = {"session_id": session.id, "languages": "EN"}
            sheet.cue(2, "gavel", "podium", sound="podium", notes="order", fixed=True, who=chair.function, **values)
            for item, minutes in items:
                sheet.cue(minutes, item, "podium", sound="podium", **values)
            closing = "close" if name == "closing" else "suspension"
            sheet.gap_until(end, closing, chair.function, session.id)

    def _sitting(self, sheet: Sheet, name: str, end: str) -> None:
        session, chair = self.sessions[name], self.roles[name][0]
        assert session.hours is not None
        sheet.section(name)
        sheet.seconds = 60 * session.hours.start
        for turn in called(turns_of(self.debate, self.debate.sitting_in(session.id))):
            sheet.seconds = 60 * session.hours.start + turn.starts
            self._statement(sheet, session, turn)
            sheet.seconds += self.debate.speakers.turnover
        sheet.gap_until(end, "suspension", chair.function, session.id)

    def _statement(self, sheet: Sheet, session: Session, turn: Turn) -> None:
        made = made_of_turn(self.debate, turn)
        columns = columns_of(made, channels=INTERPRETED) | self._from(sheet, turn.inscription, turn.number)
        ids = {"session_id": session.id, "inscription_id": turn.inscription.ref.id}
        sheet.put(turn.minutes, made.item, fixed=turn.number == 1, **ids, **columns)

    def _from(self, sheet: Sheet, speaker: InscriptionRow | Role, number: int) -> dict[str, Any]:
        """From where, with which sound and picture, what to mind, who acts."""
        third = number + 3
        notes: str | None
        if speaker.mode is SpeakerMode.REMOTE:
            notes = "untested" if speaker.test is ConnectionTest.MISSING else "waiting"
            sound = sheet.text("sound", "remote", line=number % 4 + 1, third=third)
            where, acts = speaker.city, "platform"
        elif speaker.mode is SpeakerMode.RECORDED:
            notes, acts, where = "recorded", "video", sheet.text("from", "playback")
            sound = sheet.text("sound", "recorded", line=2, third=third)
        else:
            notes, acts = "commitment" if number % 9 == 0 else None, "secretary"
            where = sheet.text("from", "floor", row=number % 14 + 1)
            sound = sheet.text("sound", "floor", mic=10 + number * 7 % 90, third=third)
        return {
            "from_where": where,
            "sound_and_picture": sound,
            "notes": sheet.text("notes", notes),
            "who_acts": sheet.text("acts", acts),
        }

    def _panel(self, sheet: Sheet, name: str) -> None:
        session = self.sessions[name]
        assert session.hours is not None
        moderator, *others = self.roles[name]
        panellists = [role for role in others if role.minutes]
        start = session.hours.start
        sheet.before(f"{(start - 30) // 60}:{(start - 30) % 60:02}", 30)
        sheet.section(name)
        lead: dict[str, Any] = {"who": moderator.function, "role_id": moderator.id, "session_id": session.id}
        lead["languages"] = (moderator.language or "en").upper()
        sheet.cue(5, "introduction", "podium", sound="podium", notes="order", fixed=True, **lead)
        for number, role in enumerate(panellists, start=1):
            item = self._delegation(role.delegation_id)
            columns = columns_of(made_of_role(self.spoken[role.id]), channels=INTERPRETED)
            values = columns | self._from(sheet, role, number) | {"role_id": role.id, "session_id": session.id}
            sheet.put(role.minutes or 8, item, **values)
        end = start + session.hours.minutes
        discussion = end - sheet.seconds // 60 - 15
        talk: dict[str, Any] = {"session_id": session.id, "languages": "EN FR ES"}
        sheet.cue(discussion, "discussion", "seats", sound="mics", **talk)
        sheet.cue(5, "conclusion", "podium", sound="podium", **lead)
        sheet.gap_until(f"{end // 60}:{end % 60:02}", "suspension", moderator.function, session.id)

    def _delegation(self, delegation_id: int | None) -> Wording:
        return self.names[delegation_id or 0]
