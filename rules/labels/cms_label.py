"""LBL011: the label of a field of the editing system stands in the text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document, Kind
from copydesk.lint.finding import Edit, Finding, Fix
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import body, line_of

# What such a field holds is not part of the text: the line goes with its label.
_META = {
    "alt", "alt tag", "alt text", "alternative text", "article slug", "call to action", "canonical url", "caption",
    "content type", "estimated read time", "external link suggestions", "feature image", "featured image",
    "featured media", "focus keyphrase", "focus keyword", "focus keywords", "image alt", "image alt text",
    "image caption", "image description", "image file name", "image prompt", "image title",
    "internal link suggestions", "internal linking suggestions", "kicker", "meta description", "meta keyword",
    "meta keywords", "meta tags", "meta title", "og description", "og title", "permalink", "photo caption",
    "picture caption", "post type", "primary keyword", "primary keywords", "publish status", "push alert",
    "secondary keywords", "seo description", "seo keywords", "seo title", "seo-friendly title", "slug", "social copy",
    "social headline", "social media caption", "social media post", "social title", "suggested hashtags",
    "suggested headline", "suggested slug", "suggested tags", "suggested title", "target keyword", "target keywords",
    "title tag", "url", "url slug", "video caption",
}  # fmt: skip
# What such a field holds is text: only the label goes.
_TEXT = {
    "article body", "article text", "article title", "blog title", "body copy", "body text", "body",
    "closing paragraph", "concluding paragraph", "deck", "dek", "excerpt", "h1", "h2", "h3", "headline", "hed",
    "intro paragraph", "introductory paragraph", "lead paragraph", "lede", "main body", "main text", "news title",
    "nut graf", "opening paragraph", "print headline", "pull quote", "pullquote", "seo headline", "standfirst",
    "story text", "story title", "strapline", "sub-heading", "sub-headline", "sub-title", "subhead", "subheading",
    "subheadline", "subhed", "subtitle", "teaser text", "web headline",
}  # fmt: skip
# Of these fields the label is a plain word too, and counts only where it is written like a label.
_PLAIN = {"alt", "caption", "kicker", "url"}
# What stands in the place of a picture, in square brackets to the end of the line.
_PLACES = {"[image:", "[photo:", "[picture:", "[caption:", "[video:", "[graphic:", "[illustration:", "[screenshot:"}
# What a page reads aloud before the credit (which goes with it) and the caption of a picture.
_COPYRIGHT = "image copyright"  # with the credit behind it, and often the caption on the same line
_ALOUD_META = {"image source", _COPYRIGHT}
_ALOUD_TEXT = {"image caption", "media caption", "video caption"}
# Labels that say nothing with nothing behind their colon.
_EMPTY = {
    "breaking", "breaking news", "byline", "exclusive", "headline", "lead", "lede", "pull quote", "standfirst",
    "subheadline", "subtitle", "watch", "watch video", "watch the video",
}  # fmt: skip
# Labels that say nothing alone, where no picture follows.
_ALONE = {"caption", "image", "photo", "photo caption", "photos", "picture", "picture caption", "image caption"}
_BEFORE = pattern(r"[*#\-\s\[(]{0,4}$")


class CmsLabel(Rule):
    """The label of a field of the editing system stands in the text.

    "Meta description:", "Slug:" and "Headline:" name boxes of a form. Copied whole, or written by a chatbot that was
    asked for all of them, they come into the text. So do "Image source," and "Image caption,", which news pages hold
    for readers who listen, "[Image: a ferry at night]", which stands in the place of a picture, and "Photo:" or
    "Exclusive:" alone between two paragraphs. Only the start of a line counts.

    Fix: unsafe; the label is removed, and where the field holds no text ("Slug:", "Alt text:") the whole line.
    """

    code = "LBL011"
    name = "cms-label"
    not_in = ("docs", "transcript")
    terms = (
        *(f"{label}:" for label in sorted(_META | _TEXT | _ALONE | _EMPTY)),
        *sorted(_PLACES),
        *(f"{label}," for label in sorted(_ALOUD_META | _ALOUD_TEXT)),
        *sorted(_ALOUD_TEXT),
        _COPYRIGHT,
    )
    bad = {
        "[[Headline:]] Ferry sinks off Crete\nAll are safe.": "Ferry sinks off Crete\nAll are safe.",
        "Ferry sinks off Crete\n[[Meta description: A ferry sank; all passengers are safe.]]\nIt was night.": (
            "Ferry sinks off Crete\nIt was night."
        ),
        "[[Slug: ferry-crete]]\n[[Focus keyword: ferry]]\nThe ferry was old.": "The ferry was old.",
        "It sank.\n\n[[Image source, Harbour Press]]\n[[Image caption,]] The ferry in May\n\nAll are safe.": (
            "It sank.\n\nThe ferry in May\n\nAll are safe."
        ),
        "It sank.\n\n[[Image copyright Harbour Press Image caption The ferry in May]]\n\nAll are safe.": (
            "It sank.\n\nAll are safe."
        ),
        "It sank.\n\n[[Image caption]] The ferry\n\nAll are safe.": "It sank.\n\nThe ferry\n\nAll are safe.",
        "The ferry was old.\n[[Alt text: a ferry at night]]\n": "The ferry was old.\n",
        "The ferry was old.\n\n[[[Image: a ferry at night]]]\n\nIt sank.": "The ferry was old.\n\nIt sank.",
        "The old ferry\n\nIt was old, and nobody had painted it for twelve years or even more.\n\n[[EXCLUSIVE:]]\n\n"
        "It sank at noon, and all of the passengers swam to the shore of the bay.": (
            "The old ferry\n\nIt was old, and nobody had painted it for twelve years or even more.\n\n"
            "It sank at noon, and all of the passengers swam to the shore of the bay."
        ),
        "The old ferry\n\nIt was old, and nobody had painted it for twelve years or even more.\n\n[[Photo:]]\n\n"
        "It sank at noon, and all of the passengers swam to the shore of the bay.": (
            "The old ferry\n\nIt was old, and nobody had painted it for twelve years or even more.\n\n"
            "It sank at noon, and all of the passengers swam to the shore of the bay."
        ),
        "The ferry was old.\n\n[[Caption: The ferry at night]]\n\nIt sank.": "The ferry was old.\n\nIt sank.",
    }
    good = (
        "Write a headline: it sells the story.",
        "The body: found on Monday.",
        "Her headline was short. The body: three lines.",
        "Image source, date and licence are named below each picture.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = -1
        for hit in doc.hits(self):
            line = line_of(doc, hit.span.start)
            before = doc.text[line.start : hit.span.start]
            if hit.span.start < seen or not _BEFORE.match(before):
                continue
            if line.end == hit.span.end:
                if not before and self._is_lone(doc, hit.span):
                    fix = Fix("Remove the line", doc.removals([line]))
                    missing = (
                        "with no picture" if doc[hit.span].rstrip(":").lower() in _ALONE else "with nothing behind it"
                    )
                    yield Finding(line, f'"{doc[line]}" stands alone, {missing}', (fix,), sure=0.85)
                continue
            if doc[hit.span].lower().rstrip(":") in (_ALONE - _META) | (_EMPTY - _TEXT):
                continue  # a caption or a credit follows, or a headline
            if hit.form in _ALOUD_TEXT and doc.text[hit.span.end] in ",:":  # a longer form stands here too
                continue
            seen = hit.span.end
            label = doc[hit.span].rstrip(":,").lower()
            if label in _PLAIN and not (self._is_label(doc, hit.span) or self._is_title_like(doc, hit.span, line)):
                continue
            if hit.form in _PLACES:
                if doc.text[line.end - 1] == "]" and "." not in doc.text[line.end - 6 : line.end]:
                    fix = Fix("Remove the line", doc.removals([line]))
                    yield Finding(line, f'"{doc[line]}" stands in the place of a picture', (fix,), sure=0.9)
            elif (label in _META and hit.form.endswith(":")) or (
                label in _ALOUD_META and self._is_label(doc, hit.span)
            ):
                fix = Fix("Remove the line", doc.removals([line]))
                yield Finding(line, f'"{doc[hit.span]}" is the label of a field, not of the text', (fix,), sure=0.9)
            elif label not in _ALOUD_META and self._is_label(doc, hit.span):
                end = hit.span.end
                while end < line.end and doc.text[end].isspace():
                    end += 1
                fix = Fix("Remove the label", (Edit(Span(hit.span.start, end), ""),))
                yield Finding(
                    hit.span, f'"{doc[hit.span]}" is the label of a field, not of the text', (fix,), sure=0.85
                )

    @staticmethod
    def _is_lone(doc: Document, span: Span) -> bool:
        """True if a line between two paragraphs is nothing but a label, of pictures or of what is missing."""
        if doc[span].rstrip(":").lower() not in _ALONE | _EMPTY or not doc[span][0].isupper():
            return False
        number = next(number for number, block in enumerate(doc.blocks) if block.span.end >= span.end)
        around = {doc.blocks[other].kind for other in (number - 1, number + 1) if 0 <= other < len(doc.blocks)}
        return number in doc.memo(body) and around == {Kind.PARAGRAPH}

    @staticmethod
    def _is_label(doc: Document, span: Span) -> bool:
        """True if the label is written like one: with a capital, before a capital or an opening quotation mark."""
        rest = doc.text[span.end : span.end + 3].strip()
        return doc.text[span.start].isupper() and rest[:1] != "" and (rest[0].isupper() or rest[0] in '“"‘')

    @staticmethod
    def _is_title_like(doc: Document, label: Span, line: Span) -> bool:
        """True for a label with a capital on a line that does not end like a sentence."""
        return doc.text[label.start].isupper() and doc.text[line.end - 1] not in ".!?"
