"""The columns of proposed side events."""

from __future__ import annotations

from hlom_desktop.imports.columns import shared
from hlom_desktop.imports.columns.fields import ColumnTable, Field, ImportKind, ValueKind

SIDE_EVENTS = ColumnTable(
    ImportKind.SIDE_EVENTS,
    (
        shared.UID,
        Field(
            "number",
            ("Number", "Numéro", "Número"),
            ValueKind.NUMBER,
            "no; no.; n°; nº; #; proposal no; proposal number; application number; reference; ref; "
            "numéro de proposition; référence; n.º; número de propuesta; referencia",
        ),
        Field(
            "title",
            ("Title", "Titre", "Título"),
            ValueKind.TEXT,
            "side event; side-event; side event title; title of side event; title of the side event; event; "
            "event title; title of event; proposal; proposed title; name of event; intitulé; "
            "titre de la manifestation; titre de l’événement parallèle; événement parallèle; manifestation parallèle; "
            "proposition; título del evento; título del evento paralelo; evento paralelo; acto paralelo; propuesta; "
            "evento",
            required=True,
            translated=True,
        ),
        Field(
            "concept",
            ("Concept", "Concept", "Concepto"),
            ValueKind.TEXT,
            "concept note; description; abstract; summary; objectives of the event; short description; "
            "note de cadrage; note conceptuelle; résumé; nota conceptual; descripción; resumen",
            translated=True,
        ),
        Field(
            "organizers",
            ("Organizers", "Organisateurs", "Organizadores"),
            ValueKind.DELEGATIONS,
            "organizer; organiser; organisers; main organizer; lead organizer; lead organization; lead; "
            "proposed by; submitted by; applicant; host; organization; organisation; delegation; state; country; "
            "organisateur; organisateur principal; organisé par; proposé par; présenté par; pays; délégation; "
            "organizador; organizador principal; organizado por; propuesto por; presentado por; organización; país; "
            "delegación",
        ),
        Field(
            "co_sponsors",
            ("Co-sponsors", "Coparrains", "Copatrocinadores"),
            ValueKind.DELEGATIONS,
            "co-sponsor; cosponsor; cosponsors; co-organizers; co-organisers; co-organizer; co-hosts; partners; "
            "sponsors; sponsoring states; coorganisateurs; co-organisateurs; partenaires; parrains; coauteurs; "
            "coorganizadores; asociados; patrocinadores; copatrocinador; socios",
        ),
        shared.THEME,
        Field(
            "format",
            ("Format", "Format", "Formato"),
            ValueKind.TEXT,
            "format of event; type of event; type; event format; format de la manifestation; type d’événement; "
            "tipo de evento; tipo; formato del evento",
        ),
        shared.MODE,
        Field(
            "languages",
            ("Languages", "Langues", "Idiomas"),
            ValueKind.LANGUAGES,
            "language; working languages; language of event; languages of event; langue; langues de travail; idioma; "
            "idiomas de trabajo; lengua",
        ),
        Field(
            "interpreted",
            ("Interpretation", "Interprétation", "Interpretación"),
            ValueKind.LANGUAGES,
            "interpretation languages; interpreted into; interpretation into; languages of interpretation; "
            "langues d’interprétation; interprétation vers; idiomas de interpretación; interpretación a",
        ),
        Field(
            "expected",
            ("Expected participants", "Participants attendus", "Participantes previstos"),
            ValueKind.NUMBER,
            "expected; expected attendance; number of participants; participants; attendees; pax; "
            "nombre de participants; participants prévus; asistentes; asistencia prevista; número de participantes",
        ),
        shared.MINUTES,
        Field(
            "needs",
            ("Needs", "Besoins", "Necesidades"),
            ValueKind.TEXT,
            "technical needs; technical requirements; technical equipment; equipment; special needs; "
            "special requirements; besoins techniques; équipement; matériel; besoins particuliers; "
            "necesidades técnicas; requisitos técnicos; equipo técnico; necesidades especiales",
        ),
        Field(
            "catering",
            ("Catering", "Restauration", "Servicio de comidas"),
            ValueKind.TEXT,
            "catering needs; food and drink; refreshments; traiteur; service traiteur; rafraîchissements; "
            "catering (servicio de comidas); comidas y bebidas; refrigerios; restauración",
        ),
        Field(
            "accessibility",
            ("Accessibility", "Accessibilité", "Accesibilidad"),
            ValueKind.TEXT,
            "accessibility needs; accessibility requirements; reasonable accommodation; besoins d’accessibilité; "
            "aménagements raisonnables; necesidades de accesibilidad; ajustes razonables",
        ),
        Field(
            "slots",
            ("Slots wished", "Créneaux souhaités", "Franjas deseadas"),
            ValueKind.SLOTS,
            "preferred slots; wished slots; slot wishes; slot preferences; preferred time slots; slots; "
            "créneaux préférés; créneaux horaires souhaités; créneaux; franjas preferidas; "
            "franjas horarias preferidas; franjas",
        ),
        Field(
            "not_slots",
            ("Slots not possible", "Créneaux impossibles", "Franjas no posibles"),
            ValueKind.SLOTS,
            "impossible slots; slots that are impossible; not possible; not available; unavailable; "
            "créneaux exclus; créneaux à éviter; indisponible; indisponibilités; franjas imposibles; "
            "franjas excluidas; no disponible",
        ),
        Field(
            "preferred",
            ("Preferred time", "Moment souhaité", "Momento preferido"),
            ValueKind.TEXT,
            "preferred date; preferred slot; preferred date and time; preferred day; preference; date souhaitée; "
            "créneau souhaité; préférence; fecha preferida; horario preferido; preferencia; franja preferida",
        ),
        Field(
            "contact",
            ("Contact", "Contact", "Contacto"),
            ValueKind.TEXT,
            "contact person; focal point; contact name; personne de contact; point focal; personne à contacter; "
            "persona de contacto; punto focal; punto de contacto",
        ),
        Field("contact_email", shared.EMAIL.labels, ValueKind.EMAIL, shared.EMAIL.synonyms),
        Field(
            "contact_language",
            ("Language of contact", "Langue du contact", "Idioma del contacto"),
            ValueKind.LANGUAGE,
            "contact language; preferred language of contact; language of correspondence; correspondence language; "
            "language of the contact; langue de correspondance; langue de contact; idioma de correspondencia; "
            "idioma de contacto",
        ),
        Field(
            "moderator",
            ("Moderator", "Modération", "Moderación"),
            ValueKind.PERSONS,
            "moderators; moderated by; moderation; chair; facilitator; modérateur; modératrice; modérateurs; "
            "animateur; animatrice; animé par; moderador; moderadora; moderadores; moderado por",
        ),
        Field(
            "speakers",
            ("Speakers", "Intervenants", "Oradores"),
            ValueKind.PERSONS,
            "speaker; panellists; panelists; panel; list of speakers; names of speakers; intervenant; intervenantes; "
            "orateurs; oratrices; panélistes; liste des intervenants; orador; oradoras; ponentes; panelistas; "
            "participantes en la mesa; lista de oradores",
        ),
        Field(
            "room",
            ("Room wished", "Salle souhaitée", "Sala deseada"),
            ValueKind.TEXT,
            "room preference; preferred room; requested room; room requested; preference for a room; "
            "salle préférée; salle demandée; préférence de salle; sala preferida; sala solicitada; "
            "preferencia de sala",
        ),
        Field(
            "link",
            ("Link", "Lien", "Enlace"),
            ValueKind.TEXT,
            "meeting link; zoom link; connection link; online link; link to join; lien de connexion; lien zoom; "
            "lien de la réunion; enlace de conexión; enlace zoom; enlace de la reunión; vínculo",
        ),
        Field(
            "public_link",
            ("Public link", "Lien public", "Enlace público"),
            ValueKind.TEXT,
            "public url; website; web page; event page; public page; url; site web; page web; page publique; "
            "sitio web; página web; página pública",
        ),
        Field(
            "charges",
            ("Account for charges", "Compte à débiter", "Cuenta para los gastos"),
            ValueKind.TEXT,
            "account; charges; charge to; account number; billing account; bp number; coa; compte; imputation; "
            "numéro de compte; facturation; cuenta; número de cuenta; cargo de los gastos; facturación",
        ),
        Field(
            "received",
            ("Received", "Reçu le", "Recibido"),
            ValueKind.DAY,
            "received on; date received; submitted; submitted on; submission date; timestamp; date of submission; "
            "reçu; date de réception; date de soumission; horodateur; recibido el; fecha de recepción; "
            "fecha de presentación; marca temporal",
        ),
        Field(
            "status",
            ("Status", "Statut", "Situación"),
            ValueKind.PROPOSAL_STATUS,
            "decision; state; outcome; décision; état; suite donnée; decisión; estado; resultado",
        ),
        Field(
            "reason",
            ("Reason", "Motif", "Motivo"),
            ValueKind.TEXT,
            "reason for decision; justification; raison; razón; justificación",
            translated=True,
        ),
        Field(
            "place",
            ("Place", "Lieu", "Lugar"),
            ValueKind.TEXT,
            "venue or link; venue; room; location; lieu ou lien; salle; lugar o enlace; sala; ubicación",
            translated=True,
        ),
        Field("dates", ("Date", "Date", "Fecha"), ValueKind.WHEN, "dates; day; held on; jour; tenu le; fechas; día"),
    ),
)
