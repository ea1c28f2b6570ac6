"""The columns of sessions."""

from __future__ import annotations

from hlom_desktop.imports.columns import shared
from hlom_desktop.imports.columns.fields import ColumnTable, Field, ImportKind, ValueKind

DAY = Field(
    "day",
    ("Day", "Jour", "Día"),
    ValueKind.DAY,
    "date; session date; day and date; date of session; date of meeting; held on; date de la séance; "
    "date de la réunion; journée; fecha; fecha de la sesión; fecha de la reunión; jornada",
)

SESSIONS = ColumnTable(
    ImportKind.SESSIONS,
    (
        shared.UID,
        Field(
            "title",
            ("Title", "Titre", "Título"),
            ValueKind.TEXT,
            "session; session title; title of session; name of session; meeting; event; event title; name; subject; "
            "séance; titre de la séance; intitulé; réunion; manifestation; objet; nom; sesión; "
            "título de la sesión; reunión; evento; actividad; asunto; nombre",
            required=True,
            translated=True,
        ),
        Field(
            "description",
            ("Description", "Description", "Descripción"),
            ValueKind.TEXT,
            "abstract; summary; details; about; résumé; détails; présentation; resumen; detalles; presentación",
            translated=True,
        ),
        Field(
            "kind",
            ("Kind", "Type", "Tipo"),
            ValueKind.SESSION_KIND,
            "session type; type of session; session kind; kind of session; category; format; type de séance; "
            "nature; catégorie; tipo de sesión; clase; categoría; formato",
        ),
        DAY,
        Field(
            "hours",
            ("Hours", "Horaire", "Horario"),
            ValueKind.HOURS,
            "time; times; time slot; slot; from-to; time (from-to); timing; hour; schedule; heures; heure; créneau; "
            "créneau horaire; horaires; plage horaire; horas; hora; franja horaria; franja; turno",
        ),
        Field(
            "start",
            ("Start", "Début", "Inicio"),
            ValueKind.HOUR,
            "start time; begins; starts; from; beginning; begin; starts at; opening time; heure de début; commence; "
            "commence à; de; hora de inicio; comienza; comienzo; desde; empieza; hora de comienzo",
        ),
        Field(
            "end",
            ("End", "Fin", "Fin"),
            ValueKind.HOUR,
            "end time; ends; until; to; finish; ends at; closing time; heure de fin; se termine; termine à; jusqu’à; "
            "à; hora de fin; termina; final; hasta; hora de término; hora de finalización",
        ),
        shared.MINUTES,
        shared.ZONE,
        Field(
            "room",
            ("Room", "Salle", "Sala"),
            ValueKind.TEXT,
            "room name; venue; place; location; conference room; where; lieu; local; salle de conférence; où; lugar; "
            "salón; sala de conferencias; dónde; recinto",
        ),
        shared.MODE,
        Field(
            "access",
            ("Access", "Accès", "Acceso"),
            ValueKind.ACCESS,
            "open or closed; open/closed; admission; ouvert ou fermé; ouverte / fermée; publique / privée; "
            "abierta o cerrada; abierto/cerrado; abierta / cerrada; pública / privada",
        ),
        Field(
            "spoken",
            ("Languages spoken", "Langues parlées", "Idiomas hablados"),
            ValueKind.LANGUAGES,
            "language; languages; floor languages; language of session; working languages; langue; langues; "
            "langues de travail; idioma; idiomas; idiomas de trabajo; lengua",
        ),
        Field(
            "interpreted",
            ("Interpretation", "Interprétation", "Interpretación"),
            ValueKind.LANGUAGES,
            "interpretation languages; interpreted into; interpretation into; languages of interpretation; "
            "langues d’interprétation; interprétation vers; idiomas de interpretación; interpretación a",
        ),
        Field(
            "organizers",
            ("Organizers", "Organisateurs", "Organizadores"),
            ValueKind.TEXT,
            "organizer; organiser; organisers; organized by; organised by; host; hosts; hosted by; sponsor; sponsors; "
            "organisateur; organisatrice; organisé par; hôte; organizador; organizadora; organizado por; anfitrión",
            translated=True,
        ),
        shared.THEME,
        shared.OBJECTIVE,
        Field(
            "expected",
            ("Expected participants", "Participants attendus", "Participantes previstos"),
            ValueKind.NUMBER,
            "expected; expected attendance; number of participants; participants; attendees; estimated participants; "
            "pax; nombre de participants; participants prévus; affluence attendue; asistentes; asistencia prevista; "
            "número de participantes; participantes esperados",
        ),
        Field(
            "capacity",
            ("Maximum of people", "Nombre maximal de personnes", "Aforo"),
            ValueKind.NUMBER,
            "capacity; seats; maximum; max participants; limit; capacité; places; sièges; nombre maximum; capacidad; "
            "plazas; asientos; máximo",
        ),
        Field(
            "audience",
            ("Audience", "Public", "Público"),
            ValueKind.TEXT,
            "for; target audience; intended for; public visé; destiné à; público destinatario; destinado a; dirigido a",
        ),
        Field(
            "status",
            ("Status", "Statut", "Situación"),
            ValueKind.SESSION_STATUS,
            "confirmed; state; confirmation; état; confirmé; estado; confirmada; confirmado",
        ),
        Field(
            "link",
            ("Link", "Lien", "Enlace"),
            ValueKind.TEXT,
            "url; meeting link; zoom link; web link; zoom; teams link; online link; lien zoom; lien de connexion; "
            "enlace de conexión; enlace zoom; vínculo",
        ),
        shared.NOTE,
    ),
)
