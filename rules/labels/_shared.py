"""What the rules of the family share: the news agencies, where the running text is, and the line of a place."""

from __future__ import annotations

from copydesk.lint.document import OBJECT, Document, Kind
from copydesk.lint.spans import Span

# News agencies as credits and datelines name them; all may stand in capitals.
AGENCIES = (
    "AA", "AAP", "AAP Image", "AFP", "Agence France-Presse", "Agencia EFE", "Agerpres", "Anadolu", "Anadolu Agency",
    "ANI", "ANP", "ANSA", "Antara", "AP", "APA", "APP", "Associated Press", "ATS", "Azertac", "Belga", "BelTA",
    "Bernama", "BNS", "Bloomberg", "BTA", "Canadian Press", "CNA", "CNS", "ČTK", "CTK", "dpa", "EFE", "EPA", "EPA-EFE",
    "Europa Press", "Fars", "Hina", "IANS", "Interfax", "IRNA", "ISNA", "Jiji", "Jiji Press", "KCNA", "Keystone",
    "Kyodo", "Kyodo News", "Lehtikuva", "Lusa", "Mehr", "MENA", "MTI", "NAN", "News1", "Newsis", "NTB", "PA",
    "PA Media", "PAP", "Petra", "PNA", "Press Association", "PTI", "QNA", "Reuters", "RIA Novosti", "Ritzau", "SANA",
    "Scanpix", "Sputnik", "SPA", "STT", "Tanjug", "TASR", "Tasnim", "TASS", "Thomson Reuters", "TT", "UNI", "Ukrinform",
    "UNIAN", "UPI", "VNA", "WAM", "Xinhua", "Yonhap", "Yonhap News", "Yonhap News Agency",
)  # fmt: skip


_ENDS = ".!?…:”’\"')"  # what ends a paragraph, and not a line below the headline
_PROSE = 11  # spaces in the shortest paragraph of running text


def body(doc: Document) -> range:
    """The numbers of the blocks that lie between two paragraphs of running text; ask through `doc.memo`."""
    prose = [
        number
        for number, block in enumerate(doc.blocks)
        if number
        and block.kind is Kind.PARAGRAPH
        and doc.text[block.span.end - 1] in _ENDS
        and doc.text.count(" ", *block.span) >= _PROSE
    ]
    return range(prose[0] + 1, prose[-1]) if prose else range(0)


def has_picture(doc: Document, number: int) -> bool:
    """True if the block above or below stands for a picture."""
    return any(
        0 <= other < len(doc.blocks) and doc[doc.blocks[other].span] == OBJECT for other in (number - 1, number + 1)
    )


def line_of(doc: Document, offset: int) -> Span:
    """The line an offset lies in, without white space around it."""
    line = doc.line_at(offset)
    raw = doc[line]
    start = line.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))
