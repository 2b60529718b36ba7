"""MTR015: a variable of a template that was never replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_VARIABLES = (
    r"(?<![{$\\\])])(?<!\\[a-zA-Z])\{\d{1,2}\}",
    r"\{\{\{?\s?[#/^&]?[A-Za-z_][\w.| -]{0,60}\s?\}?\}\}",
    r"\$\{[A-Za-z_][\w.]{0,60}\}",
    r"(?<![{$\\])\{[a-z]+(?:_[a-z]+)+\d?\}",
    r"(?<![{$\\])\{[a-z]+[A-Z]\w*\}",
    r"(?<![{$\\])\{(?:name|firstname|lastname|username|email|date|count|number|url|link|city|company|amount"
    r"|price|title|first name|last name)\}",
    r"%\([A-Za-z_]\w*\)[sdif]",
    r"%\d\$[sdif@]",
    r"(?<![\w%\d])%[sd@](?![\w%])",
    r"\*\|[A-Z_]{2,30}\|\*",
    r"\[object Object\]|\bInvalid Date\b|\$undefined\b|(?<!\w)NaN ?(?:%|per ?cent\b|million\b|euros\b|dollars\b)",
    r"(?<![\w%])%%[A-Za-z_]{2,30}%%(?![\w%])|_x000[DA]_",
    r"Error! (?:Reference source|Bookmark|Hyperlink reference|No text of specified style|Not a valid)\b[^.\n]{0,30}\.?",
    r"(?<!\w)#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!)",
    r"(?i:translation missing: )[a-z]{2}(?:-[A-Z]{2})?\.[\w.]+",
    r"(?<!\w)__[A-Z]{2,20}(?:_[A-Z]{2,20})*__(?!\w)",
    r"«[A-Z][a-z]+_?[A-Z]\w+»",
)
_VARIABLE = pattern("|".join(_VARIABLES))
_DEAD = pattern(r"(?:undefined|null|NaN)$")
_SUBJECT = pattern(
    r"\b(?:placeholders?|format strings?|printf|regular expressions?|regex"
    r"|(?:merge|template) (?:tags?|fields?|variables?))\b",
    re.IGNORECASE,
)
_MATHS = pattern(r"\\(?:frac|begin|text|sum|sqrt|left|mathbb)|\$[^$\n]{1,80}\$")


class TemplateVariable(Rule):
    """A variable of a template stands in the copy, never replaced.

    {0}, %s, {{name}}, __NAME__ and ${city} come from mail merges, string tables and content systems; translation
    engines return them as they are. So do word processors, tables and scripts with what they could not work out
    ("Error! Bookmark not defined.", "#REF!", "NaN%"). Code, documentation, formulas and texts on placeholders are left
    alone. A line that is only "undefined", "null" or "NaN" counts, too.

    Fix: none; only the source knows the value.
    """

    code = "MTR015"
    name = "template-variable"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs",)
    terms = (
        *"{ %s %d %@ %( %1$ %2$ *| undefined null nan «".split(),
        "[object object]",
        "translation missing",
        "invalid date",
        "$undefined",
        "%%",
        "_x000",
        "error!",
        *("#ref!", "#value!", "#div/0!", "#name?", "#num!"),
        *"__name__ __date__ __time__ __tag__ __url__ __link__ __title__ __city__ __user__ __company__".split(),
    )
    bad = {
        "Dear [[{{first_name}}]], your order of [[{0}]] parts is here.": None,
        "The mayor of [[${city}]] told [[%s]] that all is well.": None,
        "Dear [[__NAME__]], your tram leaves at noon.": None,
        "As [[Error! Reference source not found.]] shows, [[#REF!]] homes burned on [[Invalid Date]].": None,
        "Dear [[%%first_name%%]], prices fell by [[NaN%]].[[_x000D_]]": None,
        "Ships in two days. [[translation missing: en.products.price]]": None,
        "Hello [[{seller_name}]], you sold [[%1$s]] to [[*|FNAME|*]].": None,
    }
    good = (
        "The blank is ____ long; the method is called __init__ and the field ______NAME.",
        "“Error!” said the machine, and #refs and invalid dates came. A 100%% sign.",
        "The set {a, b} and a discount of 50%.",
        "A placeholder has the form {name} in Python and %s in the older style.",
        r"A date is \d{4}-\d{2}, or [0-9]{4}.",
        "Use `{{name}}` or `%s` in the text.",
        "About 20% said so; the function \\frac{0}{1} is odd.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if _MATHS.search(doc.text) or _SUBJECT.search(doc.text):
            return
        for match in _VARIABLE.finditer(doc.text):
            if not doc.is_code(match.start()):
                yield Finding(Span(*match.span()), f'template variable "{match.group()}" was never replaced')
        for hit in doc.hits(self):
            line = doc.line_at(hit.span.start)
            if hit.form in {"undefined", "null", "nan"} and _DEAD.fullmatch(doc[line].strip()):
                yield Finding(hit.span, f'"{doc[hit.span]}" is a program\'s word for a missing value')
