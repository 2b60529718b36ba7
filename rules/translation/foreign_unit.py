"""MTR032: a unit or counting word of another language behind a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Hit
from copydesk.lint.finding import Finding, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_REACH = 32  # code points in which the figure stands
_FIGURE = pattern(r"(?<![\w.,/-])(\d[\d.,]*(?: \d{3})*)(?: (?:thousand|million|billion|trillion))?[ \u00a0\u202f]\Z")
# What goes on in the other language is a name or a title, as in "24 heures du Mans", "100 años de soledad".
_GOES_ON = pattern(
    r"[ \u00a0-](?:de|del|della|dei|di|da|do|dos|des|du|d['’]|der|den|dem|das|die|von|van|och|und|et|y|e|en|i|w|na|la"
    r"|le|el)\b"
    r"|['’-]\w|[ \u00a0](?!Euro|Dollar|Franken|[A-Z]{2,3}\b)[A-Z]"
)
_ENGLISH = pattern(
    r"\b(?:the|of|and|an?|in|to|is|was|for|at|on|with|were|are|by|from|has|had|have|about|some|after|over|than|will)\b",
    re.IGNORECASE,
)


class ForeignUnit(Rule):
    """A figure is followed by a unit or a counting word of another language, as in "3 Stück" or "20 лет".

    Engines translate the sentence and leave the word behind the figure: people, years, hours, million, a currency.
    Only words that are no English words count, behind a figure, in a sentence that is English otherwise. Names and
    titles that go on in the other language ("24 heures du Mans") and quotations are left alone. Signs of currencies
    such as "zł" are information, because English copy may keep them.

    Fix: unsafe; the English word is put in.
    """

    code = "MTR032"
    name = "foreign-unit"
    severity = Severity.WARNING
    not_in = ("docs", "listing", "recipe")
    terms = ("foreign_unit.tsv",)
    bad = {
        "The shop sold 3 [[Stück]] on Monday.": "The shop sold 3 pieces on Monday.",
        "About 120 [[personer]] were hurt in the fire.": "About 120 people were hurt in the fire.",
        "The mine was shut for 20 [[лет]] and cost 4 [[Millionen]] euros.": (
            "The mine was shut for 20 years and cost 4 million euros."
        ),
        "The club has 90 [[Mitglieder]] and a hall.": "The club has 90 members and a hall.",
        "The damage is put at 3 [[milyon]] TL.": "The damage is put at 3 million TL.",
        "The plan costs 1.5 million [[рублей]] in the first year.": (
            "The plan costs 1.5 million roubles in the first year."
        ),
    }
    good = (
        "She won the 24 heures du Mans and read the 100 años de soledad.",
        "The shop sold 3 pieces, and the personer of 120 farms came.",
        '"We were 20 personas, 5 años ago," she said of it.',
        "12 personnes\n\nThe film is shown on Monday.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            figure = _FIGURE.search(doc.text, max(0, hit.span.start - _REACH), hit.span.start)
            if figure and _is_left_over(doc, hit):
                meant = hit.row["english"]
                if figure.group(1) == "1":
                    meant = "person" if meant == "people" else meant.removesuffix("s")
                shown = doc[Span(figure.start(), hit.span.end)]
                yield Finding(
                    hit.span,
                    f'"{doc[hit.span]}" in "{shown}" is "{meant}" in another language',
                    (replace(hit.span, meant),),
                    severity=Severity.INFO if hit.row["weak"] else None,
                )


def _is_left_over(doc: Document, hit: Hit) -> bool:
    """True for a word written as in its language, in an English sentence, outside names and quotations."""
    word, start = doc[hit.span], hit.span.start
    case = hit.row["case"]
    spelled = case == "any" or (word.istitle() if case == "title" else word.islower() or hit.row["weak"])
    if not spelled or _GOES_ON.match(doc.text, hit.span.end) or doc.quoted(start) or doc.is_code(start):
        return False
    return doc.told_around(_ENGLISH, start, 120)
