"""ENC017: a shortcode of a content system or forum left in text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NAMES = (
    r"caption|gallery|embed|audio|video|playlist|contact-form-7|wpforms|gravityform|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+"
    r"|elementor-template|rev_slider|layerslider|mc4wp_form|ninja_form|adrotate|the_ad|newsletter_form|smartslider3"
    r"|toc|dropcap|pullquote|column|one_half|one_third|two_third|button|youtube|vimeo|twitter|instagram|soundcloud"
    r"|products?|tablepress|table"
)
_ALWAYS = (
    r"vc_\w+|et_pb_\w+|fusion_\w+|contact-form-7|wpforms|gravityform|rev_slider|mc4wp_form|ninja_form"
    r"|elementor-template"
)
_EMOJI = (
    "tada|rocket|fire|clap|wave|smile|thumbsup|warning|point_right|point_down|white_check_mark|heavy_check_mark|sparkles"
    "|bulb|memo|eyes|pray|raised_hands|pushpin|muscle|checkered_flag|chart_with_upwards_trend|information_source"
)
_CODE = pattern(
    r"\[(?P<player>embed|video|audio|youtube|vimeo)\]https?://[^\s\[\]]+\[/(?P=player)\]"
    rf"|\[/(?:{_NAMES})\]|\[(?:{_NAMES})\s+[\w-]+\s?=[^\]\n]{{1,400}}\]|\[(?:{_ALWAYS})[^\]\n]{{0,400}}\]"
    r"|\[/(?:b|i|u|s|url|img|quote|size|color|center|list)\]|\[(?:url|img|size|color|quote|font)=[^\]\n]{1,200}\]"
    r"|\[cid:[^\s\[\]]{3,80}\]"
    rf"|(?: |(?<![\w:])):(?:{_EMOJI}):(?![\w:])"
    r"|\{\{[<%] ?/? ?[\w-]+[^}\n]{0,200}[%>]\}\}|\{%-? ?[\w-]+[^%}\n]{0,200}-?%\}",
    re.IGNORECASE,
)
_OPENING = pattern(r"\[(?:b|i|u|s|url|img|quote|center|list)\]", re.IGNORECASE)


class Shortcode(Rule):
    """A shortcode of a content system or a forum stands in the text.

    WordPress, Hugo and forums replace "[caption id=...]", "{{< figure >}}" or "[url=...]" by a picture or a link, and
    chat programs ":tada:"; pasted elsewhere, readers see the code. Only known names with attributes, closing codes,
    their opening codes and some faces and signs count; an editor's brackets are not meant. Documentation and code are
    left alone.

    Fix: unsafe; the code is removed, what stands between two codes is kept.
    """

    code = "ENC017"
    name = "shortcode"
    severity = Severity.ERROR
    gathers = 2
    languages = ()
    not_in = ("docs",)
    terms = ("shortcode.tsv",)
    bad = {
        '[[[caption id="a1" width="300"]]]The old mill.[[[/caption]]]': "The old mill.",
        "[[[vc_row]]][[[vc_column width=1/2]]]A new bridge.[[[/vc_column]]]": "A new bridge.",
        "See [[[url=https://example.org]]]the list[[[/url]]]; it is [[[b]]]new[[[/b]]].": "See the list; it is new.",
        "It sold out. [[[embed]https://youtu.be/a1[/embed]]] Come in May.": "It sold out. Come in May.",
        "Buy now: [[[products ids='3,4']]]": "Buy now:",
        "The bridge is open[[ :tada:]]": "The bridge is open",
    }
    good = (
        "The [caption] read: a mill. See [b] and [gallery] below.",
        "He [the mayor] said [sic] no. See [table 3] and [product of Olm].",
        "Write `[gallery ids=1]` to add pictures.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        found = list(_CODE.finditer(doc.text))
        closed = {match.group().lower() for match in found if match.group().startswith("[/")}
        found += [match for match in _OPENING.finditer(doc.text) if f"[/{match.group()[1:].lower()}" in closed]
        for match in sorted(found, key=re.Match.start):
            if not doc.is_code(match.start()):
                shown = match.group() if len(match.group()) < 40 else match.group()[:36] + " ..."
                span = Span(*match.span())
                fix = delete(_with_space(doc.text, span), "Remove the code")
                yield Finding(span, f'shortcode "{shown}" in text', (fix,))


def _with_space(text: str, span: Span) -> Span:
    """The span, and the space before it where one stands on either side."""
    spaces = text[span.start - 1 : span.start] == " " and text[span.end : span.end + 1] in {" ", "\n", ""}
    return Span(span.start - spaces, span.end)
