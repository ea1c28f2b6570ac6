"""How whoever takes the floor is called: by excellency, gender, office and delegation, in each language.

Ministers and their deputies, those above them, and permanent representatives are excellencies; all others are called
by their function. Where the gender is not known both forms are given, and the language decides whether they differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hlom_desktop.conference.languages import Language
from hlom_desktop.delegations.rules import MINISTERIAL
from hlom_desktop.delegations.states_said import of_named, without_article
from hlom_desktop.delegations.values import Gender, Level
from hlom_desktop.folding import folded
from hlom_desktop.speakers.script.genders import Office, office_of

EXCELLENCIES = MINISTERIAL | {Level.PERMANENT_REPRESENTATIVE}
_ACCREDITED = {
    "en": re.compile(r"(?:Representative|Observer|Ambassador|Delegate)(?P<at>) to ", re.IGNORECASE),
    "fr": re.compile(r"(?P<at>) (?:auprès|près) "),
    "es": re.compile(r"(?P<at>) ante "),
}
_HONORIFICS = re.compile(
    r"^(?:(?:H\.?E\.?|S\.?E\.?|Mr|Mrs|Ms|Miss|M|Mme|Mlle|Sr|Sra|Srta|Excmo|Excma|Monsieur|Madame|Señora?)\.? +)+"
)
_HYPHENS = re.compile(r"(?<=\b[Vv]ice)-(?=\w)|(?<=\b[Ss]ous)-(?=\w)|(?<=\b[Uu]nder)-(?=\w)")
_VOWELS = "AEIOUYÀÂÉÈÊÎÔÛ"


@dataclass(frozen=True)
class Speaker:
    """Who takes the floor, as read in one language: `party` is the delegation in a sentence (“le Maroc”), `party_name`
    its name alone; `party` is None where its article is not known, both are empty where nobody is represented.
    """

    function: str
    level: Level
    gender: Gender | None = None
    name: str | None = None
    party: str | None = ""
    party_name: str = ""


@dataclass(frozen=True)
class Form:
    """A speaker in one gender: `opening` and `rest` together are the whole; `short` is how one thanks (“Madame la
    Ministre”), `vocative` how one turns to them, empty where there is no good way.
    """

    opening: str
    rest: str
    short: str
    vocative: str

    @property
    def whole(self) -> str:
        """“Son Excellence Madame la Ministre de l’intérieur du Maroc”."""
        return self.opening + self.rest


def forms_of(speaker: Speaker, language: Language) -> tuple[Form, ...]:
    """The forms in which a speaker is called: two, masculine first, where the gender is unknown and is heard."""
    if not speaker.function.strip() and not speaker.name:
        whole = delegation_said(speaker, language)
        return (Form(whole, "", whole, ""),)
    if speaker.gender is not None:
        return (_form(speaker, speaker.gender, language),)
    both = tuple(_form(speaker, gender, language) for gender in (Gender.MASCULINE, Gender.FEMININE))
    return both[:1] if both[0].whole == both[1].whole else both


def delegation_said(speaker: Speaker, language: Language) -> str:
    """“the delegation of Morocco”, where nothing else may be said."""
    word = {"en": "the delegation", "fr": "la délégation", "es": "la delegación"}[language]
    if speaker.party:
        return f"{word} {of_named(speaker.party, language)}"
    return f"{word}, {speaker.party_name}" if speaker.party_name else word


def function_in_list(function: str, gender: Gender | None, language: Language) -> str:
    """An office as the list of speakers has it, in the speaker's gender; in both (“Ministro o Ministra de Paz”) where
    it is to be found out.
    """
    if language == "en":
        return function
    office = office_of(function, language)
    if gender is not None:
        held = office.of(gender, language)
        return held.title + held.field
    masculine, feminine = (office.of(one, language).title for one in (Gender.MASCULINE, Gender.FEMININE))
    if masculine == feminine:
        return function
    joint = "ou" if language == "fr" else "o"
    return f"{masculine} {joint} {feminine}{office.field}"


def _form(speaker: Speaker, gender: Gender, language: Language) -> Form:
    office = office_of(speaker.function, language).of(gender, language)
    excellency = speaker.level in EXCELLENCIES
    short = _short(office, gender, language)
    vocative = _vocative(office, gender, language, excellency=excellency)
    name = _HONORIFICS.sub("", speaker.name or "").strip()
    if name:
        opening = _before_name(gender, language, excellency=excellency, known=speaker.gender is not None)
        rest = f"{name}, {_with_party(office, speaker, language)}" if speaker.function.strip() else name
        return Form(opening, _read_aloud(rest), short if speaker.function.strip() else name, vocative)
    title = _with_article(office.title, gender, language)
    opening = f"{_excellency(gender, language)} {title}" if excellency else title
    rest = _with_party(office, speaker, language).removeprefix(office.title)
    return Form(_read_aloud(opening), _read_aloud(rest), _read_aloud(short), vocative)


def _excellency(gender: Gender, language: Language) -> str:
    if language == "en":
        return "Her Excellency" if gender is Gender.FEMININE else "His Excellency"
    return "Son Excellence" if language == "fr" else "Su Excelencia"


def _before_name(gender: Gender, language: Language, *, excellency: bool, known: bool) -> str:
    """What stands before a person's name, with its space."""
    woman = gender is Gender.FEMININE
    if language == "en":
        if not excellency and not known:
            return ""
        title = "Ms. " if woman else "Mr. "
    elif language == "fr":
        title = "Madame " if woman else "Monsieur "
    else:
        title = "la señora " if woman else "el señor "
    return f"{_excellency(gender, language)} {title}" if excellency else title


