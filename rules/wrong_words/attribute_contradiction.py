"""WRD002: one thing described by two attributes that exclude each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._clauses import STOP, names_in, stem

_OPEN = pattern(r"[\w’']+$")  # the first element of an open compound: "nuclear" before "-armed"
_NUMBERS = {
    word: str(number)
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_COUNT = pattern(rf"\d+|full|half|{'|'.join(_NUMBERS)}")
_WORD = pattern(r"[\w’'&-]+")
_NEAR = 6  # words before and behind an attribute that tell whether two speak of the same thing
_NEXT = pattern(r"[ \u00a0]([\w’'&-]+)")
_CONTRAST = pattern(
    r"\b(?:not|nor|never|unlike|rather than|instead of|become|became|converted to|switch(?:ed)? to|another|other"
    r"|either|neither|both|(?:has|have|had) been|(?:shift|switch|move|change|conver)\w* from)"
    r"(?: an?| the| to)? *(?:\w+ )?$",
    re.IGNORECASE,
)
_COMPARED = pattern(r";|\b(?:from|than|compared|versus|vs)\b")
_FUTURE = pattern(
    r"\b(?:will|would|should|could|may|might|expect\w*|forecast\w*|outlook|guidance|predict\w*|estimat\w+|anticipat\w+"
    r"|see|sees|plan\w*|aim\w*|next|ahead|coming|target\w*)\b",
    re.IGNORECASE,
)
_EXPECTED = pattern(r"\b(?:expect|predict|anticipat|will|would)", re.IGNORECASE)
# "had expected": of the results that are told now
_HAD_EXPECTED = pattern(r"\bhad (?:\w+ )?(?:been )?(?:expected|forecast|predicted|estimated|projected|pencilled in)\b")
_AHEAD = pattern(r"\b(?:will|would|should|could|may|might|next|ahead|coming|later|warn\w*|now)\b", re.IGNORECASE)
# "down from 90 cents in the 1996 first quarter": the same quarter of another year
_YEAR = pattern(r"\b(?:19|20)\d\d $")
_DEFINITE = pattern(r"\b(?:the|this|that|these|those|its|their|his|her|our|[\w]+['’]s)(?: [\w-]+)? $", re.IGNORECASE)
_INDEFINITE = pattern(r"\b(?:an?|another|any|some|no|every|each|more|most) $", re.IGNORECASE)
_EVIDENCE = {"plain": 2, "contrast": 3}  # words that tell the same, by how often the members of a set meet
_FIGURE_TELLS = 3  # a figure counts as so many of them
_NAME_NEXT = pattern(r" [A-Z]")
_FIGURE = pattern(r"(?<![\w.,])\d+(?:[.,]\d+)+|(?<![\w.,])\d{2,}(?![\w,.]*\d)")
_YEARISH = pattern(r"(?:19|20)\d\d")
_LIKE = {  # nouns that stand for one another in reports, under one of them
    noun: nouns.split()[0]
    for nouns in (
        "result earning profit revenue sale loss figure income net turnover report performance",
        "company enterprise firm business corporation employer",
        "deal contract agreement arrangement pact accord",
        "ban suspension",
        "goal target aim objective",
        "contact meeting talk visit dialogue exchange",
        "country nation area region territory",
        "competitor rival competition",
        "camp politician legislator lawmaker party coalition activist movement publisher candidate",
        "programme program scheme plan project initiative",
        "airline carrier operator",
        "ship vessel warship",
        "plane aircraft jet airliner",
        "law bill legislation",
        "protest demonstration rally",
        "protester demonstrator",
        "flight route service",
        "missile rocket",
        "submarine sub",
        "rate cost price fee charge",
        "job work employment position",
        "sentence term",
        "strike walkout stoppage",
        "truce ceasefire",
        "deficit shortfall gap",
        "drug medicine treatment therapy",
        "car vehicle",
        "trip tour",
        "worker employee staff",
    )
    for noun in nouns.split()
}
_ROOT = 6  # letters that nouns of one root share: "competition" and "competitors", "investment" and "investors"
_QUARTERS = ("first", "second", "third", "fourth")


class _Use(NamedTuple):
    """One attribute where it stands, the member of its set it is, and the nouns it describes.

    `doubtful` marks the one that is the likelier slip; `contrasted` a set whose members often meet in one article;
    `evidence` is asked for of an adjective that stands by itself."""

    span: Span
    member: str
    nouns: tuple[str, ...]
    doubtful: bool
    contrasted: bool
    evidence: int


class AttributeContradiction(Rule):
    """One thing has two attributes that exclude each other.

    A carrier that is "nuclear-armed" in the first paragraph and "nuclear-powered" in the fifth, "after-tax profit" in
    an article about pre-tax profit, a "two-day ban" that was a two-year ban: one of the two is a slip. An attribute
    used once is reported when the article gives its noun another member of the same set elsewhere: more often, or as
    often and with just the same words around the noun, in which case the later place is reported. An adjective that
    stands by itself ("northern", "domestic", "annual") is reported where the other one stands twice before the same
    noun, and one of those sentences shares a figure or telling words with it.

    Left alone: both in one sentence, words of contrast or change near either ("not", "unlike", "switched"), sets that
    often meet in one article unless two uses of the other member share the noun ("full-time"), or the same name stands
    by both ("long-term"), the quarter after the article's quarter where the sentence looks ahead, and quarters and
    halves of anything but business figures.

    Fix: shown only; which of the two is right is a question of fact.
    """

    code = "WRD002"
    name = "attribute-contradiction"
    not_in = ("fiction", "listing", "docs")
    terms = ("attributes.tsv",)
    bad = {
        "A US [[nuclear-armed]] aircraft carrier arrived in Oslo on Monday.\n\n"
        "The Truman, a nuclear-powered aircraft carrier, will stay for a week.": None,
        "The union fears low-cost competition from abroad.\n\n"
        "Members spoke for an hour.\n\nThe worry about [[high-cost]] competition has grown since May.": None,
        "The runner got a two-year ban in March. The two-year ban was upheld in May.\n\n"
        "Her lawyer called the [[two-day]] ban absurd.": None,
        "Vasa Mills said first-half profits fell to £4m.\n\nIts shares rose after the news.\n\n"
        "Analysts had expected [[second-half]] profits of £3m.": None,
        "The lender's pre-tax profit rose 4 percent, more than the pre-tax profit of its rival. It closed at £4.\n\n"
        "Pre-tax profit is seen rising.\n\nBrokers had expected an [[after-tax]] profit of £2m.": None,
        "Floods cut off towns in northern Karesh. Boats reached towns in northern Karesh.\n\n"
        "Aid for towns in [[southern]] Karesh is due on Friday.": None,
        "Lotan said domestic sales rose to 41,200 vans. Its domestic sales are its pride.\n\n"
        "The rise of [[foreign]] sales to 41,200 vans was a record.": None,
    }
    good = (
        "Rain fell in northern Karesh. Towns in northern Karesh flooded.\n\nThe army is in southern Karesh.",
        "Domestic sales rose. Domestic sales rose in May, too, to 41,200 vans.\n\nForeign sales rose to 9,100 vans.",
        "The annual fee rose to $400. The annual fee pays for books.\n\nA monthly fee of $40 is planned.",
        "The airline raised the charge on long-haul flights and cut it on short-haul flights.",
        "The boats are nuclear-powered but not nuclear-armed submarines.\n\nA nuclear-powered submarine is quiet.",
        "A nuclear-armed missile was tested.\n\nA nuclear-powered icebreaker left Murmansk.",
        "Vasa Mills said first-half profits fell. Analysts had expected that second-half profits would rise.",
        "Third-quarter revenue rose. The firm expects fourth-quarter revenue to fall.",
        "The five-year plan ends in 2025. A five-day festival follows.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        groups: dict[str, list[_Use]] = defaultdict(list)
        for hit in _contradicting(doc.hits(self)):
            use = _use(doc, hit)
            if use:
                groups[use[0]].append(use[1])
        for key, uses in groups.items():
            counts = Counter(use.member for use in uses).most_common()
            if len(counts) == 2 or (len(counts) > 2 and key == "quarter" and counts[1][1] == 1):
                yield from _contradiction(doc, key, uses)


def _contradicting(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The hits of sets of which a text has more than one member."""
    members: dict[str, set[str]] = defaultdict(set)
    for hit in hits:
        members[hit.row["set"]].add(hit.row["member"])
    return (hit for hit in hits if len(members[hit.row["set"]]) > 1 or hit.row["set"] == "count")


