"""Paths as other programs want them: relative to where the run stands, with `/`."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote


def relative(path: str) -> str:
    """A path from the working folder, with `/`; an absolute path elsewhere, and one that climbs, stays as it is."""
    if PurePath(path).is_absolute():
        try:
            return PurePath(path).relative_to(Path.cwd()).as_posix()
        except ValueError:
            return PurePath(path).as_posix()
    return PurePath(os.path.normpath(path)).as_posix()


def uri(path: str) -> str:
    """The path as a relative URI reference, percent-encoded; a `file:` URI where it lies outside."""
    shown = relative(path)
    escaped = quote(shown, safe="/", errors="surrogateescape")
    return f"file://{'' if escaped.startswith('/') else '/'}{escaped}" if PurePath(shown).is_absolute() else escaped