def _with_article(title: str, gender: Gender, language: Language) -> str:
    """“the Minister”, “Madame la Ministre”, “Monsieur l’Ambassadeur”, “la Ministra”."""
    woman = gender is Gender.FEMININE
    if language == "en":
        return f"the {title}"
    if language == "es":
        return f"{'la' if woman else 'el'} {title}"
    article = "l’" if title[:1].upper() in _VOWELS else "la " if woman else "le "
    return f"{'Madame' if woman else 'Monsieur'} {article}{title}"


def _short(office: Office, gender: Gender, language: Language) -> str:
    """“Madame la Ministre”; with its field where the title alone says too little."""
    title = office.title + office.field if office.is_generic else office.rank
    if language == "es" and not office.is_generic:
        return f"{'la señora' if gender is Gender.FEMININE else 'el señor'} {title}"
    return _with_article(title, gender, language)


def _vocative(office: Office, gender: Gender, language: Language, *, excellency: bool) -> str:
    """How the chair turns to a speaker on the line."""
    if language == "en":
        return "Excellency" if excellency else ""
    if office.is_generic or not office.rank:
        return ""
    if language == "es":
        return f"{'Señora' if gender is Gender.FEMININE else 'Señor'} {office.rank}"
    return _read_aloud(_with_article(office.rank, gender, language))


def _with_party(office: Office, speaker: Speaker, language: Language) -> str:
    """The office and whose it is, unless it says so itself or nobody is represented."""
    said = office.title + office.field
    if not speaker.party_name or _names(said, speaker, language):
        return said
    if speaker.party is None:
        return f"{said}, {speaker.party_name}"
    of = of_named(speaker.party, language)
    accredited = _ACCREDITED[language].search(said)
    if accredited:
        at = accredited.start("at")
        return f"{said[:at]} {of}{said[at:]}"
    return f"{said} {of}"


def _names(said: str, speaker: Speaker, language: Language) -> bool:
    """Whether the office names its delegation: “Minister, Colombia”."""
    names = {speaker.party_name, without_article(speaker.party or "", language)} - {""}
    words = f" {folded(said)} "
    return any(f" {folded(name.replace(chr(0xA0), ' '))} " in re.sub(r"[^\w]+", " ", words) for name in names)


def _read_aloud(text: str) -> str:
    """Titles with a hyphen that does not break at the end of a line: Vice‑Ministre."""
    return _HYPHENS.sub("\u2011", text)
