"""What stands under a side event in lists and on its sheet, in one language."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.exports import marks
from hlom_desktop.exports.full_details import FullDetails
from hlom_desktop.exports.marked import Marked, filled, joined
from hlom_desktop.exports.paper.tree import Text
from hlom_desktop.exports.paper_words import language_list
from hlom_desktop.exports.programme_gathering import Programme, delegation_name
from hlom_desktop.exports.session_details import Usual
from hlom_desktop.exports.side_event_lines import further_line, stated, theme_line
from hlom_desktop.exports.side_events.gathering import SideEvent
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import ACCESS_LABELS, Access
from hlom_desktop.side_events.rules import STATES
from hlom_desktop.side_events.values import SponsorRole
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, RoleKind, RoleRow, SpeakerMode

STATE = N_("{name} (State)")
"""How a State is told from the others who stand behind a side event."""


class SideEventDetails(FullDetails):
    """Says of side events what the public is told of them: never an address, nor who pays for what."""

    def __init__(self, programme: Programme, marked: Marked, *, without_interpretation: bool = False) -> None:
        super().__init__(programme, Usual(None, (), side_events_without=without_interpretation), marked)

    def of(self, event: SideEvent) -> tuple[Text, ...]:
        """The lines of a list under the title: organizers, theme, how it is held, who speaks, where to find more."""
        session, proposal = event.session, event.proposal
        found = (
            self.hosts_of(event),
            self._stated_place(proposal) if proposal is not None and event.hours is None else (),
            theme_line(event.theme, self._marked),
            joined((self.format_of(event), *self._ways(event)), " · "),
            *(self._people(session) if session is not None else ()),
            further_line(proposal, self._marked),
        )
        return tuple(text for text in found if text)

    def hosts_of(self, event: SideEvent) -> Text:
        """Who organizes it and with whom, on one line."""
        if event.session is not None and (hosts := self._hosts(event.session)):
            return hosts
        return self._sponsors_of(event.proposal) if event.proposal is not None else ()

    def behind(self, event: SideEvent, role: SponsorRole) -> list[Text]:
        """Those who organize or co-sponsor it, the States marked; as the programme puts it where none is listed."""
        own = event.proposal.ref.id if event.proposal is not None else 0
        rows = sorted(self._sponsors.get(own, ()), key=lambda row: row.position)
        if not rows and role is SponsorRole.ORGANIZER and event.session is not None:
            return [text for text in (self._hosts(event.session),) if text]
        found = []
        for row in rows:
            home = self._delegations.get(row.delegation_id or 0)
            name = self._marked.text(row.name) or (self._marked.text(delegation_name(home)) if home is not None else ())
            if row.role is role and name:
                state = home is not None and home.kind in STATES
                found.append(filled(self.words(STATE), name=name) if state else name)
        return found

    def who(self, event: SideEvent, kinds: Iterable[RoleKind]) -> list[Text]:
        """Name, function and delegation of those who have one of these roles; that they speak from afar is said."""
        rows = self._roles.get(event.session.ref.id, ()) if event.session is not None else ()
        order = list(kinds)
        chosen = sorted((one for one in rows if one.kind in order), key=lambda one: (one.kind.value, one.position))
        return [text for one in chosen if (text := self._who(one))]

    def _who(self, role: RoleRow) -> Text:
        said = self.person(role)
        if not said or role.mode is not SpeakerMode.REMOTE:
            return said
        return joined((said, marks.words(self.words(SPEAKER_MODE_LABELS[role.mode]))), " · ")

    def format_of(self, event: SideEvent) -> Text:
        """“Round table”, as its organizers put it."""
        said = (event.proposal.format or "").strip() if event.proposal is not None else ""
        return stated(said[:1].upper() + said[1:], self._marked) if said else ()

    def mode_of(self, event: SideEvent) -> Text:
        """“Hybrid”; that it is by invitation beside it."""
        mode = event.proposal.mode if event.proposal is not None else None
        if event.session is not None and event.session.mode is not None:
            mode = event.session.mode
        said = [marks.words(self.words(MODE_LABELS[mode]))] if mode is not None else []
        if event.session is not None and event.session.access is Access.INVITATION:
            said.append(marks.words(self.words(ACCESS_LABELS[Access.INVITATION])))
        return joined(said, " · ")

    def spoken_of(self, event: SideEvent) -> str:
        """The languages in which it is held, by name."""
        codes = event.session.spoken if event.session is not None else ()
        return language_list(codes or (event.proposal.languages if event.proposal is not None else ()), self._language)

    def interpretation_of(self, event: SideEvent) -> str:
        """The languages of interpretation, by name; what was asked for while there is no session."""
        row = event.session or event.proposal
        return language_list(row.interpreted if row is not None else (), self._language)

    def _ways(self, event: SideEvent) -> tuple[Text, ...]:
        """Mode, languages and interpretation; that there is none is said only where others have some."""
        spoken, interpreted = self.spoken_of(event), self.interpretation_of(event)
        said = self.words("Languages spoken: {languages}", languages=spoken) if spoken else ""
        if interpreted:
            among = self.words("Interpretation: {languages}", languages=interpreted)
        else:
            among = "" if self._usual.side_events_without else self.words("Without interpretation")
        return (self.mode_of(event), marks.words(said), marks.words(among))
