"""LLM004: the sentence with which a chatbot takes its leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import about_chatbots, opening, spoken

_WORK = (
    r"(?:translation|text|article|version|draft|summary|tone|style|wording|changes?|adjustments?|edits?|revisions?"
    r"|modifications?|tweaks?|rewrite|headlines?|post|press release|copy|section|paragraph|sentences?|content|details"
    r"|document|format)"
)
_LIMIT = 400  # no offer is a longer sentence
_MAKING = (
    r"(?:translate|rewrite|rephrase|revise|shorten|expand|adjust|summari[sz]e|proofread|refine|tailor|adapt|reword)"
)
_DOING = r"(?:write|draft|create|generate|continue|make|add|turn|provide|format|produce|put)"
_PIECE = (
    rf"(?:{_WORK}|captions?|piece|story|outline|list|table|bullet points|hashtags|thread|newsletter|e-?mail|infographic"
    r"|script|slides?|meta descriptions?|shorter|longer|more formal|linkedin|instagram|facebook)"
)
_OFFER = rf"(?:{_MAKING}\b[^.!?\n]*|{_DOING}\b[^.!?\n]*\b{_PIECE}\b[^.!?\n]*)"
_WANT = r"(?:you(?:['’]d| would)? (?:like|need|want|have|prefer)|there(?:['’]s| is| are)|this|any)"
_OFFERS = (
    rf"i hope (?:this|that|it|these) (?:{_WORK} )?(?:helps?(?: you| with your [^.!?\n]*| clarify [^.!?\n]*)?|is helpful"
    r"|are helpful|meets? your (?:needs|expectations|requirements)|answers your questions?)[.!]",
    r"(?:please )?(?:let me know|tell me) if (?!you have (?:any |more |further )?questions)"
    rf"{_WANT}\b[^.!?\n]*\b(?:{_WORK}|further assistance|me to)\b[^.!?\n]*[.!]",
    r"(?:please )?(?:let me know|tell me) if you(?:['’]d like| would like| want| prefer) (?:it|this) (?:\w+er|more|less"
    r"|adjusted|changed|revised|tailored|expanded|rewritten)\b[^.!?\n]*[.!]",
    r"(?:please )?feel free to (?:ask for|reach out|request|let me know|adjust|modify|customi[sz]e|edit|tweak|adapt)\b"
    rf"[^.!?\n]*\b(?:{_WORK}|to (?:fit|suit|match) your)\b[^.!?\n]*[.!]",
    rf"(?:would|do) you (?:like|want) me to (?:\w+ )?{_OFFER}\?",
    r"(?:would|do) you (?:like|want) me to do (?:that|this|so)(?: \w+)?\?",
    r"would you like (?:a|an|another) (?:[\w-]+ ){0,3}?(?:version|summary|translation|rewrite|draft|outline)\b"
    r"[^?\n]*\?",
    rf"if you(?:['’]d| would)? (?:like|want|need)[^.!?\n]*, (?:just )?i can (?:also )?{_OFFER}[.!]",
    r"if you(?:['’]d| would)? (?:like|want|need)[^.!?\n]*, (?:just |please )*let me know\b"
    rf"(?=[^\n]*\b{_WORK}\b)[^.!?\n]*[.!]",
    rf"is there anything else (?:i can|you(?:['’]d| would) like)\b[^?\n]*\b{_WORK}\b[^?\n]*\?",
    r"is there anything else (?:that )?i can (?:help|assist)(?: you)?(?: with)?(?: today)?\?",
)
_CLOSER = pattern("|".join(_OFFERS), re.IGNORECASE)
# At the start of the last paragraph.
_PARTINGS = (
    rf"(?:want me to|sh(?:all|ould) i) (?:\w+ )?{_OFFER}\?",
    r"(?:would|do) you (?:like|want) me to \w[^.!?\n]*\?",
    r"(?:need|want) (?:a|an|another) (?:[\w-]+ )?(?:version|draft|rewrite)\?",
    r"(?:please )?let me know if (?:you need|there(?:['’]s| is)) anything else\b[^.!?\n]*[.!]",
    r"if you(?:['’]d like| would like| like| want| wish), i can (?:also |even )?(?:suggest|share|recommend|explain"
    r"|compare|list|give|prepare|pull|find|check|help|tailor|turn|put|include|draft|create|write)\b[^.!?\n]*[.!]",
)
_PARTING = pattern("|".join(_PARTINGS), re.IGNORECASE)
_ANY = pattern("|".join((*_OFFERS, *_PARTINGS)), re.IGNORECASE)
_STRONG = pattern(rf"\b{_WORK}\b|\bassist|\bme to\b|\bi can\b", re.IGNORECASE)


class ChatCloser(Rule):
    """A chatbot's closing offer was pasted along with its text.

    "I hope this helps! Let me know if you'd like a shorter version." speaks to the person at the keyboard. The offer
    must start a sentence and be about the text as work (a version, the tone, further changes), or stand in the last
    paragraph. Quotations, letters, interviews, and copy about chatbots are left alone.

    Fix: safe when the offer is a paragraph of its own at the end; unsafe elsewhere.
    """

    code = "LLM004"
    name = "chat-closer"
    severity = Severity.ERROR
    not_in = ("docs", "transcript", "letter", "fiction")
    terms = (
        "i hope this",
        "i hope that",
        "i hope it",
        "i hope these",
        "let me know if",
        "tell me if",
        "feel free to",
        "want me to",
        "shall i",
        "should i",
        *(f"{verb} {word}" for verb in ("need", "want") for word in ("a", "an", "another")),
        "would you like",
        "you like me to",
        "you want me to",
        "is there anything else",
        "if you'd like",
        "if you would like",
        "if you like",
        "if you want",
        "if you need",
    )
    bad = {
        "The river fell.\n\n[[Let me know if you'd like me to adjust the tone or length.]]": "The river fell.",
        "Rents rose.\n\n[[I hope this translation helps!]]": "Rents rose.",
        "Rents rose.\n\n[[Would you like me to adapt this for LinkedIn?]]": "Rents rose.",
        "A dry May. [[Would you like me to shorten this for social media?]]": "A dry May.",
        "Rents rose.\n\n[[Is there anything else I can help you with?]]": "Rents rose.",
        "It rained.\n\n[[Want me to turn this into a LinkedIn post?]]": "It rained.",
        "It rained.\n\n[[If you'd like, I can also suggest three inns in your area.]]": "It rained.",
        "It rained.\n\n[[Please let me know if you need anything else.]]": "It rained.",
        "It rained.\n\n[[Need a shorter version?]]": "It rained.",
        "It rained. [[Let me know if you want it punchier.]]": "It rained.",
        "It rained.\n\n[[Would you like me to shorten it?]] I can.": "It rained.\n\nI can.",
        "All shops shut.\n\n[[If you want, I can also provide a version with more quotes.]]": "All shops shut.",
    }
    good = (
        "I hope that it rains soon, said nobody.",
        '"Let me know if you want changes to the text," the editor told her.',
        "Let me know if you have seen my cat. It is grey.\n\nThe story goes on for a while after that.",
        "If you like, I can list the songs. Would you like a cup of tea? Shall I make a list? I may.",
        "Feel free to bring your own towel to the pool.",
        "If you want to see it, I can show you the bridge.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        near = [hit.span.start for hit in doc.hits(self) if _ANY.match(doc.text, opening(doc, hit.span.start))]
        for sentence in dict.fromkeys(map(doc.sentence_at, near)):
            if sentence.end - sentence.start > _LIMIT:
                continue
            match = _CLOSER.match(doc.text, sentence.start, sentence.end)
            if not match and len(doc.blocks) > 1 and doc.blocks[-1].span.start == sentence.start:
                match = _PARTING.fullmatch(doc.text, *sentence)
            if not match or spoken(doc, sentence.start) or about_chatbots(doc):
                continue
            last = doc.blocks[-1].span
            if sentence.start < last.start and not _STRONG.search(match.group()):
                continue
            alone = doc[doc.line_at(sentence.start)].strip() == doc[sentence].strip()
            if alone and sentence.start >= last.start:
                fix = Fix("Remove the line", doc.removals([sentence]), Safety.SAFE)
            else:
                start = sentence.start
                while start > 0 and doc.text[start - 1] == " ":
                    start -= 1
                end = sentence.end
                if start == doc.line_at(start).start:
                    end += len(doc.text[end:]) - len(doc.text[end:].lstrip(" "))
                fix = delete(Span(start, end), "Remove the sentence")
            yield Finding(sentence, f'"{doc[sentence]}" is a chatbot speaking, not copy', (fix,))
