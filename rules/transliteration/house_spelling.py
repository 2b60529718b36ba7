"""TRN006: a spelling of a name that the house does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.rule import Example, Rule
from copydesk.lint.spans import Span

from ._guards import explained


class HouseSpelling(Rule):
    """A name is not spelled as the house spells it.

    The house's spellings are the table `[names]` of the config: `"Busan" = ["Pusan"]`. A spelling it replaces is a
    finding even where it stands alone. A form that the text explains ("Kolkata, formerly Calcutta") is left alone.

    Fix: unsafe, because a quotation or the title of a work may keep another spelling on purpose.
    """

    code = "TRN006"
    name = "house-spelling"
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
        Example("Pusanjin station is closed.", house={"names": {"Busan": ("Pusan",)}}),
        Example("The ship left Pusan.", house={"names": {"Kyiv": ("Kiev",)}}),
    )  # fmt: skip

    def check(self, doc: Document) -> Iterator[Finding]:
        house = {form: keep for keep, forms in doc.house.names.items() for form in forms}
        if not house:
            return
        forms = "|".join(
            re.escape(form).replace("'", "['’]") for form in sorted(house, key=lambda form: (-len(form), form))
        )
        for match in re.finditer(rf"(?<![\w-])(?:{forms})(?!\w)", doc.text):
            span = Span(*match.span())
            form = match.group().replace("’", "'")
            keep = house.get(form) or house[match.group()]
            if not explained(doc, span, ()):
                yield Finding(span, f'"{match.group()}" here, "{keep}" is the house spelling', (replace(span, keep),))
