"""The worked example's exhibition: stands in the foyer and online, beside the space that the document announces."""

from __future__ import annotations

from datetime import date

from hlom_desktop.conference.model import Theme
from hlom_desktop.delegations.model import Delegation
from hlom_desktop.side_events.model import Stand
from hlom_desktop.templates.shelf import Shelf
from hlom_desktop.templates.worked.texts import said, worked_texts


def put_exhibition(shelf: Shelf) -> None:
    """The stands, in the order of their places."""
    first = len(shelf.rows(Stand))
    for position, fact in enumerate(worked_texts("exhibition"), start=first):
        shelf.put(
            Stand,
            title=said(fact["title"]),
            organization=shelf.row(Delegation, fact["by"]).name,
            theme=said(fact["shows"]),
            theme_id=shelf.id_of(Theme, fact["theme"]),
            virtual=fact["virtual"],
            languages=tuple(fact["languages"].split()),
            link=fact.get("link"),
            contact_email=f"exhibition.{fact['by'].lower()}@example.org",
            place=said(fact["place"]) if "place" in fact else None,
            material=date.fromisoformat(fact["material"]) if "material" in fact else None,
            position=position,
        )
