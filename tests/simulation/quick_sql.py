"""SQLAlchemy's statements on SQLite without its execution layer, which was most of the simulation's time.

The program's statements are still built and compiled by SQLAlchemy; what is left out lies between the
compiled text and the driver: pool, events, execution context, cursor result. A test plays a seed both ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Protocol

from sqlalchemy import create_engine, create_mock_engine, exc
from sqlalchemy.engine import Dialect, IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData

Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]

_compiled: dict[Any, Any] = {}
"""By the structure of a statement; its dialect is part of the key."""
_columns: dict[Any, SimpleResultMetaData] = {}
"""By compiled statement, or by names for plain text."""


class Driver(Protocol):
    """A DB-API connection that begins and ends no transaction by itself."""

    def execute(self, statement: str, parameters: Sequence[Any] = ..., /) -> Any: ...
    def executemany(self, statement: str, parameters: Sequence[Sequence[Any]], /) -> Any: ...
    def close(self) -> None: ...


class QuickEngine:
    """As much of an `Engine` as the program's databases use."""

    def __init__(self, connect: Callable[[], Driver], module: Any, *, begin: str) -> None:
        self._connect = connect
        self._module = module
        self._begin = begin
        self._idle: list[QuickConnection] = []

    @contextmanager
    def begin(self) -> Iterator[QuickConnection]:
        """A transaction, kept if the block ends well."""
        connection = self._idle.pop() if self._idle else QuickConnection(self._connect(), self._module)
        driver = connection.driver
        try:
            driver.execute(self._begin)
            try:
                yield connection
            except BaseException:
                driver.execute("ROLLBACK")
                raise
            driver.execute("COMMIT")
        finally:
            self._idle.append(connection)

    def connect(self) -> AbstractContextManager[QuickConnection]:
        """A connection for one look."""
        return self.begin()

    def dispose(self) -> None:
        """Close every connection."""
        while self._idle:
            self._idle.pop().driver.close()


class QuickConnection:
    """As much of a `Connection` as the program uses."""

    def __init__(self, driver: Driver, module: Any) -> None:
        self.driver = driver
        self.dialect = _dialect(module)
        self._savepoints = 0

    def execute(self, statement: Any, parameters: Parameters | None = None) -> QuickResult:
        sets = [parameters] if isinstance(parameters, Mapping) else list(parameters or ())
        compiled, extracted, collected, _ = statement._compile_w_cache(
            dialect=self.dialect,
            compiled_cache=_compiled,
            column_keys=sorted(sets[0]) if sets else [],
            for_executemany=len(sets) > 1,
        )
        values = [
            compiled.construct_params(
                one,
                escape_names=False,
                _group_number=group,
                extracted_parameters=extracted,
                _collected_params=collected,
            )
            for group, one in enumerate(sets or [None])
        ]
        for column in compiled.insert_prefetch if compiled.isinsert else ():  # defaults given in the tables
            for one in values:
                one[column.key] = column.default.arg
        text, order, processors = compiled.string, compiled.positiontup, compiled._bind_processors
        if compiled.literal_execute_params or compiled.post_compile_params:
            expanded = compiled._process_parameters_for_postcompile(values[0])
            text, order, values = expanded.statement, expanded.positiontup, [expanded.parameters]
            processors = {**processors, **expanded.processors}
        given = [
            tuple([processors[key](one[key]) if key in processors else one[key] for key in order])
            for one in values
        ]
        return QuickResult(self._run(text, given), self._columns_of(compiled))

    def scalar(self, statement: Any, parameters: Parameters | None = None) -> Any:
        return self.execute(statement, parameters).scalar()

    def scalars(self, statement: Any, parameters: Parameters | None = None) -> Any:
        return self.execute(statement, parameters).scalars()

    def exec_driver_sql(self, statement: str, parameters: Any = ()) -> QuickResult:
        cursor = self._run(statement, parameters if isinstance(parameters, list) else [parameters])
        names = tuple(column[0] for column in cursor.description or ())
        if names not in _columns:
            _columns[names] = SimpleResultMetaData(names)
        return QuickResult(cursor, _columns[names])

    @contextmanager
    def begin_nested(self) -> Iterator[None]:
        """A part that can be taken back by itself."""
        self._savepoints += 1
        name = f"quick_{self._savepoints}"
        self.driver.execute(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            self.driver.execute(f"ROLLBACK TO {name}")
            raise
        finally:
            self.driver.execute(f"RELEASE {name}")

    def _run_ddl_visitor(self, *order: Any, **options: Any) -> None:
        """`MetaData.create_all`: every statement on this driver connection, which stays open."""

        def execute(statement: Any, *_: Any, **__: Any) -> None:
            self.driver.execute(str(statement.compile(dialect=self.dialect)))

        create_mock_engine("sqlite://", execute)._run_ddl_visitor(*order, **options)  # type: ignore[attr-defined]

    def _run(self, text: str, given: Sequence[Any]) -> Any:
        try:
            if len(given) > 1:
                return self.driver.executemany(text, given)
            return self.driver.execute(text, given[0])
        except self.dialect.dbapi.Error as error:  # type: ignore[union-attr] - it has one
            raise exc.DBAPIError.instance(
                text, None, error, type(error), hide_parameters=True, dialect=self.dialect
            ) from None

    def _columns_of(self, compiled: Any) -> SimpleResultMetaData:
        found = _columns.get(compiled)
        if found is None:
            columns = compiled._result_columns
            processors = [column.type._cached_result_processor(self.dialect, None) for column in columns]
            found = _columns[compiled] = SimpleResultMetaData(
                [column.name for column in columns], _processors=processors if any(processors) else None
            )
        return found


class QuickResult(IteratorResult[*tuple[Any, ...]]):
    """Rows as SQLAlchemy's own, and how many were changed."""

    def __init__(self, cursor: Any, columns: SimpleResultMetaData) -> None:
        self.rowcount: int = cursor.rowcount
        super().__init__(columns, iter(cursor.fetchall() if columns._keys else ()))


def _dialect(module: Any) -> Dialect:
    """One for each driver, made ready by a real connection."""
    if module not in _dialects:
        engine = create_engine("sqlite://", module=module)
        engine.connect().close()
        engine.dispose()
        _dialects[module] = engine.dialect
    return _dialects[module]


_dialects: dict[Any, Dialect] = {}
