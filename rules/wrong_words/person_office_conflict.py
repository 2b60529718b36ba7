"""WRD022: one minister with two portfolios."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.names import PARTICLES
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_FIELDS = (
    "Agriculture|Culture|Defen[cs]e|Economy|Education|Energy|Environment|Finance|Foreign|Health|Home|Industry|Interior|"
    "Justice|Labou?r|Security|Tourism|Trade|Transport|Treasury"
)
_NAME = r"[^\W\d_a-z][\w’'-]+"
_FIELD, _REACH = 16, 90  # characters that the field before the rank takes, and the name behind it
_SMALL = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s)*"
_OFFICE = pattern(
    rf"\b(?P<field>(?i:{_FIELDS}))\s+(?P<rank>[Mm]inister|[Ss]ecretary),?\s+(?P<name>{_SMALL}{_NAME}(?:\s{_SMALL}{_NAME}){{0,3}})"
)
_APART = pattern(
    r"(?:\b(?:former|ex|then|late|incoming|outgoing|new|next|deputy|acting|shadow|previous|vice|interim|and|to|be|became|"
    r"become|was|were|counterpart|predecessor|successor)\b|&|/|,)[\s-]*(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_MOVED = pattern(
    r"\b(?:appoint\w*|reshuffl\w*|replac\w*|succe(?:ed|ss)\w*|sworn|moved|promot\w*|former\w*|previous\w*|resign\w*|sack\w*)\b",
    re.IGNORECASE,
)


class PersonOfficeConflict(Rule):
    """One minister is named with two different portfolios.

    "Defence Minister Lind" above, "Foreign Minister Lind" below: a slip of the pen or of a translation. Read are
    offices right before a name. Left alone are former, deputy and acting offices, two offices held
    together, and texts that tell of an appointment or a reshuffle.

    Fix: unsafe, because either may be the wrong one: the portfolio that stands first.
    """

    code = "WRD022"
    name = "person-office-conflict"
    not_in = ("fiction",)
    terms = ("minister", "secretary")
    bad = {
        "Defence Minister Ivo Lind flew to Riga. There [[Foreign]] Minister Ivo Lind met troops.": (
            "Defence Minister Ivo Lind flew to Riga. There Defence Minister Ivo Lind met troops."
        ),
        "Health Secretary Ada Moss opened the ward. Nurses met [[Home]] Secretary Moss at noon.": (
            "Health Secretary Ada Moss opened the ward. Nurses met Health Secretary Moss at noon."
        ),
        "Foreign minister Alba van Dael flew to Riga. There [[defence]] minister van Dael met troops.": (
            "Foreign minister Alba van Dael flew to Riga. There foreign minister van Dael met troops."
        ),
        "Finance Minister Ola Berg cut taxes. Later [[Justice]] Minister Ola Berg spoke.": (
            "Finance Minister Ola Berg cut taxes. Later Finance Minister Ola Berg spoke."
        ),
    }
    good = (
        "Defence Minister Ivo Lind flew to Riga. There Foreign Minister Ida Lind met him.",
        "Defence Minister Ivo Lind, a former Foreign Minister, flew to Riga.",
        "Defence Minister Ivo Lind flew to Riga. In 2010 then Foreign Minister Ivo Lind had been there.",
        "The foreign minister, Ivo Lind, met the defence minister, Ada Lind. Trade minister Per Ruud was there.",
        "In the reshuffle Foreign Minister Ivo Lind became Defence Minister Ivo Lind.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = list(self._conflicts(doc, doc.hits(self)))
        if found and not _MOVED.search(doc.text):
            yield from found

    @staticmethod
    def _conflicts(doc: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        held: dict[str, tuple[str, Span]] = {}
        owners: dict[str, set[str]] = {}
        for hit in hits:
            match = _OFFICE.search(doc.text, max(0, hit.span.start - _FIELD), hit.span.end + _REACH)
            if not match or match.start("rank") != hit.span.start:
                continue
            if _APART.search(doc.text[max(0, match.start() - 40) : match.start()]):
                continue
            words = [word for word in re.sub(r"['’]s?$", "", match["name"]).split() if not word.islower()]
            owners.setdefault(words[-1], set()).add(words[0] if len(words) > 1 else "")
            if len(owners[words[-1]] - {""}) > 1:  # two persons of one family name
                continue
            span = Span(*match.span("field"))
            field, first = held.setdefault(words[-1], (match["field"].capitalize(), span))
            field = field if doc[span].istitle() else field.lower()
            if field.replace("se", "ce") != match["field"].replace("se", "ce"):
                yield Finding(
                    span,
                    f'"{match["field"]} {match["rank"]} {words[-1]}" here, "{field}" in line {doc.row(first.start)}',
                    (replace(span, field),),
                    (Related(first, "the other office"),),
                )
