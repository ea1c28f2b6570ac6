"""The level that a function stands for: “Ministre de l’intérieur” is a minister, “Minister Counsellor” is none."""

from __future__ import annotations

import re

from hlom_desktop.delegations.values import Level
from hlom_desktop.folding import folded

_OPENING = (
    r"(?:(?:h\W?e|s\W?e|her|his|son|sa|su|excellency|excellence|excelencia|the|le|la|el|l|mr|mrs|ms|m|mme|sr|sra|dr|hon|"
    r"honou?rable|rt|right|acting|interim|federal|union|cabinet|first|state)\W+)*"
)
_PRIME = r"prime minister|premier(?:e)? ministre|primer(?:a)? ministr[oa]|premier$"
_MINISTERS = r"minister|ministre|ministr[oa]"
_RULES: tuple[tuple[str, Level | None], ...] = (
    (rf"(?:deputy|vice)[ -](?:{_PRIME})|vice[ -]?prem|viceprim|vice[ -]primer", Level.DEPUTY_PRIME_MINISTER),
    (
        rf"{_PRIME}|head of (?:the )?government|chef(?:fe)? d[eu] ?(?:l[ae] )?gouvernement|jef[ea] del? gobierno|"
        r"chancellor of (?:the )?(?:federal|republic|germany|austria)|president of the (?:government|council of minis)|"
        r"president(?:e)? du (?:gouvernement|conseil des m)|president[ea] del (?:gobierno|consejo de m)",
        Level.HEAD_OF_GOVERNMENT,
    ),
    (
        r"(?:executive )?vice[ -]?president[ea]?(?:$| of the republic| of the state| de la repu| del estado)",
        Level.VICE_PRESIDENT,
    ),
    (
        r"president[ea]?(?:$| of the republic| de la repu| de la nation| del estado)|head of (?:the )?state|"
        r"chef(?:fe)? d[e'’ ]+l?['’]?etat|jef[ea] de(?:l)? estado|"
        r"(?:king|queen|emir|sultan|prince|roi|reine|rey|reina)(?:$| of| d)",
        Level.HEAD_OF_STATE,
    ),
    (r"secretary of state|secretaire d['’ ]etat|secretari[oa] de estado", None),
    (
        rf"(?:{_MINISTERS})[ -]+(?:counsel|conseil|conse[cj]|plenipot)|deputy permanent rep|"
        r"representante? permanente? adj|charg[ee]+(?:e)? d['’ ]affaires|encargad[oa] de negocios",
        Level.SENIOR_OFFICIAL,
    ),
    (
        rf"(?:vice|deputy|assistant|junior|sous|adjunct)[ -]?(?:{_MINISTERS})|(?:{_MINISTERS})[ -]adj|"
        r"state secretary|(?:parliamentary )?under[ -]?secretary|subsecretari[oa]|parliamentary secretary",
        Level.VICE_MINISTER,
    ),
    (_MINISTERS, Level.MINISTER),
    (
        r"ambassad|embajador|permanent (?:representative|observer|delegate)|represent\w+ permanent|observ\w+ permanent|"
        r"delegad[oa] permanente|delegue(?:e)? permanent",
        Level.PERMANENT_REPRESENTATIVE,
    ),
    (
        r"(?:permanent|executive|general|principal) secretary|secretary[ -]general|secretaire (?:permanent|general)|"
        r"secretari[oa] (?:general|permanente|tecnic)|(?:deputy |assistant |vice )?director|directeur|directrice|"
        r"director[ae]?|(?:head of|chef(?:fe)? d[eu]|jef[ea] de) (?!(?:the |la )?delega)|"
        r"commissioner|commissaire|comisionad[oa]|coordinator|"
        r"coordonna|coordinador|consul|inspector[ -]general|prefect|prefet",
        Level.SENIOR_OFFICIAL,
    ),
    (
        r"counsell?or|conseill|consejer|(?:first|second|third) secretary|"
        r"(?:premier(?:e)?|deuxieme|troisieme) secretaire|"
        r"(?:primer|segund|tercer)[oa]? secretari|attach|agregad|advis[eo]r|asesor|expert|officer|analyst|analista|"
        r"charge(?:e)? de|specialist|policy|desk",
        Level.EXPERT,
    ),
)
_COMPILED = tuple((re.compile(_OPENING + f"(?:{pattern})"), level) for pattern, level in _RULES)


def level_of_function(text: str) -> Level | None:
    """The level of a function in English, French or Spanish; None where it says none, or one that differs by State."""
    plain = " ".join(folded(text).split())
    return next((level for pattern, level in _COMPILED if pattern.match(plain)), None)


def differs_by_state(text: str) -> bool:
    """Whether a function is a minister's here and a vice-minister's there: secretary of State."""
    plain = " ".join(folded(text).split())
    found = next(((pattern, level) for pattern, level in _COMPILED if pattern.match(plain)), None)
    return found is not None and found[1] is None
