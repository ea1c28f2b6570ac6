"""Dates in French, as the United Nations writes them."""

from __future__ import annotations

from hlom_desktop.conference.when.tongue import Patterns, Tongue
from hlom_desktop.conference.when.values import Qualifier

_UP_TO_19 = (
    "zéroième",
    "premier",
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
    "treizième",
    "quatorzième",
    "quinzième",
    "seizième",
    "dix-septième",
    "dix-huitième",
    "dix-neuvième",
)
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_ENDINGS = {20: "vingtième", 30: "trentième", 40: "quarantième", 50: "cinquantième", 60: "soixantième"}


def ordinal(number: int) -> str:
    """“soixante et onzième”, from 1 to 99, in the feminine of *session* for 1."""
    if number == 1:
        return "première"
    if number < 20:
        return _UP_TO_19[number]
    tens = number // 10 * 10 if number < 60 else number // 20 * 20
    rest = number - tens
    if rest == 0:
        return _ENDINGS.get(tens, "quatre-vingtième")
    last = "unième" if rest == 1 else _UP_TO_19[rest]
    joint = " et " if rest in (1, 11) and tens < 80 else "-"
    return f"{_TENS[tens]}{joint}{last}"


_OF_KIND: dict[Qualifier, dict[str, str]] = {
    Qualifier.BY: {"day": "d’ici au {x}", "quarter": "d’ici au {x}", "session": "d’ici à la {x}", "": "d’ici à {x}"},
    Qualifier.BY_END: {
        "quarter": "d’ici à la fin du {x}",
        "session": "d’ici à la fin de la {x}",
        "relative": "d’ici à la fin de {x}",
        "": "d’ici à fin {x}",
    },
    Qualifier.FROM: {
        "day": "à partir du {x}",
        "quarter": "à partir du {x}",
        "session": "à partir de la {x}",
        "": "à partir de {x}",
    },
    Qualifier.SINCE: {
        "day": "depuis le {x}",
        "quarter": "depuis le {x}",
        "session": "depuis la {x}",
        "": "depuis {x}",
    },
    Qualifier.UNTIL: {
        "day": "jusqu’au {x}",
        "quarter": "jusqu’au {x}",
        "session": "jusqu’à la {x}",
        "relative": "jusqu’à {x}",
        "part": "jusqu’à {x}",
        "": "jusqu’en {x}",
    },
    Qualifier.BEFORE: {"day": "avant le {x}", "quarter": "avant le {x}", "session": "avant la {x}", "": "avant {x}"},
    Qualifier.AFTER: {"day": "après le {x}", "quarter": "après le {x}", "session": "après la {x}", "": "après {x}"},
    Qualifier.THROUGHOUT: {
        "quarter": "tout au long du {x}",
        "session": "tout au long de la {x}",
        "": "tout au long de {x}",
    },
    Qualifier.EARLY: {"relative": "début de {x}", "": "début {x}"},
    Qualifier.MID: {"relative": "milieu de {x}", "": "mi-{x}"},
    Qualifier.LATE: {"relative": "fin de {x}", "": "fin {x}"},
}
_NOT_BEFORE = {kind: f"pas {said}" for kind, said in _OF_KIND[Qualifier.BEFORE].items()}
_LIKE = {"half": "quarter", "week": "session"}  # in gender
_SAID = {
    (qualifier, kind): by_kind.get(_LIKE.get(kind, kind), by_kind[""])
    for qualifier, by_kind in (_OF_KIND | {Qualifier.NOT_BEFORE: _NOT_BEFORE}).items()
    for kind in ("day", "month", "year", "quarter", "half", "week", "session", "relative", "part")
} | {
    (Qualifier.BY_END, "the-year"): "d’ici à la fin de l’année",
    (Qualifier.UNTIL, "the-year"): "jusqu’à la fin de l’année",
    (Qualifier.THROUGHOUT, "the-year"): "tout au long de l’année",
    (Qualifier.EARLY, "the-year"): "début d’année",
    (Qualifier.MID, "the-year"): "mi-année",
    (Qualifier.LATE, "the-year"): "fin d’année",
}

