r"""Tables of wrong wordings: how a row is written, and where its pattern stands in a document.

A table has the columns `form`, `pattern`, `use`. `form` lists the anchors the engine's one pass looks for; where one is
hit, `pattern` is tried around it. A pattern is a regular expression that ignores case, with three additions: the part
to be replaced stands between ‹ and › (the whole match where nothing is marked), `{day}` and the other names of `NAMED`
stand for word classes, and a space matches a no-break space as well, so that no character class may hold one. `use` is
what belongs there; several choices are divided by " / ", \2 is what the brackets inside the marks hold, and a `use`
that starts with "~" describes the right wording in words and gives no fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

REACH = 90  # code points either side of an anchor that a pattern may cover

NAMED = {
    "day": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\.\w)",
    "month": "(?:January|February|March|April|May|June|July|August|September|October|November|December)",
    "number": r"(?:\d+(?:[.,]\d+)*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|several|many|some|(?:a )?(?:few|couple of)|half an?)",
    "period": "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))",
    "crime": r"(?:(?:attempted |mass |first-degree |second-degree |tax |war |hate )?(?:murders?|manslaughter|rapes?"
    r"|theft|fraud|corruption|terrorism|treason|assault|bribery|robbery|burglary|espionage|spying|embezzlement"
    r"|smuggling|trafficking|kidnapping|arson|perjury|blackmail|extortion|money laundering|crimes?|genocide|evasion)"
    r"(?!(?: |-)(?:charge|count|case|trial|scandal|conspirac|scheme|related|offen[cs]e|probe|investigat|allegation"
    r"|rap\b|plot|squad|detective|inquir|lawsuit|ring\b|suspect|victim|myster|scene|prevention|report|novel|tour)))",
    "det": "(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|any|all|each|every|some|such|what|how)",
    "verb": "(?:be|become|begin|bring|build|buy|call|carry|catch|change|come|commit|continue|control|cooperate|create"
    "|cut|deal|deliver|develop|do|drink|drive|eat|end|enter|escape|fight|find|fly|get|give|go|have|hear|help|hold"
    "|join|keep|leave|live|look|lose|make|meet|move|obtain|offer|open|pay|play|produce|provide|reach|read|receive|reduce"
    "|return|run|save|see|sell|send|show|sign|solve|speak|spend|spread|start|stay|stop|study|take|talk|talk|think"
    "|travel|try|use|visit|wait|walk|watch|win|work|write)",
    "country": "(?-i:(?:the )?(?:North Korea|South Korea|Russia|China|Iran|Ukraine|Taiwan|Israel|India|Pakistan|Japan"
    "|Syria|Belarus|Venezuela|Cuba|Turkey|Egypt|Iraq|Libya|Yemen|Armenia|Azerbaijan|Georgia|Serbia|Kosovo|Poland"
    "|Lithuania|Germany|France|Britain|Vietnam|Philippines|Myanmar|Sudan|Ethiopia|Eritrea|Somalia|Afghanistan|Lebanon"
    "|North|West|East|South|Moscow|Beijing|Pyongyang|Tehran|Damascus|Minsk|Caracas|Havana|Baghdad|Kyiv|Kiev|Taipei"
    "|Hamas|Hezbollah|Hizbollah|Houthis|Taliban|Islamic State|NATO|United States|US|U.S.|Washington))(?![\\w-])",
}


class Slip(NamedTuple):
    """One wrong wording: the span of the phrase, the span that is to be replaced, and the row's `use`."""

    phrase: Span
    wrong: Span
    use: str


@lru_cache(maxsize=2048)
def compiled(source: str) -> re.Pattern[str]:
    """The expression that the pattern of a row stands for."""
    for name, words in NAMED.items():
        source = source.replace("{" + name + "}", words)
    source = source.replace("‹", "(?P<x>").replace("›", ")").replace(" ", "[ \u00a0]")
    return pattern(rf"\b{source}", re.IGNORECASE)


def slips(doc: Document, rule: Rule) -> Iterator[Slip]:
    """The wrong wordings of a rule's tables in a document, in order, none inside another."""
    text, covered = doc.text, 0
    for hit in doc.hits(rule):
        if "pattern" not in hit.row:  # of another table the rule declares
            continue
        line = doc.line_at(hit.span.start)
        low, high = max(line.start, hit.span.start - REACH), min(line.end, hit.span.end + REACH)
        for match in compiled(hit.row["pattern"]).finditer(text, low, high):
            if match.start() >= hit.span.end:
                break
            if match.end() > hit.span.start and match.start() >= covered:
                span = Span(*match.span("x" if "x" in match.re.groupindex else 0))
                covered = match.end()
                yield Slip(Span(*match.span()), span, match.expand(hit.row["use"]))
                break


def finding(doc: Document, slip: Slip, message: str) -> Finding:
    """A finding on a slip. In `message`, {written} is the phrase as it stands and {right} what belongs there."""
    written = doc[slip.phrase]
    choices = [] if slip.use.startswith("~") else [_cased(doc, slip, choice) for choice in slip.use.split(" / ")]
    fixes = tuple(_fix(doc, slip, choice) for choice in choices)
    right = " or ".join(f'"{_whole(doc, slip, choice)}"' for choice in choices) or slip.use[1:]
    return Finding(slip.phrase, message.format(written=f'"{written}"', right=right), fixes)


def _cased(doc: Document, slip: Slip, choice: str) -> str:
    """The replacement with a capital where the replaced text has one."""
    written = doc[slip.wrong]
    return choice[:1].upper() + choice[1:] if written[:1].isupper() and not written.isupper() else choice


def _whole(doc: Document, slip: Slip, choice: str) -> str:
    """The phrase with the replacement in place."""
    before = doc.text[slip.phrase.start : slip.wrong.start]
    after = doc.text[slip.wrong.end : slip.phrase.end]
    return " ".join((before + choice + after).split())


def _fix(doc: Document, slip: Slip, choice: str) -> Fix:
    return Fix(f'Write "{_whole(doc, slip, choice)}"', (Edit(slip.wrong, choice),))
