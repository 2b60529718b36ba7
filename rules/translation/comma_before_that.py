"""MTR033: a comma between a verb of saying and its "that"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_SAYING = """say said says saying noted added argued insists announced explained stressed emphasised emphasized claimed
stated declared confirmed assured insisted believes believed hopes hoped fears feared assumes assumed demanded promised
reported ruled think thinks thought concluded warn warns warned admitted decided agreed ensure ensures""".split()
_HOLDING = (
    "was told",
    "were told",
    "study found",
    "studies found",
    "researchers found",
    "have shown",
    "has shown",
    "the fact",
    "the opinion",
    "the view",
    "the impression",
    "the assumption",
    "it is clear",
    "it is possible",
)

# "That" points at something, or begins a remark of its own: "he said, that day", "she said, that is a lie".
_POINTS = pattern(
    r"\W+(?:is|was|are|were|would|will|could|can|may|might|should|has|had|does|did|means?|meant|makes?|of|to|and|or|but"
    r"|in|on|at|for|by|from|with|way|day|night|morning|evening|week|month|year|spring|summer"
    r"|autumn|fall|winter|season|time|moment|point|one|much|far|too|said|done|being)\b"
    r"|['’]|\W*[,;:.!?]|\s+[\"“]",
    re.IGNORECASE,
)
# "Some will, I hope, that": the verb is an aside between two commas.
_ASIDE = pattern(r",[^,.;:]{0,24}$")


class CommaBeforeThat(Rule):
    """A comma stands between a verb such as "said" and the "that" of what was said.

    German, Russian, Polish and other languages set a comma before every clause; English sets none here: "The minister
    said, that the talks would go on." Counted are verbs of saying and thinking and phrases such as "the fact".

    Left alone: "that" which points at something ("he said, that day"), asides ("some will, I fear, that"), quotations
    and the words that lead to one.

    Fix: unsafe, the comma goes.
    """

    code = "MTR033"
    name = "comma-before-that"
    languages = ("en",)
    not_in = ("fiction", "transcript")
    terms = tuple(f"{word}, that" for word in (*_SAYING, *_HOLDING))
    bad = {
        "The minister said[[,]] that the talks would go on.": "The minister said that the talks would go on.",
        "The mill was told[[,]] that its licence had ended.": "The mill was told that its licence had ended.",
        "A study found[[,]] that bees sleep.": "A study found that bees sleep.",
        "Doctors warn[[,]] that it spreads. Few think[[,]] that it kills.": (
            "Doctors warn that it spreads. Few think that it kills."
        ),
        "Tests have shown[[,]] that the dam leaks.": "Tests have shown that the dam leaks.",
        "Despite the fact[[,]] that it rained, they came.": "Despite the fact that it rained, they came.",
    }
    good = (
        "The minister said that the talks would go on.",
        "There was no wind, she said, that day; nor, as logs have shown, that summer.",
        "Nobody, he said, that night or later, had asked him.",
        "Some will argue, it is feared, that taxes must rise.",
        "“We have,” she said, “that in common.”",
        "What matters, he said, that's for others to judge.",
        'The captain promised, that "no hand shall want for bread while I have any".',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            comma = hit.span.end - len(", that")
            if doc.quoted(comma) or _POINTS.match(doc.text, hit.span.end):
                continue
            sentence = doc.sentence_at(hit.span.start)
            if _ASIDE.search(doc.text, sentence.start, comma):
                continue
            span = Span(comma, comma + 1)
            message = f'"{hit.form}": English sets no comma before this "that"'
            yield Finding(span, message, (delete(span, "Remove the comma"),))
