"""The columns of delegates and of speakers."""

from __future__ import annotations

from hlom_desktop.imports.columns import shared
from hlom_desktop.imports.columns.fields import ColumnTable, Field, ImportKind, ValueKind

DELEGATES = ColumnTable(
    ImportKind.DELEGATES,
    (
        shared.UID,
        Field(
            "delegation",
            shared.DELEGATION.labels,
            ValueKind.DELEGATION,
            shared.DELEGATION.synonyms,
            required=True,
        ),
        Field(
            "delegation_kind",
            ("Kind of delegation", "Type de délégation", "Tipo de delegación"),
            ValueKind.DELEGATION_KIND,
            "delegation kind; delegation type; type of delegation; type of organization; organization type; "
            "participant type; type of participant; participant category; stakeholder type; type d’organisation; "
            "type de participant; catégorie de participant; tipo de organización; tipo de participante; "
            "categoría de participante",
        ),
        Field(
            "region",
            ("Regional group", "Groupe régional", "Grupo regional"),
            ValueKind.REGION,
            "region; un regional group; un region; région; groupe; región; grupo",
        ),
        shared.GIVEN_NAME,
        shared.FAMILY_NAME,
        shared.NAME,
        shared.FUNCTION,
        shared.COURTESY,
        shared.LEVEL,
        Field(
            "part",
            ("Role in the delegation", "Rôle dans la délégation", "Papel en la delegación"),
            ValueKind.TEXT,
            "role in delegation; delegation role; capacity; role; head / alternate / adviser; head/alternate/adviser; "
            "status in delegation; rôle; rôle au sein de la délégation; qualité dans la délégation; "
            "función en la delegación; papel; rol; rol en la delegación; calidad; calidad en la delegación",
        ),
        Field(
            "is_head",
            ("Head of delegation", "Chef de délégation", "Jefe de delegación"),
            ValueKind.YES_NO,
            "hod; head of delegation (y/n); head of delegation?; is head of delegation; is head; "
            "chef de la délégation; cheffe de délégation; chef(fe) de délégation; chef de délégation (o/n); "
            "jefa de delegación; jefe/a de delegación; jefe de la delegación; jefatura de la delegación",
        ),
        shared.GENDER,
        shared.LANGUAGE,
        shared.MODE,
        shared.EMAIL,
        shared.ZONE,
        shared.NEEDS,
        Field(
            "interests",
            ("Interests", "Centres d’intérêt", "Intereses"),
            ValueKind.TEXT,
            "themes of interest; topics of interest; areas of interest; interested in; intérêts; thèmes d’intérêt; "
            "sujets d’intérêt; temas de interés; áreas de interés",
        ),
        Field(
            "audiences",
            ("Audiences", "Publics", "Públicos"),
            ValueKind.TEXT,
            "audience; groups; group; public; público; constituency; constituencies; collectif; colectivo",
        ),
        Field(
            "attends",
            ("Attends", "Participe à", "Asiste a"),
            ValueKind.TEXT,
            "sessions; sessions attended; attends sessions; registered for; séances; participera à; inscrit à; "
            "sesiones; asistirá a; inscrito en",
        ),
        Field(
            "nomination",
            ("Nomination", "Stade de la désignation", "Etapa de la designación"),
            ValueKind.TEXT,
            "nomination status; status; registration status; accreditation; accreditation status; statut; "
            "état de la désignation; statut d’inscription; accréditation; situación; estado de la designación; "
            "acreditación; estado de inscripción",
        ),
        shared.NOTE,
    ),
    one_of=(("name", "family_name", "function"),),
)

SPEAKERS = ColumnTable(
    ImportKind.SPEAKERS,
    (
        shared.UID,
        Field("session", shared.SESSION.labels, ValueKind.TEXT, shared.SESSION.synonyms, required=True),
        Field(
            "day",
            ("Day", "Jour", "Día"),
            ValueKind.DAY,
            "date; session date; date of session; date de la séance; journée; fecha; fecha de la sesión; jornada",
        ),
        Field(
            "kind",
            ("Role", "Rôle", "Papel"),
            ValueKind.ROLE_KIND,
            "role in session; role in the session; speaker role; kind of role; type of speaker; capacity; "
            "rôle dans la séance; type d’intervenant; qualité; rol; rol en la sesión; papel en la sesión; "
            "tipo de orador; calidad",
        ),
        shared.GIVEN_NAME,
        shared.FAMILY_NAME,
        Field(
            "name",
            shared.NAME.labels,
            ValueKind.TEXT,
            "speaker; speaker name; name of speaker; panellist; panelist; moderator; intervenant; intervenante; "
            "nom de l’intervenant; orateur; oratrice; nom de l’orateur; orador; oradora; nombre del orador; ponente; "
            "panelista; " + shared.NAME.synonyms,
        ),
        shared.FUNCTION,
        shared.COURTESY,
        shared.GENDER,
        shared.DELEGATION,
        Field(
            "mode",
            shared.MODE.labels,
            ValueKind.SPEAKER_MODE,
            "speaks from; mode of intervention; intervenes; intervention; in the room or remote; "
            "modalité d’intervention; intervient; modalidad de intervención; interviene; " + shared.MODE.synonyms,
        ),
        shared.LANGUAGE,
        shared.MINUTES,
        Field(
            "status",
            ("Status", "Statut", "Situación"),
            ValueKind.SPEAKER_STATUS,
            "confirmed; confirmation; confirmation status; state; confirmé; état; confirmado; confirmación; estado",
        ),
        Field(
            "position",
            ("Order", "Ordre", "Orden"),
            ValueKind.NUMBER,
            "no; no.; n°; nº; number; speaking order; order of speaking; numéro; rang; ordre de parole; "
            "ordre d’intervention; número; orden de intervención; orden de palabra",
        ),
        shared.EMAIL,
        shared.ZONE,
        shared.CITY,
        Field(
            "arrives",
            ("Arrives", "Arrivée", "Llegada"),
            ValueKind.MOMENT,
            "arrival; arrival time; arrives at; available from; arrive; arrive à; disponible dès; llega; "
            "hora de llegada; disponible desde",
        ),
        Field(
            "leaves",
            ("Leaves", "Départ", "Salida"),
            ValueKind.MOMENT,
            "departure; departure time; leaves at; available until; part à; heure de départ; disponible jusqu’à; sale; "
            "hora de salida; disponible hasta",
        ),
        shared.NOTE,
    ),
    one_of=(("name", "family_name", "function"),),
)
