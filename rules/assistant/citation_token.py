"""LLM001: a citation mark of a chatbot that was never turned into a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_TOKEN = pattern(
    r" ?(?::?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[?oaicite:\d+\]?(?:\{index=\d+\})?"
    r"|\[oai_citation[:_]\d+[^\]\n]{0,80}\](?:\([^)\s]*\))?"
    r"|[\ue200-\ue206]?(?:(?:file)?cite|navlist|video|entity|product)?[\ue200-\ue206]?"
    r"turn\d+(?:search|image|news|file|view|fetch|video|product|academia|reddit|forecast|finance|sports|maps?|ref)\d+"
    r"(?:[\ue200-\ue206]?turn\d+[a-z]+\d+)*[\ue200-\ue206]?|[\ue200-\ue206]+"
    r"|【\d+(?::\d+)?†[^】\n]{0,60}】|\[(?:cite_start|cite_end)\]|\[cite: ?[\d, -]+\]"
    r"|\[span_\d+\](?:\((?:start|end)_span\))?|\((?:start|end)_span\)"
    r"|<grok[:-][a-z_:-]+[^>\n]{0,200}>(?:\s*<argument[^>\n]{0,80}>[^<\n]{0,40}</argument>)*"
    r"|</grok[:-][a-z_:-]+>|\[grok_card[^\]\n]{0,80}\]|grok_render_citation_card_json"
    r"|\[\[\d{1,3}\]\]\(https?://[^()\s]+\)"
    r"|\(\[[^\[\]\n]{1,60}\]\[(?:\d{1,2}|[\w.-]+\.\w{2,6})\]\)|\[attached_file:\d+\]|\[web:\d+\]|\[citation:\d+\]|\[\^\d+\^\])"
)


class CitationToken(Rule):
    """A chatbot's citation mark was pasted along with its answer.

    Chat windows draw marks such as `oaicite`, `turn0search0` or `【4†source】` as links; in copied text they stay as
    code. No other software writes them. Code and quotations are left alone.

    Fix: safe; the mark is removed.
    """

    code = "LLM001"
    name = "citation-token"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs",)
    terms = ("citation_token.tsv",)
    bad = {
        "The dam was finished in 1971[[ :contentReference[oaicite:3]{index=3}]].": "The dam was finished in 1971.",
        "Sales doubled.[[【12†source】]] Profit fell.[[ turn0search4]]": "Sales doubled. Profit fell.",
        "The mill is shut[[ ([Ashby Post][1])]].": "The mill is shut.",
        "Rents rose[[(start_span)]] by a tenth[[(end_span)]].": "Rents rose by a tenth.",
        "Snow fell.[[\ue200cite\ue202turn1news2\ue201]] Roads closed.": "Snow fell. Roads closed.",
    }
    good = (
        "It was the fourth turn of the search.",
        "The mark `oaicite:1` is how ChatGPT writes a source.",
        "The mission [citation needed] cites 【三】 as its source.",
        "Sales doubled [4], the report says.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _TOKEN.finditer(doc.text):
            if doc.is_code(match.start()) or doc.is_code(match.end() - 1):
                continue
            span = Span(*match.span())
            shown = re.sub("[\ue200-\ue206]", "", match.group()).strip()
            what = f'"{shown}"' if shown else "hidden characters"
            yield Finding(span, f"{what}: a chatbot's citation mark", (delete(span, "Remove the mark", Safety.SAFE),))