def _use(doc: Document, hit: Hit) -> tuple[str, _Use] | None:
    """The set a hit belongs to, and the use; None where it is no attribute."""
    start, end = hit.span
    key, member = hit.row["set"], hit.row["member"]
    if hit.form.startswith("-"):
        first = _OPEN.search(doc.text, max(0, start - 20), start)
        if not first or (key != "fit" and not _COUNT.fullmatch(first.group().lower())):
            return None
        start = first.start()
        if key == "count":
            key, member = f"{key} {member}", _NUMBERS.get(first.group().lower(), first.group())
        else:
            key = f"{key} {first.group().lower()}"
    if doc.text[start - 1 : start] == "-" or doc.text[end : end + 1] == "-":
        return None
    nouns = _nouns(doc, end)
    if key.startswith("fit"):  # what is armed or powered is no airline
        nouns = tuple(_root("ship") if noun == _root("carrier") else noun for noun in nouns)
    return key, _Use(
        Span(start, end),
        member,
        nouns,
        bool(hit.row["doubt"]),
        bool(hit.row["meet"]),
        _EVIDENCE.get(hit.row["meet"], 0),
    )


def _nouns(doc: Document, at: int) -> tuple[str, ...]:
    """The stems of the nouns (at most four) that follow an attribute."""
    found: list[str] = []
    while len(found) < 4 and (match := _NEXT.match(doc.text, at)):
        word = match.group(1)
        if word.lower() in STOP or word.endswith("day"):
            break
        found.append(_root(word))
        at = match.end()
    return tuple(found)


