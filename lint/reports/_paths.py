"""Paths as other programs want them: relative to where the run stands, with `/`."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote


def relative(path: str, root: str = "") -> str:
    """A path as seen from `root` (the working folder), with `/`; one that lies outside stays as it is."""
    full = os.path.normpath(Path.cwd() / path)
    try:
        return PurePath(full).relative_to(root or Path.cwd()).as_posix()
    except ValueError:
        return PurePath(os.path.normpath(path)).as_posix()


def uri(path: str) -> str:
    """The path as a relative URI reference, percent-encoded; a `file:` URI where it lies outside."""
    shown = relative(path)
    escaped = quote(shown, safe="/", errors="surrogateescape")
    return f"file://{'' if escaped.startswith('/') else '/'}{escaped}" if PurePath(shown).is_absolute() else escaped
