"""The columns of the list in the room: who spoke how long, who speaks, who is expected when and how ready they are."""

from __future__ import annotations

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.live.floor.floor import FloorLine, Stand
from hlom_desktop.live.floor.said import MODE_ICONS, who_of
from hlom_desktop.speakers.table import hour, there_runs, there_tip
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, ConnectionTest, SpeakerMode


def floor_columns(telling: Telling) -> tuple[Column[FloorLine], ...]:
    """Number, delegation, speaker, from where, limit, hour there, expected, how it stands."""
    words, language = telling.words, telling.language
    number = Column[FloorLine](
        "number",
        words("No."),
        lambda line: "" if line.number is None else str(line.number),
        sort=lambda line: line.number,
        token="ink3",
        align="right",
        width=46,
    )
    home = Column[FloorLine](
        "delegation",
        words("Delegation"),
        lambda line: telling.text(line.home),
        bold=True,
        token=ink_of,
        width=150,
        stretch=True,
    )
    speaker = Column[FloorLine](
        "speaker",
        words("Speaker"),
        lambda line: who_of(line, language(), words),  # type: ignore[arg-type]
        token=ink_of,
        width=180,
        stretch=True,
    )
    limit = Column[FloorLine](
        "limit",
        words("Limit"),
        lambda line: length_words(line.seconds),
        sort=lambda line: line.seconds,
        token=ink_of,
        align="right",
        width=58,
    )
    return (number, home, speaker, _mode_column(telling), limit, *_hour_columns(telling), _stand_column(telling))


def ink_of(line: FloorLine) -> Token:
    """Grey for who has had their turn, or has none."""
    return "ink3" if line.is_done else "ink"


def _mode_column(telling: Telling) -> Column[FloorLine]:
    def word(line: FloorLine) -> str:
        return telling.words(SPEAKER_MODE_LABELS[line.row.mode])

    def mark(line: FloorLine) -> tuple[Run, ...]:
        return (Run(icon=MODE_ICONS[line.row.mode], token="ink3" if line.is_done else "ink2"),)

    return Column("mode", "", word, runs=mark, tip=word, width=32)


def _hour_columns(telling: Telling) -> tuple[Column[FloorLine], ...]:
    language = telling.language

    def there(line: FloorLine) -> tuple[Run, ...]:
        if line.there is not None and line.is_done:
            return (Run(hour(line.there.clock, language()), "ink3"),)
        return there_runs(line.there, language())

    return (
        Column(
            "there",
            telling.words("There"),
            lambda line: hour(line.there.clock, language()) if line.there is not None else "",
            sort=lambda line: line.there.clock.replace(tzinfo=None) if line.there is not None else None,
            runs=there,
            tip=lambda line: there_tip(line.there, telling),
            align="right",
            width=68,
        ),
        Column(
            "expected",
            telling.words("Expected at"),
            lambda line: hour(line.expected, language()) if line.stand is Stand.TO_COME else "",
            sort=lambda line: line.expected,
            token=lambda line: "ink" if line.fits else "bad",
            align="right",
            width=72,
        ),
    )


def _stand_column(telling: Telling) -> Column[FloorLine]:
    return Column(
        "stand",
        telling.words("Status"),
        lambda line: "".join(run.text for run in stand_runs(line, telling)),
        sort=lambda line: (list(Stand).index(line.stand), line.number or 0),
        runs=lambda line: stand_runs(line, telling),
        width=146,
    )


def stand_runs(line: FloorLine, telling: Telling) -> tuple[Run, ...]:
    """How a speaker stands: first what has happened, else what is wrong, else what is known."""
    words = telling.words
    match line.stand:
        case Stand.SPEAKING:
            return _marked("microphone", words("speaking"), "accent")
        case Stand.SPOKE:
            return _marked("check", words("spoke {time}", time=length_words(line.spoke)), "ink3")
        case Stand.ABSENT:
            return _marked("prohibit", words("absent"), "ink3")
        case Stand.SKIPPED:
            return _marked("skip-forward", words("skipped"), "ink3")
        case Stand.WITHDRAWN:
            return _marked("x-circle", words("withdrawn"), "ink3")
    return _wrong(line, telling) or _known(line, telling)


def _marked(icon: str, said: str, token: Token) -> tuple[Run, ...]:
    return (Run(said, token, icon=icon),)


def _wrong(line: FloorLine, telling: Telling) -> tuple[Run, ...]:
    """What has to be seen to before this speaker is called."""
    words, row = telling.words, line.row
    if row.mode is SpeakerMode.REMOTE and row.test is ConnectionTest.FAILED:
        return _marked("warning-octagon-fill", words("link failed"), "bad")
    if row.mode is SpeakerMode.REMOTE and row.test is ConnectionTest.MISSING:
        return _marked("warning-octagon-fill", words("link not tested"), "bad")
    if row.mode is SpeakerMode.RECORDED and (line.recording is None or line.recording.received is None):
        return _marked("warning-octagon-fill", words("no recording"), "bad")
    if not line.fits:
        return _marked("warning-octagon-fill", words("does not fit"), "bad")
    if line.there is not None and line.there.night:
        return _marked("moon-fill", words("night there"), "warn")
    return ()


def _known(line: FloorLine, telling: Telling) -> tuple[Run, ...]:
    words, row = telling.words, line.row
    if row.absent:
        return _marked("prohibit", words("was absent"), "ink2")
    if line.swapped_with is not None:
        return _marked("swap", words("swapped with no. {number}", number=line.swapped_with), "ink2")
    if row.mode is SpeakerMode.REMOTE and row.test is ConnectionTest.BOOKED:
        return _marked("hourglass-medium", words("test booked"), "warn")
    if row.mode is SpeakerMode.REMOTE and row.test is ConnectionTest.PASSED:
        return _marked("check-circle", words("link tested"), "ok")
    if row.mode is SpeakerMode.RECORDED:
        return _marked("check-circle", words("recording received"), "ok")
    return _marked("hand-pointing", words("moved by hand"), "ink3") if row.position is not None else ()
