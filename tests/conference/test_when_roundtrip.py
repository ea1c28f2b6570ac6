"""Whatever is printed reads back as what it was: every form, every qualifier, all three languages, both styles."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.when.named import relative_days
from hlom_desktop.conference.when.parsing import fits, fits_the_year, parse_when
from hlom_desktop.conference.when.printing import as_stated, can_be_said, print_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.when.tongue import SPANS
from hlom_desktop.conference.when.values import PARTS, Form, Qualifier, When, month_end, narrowed

SESSIONS = load_un_sessions()
TODAY = date(2022, 9, 15)

days = st.dates(date(2015, 1, 1), date(2030, 12, 31))
stated = st.booleans()


@st.composite
def _qualified(
    draw: st.DrawFn,
    form: Form,
    span: tuple[date | None, date | None],
    year_stated: bool = False,
    *,
    weekday: bool = False,
    alternative: bool = False,
    session: int | None = None,
    phrase: str | None = None,
    number: int | None = None,
) -> When:
    choices = [
        (qualifier, part)
        for qualifier in (None, *Qualifier)
        for part in (None, *PARTS)
        if fits(form, qualifier, part, phrase)
    ]
    qualifier, part = draw(st.sampled_from(choices))
    start, end = narrowed(*span, qualifier, part)
    first, last = span
    return When(
        "as stated", "en", form, qualifier, part, first, last, start, end, year_stated,
        weekday=weekday, alternative=alternative, session=session, phrase=phrase, number=number,
    )  # fmt: skip


@st.composite
def single_days(draw: st.DrawFn) -> When:
    day = draw(days)
    return draw(_qualified(Form.DAY, (day, day), draw(stated), weekday=draw(st.booleans())))


@st.composite
def spans_of_days(draw: st.DrawFn) -> When:
    first = draw(days)
    last = date.fromordinal(first.toordinal() + draw(st.integers(1, 300)))
    in_one_year = first.year == last.year or first.month > last.month
    form = draw(st.sampled_from([Form.DAY_RANGE, Form.DAYS]))
    alternative = form is Form.DAYS and draw(st.booleans())
    return draw(_qualified(form, (first, last), draw(stated) or not in_one_year, alternative=alternative))


@st.composite
def months(draw: st.DrawFn) -> When:
    first = draw(days).replace(day=1)
    return draw(_qualified(Form.MONTH, (first, month_end(first)), draw(stated)))


@st.composite
def spans_of_months(draw: st.DrawFn) -> When:
    first = draw(days).replace(day=1)
    later = first.month + draw(st.integers(2, 11))
    last = month_end(date(first.year + (later - 1) // 12, (later - 1) % 12 + 1, 1))
    form = draw(st.sampled_from([Form.MONTH_RANGE, Form.MONTHS]))
    return draw(_qualified(form, (first, last), draw(stated), alternative=draw(st.booleans())))


@st.composite
def quarters(draw: st.DrawFn) -> When:
    first = date(draw(days).year, draw(st.sampled_from([1, 4, 7, 10])), 1)
    return draw(_qualified(Form.QUARTER, (first, month_end(first.replace(month=first.month + 2))), draw(stated)))


@st.composite
def halves(draw: st.DrawFn) -> When:
    first = date(draw(days).year, draw(st.sampled_from([1, 7])), 1)
    return draw(_qualified(Form.HALF, (first, month_end(first.replace(month=first.month + 5))), draw(stated)))


@st.composite
def weeks(draw: st.DrawFn) -> When:
    """From a Monday or a Sunday, or the first to the last of a month."""
    number = draw(st.sampled_from([None, 1, 2, 3, 4, 5]))
    day = draw(days)
    if number is None:
        first = date.fromordinal(day.toordinal() - day.isoweekday() + draw(st.sampled_from([0, 1])))
    else:
        first = date.fromordinal(month_end(day).toordinal() - 6) if number == 5 else day.replace(day=7 * number - 6)
    last = date.fromordinal(first.toordinal() + 6)
    return draw(_qualified(Form.WEEK, (first, last), draw(stated), number=number))


@st.composite
def the_years(draw: st.DrawFn) -> When:
    """The year that “by the end of the year” means."""
    year = draw(days).year
    one = draw(_qualified(Form.YEAR, (date(year, 1, 1), date(year, 12, 31))).filter(_of_the_year))
    return one


def _of_the_year(when: When) -> bool:
    return fits_the_year(when.qualifier, when.part)


@st.composite
def years(draw: st.DrawFn) -> When:
    form = draw(st.sampled_from([Form.YEAR, Form.YEAR_RANGE, Form.YEARS]))
    first = draw(days).year
    last = first if form is Form.YEAR else first + draw(st.integers(1, 6))
    alternative = form is Form.YEARS and draw(st.booleans())
    return draw(_qualified(form, (date(first, 1, 1), date(last, 12, 31)), True, alternative=alternative))


@st.composite
def un_sessions(draw: st.DrawFn) -> When:
    session = draw(st.sampled_from(SESSIONS.rows))
    return draw(_qualified(Form.UN_SESSION, (session.start, session.end), draw(stated), session=session.number))


@st.composite
def relatives(draw: st.DrawFn) -> When:
    counted = st.tuples(st.sampled_from(["next-years", "next-months"]), st.integers(2, 20))
    confirmed = st.tuples(st.just("to-be-decided"), st.just(2))
    plain = st.tuples(st.sampled_from([*SPANS, "shortly", "in-due-course", "to-be-decided", "ongoing"]), st.none())
    phrase, number = draw(st.one_of(counted, plain, confirmed))
    span = relative_days(phrase, number, TODAY) or (None, None)
    return draw(_qualified(Form.RELATIVE, span, phrase=phrase, number=number))


@st.composite
def recurrences(draw: st.DrawFn) -> When:
    counted = st.tuples(st.sampled_from(["every-years", "every-months", "every-weeks"]), st.integers(1, 20))
    times = st.tuples(st.just("times-a-year"), st.integers(2, 20))
    quarterly = st.tuples(st.just("quarterly"), st.none())
    phrase, number = draw(st.one_of(counted, times, quarterly))
    return When("as stated", "en", Form.RECURRENCE, phrase=phrase, number=number)


SAID_IN_ALL = st.one_of(
    single_days(), spans_of_days(), months(), spans_of_months(), quarters(), halves(), weeks(), years(),
    the_years(), un_sessions(), relatives(), recurrences(),
)  # fmt: skip


def structure(when: When) -> tuple[object, ...]:
    """Everything but the words."""
    return (
        when.form, when.qualifier, when.part, when.first, when.last, when.start, when.end, when.year_stated,
        when.weekday, when.alternative, when.session, when.phrase, when.number,
    )  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(when=SAID_IN_ALL, language=st.sampled_from(LANGUAGES), style=st.sampled_from(["table", "text"]))
def test_the_printed_reads_back_as_what_it_was(when: When, language: Language, style: Literal["table", "text"]) -> None:
    printed = print_when(when, language, style=style)
    year = when.first.year if when.first else None
    read = parse_when(printed, language, year=year, sessions=SESSIONS, today=TODAY)
    assert (printed, structure(read)) == (printed, structure(when))
    assert as_stated(read, language) == print_when(when, language, style=style)


@settings(max_examples=200, deadline=None)
@given(when=SAID_IN_ALL, printed_in=st.sampled_from(LANGUAGES))
def test_english_is_understood_whatever_the_field_s_language(when: When, printed_in: Language) -> None:
    year = when.first.year if when.first else None
    english = print_when(when, "en")
    read = parse_when(english, printed_in, year=year, sessions=SESSIONS, today=TODAY)
    assert (english, structure(read)) == (english, structure(when))


ONLY_IN_WORDS = [
    ("in conjunction with the sixth and final thematic session", "en", Form.ATTACHED),
    ("en marge de la session du Comité exécutif", "fr", Form.ATTACHED),
    ("al margen del Foro Mundial", "es", Form.ATTACHED),
    ("next Working Group meeting", "en", Form.ATTACHED),
    ("first global meetings", "en", Form.TEXT),
    ("quand les États auront répondu", "fr", Form.TEXT),
    ("cuando se conozca el lugar", "es", Form.TEXT),
]


@pytest.mark.parametrize(("words", "language", "form"), ONLY_IN_WORDS, ids=[row[0] for row in ONLY_IN_WORDS])
def test_what_stands_only_in_words_stays_itself_in_every_language(words: str, language: Language, form: Form) -> None:
    when = parse_when(words, language, year=2021, sessions=SESSIONS)
    assert when == When(words, language, form)
    for other in LANGUAGES:
        assert can_be_said(when, other) == (other == language)
        again = parse_when(print_when(when, other), other, year=2021, sessions=SESSIONS)
        assert structure(again) == structure(when)


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=40), language=st.sampled_from(LANGUAGES))
def test_any_text_at_all_is_kept(text: str, language: Language) -> None:
    """A date or the words themselves; never lost, never an unexpected error."""
    when = parse_when(text, language, year=2021, sessions=SESSIONS, today=TODAY)
    assert when.words == " ".join(text.split())
