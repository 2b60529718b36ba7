"""TRN003: a name romanised in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule

from . import _shared


class MixedRomanisation(Rule):
    """One name is romanised in two ways.

    Names from other scripts come in as many spellings as there are systems: Butrus and Boutros, Goncharov and
    Hancharou, Jeong and Jung. Two spellings are one name when every difference between them is a correspondence of
    one system (Korean, Chinese, Japanese, Arabic, Persian, Hebrew, Slavic, Indic, Turkish, Greek, Balkan, Armenian,
    Georgian, Burmese, Thai, Lao and Khmer, Indonesian, Ethiopian, Somali, German) to whose languages both can belong,
    and nothing speaks for two people: other given names or ages, a place or people on both sides, gender and other
    endings (Kuznetsov, Kuznetsova), words of the dictionary. Chinese, Korean and Japanese names are
    read by syllable: Tsai Ing-wen is Cai Yingwen, but two names that one system holds whole, such as Kim Seong-min
    and Kim Seung-min, are two people. In a directory of a thousand names and more, only a name that the text comes
    back to is compared with others. Names that are explained in the text are left alone, and so are two full names
    side by side in a sentence, and all of a text that speaks of namesakes.

    Facts: the published tables of each system (Revised Romanization, McCune-Reischauer, pinyin, Wade-Giles, Tongyong,
    the postal map, the Hong Kong Government's Cantonese, Hepburn, Kunrei, BGN/PCGN, ISO 9, Ukraine 2010) and the
    spellings in use in the press.

    Fix: unsafe, because a quotation or the title of a work may keep its own spelling. The spelling used most often is
    kept.
    """

    code = "TRN003"
    name = "mixed-romanisation"
    tables = _shared.TABLES
    bad = {
        "Hassan Mahlouf spoke first. [[Makhluf]] had been asked twice. People like Mahlouf. Mahlouf left at ten.": (
            "Hassan Mahlouf spoke first. Mahlouf had been asked twice. People like Mahlouf. Mahlouf left at ten."
        ),
        "The singer Park Seong-ho lives here. [[Park Sung-ho]] was born abroad. Park Seong-ho sings folk.": (
            "The singer Park Seong-ho lives here. Park Seong-ho was born abroad. Park Seong-ho sings folk."
        ),
        "Judge Pavel Zaytsev ruled. Mr [[Zaitsev]] gave no reason, and Mr Zaytsev went home.": (
            "Judge Pavel Zaytsev ruled. Mr Zaytsev gave no reason, and Mr Zaytsev went home."
        ),
        "Two fires, which are not related, broke out. Ivan Goncharou left. Ivan [[Goncharov]] stayed. Goncharou ran.": (
            "Two fires, which are not related, broke out. Ivan Goncharou left. Ivan Goncharou stayed. Goncharou ran."
        ),
        "Mayor Zeng Jinghua spoke. A street is named after [[Tseng Ching-hua]]. Zeng Jinghua is 60.": (
            "Mayor Zeng Jinghua spoke. A street is named after Zeng Jinghua. Zeng Jinghua is 60."
        ),
        "Volodymyr Hrytsenko won a seat. [[Vladimir Hrytsenko]] is a baker. Volodymyr Hrytsenko is glad.": (
            "Volodymyr Hrytsenko won a seat. Volodymyr Hrytsenko is a baker. Volodymyr Hrytsenko is glad."
        ),
        "Stephan Weilandt wrote the report. Few liked it. [[Stefan Weilandt]] left. Stephan Weilandt is 60.": (
            "Stephan Weilandt wrote the report. Few liked it. Stephan Weilandt left. Stephan Weilandt is 60."
        ),
    }
    good = (
        "Ivan Kuznetsov met Olga Kuznetsova.",
        "Mohamed Salah scored. Mohammed Kudus did not.",
        "He flew from Shanxi to Shaanxi and on to Hunan and Henan.",
        "Kim Jong Un is the son of Kim Jong Il.",
        "Ali Khamenei followed Ruhollah Khomeini.",
        "Kim Seong-min came first. Kim Seung-min came second. Kim Seong-min is 20.",
        "Chen Shu-ching is a judge. More than a year ago Chen Shu-chen left the court. Chen Shu-ching stayed.",
        "Nguyen Van Thanh lost his house. Nguyen Van Than took him in. Nguyen Van Than has three cows.",
        "Ahmed Hafnaoui (TUN) won. Ahmed Hafnawi (EGY) was second. Ahmed Hafnaoui is 20.",
        "Cho Min-su will meet Cho Min-soo in the final. Cho Min-su is 20. Cho Min-soo has won twice.",
        "Ahmed Sabri runs the port. Ahmad Sabry, who is no relation, runs the airport.",
        "Sarah Weilandt and Sara Weilandt are cousins. Sarah Weilandt is the taller one.",
        "Amy Zhang sued the firm. Zhang won. Mr Chang, a clerk, gave evidence.",
        "Iran and Iraq talked; Austria and Australia listened.",
        "The ARMv7-M came first, the ARMv7E-M second. Most ABIs are old; the APIs are new, and so are other APIs.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        yield from _shared.findings(doc, self)
