"""Opposite events: which uses of an opposition speak of the same thing, and the one that contradicts the others.

A table of oppositions has the columns `form`, `pair`, `side`, `kind`, `only`. A row is two words that stand for each
other on the two sides ("arrival|departure"), or one word that only votes for the side it names ("docked", side
"arrive"). `kind` is noun or verb; a noun contradicts by the compound it forms ("coffee imports"), and where `only` says
"compound" by nothing else, unless the other side is told very often; where it says "definite", also by what it is the
event of ("the closure of the bridge" takes for granted that a closure was told).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._clauses import arguments, names_in, neighbours

LEAST = 2  # so many uses of the other side must share the argument,
MANY = 3  # or one of them the compound, where the other side is told so often; or the argument, where more often
OFTEN = 4  # (words that are read for their compounds: more often than this)

_DENIED = pattern(
    r"\b(?:not|no|nor|neither|without|but|while|whereas|although|though|instead|rather|unlike|versus|vs|than|between"
    r"|both|other|another|its own|also|against)\b|n[’']t\b",
    re.IGNORECASE,
)
_ASIDE = pattern(  # what makes the other side natural: negation, contrast, another time, a condition
    r"\b(?:not|n[’']t|no|never|nor|neither|without|unless|whether|if|or|but|yet|however|although|though|while|whereas"
    r"|instead|rather|despite|unlike|versus|vs|than|compared|contrast|both|between|fail\w*|refus\w+|den(?:y|ied|ies)"
    r"|before|ahead|after|until|till|since|again|then|later|once|previous\w*|earlier|former\w*|last|next|will|would"
    r"|could|should|may|might|can|due to|plan\w*|scheduled|set to|expect\w*|threat\w*|possib\w+|potential\w*|risk\w*"
    r"|ago|would-be|future|eventual\w*|subsequent\w*|follow\w+|other|another|own)\b",
    re.IGNORECASE,
)

_THE = pattern(r"\b[Tt]he $")
_ANOTHER = pattern(  # what tells that an event other than the one reported is meant
    r"\b(?:without|unless|whether|if|or|but|yet|instead|rather|despite|between|before|ahead|after|until|since|again|then"
    r"|once|previous\w*|earlier|former\w*|last|next|ago|original\w*|initial\w*|first|eventual\w*|call\w*|demand\w*"
    r"|hop\w+|talk\w*|negotiat\w*|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OWNER = pattern(r"(?:[A-Z][\w-]*[’']s?|\b(?:its|their|his|her|our)) (?:[\w-]+ ){0,3}$")  # whose: perhaps another's

_IN = pattern(
    r" (?:in|at) (?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z]\w+"
)


class Use(NamedTuple):
    """One word of an opposition where it stands: its counterpart, and its arguments.

    `heads` are the nouns and names it is closest to, `words` all content words of the phrases around it,
    `beside` the words it forms a compound with.
    """

    span: Span
    counterpart: str
    heads: frozenset[str]
    words: frozenset[str]
    beside: frozenset[str]


def contradictions(doc: Document, rule: Rule, *, weak: bool = False) -> Iterator[Finding]:
    """The only use of one side of an opposition whose argument two or more uses of the other side share.

    One is enough where the other side is told very often, unless the oppositions are `weak`.
    """
    pairs: dict[str, list[Hit]] = defaultdict(list)
    for hit in doc.hits(rule):
        pairs[hit.row["pair"]].append(hit)
    for hits in pairs.values():
        sides = [_side(hit) for hit in hits]
        for side in (0, 1):
            if sides.count(side) == 1 and sides.count(1 - side) >= LEAST:
                lone = hits[sides.index(side)]
                yield from _contradiction(doc, lone, [hit for hit in hits if hit is not lone], weak)


def _contradiction(doc: Document, lone: Hit, others: Sequence[Hit], weak: bool) -> Iterator[Finding]:
    """The finding on a lone use, by the compound it forms ("coffee imports") or else by its arguments."""
    row = lone.row
    if row["side"] or _is_title(doc, lone):
        return
    use, uses = _use(doc, lone), [_use(doc, hit) for hit in others]
    if row["kind"] == "noun" and not _near(_DENIED, doc, lone, 25):
        shared, witnesses = _sharing(use.beside, uses, "beside")
        sentence = doc.sentence_at(lone.span.start)
        together = any(sentence.start <= other.span.start < sentence.end for other in witnesses)
        if not together and len(witnesses) >= (1 if len(others) >= MANY and not _owned(doc, lone) else LEAST):
            yield _finding(doc, use, shared.strip("<> "), witnesses)
            return
    if _told_together(doc, lone, others):
        return
    least = _least(doc, lone, others, weak)
    shared, witnesses = _sharing(use.heads, uses, "words")
    if least and len(witnesses) >= least:
        yield _finding(doc, use, shared, witnesses)


def _least(doc: Document, lone: Hit, others: Sequence[Hit], weak: bool) -> int:
    """How many uses of the other side must share the argument of a lone use; 0 where its argument tells nothing."""
    only = lone.row["only"]
    if only == "definite":
        the = _THE.search(doc.text, max(0, lone.span.start - 4), lone.span.start)
        return 1 if the and not _near(_ANOTHER, doc, lone, 45) else 0
    if _departs_in(doc, lone, others):
        return 1
    if _near(_ASIDE, doc, lone, 45):
        return 0
    if only:
        often = len(others) > MANY and not _owned(doc, lone) and not _brings_names(doc, lone, others)
        return (1 if len(others) > OFTEN else LEAST) if often else 0
    return 1 if len(others) > MANY and not weak else LEAST


def _departs_in(doc: Document, lone: Hit, others: Sequence[Hit]) -> bool:
    """True for "the departure in Rota" where somebody arrived in Rota: one departs from a place, and arrives in it."""
    if lone.form not in {"departure", "departures"}:
        return False
    there = _IN.match(doc.text, lone.span.end)
    return there is not None and any(doc.text.startswith(there[0], other.span.end) for other in others)


def _owned(doc: Document, hit: Hit) -> bool:
    """True for what has an owner of its own: "Europe's gas imports"."""
    start = doc.sentence_at(hit.span.start).start
    return bool(_OWNER.search(doc.text, max(start, hit.span.start - 40), hit.span.start))


def _brings_names(doc: Document, lone: Hit, others: Sequence[Hit]) -> bool:
    """True where the sentence of a use names somebody, or a place, of whom the other side is not told."""
    told = frozenset[str]().union(*(names_in(doc, doc.sentence_at(hit.span.start)) for hit in others))
    return bool(names_in(doc, doc.sentence_at(lone.span.start)) - told)


def _is_title(doc: Document, hit: Hit) -> bool:
    """True for a capitalised word inside a sentence: part of a title or name ("Minority Leader")."""
    start = hit.span.start
    return doc.text[start].isupper() and start != doc.sentence_at(start).start


def _side(hit: Hit) -> int:
    """The side of its opposition that a word stands on: 0 or 1."""
    if hit.row["side"]:
        sides: list[str] = hit.row["pair"].split("/")
        return sides.index(hit.row["side"])
    forms: list[str] = hit.row["form"].split("|")
    return forms.index(hit.form)


def _told_together(doc: Document, lone: Hit, others: Sequence[Hit]) -> bool:
    """True where one sentence tells both sides, or only the lone use is somebody's words."""
    sentence = doc.sentence_at(lone.span.start)
    if any(sentence.start <= hit.span.start < sentence.end for hit in others):
        return True
    return doc.quoted(lone.span.start) and not any(doc.quoted(hit.span.start) for hit in others)


