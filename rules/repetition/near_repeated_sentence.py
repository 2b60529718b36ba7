"""REP003: a sentence stands twice, once with a few words more or cut off."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Finding, Fix, Related
from copydesk.lint.rule import Rule

from ._shared import Sentence, is_pull_quote, pieces, removal, said_twice, sentences

_EDGE_CHARS = 16  # sentences that are nearly the same share so much at their start
_LEAST_WORDS = 8  # of a sentence that stands again with more words
_NEGATIONS = frozenset("not no never none nor neither without don't doesn't didn't isn't wasn't won't can't".split())


class NearRepeatedSentence(Rule):
    """A sentence stands twice, once with a few words more or cut off.

    Two versions of one sentence survive an edit ("The fire is out." and "The fire is out, they said."), or a teaser
    that ends in dots repeats a sentence of the story. One of the two must hold all words of the other in the same
    order; where words are exchanged, numbers or negations differ, or names are added, the sentences are parallel, not
    repeated. Pull quotes, headlines, captions, tables and lists are left alone.

    Fix: unsafe; the shorter one is removed.
    """

    code = "REP003"
    name = "near-repeated-sentence"
    not_in = ("fiction", "transcript", "docs")
    bad = {
        "Mill gone\n\n[[The old mill burned down in the night.]] Nobody was hurt. The old mill burned down in the "
        "night, officials said. It will not be rebuilt.": (
            "Mill gone\n\nNobody was hurt. The old mill burned down in the night, officials said. It will not be "
            "rebuilt."
        ),
        "Choir\n\nThe choir of Graz will sing in Linz on Friday.\n\n[[The choir of Graz will si...]]\n\nEntry free.": (
            "Choir\n\nThe choir of Graz will sing in Linz on Friday.\n\nEntry free."
        ),
        "Roads\n\nThe council wants to close the ring road to lorries at night. Drivers object. [[The council wants "
        "to close the road to lorries at night.]]": (
            "Roads\n\nThe council wants to close the ring road to lorries at night. Drivers object."
        ),
    }
    good = (
        "Rates\n\nThe first group was given bread and water at noon. The first group was given bread and milk later.",
        "Rates\n\nThe bank said that it would raise the rate in May. The bank said that it would not raise the rate in "
        "May.",
        "Rates\n\nThere has not been one good year for wheat since 2008.\n\nAna Ruiz\n\nFarmers are worried. "
        "“There has not been one good year for wheat since 2008,” says the trader Ana Ruiz.",
        "Rates\n\nThe price of a ton of wheat rose by 3 euros. The price of a ton of wheat rose by 3 euros, or 10 "
        "kroner.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if not _may_repeat(pieces(doc)):
            return
        groups: dict[tuple[str, ...], list[Sentence]] = {}
        for sentence in sentences(doc):
            if doc.blocks[sentence.block].kind not in {Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.ITEM}:
                groups.setdefault(sentence.words[:4], []).append(sentence)
        for group in groups.values():
            if len(group) != 2:
                continue
            one, two = group
            short, long = (one, two) if len(one.words) < len(two.words) else (two, one)
            if said_twice(doc, one, two) or (
                is_pull_quote(doc, short, long) and doc.blocks[short.block].span == short.span
            ):
                continue
            cut = doc[short.span].rstrip('"”’)').endswith(("...", "…"))
            if short.words == long.words or not (_is_cut(short, long) if cut else _is_version(short, long)):
                continue
            what = "a cut-off copy of" if cut else "nearly the same as"
            where = "an earlier sentence" if long.span < short.span else "a later sentence"
            yield Finding(
                short.span,
                f"{what} {where}",
                (Fix("Remove it", removal(doc, short)),),
                (Related(long.span, "the longer one"),),
                sure=0.9,
            )


def _is_cut(short: Sentence, long: Sentence) -> bool:
    """True when the short one is the beginning of the long one; its last word may be cut too."""
    last = len(short.words) - 1
    return long.words[:last] == short.words[:last] and long.words[last].startswith(short.words[last])


def _is_version(short: Sentence, long: Sentence) -> bool:
    """True when the long one holds all words of the short one in order, and little more."""
    extra = []
    at = 0
    for word in long.words:
        if at < len(short.words) and word == short.words[at]:
            at += 1
        else:
            extra.append(word)
    if at < len(short.words) or len(short.words) < _LEAST_WORDS or 3 * len(extra) > len(short.words):
        return False
    return not any(word in _NEGATIONS or word[0].isdigit() for word in extra)


def _may_repeat(rough: list[str]) -> bool:
    """True when two pieces begin alike and one holds the other's words or is cut off: a look that costs little."""
    seen: dict[str, str] = {}
    for piece in rough:
        other = seen.setdefault(piece[:_EDGE_CHARS], piece)
        if other is not piece and other != piece:
            short, long = sorted((other, piece), key=len)
            words, more = short.split(), long.split()
            alike = _LEAST_WORDS <= len(words) >= len(more) // 2 and len(set(words).difference(more)) <= 1
            if alike or long.startswith(short):
                return True
    return False
