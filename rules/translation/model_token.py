"""MTR017: pieces of words and control words of a translation model."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Severity, delete, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_TOKEN = pattern(
    r"(?P<join>(?<=\w)@@ (?=\w))|(?P<mark> ?@(?P<sign>[-,./])@ ?)|(?P<space> ?▁(?![\w▁ ]{1,40}｜>))"
    r"|(?P<tag>(?<![\w,] )(?:</s>|<2en>|>>[a-z]{2,3}<<|(?<!\w)__(?:en|de|fr|es|it|pt|ru|zh|ja|ko|ar)__(?!\w)"
    r"|\b[a-z]{3}_(?:Latn|Cyrl|Arab|Hans|Hant|Jpan|Hang|Deva)\b) ?)"
    r"|(?P<word><(?:unk|UNK|pad|PAD|bos|eos|mask|NUM|URL|USER)>|\[(?:UNK|MASK|CLS|SEP|PAD)\]|⁇|\bＵＮＫ\b)"
)


class ModelToken(Rule):
    """Pieces of words or control words of a translation model stand in the copy.

    Models cut words into pieces (re@@ open, ▁river), write <unk> for what they do not know, and are told the language
    by a tag (>>eng<<, deu_Latn); a broken last step leaves the marks in the text. Code and documentation are left
    alone.

    Fix: unsafe; pieces are joined and tags removed. None for an unknown word.
    """

    code = "MTR017"
    name = "model-token"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs",)
    terms = (
        "@@ ",
        "@-@",
        "@,@",
        "@.@",
        "@/@",
        "▁",
        "⁇",
        *("_latn", "_cyrl", "_arab", "_hans", "_hant", "_jpan", "_hang", "_deva"),
        ">>",
        *(f"__{lang}__" for lang in "en de fr es it pt ru zh ja ko ar".split()),
        "</s>",
        "<unk>",
        "<pad>",
        "<bos>",
        "<eos>",
        "<mask>",
        "<num>",
        "<url>",
        "<user>",
        "<2en>",
        "[unk]",
        "[mask]",
        "[cls]",
        "[sep]",
        "[pad]",
    )
    bad = {
        "They want to re[[@@ ]]open the mine.": "They want to reopen the mine.",
        "A well[[ @-@ ]]known mayor with 10[[ @,@ ]]000 votes.": "A well-known mayor with 10,000 votes.",
        "[[>>eng<< ]]The dam is full.[[</s>]]": "The dam is full.",
        "The mayor of [[<unk>]] left; the[[ ▁]]river rose.": "The mayor of <unk> left; the river rose.",
    }
    good = (
        "They want to reopen the mine.",
        "Write to ana@example.org, or @ana @@ noon.",
        "In one family the token is written <|endoftext|>, in another </s>.",
        "It was <s>cheap</s> dear; name_Latn and >>> are none.",
        "Models write `<unk>` for unknown words.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _TOKEN.finditer(doc.text):
            if doc.is_code(match.start()) or (match.group().strip() == "</s>" and "<s>" in doc.text):
                continue
            span = Span(*match.span())
            fixes: tuple[Fix, ...] = ()
            if match.group("join"):
                fixes = (replace(span, "", "Join the word"),)
            elif match.group("tag"):
                fixes = (delete(span, "Remove the tag"),)
            elif match.group("mark"):
                fixes = (replace(span, match.group("sign")),)
            elif match.group("space"):
                fixes = (replace(span, " " if span.start and doc.text[span.start - 1] != "\n" else "", "Use a space"),)
            yield Finding(span, f'"{match.group().strip()}" is a mark of a translation model', fixes)
