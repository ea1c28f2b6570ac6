"""Opening a store: made if there is none, brought up to date if it is older, refused if it is not ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event

from hlom_desktop.storage import peek, seats
from hlom_desktop.storage.backup import backup_before


def _url(path: Path, mode: str) -> URL:
    """The file as SQLAlchemy names it, whatever characters its path has; only with `rwc` it is made."""
    return URL.create("sqlite", database=path.resolve().as_uri(), query={"mode": mode, "uri": "true"})


def engine_for(path: Path) -> Engine:
    """An engine on the file; each use opens it and lets it go, so that no reader blocks another's write."""
    engine = create_engine(_url(path, "rw"), poolclass=NullPool, connect_args={"timeout": 10})

    @event.listens_for(engine, "connect")
    def _set_up(connection: object, _: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]  # we say BEGIN ourselves
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA journal_mode=DELETE")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        if not writes:
            connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def migrate(path: Path, scripts: Path | None = None, target: str = "head") -> None:
    """Bring the file to revision `target` in one transaction; a failure leaves it as it was."""
    from alembic import command
    from alembic.config import Config

    engine = create_engine(_url(path, "rwc"), poolclass=NullPool, connect_args={"timeout": 10})

    @event.listens_for(engine, "connect")
    def _set_up(connection: object, _: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    config = Config()
    here = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(here).replace("%", "%%"))
    if scripts is not None:
        config.set_main_option("version_locations", str(scripts).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)
        connection.exec_driver_sql(f"PRAGMA application_id = {peek.APPLICATION_ID}")
    engine.dispose()


def prepare(path: Path, scripts: Path | None = None, revisions: Sequence[str] = peek.REVISIONS) -> None:
    """Make sure that a store of today's form lies at `path`. Raises `peek`'s refusals, bytes untouched.

    `scripts` is the folder of the revisions, `revisions` their numbers, oldest first.
    """
    if peek.probe(path, thorough=True, revisions=revisions) is peek.Found.CURRENT:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with seats.alone_at(path):  # two programs that start together make one store
            found = peek.probe(path, revisions=revisions)
            if found is peek.Found.NOTHING:
                _create(path, scripts)
            elif found is peek.Found.OLDER:
                backup_before(path, "migration")
                migrate(path, scripts)
    except PermissionError as error:
        raise peek.StoreIsReadOnly(name=path.name) from error


def _create(path: Path, scripts: Path | None) -> None:
    """A new store appears whole or not at all."""
    partial = path.with_name(path.name + ".new")
    partial.unlink(missing_ok=True)
    migrate(partial, scripts)
    partial.replace(path)
