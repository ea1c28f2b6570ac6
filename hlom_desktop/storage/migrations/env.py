"""Runs the revisions on the connection that `opening.migrate` hands over."""

from __future__ import annotations

from alembic import context
from sqlalchemy import MetaData

from hlom_desktop.storage.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=MetaData(naming_convention=Base.metadata.naming_convention),  # only its names
)
with context.begin_transaction():
    context.run_migrations()
