"""The life of a date in words: how it became what it is."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.life import DateStepRow, StepKind
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.conference.when.tongues import tongue
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words


def said_in(steps: Sequence[DateStepRow], language: Language, words: Words) -> str:
    """How a date became what it is: “said May in January; 18 May since March”. Empty without a stated date.

    Steps that state no other date, such as a confirmation, are left out; the year of a step is said where they
    are not all of one year.
    """
    told = [
        (as_stated(step.dates, language), step.at.date())
        for step in steps
        if step.dates is not None and step.kind not in (StepKind.CONFIRMED, StepKind.DONE)
    ]
    years = {day.year for _, day in told}
    parts = []
    for at, (stated, day) in enumerate(told):
        month = tongue(words.language).months[day.month - 1]  # type: ignore[arg-type]
        when = month if len(years) == 1 else f"{month} {day.year}"
        message = N_("{date} since {month}") if at == len(told) - 1 else N_("said {date} in {month}")
        parts.append(words(message, date=stated, month=when))
    return "; ".join(parts)
