"""The gestures on recordings of statements: asked for, received, taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers.edits import said_of
from hlom_desktop.speakers.edits_attempts import owner_of, row_of, speaker_row
from hlom_desktop.speakers.in_session import SpeakerRef
from hlom_desktop.speakers.model import Recording
from hlom_desktop.speakers.queries_ready import recordings
from hlom_desktop.speakers.rules_ready import next_mark
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, remove

LONGEST_RECORDING = 4 * 60 * 60


class RecordingLengthNotUsable(Refusal):
    """A recording of no length, or of more than four hours."""

    message = N_("A recording lasts up to four hours. Write its length as 4:30.")


def ask_recording(db: Db, speaker: SpeakerRef, due: date | None = None, **values: Any) -> int:
    """Ask for a recording by a day; it gets the next free mark, R1, R2. Its id."""
    row = speaker_row(db, speaker)
    _check(values.get("seconds"))
    marks = [one.mark for one in recordings(db, row.conference_id)]
    stated = {"language": row.language, "mark": next_mark(marks)} | values
    made = add(db, Recording, due=due, **stated, **owner_of(row))
    say(db, N_("Ask for the recording of “{title}”"), title=said_of(db, row))
    return made.id


def receive_recording(db: Db, ref: Ref, on: date) -> None:
    """Note the day on which a recording was received."""
    row = change(db, Recording, ref, received=on)
    say(db, N_("Recording of “{title}” received"), title=_title(db, row))


def change_recording(db: Db, ref: Ref, **values: Any) -> None:
    """Set columns of a recording. Raises `RecordingLengthNotUsable`."""
    _check(values.get("seconds"))
    row = change(db, Recording, ref, **{key: None if one == "" else one for key, one in values.items()})
    say(db, N_("Edit the recording of “{title}”"), title=_title(db, row))


def delete_recording(db: Db, ref: Ref) -> None:
    """Take a recording off the books."""
    row = remove(db, Recording, ref)
    say(db, N_("Delete the recording of “{title}”"), title=_title(db, row))


def _title(db: Db, recording: Recording) -> Wording:
    row = row_of(db, recording)
    return said_of(db, row) if row is not None else Wording()


def _check(seconds: int | None) -> None:
    if seconds is not None and not 0 < seconds <= LONGEST_RECORDING:
        raise RecordingLengthNotUsable
