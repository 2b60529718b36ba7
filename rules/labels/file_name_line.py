"""LBL010: the name of a file stands as a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._shared import line_of

# First words of the names that devices give.
_MAKERS = {
    "screenshot", "screen", "img", "image", "whatsapp", "dsc", "photo", "foto", "bild", "untitled", "captura",
    "capture", "bildschirmfoto", "schermafbeelding", "skärmavbild", "schermata", "снимок", "скриншот",
}  # fmt: skip
# Words of sentences, which no file is named with.
_SENTENCE = frozenset("the a an is was are see open save called named in on to of at my your this that it as".split())
_ENDINGS = r"(?:jpe?g|jpe|jfif|png|gif|webp|avif|heic|tiff?|svg|bmp|psd|eps|mp4|m4v|mov|avi|webm|docx?|odt|rtf|indd)"
_FILE = pattern(
    r"[\[(<]?(?:(?:image|photo|picture|img|file|foto|bild)\s?[:=]\s?)?"
    rf"[\w()%@+,.-]*(?:[ _-][\w()%@+,.-]+){{0,9}}\.{_ENDINGS}[\])>]?$"
    rf"|!\[[^\]]*\]\([^)]+\.{_ENDINGS}\)$|https?://\S+\.{_ENDINGS}(?:[?#]\S*)?$",
    re.IGNORECASE,
)


class FileNameLine(Rule):
    """The name of a file stands as a line.

    "IMG_2034.jpg" is what is left of a picture that did not come along, and so is the address of one; "story_v3.docx"
    is the name of the text itself. The line holds nothing else. Sentences that name a file, and texts about software,
    are left alone.

    Fix: safe where the name has no spaces; the line is removed.
    """

    code = "LBL010"
    name = "file-name-line"
    languages = ()
    not_in = ("docs", "listing")
    terms = (
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".svg", ".bmp",
        ".psd", ".eps", ".mp4", ".m4v", ".mov", ".avi", ".webm", ".doc", ".docx", ".odt", ".rtf", ".indd",
    )  # fmt: skip
    bad = {
        "The lake is frozen.\n[[IMG_2034.jpg]]\nChildren skate on it.": "The lake is frozen.\nChildren skate on it.",
        "The lake is frozen.\n\n[[https://lenz.example/2024/lake.jpg]]\n\nChildren skate on it.": (
            "The lake is frozen.\n\nChildren skate on it."
        ),
        "[[Screenshot 2024-05-01 at 10.22.31.png]]\nThe site was down.": "The site was down.",
        "[[lake_frozen_FINAL_v3.docx]]\nThe lake is frozen.": "The lake is frozen.",
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
        seen = -1
        for hit in doc.hits(self):
            line = line_of(doc, hit.span.start)
            text = doc[line]
            if line.start > seen and _FILE.match(text) and self._is_name(text):
                seen = line.start
                safety = Safety.UNSAFE if " " in text else Safety.SAFE
                fix = Fix("Remove the line", doc.removals([line]), safety)
                yield Finding(line, f'file name "{text}" stands as a line', (fix,))

    @staticmethod
    def _is_name(text: str) -> bool:
        """True unless the line reads like words before a file."""
        words = text.lower().split()
        return (
            len(words) == 1
            or ":" in text[:8]
            or words[0] in _MAKERS
            or (text.islower() and _SENTENCE.isdisjoint(words))
        )
