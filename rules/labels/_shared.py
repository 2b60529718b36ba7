"""What the rules of the family share: the agencies, the labels of a document, and whether they are a dialogue."""

from __future__ import annotations

import re
from collections import Counter

from copydesk.lint.document import Document, Kind
from copydesk.lint.spans import Span

# News and picture agencies as credits and datelines name them.
AGENCIES = (
    "AA", "AAP", "AFP", "Alamy", "Anadolu", "Anadolu Agency", "ANI", "ANSA", "ANTARA", "Antara", "AP", "AP Photo",
    "APA", "Associated Press", "Belga", "Bernama", "BERNAMA", "Bloomberg", "BTA", "Canadian Press", "CNA", "CNS",
    "CTK", "dpa", "DPA", "EFE", "EPA", "EPA-EFE", "Europa Press", "Fars", "Getty", "Getty Images", "Hina", "IANS",
    "IMAGO", "Imago", "Interfax", "IRNA", "Jiji", "Jiji Press", "JIJI", "KCNA", "Keystone", "Kyodo", "Kyodo News",
    "Lusa", "Magnum", "MENA", "MTI", "News1", "Newsis", "NTB", "NurPhoto", "PA", "PA Media", "PAP", "picture alliance",
    "PNA", "Press Association", "PTI", "Reuters", "REUTERS", "RIA Novosti", "Ritzau", "Sana", "SANA", "Shutterstock",
    "Sipa", "Sipa USA", "SPA", "Sputnik", "STT", "TASS", "TT", "Ukrinform", "UNIAN", "UPI", "VNA", "WAM", "Xinhua",
    "Yonhap", "Yonhap News", "ZUMA", "Zuma Press",
)  # fmt: skip
AGENCY = "(?:" + "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True)) + ")"

_LABEL = re.compile(r"([^\W\d_][^:\n]{0,30}?)\s?:(?=\s|[^\W\d_])")
_FEW = 6  # so many voices at most speak in one text


def labels(doc: Document) -> Counter[str]:
    """How many lines each label heads: what stands before a line's first colon, when it is short."""
    found: Counter[str] = Counter()
    for block in doc.blocks:
        if block.kind is not Kind.CODE and (match := _LABEL.match(doc.text, block.span.start, block.span.end)):
            found[match.group(1)] += 1
    return found


def dialogue(doc: Document) -> bool:
    """True if the lines of a document are turns of speakers: three or more share a few labels."""
    turns = [count for _, count in doc.memo(labels).most_common(_FEW) if count >= 2]
    return sum(turns) >= 3


def line_of(doc: Document, offset: int) -> Span:
    """The line an offset lies in, without white space around it."""
    line = doc.line_at(offset)
    raw = doc[line]
    start = line.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))


def first_text(doc: Document) -> int:
    """The offset of the first line that is not blank."""
    return doc.blocks[0].span.start if doc.blocks else 0
