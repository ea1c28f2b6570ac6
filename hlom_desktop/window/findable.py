"""What can be found by typing: read in one go, a query a table."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.model import Consultation, FollowUp
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.consultations.values_record import FollowUpRow
from hlom_desktop.contributions.model import Contribution
from hlom_desktop.contributions.values import ContributionRow
from hlom_desktop.delegations.model import Delegate, Delegation
from hlom_desktop.delegations.states import state_name
from hlom_desktop.delegations.values import DelegateRow, DelegationRow
from hlom_desktop.documents.model import Document
from hlom_desktop.documents.values import DocumentRow
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.model import RoadmapItem
from hlom_desktop.roadmap.values import RoadmapItemRow
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.side_events.model import Proposal
from hlom_desktop.side_events.values import ProposalRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows

_TABLES: tuple[tuple[str, str, str, type[Any], type[Any]], ...] = (
    ("columns", N_("Session"), "programme", SessionRow, Session),
    ("path", N_("Roadmap item"), "roadmap", RoadmapItemRow, RoadmapItem),
    ("chats", N_("Consultation"), "consultations", ConsultationRow, Consultation),
    ("files", N_("Document"), "documents", DocumentRow, Document),
    ("squares-four", N_("Side event"), "side-events", ProposalRow, Proposal),
    ("handshake", N_("Contribution"), "contributions", ContributionRow, Contribution),
)


def findable(db: Db, conference_id: int) -> list[tuple[str, str, str, int, Any, str]]:
    """Icon, kind, place, row id, title and further words of each row that can be found."""
    found: list[tuple[str, str, str, int, Any, str]] = []
    for icon, kind, place, row_class, model in _TABLES:
        for row in read_rows(db, row_class, model, conference_id=conference_id):
            found.append((icon, kind, place, row.ref.id, row.title, ""))
    for follow_up in read_rows(db, FollowUpRow, FollowUp, conference_id=conference_id):
        found.append(("check-square", N_("Follow-up"), "follow-ups", follow_up.ref.id, follow_up.what, ""))
    names: dict[int, Wording] = {}
    for delegation in read_rows(db, DelegationRow, Delegation, conference_id=conference_id):
        names[delegation.ref.id] = _name(delegation)
        found.append(("flag", N_("Delegation"), "delegations", delegation.ref.id, names[delegation.ref.id], ""))
    for delegate in read_rows(db, DelegateRow, Delegate, conference_id=conference_id):
        home = names.get(delegate.delegation_id, Wording())
        also = " ".join(filter(None, (delegate.name, home.en, home.fr, home.es)))
        found.append(("user", N_("Delegate"), "delegations", delegate.delegation_id, delegate.function, also))
    return found


def _name(delegation: DelegationRow) -> Wording:
    if delegation.alpha2 is None:
        return delegation.name
    code = delegation.alpha2
    return Wording(en=state_name(code, "en"), fr=state_name(code, "fr"), es=state_name(code, "es"))
