"""Columns that spreadsheets of several kinds have."""

from __future__ import annotations

from hlom_desktop.imports.columns.fields import Field, ValueKind

UID = Field(
    "uid",
    ("Key", "Clé", "Clave"),
    ValueKind.TEXT,
    "uid; id; identifier; unique id; record id; hlom key; reference key; identifiant; identifiant unique; "
    "identificador; identificador único",
)
DELEGATION = Field(
    "delegation",
    ("Delegation", "Délégation", "Delegación"),
    ValueKind.DELEGATION,
    "country; country name; country or organization; country / organization; country/area; state; member state; "
    "state or organization; state / entity; mission; permanent mission; organization; organisation; entity; "
    "institution; affiliation; represents; representing; on behalf of; "
    "name of country; name of organization; name of state; pays; pays ou organisation; "
    "pays / organisation; état; état membre; état ou organisation; mission permanente; entité; organisme; "
    "représente; au nom de; nom du pays; nom de l’organisation; nom de l’état; "
    "país; país u organización; país / organización; estado; estado miembro; "
    "estado u organización; misión; misión permanente; organización; entidad; institución; organismo; "
    "afiliación; representa; en nombre de; nombre del país; nombre de la organización; nombre del estado; "
    "iso; iso code; country code; code pays; código de país",
)
GIVEN_NAME = Field(
    "given_name",
    ("Given name", "Prénom", "Nombre de pila"),
    ValueKind.TEXT,
    "given names; first name; first names; firstname; forename; forenames; christian name; prénoms; prénom(s); "
    "nombre(s); nombres; primer nombre",
)
FAMILY_NAME = Field(
    "family_name",
    ("Family name", "Nom de famille", "Apellidos"),
    ValueKind.TEXT,
    "family names; last name; lastname; surname; surnames; second name; nom patronymique; patronyme; apellido; "
    "apellido(s); primer apellido",
)
NAME = Field(
    "name",
    ("Name", "Nom", "Nombre"),
    ValueKind.TEXT,
    "full name; complete name; name and surname; delegate; delegate name; name of delegate; name of participant; "
    "participant; participant name; name of representative; representative; person; contact name; nom complet; "
    "nom et prénom; nom et prénoms; prénom et nom; nom du délégué; nom de la déléguée; nom du participant; "
    "délégué; déléguée; délégué(e); représentant; représentante; représentant(e); personne; nombre completo; "
    "nombre y apellido; nombre y apellidos; apellidos y nombre; nombre del delegado; nombre de la delegada; "
    "nombre del participante; delegado; delegada; delegado/a; representante; persona",
)
COURTESY = Field(
    "courtesy",
    ("Form of address", "Civilité", "Tratamiento"),
    ValueKind.TEXT,
    "title; titre; título; salutation; honorific; "
    " prefix; mr/ms; mr./ms.; mr/mrs; mr/mrs/ms; courtesy title; title (mr/ms); "
    "formule de politesse; m./mme; m/mme; titre de civilité; tratamiento (sr./sra.); sr./sra.; sr/sra; "
    "título de cortesía",
)
FUNCTION = Field(
    "function",
    ("Function", "Fonction", "Cargo"),
    ValueKind.TEXT,
    "position; job title; post; post title; designation; functional title; official title; title / function; "
    "title/position; title and position; function or title; title; role title; occupation; fonction ou titre; "
    "titre; titre / fonction; titre et fonction; poste; qualité; intitulé du poste; función; puesto; posición; "
    "título; cargo o título; título / cargo; cargo oficial",
    translated=True,
)
LEVEL = Field(
    "level",
    ("Level", "Niveau", "Nivel"),
    ValueKind.LEVEL,
    "rank; category; level of representation; level of participation; protocol level; protocol rank; "
    "representation level; rang; catégorie; niveau de représentation; niveau de participation; rang protocolaire; "
    "rango; categoría; nivel de representación; nivel de participación; rango protocolar",
)
GENDER = Field(
    "gender",
    ("Gender", "Genre", "Género"),
    ValueKind.GENDER,
    "sex; m/f; f/m; gender (m/f); sexe; h/f; f/h; sexo; h/m; m/h",
)
LANGUAGE = Field(
    "language",
    ("Language", "Langue", "Idioma"),
    ValueKind.LANGUAGE,
    "preferred language; working language; language of correspondence; correspondence language; "
    "language of statement; speaking language; language spoken; language preference; lang; langue préférée; "
    "langue de travail; langue de correspondance; langue d’intervention; langue parlée; idioma preferido; "
    "idioma de trabajo; idioma de correspondencia; idioma de intervención; lengua; idioma hablado",
)
EMAIL = Field(
    "email",
    ("E-mail", "Courriel", "Correo electrónico"),
    ValueKind.EMAILS,
    "email; e mail; mail; email address; e-mail address; electronic mail; contact email; emails; e-mails; "
    "adresse électronique; adresse e-mail; adresse email; adresse mail; adresse courriel; mél; courriels; "
    "adresse de courriel; correo; correo-e; dirección de correo; dirección de correo electrónico; "
    "dirección electrónica; correos",
)
ZONE = Field(
    "zone",
    ("Time zone", "Fuseau horaire", "Huso horario"),
    ValueKind.ZONE,
    "timezone; tz; zone; fuseau; zone horaire; zona horaria; huso; zona",
)
CITY = Field(
    "city",
    ("City", "Ville", "Ciudad"),
    ValueKind.TEXT,
    "town; location; duty station; speaks from; connects from; lieu d’affectation; se connecte depuis; ubicación; "
    "lugar de destino; se conecta desde",
    translated=True,
)
MODE = Field(
    "mode",
    ("Mode", "Modalité", "Modalidad"),
    ValueKind.MODE,
    "mode of participation; participation; participation mode; attendance; attendance mode; attends in; in person; "
    "in person or online; in-person/virtual; in person / remote; physical or virtual; format of participation; "
    "mode de participation; modalité de participation; présence; en présentiel ou en ligne; présentiel / virtuel; "
    "modo; modo de participación; modalidad de participación; asistencia; presencial o virtual; presencial / virtual",
)
NOTE = Field(
    "note",
    ("Note", "Note", "Nota"),
    ValueKind.TEXT,
    "notes; remark; remarks; comment; comments; observations; other information; internal note; remarque; "
    "remarques; commentaire; commentaires; observation; autres informations; notas; observaciones; comentario; "
    "comentarios; otra información",
)
SESSION = Field(
    "session",
    ("Session", "Séance", "Sesión"),
    ValueKind.TEXT,
    "session title; title of session; name of session; meeting; event; panel; agenda item; session name; "
    "titre de la séance; séance / réunion; réunion; session (titre); manifestation; título de la sesión; "
    "nombre de la sesión; reunión; evento; actividad",
)
MINUTES = Field(
    "minutes",
    ("Minutes", "Minutes", "Minutos"),
    ValueKind.MINUTES,
    "duration; length; duration (minutes); length (minutes); length in minutes; duration in minutes; min; mins; "
    "time limit; speaking time; durée; durée (minutes); durée en minutes; temps de parole; duración; "
    "duración (minutos); duración en minutos; tiempo; tiempo de uso de la palabra",
)
THEME = Field(
    "theme",
    ("Theme", "Thème", "Tema"),
    ValueKind.TEXT,
    "topic; track; thematic area; area; sujet; volet; axe; domaine thématique; temática; eje; área temática",
)
OBJECTIVE = Field(
    "objective",
    ("Objective", "Objectif", "Objetivo"),
    ValueKind.TEXT,
    "goal; gcr objective; objectives; objective no; objective number; but; objectif du pacte; objectifs; meta; "
    "objetivos; objetivo del pacto",
)
NEEDS = Field(
    "needs",
    ("Needs", "Besoins", "Necesidades"),
    ValueKind.TEXT,
    "special needs; accessibility; accessibility needs; accessibility requirements; special requirements; "
    "reasonable accommodation; dietary requirements; assistance; besoins particuliers; besoins spéciaux; "
    "accessibilité; besoins d’accessibilité; aménagements; aménagements raisonnables; necesidades especiales; "
    "accesibilidad; necesidades de accesibilidad; ajustes razonables; asistencia especial; technical needs; "
    "technical requirements; besoins techniques; necesidades técnicas",
)
