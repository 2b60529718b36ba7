"""What the rules of the family share: which spellings of one document are one name, and which of them to keep.

From strong to weak: spellings listed in one group, spellings that differ in typography alone, romanisations of one
word, near misses of a full name, and names turned around. Every use of a spelling that is not kept becomes one `Use`,
by one rule.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._fold import plain
from ._guards import ABOUT, american, explained, historic, kept_phrase, of_two_people, of_two_places, told_apart
from ._names import Names
from ._relations import LISTED, Relation, relations
from ._words import Tables

TABLES = (
    "groups.tsv",
    "places.tsv",
    "peoples.tsv",
    "given.tsv",
    "given_spellings.tsv",
    "first_names.tsv",
    "distinct.tsv",
)
BESIDE = 30  # characters between two forms in one sentence up to which they are meant as two names
SHOWN = 5  # places of the kept spelling that a finding relates to


class Use(NamedTuple):
    """One use of a spelling that is not the one to keep.

    `code` is the rule that reports it; `new` is `keep` with the capitals of the place; `why` a clause about the two
    spellings, empty where the spellings speak for themselves; `kept` the places of the kept spelling. `fixable` is
    false where nothing says which spelling is right.
    """

    code: str
    span: Span
    form: str
    keep: str
    new: str
    why: str
    kept: tuple[Span, ...]
    fixable: bool
    sure: float


def findings(doc: Document, rule: Rule) -> Iterator[Finding]:
    """The findings of one rule of the family."""
    for use in doc.memo(_all_uses, rule):
        if use.code == rule.code:
            yield _finding(use)


def _finding(use: Use) -> Finding:
    count = len(use.kept)
    places = "1 other place" if count == 1 else f"{count} other places"
    if use.why:
        message = f'"{use.form}" is {use.why} "{use.keep}", used in {places}'
    else:
        message = f'"{use.form}" here, "{use.keep}" in {places}'
    fixes = (replace(use.span, use.new),) if use.fixable else ()
    related = tuple(Related(span, f'"{use.keep}"') for span in use.kept[:SHOWN])
    # Whether abbreviations have their stops (St. Jerome, J.K. Rowling) is a matter of style, and no other spelling.
    severity = Severity.INFO if use.form.replace(".", "") == use.keep.replace(".", "") else None
    return Finding(use.span, message, fixes, related, use.sure, severity)


def _all_uses(doc: Document, rule: Rule) -> tuple[Use, ...]:
    """Every use of a spelling that is not the one to keep, for whichever rule reports it."""
    tables = Tables(doc, rule)
    names = Names.of(doc, tables)
    found = relations(names, tables)
    return tuple(_uses(doc, names, tables, found)) if found else ()


_INNER = pattern(r"[a-z][A-Z]")


def _in_code(forms: Sequence[str]) -> bool:
    """True if a name stands as code and accounts have it beside its words: PerformanceEntry, Performance Entry."""
    return any(" " in form for form in forms) and any(" " not in form and _INNER.search(form) for form in forms)


def _uses(doc: Document, names: Names, tables: Tables, found: Sequence[Relation]) -> Iterator[Use]:
    replaced = {form for forms in doc.house.names.values() for form in forms}  # those are the house rule's to report
    covered: list[Span] = []
    kept: set[str] = set()  # the words of the full names that have been decided on
    namesakes = told_apart(doc)
    for relation in found:
        places = {form: _places(doc, names, form, relation) for form in relation.forms if form not in replaced}
        if relation.group is not None:
            places = _apart(places)
        forms = [form for form in places if places[form]]
        if len(forms) < 2:
            continue
        if (relation.group is None or relation.group.kind == "person") and any(
            abs(span.start - remark) <= ABOUT for remark in namesakes for form in forms for span in places[form]
        ):
            continue
        if relation.group is None and (
            _side_by_side(doc, names, forms)
            or (doc.kind == "docs" and _in_code(forms))
            or of_two_people(doc.text, [places[form] for form in forms])
            or (
                len({plain(form) for form in forms}) == 1
                and of_two_places(doc.text, [places[form] for form in forms], town=tables.names_place(plain(forms[0])))
            )
        ):
            continue
        keep, decided = _keep(doc, names, relation, forms, places, kept)
        if decided:
            kept.update(keep.split(" ")[1:])
        for form in forms:
            if form == keep:
                continue
            code, why = relation.evidence(form, keep)
            others = sorted(place for one in forms if one != form for place in places[one])
            meant = {span for span in places[form] if explained(doc, span, others)}
            for span in places[form]:
                if not _claim(covered, span) or span in meant or historic(doc, span, relation.group):
                    continue
                quoted = doc.quoted(span.start)
                if meant and code == LISTED and (quoted or _beside(doc, span, others)):
                    continue  # the text has told of both names; a speaker may use either, and a sentence weigh them up
                sure = relation.sure * (0.7 if quoted else 1.0)
                said = quoted and relation.group is not None and form in relation.group.former  # not in other words
                fixable = decided and not said
                new = _fitted(doc, span, form, keep)
                if new == doc[span]:
                    continue  # Al-Thani, where a sentence gives al-Thani its capital
                yield Use(code, span, form, keep, new, why, tuple(places[keep]), fixable, sure)


def _apart(places: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """The places of each form without those inside a longer form: Shabaab in Al Shabaab."""
    every = sorted(span for spans in places.values() for span in spans)
    inner = {
        span
        for one, other in pairwise(every)
        for span, outer in ((one, other), (other, one))
        if span != outer and outer.contains(span)
    }
    return {form: [span for span in spans if span not in inner] for form, spans in places.items()} if inner else places


def _side_by_side(doc: Document, names: Names, forms: Sequence[str]) -> bool:
    """True if two full names stand near each other in one sentence: Wang Fang and Wang Feng, who are two people."""
    ends = sorted((span, form) for form in forms for span in names.full_places(form))
    return any(
        plain(first) != plain(second)
        and one.end <= other.start <= one.end + BESIDE
        and other.start < doc.sentence_at(one.start).end
        for (one, first), (other, second) in pairwise(ends)
    )


def _beside(doc: Document, span: Span, others: Sequence[Span]) -> bool:
    """True if another form of the name stands in the same sentence."""
    sentence = doc.sentence_at(span.start)
    at = bisect(others, span)
    return any(sentence.start <= other.start < sentence.end for other in others[max(0, at - 1) : at + 1])


def _claim(covered: list[Span], span: Span) -> bool:
    """True if no earlier use covers any of the span; it is covered from now on."""
    at = bisect(covered, span)
    if (at and covered[at - 1].end > span.start) or (at < len(covered) and covered[at].start < span.end):
        return False
    covered.insert(at, span)
    return True


def _places(doc: Document, names: Names, form: str, relation: Relation) -> list[Span]:
    """Where a form stands, without the phrases in which it is right."""
    spans = names.places(form, heads=relation.heads)
    if (
        relation.group is not None
        and relation.group.kind == "place"
        and (any(map(names.given_before, spans)) or american(doc.text, spans))
    ):
        return []  # Maria Krim is no peninsula
    if relation.group is not None and form.lower() in names.lower_case:  # the bird: "Turkey is eaten at Christmas"
        spans = [span for span in spans if doc.sentence_at(span.start).start != span.start]
    return [span for span in spans if not kept_phrase(doc.text, span, relation.group)]


def _keep(
    doc: Document,
    names: Names,
    relation: Relation,
    forms: Sequence[str],
    places: dict[str, list[Span]],
    kept: set[str],
) -> tuple[str, bool]:
    """The form to keep, and whether anything says so: the house, the full name it ends (`kept`: what was decided on
    those), the majority, the full name, the curated form. Nothing makes a former name of one in use.
    """
    for form in forms:
        if form in doc.house.names:
            return form, True
    group = relation.group
    place = group is not None and group.kind == "place"  # Nay Pyi Taw is no fuller than Naypyidaw
    alike = len({plain(form) for form in forms}) == 1  # else words of the dictionary tell: Northen Railways Plc
    tails = _tails(forms)

    def rank(form: str) -> tuple[int, ...]:
        uses = max(len(places[form]), names.count(tails[form]))  # "Kilroy-Silk" alone speaks for "Robert Kilroy-Silk"
        preferred = group is not None and plain(form) == plain(group.form)
        ordinary = 0 if alike or " " not in form else names.ordinary_words(form)
        return int(form in kept), uses, 0 if place else names.in_full(form), int(preferred), ordinary

    ranked = sorted(forms, key=lambda form: (*(-part for part in rank(form)), places[form][0]))
    former = group is not None and ranked[0] in group.former
    return ranked[0], not former and rank(ranked[0]) > rank(ranked[1])


def _tails(forms: Sequence[str]) -> dict[str, str]:
    """The forms without the first words that all of them share."""
    words = [form.split(" ") for form in forms]
    shared = 0
    while all(len(part) > shared + 1 and part[shared] == words[0][shared] for part in words):
        shared += 1
    return {form: " ".join(part[shared:]) for form, part in zip(forms, words, strict=True)}


def _fitted(doc: Document, span: Span, form: str, keep: str) -> str:
    """The kept form with the capitals its new place asks for."""
    if doc[span] != form and doc[span].isupper():
        return keep.upper()  # in a dateline
    if keep[:3].lower() in {"al-", "el-"} and keep[0].islower() and doc.sentence_at(span.start).start == span.start:
        return keep[0].upper() + keep[1:]
    return keep
