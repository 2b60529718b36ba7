"""CON009: times of day written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Related, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_REACH = 6  # characters of the figure before the hit's last digit
_TIME = pattern(
    r"(?<![\w:.,])(?:1[0-2]|0?[1-9])(?:(?P<mark>[:.])[0-5]\d)?(?P<half>[ \u00a0]?(?:[ap]m|[ap]\.m\.?))(?!\w)",
    re.IGNORECASE,
)
_ENDS = pattern(r"[”\"’')]*(?:\s+[A-Z“\"]|\s*$|\s*\n)")


class TimeFormatMix(Rule):
    """Times of day are written in two ways: "2:30 p.m." in one place, "2.30pm" in another.

    Each is some house's style, but one text keeps to one. Compared are the letters of a.m. and p.m., with their stops,
    capitals and space, and the mark between hours and minutes. Quotations do not count. The way used less often is
    reported; where both are used equally often, the later one.

    Fix: unsafe; the time as it is written elsewhere.
    """

    code = "CON009"
    name = "time-format-mix"
    severity = Severity.INFO
    terms = ("time_format_mix.tsv",)
    bad = {
        "Doors open at 7 p.m. and shut at 9 p.m.; the bar closes at 11[[pm]].": (
            "Doors open at 7 p.m. and shut at 9 p.m.; the bar closes at 11 p.m."
        ),
        "The ferry sails at 9.30am, 11.30am and 4[[:]]15pm.": "The ferry sails at 9.30am, 11.30am and 4.15pm.",
        "They met at 6 pm, at 7 pm and at 8[[ PM]].": "They met at 6 pm, at 7 pm and at 8 pm.",
    }
    good = (
        "Doors open at 7 p.m. and shut at 9:30 p.m.",
        "“Come at 7pm,” she said. They met at 8 p.m.",
        "I am here; at 9 amber lights came on, at 10 pmol it stopped.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        halves: dict[str, list[Span]] = {}
        marks: dict[str, list[Span]] = {}
        for hit in doc.hits(self):
            near = _TIME.finditer(doc.text, max(0, hit.span.start - _REACH), hit.span.end + 2)
            match = next((match for match in near if match.start("half") == hit.span.start + 1), None)
            if match is None or doc.quoted(match.start()):
                continue
            halves.setdefault(_style(match), []).append(Span(*match.span("half")))
            if match.group("mark"):
                marks.setdefault(match.group("mark"), []).append(Span(*match.span("mark")))
        for ways in (halves, marks):
            kept = min(ways, key=lambda way: (-len(ways[way]), ways[way][0].start), default="")
            for way, spans in ways.items():
                for span in spans if way != kept else ():
                    better = kept if ways is marks else _written(doc.text, span, kept)
                    message = f'"{doc[span].strip()}" here, "{doc[ways[kept][0]].strip()}" elsewhere'
                    yield Finding(span, message, (replace(span, better),), (Related(ways[kept][0], "the other way"),))


def _style(match: re.Match[str]) -> str:
    """How a time's half of the day is written, with "p" for either half, as it stands inside a sentence."""
    half = match.group("half").replace("\u00a0", " ").replace("a", "p").replace("A", "P")
    return f"{half}." if "." in half and not half.endswith(".") else half


def _written(text: str, span: Span, style: str) -> str:
    """The half of the day at `span` in another style; one stop may serve it and the end of its sentence."""
    half = text[span.start : span.end]
    letter = half.strip()[0]
    better = style.replace("P", letter.upper()).replace("p", letter.lower())
    ends = _ENDS.match(text, span.end) is not None
    if half.endswith(".") and ends and not better.endswith("."):
        return f"{better}."
    return better.removesuffix(".") if text.startswith(".", span.end) else better
