"""WRD021: one person with two ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_WORD = r"[^\W\d_a-z][\w’'-]+"
_LINK = r"(?:(?:de|del|della|da|das|di|do|dos|du|la|las|le|los|van|von|der|den|ter|zu|bin|bint|ibn|al|el|y|e)\s){0,2}"
# The first letter comes before the look behind it, so that the search may skip to it.
_NAME = rf"[^\W\d_a-z](?<![\w’'-].)[\w’'-]+(?:\s(?:[A-Z]\.\s)?{_LINK}{_WORD}){{1,3}}"
_AGED = pattern(
    rf"(?P<name>{_NAME}),\s+(?:aged\s+|who\s+is\s+)?(?P<age>\d{{1,2}}),(?!\d)"
    rf"|(?P<other>{_NAME})\s\((?P<years>\d{{1,2}})\)"
)
# A family name alone: first in its sentence, behind a title, or behind a verb of saying
_FAMILY = pattern(
    rf"(?:(?<![^.!?]\s)(?<![^\s])|(?<=Mr\s)|(?<=Mrs\s)|(?<=Ms\s)|(?<=said\s)|(?<=says\s))"
    rf"(?P<name>{_WORD}),\s+(?:aged\s+|who\s+is\s+)?(?P<age>\d{{1,2}}),(?!\d)"
)
_TITLE = pattern(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Sgt|Pc|Det|President|Senator)\s+")
_THEN = pattern(r"\b(?:then|was|were|years?|ago|when|in\s+(?:1[89]|20)\d\d)\b", re.IGNORECASE)
_MONTH = pattern(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$")


class PersonAgeConflict(Rule):
    """One full name stands with two different ages.

    "Anna Roe, 52, ... Anna Roe, 54,": one of them is wrong. Only a full name with its age right after it, between
    commas or in brackets, is read, and a family name alone ("Roe, 54,") that one person in the text bears; sentences
    that look back ("then", "in 1998") are left alone. Ages one year apart are reported in the strict profile only,
    because a birthday may lie between them.

    Fix: unsafe, because either may be the wrong one: the age that stands first.
    """

    code = "WRD021"
    name = "person-age-conflict"
    not_in = ("fiction", "listing")
    terms = tuple(f", {age}," for age in range(1, 100)) + tuple(f"({age})" for age in range(1, 100))
    bad = {
        "Anna Roe, 52, runs the mill. Her neighbour Anna Roe, [[54]], says so.": (
            "Anna Roe, 52, runs the mill. Her neighbour Anna Roe, 52, says so."
        ),
        "Police named Tom Hale (31). Tom Hale, [[13]], is missing.": (
            "Police named Tom Hale (31). Tom Hale, 31, is missing."
        ),
        "Ana de la Cruz, 41, sues the city. Later Ana de la Cruz, [[14]], spoke.": (
            "Ana de la Cruz, 41, sues the city. Later Ana de la Cruz, 41, spoke."
        ),
        "Anna Roe, 52, runs the mill. Roe, [[25]], began as a clerk.": (
            "Anna Roe, 52, runs the mill. Roe, 52, began as a clerk."
        ),
        "Ms Ida Lund, 40, sings; Mr Otto Berg, 70, plays. Ida Lund, aged [[60]], lives in Oslo.": (
            "Ms Ida Lund, 40, sings; Mr Otto Berg, 70, plays. Ida Lund, aged 40, lives in Oslo."
        ),
    }
    good = (
        "Anna Roe, 52, runs the mill. Anna Roe, 52, says so.",
        "Anna Roe, 52, runs the mill. Anna Roe, 20, was then a clerk.",
        "Anna Roe, 52, runs the mill. Her son Ben Roe helps. Roe, 24, bakes.",
        "Anna Roe, 52, left. Ben, 24, stayed. The team beat Roe, 30, 20 and 15 times.",
        "Anna Roe, 52, runs the mill with her son Ben Roe, 24, who bakes.",
        "The Lower House, 52, and the Lower House, 54, are votes in a table.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: dict[str, Span] = {}
        for match in _AGED.finditer(doc.text):
            group = "name" if match["name"] else "other"
            name = _TITLE.sub("", match[group])
            age = Span(*match.span("age" if match["name"] else "years"))
            if " " not in name or _MONTH.search(name) or doc.told_around(_THEN, age.start):
                continue
            # "Later Anna Roe": what stands before a name may be no part of it
            name = next((known for known in seen if name.endswith(f" {known}")), name)
            first = seen.setdefault(name, age)
            if doc[age] != doc[first]:
                yield _finding(doc, name, age, first)
        if not seen:
            return
        named = {mention.text for mention in doc.names}
        for match in _FAMILY.finditer(doc.text):
            bearers = [name for name in seen if name.endswith(f" {match['name']}")]
            age = Span(*match.span("age"))
            if len(bearers) != 1 or doc[age] == doc[seen[bearers[0]]] or doc.told_around(_THEN, age.start):
                continue
            if not any(_other_bearer(name, bearers[0], match["name"]) for name in named):
                yield _finding(doc, match["name"], age, seen[bearers[0]])


def _other_bearer(named: str, name: str, family: str) -> bool:
    """True for a name of more words that ends in a family name and is not that of the person known to bear it."""
    return named.endswith(f" {family}") and not named.endswith(name) and not _TITLE.match(named)


def _finding(doc: Document, name: str, age: Span, first: Span) -> Finding:
    return Finding(
        age,
        f"{name} is {doc[age]} here and {doc[first]} in line {doc.row(first.start)}",
        (replace(age, doc[first]),),
        (Related(first, "the other age"),),
        severity=Severity.INFO if abs(int(doc[age]) - int(doc[first])) == 1 else None,
    )
