"""What letters on side events say, sentence by sentence; the secretariat of a conference writes to organizers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.refusals import N_
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.side_events.values_review import DECISION_LABELS, DecisionKind

MERGER, CANCELLATION = N_("Letter of merger"), N_("Letter of cancellation")
SUBJECT = N_("Side event no. {number}: “{title}”")
MAIL_SUBJECT = N_("{conference}: side event no. {number}, “{title}”")
SALUTATION = N_("Dear Sir or Madam,")
CLOSING = N_("Yours sincerely,")
SECRETARIAT = N_("The secretariat")

ACCEPTED_AT = N_(
    "The secretariat has the pleasure to inform you that the proposal has been accepted. The side event will be held "
    "as follows:"
)
ACCEPTED = N_(
    "The secretariat has the pleasure to inform you that the proposal has been accepted. You will be told the day, the "
    "hours and the room as soon as they are fixed."
)
REFUSED = N_("The secretariat thanks you for the proposal, and regrets to inform you that it could not be accepted.")
REASON = N_("The reason is the following: {reason}")
UNMET = N_("The following rules of the call were not met:")
MERGED = N_(
    "The secretariat thanks you for the proposal, and informs you that it has been merged with side event "
    "no. {number}, “{title}”, organized by {organizers}."
)
NOW_AMONG = N_("Those who stood behind the proposal are now among those who stand behind that side event.")
MERGED_SOMEHOW = N_(
    "The secretariat thanks you for the proposal, and informs you that it has been merged with another."
)
CHANGED = N_("The secretariat informs you that what you were told of this side event on {day} no longer holds.")
HELD_NOW = N_("The side event will now be held as follows:")
PLACE_OPEN = N_("You will be told the day, the hours and the room as soon as they are fixed.")
REFUSED_NOW = N_("The secretariat regrets that the side event cannot be held.")
CANCELLED_NOW = N_("The side event has been cancelled and will not be held.")
REVIEWED_NOW = N_("The proposal is being reviewed again. You will be told of the decision.")

PLEASE_NOTE = N_("Please note the following:")
NEEDS = N_("Technical needs noted: {said}")
CATERING = N_("Catering noted: {said}")
ACCESSIBILITY = N_("Accessibility noted: {said}")
SPEAKERS = N_("Moderator and speakers named so far: {said}. Please tell the secretariat of any change.")
NO_SPEAKERS = N_(
    "No moderator or speaker has been named yet. Please send the secretariat their names and functions, and say "
    "whether they take part in the room or from elsewhere."
)
CONTACT = N_("Contact for this side event: {said}. Please tell the secretariat of any change.")
NO_CONTACT = N_("Please name a person whom the secretariat can reach about this side event.")

BEFORE: Mapping[ProposalStatus, str] = MappingProxyType(
    {
        ProposalStatus.APPROVED: N_("Accepted; day, hours and room to be announced"),
        ProposalStatus.SCHEDULED: N_("Accepted; day, hours and room to be announced"),
        ProposalStatus.MERGED: N_("Merged with another side event"),
        ProposalStatus.DECLINED: N_("Not accepted"),
        ProposalStatus.CANCELLED: N_("Cancelled"),
    }
)
"""What a letter told, or what holds, where that is no place; the rest is under review."""
UNDER_REVIEW = N_("Under review")


def title_of(kind: DecisionKind, status: ProposalStatus) -> str:
    """What the letter is called."""
    if status is ProposalStatus.MERGED:
        return MERGER
    return CANCELLATION if status is ProposalStatus.CANCELLED else DECISION_LABELS[kind]
