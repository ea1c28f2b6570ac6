"""The usual words of a run of show in the three languages: what happens, from where, who acts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.conference.wording import Wording


def _said(en: str, fr: str, es: str) -> Wording:
    return Wording.from_texts(en=en, fr=fr, es=es)


BEFORE = _said("Before the meeting", "Avant la séance", "Antes de la sesión")
CHECK = _said("Technical check", "Contrôle technique", "Comprobación técnica")
TESTS = _said("Connection tests", "Essais de connexion", "Pruebas de conexión")
DOORS = _said("Doors", "Ouverture des portes", "Apertura de puertas")
GAVEL = _said("Gavel", "Coup de marteau", "Golpe de mazo")
OPENING = _said("Opening remarks", "Allocution d’ouverture", "Palabras de apertura")
LIST = _said("How the list works", "Règles de la liste des orateurs", "Cómo funciona la lista de oradores")
INTRODUCTION = _said("Introduction", "Introduction", "Introducción")
KEYNOTE = _said("Keynote address", "Discours liminaire", "Discurso principal")
PRESENTATION = _said("Presentation", "Exposé", "Presentación")
STATEMENT = _said("Statement", "Déclaration", "Declaración")
REPORT = _said("Report", "Compte rendu", "Informe")
MARGIN = _said("Margin", "Marge", "Margen")
SUSPENSION = _said("Suspension of the meeting", "Suspension de la séance", "Suspensión de la sesión")
CLOSURE = _said("Closure of the meeting", "Clôture de la réunion", "Clausura de la reunión")
CONDUCTED = (GAVEL, OPENING, LIST, INTRODUCTION, SUSPENSION, CLOSURE)
ON_CALL = _said(
    "When the chair gives the floor", "Quand la présidence donne la parole", "Cuando la presidencia da la palabra"
)
ON_RECORDING = _said(
    "When the chair announces the recording",
    "Quand la présidence annonce l’enregistrement",
    "Cuando la presidencia anuncia la grabación",
)
NEW_CUE = _said("New cue", "Nouveau repère", "Nuevo punto")

PLACES: Mapping[str, Wording] = MappingProxyType(
    {
        "hall": _said("Hall", "Salle", "Sala"),
        "podium": _said("Podium", "Tribune", "Estrado"),
        "floor": _said("Floor", "Salle", "Sala"),
        "remote": _said("Remote", "À distance", "A distancia"),
        "playback": _said("Playback", "Lecture vidéo", "Reproducción"),
        "platform": _said("Platform", "Plateforme", "Plataforma"),
    }
)
SOUND: Mapping[str, Wording] = MappingProxyType(
    {
        "podium": _said("Podium; wide shot", "Tribune ; plan large", "Estrado; plano general"),
        "floor": _said("Floor microphone; lower third", "Micro de salle ; bandeau", "Micrófono de sala; rótulo"),
        "remote": _said("Remote line; lower third", "Ligne distante ; bandeau", "Línea remota; rótulo"),
        "playback": _said("Recording; lower third", "Enregistrement ; bandeau", "Grabación; rótulo"),
        "slide": _said("Holding slide; floor muted", "Carton fixe ; salle coupée", "Imagen fija; sala en silencio"),
    }
)
ACTORS: Mapping[str, Wording] = MappingProxyType(
    {
        "sound": _said("Sound", "Son", "Sonido"),
        "platform": _said("Platform", "Plateforme", "Plataforma"),
        "protocol": _said("Protocol", "Protocole", "Protocolo"),
        "secretary": _said("Secretary", "Secrétariat", "Secretaría"),
        "video": _said("Video", "Vidéo", "Vídeo"),
        "producer": _said("Producer", "Régie", "Realización"),
    }
)
ON_BEHALF = _said(
    "{function}, on behalf of: {group}",
    "{function}, au nom de\u00a0: {group}",
    "{function}, en nombre de: {group}",
)
REPLY = _said("{delegation}, right of reply", "{delegation}, droit de réponse", "{delegation}, derecho a contestar")
PLATE = _said("{delegation} / {who}", "{delegation} / {who}", "{delegation} / {who}")
