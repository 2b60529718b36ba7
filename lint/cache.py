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
    """The value, never None, that `build` makes of the file or folder `place`, kept as long as `state` is the same.

    Value and state must be made of what `marshal` takes: dicts, lists, tuples, strings, numbers.
    """
    value = load(name, place, state)
    if value is None:
        value = build()
        save(name, place, state, value)
    return value


def load(name: str, place: str, state: Any) -> Any:
    """What an earlier run saved under this name for `place`; None if it is lost, or of another state."""
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        with open(_file(name, place), "rb") as file:  # noqa: PTH123 - on the start-up path, like all in this module
            kept, value = marshal.loads(file.read())
        if kept == (place, state):
            return value
    return None


def save(name: str, place: str, state: Any, value: Any) -> None:
    """Save a value for later runs, if the cache can be written."""
    with contextlib.suppress(OSError, ValueError, RuntimeError):
        write(Path(_file(name, place)), marshal.dumps(((place, state), value)))


def _file(name: str, place: str) -> str:
    return f"{folder()}/{name}-{crc32(place.encode()):08x}-{_TAG}.bin"


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, making its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
