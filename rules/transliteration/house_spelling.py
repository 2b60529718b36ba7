"""TRN006: a spelling of a name that the house does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

from ._guards import NEAR, explained, in_phrase
from ._words import Tables


class HouseSpelling(Rule):
    """A name is not spelled as the house spells it.

    The house's spellings are the table `[names]` of the config: `"Busan" = ["Pusan"]`. A spelling it replaces is a
    finding even where it stands alone. A form that the text explains ("Kolkata, formerly Calcutta") is left alone,
    and so are names that keep an old form (Peking University).

    Fix: unsafe, because a quotation or the title of a work may keep another spelling on purpose.
    """

    code = "TRN006"
    name = "house-spelling"
    tables = ("groups.tsv",)
    examples = (
        Example(
            "The ship left [[Pusan]] at noon.",
            "The ship left Busan at noon.",
            house={"names": {"Busan": ("Pusan",)}},
        ),
        Example(
            "A man from [[Kiev]] won, as did [[Kadafi]]'s son.",
            "A man from Kyiv won, as did Gadhafi's son.",
            house={"names": {"Kyiv": ("Kiev",), "Gadhafi": ("Gaddafi", "Kadafi")}},
        ),
        Example("In the [[al Qaeda]] case nobody spoke.", "In the al-Qaida case nobody spoke.",
                house={"names": {"al-Qaida": ("al-Qaeda", "al Qaeda", "Al Qaeda")}}),
        Example("The ship left Busan, formerly Pusan.", house={"names": {"Busan": ("Pusan",)}}),
        Example("He lives in Kolkata (Calcutta).", house={"names": {"Kolkata": ("Calcutta",)}}),
        Example("She taught at Peking University.", house={"names": {"Beijing": ("Peking",)}}),
        Example("Pusanjin station is closed.", house={"names": {"Busan": ("Pusan",)}}),
        Example("The ship left Pusan.", house={"names": {"Kyiv": ("Kiev",)}}),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        house = {form: keep for keep, forms in doc.house.names.items() for form in forms}
        if not house:
            return
        tables = Tables(doc, self)
        for match in _pattern(tuple(house)).finditer(doc.text):
            span = Span(*match.span())
            form = match.group().replace("’", "'")
            keep = house.get(form) or house[match.group()]
            if in_phrase(doc.text, span, tables.groups.get(form)) or explained(
                doc, span, _nearby(doc.text, span, keep)
            ):
                continue
            yield Finding(span, f'"{match.group()}" here, "{keep}" is the house spelling', (replace(span, keep),))


@lru_cache(maxsize=8)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of the forms as a word, the longest first."""
    longest = sorted(forms, key=lambda form: (-len(form), form))
    words = "|".join(re.escape(form).replace("'", "['’]") for form in longest)
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)")


def _nearby(text: str, span: Span, keep: str) -> list[Span]:
    """Where the house's form stands just before and just after."""
    before = text.rfind(keep, max(0, span.start - NEAR - len(keep)), span.start)
    after = text.find(keep, span.end, span.end + NEAR + len(keep))
    return [Span(at, at + len(keep)) for at in (before, after) if at >= 0]
