"""LBL017: a line that says who did what for the page stands between the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._bylines import bylines
from ._credits import is_source
from ._shared import body, line_of

_LONGEST = 160  # characters of such a line
_MASTHEAD = 3  # so many of them are a list of those who made the page
_WORK = (
    "report", "reporting", "reported", "research", "researched", "writing", "editing", "edited", "compiled",
    "translated", "translation", "photography", "photographed", "videography", "filmed", "fact-checked",
    "fact checked", "fact-checking", "reviewed", "medically reviewed", "proofread", "curated", "animation",
    "interview", "interviewed", "copy edited", "copy-edited", "sub-edited", "camera", "layout", "web design",
)  # fmt: skip
_ROLES = (
    "editor", "reporter", "writer", "correspondent", "photographer", "videographer", "translator", "researcher",
    "fact-checker", "fact checker", "proofreader", "illustrator", "cameraman", "copyeditor", "sub-editor", "subeditor",
    "redaktor", "redakteur", "übersetzung", "traduction", "traducción",
    "tradução", "penulis", "pewarta", "editor in chief",
)  # fmt: skip
_HELP = ("with inputs from", "with input from", "with additional reporting by", "with reporting by", "with files from",
    "with additional reporting from", "with reporting from", "with contributions from", "with additional inputs from",
)  # fmt: skip
_BEFORE = pattern(
    r"[(\[]?(?:(?:additional|further|original|photo|picture|copy|news|managing|video|web|digital|night|assistant|"
    r"associate|senior|deputy|section|story|content|contributing|layout) ){0,2}$",
    re.IGNORECASE,
)
_ALSO = pattern(r"\s?[;,|]\s?(?:and )?(?:additional )?(?:[a-z-]+ ){1,2}by:? ", re.IGNORECASE)

# The paragraphs of the examples.
_ABOVE = (
    "Ferry late again\n\nFerries were cancelled for the second day running, and hundreds of people waited in the hall."
)
_BELOW = "The mayor asked the government for tents, blankets and soup for those who wait in the cold."


class RoleLabel(Rule):
    """A line that says who did what for the page stands between the paragraphs.

    "Researched by: Anna Bell", "Photo editor: Tom Hale" and "Reporting by Ana Kovac in Split; editing by Rui Alves"
    belong to a box above or below the text, where many houses print them; there they are left alone. So are lists of
    three or more, and sentences.

    Fix: unsafe; the line is removed.
    """

    code = "LBL017"
    name = "role-label"
    languages = ()
    not_in = ("docs", "fiction", "listing", "recipe", "transcript")
    terms = (*(f"{work} by" for work in _WORK), *(f"{role}:" for role in _ROLES), *_HELP)
    bad = {
        f"{_ABOVE}\n\n[[Researched by: Anna Bell]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\n[[Photo editor: Tom Hale]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
        f"{_ABOVE}\n\n[[(Reporting by Ana Kovac; editing by Rui Alves)]]\n\n{_BELOW}": f"{_ABOVE}\n\n{_BELOW}",
    }
    good = (
        f"{_ABOVE}\n\nEditing by hand is slow\n\n{_BELOW}",
        f"{_ABOVE}\n\nThe photos by Anna Bell show the port in 1911.\n\n{_BELOW}",
        f"{_ABOVE}\n\n{_BELOW}\n\nReporting by Ana Kovac",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        inside = doc.memo(body)
        starts = {doc.blocks[number].span.start for number in inside} - {line.span.start for line in doc.memo(bylines)}
        found = []
        for hit in doc.hits(self):
            line = line_of(doc, hit.span.start)
            if line.start not in starts or line.end - line.start > _LONGEST:
                continue
            rest = doc.text[hit.span.end : line.end].strip(" :.)]")
            if _BEFORE.match(doc.text, line.start, hit.span.start) and is_source(_ALSO.sub(" and ", rest)):
                starts.discard(line.start)
                found.append(line)
        if len(found) >= _MASTHEAD:
            return
        for line in found:
            fix = Fix("Remove the line", doc.removals([line]))
            yield Finding(line, f'"{doc[line]}" stands between the paragraphs', (fix,), sure=0.85)
