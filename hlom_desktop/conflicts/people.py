"""Who is in a session: its roles, then who is inscribed to speak in it."""

from __future__ import annotations

from dataclasses import replace

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.persons import speaker_titles
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.speakers.values import InscriptionRow, RoleRow


def people_in(picture: Picture, session_id: int) -> tuple[RoleRow | InscriptionRow, ...]:
    """The roles of a session and the inscriptions of its sittings, each function with its delegation's name."""
    found: list[RoleRow | InscriptionRow] = []
    for role in picture.roles_of.get(session_id, ()):
        delegation = picture.delegations.get(role.delegation_id or 0)
        titles = speaker_titles(role.name, role.function, delegation)
        found.append(replace(role, function=Wording(*titles)))
    for sitting in picture.sittings_of.get(session_id, ()):
        for inscribed in picture.inscriptions_of.get(sitting.ref.id, ()):
            if not inscribed.withdrawn:
                delegation = picture.delegations.get(inscribed.delegation_id or 0)
                titles = speaker_titles(None, inscribed.function, delegation, inscribed.on_behalf)
                found.append(replace(inscribed, function=Wording(*titles)))
    return tuple(found)
