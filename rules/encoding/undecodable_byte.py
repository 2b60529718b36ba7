"""ENC003: bytes of the file that are not text in its encoding."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_BYTES = pattern("[\udc80-\udcff]+")


class UndecodableByte(Rule):
    """The file holds bytes that are not text in its encoding.

    A paragraph pasted from a Windows-1252 or Latin-1 file into a UTF-8 file keeps its old bytes; every browser and
    CMS shows them as damage. A file that is wholly in Windows-1252 is read as such and not reported.

    Fix: unsafe; the bytes are read as Windows-1252 (the usual origin) and written in the file's own encoding.
    """

    code = "ENC003"
    name = "undecodable-byte"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    beyond_latin = True
    bad = {
        "The caf[[\udce9]] is shut.": "The café is shut.",
        "They don[[\udc92]]t know.": "They don’t know.",
        "A price of [[\udca3]]40, or [[\udc80]]46.": "A price of £40, or €46.",
    }
    good = ("The café is shut.", "They don’t know.", "A price of £40, or €46.")

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.text.isascii():
            return
        for match in _BYTES.finditer(doc.text):
            span = Span(*match.span())
            data = match.group().encode("utf-8", "surrogateescape")
            shown = " ".join(f"0x{byte:02X}" for byte in data[:8]) + (" ..." if len(data) > 8 else "")
            message = f"byte {shown} is not text in this file's encoding"
            try:
                meant = data.decode("cp1252")
            except UnicodeDecodeError:
                yield Finding(span, message)
            else:
                fix = replace(span, meant, f'Read as Windows-1252: "{meant}"', Safety.UNSAFE)
                yield Finding(span, f'{message}; in Windows-1252 it is "{meant}"', (fix,))
