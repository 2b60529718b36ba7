"""LLM003: a placeholder in brackets that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NOUN = (
    r"(?:(?:full|first|last|company|product|client|recipient|author|speaker|expert|brand|event|venue|publication"
    r"|organi[sz]ation|city|contact|source|project|university|team|business|website|job|report|spokesperson"
    r"|ceo)(?:['’]s)?[ /])*(?:name|names|title|date|time|location|position|phone(?: number)?|e-?mail(?: address)?"
    r"|address|url|link|website|number|amount|percentage|statistic|topic|keyword|city|country|state|company"
    r"|organi[sz]ation|quote|year|month|day|role|degree|source|citation)(?: here)?"
)
_NAMED = (  # "Council Leader Name"
    r"(?-i:(?!(?:By|His|Her|In|My|No|Our|The|Their|What)\b)(?:[A-Z][a-z]+(?:['’]s)? ){1,3}"
    r"(?:Name|Title|Date|Amount|Number|Address|Quote))"
)
_BRACKET = pattern(
    rf"[\[<{{](?:(?:(?:quote|statement|comment) (?:from|by)|link to|name of|title of) [^\]>}}\n]{{2,40}}"
    rf"|(?:your|insert|add|enter|specify|describe|fill[ -]in|replace with|include|paste|placeholder)\b"
    rf"[^\]>}}\n]{{0,80}}|{_NOUN}(?:[,/] ?{_NOUN}){{0,4}}|(?:company|product|person|city|country|brand) [xyz]"
    rf"|to be (?:confirmed|added|determined|updated|completed|filled in)|needs? (?:update|source|citation|quote|photo)"
    rf"|x{{2,}}|tbd|tbc|tk|{_NAMED}|(?-i:[A-Z][A-Z ]{{1,30}} HERE))[\]>}}](?!\()",
    re.IGNORECASE,
)
_EDITOR = pattern(r".(?:add|include)(?:ing|s|ed)\b|.your (?:honou?r|majesty|excellency|lordship)s?.$", re.IGNORECASE)
_ASKING = pattern(r".(?:your|insert|enter|fill|paste|placeholder|replace)", re.IGNORECASE)
_WEAK = pattern(r"[\[{][a-z]|<")


class BracketPlaceholder(Rule):
    """A placeholder in brackets was never filled in.

    "[Your Name]", "[INSERT SOURCE]" and "[Company Name]" come from chatbots and templates. Only a closed list of
    wordings counts, so an editor's brackets ("[the minister]", "[sic]", "[1]", "[Editor's note: ...]") are not meant.
    A bare noun ("[Date]") must start with a capital, and in a quotation or in angle brackets only asking forms count.
    Links, documentation and code are left alone.

    Fix: none; only the writer knows what belongs there.
    """

    code = "LLM003"
    name = "bracket-placeholder"
    severity = Severity.ERROR
    not_in = ("docs",)
    terms = ("bracket_placeholder.tsv",)
    bad = {
        "It opens in May [[[TO BE CONFIRMED]]].": None,
        "Sincerely, [[[Your Name]]].": None,
        "She said [[[Quote from CEO]]]. More in [[[Link to study]]].": None,
        "Sales rose by a tenth, according to [[[INSERT SOURCE]]] on Monday.": None,
        "The bridge is “vital”, said [[[Council Leader Name]]]. [[[PHOTO HERE]]]": None,
        "[[{Company Name}]] will open on [[[Date]]] in [[[City, State]]].": None,
    }
    good = (
        '"He [the minister] knew," she said.',
        "The [sic] report [1] cites [emphasis added] an [unnamed] source.",
        "They sang [In His Name] and read [What Is Her Name?](page 4) [HERE]. She is [of good name].",
        "See [link to the study] and the [name of the street] sign.",
        "Read [Your Rights](page 4) and [the date] again.",
        '"I told [your honour] so," she said, "[city] and all."',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _BRACKET.finditer(doc.text):
            text = match.group()
            if _EDITOR.match(text) or doc.is_code(match.start()) or (_WEAK.match(text) and not _ASKING.match(text)):
                continue
            if doc.quoted(match.start()) and not _ASKING.match(text):
                continue
            yield Finding(Span(*match.span()), f'"{text}" was never filled in')
