"""Side events at every stage and two stands, beside the small conference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hlom_desktop.conference.edits_parts import add_topic
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.queries import conference_by_key, rooms
from hlom_desktop.conference.topics import TopicKind
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.report import Report
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.values import Access
from hlom_desktop.side_events.edits.call import set_call
from hlom_desktop.side_events.edits.letters import note_letters
from hlom_desktop.side_events.edits.placing import schedule
from hlom_desktop.side_events.edits.proposals import add_proposal, change_proposal, merge, set_status
from hlom_desktop.side_events.edits.speakers import add_proposed_speaker
from hlom_desktop.side_events.edits.sponsors import add_sponsor
from hlom_desktop.side_events.edits.stands import add_stand
from hlom_desktop.side_events.queries import side_events
from hlom_desktop.side_events.shown import ProposalLine
from hlom_desktop.side_events.values import ProposalStatus, SpeakerPart, SponsorRole
from hlom_desktop.side_events.values_call import Backing
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.workspace import Workspace

TOLD = datetime(2021, 11, 2, 9, tzinfo=UTC)


def said(en: str, fr: str | None = None, es: str | None = None) -> Wording:
    return Wording.from_texts(en=en, fr=fr, es=es)


def line(db: Db, own: int, number: int) -> ProposalLine:
    """A proposal by its number, as it is now."""
    db.flush()
    return next(one for one in side_events(db, own).lines if one.row.number == number)


def at(day: int, start: int, minutes: int = 75) -> Hours:
    return Hours(date(2021, 12, day), start, minutes, "Europe/Zurich")


def _proposals(db: Db, own: int, theme: int) -> None:
    """Number 2 to 8: approved, declined, merged, draft, closed, cancelled after a letter, moved after a letter."""
    stages = (
        ("Skills", ProposalStatus.APPROVED),
        ("A product", ProposalStatus.SUBMITTED),
        ("Data", ProposalStatus.SUBMITTED),
        ("Undisclosed draft", ProposalStatus.DRAFT),
        ("Undisclosed talk", ProposalStatus.APPROVED),
        ("Water", ProposalStatus.APPROVED),
        ("Cities", ProposalStatus.APPROVED),
    )
    for number, (title, status) in enumerate(stages, start=2):
        values = {"status": status, "theme_id": theme if number in (2, 8) else None, "languages": ("en",)}
        made = add_proposal(db, own, said(title), contact_email=f"n{number}@example.org", **values)
        add_sponsor(db, Ref(made, 0), SponsorRole.ORGANIZER, name=said(f"Organizer {number}"))


def arrange(db: Db, key: str) -> int:
    """All of it; the conference's id."""
    own = conference_by_key(db, key).ref.id
    first, second = (room.ref.id for room in rooms(db, own))
    theme = add_topic(db, own, TopicKind.THEME, said("Energy", "Énergie", "Energía"), number=1)
    concept = said("How clean energy arrives.\nAnd what it costs.", "Comment l’énergie arrive.", "Cómo llega.")
    change_proposal(
        db, line(db, own, 1).ref, theme_id=theme, concept=concept, format="round table", languages=("en", "fr"),
        title=said("Clean energy", "Énergie propre", "Energía limpia"), mode=Mode.HYBRID, needs="Two microphones",
        public_link="https://example.org/energy", catering="Coffee", charges="Grant 4711",
        contact="Undisclosed Contact", contact_email="energy@example.org", contact_language="fr",
        accessibility="Captions",
    )  # fmt: skip
    energy = line(db, own, 1)
    people = ((SpeakerPart.MODERATOR, "Ana Ruiz", False), (SpeakerPart.SPEAKER, "Li Wei", True))
    for part, name, remote in people:
        function = said("Director", "Directrice", "Directora")
        add_proposed_speaker(db, energy.ref, part, name, function=function, remote=remote)
    _proposals(db, own, theme)
    schedule(db, line(db, own, 6).ref, at(15, 795), first)
    hidden = line(db, own, 6).session
    assert hidden is not None
    change_session(db, hidden.ref, access=Access.CLOSED)
    for number, room in ((7, first), (8, second)):
        schedule(db, line(db, own, number).ref, at(15, 795), room)
    set_call(db, own, backing=Backing.STATE, most_minutes=60)
    reason = said("It sells something.", "C’est une vente.", "Es una venta.")
    change_proposal(db, line(db, own, 3).ref, minutes=90)
    set_status(db, line(db, own, 3).ref, ProposalStatus.DECLINED, reason)
    merge(db, line(db, own, 4).ref, line(db, own, 1).ref)
    _stands(db, own, theme)
    return own


def _stands(db: Db, own: int, theme: int) -> None:
    add_stand(
        db, own, said("Sun", "Soleil", "Sol"), organization=said("Alliance"), theme=said("Pumps"), theme_id=theme,
        virtual=False, languages=("en", "fr"), link="https://example.org/sun", contact="Undisclosed Person",
        contact_email="sun@example.org", place=said("B 12"), status="confirmed", material=date(2021, 11, 30),
    )  # fmt: skip
    add_stand(db, own, said("Voices", "Voix", "Voces"), virtual=True, languages=("es",), link="no link")


def tell_then_change(db: Db, own: int) -> None:
    """Letters to 2, 7 and 8 went out; 7 was cancelled since, 8 moved, 2 is as it was."""
    note_letters(db, own, [line(db, own, number).ref.id for number in (2, 7, 8)])
    set_status(db, line(db, own, 7).ref, ProposalStatus.CANCELLED, said("Withdrawn."))
    room = rooms(db, own)[0].ref.id
    schedule(db, line(db, own, 8).ref, at(15, 1095), room)


@pytest.fixture
def own(workspace: Workspace, key: str) -> int:
    """The small conference with side events and stands, after letters went out; its id."""
    home = workspace.do(arrange, key).result
    told = Workspace(workspace.path, clock=lambda: TOLD)
    told.do(tell_then_change, home)
    told.close()
    return home


@pytest.fixture
def written() -> Callable[[tuple[Piece, ...], Path], Report]:
    """Pieces as files."""

    def write(pieces: tuple[Piece, ...], folder: Path) -> Report:
        report = Report()
        for piece in pieces:
            report += piece.write_into(folder, rehearsal=False)
        return report

    return write
