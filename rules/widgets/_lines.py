"""What a single line looks like: its shape, and the piece of page furniture it may be by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.folding import line_key
from copydesk.lint.lexicon import Lexicon
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from . import _frames
from ._frames import FRAMES, Frames, framed
from ._voice import CUES, LIGHT

LEXICON = "lines.tsv"  # the lines that are known word by word
FORMS = "forms.tsv"  # lines that differ in a word or two
TABLES = (LEXICON, FORMS, FRAMES, CUES, LIGHT)  # what a rule that asks for the lines declares
STRONG, EDGE, WEAK = "strong", "edge", "weak"


class Seed(NamedTuple):
    """What a line is known as: the kind of furniture, how sure that is alone, and how it was recognised."""

    kind: str
    tier: str
    by: str


class Line(NamedTuple):
    """One line that is not blank: its row from 0, its text without outer space, its shape and its seed."""

    row: int
    span: Span
    text: str
    key: str
    words: int
    stop: bool  # ends like a sentence
    cut: bool  # ends in an ellipsis
    gap: bool  # a blank line stands above
    seed: Seed | None

    @property
    def prose(self) -> bool:
        """True if the line is a paragraph of running text."""
        return (self.stop and self.words >= 12) or (self.words >= 28 and not self.cut)

    @property
    def nameless(self) -> bool:
        """True if the line may be furniture for its place alone: short, with letters, and no byline or date."""
        return (self.short or self.cut) and any(char.isalpha() for char in self.text) and not self.own

    @property
    def own(self) -> bool:
        """True if the line is a byline, a date or a time."""
        return _OWN.match(self.text.lower()) is not None

    @property
    def short(self) -> bool:
        """True if the line is no sentence: a title, a label, a button."""
        return not self.stop and self.words <= 16


_OWN = pattern(  # a byline, a date or a time: the article's own, whatever stands around it
    r"by:? [a-z]|.{0,24}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?\d{1,2}\b"
    r"|\d{1,2} [a-z]{3,9} \d{4}\b"
    r"|.{0,20}\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|.{0,12}\b\d{1,2}[:.]\d{2}\b"
)
_STOP = pattern(r"[.!?。！？][\"'”’»)\]]*$")
_CUT_ENDS = ".…]\"'”’)"
_LABEL, _TAGS = 24, 4  # characters of the label of a long list of tags, commas in it
_SENTENCE_WORDS = 8  # a longer sentence is looked up only if its first word is one that known sentences have
_HEAD, _ASKED = 40, 60  # characters in which its first word ends; in which a question before a call ends
_NOTICE = 700  # characters of the longest notice of rights
_PARAGRAPH = 300  # characters; a longer line is running text, and nothing else is asked of it
_SENTENCE = 130  # characters of the longest sentence that may stand in the list
_VARIED = 16  # words of the longest line that is known in variants
_LINE = 160  # a longer line without a stop is none of the list
_CUT = pattern(r"(?:\.{3}|…|\[(?:\.{3}|…)\])[\"'”’)\]]*$")


def lines(doc: Document, rule: Rule) -> tuple[Line, ...]:
    """All lines of a document that are not blank, in order; those that are known stand in the lexicon of the family."""
    lists = Lists(
        doc.lexicon(rule, LEXICON),
        doc.lexicon(rule, FORMS),
        doc.table(rule, FRAMES, _frames.build),
    )
    return tuple(_lines(doc, lists))


class Lists(NamedTuple):
    """What lines are looked up in: whole lines, their variants, and lines with a name in them."""

    lexicon: Lexicon
    forms: Lexicon
    frames: Frames

    def may_begin(self, text: str) -> bool:
        """True if a known sentence may begin like this one, by its first word."""
        word = line_key(text[:_HEAD].partition(" ")[0])
        if not word or not word[0].isalpha() or "?" in text[:_ASKED]:
            return True
        known = (self.lexicon.lines.sentence_heads, self.forms.lines.sentence_heads, self.frames.first, _CALL_FIRST)
        return any(word in heads for heads in known)


def _lines(doc: Document, lists: Lists) -> Iterator[Line]:
    gap = True
    for row, span in enumerate(doc.lines):
        raw = doc.text[span.start : span.end]
        text = raw.strip()
        if not text:
            gap = True
            continue
        start = span.start + len(raw) - len(raw.lstrip())
        yield _line(row, Span(start, start + len(text)), text, gap, lists)
        gap = False


def _line(row: int, span: Span, text: str, gap: bool, lists: Lists) -> Line:
    size = len(text)
    if size > _PARAGRAPH:
        seed = Seed("feed", EDGE, "pattern") if size < _NOTICE and _ends_in_rights(text) else None
        return Line(row, span, text, "", size // 6, True, False, gap, seed)
    cut = text[-1] in _CUT_ENDS and bool(_CUT.search(text, max(0, size - 8)))
    stop = not cut and bool(_STOP.search(text, max(0, size - 4)))
    words = text.count(" ") + 1
    if size > (_SENTENCE if stop else _LINE):
        return Line(row, span, text, "", words, stop, cut, gap, _long(text, stop, lists))
    if stop and words > _SENTENCE_WORDS and not lists.may_begin(text):
        return Line(row, span, text, "", words, stop, cut, gap, None)
    key = line_key(text)
    return Line(row, span, text, key, words, stop, cut, gap, known(text, key, lists))


def _long(text: str, stop: bool, lists: Lists) -> Seed | None:
    """The seed of a line too long for the lists: the small print, or many tags."""
    if _ends_in_rights(text):
        return Seed("feed", EDGE, "pattern")
    if (
        not stop
        and text.count(",") >= _TAGS
        and ":" in text[:_LABEL]
        and (tier := _tag_list(text.lower(), lists.lexicon))
    ):
        return Seed("tags", tier, "pattern")
    return None


def known(text: str, key: str, lists: Lists) -> Seed | None:
    """The seed of a line: from the list, with a name in it, as several entries in a row, or from its pattern."""
    lexicon = lists.lexicon
    if text[0] == "«" and (row := lexicon.lines.find(key)) and row["kind"] == "navigation" and row["tier"] == STRONG:
        return Seed("navigation", STRONG, "phrase")  # an arrow
    if not key or text[0] in _QUOTES or _NUMBERED.match(text):
        return None
    row = lexicon.lines.find(key)
    if row is None and key[-1] == "0" and (row := lexicon.lines.find(_TOTAL.sub("", key))) and row["kind"] == "comment":
        row = {**row, "tier": STRONG}
    short = key.count(" ") < _VARIED
    if row is None and short and (form := lists.forms.lines.find(key)):
        row = form if form["tier"] != STRONG or key.count(" ") >= 2 else {**form, "tier": EDGE}
    if row is None:
        frame = framed(text, lists.frames) if short else None
        if frame is not None and (frame.tier == STRONG or text[-1] not in ".?!"):
            return Seed(frame.kind, frame.tier, "pattern")
        sentence = text[-1] in ".?!" and key.count(" ") >= 6
        return _pattern(text, key, lexicon) or (
            None if sentence else _several(key, lexicon, text) or _glued(text, lexicon)
        )
    if row["tier"] != STRONG and text[-1] in ".!" and not (row["kind"] == "player" and text.endswith("...")):
        return None  # "Yes." is an answer, "Yes" a button
    if key == "related" and text[-1] == ":":
        return Seed("related", STRONG, "phrase")  # above a link
    return Seed(row["kind"], row["tier"], "phrase")


_QUOTES = "\"“‘'«„「『"  # what is said in quotation marks is text
_NUMBERED = pattern(r"\(?\d{1,2}[.)] ")  # so is a step of an instruction
_TOTAL = pattern(r"(?: ?[(\[]|(?<=[a-z]))0$")  # the count behind an entry: "View all (4)", "View comments941"


# --- several entries on one line -------------------------------------------------------------------------------------

_LONGEST = 5  # words of an entry inside a bar
_BARS = (
    {"share", "network", "counter", "comment", "newsletter"},
    {"navigation", "section", "network", "paywall", "newsletter", "related"},
    {"related", "navigation"},
    {"cookie", "navigation", "paywall"},
    {"counter", "related", "share"},
    {"shop", "counter"},
)


_TALLY = pattern(r"(?<=[a-z])0$")  # the count behind a button: "facebook0 twitter0"


def _several(key: str, lexicon: Lexicon, text: str = "") -> Seed | None:
    """The seed of a line that is nothing but entries of the list: "share tweet email", "facebook twitter reddit".

    Entries of different kinds must be divided by marks in the `text` of the line ("Subscribe | Log in").
    """
    words = [_TALLY.sub("", word) for word in key.split(" ")]
    if not 2 <= len(words) <= 24 or not lexicon.lines.may_start(words, _LONGEST):
        return None
    parts: list[Seed] = []
    at = 0
    while at < len(words):
        if words[at] in {"", "/", ">", "»", "-", "–", "—", "›", "&", ",", ":", "0"}:
            at += 1
            continue
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            row = lexicon.lines.find(" ".join(words[at : at + size]).strip(",:;()"))
            if row is not None:
                parts.append(Seed(row["kind"], row["tier"], "bar"))
                at += size
                break
        else:
            return None
    if len(parts) < 2:
        return None
    kinds = {part.kind for part in parts}
    if not any(mark in text for mark in _DIVIDERS) and not any(kinds <= group for group in _BARS):
        return None
    kind = "share" if "network" in kinds else "navigation" if "section" in kinds else parts[0].kind
    firm = sum(part.tier == STRONG for part in parts) + ("network" in kinds and len(parts) >= 3)
    return Seed(kind, STRONG if firm else EDGE, "bar")


_DIVIDERS = (" | ", " · ", " • ")
_GLUE = pattern(r"(?<=[a-z.!?])(?=[A-Z])")
_NETWORKS = pattern(
    r"(?:facebook|twitter|flipboard|whatsapp|instagram|pinterest|linkedin|reddit|tumblr|telegram|youtube|tiktok|"
    r"snapchat|messenger|google|e-?mail|print|share|tweet|rss){2,}$"
)


def _glued(text: str, lexicon: Lexicon) -> Seed | None:
    """The seed of entries that stand without a space between them, as links lose it: "Edit ProfileSign Out"."""
    if len(text) > 80:
        return None
    if " " not in text and _NETWORKS.match(text.lower()):
        return Seed("share", STRONG, "bar")
    if not _GLUE.search(text):
        return None
    key = line_key(_GLUE.sub(" ", text))
    row = lexicon.lines.find(key)
    return Seed(row["kind"], row["tier"], "bar") if row is not None else _several(key, lexicon)


# --- patterns --------------------------------------------------------------------------------------------------------

_CALL = pattern(
    r"""(?:.{0,50}\?\ )?(?:please,?\ )?(?:
      (?:click|tap)\ (?:here|below|on\ the\ link)\ (?:to|for)
    | sign\ up\ (?:for|to|here|now|today|below) | subscribe\ (?:to|now|for|here|today)
    | join\ (?:us\ on|our|the\ conversation) | follow\ (?:us|me|@|our|him|her|the) | (?:like|find)\ us\ on
    | download\ (?:our|the)\b | get\ (?:our|the)\b | (?:check|fill)\ (?:out|in|the\ form)\b
    | get\ .{0,60}(?:in|to)\ your\b | (?:have|got)\ a\ (?:news\ )?(?:tip|story)\b
    | (?:don't|never)\ (?:forget|miss)\b | for\ more\ .{0,60}(?:click|visit|follow)\b
    | stay\ (?:up[ -]to[ -]date|updated|informed|connected|tuned)\b
    | (?:reach|e-?mail|contact|tweet)\ (?:him|her|them|me|the\ (?:author|writer|reporter|editor)s?)\b
    | (?:support|donate\ to)\ (?:our|us|independent|local|quality)\b
    )""",
    re.VERBOSE,
)
_CALL_FIRST = frozenset(
    "please click tap sign subscribe join follow like find download get check fill have got don't never for stay "
    "support donate reach email e-mail contact tweet".split()
)
_CALL_NOUN = pattern(
    r"\b(?:newsletters?|inbox|channel|facebook|twitter|instagram|youtube|telegram|whatsapp|tiktok|linkedin|"
    r"mailing list|our (?:\w+ )?(?:page|podcast|list|site|app)|journalism|google news|rss)\b|@\w{3,}"
)
_TOWN_NOUN = pattern(r"\b(?:alerts|e-?mail updates|notifications|(?:free|mobile) (?:\w+ )?app)\b")
_SENDER = pattern(r"\b(?:alerts|notifications|updates) from [A-Z]")
_OURS = pattern(r"\b(?:our|us|we|my|me)\b")
_SENTENCE_END = pattern(r"[.!?;] ")
_YOU = pattern(r"\byour?\b|\bour\b")
_HEADER = pattern(
    r"""more\ (?:from|on|in|about|great|top|like|news|stories|by|of)[ ]
    | (?:most|also)\ (?:read|popular|viewed|shared|watched|recent|on|in|from)\b
    | (?:popular|trending|latest)\ (?:on|in|at|from|with|news\ from|stories\ from)[ ]
    | related\ (?:\w+\ ){0,3}(?:from|about|on|coverage|articles|stories)\b
    | recommended\ (?:for|by|from|in)\  | (?:today|this\ week)(?:'s)?\ (?:top|most)[ ]
    | top\ (?:stories|news|headlines)\ (?:in|from|on)[ ]
    | read\ (?:more|next|also)\ (?:from|on|about|in|at)\  | see\ (?:more|all|also)\ (?:from|on|in|of)[ ]
    | view\ (?:more|all)\  | all\ (?:stories|articles|posts)\ (?:by|from|in)[ ]
    | (?:other|more)\ (?:\w+\ ){0,2}(?:stories|articles|posts|news|headlines)\b | you\ might\ .{0,20}like
    | what\ (?:to|we're|people\ are)\ (?:read|watch) | (?:from|elsewhere\ on|around)\ the\ (?:web|network|archives?)\b
    | stories\ (?:from|by|you)\  | posts\ (?:from|by|tagged)\  | tweets\ by\ """,
    re.VERBOSE,
)
_LIST_LABEL = pattern(r"(?:tagged|filed|posted|published|archived) (?:with|as|under|in|to)(?= )")
_CRUMBS = pattern(
    r"home(?:\s*[>»›→]\s*|\s+[/-]\s+)\S|(?:[^>»›→]{2,30}[>»›→]\s*){2,}[^>»›→]{2,60}$|news(?: / [^/]{2,80}){2,}$"
)
_RIGHTS = pattern(
    r"(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:\d{4}|by\b)|.{0,60}(?:\ball rights reserved\b|[-–—|·] ?© ?\d{4})"
)
_HOLDER = pattern(r"(?:©|\(c\)|copyright) ?(?:©|\(c\)|copyright)? ?\d{4}\b|all rights reserved", re.IGNORECASE)
_EXCERPT = pattern(r"\b(?:excerpt|reprinted|from the book|adapted from)", re.IGNORECASE)  # of a book: the article's own
_SHORTCODE = pattern(
    r"(?:\[(?:/[a-z][a-z0-9_-]{2,30}|(?:vc|et_pb|wp|fusion|su|td|av|elementor|mc4wp|woocommerce|rev)_[a-z0-9_]+[^\]]*"
    r"|(?:gallery|embed|caption|playlist|video|audio|youtube|vimeo|tweet|instagram|soundcloud|spotify)\b[^\]]*"
    r"|[a-z][a-z0-9_-]{2,30}\s+[a-z_-]+=[\"'\d][^\]]*)\]\s*)+$"
)
_PAGES = pattern(r"0(?: 0){2,}(?: (?:next|»|›))?$")  # numbers of pages: "1 | 2 | 3"
_NEIGHBOUR = pattern(r"(?:Previous|Next) (?:article|post|story):? ?(?=[A-Z\d“‘\"'])")  # with the title it leads to
_NEIGHBOUR_BEHIND = pattern(r"(?<=[a-z.!?”])(?:Previous|Next) (?:article|post|story)$")
# Labels before the title of another article, on one line with it.
LINKED = ("RELATED ARTICLE ", "RELATED COVERAGE ", "RELATED GALLERY ", "RELATED STORY ", "RELATED VIDEO ")
_TIMED = pattern(r"(?!by )[^.!?]*\b0[ -]min(?:ute)?s? read$")  # behind the date
_ICON = pattern(  # the name of an icon before what it stands for
    r"(?:chevron_(?:left|right)|arrow_(?:back|forward|upward|downward|drop_down)|keyboard_arrow_[a-z]+|"
    r"expand_(?:more|less)|play_(?:arrow|circle_filled)|more_(?:vert|horiz))\b"
)
_COUNT = pattern(
    r"(0[km]? ?(?:view )?"
    r"(?:shares?|comments?|views?|likes?|replies|retweets|reads?|votes?|followers|points|reactions)\b).{0,40}$"
)
_BUTTON = pattern(r"(?: [a-z]+)*? (?:share|tweet|pin|facebook|twitter|email|print|whatsapp|reddit)\b")
_HANDLE = pattern(  # of a person or a page, alone or behind a label
    r"@[a-z0-9_.]{2,30}$|(?:#\w+[\s,]*){2,}$|[\w.+-]+@[\w-]+\.[a-z.]{2,12}$|(?:[a-z][a-z ]{2,20}: ?)?https?://\S+$"
    r"|(?:www\.)?(?:twitter|x|facebook|instagram|youtube|linkedin|t)\.(?:com|me)/\S+$"
)
_FORM_STAR = pattern(
    r"(?:(?:your|my|the|full|first|last|company|phone|postal|zip|e-?mail|post) ?)?"
    r"(?:names?|e-?mails?|(?:e-?mail )?address|website|url|phone|number|comments?|message|code|city|country|state|"
    r"company|title|rating|review|subject|password|username|question|answer|organi[sz]ation|captcha|required fields|"
    r"vorname|nachname|e-?mail-adresse|kommentar|telefon|nachricht|betreff|pflichtfelder|webseite|nom|prénom|"
    r"commentaire|nombre|correo(?: electrónico)?|apellidos?|comentario|mensaje|nome|cognome|commento|mensagem) ?:? ?\*$"
)
_NEW_TAB = pattern(r"(?:.*(?:[(,]|\blink|\bsite) ?|.*\W)?opens in (?:a )?new (?:browser )?(?:window|tab)\)?$")


def _pattern(text: str, key: str, lexicon: Lexicon) -> Seed | None:
    """The seed of a line by its wording where no list can hold it."""
    low = text.lower().replace("’", "'")
    words = text.count(" ") + 1
    if words > 8 and text[-1] == "." and low[0] not in "©(c":  # a sentence can only be a call
        return Seed("newsletter", STRONG, "pattern") if words <= 25 and is_call(text) else None
    if text[0] == "[" and _SHORTCODE.match(text):
        return Seed("code", STRONG, "pattern")
    if _NEIGHBOUR.match(text):
        return Seed("related", EDGE, "pattern")
    if _NEIGHBOUR_BEHIND.search(text):
        return Seed("navigation", EDGE, "pattern")  # above a headline
    if text.startswith(LINKED):  # with the title it leads to
        return Seed("related", STRONG, "pattern")
    if key.endswith(" read") and _TIMED.match(key):
        return Seed("counter", STRONG, "pattern")
    if "_" in low[:24] and _ICON.match(low):
        return Seed("navigation", STRONG, "pattern")
    if count := _COUNT.match(key):
        bar = _BUTTON.match(key, count.end(1)) is not None  # "31.4k SHARES Share Tweet"
        return Seed("counter", STRONG if bar else EDGE, "pattern")
    if key[0] == "0" and text[0] == "1" and _PAGES.match(key):
        return Seed("navigation", EDGE, "pattern")
    if low.endswith(("window", "tab", "window)", "tab)")) and words <= 16 and _NEW_TAB.match(low):
        return Seed("navigation", STRONG, "pattern")
    if words <= 25 and is_call(text):
        return Seed("newsletter", STRONG, "pattern")
    if words <= 16 and _CALL.match(low) and _YOU.search(low):
        return Seed("newsletter", EDGE, "pattern")
    if _CRUMBS.match(low) and words <= 16:
        return Seed("navigation", STRONG if low.startswith("home") else EDGE, "pattern")
    if text[-1] not in ".?!" and words <= 24 and (tier := _tag_list(low, lexicon)):
        return Seed("tags", tier, "pattern")
    if words <= 8 and text[-1] not in ".?!" and (_HEADER.match(low) or _more_of_a_section(low, lexicon)):
        return Seed("related", EDGE, "pattern")
    if _RIGHTS.match(low) and words <= 40:
        return Seed("feed", STRONG if "all rights reserved" in low and low[0] in "©(ca" else EDGE, "pattern")
    if _HANDLE.match(low):
        return Seed("share", WEAK, "pattern")
    if text[-1] == "*" and _FORM_STAR.match(low):
        return Seed("comment", EDGE, "pattern")
    return None


def _ends_in_rights(text: str) -> bool:
    """True for a longer line that names the holder of rights somewhere: the small print at the foot of a page."""
    marked = "©" in text or "opyright" in text or "rights reserved" in text or "(c)" in text
    return marked and _HOLDER.search(text) is not None and _EXCERPT.search(text) is None


def is_call(text: str) -> bool:
    """True for a sentence that opens with a call to sign up, follow or subscribe and names what to.

    Towns and banks have alerts and apps too: in a whole sentence those must be ours.
    """
    low = text.lower().replace("’", "'")
    if low.split(" ", 1)[0].strip(",") not in _CALL_FIRST and "? " not in low[:60]:
        return False
    call = _CALL.match(low)
    if call is None:
        return False
    rest = _SENTENCE_END.split(low[max(0, call.end() - 1) :], maxsplit=1)[0]
    if _CALL_NOUN.search(rest):
        return True
    ours = text[-1] not in ".?" or _OURS.search(low) is not None or _SENDER.search(text) is not None
    return ours and _TOWN_NOUN.search(rest) is not None


def _more_of_a_section(low: str, lexicon: Lexicon) -> bool:
    """True for "More World", "Latest Sport": a word for more and the name of a section."""
    head, _, section = low.partition(" ")
    if head not in {"more", "latest", "top", "all", "popular"}:
        return False
    row = lexicon.lines.find(section)
    return row is not None and row["kind"] == "section"


def _tag_list(low: str, lexicon: Lexicon) -> str:
    """The tier of a line that files an article under tags ("tags: flood, dykes"); empty for any other line."""
    head, colon, _ = low.partition(":")
    if colon and len(head) <= 30:
        row = lexicon.lines.find(line_key(head))
        if row is not None and row["kind"] == "tags":
            return EDGE if head in {"topics", "categories", "keywords", "subjects"} else STRONG
    return EDGE if _LIST_LABEL.match(low) else ""
