"""CON002: American spelling in one place, British spelling in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Example, Rule

_SIDES = ("american", "british")
_REGIONS = {"US": 0, "GB": 1, "UK": 1, "AU": 1, "NZ": 1, "IE": 1, "ZA": 1}  # of the declared language: "en-GB"
_OFFICE = pattern(r"(?:secretary|department|minister|ministry|under-?secretary) of $", re.IGNORECASE)
_STEM = 6  # letters that "neighbor" and "neighborhoods" share


class SpellingMix(Rule):
    """American spelling stands in one place and British spelling in another.

    "Defense" and "neighbour" in one text show that it was put together from two sources. The spelling used less often
    is reported, or the one that a declared language such as "en-GB" does not have. Only words that the other English
    never spells so count; -ise and -ize are compared with each other alone, because both are British. Quotations,
    capitalised words (the Labour Party, Pearl Harbor), offices ("secretary of defense") and names do not count. One
    word in two spellings is always reported; different words only where one spelling clearly prevails, and otherwise as
    a remark for the strict profile. With `prefer` every word of the other spelling is reported.

    The pairs are those of the public list `breame` (Apache-2.0) without the ones that prove nothing (tire, program).

    Fix: unsafe, because a title or a term may keep its spelling; the word in the other spelling.
    """

    code = "CON002"
    name = "spelling-mix"
    terms = ("spelling.tsv",)
    bad = {
        "The color was red; another [[colour]] was blue. Each color has its fan.": (
            "The color was red; another color was blue. Each color has its fan."
        ),
        "They travelled to the centre, where neighbours and labourers met in the [[theater]].": (
            "They travelled to the centre, where neighbours and labourers met in the theatre."
        ),
        "We organise talks, they [[organize]] walks, and all organise meals.": (
            "We organise talks, they organise walks, and all organise meals."
        ),
    }
    good = (
        "The buses honored the color of the gases in the harbor.",
        "The Labour Party met at Pearl Harbor to talk about defense.",
        "He asked: “Which color?” Her neighbours honour the dead.",
        "They organize a programme for the neighbours and labourers of the centre.",
        "The defence minister met the US secretary of defense; defence costs more.",
        "The tire program was installed in the disc drive.",
        "Both analyses show the same color.",
    )
    examples = (
        Example(
            "The [[neighbors]] met. Three [[neighbors]] sang. One neighbour left.",
            "The neighbours met. Three neighbours sang. One neighbour left.",
            lang="en-GB",
        ),
        Example("The [[neighbours]] met.", "The neighbors met.", {"prefer": "american"}),
        Example("They recognized the neighbours.", None, {"prefer": "british"}),
    )
    prefer: Literal["majority", "american", "british"] = "majority"  # which spelling to keep

    def check(self, doc: Document) -> Iterator[Finding]:
        for group in ("us-uk", "ize"):
            hits = [hit for hit in doc.hits(self) if hit.row["group"] == group and doc.text[hit.span.start].islower()]
            if self.prefer == "majority" and len({hit.form == hit.row["american"] for hit in hits}) < 2:
                continue
            yield from self._compared(doc, [hit for hit in hits if _counts(doc, hit.span.start)], group)

    def _compared(self, doc: Document, hits: Sequence[Hit], group: str) -> Iterator[Finding]:
        sides = [[hit for hit in hits if hit.form == hit.row[side]] for side in _SIDES]
        if self.prefer != "majority":
            if group == "us-uk" or self.prefer == "american":
                wrong = sides[1 - _SIDES.index(self.prefer)]
                yield from (_finding(doc, hit, sides[_SIDES.index(self.prefer)], None) for hit in wrong)
            return
        if not sides[0] or not sides[1]:
            return
        house = _REGIONS.get(doc.declared_lang[-2:].upper())
        if house is None:
            rare, kept = sorted(sides, key=lambda side: (len(side), -side[0].span.start))
        else:
            rare, kept = sides[1 - house], sides[house]
        words = {hit.row["form"] for hit in kept}
        stems = {hit.row["american"][:_STEM] for hit in kept}
        clear = len(words) >= 3 and len(kept) >= 3 * len(rare)
        for hit in rare:
            same = hit.row["american"][:_STEM] in stems
            yield _finding(doc, hit, kept, None if clear or same else Severity.INFO)


def _counts(doc: Document, start: int) -> bool:
    """False for names, quotations, and what an office is called: "the US secretary of defense"."""
    office = _OFFICE.search(doc.text, max(0, start - 20), start)
    return doc.text[start].islower() and not office and not doc.quoted(start)


def _finding(doc: Document, hit: Hit, kept: Sequence[Hit], severity: Severity | None) -> Finding:
    shown = doc[hit.span]
    index = _SIDES.index("american" if hit.form == hit.row["american"] else "british")
    better = hit.row[_SIDES[1 - index]]
    fix = replace(hit.span, better)
    if not kept:
        return Finding(hit.span, f'"{shown}": house style spells "{better}"', (fix,))
    other = next((one for one in kept if one.row is hit.row), kept[0])
    places = f"in {len(kept)} other places" if len(kept) > 1 else "elsewhere"
    spelling = ("American", "British")[index]
    if hit.row["group"] == "ize":
        message = f'"{shown}" here, "{doc[other.span]}" ({"-ise" if index == 0 else "-ize"}) {places}'
    else:
        message = (
            f'"{shown}" is {spelling}; "{doc[other.span]}" and the like are {("British", "American")[index]} {places}'
        )
    return Finding(hit.span, message, (fix,), (Related(other.span, "the other spelling"),), severity=severity, sure=0.9)
