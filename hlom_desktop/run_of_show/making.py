"""The cues of a room's day out of the programme: before the meeting, then session by session, speaker by speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.run_of_show import usual
from hlom_desktop.run_of_show.shown import Placed, RunOfShow
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.speakers.rules import turns
from hlom_desktop.speakers.values import (
    InscriptionRow,
    RoleKind,
    RoleRow,
    SittingRow,
    SpeakerMode,
    SpeakersListRow,
    SpeakerStatus,
)

BEFOREHAND = 90  # minutes of preparation before the first session of a day
DOORS_AFTER_BREAK, BREAK = 15, 45  # doors open so long before a session that follows a break of so long
CEREMONY = 120  # seconds of a gavel, and of a closure
LAST_CALL = 4  # minutes before a session's end after which nobody is called
CHAIRS = (RoleKind.CHAIR, RoleKind.CO_CHAIR, RoleKind.MODERATOR)
USUAL_MINUTES = {RoleKind.KEYNOTE: 10, RoleKind.PANELLIST: 7, RoleKind.RAPPORTEUR: 10}
_ITEMS = {
    RoleKind.KEYNOTE: usual.KEYNOTE,
    RoleKind.PANELLIST: usual.PRESENTATION,
    RoleKind.RAPPORTEUR: usual.REPORT,
    RoleKind.SPEAKER: usual.STATEMENT,
}


@dataclass(frozen=True)
class Draft:
    """A cue before it is written: its start in minutes after midnight, its length in seconds, its columns."""

    start: int
    seconds: int
    item: Wording
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Debates:
    """The lists of speakers and in which sessions they are heard."""

    lists: tuple[SpeakersListRow, ...]
    sittings: tuple[SittingRow, ...]

    def of(self, session_id: int) -> tuple[SpeakersListRow, SittingRow] | None:
        """The list that is heard in a session, and its sitting there."""
        for sitting in self.sittings:
            for speakers in self.lists:
                if (sitting.session_id, sitting.speakers_list_id) == (session_id, speakers.ref.id):
                    return speakers, sitting
        return None


class Sheet:
    """A room's day that is filled from the top; `clock` is the second after midnight at which the next cue starts."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.clock = 0
        self._section: Wording | None = None

    def section(self, name: Wording) -> None:
        """The next cue opens this block."""
        self._section = name

    def at(self, minute: int) -> None:
        """The next cue starts at this minute after midnight."""
        self.clock = 60 * minute

    def put(self, seconds: int, item: Wording, after: int = 0, **values: Any) -> None:
        """A cue; the next one starts `after` seconds after its end."""
        if self._section is not None:
            values["section"], self._section = self._section, None
        self.drafts.append(Draft(self.clock // 60, seconds, item, values))
        self.clock += seconds + after


def drafted(show: RunOfShow, debates: Debates, sessions: Sequence[Placed]) -> tuple[Draft, ...]:
    """The cues of these sessions, which stand in one room on one day, by hour."""
    sheet = Sheet()
    for number, placed in enumerate(sessions):
        if number == 0:
            _before(sheet, placed.slot.start)
        elif placed.slot.start - sessions[number - 1].slot.end >= BREAK:
            sheet.section(usual.BEFORE)
            sheet.at(placed.slot.start - DOORS_AFTER_BREAK)
            sheet.put(60 * DOORS_AFTER_BREAK, usual.DOORS, **_from("hall", "slide", "protocol"))
        _session(sheet, show, debates, placed)
    return tuple(sheet.drafts)


def _before(sheet: Sheet, start: int) -> None:
    """Technical check, connection tests and doors share the time before the day's first session."""
    third = min(BEFOREHAND, start) // 3
    if not third:
        return
    sheet.section(usual.BEFORE)
    sheet.at(start - 3 * third)
    sheet.put(60 * third, usual.CHECK, **_from("hall", "slide", "sound"))
    sheet.put(60 * third, usual.TESTS, **_from("platform", "remote", "platform"))
    sheet.put(60 * third, usual.DOORS, **_from("hall", "slide", "protocol"))


def _from(place: str, sound: str, actor: str) -> dict[str, Any]:
    return {
        "from_where": usual.PLACES[place],
        "sound_and_picture": usual.SOUND[sound],
        "who_acts": usual.ACTORS[actor],
    }


def _session(sheet: Sheet, show: RunOfShow, debates: Debates, placed: Placed) -> None:
    session, slot = placed.session, placed.slot
    sheet.section(session.title)
    sheet.at(slot.start)
    link: dict[str, Any] = {"session_id": session.ref.id}
    if session.kind is SessionKind.BREAK:
        sheet.put(60 * slot.minutes, session.title, fixed=True, **link, **_from("hall", "slide", "producer"))
        return
    roles = [one for one in show.roles if one.session_id == session.ref.id and one.status is not SpeakerStatus.DECLINED]
    chair = next((one for one in roles if one.kind in CHAIRS), None)
    link["languages"] = _spoken(chair, session.spoken)
    podium = link | _from("podium", "podium", "secretary") | _who(chair)
    sheet.put(min(CEREMONY, 60 * slot.minutes), usual.GAVEL, **podium, fixed=True)
    until = 60 * (slot.end - LAST_CALL)
    _speakers(sheet, roles, chair, podium, session.kind, until)
    debate = debates.of(session.ref.id)
    if debate is not None:
        _statements(sheet, show, *debate, podium=podium, until=until)
    _end(sheet, placed, podium)


def _speakers(
    sheet: Sheet, roles: Sequence[RoleRow], chair: RoleRow | None, podium: dict[str, Any], kind: SessionKind, until: int
) -> None:
    """What the chair says first, then each role that has something to say."""
    if chair is not None and sheet.clock < until:
        opening = usual.OPENING if kind in (SessionKind.OPENING, SessionKind.CLOSING) else usual.INTRODUCTION
        sheet.put(60 * (chair.minutes or 5), opening, **podium)
    for role in roles:
        if role is chair or role.kind in CHAIRS or sheet.clock >= until:
            continue
        minutes = role.minutes or USUAL_MINUTES.get(role.kind, 5)
        values = {"session_id": role.session_id, "languages": _spoken(role, ()), **_who(role), **_place(role, "podium")}
        sheet.put(60 * minutes, _ITEMS[role.kind], **values)


def _statements(
    sheet: Sheet,
    show: RunOfShow,
    speakers: SpeakersListRow,
    sitting: SittingRow,
    *,
    podium: dict[str, Any],
    until: int,
) -> None:
    """Each statement of the list, in its order, with the turnover after it."""
    if sitting.position == 0 and sheet.clock < until:
        sheet.put(CEREMONY, usual.LIST, **podium)
    names = {one.ref.id: wording_of(one) for one in show.delegations}
    inscribed = [one for one in show.inscriptions if one.sitting_id == sitting.ref.id]
    for turn in turns(speakers, inscribed, None):
        if sheet.clock >= until:
            break
        one = turn.inscription
        sheet.put(
            60 * turn.minutes,
            names.get(one.delegation_id or 0, usual.STATEMENT),
            after=speakers.turnover,
            who=_on_behalf(one),
            session_id=sitting.session_id,
            inscription_id=one.ref.id,
            languages=_spoken(one, ()),
            **_place(one, "floor"),
        )


def _end(sheet: Sheet, placed: Placed, podium: dict[str, Any]) -> None:
    """A margin that absorbs delay, where there is room for one, then the closure at its fixed minute."""
    session, slot = placed.session, placed.slot
    closing = slot.end - CEREMONY // 60
    left = closing - -(-sheet.clock // 60)
    if left > 0:
        sheet.at(closing - left)
        margin = _from("hall", "slide", "producer")
        sheet.put(60 * left, usual.MARGIN, absorbs_delay=True, session_id=session.ref.id, **margin)
    sheet.at(max(closing, slot.start))
    item = usual.CLOSURE if session.kind is SessionKind.CLOSING else usual.SUSPENSION
    sheet.put(CEREMONY, item, **podium, fixed=True)


def _who(role: RoleRow | None) -> dict[str, Any]:
    if role is None:
        return {}
    function = role.function
    if role.name and not function.is_empty:
        said = {one: f"{role.name}, {text}" for one in LANGUAGES if (text := function.in_language(one))}
        function = Wording.from_texts(**said)
    elif role.name:
        function = Wording.from_texts(en=role.name, fr=role.name, es=role.name)
    return {"who": function, "role_id": role.ref.id}


def _on_behalf(one: InscriptionRow) -> Wording:
    group = one.on_behalf
    if group is None or group.is_empty:
        return one.function
    texts = {
        language: usual.ON_BEHALF[language].format(
            function=one.function.best(language)[0], group=group.best(language)[0]
        )
        for language in LANGUAGES
    }
    return replace(Wording.from_texts(**texts), source=one.function.source)


def _place(speaker: RoleRow | InscriptionRow, in_room: str) -> dict[str, Any]:
    """From where, with which sound and picture, and who acts."""
    match speaker.mode:
        case SpeakerMode.REMOTE:
            city = speaker.city if speaker.city is not None and not speaker.city.is_empty else usual.PLACES["remote"]
            return {**_from("remote", "remote", "platform"), "from_where": city, "remote": True}
        case SpeakerMode.RECORDED:
            return _from("playback", "playback", "video")
    return _from(in_room, in_room, "secretary")


def _spoken(speaker: RoleRow | InscriptionRow | None, otherwise: Sequence[str]) -> str | None:
    language = (speaker.language if speaker is not None else None) or (otherwise[0] if otherwise else None)
    return language.upper() if language else None
