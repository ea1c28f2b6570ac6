"""The sheet of one side event, on one page, for the public: what, when and where, who organizes it and who speaks."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, capitalized, joined, source_text
from hlom_desktop.exports.paper.tree import Block, Fact, Facts, Kind, Line, Paper, Paragraph, Run, Text
from hlom_desktop.exports.paper_links import web_address
from hlom_desktop.exports.paper_words import city_of, masthead_organizer, of_place, printed_line, state_words
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.programme_gathering import Programme, is_unclear
from hlom_desktop.exports.side_event_lines import public_link, stated
from hlom_desktop.exports.side_events.details import SideEventDetails
from hlom_desktop.exports.side_events.fitting import concept_on_page, facts_on_page, paragraphs
from hlom_desktop.exports.side_events.gathering import SideEvent
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SERVICE_LABELS, Access, ServiceKind
from hlom_desktop.side_events.values import SponsorRole
from hlom_desktop.speakers.values import RoleKind

SHORTENED = N_("The sheet of “{title}” holds one page; what did not fit was cut.")
_LEADING = (RoleKind.CHAIR, RoleKind.CO_CHAIR, RoleKind.MODERATOR)
_SPEAKING = tuple(kind for kind in RoleKind if kind not in _LEADING)


def compose_sheet(programme: Programme, event: SideEvent, language: Language, issued_at: datetime) -> Composed:
    """The sheet of one side event in one language; what does not fit its page is cut, which the report tells."""
    marked, conference = Marked(language), programme.conference
    words = marked.words
    draft, version = state_words(conference, words, programme.revision)
    said = words("Side event no. {number}", number=event.number) if event.number is not None else words("Side event")
    sheet = _Sheet(programme, event, marked)
    title = marked.string(event.title)
    facts = sheet.facts()
    blocks, cut = _blocks(title, facts, sheet.concept(), marked)
    if cut:
        marked.remark(SHORTENED, title=source_text(event.title))
    paper = Paper(
        kind=Kind.SIDE_EVENT,
        title=title,
        language=language,
        organizer=masthead_organizer(conference, language),
        conference=marked.text(conference.title),
        printed=printed_line(issued_at, conference, language),
        printed_at=issued_at,
        page_words=words("Page {page} of {pages}"),
        under_title=(marks.words(said),),
        blocks=blocks,
        draft=draft,
        version=version,
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _blocks(title: str, facts: tuple[Fact, ...], concept: Text, marked: Marked) -> tuple[tuple[Block, ...], bool]:
    """The page's blocks, and whether something was cut."""
    kept, left = facts_on_page(title, facts, marked.words)
    said = concept_on_page(concept, left)
    return (Facts(kept), *(Paragraph("", text) for text in said)), kept != facts or said != paragraphs(concept)


class _Sheet:
    """What the sheet of one side event says, in one language, before it is fitted to its page."""

    def __init__(self, programme: Programme, event: SideEvent, marked: Marked) -> None:
        self._programme, self._event, self._marked, self._words = programme, event, marked, marked.words
        self._details = SideEventDetails(programme, marked)

    def concept(self) -> Text:
        """What it is about: as the programme describes it, else as it was proposed."""
        session, proposal = self._event.session, self._event.proposal
        own = session.description if session is not None else None
        if own is None or own.is_empty:
            own = proposal.concept if proposal is not None else None
        return self._marked.text(own)

    def facts(self) -> tuple[Fact, ...]:
        """Under their labels; none without words."""
        words, details, event = self._words, self._details, self._event
        interpreted = details.interpretation_of(event) or words("Not provided")
        theme = self._marked.text(event.theme.title) if event.theme is not None else ()
        rows: tuple[tuple[str, list[Text]], ...] = (
            (words("When"), self._when()),
            (words("Where"), self._where()),
            (words("Organizers"), details.behind(event, SponsorRole.ORGANIZER)),
            (words("Co-sponsors"), details.behind(event, SponsorRole.CO_SPONSOR)),
            (words("Theme"), [theme]),
            (words("Format"), [details.format_of(event)]),
            (words("Mode"), [details.mode_of(event)]),
            (words("Languages"), [capitalized(marks.words(details.spoken_of(event)))]),
            (words("Interpretation"), [capitalized(marks.words(interpreted))]),
            (words("Moderator"), details.who(event, _LEADING)),
            (words("Speakers"), details.who(event, _SPEAKING)),
            (words("Accessibility"), self._accessible()),
            (words("More at"), [public_link(event.proposal)]),
        )
        made = ((label, tuple(Line(text) for text in texts if text)) for label, texts in rows)
        return tuple(Fact(label, lines) for label, lines in made if lines)

    def _when(self) -> list[Text]:
        hours, marked = self._event.hours, self._marked
        if hours is None:
            return [marks.words(self._words("Hour to be decided"))]
        place = city_of(self._programme.conference, marked.language) if self._programme.conference.zone else ""
        clock = self._words("({place} time)", place=of_place(place, marked.language)) if place else ""
        said = [print_hours(hours.start, hours.minutes, marked.language)]
        said += [hours.label or ""] if is_unclear(hours) else [clock]
        day = print_day(hours.day, marked.language)
        return [marks.words(f"{day}, {' '.join(part for part in said if part)}", bold=True)]

    def _where(self) -> list[Text]:
        """Room and venue; then the link to join by, unless only those who are invited may."""
        session, programme = self._event.session, self._programme
        if session is None:
            return []
        room = next((row for row in programme.rooms if row.ref.id == session.room_id), None)
        found = []
        if room is not None:
            venue = [row for row in programme.venues if row.ref.id == room.venue_id] or list(programme.venues[:1])
            name = self._marked.text(venue[0].name) if venue and not room.virtual else ()
            found.append(joined((self._marked.text(room.name, bold=True), name), ", "))
        address = web_address(session.link) if session.access is not Access.INVITATION else None
        if address is not None:
            found.append((*marks.words(self._words("Join online") + " · "), Run(address, to=address)))
        return found

    def _accessible(self) -> list[Text]:
        """What lets everybody follow: the services of its session, and what its organizers offer."""
        session, proposal = self._event.session, self._event.proposal
        own = session.ref.id if session is not None else 0
        kinds = {row.kind for row in self._programme.services if row.session_id == own}
        services = " · ".join(self._words(SERVICE_LABELS[kind]) for kind in ServiceKind if kind in kinds)
        offered = (proposal.accessibility or "").strip() if proposal is not None else ""
        return [marks.words(services), stated(offered, self._marked)]
