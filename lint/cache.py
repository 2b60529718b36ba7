"""Derived data kept between runs in the user's cache folder: the rule catalogue, parsed word lists, results.

Nothing here is needed for a run to be right: a missing, stale or unwritable cache only costs time.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zlib import crc32

from . import __version__

_TAG = f"{__version__}-{sys.implementation.cache_tag}"


def folder() -> Path:
    """Where cached data lives: $COPYDESK_CACHE_DIR, else the platform's cache folder for the user."""
    named = os.environ.get("COPYDESK_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path("~/AppData/Local").expanduser())
    elif sys.platform == "darwin":
        base = str(Path("~/Library/Caches").expanduser())
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(base) / "copydesk"


def stored(name: str, place: str, state: Any, build: Callable[[], Any]) -> Any:
    """The value that `build` makes of the file or folder `place`, kept from an earlier run if `state` is the same.

    Value and state must be made of what `marshal` takes: dicts, lists, tuples, strings, numbers.
    """
    key = (place, state)
    path = folder() / f"{name}-{crc32(place.encode()):08x}-{_TAG}.bin"
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        kept, value = marshal.loads(path.read_bytes())
        if kept == key:
            return value
    value = build()
    with contextlib.suppress(OSError, ValueError, RuntimeError):
        write(path, marshal.dumps((key, value)))
    return value


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
