"""TRN001: a name in two of its listed spellings."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from . import _shared


class MixedSpelling(Rule):
    """One name stands in two of the spellings that are listed for it.

    A reader who meets Pusan and Busan in one article thinks of two cities. The lists hold names of places, leaders,
    organisations and faiths that were respelled or renamed; a finding needs two forms of one row in one document, so
    a lone Pusan is no finding. Left alone are forms that the text explains ("Kolkata, formerly Calcutta"), and names
    that keep the old form (Peking University, Bombay High Court, Treaty of Nanking, Gaddafi Stadium, Odessa in Texas).

    Facts: official renamings and gazetteers; the romanisation systems of each language.

    Fix: unsafe, because a quotation or the title of a work may keep an old spelling on purpose. The spelling used
    most often is kept, then the one in the full name, then the one the list prefers.
    """

    code = "TRN001"
    name = "mixed-spelling"
    tables = _shared.TABLES
    bad = {
        "The ship is in [[Pusan]]. It left Busan, and Busan is calm.": (
            "The ship is in Busan. It left Busan, and Busan is calm."
        ),
        "Trains from Kyiv ran late. In [[Kiev]] the trams stood still. Kyiv has had no power since noon.": (
            "Trains from Kyiv ran late. In Kyiv the trams stood still. Kyiv has had no power since noon."
        ),
        "Rebels allied with Hezbollah met. A [[Hizbollah]] speaker agreed, and Hezbollah signed.": (
            "Rebels allied with Hezbollah met. A Hezbollah speaker agreed, and Hezbollah signed."
        ),
        "YANGON (AP) — Prices rose in May. In [[Rangoon]] a sack of rice costs twice as much.": (
            "YANGON (AP) — Prices rose in May. In Yangon a sack of rice costs twice as much."
        ),
        "[[KIEV]], Nov. 3 — Trams stood still. Kyiv has had no power since noon, and Kyiv is cold.": (
            "KYIV, Nov. 3 — Trams stood still. Kyiv has had no power since noon, and Kyiv is cold."
        ),
        "Al Shabaab took a town. [[Al-Shabab]] said so on its radio, and Al Shabaab holds the road.": (
            "Al Shabaab took a town. Al Shabaab said so on its radio, and Al Shabaab holds the road."
        ),
        "Trucks to [[Nay Pyi Taw]] ran late. A bridge in Naypyidaw was shut.": (
            "Trucks to Naypyidaw ran late. A bridge in Naypyidaw was shut."
        ),
        "The governor of Deir ez-Zor spoke. The road to [[Deir al-Zour]] is shut, and Deir ez-Zor is calm.": (
            "The governor of Deir ez-Zor spoke. The road to Deir ez-Zor is shut, and Deir ez-Zor is calm."
        ),
    }
    good = (
        "Busan, formerly Pusan, is a port.",
        "Pusan is a port. Pusan is big.",
        "Rangoon, the seat of the last viceroys, had become Yangon.",
        "Odesa is calm. In the Russian-language papers it is still Odessa.",
        "She left Beijing for good. She had taught at Peking University.",
        "The harbour is Xiamen's. Older maps call the town Amoy, and sailors go by Xiamen.",
        "He lives in Kolkata (Calcutta). Kolkata is hot.",
        "Odessa, Texas, has sent a fire engine to Odesa. The mayor of Odessa thanked Odesa for the cake.",
        "Gaddafi Stadium in Lahore is full. It was named after Muammar Gadhafi, and Gadhafi spoke there.",
        "Families in Türkiye eat lamb. Turkey is for guests, who like turkey. Türkiye grows it, but Türkiye sells it.",
        "Trains to Chennai ran late. Pubs call a hot dish Madras curry, and few in Chennai know it.",
        "Officials renamed Bombay as Mumbai. The old say Bombay when they mean love, Mumbai when they mean work.",
        "It was Lwów under the Poles, Lvov under the Soviets and is Lviv in Ukraine. Lviv is old.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from _shared.findings(doc, self)
