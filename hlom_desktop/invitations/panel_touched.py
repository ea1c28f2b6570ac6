"""How many invitations a change of sessions would touch, said before it is made."""

from __future__ import annotations

from collections.abc import Collection

from hlom_desktop.invitations.rules_ledger import held
from hlom_desktop.invitations.shown import Inviting


def touched_by(inviting: Inviting, session_ids: Collection[int]) -> int:
    """How many invitations to these sessions are held: one for each session and mailbox, not cancelled since."""
    wanted = frozenset(session_ids)
    return sum(1 for session_id, _ in held(inviting.given) if session_id in wanted)
