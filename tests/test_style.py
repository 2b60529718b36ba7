"""Typography, repetition and consistency over whole documents: what several of their rules promise together."""

from __future__ import annotations

from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.finding import Safety
from copydesk.lint.fixer import apply, choose
from copydesk.lint.linter import Linter

FAMILIES = ("TYP", "REP", "CON")

STORY = """Pool stays open

By Maria Lopes

The pool has been open since 4 July 1987. It has 1,200 members and opens at 7:30 a.m.; see www.pool.example.com/a?x=1.

"It is what it is," said Ana P. Cruz, 54. "We had had three leaks by then, and that that was only the start."

The Hague, The Times and "The Office" have all been in its quiz. On Friday, Five Guys will sell burgers.

"This is the first paragraph of a quotation that goes on.

"This is the second paragraph of it," he said.

iPhone, eBay, mRNA, PhDs, UFOs and McDonald's were seen. The app runs on Node.js. She smiled :-) and he winked ;-).

On September 11, 2001, the pool was closed. The World Trade Center stood near the Labour Party's club, full of colour.
"""


def codes(text: str, profile: str = "publish", **fields: str) -> list[str]:
    linter = Linter(Config(select=FAMILIES, profile=profile))
    return [item.code for item in linter.check(Document.of(text, **fields)).diagnostics]


def test_a_clean_story_is_silent_even_in_the_strict_profile() -> None:
    assert codes(STORY, "strict") == []


def test_remarks_wait_for_the_strict_profile() -> None:
    text = 'It’s late, she\'s out.  “We go,” he said, "now."\n\nHe paid 5% and 7 percent.'
    assert codes(text) == []
    assert {"TYP020", "TYP021", "TYP024", "CON005"} <= set(codes(text, "strict"))


def test_safe_fixes_change_only_spaces_marks_and_doubled_words() -> None:
    text = (
        "The harbour closed at noon ;the ferries waited , and the the crews slept.The mayor spoke.\n\n"
        '"We are ready, "he said. The quay ( built in 1890 ) is old,, and wet.\n'
    )
    linter = Linter(Config(select=FAMILIES))
    for _ in range(5):
        chosen, _codes = choose(linter.check(Document.of(text)).diagnostics, Safety.SAFE)
        if not chosen:
            break
        text = apply(text, chosen)
    assert text == (
        "The harbour closed at noon; the ferries waited, and the crews slept. The mayor spoke.\n\n"
        '"We are ready," he said. The quay (built in 1890) is old, and wet.\n'
    )


def test_a_repeated_paragraph_is_one_finding_and_not_one_for_each_sentence() -> None:
    paragraph = "The army sent tents to the school on Monday. Hundreds of people spent the night in its hall."
    text = f"Volcano\n\n{paragraph}\n\nNobody was hurt.\n\n{paragraph}\n"
    assert codes(text) == ["REP004"]


def test_rules_for_english_leave_french_spacing_alone() -> None:
    text = "Le maire a dit : « Nous sommes prêts ! » Le port est fermé ; les bateaux ne sortent pas de la ville."
    assert codes(text, "strict") == []


def test_a_related_story_teaser_is_a_cut_off_copy() -> None:
    text = (
        "Pool\n\nThe pool stays open until the end of the year.\n\n"
        "Fire destroys the old mill near the harbour, nobody was hurt in it.\n\n"
        "Fire destroys the old mill near the harbour, nobody...\n"
    )
    assert codes(text) == ["REP003"]
