"""What a screen says of scores, of rules of the call, and of letters."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.side_events.rules_call import Breach
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.rules_review import OUT_OF, Score
from hlom_desktop.side_events.values_call import Backing, CallRow
from hlom_desktop.side_events.values_review import DecisionLetterRow
from hlom_desktop.words import Words


def points_words(points: Fraction, words: Words) -> str:
    """Points with one decimal, rounded half up: “7.8”, “7,8”."""
    whole, tenth = divmod(int(points * 10 + Fraction(1, 2)), 10)
    return f"{whole}{'.' if words.language == 'en' else ','}{tenth}"


def score_words(score: Score, words: Words, *, alone: bool = False) -> str:
    """“7.8 of 10”; “tie 6.9 of 10” where others have the same, unless it is to stand `alone`."""
    points = points_words(score.points, words)
    if score.tied and not alone:
        return words("tie {points} of {most}", points=points, most=OUT_OF)
    return words("{points} of {most}", points=points, most=OUT_OF)


def rank_words(score: Score | None, words: Words) -> str:
    """“3”, “3, tie”; nothing where there is no score."""
    if score is None:
        return ""
    return words("{rank}, tie", rank=score.rank) if score.tied else str(score.rank)


def rule_words(breach: Breach, call: CallRow, words: Words) -> str:
    """A rule that is not met in the few words that a card has room for: “rule: 75 minutes”."""
    match breach.rule:
        case "opens":
            return words("rule: before the call opens")
        case "closes":
            return words("rule: after the call closed")
        case "backing" if call.backing is Backing.STATE:
            return words("rule: a State")
        case "backing":
            return words("rule: State or UN")
        case "per_organizer":
            return words("rule: {number} each", number=call.per_organizer)
        case "most_minutes":
            return words("rule: {number} minutes", number=call.most_minutes)
        case "least_minutes":
            return words("rule: at least {number} minutes", number=call.least_minutes)
    return words("rule: {languages}", languages=" ".join(code.upper() for code in call.languages))


def reason_of(breaches: Iterable[Breach]) -> Wording:
    """Why a proposal is declined, in three languages: the sentences of the rules that it does not meet."""
    found = tuple(breaches)
    en, fr, es = (
        " ".join(text for one in found if (text := one.sentence.in_language(language)))
        for language in ("en", "fr", "es")
    )
    return Wording.from_texts(en=en, fr=fr, es=es)


def reason_breached(one: Judged, language: Language) -> Breach | None:
    """The rule for which a proposal was declined: the first one whose sentence stands in the reason."""
    reason = one.row.reason.best(language)[0] if one.row.reason is not None else ""
    return next((breach for breach in one.breaches if breach.sentence.best(language)[0] in reason), None)


def letters_words(lines: Iterable[Judged], letters: Iterable[DecisionLetterRow], words: Words) -> str:
    """“Letters: 9 made, 6 to make”; nothing where there are none."""
    made, due = len(tuple(letters)), sum(one.due is not None for one in lines)
    return words("Letters: {made} made, {due} to make", made=made, due=due) if made or due else ""