def _root(word: str) -> str:
    """The root that a noun shares with those that stand for it."""
    return _LIKE.get(stem(word), stem(word))[:_ROOT]


def _contradiction(doc: Document, key: str, uses: Sequence[_Use]) -> Iterator[Finding]:
    """The finding on the one use whose member stands alone, if its noun has the other member elsewhere."""
    counts = Counter(use.member for use in uses)
    for use in sorted(uses, key=lambda use: (not use.doubtful, -use.span.start)):
        usual = max((member for member in counts if member != use.member), key=counts.__getitem__)
        others = [other for other in uses if other.member == usual]
        if counts[use.member] > 1 or not use.nouns:
            continue
        shared = [other for other in others if set(other.nouns) & set(use.nouns)]
        same = [other for other in shared if other.nouns[0] == use.nouns[0] or key.startswith("fit")]
        if not _clashes(doc, key, use, others, shared, same):
            continue
        witness = (same or shared or others)[0]
        seen = doc[witness.span]
        lines = sorted({doc.row(other.span.start) for other in shared or others})
        where = f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines[:4]))}"
        message = f'"{doc[use.span]}" here, "{seen}" for the same thing in {where}'
        fix = replace(use.span, seen.lower(), safety=Safety.SHOWN)
        related = tuple(Related(other.span, f'"{doc[other.span]}"') for other in (shared or others)[:4])
        yield Finding(use.span, message, (fix,), related, sure=0.85 if len(shared) > 1 else 0.6)
        return


def _clashes(
    doc: Document, key: str, use: _Use, others: Sequence[_Use], shared: Sequence[_Use], same: Sequence[_Use]
) -> bool:
    here = doc.sentence_at(use.span.start)
    beside = [other for other in others if here.start <= other.span.start < here.end]
    if any(not _YEAR.search(doc.text, max(0, other.span.start - 8), other.span.start) for other in beside):
        return False
    if key in {"quarter", "half"} and _looks_back(doc, use, others, here):
        return True
    if key == "quarter":
        return _quarters_clash(doc, use, others, shared, here)
    if not shared or _contrasted(doc, use) or _contrasted(doc, shared[0]):
        return False
    if use.evidence:
        return len(same) > 1 and _tells_the_same(doc, use, same)
    if use.contrasted and len(shared) < 2 and not _worded_alike(doc, use, shared[0]):
        return False
    if key == "half" and "result" not in use.nouns:
        return False
    if key.startswith("count"):
        return any(other.nouns == use.nouns for other in same)
    if key.startswith("fit"):  # plural: a class of things, some of this and some of that kind
        heads = set(use.nouns) & set(shared[0].nouns)
        return not _plural_follows(doc, use, heads) and not _plural_follows(doc, shared[0], heads)
    if key in {"length term", "length lived", "wing", "class"}:
        there = doc.sentence_at(shared[0].span.start)
        exact = any(other.nouns == use.nouns for other in same)
        return exact or (bool(same) and bool(names_in(doc, here) & names_in(doc, there)))
    return True


