"""Cells read as what stands in their column: a value, nothing, or the reason why not."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.contributions.values import ContributionStage
from hlom_desktop.delegations.values import DelegationKind, Gender, RegionalGroup
from hlom_desktop.imports.columns.fields import ValueKind
from hlom_desktop.imports.grid import CellValue, ErrorValue
from hlom_desktop.imports.states import Ambiguous, Found, Unknown
from hlom_desktop.imports.values_read.choices import CHOICES, read_choice
from hlom_desktop.imports.values_read.delegations import DelegationNamed
from hlom_desktop.imports.values_read.languages import read_languages
from hlom_desktop.imports.values_read.reader import read_cell
from hlom_desktop.imports.values_read.texts import read_emails, read_minutes, read_number, read_text, read_yes_no
from hlom_desktop.imports.values_read.times import ReadingContext
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.values import Access, SessionKind, SessionStatus
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.speakers.values import RoleKind, SpeakerMode, SpeakerStatus
from hlom_desktop.words import Words


def said(found: object) -> object:
    """A value as it is; a reason as the name of its situation."""
    return type(found).__name__ if isinstance(found, Refusal) else found


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (None, None),
        ("-", None),
        ("n/a", None),
        ("Na", "Na"),
        ("TBC", "TBC"),
        (12, "12"),
        (1.5, "1.5"),
        (True, "TRUE"),
        (timedelta(hours=26, minutes=5), "26:05"),
        (ErrorValue("#N/A"), "CellInError"),
    ],
)
def test_texts(cell: CellValue, expected: object) -> None:
    assert said(read_text(cell)) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("ana@example.org", ("ana@example.org",)),
        ("Ana Díaz <ana@example.org>; bo@example.org", ("ana@example.org", "bo@example.org")),
        ("Díaz, Ana <mailto:ana@example.org>", ("ana@example.org",)),
        ("ana@example.org\nANA@example.org / bo@example.org", ("ana@example.org", "bo@example.org")),
        ("ana@münchen.example, cc: o'hara@sub.example.org.", ("ana@münchen.example", "o'hara@sub.example.org")),
        ("ana@example", "NotAnAddress"),
        ("ana@@example.org", "NotAnAddress"),
        ("Ana", "NotAnAddress"),
        (12, "NotAnAddress"),
        ("TBC", None),
        (None, None),
    ],
)
def test_addresses(cell: CellValue, expected: object) -> None:
    assert said(read_emails(cell)) == expected


def test_no_reason_repeats_an_address(context: ReadingContext) -> None:
    for kind in ValueKind:
        for cell in ("ana@example.org", "Ana <ana@example.org> of Peru", "ana@example", "at 10:00 ana@example.org"):
            found = read_cell(cell, kind, context)
            if isinstance(found, Refusal):
                assert "ana@" not in found.said(str)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("Yes", "oui", "SÍ", "x", "✓", "1", 1, True, "Y", "vrai", "OK"), True),
        (("No", "non", "N", "0", 0, False, "✗", "faux"), False),
        (("", "–", "n/a", "TBC", None), None),
        (("perhaps", 2, 1.5, "yes and no"), "NotYesOrNo"),
        ((ErrorValue("#REF!"),), "CellInError"),
    ],
)
def test_yes_and_no(cells: tuple[CellValue, ...], expected: object) -> None:
    assert [said(read_yes_no(cell)) for cell in cells if cell != ""] == [expected] * sum(cell != "" for cell in cells)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (12, 12),
        ("12", 12),
        ("1 234", 1234),
        ("1\u202f234", 1234),
        ("1,234,567", 1_234_567),
        ("1.234", 1234),
        ("-3", -3),
        ("1,23", "NotAWholeNumber"),
        ("1.234,567", "NotAWholeNumber"),
        (12.5, "NotAWholeNumber"),
        (True, "NotAWholeNumber"),
        ("about 50", "NotAWholeNumber"),
        ("9" * 30, "NotAWholeNumber"),
        ("TBD", None),
    ],
)
def test_numbers(cell: CellValue, expected: object) -> None:
    assert said(read_number(cell)) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        *((90, 90), ("90", 90), ("90 min", 90), ("90 minutes", 90), ("45’", 45), ("1h30", 90), ("1 h 30", 90)),
        *(("1:30", 90), ("1:30:00", 90), ("1.5 hours", 90), ("1,5 h", 90), ("2 heures", 120), ("1 hour 15 min", 75)),
        *((timedelta(hours=26), 1560), (0.0625, 90), ("half a day", "NotALength"), (0, "NotALength")),
        *((-5, "NotALength"), ("1:75", "NotALength"), (True, "NotALength"), ("99999", "NotALength"), (None, None)),
    ],
)
def test_lengths(cell: CellValue, expected: object) -> None:
    assert said(read_minutes(cell)) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("English/French", ("en", "fr")),
        ("EN, FR", ("en", "fr")),
        ("EN FR ES", ("en", "fr", "es")),
        ("E/F/S", ("en", "fr", "es")),
        ("anglais", ("en",)),
        ("anglais et espagnol", ("en", "es")),
        ("inglés y francés", ("en", "fr")),
        ("English, English & Русский", ("en", "ru")),
        ("All six", ("en", "fr", "es", "ar", "zh", "ru")),
        ("les six langues", ("en", "fr", "es", "ar", "zh", "ru")),
        ("Portuguese", "NotOneOf"),
        ("English with French", "NotOneOf"),
        (12, "NotOneOf"),
        ("–", None),
    ],
)
def test_languages(cell: CellValue, expected: object, context: ReadingContext) -> None:
    assert said(read_languages(cell)) == expected
    one = expected[0] if isinstance(expected, tuple) and len(expected) == 1 else expected
    assert said(read_cell(cell, ValueKind.LANGUAGE, context)) == ("ManyValues" if isinstance(one, tuple) else one)


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_read_in_three_languages(choice: type[StrEnum], language: Language) -> None:
    labels = {value: Words(language)(label) for value, label in CHOICES[choice].items()}
    for value, label in labels.items():
        same = [other for other, text in labels.items() if text == label]
        for written in (label, label.upper(), f" {label.lower()}. "):
            assert read_choice(written, choice) in same
            assert len(same) > 1 or read_choice(written, choice) is value


@pytest.mark.parametrize(
    ("kind", "written", "expected"),
    [
        (ValueKind.GENDER, "F; Ms.; Mme; Mujer; femme; female", Gender.FEMININE),
        (ValueKind.GENDER, "M; Mr; Homme; Hombre; Sr.", Gender.MASCULINE),
        (ValueKind.GENDER, "prefer not to say; Non précisé; -", None),
        (ValueKind.MODE, "In-person; in person; présentiel; On site; PRESENCIAL; physical", Mode.IN_PERSON),
        (ValueKind.MODE, "online; Zoom; à distance; En línea; Virtuel; remote", Mode.VIRTUAL),
        (ValueKind.MODE, "Hybrid; hybride; Híbrida", Mode.HYBRID),
        (ValueKind.SPEAKER_MODE, "Pre-recorded; message vidéo; grabado", SpeakerMode.RECORDED),
        (ValueKind.SPEAKER_MODE, "Zoom; remotely; en ligne", SpeakerMode.REMOTE),
        (ValueKind.ROLE_KIND, "Panelist; Panéliste; ponente", RoleKind.PANELLIST),
        (ValueKind.ROLE_KIND, "Chairperson; Présidente; presidencia", RoleKind.CHAIR),
        (ValueKind.SPEAKER_STATUS, "confirmed; Oui; sí; accepted", SpeakerStatus.CONFIRMED),
        (ValueKind.SESSION_KIND, "Roundtable; Table ronde; mesa redonda", SessionKind.ROUND_TABLE),
        (ValueKind.SESSION_KIND, "Lunch break; pause-café; Receso", SessionKind.BREAK),
        (ValueKind.SESSION_STATUS, "tbc; provisional; Provisoire", SessionStatus.PROPOSED),
        (ValueKind.ACCESS, "private; huis clos; A puerta cerrada", Access.CLOSED),
        (ValueKind.PROPOSAL_STATUS, "selected; Retenu; aprobada", ProposalStatus.APPROVED),
        (ValueKind.CONTRIBUTION_STAGE, "in progress; en cours; En curso; ongoing", ContributionStage.UNDER_WAY),
        (ValueKind.DELEGATION_KIND, "NGO; ONG; société civile", DelegationKind.CIVIL_SOCIETY),
        (ValueKind.REGION, "GRULAC; Latin America; Amérique latine et Caraïbes", RegionalGroup.LATIN_AMERICAN),
    ],
)
def test_choices_by_other_words(kind: ValueKind, written: str, expected: object, context: ReadingContext) -> None:
    assert [read_cell(one.strip(), kind, context) for one in written.split(";")] == [expected] * len(written.split(";"))


def test_what_is_no_choice_is_told_what_is(context: ReadingContext) -> None:
    found = read_cell("perhaps", ValueKind.MODE, context)
    assert isinstance(found, Refusal)
    assert found.said(str) == "“perhaps” is none of the values known here: In person, Hybrid, Virtual."
    assert Words("fr")("Hybrid") in found.said(Words("fr"))


def named(*found: tuple[str, Found | Ambiguous | Unknown]) -> tuple[DelegationNamed, ...]:
    return tuple(DelegationNamed(text, state) for text, state in found)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Trinidad and Tobago", named(("Trinidad and Tobago", Found("TT")))),
        ("Korea, Republic of; Japan", named(("Korea, Republic of", Found("KR")), ("Japan", Found("JP")))),
        (
            "France, Germany and Spain",
            named(("France", Found("FR")), ("Germany", Found("DE")), ("Spain", Found("ES"))),
        ),
        ("France, UNHCR", named(("France", Found("FR")), ("UNHCR", Unknown()))),
        ("Save the Children, London and Paris", named(("Save the Children, London and Paris", Unknown()))),
        ("Antigua and Barbuda and Belize", named(("Antigua and Barbuda", Found("AG")), ("Belize", Found("BZ")))),
        ("Peru\nPeru\nKorea", named(("Peru", Found("PE")), ("Korea", Ambiguous(("KR", "KP"))))),
        ("–", None),
    ],
)
def test_delegations_of_one_cell(cell: CellValue, expected: object, context: ReadingContext) -> None:
    assert read_cell(cell, ValueKind.DELEGATIONS, context) == expected


def test_one_delegation_of_a_cell(context: ReadingContext) -> None:
    assert read_cell("NA", ValueKind.DELEGATION, context) == DelegationNamed("NA", Found("NA"))
    assert read_cell("UNHCR", ValueKind.DELEGATION, context) == DelegationNamed("UNHCR", Unknown())
    assert said(read_cell(ErrorValue("#N/A"), ValueKind.DELEGATION, context)) == "CellInError"


ANY_CELL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.from_regex(r"\d{1,4}[-/.: hT]\d{1,4}([-/.: ]\d{1,4})?( ?[ap]m)?", fullmatch=True),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.just(ErrorValue("#N/A")),
)
CONTEXTS = st.builds(
    ReadingContext,
    st.sampled_from(LANGUAGES),
    st.just(load_un_sessions()),
    st.sampled_from((None, 2021)),
    st.sampled_from(("UTC", "Europe/Zurich")),
    st.sampled_from((None, True, False)),
)


@settings(max_examples=500, deadline=None)
@given(ANY_CELL, st.sampled_from(ValueKind), CONTEXTS)
def test_no_cell_raises(cell: CellValue, kind: ValueKind, context: ReadingContext) -> None:
    found = read_cell(cell, kind, context)
    if isinstance(found, Refusal):
        assert "{" not in found.said(lambda message: message) or isinstance(cell, str)
