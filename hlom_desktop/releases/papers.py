"""The papers that a released programme can be made into again."""

from __future__ import annotations

from hlom_desktop.refusals import N_

PAPERS: tuple[tuple[str, str], ...] = (
    ("change-note", N_("Change note")),
    ("agenda", N_("Agenda")),
    ("glance", N_("Programme at a glance")),
    ("programme", N_("Programme in full")),
    ("doors", N_("Door sheets")),
    ("interpretation", N_("Request for interpretation")),
    ("side-events", N_("Side events")),
)
"""Products by name, with their titles; the product table says what each is made of."""
