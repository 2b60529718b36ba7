"""Results kept between runs: the diagnostics of a file that has not changed, nor have the rules or the config.

Each file has one entry in the cache folder, found by its path and trusted only if its bytes, the config, the rules that
`per-file-ignores` takes away and everything installed are what they were. Of the bytes only a digest is kept: nobody
expects unpublished copy in a cache. As with all that is cached, a lost or unwritable entry only costs time.
"""

from __future__ import annotations

import contextlib
import marshal
import os
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

from . import cache
from .config import Config
from .diagnostic import Change, Diagnostic, Place, Position, Remedy
from .finding import Safety, Severity
from .registry import installed
from .spans import Span

_MOST = 512  # entries in each of 256 folders; beyond that the older half goes


class Results:
    """The entry of one file under one config."""

    def __init__(self, path: str, data: bytes, config: Config, skip: frozenset[str]) -> None:
        """`path` as given on the command line, `data` the file's bytes, `skip` the codes not to be reported in it."""
        self._shown = Path(path).as_posix()
        place = os.path.abspath(path)  # noqa: PTH100 - does not follow links, and is quick
        number = f"{crc32(place.encode('utf-8', 'surrogatepass')):08x}"  # two files of one number overwrite each other
        self._entry = cache.folder() / "results" / number[:2] / f"{number[2:]}.bin"
        self._key = (place, blake2b(data).digest(), config.fingerprint, sorted(skip), installed())

    def get(self) -> tuple[Diagnostic, ...] | None:
        """The diagnostics found before, or None."""
        with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
            key, rows = marshal.loads(self._entry.read_bytes())
            if key == self._key:
                return tuple(_diagnostic(self._shown, *row) for row in rows)
        return None

    def put(self, found: tuple[Diagnostic, ...]) -> None:
        """Keep these."""
        rows = tuple(_plain(item)[1:] for item in found)
        with contextlib.suppress(OSError, ValueError):
            cache.write(self._entry, marshal.dumps((self._key, rows)))
            _prune(self._entry.parent)


def _plain(value: Any) -> Any:
    """The same value of what `marshal` takes: named tuples become tuples, severities numbers."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return int(value) if isinstance(value, int) else value


def _diagnostic(path: str, *row: Any) -> Diagnostic:
    code, name, severity, sure, message, span, start, end, fixes, related, fingerprint, url = row
    return Diagnostic(
        path,
        code,
        name,
        Severity(severity),
        sure,
        message,
        Span(*span),
        Position(*start),
        Position(*end),
        tuple(_remedy(*fix) for fix in fixes),
        tuple(Place(Span(*where), Position(*first), Position(*last), text) for where, first, last, text in related),
        fingerprint,
        url,
    )


def _remedy(title: str, safety: int, changes: Any, group: str) -> Remedy:
    edits = (Change(Span(*span), Position(*start), Position(*end), text) for span, start, end, text in changes)
    return Remedy(title, Safety(safety), tuple(edits), group)


def _prune(folder: Path) -> None:
    with os.scandir(folder) as found:
        entries = [item for item in found if item.name.endswith(".bin")]
    if len(entries) > _MOST:
        for item in sorted(entries, key=lambda item: item.stat().st_mtime_ns)[: _MOST // 2]:
            os.unlink(item.path)  # noqa: PTH108
