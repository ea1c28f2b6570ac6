"""An invented record of a meeting in three languages: twelve paragraphs, three footnotes, follow-ups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from hlom_desktop.exports.marks import line, words
from hlom_desktop.exports.paper.tree import (
    Cell,
    Column,
    Heading,
    Kind,
    Line,
    Paper,
    Paragraph,
    Row,
    Run,
    Style,
    SubParagraph,
    Table,
    Text,
)

# One text a line; `^` begins a footnote and `|` ends it, `>p4` begins a link to a paragraph's number.
TEXTS = {
    "en": """Chairperson’s note
Working Group on Relations and Related Issues
Meeting held on 28 August 2017
The Working Group had three items on its agenda: update on the global compact, future role, and other business.
It had before it the Chairperson’s non-paper^Submitted in his personal capacity.| and the note WG/REL/2017/6.
Update on the global compact on migration and exchange of views
The Senior Policy Adviser recalled the workshop on migrants in vulnerable situations. Attendance had been broad.
She reported on the fourth thematic session, at which African Member States had made a joint statement.
The stocktaking meeting would be held in Mexico from 4 to 6 December 2017^First planned in Guadalajara.|.
In reply to a question on paragraph >p4, she said that a second hearing would be held in conjunction with the session.
Future role
Delegates unanimously welcomed the non-paper, and one delegate wished the Working Group to focus on the new role.
Several delegates asked for information on its experience in the field and at Headquarters; there was support for that.
Some agencies might know more on particular issues; the organization should still lead coordination.
In closing, the Chairperson noted that the Working Group had requested two short papers from the Administration:
an update on its work on migration data, with priorities and added value^See paragraph >p4.|;
a brief on its policy capability, with staff and resources.
The Administration, through the Director General, would give an oral update on the state of relations.
The issue of the Strategy was still pending (see paragraphs >p10 and >p11).
Follow-ups
Paragraph
What
Owner
Due
Short paper: migration data
Administration
not stated
Director General *or* Deputy""",
    "fr": """Note du Président
Groupe de travail sur les relations et les questions connexes
Réunion tenue le 28 août 2017
Le Groupe de travail avait trois points à son ordre du jour : le pacte mondial, le rôle futur et les questions diverses.
Il était saisi du document officieux du Président^Présenté à titre personnel.| et de la note WG/REL/2017/6.
Point sur le pacte mondial pour les migrations et échange de vues
La Conseillère principale a rappelé l’atelier sur les migrants en situation de vulnérabilité, largement suivi.
Elle a rendu compte de la quatrième session thématique, où les États africains avaient fait une déclaration commune.
La réunion de bilan se tiendrait au Mexique du 4 au 6 décembre 2017^D’abord prévue à Guadalajara.|.
En réponse à une question sur le paragraphe >p4, elle a dit qu’une seconde audition se tiendrait à cette occasion.
Rôle futur
Les délégués ont accueilli favorablement le document ; l’un d’eux souhaitait que le Groupe examine le nouveau rôle.
Plusieurs délégués ont demandé des informations sur l’expérience acquise sur le terrain ; l’idée a été appuyée.
Certaines institutions pouvaient en savoir plus ; l’organisation devait néanmoins diriger la coordination.
Pour conclure, le Président a noté que le Groupe de travail avait demandé deux documents à l’Administration :
un point sur ses travaux relatifs aux données migratoires^Voir le paragraphe >p4.| ;
une note sur ses capacités, y compris le personnel et les ressources.
L’Administration, par l’intermédiaire du Directeur général, ferait le point oralement le 1er septembre.
La question de la Stratégie restait en suspens (voir les paragraphes >p10 et >p11).
Suivi
Paragraphe
Objet
Responsable
Échéance
Document court : données migratoires
Administration
non précisée
Directeur général *ou* son adjoint""",
    "es": """Nota del Presidente
