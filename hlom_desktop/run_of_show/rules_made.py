"""What a speaker's cue says, out of the role or the turn that it is made from, and what follows when that changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hlom_desktop.conference.languages import LANGUAGES
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.run_of_show import usual
from hlom_desktop.run_of_show.rules_teams import teams_of
from hlom_desktop.run_of_show.values import CueTeam, MadeCue
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import OPENING_MINUTES, Turn, role_seconds
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow, RoleKind, RoleRow, SpeakerMode

ITEMS = {
    RoleKind.KEYNOTE: usual.KEYNOTE,
    RoleKind.PANELLIST: usual.PRESENTATION,
    RoleKind.RAPPORTEUR: usual.REPORT,
    RoleKind.SPEAKER: usual.STATEMENT,
}
OPENINGS = (usual.OPENING, usual.INTRODUCTION)


def place(where: str, sound: str, actor: str) -> dict[str, Any]:
    """The columns that say from where, with which sound and picture, and who acts."""
    return {
        "from_where": usual.PLACES[where],
        "sound_and_picture": usual.SOUND[sound],
        "who_acts": usual.ACTORS[actor],
    }


def made_of_turn(debate: Debate, turn: Turn) -> MadeCue:
    """A turn of a list of speakers."""
    one = turn.inscription
    home = debate.delegations.get(one.delegation_id or 0)
    item = wording_of(home) if home is not None else usual.STATEMENT
    if one.kind is InscriptionKind.REPLY:
        item = _filled(usual.REPLY, delegation=item)
    columns: dict[str, Any] = {"who": _said_by(one), "languages": spoken(one), **_whence(one, "floor")}
    return MadeCue(item=item, seconds=60 * turn.minutes, **columns)


def made_of_role(role: RoleRow) -> MadeCue:
    """What somebody who is not in the chair has to say in a session."""
    columns: dict[str, Any] = {
        "who": _named(role.name, role.function),
        "languages": spoken(role),
        **_whence(role, "podium"),
    }
    return MadeCue(item=ITEMS.get(role.kind, usual.STATEMENT), seconds=role_seconds(role), **columns)


def made_of_chair(chair: RoleRow, item: Wording, seconds: int, languages: Sequence[str]) -> MadeCue:
    """What the chair does; `languages` are those of the session, the first counts where the chair's own is unknown."""
    columns: dict[str, Any] = {"who": _named(chair.name, chair.function), "languages": spoken(chair, languages)}
    return MadeCue(item=item, seconds=seconds, **columns, **_whence(chair, "podium"))


def remade(made: MadeCue, role: RoleRow, languages: Sequence[str]) -> MadeCue:
    """What a cue made from a role is made as now."""
    if made.item in ITEMS.values():
        return made_of_role(role)
    seconds = opening_seconds(role) if made.item in OPENINGS else made.seconds
    return made_of_chair(role, made.item, seconds, languages)


def opening_seconds(chair: RoleRow) -> int:
    """How long the chair opens a session."""
    return 60 * (chair.minutes or OPENING_MINUTES)


def spoken(speaker: RoleRow | InscriptionRow | None, otherwise: Sequence[str] = ()) -> str | None:
    """The language of delivery, else the first of the others: `EN`."""
    language = (speaker.language if speaker is not None else None) or (otherwise[0] if otherwise else None)
    return language.upper() if language else None


# What follows from it


def columns_of(made: MadeCue, *, channels: str | None) -> dict[str, Any]:
    """The columns of a cue made so, but its length."""
    names = ("who", "from_where", "languages", "sound_and_picture", "who_acts", "remote", "recorded")
    columns = {name: getattr(made, name) for name in names}
    return columns | {"channels": channels, "made": made, **_derived(made, channels)}


def _derived(made: MadeCue, channels: str | None) -> dict[str, Any]:
    return {"lower_third": plate_of(made), "standby": standby_of(made), "teams": teams_made(made, channels)}


def followed(cue: Any, new: MadeCue) -> dict[str, Any]:
    """The columns of a cue that follow when a cue's source changes: those that still say what the cue was made as."""
    old: MadeCue | None = cue.made
    if old is None or old == new:
        return {}
    before = columns_of(old, channels=cue.channels) | {"item": old.item, "seconds": old.seconds}
    after = columns_of(new, channels=cue.channels) | {"item": new.item, "seconds": new.seconds}
    changed = {name: value for name, value in after.items() if getattr(cue, name) == before[name] != value}
    return changed | {"made": new}


def plate_of(made: MadeCue) -> Wording | None:
    """What is shown under the speaker's picture: “Kenya / Minister”; nobody's name while the chair conducts."""
    if is_conducting(made):
        return None
    if made.item in ITEMS.values():
        return made.who
    who = made.who
    return made.item if who is None or who.is_empty else _filled(usual.PLATE, delegation=made.item, who=who)


def standby_of(made: MadeCue) -> Wording | None:
    """The sign on which a speaker's cue starts."""
    if is_conducting(made):
        return None
    return usual.ON_RECORDING if made.recorded else usual.ON_CALL


def teams_made(made: MadeCue, channels: str | None) -> tuple[CueTeam, ...]:
    """The teams of a speaker's cue."""
    plate = plate_of(made) is not None
    return teams_of(spoken=True, plate=plate, remote=made.remote, recorded=made.recorded, interpreted=bool(channels))


def is_conducting(made: MadeCue) -> bool:
    """Whether the chair conducts the meeting in this cue, and nobody is called."""
    return made.item in usual.CONDUCTED


def _whence(speaker: RoleRow | InscriptionRow, in_room: str) -> dict[str, Any]:
    """From where, with which sound and picture, who acts."""
    match speaker.mode:
        case SpeakerMode.REMOTE:
            city = speaker.city if speaker.city is not None and not speaker.city.is_empty else usual.PLACES["remote"]
            return {**place("remote", "remote", "platform"), "from_where": city, "remote": True}
        case SpeakerMode.RECORDED:
            return {**place("playback", "playback", "video"), "recorded": True}
    return place(in_room, in_room, "secretary")


def _named(name: str | None, function: Wording) -> Wording:
    """“Name, function”, or the one of them that is known."""
    if not name:
        return function
    if function.is_empty:
        return Wording.from_texts(en=name, fr=name, es=name)
    said = {one: f"{name}, {text}" for one in LANGUAGES if (text := function.in_language(one))}
    return Wording.from_texts(**said)


def _said_by(one: InscriptionRow) -> Wording:
    who, group = _named(one.name, one.function), one.on_behalf
    return who if group is None or group.is_empty else _filled(usual.ON_BEHALF, function=who, group=group)


def _filled(pattern: Wording, **parts: Wording) -> Wording:
    """A pattern with texts in its places, in the languages that all of them have; the last one's source without any."""
    last = list(parts.values())[-1]
    common = [one for one in LANGUAGES if all(part.in_language(one) for part in parts.values())] or [last.source]
    texts = {}
    for language in common:
        said = {name: part.best(language)[0] for name, part in parts.items()}
        texts[language] = (pattern.in_language(language) or "").format(**said)
    source = last.source if last.source in texts else common[0]
    return replace(Wording.from_texts(**texts), source=source)
