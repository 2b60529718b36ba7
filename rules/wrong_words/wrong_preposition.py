"""WRD003: a verb, adjective or noun with a preposition it does not take."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from ._phrases import finding, slips


class WrongPreposition(Rule):
    """A word is followed by a preposition it does not take.

    "Depend from", "responsible of", "in accordance to", "on 5 March" as "in 5 March": the preposition of another
    language, kept in translation. "A show of force for" a country that is its target says the opposite of what is
    meant. The table names the words around each slip, so that "accused for years", "aware on Monday" or "in line to
    succeed" are left alone, as is a play on words that the table does not know.

    Source: the table's head. Fix: unsafe, the right preposition, or one choice for each where two are possible.
    """

    code = "WRD003"
    name = "wrong-preposition"
    not_in = ("fiction",)
    terms = ("prepositions.tsv",)
    bad = {
        "The council voted [[in favour for]] the plan.": "The council voted in favour of the plan.",
        "Fares saw [[an increase by]] 5 percent.": "Fares saw an increase of 5 percent.",
        "The outcome will [[depend from]] the weather on race day.": (
            "The outcome will depend on the weather on race day."
        ),
        "The frigate sailed past the island in [[a show of force for]] China.": (
            "The frigate sailed past the island in a show of force against China."
        ),
        "A former mayor was [[accused for]] taking bribes.": "A former mayor was accused of taking bribes.",
        "Growth was [[in line to]] forecasts.": "Growth was in line with forecasts.",
        "The board will [[discuss about]] the merger next week.": "The board will discuss the merger next week.",
        "The gallery opens [[in Friday]], the curator said.": "The gallery opens on Friday, the curator said.",
        "[[According with]] the ministry, two bridges are closed.": (
            "According to the ministry, two bridges are closed."
        ),
    }
    good = (
        "The panel will discuss about 20 proposals.",
        "She was accused for years of being too cautious.",
        "He is third in line to the throne.",
        "Viewers became aware on Monday that the show had ended.",
        "The parade was a show of force for China's navy.",
        "He believes in Friday prayers.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for slip in slips(doc, self):
            yield finding(doc, slip, "{written} has the wrong preposition; English has {right}")
