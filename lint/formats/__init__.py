"""Readers: bytes of a file to a Document, and back. One module per format.

A format module has `read(data, path) -> Document`, `encode(text) -> str` (escapes what a fix inserts),
`removable(part) -> bool` (may a fix take this part of the source out?) and `write(data, source) -> bytes` (the file's
bytes for a new source, in its own encoding).
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from pathlib import PurePath
from typing import Protocol

from ..document import Document

_MODULES = {
    **dict.fromkeys((".md", ".markdown", ".mdx"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
}


class UnreadableError(Exception):
    """A file that is not text; the message says why and what to do."""


class Format(Protocol):
    """What a format module offers."""

    @staticmethod
    def read(data: bytes, path: str) -> Document:
        """The document of a file. Raises UnreadableError."""
        ...

    @staticmethod
    def encode(text: str) -> str:
        """What a fix inserts, escaped as the format wants it."""
        ...

    @staticmethod
    def removable(part: str) -> bool:
        """True if a part of the source can be taken out without breaking the markup around it."""
        ...

    @staticmethod
    def write(data: bytes, source: str) -> bytes:
        """The bytes of a file whose source has changed, in the encoding of the old ones. Raises UnicodeEncodeError."""
        ...


@lru_cache(maxsize=64)
def format_of(path: str) -> Format:
    """The format of a file, by its ending; plain text for endings nobody claims."""
    module = _MODULES.get(PurePath(path).suffix.lower(), "plain")
    found: Format = importlib.import_module(f".{module}", __name__)  # type: ignore[assignment]
    return found