Grupo de Trabajo sobre las Relaciones y Cuestiones Conexas
Reunión celebrada el 28 de agosto de 2017
El Grupo de Trabajo tenía tres temas en su programa: el pacto mundial, la función futura y otros asuntos.
Tenía ante sí el documento oficioso del Presidente^Presentado a título personal.| y la nota WG/REL/2017/6.
Actualización sobre el pacto mundial para la migración e intercambio de opiniones
La Asesora Superior recordó el taller sobre los migrantes en situaciones de vulnerabilidad, de amplia asistencia.
Informó sobre la cuarta sesión temática, en la que los Estados africanos habían hecho una declaración conjunta.
La reunión de balance se celebraría en México del 4 al 6 de diciembre de 2017^Prevista antes en Guadalajara.|.
En respuesta a una pregunta sobre el párrafo >p4, dijo que se celebraría una segunda audiencia en esa ocasión.
Función futura
Los delegados acogieron con satisfacción el documento, y uno de ellos deseaba que se examinara la nueva función.
Varios delegados pidieron información sobre la experiencia sobre el terreno; la propuesta recibió apoyo.
Algunas entidades podían saber más; la organización debía dirigir no obstante la coordinación.
Para concluir, el Presidente señaló que el Grupo de Trabajo había pedido dos documentos a la Administración:
una actualización de su labor sobre los datos migratorios^Véase el párrafo >p4.|;
una nota sobre su capacidad, con el personal y los recursos.
La Administración, por conducto del Director General, haría una actualización oral.
La cuestión de la Estrategia seguía pendiente (véanse los párrafos >p10 y >p11).
Seguimiento
Párrafo
Asunto
Responsable
Plazo
Documento breve: datos migratorios
Administración
sin plazo
Director General *o* su adjunto""",
}
KINDS = {
    "en": ("Group statement", "Supported, no decision", "Request\n(a), (b)", "Undertaking"),
    "fr": ("Déclaration de groupe", "Appuyée, sans décision", "Demande\na), b)", "Engagement"),
    "es": ("Declaración de grupo", "Apoyada, sin decisión", "Solicitud\na), b)", "Compromiso"),
}
FEET = {
    "en": ("Draft", "Version 1", "Printed on 10 December 2021 at 9 a.m. (Geneva time)", "Page {page} of {pages}"),
    "fr": ("Projet", "Version 1", "Imprimé le 10 décembre 2021 à 9 heures (heure de Genève)",
           "Page {page} sur {pages}"),
    "es": ("Proyecto", "Versión 1", "Impreso el 10 de diciembre de 2021 a las 9.00 (hora de Ginebra)",
           "Página {page} de {pages}"),
}  # fmt: skip
PRINTED_AT = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)


def text(source: str) -> Text:
    """The runs of a line of `TEXTS`."""
    said, _, rest = source.partition("^")
    if rest:
        note, _, after = rest.partition("|")
        before = text(said)
        return (*before[:-1], Run(before[-1].text, to=before[-1].to, note=text(note)), *text(after))
    parts = [Run(piece) for piece in said.split(">")[:1] if piece]
    for piece in said.split(">")[1:]:
        number = "".join(c for c in piece[1:4] if c.isdigit())
        parts += [Run(number, to=f"p{number}"), Run(piece[1 + len(number) :])]
    return tuple(parts)


def _follow_ups(labels: list[str], what: list[str]) -> Table:
    columns = (Column(labels[0], mm=28.33), Column(labels[1]), Column(labels[2], mm=45), Column(labels[3], mm=26))
    first, either, second = what[3].split("*")
    two = (Run(first), Run(either, italic=True), Run(second))

    def row(number: str, to: str, owner: Text) -> Row:
        key = Line((Run(number, to=to),), Style.HOUR)
        return Row((Cell((key,)), Cell((line(what[0]),)), Cell((Line(owner),)), Cell((line(what[2]),))))

    return Table(columns, (row("10 (a)", "p10a", words(what[1])), row("11", "p11", two), row("12", "p12", two)))


def made_record(language: str) -> Paper:
    """The record in one language."""
    lines = TEXTS[language].split("\n")
    kinds = dict(zip((4, 8, 10, 11), KINDS[language], strict=True))
    labels = ("(a)", "(b)") if language == "en" else ("a)", "b)")
    parts = zip(labels, (15, 16), strict=True)
    subs = tuple(SubParagraph(label, text(lines[at]), f"p10{label.strip('()')}") for label, at in parts)
    paragraphs = [lines[at] for at in (3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 17, 18)]
    blocks = [
        Paragraph(str(n), text(said), kinds.get(n, ""), subs if n == 10 else (), f"p{n}")
        for n, said in enumerate(paragraphs, start=1)
    ]
    draft, version, printed, page_words = FEET[language]
    return Paper(
        kind=Kind.RECORD, title=lines[0], language=language, organizer="IOM", conference=words(lines[1]),
        printed=printed, printed_at=PRINTED_AT, page_words=page_words, draft=draft, version=version,
        under_title=(words(lines[2]),),
        blocks=(
            *blocks[:2], Heading(words(lines[5])), *blocks[2:6], Heading(words(lines[10])), *blocks[6:],
            Heading(words(lines[19])), _follow_ups(lines[20:24], lines[24:28]),
        ),
    )  # fmt: skip


@pytest.fixture
def record() -> Callable[[str], Paper]:
    """The record in the language asked for."""
    return made_record