def _near(words: re.Pattern[str], doc: Document, hit: Hit, reach: int) -> bool:
    """True where one of `words` stands in the hit's sentence, at most `reach` code points before it or just after."""
    sentence = doc.sentence_at(hit.span.start)
    low, high = max(sentence.start, hit.span.start - reach), min(sentence.end, hit.span.end + 12)
    return bool(words.search(doc.text, low, high))


def _use(doc: Document, hit: Hit) -> Use:
    forms = hit.row["form"].split("|")
    heads, words = arguments(doc, hit.span)
    counterpart = forms[1 - _side(hit)] if len(forms) == 2 else ""
    return Use(hit.span, counterpart, heads, words, neighbours(doc, hit.span))


def _sharing(keys: frozenset[str], others: Sequence[Use], field: Literal["words", "beside"]) -> tuple[str, list[Use]]:
    """The key that most of the other uses share, and those uses."""
    groups = [(key, [other for other in others if key in getattr(other, field)]) for key in sorted(keys)]
    return max(groups, key=lambda group: len(group[1]), default=("", []))


def _finding(doc: Document, lone: Use, shared: str, witnesses: Sequence[Use]) -> Finding:
    seen = doc[witnesses[0].span]
    lines = sorted({doc.row(other.span.start) for other in witnesses})
    where = f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines[:4]))}"
    written = doc[lone.span]
    right = lone.counterpart.capitalize() if written[:1].isupper() else lone.counterpart
    message = f'"{written}" here, "{seen}" of the same "{shared}" in {where}'
    fix = replace(lone.span, right, safety=Safety.SHOWN)
    related = tuple(Related(other.span, f'"{doc[other.span]}"') for other in witnesses[:4])
    return Finding(lone.span, message, (fix,), related, sure=0.7)