FRENCH = Tongue(
    language="fr",
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    short_months={
        **{"janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juill": 7, "juil": 7, "sept": 9, "sep": 9},
        **{"oct": 10, "nov": 11, "dec": 12},
    },
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    short_weekdays={"lun": 1, "mar": 2, "mer": 3, "jeu": 4, "ven": 5, "sam": 6, "dim": 7},
    numbers=("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    quarters=("premier", "deuxième", "troisième", "quatrième"),
    quarter="{q} trimestre",
    quarter_letter="t",
    halves=(
        ("premier semestre", "1 semestre", "première moitié"),
        ("second semestre", "deuxième semestre", "2 semestre", "seconde moitié", "deuxième moitié"),
    ),
    half_letter="s",
    half_alone="",
    week="semaine",
    weeks=("première semaine", "deuxième semaine", "troisième semaine", "quatrième semaine", "dernière semaine"),
    ordinal=ordinal,
    session="{o} session de l’Assemblée générale",
    session_words=("session ordinaire", "session"),
    body_words=("de l’Assemblée générale", "de l’Assemblée générale des Nations Unies"),
    read={
        "BY": ("d’ici", "d’ici à", "d’ici au", "au plus tard", "au plus tard au"),
        "BY_END": (
            *("d’ici fin", "d’ici à fin", "d’ici la fin", "d’ici à la fin", "au plus tard fin"),
            *("au plus tard à la fin", "avant fin", "avant la fin"),
        ),
        "EARLY": ("début", "au début", "en début"),
        "MID": ("mi-", "mi", "à la mi-", "milieu", "au milieu"),
        "LATE": ("fin", "à la fin", "la fin", "en fin"),
        "FROM": ("à partir", "à compter", "dès"),
        "SINCE": ("depuis",),
        "UNTIL": ("jusqu’à", "jusqu’au", "jusqu’en", "jusqu’à fin", "jusqu’à la fin"),
        "THROUGHOUT": ("tout au long", "durant tout", "pendant tout", "durant toute", "pendant toute"),
        "BEFORE": ("avant",),
        "NOT_BEFORE": ("pas avant", "au plus tôt", "au plus tôt en"),
        "AFTER": ("après",),
        "BETWEEN": ("entre",),
        "-": ("à", "au"),
        "+": ("et",),
        "|": ("ou", "/"),
        "YEAR": ("année",),
    },
    silent=(
        *("de", "du", "d’", "l’", "le", "la", "les", "en", "sa", "au mois", "mois", "an", "lors"),
        *("courant", "dans", "au cours", "jours", "pendant", "à la"),
    ),
    said=_SAID,
    phrases=(
        (
            "every-years",
            ("tous les {n} ans", "chaque année", "annuel", "annuelle", "tous les ans", "une fois par an"),
        ),
        ("every-months", ("tous les {n} mois", "chaque mois", "mensuel", "mensuelle", "tous les mois")),
        ("every-weeks", ("toutes les {n} semaines", "chaque semaine", "hebdomadaire", "toutes les semaines")),
        ("times-a-year", ("{n} fois par an",)),
        ("times-a-year:2", ("deux fois par an", "semestriel", "semestrielle")),
        ("every-years:2", ("tous les deux ans", "biennal", "biennale", "bisannuel", "bisannuelle")),
        ("quarterly", ("chaque trimestre", "trimestriel", "trimestrielle")),
        ("next-year", ("l’année prochaine", "année prochaine", "l’an prochain")),
        ("this-year", ("cette année",)),
        ("next-month", ("le mois prochain", "mois prochain")),
        ("this-month", ("ce mois-ci", "ce mois")),
        ("next-week", ("la semaine prochaine", "semaine prochaine")),
        ("this-week", ("cette semaine",)),
        (
            "next-years",
            (
                "au cours des {n} prochaines années",
                "dans les {n} prochaines années",
                "ces {n} prochaines années",
            ),
        ),
        ("next-months", ("au cours des {n} prochains mois", "dans les {n} prochains mois", "sous {n} mois")),
        ("shortly", ("prochainement", "bientôt", "sous peu", "dès que possible")),
        ("in-due-course", ("en temps utile", "le moment venu", "en temps voulu")),
        ("to-be-decided", ("à déterminer", "à fixer", "à préciser", "à annoncer")),
        ("to-be-decided:2", ("à confirmer",)),
        ("ongoing", ("en cours", "en continu")),
    ),
    attached=(
        *(
            "en marge de",
            "en marge du",
            "à l’occasion de",
            "à l’occasion du",
            "parallèlement à",
            "parallèlement au",
        ),
        *(
            "lors de",
            "lors du",
            "pendant",
            "durant",
            "avant la",
            "avant le",
            "après la",
            "après le",
            "à la suite de",
        ),
        *("conjointement avec", "au cours de", "au cours du", "à la prochaine", "prochaine"),
    ),
    about=(
        "vers",
        "aux environs de",
        "aux environs du",
        "aux alentours de",
        "aux alentours du",
        "autour de",
        "autour du",
    ),
    patterns=Patterns(
        table={
            "day": "{d}\u00a0{m}{y}",
            "weekday": "{w} {d}\u00a0{m}{y}",
            "days-": "{a}-{b}\u00a0{m}{y}",
            "days+": "{a} et {b}\u00a0{m}{y}",
            "days|": "{a} ou {b}\u00a0{m}{y}",
            "-": "{a}-{b}",
            "year-": "{a}-{b}",
            "+": "{a} et {b}",
            "|": "{a}/{b}",
            "month": "{m}{y}",
            "year": " {y}",
            "quarter-year": " de {y}",
            "half-year": " de {y}",
            "week": "semaine du {x}",
            "week-month": "{w} de {x}",
        },
        text={"days-": "du {a} au {b}\u00a0{m}{y}", "day-": "du {a} au {b}", "-": "de {a} à {b}"},
    ),
    first_day="1er",
    contractions=(
        *(("de le ", "du "), ("à le ", "au "), ("de avril", "d’avril"), ("de août", "d’août")),
        *(("de octobre", "d’octobre"),),
    ),
)
