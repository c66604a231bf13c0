"""The steps lead to the tables as the code knows them, once."""

from sqlalchemy import inspect, select

from whence.ledger import Ledger
from whence.ledger.migrations import MIGRATIONS, migrate
from whence.ledger.tables import METADATA, migration


def test_the_steps_lead_to_the_tables_the_code_speaks_of(ledger: Ledger) -> None:
    found = inspect(ledger.engine)
    for name, table in METADATA.tables.items():
        columns = [(each["name"], str(each["type"]), each["nullable"]) for each in found.get_columns(name)]
        wanted = [
            (each.name, each.type.compile(ledger.engine.dialect), bool(each.nullable)) for each in table.columns
        ]
        assert columns == wanted, name
        indexes = {(each["name"], tuple(each["column_names"])) for each in found.get_indexes(name)}
        assert indexes == {(each.name, tuple(column.name for column in each.columns)) for each in table.indexes}


def test_every_step_is_recorded_and_runs_once(ledger: Ledger) -> None:
    migrate(ledger.engine, "ledger")
    with ledger.view() as connection:
        assert list(connection.scalars(select(migration.c.name))) == [step.__name__ for step in MIGRATIONS]
