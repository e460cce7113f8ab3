"""Every word of the cases, without marks, so that a search finds what stands in no list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection

from desktop_app.domain.case import Case
from desktop_app.storage import json_text
from desktop_app.storage.catch_up import WORDS, CatchUp, Changed
from desktop_app.storage.database import Database
from desktop_app.storage.search import fold
from desktop_app.storage.views import read_kept

_FORGET: Final = "DELETE FROM case_text WHERE rowid IN (SELECT value FROM json_each(?))"
_KEEP: Final = "INSERT INTO case_text(rowid, words) VALUES (?, ?)"
_ASKED: Final = re.compile(r'"([^"]*)"?|(\S+)')
_WORD: Final = re.compile(r"\w+")


class FullText:
    """The table `case_text` of one cache. What was typed here and not sent is not in it."""

    def __init__(self, cache: Database) -> None:
        self.catch_up = CatchUp(cache, WORDS, _write)


def _write(connection: Connection, rows: Changed) -> None:
    connection.exec_driver_sql(_FORGET, (json_text.encode([row.rid for row in rows]).decode(),))
    texts = [(row.rid, _text(read_kept(row.document))) for row in rows if row.readable]
    if texts:
        connection.exec_driver_sql(_KEEP, texts)


def _text(case: Case) -> str:
    return fold("\n".join(part for part in _parts(case) if part))


def _parts(case: Case) -> Iterator[str | None]:
    """What an officer may remember of a case: the petition, its sender, the answer, notes, files' names."""
    yield from (case.code, case.title, case.content, *case.points, case.place)
    if case.sender is not None:
        yield from (case.sender.name, case.sender.phone, case.sender.email, case.sender.address)
    yield case.draft.body if case.draft else None
    yield case.reply.body if case.reply else None
    yield case.reply.number if case.reply else None
    yield from (note.text for note in case.notes)
    yield from (file.name for file in case.attachments)


def asked_words(text: str) -> str:
    """A search as the index takes it: all words, the beginning of each, or "words in this order".

    Empty when there is no word in it; no sign of the officer's is taken for an operator.
    """
    found: list[str] = []
    for phrase, word in _ASKED.findall(fold(text)):
        words = _WORD.findall(phrase or word)
        if words:
            found.append(f'"{" ".join(words)}"' + ("" if phrase else "*"))
    return " ".join(found)
