"""Dates in Spanish, as the United Nations writes them."""

from __future__ import annotations

from hlom_desktop.conference.when.tongue import Patterns, Tongue
from hlom_desktop.conference.when.values import Qualifier

_ONES = ("cero", "primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno")
_TENS = (
    "décimo",
    "vigésimo",
    "trigésimo",
    "cuadragésimo",
    "quincuagésimo",
    "sexagésimo",
    "septuagésimo",
    "octogésimo",
    "nonagésimo",
)


def ordinal(number: int) -> str:
    """“septuagésimo primer”, from 1 to 99, in the form before *período*."""
    if number < 10:
        return _ONES[number]
    if number in (11, 12):
        return ("undécimo", "duodécimo")[number - 11]
    tens = _TENS[number // 10 - 1]
    if 12 < number < 20:
        return "decimo" + ("séptimo" if number == 17 else _ONES[number - 10])
    return f"{tens} {_ONES[number % 10]}" if number % 10 else tens


_OF_KIND: dict[Qualifier, dict[str, str]] = {
    Qualifier.BY: {
        "day": "a más tardar el {x}",
        "quarter": "a más tardar en el {x}",
        "session": "a más tardar en el {x}",
        "relative": "a más tardar {x}",
        "part": "a más tardar a {x}",
        "": "a más tardar en {x}",
    },
    Qualifier.BY_END: {
        "quarter": "a más tardar al final del {x}",
        "session": "a más tardar al final del {x}",
        "": "a más tardar a fines de {x}",
    },
    Qualifier.FROM: {
        "day": "a partir del {x}",
        "quarter": "a partir del {x}",
        "session": "a partir del {x}",
        "": "a partir de {x}",
    },
    Qualifier.SINCE: {"day": "desde el {x}", "quarter": "desde el {x}", "session": "desde el {x}", "": "desde {x}"},
    Qualifier.UNTIL: {"day": "hasta el {x}", "quarter": "hasta el {x}", "session": "hasta el {x}", "": "hasta {x}"},
    Qualifier.BEFORE: {
        "day": "antes del {x}",
        "quarter": "antes del {x}",
        "session": "antes del {x}",
        "": "antes de {x}",
    },
    Qualifier.AFTER: {
        "day": "después del {x}",
        "quarter": "después del {x}",
        "session": "después del {x}",
        "": "después de {x}",
    },
    Qualifier.THROUGHOUT: {
        "quarter": "durante todo el {x}",
        "session": "durante todo el {x}",
        "": "durante todo {x}",
    },
    Qualifier.EARLY: {"": "principios de {x}"},
    Qualifier.MID: {"": "mediados de {x}"},
    Qualifier.LATE: {"": "fines de {x}"},
}
_NOT_BEFORE = {kind: f"no {said}" for kind, said in _OF_KIND[Qualifier.BEFORE].items()}
_OF_A_WEEK = {
    Qualifier.BY: "a más tardar en la {x}",
    Qualifier.FROM: "a partir de la {x}",
    Qualifier.SINCE: "desde la {x}",
    Qualifier.UNTIL: "hasta la {x}",
    Qualifier.BEFORE: "antes de la {x}",
    Qualifier.NOT_BEFORE: "no antes de la {x}",
    Qualifier.AFTER: "después de la {x}",
}
_LIKE = {"half": "quarter"}  # in gender
_SAID = (
    {
        (qualifier, kind): by_kind.get(_LIKE.get(kind, kind), by_kind[""])
        for qualifier, by_kind in (_OF_KIND | {Qualifier.NOT_BEFORE: _NOT_BEFORE}).items()
        for kind in ("day", "month", "year", "quarter", "half", "session", "relative", "part")
    }
    | {(qualifier, "week"): said for qualifier, said in _OF_A_WEEK.items()}
    | {
        (Qualifier.BY_END, "the-year"): "a más tardar a fin de año",
        (Qualifier.UNTIL, "the-year"): "hasta fin de año",
        (Qualifier.THROUGHOUT, "the-year"): "durante todo el año",
        (Qualifier.EARLY, "the-year"): "principios de año",
        (Qualifier.MID, "the-year"): "mediados de año",
        (Qualifier.LATE, "the-year"): "fin de año",
    }
)

SPANISH = Tongue(
    language="es",
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    short_months={
        **{
            "ene": 1,
            "feb": 2,
            "mar": 3,
            "abr": 4,
            "jun": 6,
            "jul": 7,
            "ago": 8,
            "sep": 9,
            "sept": 9,
            "set": 9,
        },
        **{"setiembre": 9, "oct": 10, "nov": 11, "dic": 12},
    },
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    short_weekdays={"lun": 1, "mie": 3, "jue": 4, "vie": 5, "sab": 6, "dom": 7},
    numbers=("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    quarters=("primer", "segundo", "tercer", "cuarto"),
    quarter="{q} trimestre",
    quarter_letter="t",
    halves=(
        ("primer semestre", "1 semestre", "primera mitad"),
        ("segundo semestre", "2 semestre", "segunda mitad"),
    ),
    half_letter="s",
    half_alone="",
    week="semana",
    weeks=("primera semana", "segunda semana", "tercera semana", "cuarta semana", "última semana"),
    ordinal=ordinal,
    session="{o} período de sesiones de la Asamblea General",
    session_words=("período ordinario de sesiones", "período de sesiones"),
    body_words=("de la Asamblea General", "de la Asamblea General de las Naciones Unidas"),
    read={
        "BY": ("a más tardar", "para", "no más tarde", "a más tardar a", "antes de que llegue"),
        "BY_END": (
            *("a más tardar a fines", "a más tardar a finales", "a más tardar al final", "para fines"),
            *(
                "para finales",
                "para el final",
                "antes de que finalice",
                "antes de que concluya",
                "antes de fines",
            ),
            *("antes de finales", "antes del final", "antes de que termine"),
        ),
        "EARLY": ("principios", "a principios", "comienzos", "a comienzos", "inicios", "a inicios"),
        "MID": ("mediados", "a mediados"),
        "LATE": ("fin", "a fin", "fines", "a fines", "finales", "a finales", "final", "al final"),
        "FROM": ("a partir",),
        "SINCE": ("desde",),
        "UNTIL": ("hasta", "hasta fines", "hasta finales", "hasta el final"),
        "THROUGHOUT": ("durante todo", "durante toda", "a lo largo", "todo", "toda"),
        "BEFORE": ("antes",),
        "NOT_BEFORE": ("no antes",),
        "AFTER": ("después",),
        "BETWEEN": ("entre",),
        "-": ("a", "al"),
        "+": ("y", "e"),
        "|": ("o", "u", "/"),
        "YEAR": ("año",),
    },
    silent=(
        *("de", "del", "el", "la", "los", "las", "en", "su", "día", "días", "mes", "durante"),
        *("los días", "el día"),
    ),
    said=_SAID,
    phrases=(
        (
            "every-years",
            ("cada {n} años", "anualmente", "anual", "cada año", "todos los años", "una vez al año"),
        ),
        ("every-months", ("cada {n} meses", "mensualmente", "mensual", "cada mes", "todos los meses")),
        ("every-weeks", ("cada {n} semanas", "semanalmente", "semanal", "cada semana")),
        ("times-a-year", ("{n} veces al año", "{n} veces por año")),
        ("times-a-year:2", ("dos veces al año", "semestral", "semestralmente")),
        ("every-years:2", ("cada dos años", "bienal", "bienalmente")),
        ("quarterly", ("trimestralmente", "cada trimestre", "trimestral")),
        ("next-year", ("el próximo año", "próximo año", "el año próximo", "el año que viene")),
        ("this-year", ("este año",)),
        ("next-month", ("el próximo mes", "próximo mes", "el mes próximo", "el mes que viene")),
        ("this-month", ("este mes",)),
        ("next-week", ("la próxima semana", "próxima semana", "la semana próxima", "la semana que viene")),
        ("this-week", ("esta semana",)),
        ("next-years", ("en los próximos {n} años", "durante los próximos {n} años")),
        ("next-months", ("en los próximos {n} meses", "durante los próximos {n} meses", "en {n} meses")),
        ("shortly", ("en breve", "próximamente", "pronto", "lo antes posible")),
        ("in-due-course", ("a su debido tiempo", "en su momento", "oportunamente")),
        ("to-be-decided", ("por determinar", "por decidir", "por anunciar")),
        ("to-be-decided:2", ("por confirmar",)),
        ("ongoing", ("en curso", "de forma continua")),
    ),
    attached=(
        *("al margen de", "al margen del", "con ocasión de", "con ocasión del", "paralelamente a"),
        *("paralelamente al", "junto con", "en conjunción con", "durante", "antes de la", "antes del"),
        *("después de la", "después del", "tras", "en la próxima", "próxima"),
    ),
    about=("alrededor de", "alrededor del", "hacia", "en torno a", "en torno al"),
    patterns=Patterns(
        table={
            "day": "{d} de {m}{y}",
            "weekday": "{w} {d} de {m}{y}",
            "days-": "{a}-{b} de {m}{y}",
            "days+": "{a} y {b} de {m}{y}",
            "days|": "{a} o {b} de {m}{y}",
            "-": "{a}-{b}",
            "year-": "{a}-{b}",
            "+": "{a} y {b}",
            "|": "{a}/{b}",
            "month": "{m}{y}",
            "year": " de {y}",
            "quarter-year": " de {y}",
            "half-year": " de {y}",
            "week": "semana del {x}",
            "week-month": "{w} de {x}",
        },
        text={"days-": "del {a} al {b} de {m}{y}", "day-": "del {a} al {b}", "-": "de {a} a {b}"},
    ),
    first_day="1",
    contractions=(("de el ", "del "), ("a el ", "al "), ("todo la ", "toda la "), ("todo esta ", "toda esta ")),
)
