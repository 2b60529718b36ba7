"""LanguageTool's remarks kept between runs, by paragraph. A store that cannot be read or written only costs time."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from .. import cache
from ..document import Remark
from ..spans import Span

_ROWS = 200_000  # of about 300 bytes; the older half goes when there are more


_TABLE = "CREATE TABLE IF NOT EXISTS remarks (id INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, value TEXT NOT NULL)"


class Store:
    """A table of remarks in the cache folder, shared by all runs."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or cache.folder() / "grammar.sqlite"

    def get(self, keys: Iterable[str]) -> dict[str, list[Remark]]:
        """What is known of these keys."""
        found: dict[str, list[Remark]] = {}
        with contextlib.suppress(sqlite3.Error, OSError, ValueError, TypeError), self._open() as base:
            for key in keys:
                row = base.execute("SELECT value FROM remarks WHERE key = ?", (key,)).fetchone()
                if row:
                    found[key] = [_remark(*fields) for fields in json.loads(row[0])]
        return found

    def put(self, known: Mapping[str, list[Remark]]) -> None:
        """Keep the remarks of these keys."""
        with contextlib.suppress(sqlite3.Error, OSError), self._open() as base:
            rows = [(key, json.dumps(value, ensure_ascii=False)) for key, value in known.items()]
            base.executemany("INSERT OR REPLACE INTO remarks (key, value) VALUES (?, ?)", rows)
            (last,) = base.execute("SELECT max(id) FROM remarks").fetchone()
            (first,) = base.execute("SELECT min(id) FROM remarks").fetchone()
            if last and last - first > _ROWS:
                base.execute("DELETE FROM remarks WHERE id < ?", (last - _ROWS // 2,))
            base.commit()

    def __len__(self) -> int:
        with contextlib.suppress(sqlite3.Error, OSError), self._open() as base:
            return int(base.execute("SELECT count(*) FROM remarks").fetchone()[0])
        return 0

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self._path, timeout=10)
        try:
            base.execute(_TABLE)
            yield base
        finally:
            base.close()


def _remark(
    span: list[int], rule: str, category: str, issue: str, message: str, options: list[str], url: str
) -> Remark:
    return Remark(Span(*span), rule, category, issue, message, tuple(options), url)
