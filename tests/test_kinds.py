"""What kind of writing a text is taken for."""

from __future__ import annotations

import pytest
from copydesk.lint import kinds
from copydesk.lint.document import Document

PROSE = "The council met on Monday and agreed to repair the old bridge over the Lenz before the winter comes."

TEXTS = {
    "news": (
        f"Prices\n\n{PROSE}\n\n1.5\n\n2.5 (May)\n\n{PROSE}",
        f"Bridge to be repaired\n\n{PROSE}\n\n“It is time,” the mayor said.\n\nThe press release came late.",
        f"Cookies and cakes\n\n{PROSE}\n\nThe method is old.\n\nMethod One\n\n{PROSE}",
        f"A letter from the mayor\n\n{PROSE}\n\nDear friends of his were there, too.\n\n{PROSE}",
    ),
    "press-release": (
        f"FOR IMMEDIATE RELEASE\n\nHarbour Tools opens a plant\n\n{PROSE}",
        f"Harbour Tools opens a plant\n\n{PROSE}\n\nMedia contact: Anna Bell, press@harbour.example",
        f"Harbour Tools opens a plant\n\n{PROSE}\n\nNotes to editors\n\nThe firm was founded in 1911.",
    ),
    "recipe": (
        "Plum cake\n\nIngredients\n\n500 g plums\n200 g flour\n\nMethod\n\nStone the plums.",
        "Plum cake\n\nIngredients:\n- 500 g plums\n- 200 g flour\n- 2 tbsp sugar\n\nStone the plums and bake them.",
    ),
    "transcript": (
        "Anna: Where is it?\nBen: On the shelf.\nAnna: Which one?\nBen: The top one.\nAnna: I see it.",
        "\n".join(f"Q: Question {n}?\nA: Answer {n}." for n in range(4)),
    ),
    "letter": (f"Lenz, 4 March\n\nDear Mrs Bell,\n\n{PROSE}\n\nYours sincerely,\nTom Hale",),
    "docs": (
        f"Cookie policy\n\n{PROSE}",
        f"GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\n{PROSE}",
        f"BRIDGE(1)\n\nNAME\n\nbridge - shows a bridge\n\nSYNOPSIS\n\nbridge FILE\n\nDESCRIPTION\n\n{PROSE}",
        f"Bridge\n\n1.2.0 (2024-05-01)\n\n{PROSE}\n\n1.1.0 (2024-03-01)\n\n{PROSE}\n\n1.0.0 (2024-01-01)\n\n{PROSE}",
        "\n\n".join(f"The bridge\n\n3.{n}. Opening it at noon\n\n{PROSE}" for n in range(1, 5)),
        "Comments on your blog\n\nOpen the WordPress dashboard. Click “Settings”, then click “Discussion”. The plugin "
        "adds a checkbox to the template. The shortcode [comments] shows the form.",
    ),
    "listing": ("\n".join(f"Item {n} in the shop" for n in range(14)),),
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in TEXTS.items() for text in texts])
def test_the_shape_tells_the_kind(kind: str, text: str) -> None:
    assert Document.of(text).kind == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("README", "docs"),
        ("a/Readme.de.md", "docs"),
        (".github/CODE-OF-CONDUCT.md", "docs"),
        ("docs/FEATURE_REQUEST.md", "docs"),
        ("SECURITY alert in Olm.txt", "news"),
        ("2024/history.md", "news"),
        ("NEWS.txt", "news"),
        ("README/olm.txt", "news"),
    ],
)
def test_the_documents_of_a_software_project_are_known_by_name(path: str, kind: str) -> None:
    assert Document.of(f"Bridge\n\n{PROSE}", path).kind == kind


def test_what_is_declared_counts() -> None:
    assert Document.of(PROSE, declared_kind="fiction").kind == "fiction"
    assert Document.of(PROSE, "README.md", declared_kind="news").kind == "news"


@pytest.mark.parametrize(
    "text",
    [
        "README API HTML CSS JavaScript configuration file, config file, command line, plugins, checkbox",
        "WordPress dropdown drop-down localhost npm pip install GitHub parameters endpoint template",
        "shortcode, dashboard, login page, log in page; click the Button, press on Return, tap the “OK”, select A",
        "`code` call() do_it(now) a --flag a.py a.ts a.js a.c a.h a.cc a.rs a.go a.rb a.sh a.txt a.cfg a.ini a.toml",
        "a.json a.yml a.yaml a.rst a.md a.css a.htm a.html a.xml",
    ],
)
def test_each_word_of_documentation_holds_a_sign(text: str) -> None:
    found = kinds._DOCS.findall(text) + kinds._CODE_MARKS.findall(text)
    assert len(found) >= 5
    assert all(kinds._signs(part) for part in found)
    assert kinds._signs(text) >= len(found)
