"""LLM013: several versions of a text, from which one was to be chosen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SHOWN = 8  # related places named with each finding
_LABEL = pattern(
    r"\W{0,4}((?:headline |title |subject line |caption )?(?:option|version|alternative|variant|draft|headline|tagline"
    r"|slogan)"
    r"(?: (?:headline|title|caption|version))?) ?#?(\d|[A-D]|one|two|three)\b\W{0,4}[:.)–—-]|"
    r"\W{0,4}(alternative (?:headline|title|version|caption|lede|lead)|alternate (?:headline|title|version))s?(): ?",
    re.IGNORECASE,
)


class OptionsOffered(Rule):
    """Several versions of a text stand in the copy, and one was to be chosen.

    Chatbots asked for a headline offer "Option 1:", "Option 2:". Two or more such lines whose texts are alike in length
    count, and a lone "Alternative headline:". Offers of goods and votes ("Option A: pay monthly") are left alone
    where the text speaks of options elsewhere, as are documentation and transcripts.

    Fix: none; somebody has to choose.
    """

    code = "LLM013"
    name = "options-offered"
    severity = Severity.WARNING
    not_in = ("docs", "transcript", "listing", "recipe")
    terms = ("option", "version", "alternative", "alternate", "variant", "draft", "headline", "tagline", "slogan")
    bad = {
        "[[Option 1:]] River floods Olm\n[[Option 2:]] Olm under water\n\nThe river rose overnight.": None,
        "[[Alternative headline:]] Olm under water\n\nThe river rose overnight.": None,
        "Headline options:\n[[Option A:]] Rain\n[[Option B:]] Sun\n\nIt rained.": None,
        "[[Version A:]] The river rose.\n[[Version B:]] The river went up.": None,
    }
    good = (
        "Voters have two options.\nOption 1: keep the bridge\nOption 2: tear it down",
        "Version 2: the sequel is better than the first.",
        "There is no alternative: the mine must shut.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        groups: dict[str, list[Span]] = defaultdict(list)
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            match = _LABEL.match(doc.text, *line)
            if match and not doc.is_code(match.start()):
                start = match.start(1) if match.group(1) else match.start(3)
                end = match.start() + len(match.group().rstrip())
                groups[(match.group(1) or match.group(3)).lower()].append(Span(start, end))
        for label, spans in groups.items():
            word = label.split()[-1]
            said = len(re.findall(rf"(?<!headline )(?<!title )(?<!caption )\b{word}s?\b", doc.text, re.IGNORECASE))
            if not label.startswith("altern") and (len(spans) < 2 or said > len(spans)):
                continue
            for span in spans:
                related = tuple(Related(other, "another version") for other in spans[:_SHOWN] if other != span)
                yield Finding(span, f'"{doc[span]}": one of several versions offered', related=related)
