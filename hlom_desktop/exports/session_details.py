"""What stands under a session's title: who chairs and speaks, which papers are before it, what is unlike the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hlom_desktop.conference.values import MODE_LABELS, Mode
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, filled, joined
from hlom_desktop.exports.paper.tree import Run, Text, plain
from hlom_desktop.exports.paper_words import language_list
from hlom_desktop.exports.programme_gathering import Programme, by, delegation_name, is_held
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import ACCESS_LABELS, Access, SessionKind, SessionRow
from hlom_desktop.side_events.values import ProposalRow
from hlom_desktop.speakers.values import RoleKind, RoleRow

ROLE_LINES = {
    RoleKind.CHAIR: N_("Chair: {names}"),
    RoleKind.CO_CHAIR: N_("Co-Chair: {names}"),
    RoleKind.MODERATOR: N_("Moderator: {names}"),
    RoleKind.KEYNOTE: N_("Keynote: {names}"),
    RoleKind.PANELLIST: N_("Panellists: {names}"),
    RoleKind.SPEAKER: N_("Speakers: {names}"),
    RoleKind.RAPPORTEUR: N_("Rapporteur: {names}"),
}
_SAID = (Access.INVITATION, Access.PRESS_AT_OPENING)


@dataclass(frozen=True)
class Usual:
    """What most meetings share, so that it is said once: the mode, and the languages of interpretation."""

    mode: Mode | None
    interpreted: tuple[str, ...]
    side_events_without: bool


def usual_of(sessions: tuple[SessionRow, ...]) -> Usual:
    """What holds of most sessions; side events and breaks are not counted."""
    held = [session for session in sessions if is_held(session)]
    counted = [row for row in held if row.kind not in (SessionKind.SIDE_EVENT, SessionKind.BREAK)]
    modes = Counter(row.mode for row in counted if row.mode is not None)
    languages = Counter(tuple(sorted(row.interpreted)) for row in counted)
    side_events = [row for row in held if row.kind is SessionKind.SIDE_EVENT]
    return Usual(
        mode=max(modes, key=lambda mode: (modes[mode], mode.value)) if modes else None,
        interpreted=max(languages, key=lambda found: (languages[found], found)) if languages else (),
        side_events_without=bool(side_events) and not any(row.interpreted for row in side_events),
    )


class Details:
    """The lines under each session, for one programme in one language."""

    def __init__(self, programme: Programme, usual: Usual, marked: Marked) -> None:
        self._usual = usual
        self._marked = marked
        self.words = marked.words
        self._language = marked.language
        self._between = "\u202f; " if marked.language == "fr" else "; "
        self._roles = by(programme.roles, lambda role: role.session_id)
        self._delegations = {row.ref.id: row for row in programme.delegations}
        self._documents = {row.ref.id: row for row in programme.documents}
        self._attached = by(programme.session_documents, lambda row: row.session_id)
        self._proposals = {row.session_id: row for row in programme.proposals if row.session_id is not None}
        self._sponsors = by(programme.sponsors, lambda row: row.proposal_id)

    def of_session(self, session: SessionRow) -> tuple[Text, ...]:
        """The lines under a session; none is empty."""
        side_event = session.kind is SessionKind.SIDE_EVENT
        found = [
            self._hosts(session) if side_event else self._marked.text(session.description),
            *self._people(session),
            self._papers(session),
            self._unlike(session),
        ]
        return tuple(text for text in found if text)

    def in_short(self, session: SessionRow) -> tuple[Text, ...]:
        """Hosts or description, then the people: what there may be room for on a grid."""
        hosts = session.kind is SessionKind.SIDE_EVENT
        found = [self._hosts(session) if hosts else self._marked.text(session.description), *self._people(session)]
        return tuple(text for text in found if text)

    def of_proposal(self, proposal: ProposalRow) -> tuple[Text, ...]:
        """The lines under a side event that has no place yet: hosts, date and place as far as known."""
        return tuple(text for text in (self._sponsors_of(proposal), self._stated_place(proposal)) if text)

    def _stated_place(self, proposal: ProposalRow) -> Text:
        when = self._marked.date(proposal.dates) if proposal.dates is not None else ()
        return joined((when, self._marked.text(proposal.place)), ", ")

    def _hosts(self, session: SessionRow) -> Text:
        if session.organizers is not None and not session.organizers.is_empty:
            return self._marked.text(session.organizers)
        proposal = self._proposals.get(session.ref.id)
        return self._sponsors_of(proposal) if proposal is not None else ()

    def _sponsors_of(self, proposal: ProposalRow) -> Text:
        rows = sorted(
            self._sponsors.get(proposal.ref.id, ()), key=lambda row: (row.role.value != "organizer", row.position)
        )
        names = [
            self._marked.text(delegation_name(self._delegations[row.delegation_id]))
            if row.delegation_id in self._delegations
            else self._marked.text(row.name)
            for row in rows
        ]
        return joined(names, ", ")

    def _people(self, session: SessionRow) -> list[Text]:
        groups = by(self._roles.get(session.ref.id, ()), lambda role: role.kind)
        lines = []
        for kind, sentence in ROLE_LINES.items():
            names = [self.person(role) for role in sorted(groups.get(kind, ()), key=lambda role: role.position)]
            names = [name for name in names if name]
            if names:
                between = self._between if any("," in plain(name) for name in names) else ", "
                lines.append(filled(self.words(sentence), names=joined(names, between)))
        return lines

    def person(self, role: RoleRow) -> Text:
        """“Name, function (delegation)”, as far as known; the delegation only where the function does not name it."""
        function = self._marked.text(role.function)
        said = joined((marks.words(role.name) if role.name else (), function), ", ")
        if role.delegation_id not in self._delegations:
            return said
        delegation = self._marked.text(delegation_name(self._delegations[role.delegation_id]))
        if not said or plain(delegation) in plain(said):
            return said or delegation
        return (*said, Run(" ("), *delegation, Run(")"))

    def _papers(self, session: SessionRow) -> Text:
        rows = [self._documents[row.document_id] for row in self._attached.get(session.ref.id, ())]
        texts = [
            joined((marks.words(row.symbol) if row.symbol else (), self._marked.text(row.title)), ", ") for row in rows
        ]
        if not texts:
            return ()
        sentence = self.words("Document: {titles}") if len(texts) == 1 else self.words("Documents: {titles}")
        return filled(sentence, titles=joined(texts, self._between))

    def _unlike(self, session: SessionRow) -> Text:
        """Access, mode and interpretation where they are not the usual, as one line."""
        said: list[Text] = []
        if session.access in _SAID:
            said.append(marks.words(self.words(ACCESS_LABELS[session.access])))
        if session.mode not in (None, self._usual.mode):
            said.append(marks.words(self.words(MODE_LABELS[session.mode])))
        if session.kind is not SessionKind.BREAK:
            said.append(self._languages(session))
        return joined(said, " · ")

    def _languages(self, session: SessionRow) -> Text:
        side_event = session.kind is SessionKind.SIDE_EVENT
        expected = () if side_event else self._usual.interpreted
        if tuple(sorted(session.interpreted)) == expected:
            return ()
        if not session.interpreted:
            return marks.words(self.words("Without interpretation"))
        languages = language_list(session.interpreted, self._language)
        return marks.words(self.words("Interpretation: {languages}", languages=languages))
