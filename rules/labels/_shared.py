"""What the rules of the family share: the agencies, and the line that a place lies in."""

from __future__ import annotations

import re

from copydesk.lint.document import Document
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


def line_of(doc: Document, offset: int) -> Span:
    """The line an offset lies in, without white space around it."""
    line = doc.line_at(offset)
    raw = doc[line]
    start = line.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))
