"""LBL010: the name of a picture file stands as a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._shared import line_of

_MAKERS = {"screenshot", "img", "image", "whatsapp"}  # first words of the names that devices give
_FILE = pattern(
    r"[\[(<]?(?:(?:image|photo|picture|img|file|foto|bild)\s?[:=]\s?)?"
    r"[\w()%@+,.-]*(?:[ _-][\w()%@+,.-]+){0,9}\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|svg|mp4|mov)[\])>]?$",
    re.IGNORECASE,
)


class FileNameLine(Rule):
    """The name of a picture file stands as a line.

    "IMG_2034.jpg" is what is left of a picture that did not come along. The line holds nothing else. Sentences that
    name a file, and texts about software, are left alone.

    Fix: safe; the line is removed.
    """

    code = "LBL010"
    name = "file-name-line"
    languages = ()
    not_in = ("docs", "listing")
    terms = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".svg", ".mp4", ".mov")
    bad = {
        "The lake is frozen.\n[[IMG_2034.jpg]]\nChildren skate on it.": "The lake is frozen.\nChildren skate on it.",
        "[[Screenshot 2024-05-01 at 10.22.31.png]]\nThe site was down.": "The site was down.",
        "The bride wore red.\n\n[[image: wedding-party-final_2.webp]]\n\nThey left at six.": (
            "The bride wore red.\n\nThey left at six."
        ),
    }
    good = (
        "The picture is called sunset.jpg.",
        "Save it as logo.png and open it again.",
        "He sent me IMG_2034.jpg by mail, and I printed it",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            line = line_of(doc, hit.span.start)
            text = doc[line]
            if line.end - hit.span.end <= 1 and _FILE.match(text) and self._is_name(text):
                fix = Fix("Remove the line", doc.removals([line]), Safety.SAFE)
                yield Finding(line, f'file name "{text}" stands as a line', (fix,))

    @staticmethod
    def _is_name(text: str) -> bool:
        """True unless the line reads like words before a file: only one with digits or joints has several parts."""
        return " " not in text or ":" in text[:8] or text.split(" ", 1)[0].lower() in _MAKERS
