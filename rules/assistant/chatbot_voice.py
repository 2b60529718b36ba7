"""LLM005: a chatbot speaking of itself or refusing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import about_chatbots, spoken

_REACH = 160  # how far from its trigger a phrase may start or end
_PHRASES = (
    r"\bas an? (?:ai|artificial intelligence|(?:large |ai )?language model|ai model|ai assistant|ai"
    r" chatbot)(?: (?:language model|model|assistant|developed|trained|created)\b[^,.;\n]{0,40})?,? (?:i|my|it"
    r" is not|it's not|there are)\b",
    r"\bas an? (?:chatbot|virtual assistant|digital assistant), i"
    r" (?:do not|don['’]t|can(?:not|['’]t)|am not|['’]m not)\b",
    r"\bi(?:['’]m| am) (?:just |only )?(?:an? )?(?:ai|language model|large language model|ai assistant|ai"
    r" model)\b(?! (?:researcher|engineer|expert|scientist|ethicist|specialist|company|writer|lawyer"
    r"|consultant|enthusiast|skeptic|sceptic|artist|professor))",
    r"\bi (?:do not|don['’]t|cannot|can['’]t) (?:have|access) (?:the ability to browse|access to"
    r" (?:real[- ]time|external (?:links|websites|sources|databases)|up-to-date|current (?:data|information"
    r"|events))|real[- ]time (?:data|information)|personal (?:opinions|experiences|beliefs|feelings)(?:,?"
    r" (?:or|and) (?:opinions|experiences|beliefs|feelings|emotions)))",
    r"\bi(?:['’]m| am) (?:sorry|unable|not able),? (?:but )?(?:(?:i )?(?:can['’]t|cannot|can not|am unable to"
    r"|am not able to)|to) (?:assist|help|comply|fulfil+|provide|access|browse|open|view|generate|create"
    r"|translate|continue|complete|process|engage|write|discuss) (?:with (?:that|this|creating"
    r"|generating|producing|requests?|translating|writing)\b|you with|the (?:request"
    r"|text|link|article|file|content)|(?:that|this|your) (?:request|content|text|type|kind)|external|links"
    r"|urls|content|information (?:about|on)|real-time)",
    r"\bi (?:can(?:not|['’]t)|am unable to|['’]m unable to) (?:access|open|view|browse) (?:the|this|that|your)"
    r" (?:link|url|page|file|article|website)s? (?:you|directly|provided|because|as an?)\b",
    r"\bplease (?:paste|provide) the (?:text|article|content)s? (?:here|directly|of the (?:article|page))\b",
    r"\bfictional (?:\w+ )?(?:article|story|piece|report|press release|example) (?:created|written|generated)"
    r" (?:solely )?for (?:illustrative|demonstration|illustration) purposes",
    r"\b(?:replace|fill in) (?:the|all|any) (?:bracketed|placeholder) (?:text|information|details|fields)\b",
    r"\bi apologi[sz]e for (?:the|any) (?:confusion|oversight|misunderstanding)(?: in my (?:previous"
    r"|earlier))?[,.]? (?:here|let me|as an ai|i (?:have|will|should))",
    r"\bthis (?:request|content|prompt) (?:may )?violates? (?:our|openai['’]?s?|the) (?:content|usage)"
    r" (?:policy|policies)",
    r"\bopenai['’]?s? use[- ]case policy\b",
    r"\bit (?:appears|seems) (?:that )?(?:your (?:text|message|input|request|prompt|article)|the (?:text|article"
    r"|passage|input) (?:you )?(?:provided|shared))(?: (?:is|was|got|has been|seems to be))? (?:cut off|incomplete"
    r"|truncated|empty)",
    r"\b(?:please|could you(?: please)?|if you) (?:provide|share|paste|supply|send)(?: me)?(?: with)? the"
    r" (?:full |complete |original |rest of the )?(?:text|article|passage|document|content) (?:you(?:['’]d|"
    r" would)? (?:like|want|need)|to be translated|for translation|to translate)",
)
_SELF = pattern("|".join(_PHRASES), re.IGNORECASE)


class ChatbotVoice(Rule):
    """A chatbot speaks of itself, or refuses, in the middle of copy.

    "As an AI language model, I cannot..." or "I'm sorry, but I can't assist with that" means that the answer was
    published unread. Quotations, dialogue, code, and copy about chatbots are left alone.

    Fix: none; the passage has to be written.
    """

    code = "LLM005"
    name = "chatbot-voice"
    severity = Severity.ERROR
    not_in = ("docs", "transcript", "fiction")
    terms = ("chatbot_voice.tsv",)
    bad = {
        "[[As an AI language model, I]] cannot predict the vote.": None,
        "Lisbon is sunny. [[I'm sorry, but I can't assist with that]] request.": None,
        "The band split. [[I'm sorry, but I can't help with writing]] about real people.": None,
        "[[As a chatbot, I don't]] have a favourite inn.": None,
        "Lisbon is sunny. [[I cannot access the link you]] sent.": None,
        "Lisbon is sunny. [[Replace the bracketed text]] with your own.": None,
        "[[I do not have access to real-time]] prices for the hotel.": None,
        "[[Please provide the full text you would like]] me to translate.": None,
    }
    good = (
        'The bot wrote: "As an AI language model, I cannot help."',
        "As an AI researcher, I see it every day.",
        "I'm sorry, but I can't help thinking of the harbour.",
        "I cannot open the file on the dead man's desk. Please share the article. A fictional story for children.",
        "I am an AI engineer by trade. Please provide the full text of the treaty.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        done = -1
        for hit in doc.hits(self):
            if hit.span.start < done or not _SELF.search(
                doc.text, max(0, hit.span.start - _REACH), hit.span.end + _REACH
            ):
                continue
            sentence = doc.sentence_at(hit.span.start)
            start, end = max(sentence.start, hit.span.start - _REACH), min(sentence.end, hit.span.end + _REACH)
            match = _SELF.search(doc.text, max(start, done), end)
            if match and match.start() <= hit.span.start < match.end():
                done = match.end()
                if not spoken(doc, match.start()) and not about_chatbots(doc):
                    yield Finding(Span(*match.span()), f'"{match.group()}": a chatbot speaks of itself in the copy')
