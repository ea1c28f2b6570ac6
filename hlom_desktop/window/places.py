"""The places of the rail: what each is called, and how its screen is made when somebody first goes there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hlom_desktop.desk.place import Context, Place
from hlom_desktop.desk.views_place import FurtherView
from hlom_desktop.refusals import N_


@dataclass(frozen=True)
class PlaceOnRail:
    """A place: key, Phosphor icon, word, and what makes its screen."""

    key: str
    icon: str
    word: str
    make: Callable[[Context], Place]


def _roadmap(context: Context) -> Place:
    from hlom_desktop.roadmap.panel import RoadmapPlace

    return RoadmapPlace(context)


def _consultations(context: Context) -> Place:
    from hlom_desktop.consultations.panel import ConsultationsPlace

    return ConsultationsPlace(context)


def _documents(context: Context) -> Place:
    from hlom_desktop.documents.panel import DocumentsPlace

    return DocumentsPlace(context)


def _programme(context: Context) -> Place:
    from hlom_desktop.sessions.panel import ProgrammePlace

    return ProgrammePlace(context)


def _speakers(context: Context) -> Place:
    from hlom_desktop.live.floor.panel import FloorView
    from hlom_desktop.speakers.panel import SpeakersPlace
    from hlom_desktop.speakers.panel_script import ScriptView

    room = FurtherView("room", N_("In the room"), FloorView)
    return SpeakersPlace(context, (room, FurtherView("script", N_("Script"), ScriptView)))


def _side_events(context: Context) -> Place:
    from hlom_desktop.placement.panel_suggested import SuggestedView
    from hlom_desktop.side_events.panel import SideEventsPlace

    place = SideEventsPlace(context, (FurtherView("suggested", N_("Suggested"), SuggestedView),))
    suggested = place.views["suggested"]
    assert isinstance(suggested, SuggestedView)
    suggested.suggested.connect(place.board.suggest)
    return place


def _delegations(context: Context) -> Place:
    from hlom_desktop.delegations.panel import DelegationsPlace

    return DelegationsPlace(context)


def _contributions(context: Context) -> Place:
    from hlom_desktop.contributions.panel import ContributionsPlace

    return ContributionsPlace(context)


def _run_of_show(context: Context) -> Place:
    from hlom_desktop.live.panel_show import LiveView
    from hlom_desktop.live.report.panel import ReportView
    from hlom_desktop.run_of_show.panel import RunOfShowPlace

    live = FurtherView("live", N_("Live"), LiveView)
    return RunOfShowPlace(context, (live, FurtherView("report", N_("Report"), ReportView)))


def _follow_ups(context: Context) -> Place:
    from hlom_desktop.consultations.panel_follow_ups import FollowUpsPlace

    return FollowUpsPlace(context)


def _interpretation(context: Context) -> Place:
    from hlom_desktop.interpretation.panel import InterpretationPlace

    return InterpretationPlace(context)


def _invitations(context: Context) -> Place:
    from hlom_desktop.invitations.panel import InvitationsPlace
    from hlom_desktop.invitations.rules_told import prints_of

    actions = context.actions
    return InvitationsPlace(context, prints_of, lambda: actions.export("invitations"), actions.send_mail)


def _releases(context: Context) -> Place:
    from hlom_desktop.releases.panel import ReleasesPlace

    return ReleasesPlace(context)


def _conference(context: Context) -> Place:
    from hlom_desktop.conference.panel import ConferencePlace

    return ConferencePlace(context)


PLACES: tuple[PlaceOnRail, ...] = (
    PlaceOnRail("roadmap", "path", N_("Roadmap"), _roadmap),
    PlaceOnRail("consultations", "chats", N_("Consultations"), _consultations),
    PlaceOnRail("programme", "columns", N_("Programme"), _programme),
    PlaceOnRail("releases", "stack", N_("Releases"), _releases),
    PlaceOnRail("speakers", "microphone", N_("Speakers"), _speakers),
    PlaceOnRail("side-events", "squares-four", N_("Side events"), _side_events),
    PlaceOnRail("delegations", "flag", N_("Delegations"), _delegations),
    PlaceOnRail("contributions", "handshake", N_("Contributions"), _contributions),
    PlaceOnRail("invitations", "envelope-simple", N_("Invitations"), _invitations),
    PlaceOnRail("interpretation", "headphones", N_("Interpretation"), _interpretation),
    PlaceOnRail("run-of-show", "timer", N_("Run of show"), _run_of_show),
    PlaceOnRail("documents", "files", N_("Documents"), _documents),
    PlaceOnRail("follow-ups", "check-square", N_("Follow-ups"), _follow_ups),
)
CONFERENCE = PlaceOnRail(
    "conference", "buildings", N_("Conference"), _conference
)  # opened from its block, not the rail
OVERVIEW = ("overview", "gauge", N_("Overview"))
