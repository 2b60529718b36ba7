"""WRD002: one thing described by two attributes that exclude each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related, Safety, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._attributes import Use, figures, root, use_of, words_by
from ._clauses import names_in
from ._quarters import is_far_quarter, looks_back, one_company, opens_with, quarters_clash, reported_now

_CONTRAST = pattern(
    r"\b(?:not|nor|never|unlike|rather than|instead of|become|became|converted to|switch(?:ed)? to|another|other"
    r"|either|neither|both|(?:has|have|had) been|(?:shift|switch|move|change|conver)\w* from)"
    r"(?: an?| the| to)? *(?:\w+ )?$",
    re.IGNORECASE,
)
# "down from 90 cents in the 1996 first quarter", "in the first quarter of 1996": the same quarter of another year
_MODEL = pattern(r"\b\w*\d[\w-]* \Z")
_YEAR = pattern(r"(?i)\b(?:(?:19|20)\d\d|(?:last|next|that|previous|prior|following) year['’]s) $")
_OF_YEAR = pattern(r" (?:of |in )?(?:(?:19|20)\d\d|last year)\b")
_DEFINITE = pattern(r"\b(?:the|this|that|these|those|its|their|his|her|our|[\w]+['’]s)(?: [\w-]+)? $", re.IGNORECASE)
_INDEFINITE = pattern(r"\b(?:an?|another|any|some|no|every|each|more|most) $", re.IGNORECASE)
_FRONTED = pattern(r"(?:But |And |Meanwhile,? )?(?:In|On|For|At)(?: the)? ")  # "In southern Karesh, ...": a contrast
_ELSEWHERE = pattern(
    r"\b(?:also|too|meanwhile|while|whereas|unlike|last|next|later|earlier|previous\w*|other|another|both|ago|separate\w*)\b"
)
_FIGURE_TELLS = 3  # a figure counts as so many of them
_NAME_NEXT = pattern(r" [A-Z]")


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
        "Vasa Mills reported second-quarter earnings of $4m.\n\nShares rose.\n\n"
        "Chief Ann Roe was glad. Vasa said [[third-quarter]] sales rose to $9m.": None,
        "Vasa Mills said third-quarter profit rose. Sales fell in the third quarter, it said.\n\n"
        "Its fourth-quarter sales will rise.\n\nBrokers had put [[first-quarter]] profit at £3m.": None,
        "Police broke up a pro-Ortega rally in Lima. The pro-Ortega rally was loud.\n\n"
        "Two men at the [[anti-Ortega]] rally were held.": None,
        "Floods cut off towns in northern Karesh. Boats reached towns in northern Karesh.\n\n"
        "Aid for towns in [[southern]] Karesh is due on Friday.": None,
        "Lotan said domestic sales rose to 41,200 vans. Its domestic sales are its pride.\n\n"
        "The rise of [[foreign]] sales to 41,200 vans was a record.": None,
    }
    good = (
        "Rain fell in northern Karesh. Towns in northern Karesh flooded.\n\nThe army is in southern Karesh.",
        "Rebels shelled a market in northern Teko. Northern Teko is theirs; ten died in northern Teko.\n\n"
        "In southern Teko, a market was shelled by rebels.",
        "Domestic sales rose. Domestic sales rose in May, too, to 41,200 vans.\n\nForeign sales rose to 9,100 vans.",
        "The annual fee rose to $400. The annual fee pays for books.\n\nA monthly fee of $40 is planned.",
        "The airline raised the charge on long-haul flights and cut it on short-haul flights.",
        "The boats are nuclear-powered but not nuclear-armed submarines.\n\nA nuclear-powered submarine is quiet.",
        "A nuclear-armed missile was tested.\n\nA nuclear-powered icebreaker left Murmansk.",
        "Vasa Mills said first-half profits fell. Analysts had expected that second-half profits would rise.",
        "Vasa Mills reported second-quarter earnings of $4m.\n\nVasa had reported first-quarter earnings of $5m.",
        "Vasa Mills reported second-quarter earnings of $4m.\n\nRoth AG reported third-quarter earnings of $5m.",
        "Third-quarter revenue rose. The firm expects fourth-quarter revenue to fall.",
        "Vasa Mills said third-quarter profit rose. Third-quarter sales fell.\n\n"
        "Last year's first-quarter profit was £3m.",
        "Third-quarter profits will fall, brokers anticipated. Third-quarter sales fell.\n\n"
        "They had anticipated worse after second-quarter profits were hit.",
        "The four-engine jet flies from Olm. The firm says its new 777 twin-engine jet is cheaper.",
        "The five-year plan ends in 2025. A five-day festival follows.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        groups: dict[str, list[Use]] = defaultdict(list)
        for hit in _contradicting(doc.hits(self)):
            use = use_of(doc, hit)
            if use:
                groups[use[0]].append(use[1])
        for key, uses in groups.items():
            counts = Counter(use.member for use in uses)
            alone = [use for use in uses if counts[use.member] == 1]
            often = counts.most_common()
            found = None
            if len(often) == 2 or (len(often) > 2 and key == "quarter" and often[1][1] == 1):
                found = _contradiction(doc, key, uses, alone)
            if key == "quarter" and found is None:
                found = _far_quarter(doc, uses, alone, usual=often[0][0])
            if found:
                yield found


def _contradicting(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The hits of sets of which a text has more than one member."""
    members: dict[str, set[str]] = defaultdict(set)
    for hit in hits:
        members[hit.row["set"]].add(hit.row["member"])
    listed = {hit.span.start for hit in hits if not hit.form.endswith("-")}
    hits = [hit for hit in hits if not hit.form.endswith("-") or hit.span.start not in listed]
    return (hit for hit in hits if len(members[hit.row["set"]]) > 1 or hit.row["set"] == "count")


