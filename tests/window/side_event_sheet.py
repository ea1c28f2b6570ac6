"""A workbook of eighty proposals, as a secretariat gets them: late ones, look-alikes, some against the rules."""

from __future__ import annotations

from pathlib import Path

import openpyxl

STATES = (
    "Argentina", "Bangladesh", "Belgium", "Brazil", "Canada", "Chad", "Chile", "Colombia", "Costa Rica", "Denmark",
    "Djibouti", "Ecuador", "Egypt", "El Salvador", "Ethiopia", "Fiji", "Finland", "France", "Germany", "Ghana",
    "Greece", "Guatemala", "Honduras", "Iceland", "India", "Indonesia", "Ireland", "Italy", "Japan", "Jordan",
    "Kenya", "Lebanon", "Luxembourg", "Malawi", "Malaysia", "Mali", "Malta", "Mexico", "Morocco", "Nepal",
    "Netherlands", "New Zealand", "Niger", "Nigeria", "Norway", "Pakistan", "Panama", "Paraguay", "Peru",
    "Philippines", "Poland", "Portugal", "Qatar", "Rwanda", "Senegal", "Serbia", "Slovenia", "South Africa", "Spain",
    "Sri Lanka", "Sudan", "Sweden", "Switzerland", "Thailand", "Tunisia", "Uganda", "Uruguay",
)  # fmt: skip
WORDS = """
    Mountains Rivers Harbours Bridges Schools Clinics Markets Orchards Libraries Kitchens Workshops
    Theatres Gardens Stadiums Museums Railways Airports Lighthouses Farms Forests Deserts Islands
    Valleys Villages Suburbs Nurseries Laboratories Archives Newspapers Radios Satellites Telephones
    Computers Languages Songs Dances Poems Films Novels Paintings Textiles Pottery Jewels Bicycles Buses
    Tramways Ferries Canoes Tents Shelters Houses Towers Courts Parliaments Ministries Embassies Unions
    Cooperatives Banks Insurers Pensions Taxes Tariffs Passports Visas Registers Censuses
""".split()  # noqa: SIM905  a list of one a line is not read
THEMES = ("Protection", "Education", "Livelihoods", "Health", "Climate", "Data", "Return")
HEAD = (
    "Title of side event", "Lead organization", "Co-sponsors", "Theme", "Mode", "Working languages", "Pax",
    "Duration in minutes", "Preferred slot", "Contact person", "E-mail", "Timestamp",
)  # fmt: skip
SLOTS = tuple(f"{day}/12 {hour}" for day in (14, 15, 16, 17) for hour in ("13:15", "18:15"))
ALIKE, LATE, AGAINST = (68, 69, 70), (71, 72, 73), (74, 75, 76, 77, 78)
"""Numbers of the proposals: look-alikes of the first three, received too late, against a rule of the call."""
IOM = (79, 80)
"""Two by one organizer, with another State each, as IOM held them with Turkey and with the United Kingdom."""


def _row(at: int, title: str, by: str, **other: object) -> list[object]:
    values: dict[str, object] = {
        "with": "", "theme": THEMES[at % 7], "mode": "Hybrid" if at % 9 == 0 else "In person", "languages": "EN",
        "pax": 30 + 5 * (at % 8), "minutes": 75, "slot": SLOTS[at % 8], "received": "2021-10-05",
    }  # fmt: skip
    values |= other
    own = (f"Contact {at}", f"contact.{at}@example.org")
    return [title, by, *(values[key] for key in ("with", "theme", "mode", "languages", "pax", "minutes", "slot")),
            *own, values["received"]]  # fmt: skip


def rows() -> list[list[object]]:
    """The eighty, by number."""
    found = [_row(at, f"{word} after flight", STATES[at]) for at, word in enumerate(WORDS)]
    for at in range(3):
        title = f"After flight: {WORDS[at].lower()}"
        found.append(_row(len(found), title, STATES[at], theme=THEMES[at % 7]))
    for state in ("Zambia", "Zimbabwe", "Viet Nam"):
        found.append(_row(len(found), f"Came late from {state}", state, received="2021-11-09"))
    for by in ("Network of friends", "Products Ltd"):
        found.append(_row(len(found), f"Presentation by {by}", by))
    for state, minutes in (("Togo", 240), ("Tonga", 180), ("Timor-Leste", 10)):
        found.append(_row(len(found), f"Another length: {state}", state, minutes=minutes))
    for partner in ("Turkey", "United Kingdom"):
        title = f"Smuggling, seen with {partner}"
        found.append(_row(len(found), title, "International Organization for Migration", **{"with": partner}))
    return found


def write(path: Path) -> None:
    """As they were gathered by hand: a title above the heads, an empty line."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Proposals"
    sheet.append(["Side events proposed, state of 10 November"])
    sheet.append([])
    sheet.append(list(HEAD))
    for row in rows():
        sheet.append(row)
    book.save(path)
