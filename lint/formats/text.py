"""Bytes to text and back without loss, for every text format."""

from __future__ import annotations

import codecs
import re

from ..patterns import pattern
from . import UnreadableError

# The tags of site generators. A bare {{name}} is none: it may be a form that was never filled in.
TEMPLATE = r"""\{\{[<%](?:(?!\{\{)[^\n])*?[%>]\}\}|\{%(?:(?!\{%)[^\n])*?%\}|\{\{(?=[^{}\n]*[.|"'])[^{}\n]*\}\}"""
FRONT = r"(?P<edge>---|\+\+\+)[ \t]*\r?\n.*?^(?:(?P=edge)|\.\.\.)[ \t]*\r?$"  # the front matter of site generators
_FRONT = pattern(FRONT, re.MULTILINE | re.DOTALL)
_LANG = pattern(r"^lang(?:uage)?[ \t]*[:=][ \t]*[\"']?([a-z]{2,3}(?:[-_]\w+)*)\b", re.MULTILINE | re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(data: bytes) -> str:
    """The encoding of a file: by its byte-order mark, else UTF-8, else Windows-1252 where that fits better.

    Raises UnreadableError for binary data.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        raise UnreadableError("not a text file (it holds NUL bytes); exclude it, or save it as UTF-8")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
        lost = sum("\udc80" <= char <= "\udcff" for char in text)
        kept = sum(char > "\x7f" for char in text) - lost
        if lost > kept:
            try:
                data.decode("cp1252")
            except UnicodeDecodeError:
                if lost > len(text) / 10:
                    raise UnreadableError("not a text file in any known encoding; save it as UTF-8") from None
            else:
                return "cp1252"
    return "utf-8"


def decode(data: bytes) -> tuple[str, str]:
    """(text, encoding). Bytes that are not valid UTF-8 arrive as lone surrogates and go back as the same bytes."""
    name = encoding_of(data)
    mark = next((mark for mark, encoding in _BOMS if encoding == name and data.startswith(mark)), b"")
    body = data[len(mark) :]
    if name in {"utf-16", "utf-32"}:
        order = "le" if mark in {codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE} else "be"
        try:
            return body.decode(f"{name}-{order}", "surrogatepass"), name
        except UnicodeDecodeError as error:
            raise UnreadableError(f"broken {name.upper()}: {error.reason}; save it as UTF-8") from None
    if name == "cp1252":
        return body.decode("cp1252"), name
    return body.decode("utf-8", "surrogateescape"), name


def encode(data: bytes, text: str) -> bytes:
    """The bytes of `text` in the encoding and with the byte-order mark of the old `data`.

    Raises UnicodeEncodeError when the old encoding has no such character.
    """
    name = encoding_of(data)
    for mark, encoding in _BOMS:
        if encoding == name and data.startswith(mark):
            if name == "utf-8-sig":
                return mark + text.encode("utf-8", "surrogateescape")
            order = "le" if mark in {codecs.BOM_UTF16_LE, codecs.BOM_UTF32_LE} else "be"
            return mark + text.encode(f"{name}-{order}", "surrogatepass")
    return text.encode(name, "strict" if name == "cp1252" else "surrogateescape")


def front_matter(source: str) -> str:
    """The front matter that a text begins with, or an empty string."""
    found = _FRONT.match(source)
    return found.group() if found else ""


def declared_language(source: str) -> str:
    """The language that the front matter declares ("de", "en-GB"), or an empty string."""
    declared = _LANG.search(front_matter(source))
    return declared.group(1) if declared else ""
