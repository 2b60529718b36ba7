"""CON091: two forms stand in one text of which the house keeps one."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Hit, covering
from copydesk.lint.finding import Finding, Related, replace
from copydesk.lint.folding import fold
from copydesk.lint.rule import Example, Rule

from ._shared import addresses

_PAIR = (("adviser", "advisor"),)


class HouseMix(Rule):
    """Two forms stand in one text of which the house allows either, but one only.

    The pairs come from the table `[either]` of the config. The form used less often is reported; where both are used
    equally often, the later one. Quotations, addresses and hash tags do not count.

    Fix: unsafe; the other form.
    """

    code = "CON091"
    name = "house-mix"
    languages = ()
    terms = ("[either]",)
    examples = (
        Example(
            "An adviser came. The adviser spoke. The [[advisor]] left.",
            "An adviser came. The adviser spoke. The adviser left.",
            house={"either": _PAIR},
        ),
        Example(
            "An [[Advisor]] came and two advisers: Adviser Ito, adviser Abe.",
            "An Adviser came and two advisers: Adviser Ito, adviser Abe.",
            house={"either": _PAIR},
        ),
        Example("The advisor met an [[adviser]].", "The advisor met an advisor.", house={"either": _PAIR}),
        Example("The advisor met an advisor.", house={"either": _PAIR}),
        Example("The advisor said: “Ask an adviser.”", house={"either": _PAIR}),
        Example("The advisor wrote to adviser.org.", house={"either": _PAIR}),
        Example("He read Adviser.", house={"either": (("advisor", "counsel"),)}),
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        groups: dict[tuple[str, str], list[Hit]] = {}
        for hit in doc.hits(self):
            if not doc.quoted(hit.span.start) and covering(addresses(doc), hit.span.start) is None:
                groups.setdefault(hit.row["pair"], []).append(hit)
        for (one, other), hits in groups.items():
            first = [hit for hit in hits if fold(hit.form) == fold(one)]
            second = [hit for hit in hits if fold(hit.form) == fold(other)]
            if not first or not second:
                continue
            if len(first) == len(second):
                rare, kept = (second, first) if first[0].span < second[0].span else (first, second)
            else:
                rare, kept = (first, second) if len(first) < len(second) else (second, first)
            for hit in rare:
                shown, word = doc[hit.span], kept[0].form
                better = word[:1].upper() + word[1:] if shown[0].isupper() else word
                places = f"{len(kept)} other places" if len(kept) > 1 else "another place"
                yield Finding(
                    hit.span,
                    f'"{shown}" here, "{doc[kept[0].span]}" in {places}',
                    (replace(hit.span, better),),
                    (Related(kept[0].span, "the other form"),),
                )
