"""The words of titles and concept notes as they are compared: folded, without small words, related ones as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from hlom_desktop.folding import folded

LONGEST_READ = 12_000
"""Characters of a text that are compared."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d{4,}")
_UNSPACED = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+|[\u30a0-\u30ff]+|[\u0e00-\u0e7f]+|[\u3040-\u309f]{3,}"
)
"""Runs of Chinese characters, katakana, Thai, hiragana but for its short words."""
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_FORMS = str.maketrans("أإآٱىة", "اااايه")
_ARTICLE = re.compile(r"(?:[وفبك]?ال|لل)(?=...)")
_STOP = """
the and for with from into onto upon that this these those their its his her our your what when where which who whom
how why are was were will would can could should may might has have had been being not nor but than then also all any
each both more most other some such only own same too very about after before between through during above below over
under again further once here there out off per via among across toward towards within without
des les une aux pour par avec sans dans sur sous entre vers chez que qui quoi dont ou est sont sera seront ete etre
leur leurs ses mes nos vos cette ces cet son elle elles ils nous vous plus moins tres tout toute tous toutes meme
comme mais donc afin ainsi lors apres avant pendant depuis aussi autre autres comment quand
los las una unos unas del para por con sin sobre entre hacia desde hasta que quien cual cuyo como cuando donde esta
este estos estas ese esa eso esos esas aquel son ser sera seran fue han hay mas menos muy todo toda todos todas otro
otra otros otras pero sino tambien durante tras mediante segun cada
side event events panel discussion dialogue session meeting high level launch presentation workshop round table
evenement evenements parallele paralleles manifestation reunion debat seance lancement atelier niveau haut
evento eventos acto actos paralelo paralelos mesa redonda reunion sesion debate lanzamiento taller nivel alto
"""
"""Small words of the three languages, and those that nearly every side event has."""

_RELATED = """
data statistic statistical figure indicator donnee statistique chiffre indicateur dato estadistica cifra indicador
school education educational student ecole scolaire enseignement educatif etudiant escuela educacion estudiante
skill training competence formation competencia formacion capacitacion
job work employment livelihood labour travail emploi subsistance trabajo empleo sustento
health medical sante medical salud medico sanitario
city town mayor municipal municipality urban ville maire municipalite urbain ciudad alcalde municipio urbano
climate environment environmental climat climatique environnement clima climatico ambiente
return repatriation reintegration retour rapatriement reinsertion retorno repatriacion reintegracion
legal law justice juridique droit loi juridico derecho ley justicia
finance financing funding financial financement financier fonds financiacion financiero fondo
child youth young enfant jeune jeunesse nino joven juventud infancia
woman women gender girl femme genre fille mujer genero nina
housing shelter settlement logement abri vivienda alojamiento
energy electricity electric energie electricite energia electricidad
stateless statelessness nationality apatride apatridie nationalite apatrida apatridia nacionalidad
trafficking smuggling traite trafic trata trafico
refugee displaced displacement asylum refugie deplace deplacement asile refugiado desplazado desplazamiento asilo
"""
"""A line a field of words that organizers use for one thing."""


@cache
def _stop() -> frozenset[str]:
    return frozenset(_STOP.split())


@cache
def _related() -> dict[str, str]:
    """Each word, stemmed, under the first of its line."""
    found: dict[str, str] = {}
    for line in _RELATED.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(_stem(word), words[0])
    return found


def _stem(word: str) -> str:
    """A word without the ending of a plural, an Arabic one without its article."""
    if _ARABIC.search(word):
        return _ARTICLE.sub("", word.translate(_ARABIC_FORMS), count=1)
    for ending, put in (("ies", "y"), ("aux", "al"), ("es", "e"), ("s", ""), ("x", "")):
        if len(word) > len(ending) + 3 and word.endswith(ending) and not word.endswith(("ss", "us", "is")):
            return word[: -len(ending)] + put
    return word


def terms(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text that say something, each as it is compared and as it stands; scripts without blanks in
    pairs of signs.
    """
    plain = unicodedata.normalize("NFC", text[:LONGEST_READ])
    for found in _UNSPACED.finditer(plain):
        run = found[0]
        yield from ((pair, pair) for pair in (run[at : at + 2] for at in range(max(len(run) - 1, 1))))
    for found in _WORD.finditer(_UNSPACED.sub(" ", plain)):
        term = _term(found[0])
        if term is not None:
            yield term


@lru_cache(maxsize=65_536)
def _term(whole: str) -> tuple[str, str] | None:
    """A word as it is compared and as it stands, without what is elided before it; None for a small one."""
    written = whole.replace("’", "'").rpartition("'")[2]
    plain = folded(written)
    if len(plain) < 3 or plain in _stop():
        return None
    stem = _stem(plain)
    return _related().get(stem, stem), written.lower()