def _far_quarter(doc: Document, uses: Sequence[Use], alone: Sequence[Use], usual: str) -> Finding | None:
    """The finding on the one result of a quarter that lies two from the one the text speaks of."""
    others = [use for use in uses if use.member == usual]
    for use in alone:
        if len(others) > 1 and not _of_another_year(doc, use) and is_far_quarter(doc, use, usual):
            return _told(doc, use, others, others[0])
    return None


def _contradiction(doc: Document, key: str, uses: Sequence[Use], alone: Sequence[Use]) -> Finding | None:
    """The finding on the one use whose member stands alone, if its noun has the other member elsewhere."""
    for use in sorted(alone, key=lambda use: (not use.doubtful, -use.span.start)):
        if not use.nouns:
            continue
        counts = Counter(other.member for other in uses if other.member != use.member)
        usual = max(counts, key=counts.__getitem__)
        others = [other for other in uses if other.member == usual]
        shared = [other for other in others if set(other.nouns) & set(use.nouns)]
        same = [other for other in shared if other.nouns[0] == use.nouns[0] or key.startswith("fit")]
        if not _clashes(doc, key, use, others, shared, same):
            continue
        return _told(doc, use, shared or others, (same or shared or others)[0], sure=0.85 if len(shared) > 1 else 0.6)
    return None


def _told(doc: Document, use: Use, others: Sequence[Use], witness: Use, sure: float = 0.6) -> Finding:
    seen = doc[witness.span]
    lines = sorted({doc.row(other.span.start) for other in others})
    where = f"line{'s' * (len(lines) > 1)} {', '.join(map(str, lines[:4]))}"
    message = f'"{doc[use.span]}" here, "{seen}" for the same thing in {where}'
    fix = replace(use.span, seen.lower(), safety=Safety.SHOWN)
    related = tuple(Related(other.span, f'"{doc[other.span]}"') for other in others[:4])
    return Finding(use.span, message, (fix,), related, sure=sure)


def _clashes(
    doc: Document, key: str, use: Use, others: Sequence[Use], shared: Sequence[Use], same: Sequence[Use]
) -> bool:
    here = doc.sentence_at(use.span.start)
    beside = [other for other in others if here.start <= other.span.start < here.end]
    if not all(_of_another_year(doc, other) for other in beside):
        return False
    if key in {"quarter", "half"} and _of_another_year(doc, use):
        return False
    if key in {"quarter", "half"} and looks_back(doc, use, others, here):
        return True
    if (
        key in {"quarter", "half"}
        and reported_now(doc, use)
        and any(reported_now(doc, other) or opens_with(doc, other) for other in others)
    ):
        return one_company(doc, here, others)
    if key == "quarter":
        return quarters_clash(doc, use, others, shared, here)
    if not shared or _contrasted(doc, use) or _contrasted(doc, shared[0]) or _model(doc, use) != _model(doc, shared[0]):
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


def _of_another_year(doc: Document, use: Use) -> bool:
    before = _YEAR.search(doc.text, max(0, use.span.start - 18), use.span.start)
    return bool(before or _OF_YEAR.match(doc.text, use.span.end))


def _worded_alike(doc: Document, use: Use, other: Use) -> bool:
    """True where two uses describe the same noun and have two more telling words near them, or one if one is doubtful.

    "Months of pro-democracy protests", "hit by months of anti-democracy protests".
    """
    both = (words_by(doc, use) & words_by(doc, other)) - {*use.nouns, *other.nouns}
    return use.nouns[0] == other.nouns[0] and len(both) >= (1 if use.doubtful else 2)


def _tells_the_same(doc: Document, use: Use, same: Sequence[Use]) -> bool:
    """True where a sentence with another shares so many figures and telling words as the set asks for.

    One less is enough for one certain thing ("the northern border", "northern Karesh").
    """
    sentence = doc.sentence_at(use.span.start)
    if doc[use.span][0].isupper() and use.span.start > sentence.start + 1:
        return False  # a name
    before = doc.text[max(0, use.span.start - 30) : use.span.start]
    if _INDEFINITE.search(before) or _FRONTED.fullmatch(doc.text, sentence.start, use.span.start):
        return False
    if _ELSEWHERE.search(doc.text, *sentence):
        return False
    certain = _DEFINITE.search(before) or _NAME_NEXT.match(doc.text, use.span.end)
    least = use.evidence - (1 if certain else 0)
    words, counted = words_by(doc, use) - {use.nouns[0]}, figures(doc, use)
    return any(
        len(words & words_by(doc, other)) + _FIGURE_TELLS * len(counted & figures(doc, other)) >= least
        for other in same
    )


def _model(doc: Document, use: Use) -> str:
    """The number right before a use, as that of a model: "its new 777 twin-engine jet"."""
    found = _MODEL.search(doc.text, max(0, use.span.start - 30), use.span.start)
    return found[0] if found else ""


def _contrasted(doc: Document, use: Use) -> bool:
    return bool(_CONTRAST.search(doc.text, max(0, use.span.start - 40), use.span.start))


def _plural_follows(doc: Document, use: Use, heads: set[str]) -> bool:
    """True where one of the `heads` stands in the plural after a use."""
    words = doc.text[use.span.end : use.span.end + 60].split()[: len(use.nouns)]
    return any(
        word.rstrip(".,;:").endswith("s") and not word.rstrip(".,;:").endswith("ss")
        for word in words
        if root(word.rstrip(".,;:")) in heads
    )
