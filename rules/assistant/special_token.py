"""LLM008: a control token of a language model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_TOKENS = (
    r"<\|(?:im_start|im_end|im_sep|endoftext|endofprompt|assistant|user|system|eot_id|start_header_id"
    r"|end_header_id|end|begin_of_text|end_of_text|fim_\w+|channel|message|return|start|eom_id"
    r"|end_of_turn)\|>(?:assistant|user|system)?\n?",
    r"<｜[A-Za-z][\w▁ ]{1,40}｜>",
    r"<(?P<thoughts>think(?:ing)?)>[^<]+</(?P=thoughts)>\n*",
    r"\[/?INST\]",
    r"<</?SYS>>",
    r"<(?:start|end)_of_turn>(?:model|user)?",
    r"</?think(?:ing)?>",
    r"</?(?:scratchpad|reasoning|antThinking|antArtifact|tool_call|function_calls)\b[^>\n]{0,120}>",
    r":::writing\{[^}\n]*\}",
    r"(?m:^:::$)",
    r"(?m:^)</?(?:answer|final_answer|response|output)>|</(?:answer|final_answer|response|output)>$",
    r"_?\[unsupported block: \w+\]_?",
)
_TOKEN = pattern("|".join(_TOKENS))
_SPOKEN = pattern(r" (?:is|are|was|were|means?|marks?|opens?|closes?|stands?|ends?|begins?|tells?)\b")
_NAMED = pattern(
    r"\b(?:and|as|between|by|called|code|in|is|like|mark|marks|or|sequence|tag|tags|the|token|tokens|with|written)"
    r"[:,]? [“\"‘']?$",
    re.IGNORECASE,
)


class SpecialToken(Rule):
    """A control token of a language model stands in the copy.

    Tokens such as `<|im_end|>`, `[INST]` or `</think>` divide the turns of a chat and never belong to an answer.
    Documentation and code are left alone, and so are tokens that a sentence names ("between <think> and </think>").

    Fix: safe; the token is removed. Unsafe where thoughts stand between two tokens: they go, too.
    """

    code = "LLM008"
    name = "special-token"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs",)
    terms = (
        "<|",
        "<｜",
        "[inst]",
        "[/inst]",
        "<<sys",
        "<</sys",
        "<start_of_turn",
        "<end_of_turn",
        "<think",
        "</think",
        "<scratchpad",
        "</scratchpad",
        "<reasoning",
        "</reasoning",
        "<antthinking",
        "</antthinking",
        "<antartifact",
        "</antartifact",
        "<thinking",
        "</thinking",
        "<tool_call",
        "</tool_call",
        "<function_calls",
        "</function_calls",
        ":::writing",
        "[unsupported block",
        *(f"{sign}{name}>" for sign in ("<", "</") for name in ("answer", "final_answer", "response", "output")),
    )
    bad = {
        "The ferry sank.[[<|im_end|>]]": "The ferry sank.",
        "[[[INST]]] Rents rose by a tenth. [[[/INST]]]": " Rents rose by a tenth. ",
        "[[</think>]]The vote is on Sunday.": "The vote is on Sunday.",
        "[[<think>\nA short piece. Keep it dry.\n</think>\n\n]]The vote is on Sunday.": "The vote is on Sunday.",
        "[[<answer>]]\nThe ferry sank.\n[[</answer>]]": "The ferry sank.",
        "The ferry sank.[[<｜end▁of▁sentence｜>]]": "The ferry sank.",
        '[[:::writing{variant="standard"}]]\nThe ferry sank.\n[[:::]]': "The ferry sank.",
    }
    good = (
        "The token `<|im_end|>` ends a turn.",
        "I think <thinking hard> is odd, said the INST director.",
        "See the [INS] list and a <b.",
        "The token <|im_end|> ends a turn; models think between <think> and </think>, which nobody should see.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _TOKEN.finditer(doc.text):
            start = match.start()
            named = _NAMED.search(doc.text, max(doc.line_at(start).start, start - 20), start)
            if named or _SPOKEN.match(doc.text, match.end()) or doc.is_code(start):
                continue
            span = Span(*match.span())
            shown = match.group().strip()
            if shown == ":::" and ":::writing" not in doc.text:
                continue  # the end of a box in some Markdown
            if match.group("thoughts"):
                yield Finding(span, "the thoughts of a language model", (delete(span, "Remove the thoughts"),))
                continue
            if doc[doc.line_at(start)].strip() == shown and len(doc.blocks) > 1:
                span = Span(start, start + len(shown))
                fix = Fix("Remove the line", doc.removals([span]), Safety.SAFE)
            else:
                fix = delete(span, "Remove the token", Safety.SAFE)
            yield Finding(span, f'"{shown}" is a control token of a language model', (fix,))
