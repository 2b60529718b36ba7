"""LLM002: the sentence with which a chatbot hands over its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import about_chatbots, spoken

_YES = (
    r"(?:certainly|sure(?: thing)?|of course|absolutely|great question|good question|understood|got it|okay|ok"
    r"|happy to help|no problem|thank you for (?:sharing|providing) [^.!\n]{3,60})\s?[!,.:—–-]+\s*"
).replace(" ", r"\ ")
_HERE = (
    r"(?:here(?:['’]s|\ is|\ are)|below\ (?:is|are)|the\ following\ is)"
    r"\ (?:a|an|the|your|my|some|one|two|three|four|five|six|eight|ten)"
)
_EDITED = (
    r"(?:translation|translated|rewrite|rewritten|reworded|rephrased|rephrasing|revised|revision|polished|improved"
    r"|corrected|proofread|condensed|shortened|paraphrased?|edited|summari[sz]ed|expanded)"
)
_COPY = (
    r"(?:text|article|passage|paragraph|press\ release|draft|copy|headline|content|document|sentence|(?:blog\ )?post)s?"
)
_DONE = r"(?:translated|rewritten|revised|edited|corrected|summari[sz]ed|drafted|proofread|polished)"
_PREAMBLE = pattern(
    rf"""{_YES}(?:i(?:['’]ve|\ have)\ {_DONE}\ (?:the|your|this|it)\b[^.:!\n]*[.:!]
              |{_HERE}\ (?:[\w-]+,?\ ){{0,5}}?(?:{_EDITED}|{_COPY}|versions?|summary|outline|caption)\b[^.:!\n]*[.:!]
              |i(?:['’]d|\ would)?(?:\ be)?\ (?:happy|glad)\ to\ (?:help|assist|translate|write)\b[^.:!\n]*[.:!])
      |{_HERE}\ (?:[\w-]+,?\ ){{0,3}}?{_EDITED}(?:\ (?:versions?|{_COPY}|translation))?
          (?:\ (?:of|for|to)\ (?:the|your|this)\ (?:provided\ |original\ |given\ )?{_COPY})?
          (?:\ (?:you\ (?:requested|asked\ for|provided|shared)|as\ requested|in(?:to)?\ (?:\w+\ )?English
                |(?:with|that|for)\ [^:\n]{{3,70}}))*\s?:\**\s*$
      |{_HERE}\ (?:[\w-]+,?\ ){{0,4}}?(?:{_COPY}|versions?|summary|outline|captions?|options|headlines|quotes)
          \ you\ (?:requested|asked\ for|can\ use|could\ use):\s*$
      |{_HERE}\ (?:[\w-]+,?\ ){{0,4}}?(?:{_COPY}|versions?|summary|outline|captions?)
          \ based\ on\ (?:your\ (?:notes|brief|draft|input|ideas|details|prompt|request)|the\ \w+\ you)\b[^.:!\n]*:\s*$
      |here(?:['’]s|\ is)\ how\ i(?:['’]d|\ would)\ (?:rewrite|rephrase|edit|phrase)\ (?:it|this)\b[^.:!\n]*:\s*$
      |{_YES}here\ (?:it\ is|you\ go)\s?[:!]\s*$
      |i(?:['’]ve|\ have)\ {_DONE}\ it\b[^.:!\n]*:\s*$
      |{_HERE}\ (?:[\w-]+,?\ ){{0,3}}?\d[\d,]*[\ -]words?\ (?:[\w-]+\ ){{0,3}}?{_COPY}\b[^.:!\n]*:?\**\s*$
      |i(?:['’]ve|\ have)\ (?:created|prepared|updated|drafted)\ (?:a|the|your)\ (?:[\w-]+\ ){{0,3}}?
          (?:canvas|artifact|{_COPY}\ (?:you|for\ you))\b[^.:!\n]*[.:!]
      |i(?:['’]ve|\ have)\ {_DONE}\ (?:the|your|this)\ {_COPY}\b[^.:!\n]*(?:[.:!]|$)
      |the\ following\ is\ (?:a|the|an)\ (?:\w+\ ){{0,2}}translation\ of\ (?:the|your)\ (?:provided\ |given\ )?{_COPY}
          [^.:!\n]*(?:[.:!]|$)""",
    re.IGNORECASE | re.VERBOSE,
)


class ChatPreamble(Rule):
    """A chatbot's opening remark was pasted along with its text.

    "Certainly! Here is the translation:" belongs to the chat, not to the copy. It must open a line and speak of the
    text as work delivered (a rewritten version, your draft); "Of course, the magnets...", "Here are the headlines from
    London" and "Below is a translation of the minister's letter" do not. Quotations, code, and copy about chatbots
    are left alone.

    Fix: safe when the remark is a line of its own; unsafe when copy follows it on the line.
    """

    code = "LLM002"
    name = "chat-preamble"
    severity = Severity.ERROR
    not_in = ("docs", "transcript", "letter", "fiction")
    terms = ("chat_preamble.tsv",)
    bad = {
        "[[Certainly! Here is the translation:]]\n\nThe river rose overnight.": "The river rose overnight.",
        "[[Here's a revised version of the article:]]\nTrains stopped at noon.": "Trains stopped at noon.",
        "[[Sure, here is a polished press release for your launch:]] Lumo opens on Friday.": "Lumo opens on Friday.",
        "[[Here is a 300-word article on the mine in a neutral tone:]]\nThe mine closed in 1998.": (
            "The mine closed in 1998."
        ),
        "[[I've created a canvas document with the revised article.]]\nIt rained.": "It rained.",
        "[[Here is a short post based on your brief:]]\nThe mine closed.": "The mine closed.",
        "[[Of course! Here it is:]]\nThe mine closed.": "The mine closed.",
        "[[I've rewritten it to be more engaging:]]\nThe mine closed.": "The mine closed.",
        "[[Here's how I'd rewrite it:]]\nThe mine closed.": "The mine closed.",
        "[[I have translated the text into English.]]\nThe mine closed in 1998.": "The mine closed in 1998.",
    }
    good = (
        "Of course, the magnets attract each other.",
        "Here is a summary of the main points made in court:",
        "Below is a translation of the letter the minister sent:",
        "Sure, here in the valley nobody minds.",
        '"Certainly! Here is the translation:" the interpreter said.',
        "Here are the headlines from London: rain, wind and strikes.",
        "Here is a 300-word limit that nobody kept. I have prepared a document for the board.",
        "Certainly, I have seen better matches.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        done = -1
        for hit in doc.hits(self):
            above = doc.text[max(0, hit.span.start - 4) : hit.span.start].rstrip(" *_#>-")
            if above and above[-1] not in "\r\n":
                continue  # in the middle of a line, as most are
            line = doc.line_at(hit.span.start)
            if line.start == done:
                continue
            start = line.start + len(doc[line]) - len(doc[line].lstrip(" *_#>-"))
            if hit.span.start != start:
                continue
            done = line.start
            match = _PREAMBLE.match(doc.text, start, line.end)
            if not match or spoken(doc, start) or about_chatbots(doc):
                continue
            span = Span(start, start + len(match.group().rstrip(" *")))
            rest = doc.text[span.end : line.end].lstrip(" *_")
            if rest:
                fix = delete(Span(start, line.end - len(rest)), "Remove the remark")
            else:
                fix = Fix("Remove the line", doc.removals([span]), Safety.SAFE)
            yield Finding(span, f'"{doc[span]}" is a chatbot speaking, not copy', (fix,))
