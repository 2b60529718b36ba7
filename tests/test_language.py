"""The language of a document: declared, else recognised; English unless another is clear."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.formats import markdown
from copydesk.lint.language import detect
from copydesk.lint.linter import Linter

TEXTS = {
    "de": "Der Hafen bleibt wegen des Sturms bis zum Abend geschlossen, und die Fähren fahren erst am Montag wieder.",
    "fr": "Le port restera fermé jusqu'à ce soir à cause de la tempête et les ferries ne partiront pas avant lundi.",
    "es": (
        "El puerto seguirá cerrado hasta la noche por la tormenta y los barcos no saldrán hasta el lunes, "
        "según el alcalde."
    ),
    "it": (
        "Il porto resta chiuso fino a sera per la tempesta e i traghetti non partono prima di lunedì, ha "
        "detto il sindaco."
    ),
    "pt": (
        "O porto fica fechado até a noite por causa da tempestade e os barcos não saem antes de segunda, "
        "disse o prefeito."
    ),
    "nl": (
        "De haven blijft door de storm dicht tot vanavond en de veerboten varen pas maandag weer uit, zei de "
        "burgemeester."
    ),
    "sv": (
        "Hamnen är stängd till kvällen på grund av stormen och färjorna går inte förrän på måndag, säger "
        "borgmästaren som har talat med dem."
    ),
    "da": (
        "Havnen er lukket til i aften på grund af stormen, og færgerne sejler ikke før på mandag, siger "
        "borgmesteren, der har talt med rederiet efter mødet."
    ),
    "no": (
        "Havnen er stengt til i kveld på grunn av stormen, og fergene går ikke før på mandag, sier ordføreren"
        " som har snakket med rederiet etter møtet."
    ),
    "fi": (
        "Satama on kiinni iltaan asti, ja lautat eivät lähde ennen maanantaita, sillä se on liian "
        "vaarallista, kun tuuli on kova, mutta linja-autot kulkevat."
    ),
    "pl": (
        "Port jest zamknięty do wieczora z powodu burzy, a promy nie wypłyną przed poniedziałkiem, jak podał "
        "burmistrz, który był na miejscu."
    ),
    "cs": (
        "Přístav je do večera zavřený, protože se čeká bouře, a trajekty nevyplují, jak uvedl starosta, který"
        " byl na místě."
    ),
    "hu": (
        "A kikötő estig zárva van, mert vihar jön, és a kompok nem indulnak el, csak hétfőn, mondta a "
        "polgármester, aki ott volt az ülésen."
    ),
    "ro": (
        "Portul este închis până seara din cauza furtunii și feriboturile nu pleacă, a spus primarul, care a "
        "fost la fața locului pentru o vizită."
    ),
    "tr": (
        "Liman fırtına için akşama kadar kapalı ve feribotlar pazartesiden önce kalkmayacak, ancak bu karar "
        "daha sonra bir kez daha ele alınacak."
    ),
    "id": (
        "Pelabuhan itu ditutup sampai malam karena badai dan kapal tidak akan berangkat pada hari ini, kata "
        "wali kota yang datang dari kota."
    ),
    "vi": (
        "Cảng đóng cửa đến tối vì bão và các tàu không rời bến, thị trưởng cho biết khi đến một trong những "
        "nơi đã bị ngập."
    ),
    "ru": "Порт закрыт до вечера из-за шторма, и паромы не выйдут раньше понедельника, сообщил мэр.",
    "uk": "Порт зачинено до вечора через шторм, і пороми не вийдуть раніше понеділка, повідомив мер.",
    "bg": "Пристанището е затворено до вечерта заради бурята и фериботите няма да отплават, съобщи кметът.",
    "el": "Το λιμάνι μένει κλειστό ως το βράδυ λόγω της καταιγίδας.",
    "ar": "الميناء مغلق حتى المساء بسبب العاصفة ولن تبحر العبارات قبل يوم الاثنين.",
    "fa": "بندر تا شب به خاطر طوفان بسته است و کشتی‌ها پیش از دوشنبه حرکت نمی‌کنند.",
    "he": "הנמל סגור עד הערב בגלל הסערה.",
    "hi": "तूफान के कारण बंदरगाह शाम तक बंद रहेगा।",
    "th": "ท่าเรือปิดจนถึงเย็นเพราะพายุ",
    "ja": "港は嵐のため夕方まで閉鎖され、フェリーは月曜日まで出航しません。",
    "zh": "港口因风暴关闭至傍晚，渡轮周一之前不会开航。",
    "ko": "항구는 폭풍 때문에 저녁까지 폐쇄됩니다.",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_a_clear_text_is_recognised(lang: str) -> None:
    assert detect(TEXTS[lang]) == lang


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Home | News | Sport",
        "Real Madrid 2, Bayern de Munich 1",
        "Rio de Janeiro, La Paz, Los Angeles, San Juan de la Cruz, El Paso",
        "The minister quoted an old saying: « Il ne faut pas vendre la peau de l'ours avant de l'avoir tué » and left.",
        "Putin (Путин) met Xi (习近平) in Moscow.",
        "B Lima (Samoa), J Fourie (SA), T Umaga (New Zealand), S Bobo (Fiji), A Mehrtens (NZ), G Gregan (Aus)",
    ],
)
def test_whatever_is_not_clearly_another_language_is_english(text: str) -> None:
    assert detect(text) == "en"


def test_a_licence_in_english_does_not_make_a_text_english() -> None:
    licence = "Permission is granted to copy the text and to give it to all who want it, if this note is kept. "
    assert detect(licence * 8 + "\n" + (TEXTS["de"] + "\n") * 40) == "de"
    assert detect(TEXTS["de"] + "\n" + licence * 60) == "en"


def test_rules_for_english_are_silent_on_another_language_unless_it_is_declared_english() -> None:
    text = TEXTS["de"] + " Der Wind ist stark,aber warm."
    linter = Linter(Config(select=("TYP002",)))
    assert linter.check(Document.of(text)).diagnostics == ()
    assert [item.code for item in linter.check(Document.of(text, declared_lang="en-GB")).diagnostics] == ["TYP002"]


def test_front_matter_declares_the_language() -> None:
    document = markdown.read(b"---\ntitle: Port\nlang: de-AT\n---\n\nThe port is closed for the day.\n", "a.md")
    assert document.lang == "de"