def _worded_alike(doc: Document, use: _Use, other: _Use) -> bool:
    """True where two uses describe the same noun and have two more telling words near them, or one if one is doubtful.

    "Months of pro-democracy protests", "hit by months of anti-democracy protests".
    """
    both = (_words_by(doc, use) & _words_by(doc, other)) - {*use.nouns, *other.nouns}
    return use.nouns[0] == other.nouns[0] and len(both) >= (1 if use.doubtful else 2)


def _tells_the_same(doc: Document, use: _Use, same: Sequence[_Use]) -> bool:
    """True where a sentence with another shares so many figures and telling words as the set asks for.

    One less is enough for one certain thing ("the northern border", "northern Karesh").
    """
    if doc[use.span][0].isupper() and use.span.start > doc.sentence_at(use.span.start).start + 1:
        return False  # a name
    before = doc.text[max(0, use.span.start - 30) : use.span.start]
    if _INDEFINITE.search(before):
        return False
    certain = _DEFINITE.search(before) or _NAME_NEXT.match(doc.text, use.span.end)
    least = use.evidence - (1 if certain else 0)
    words, figures = _words_by(doc, use) - {use.nouns[0]}, _figures(doc, use)
    return any(
        len(words & _words_by(doc, other)) + _FIGURE_TELLS * len(figures & _figures(doc, other)) >= least
        for other in same
    )


def _figures(doc: Document, use: _Use) -> set[str]:
    """The figures in the sentence of a use that tell one thing from others: "4.1", "201", "41,200"."""
    sentence = doc.sentence_at(use.span.start)
    return {found for found in _FIGURE.findall(doc.text, *sentence) if not _YEARISH.fullmatch(found)}


def _words_by(doc: Document, use: _Use) -> set[str]:
    """The roots of the telling words within a few words of a use, in its sentence."""
    sentence = doc.sentence_at(use.span.start)
    before = _WORD.findall(doc.text, sentence.start, use.span.start)[-_NEAR:]
    after = _WORD.findall(doc.text, use.span.end, sentence.end)[:_NEAR]
    return {_root(word) for word in (*before, *after) if word.lower() not in STOP and not word.isdigit()}


def _contrasted(doc: Document, use: _Use) -> bool:
    return bool(_CONTRAST.search(doc.text, max(0, use.span.start - 40), use.span.start))


def _quarters_clash(doc: Document, use: _Use, others: Sequence[_Use], shared: Sequence[_Use], here: Span) -> bool:
    if "-" not in doc[use.span]:
        return False
    if not any("result" in other.nouns for other in shared):  # the quarters of a match are told one after the other
        return False
    there = doc.sentence_at(shared[0].span.start)
    if len(others) == 1 and not names_in(doc, here) & names_in(doc, there):
        return False
    step = (_QUARTERS.index(use.member) - _QUARTERS.index(others[0].member)) % 4
    looks_ahead = bool(_FUTURE.search(doc[here]))
    if step == 3 and not _EXPECTED.search(doc[here]):
        return False  # the quarter before, looked back at
    if step == 1 and not looks_ahead and _COMPARED.search(doc[here]):
        return False
    if step == 1 and looks_ahead:
        ahead = sum(bool(_FUTURE.search(doc[doc.sentence_at(other.span.start)])) for other in others)
        return 2 * ahead > len(others)
    return True


def _looks_back(doc: Document, use: _Use, others: Sequence[_Use], here: Span) -> bool:
    """True for what "had been expected" of a time other than the one whose results open the article."""
    if "result" not in use.nouns or not _HAD_EXPECTED.search(doc[here]) or _AHEAD.search(doc[here]):
        return False
    lead = doc.body[1].span.end if len(doc.body) > 1 else 0
    return any("result" in other.nouns and other.span.start < lead for other in others)


def _plural_follows(doc: Document, use: _Use, heads: set[str]) -> bool:
    """True where one of the `heads` stands in the plural after a use."""
    words = doc.text[use.span.end : use.span.end + 60].split()[: len(use.nouns)]
    return any(
        word.rstrip(".,;:").endswith("s") and not word.rstrip(".,;:").endswith("ss")
        for word in words
        if _root(word.rstrip(".,;:")) in heads
    )
