"""What may follow a prefix that is written as a word of its own: a people, a country, a cause or an office."""

from __future__ import annotations

from copydesk.lint.patterns import pattern

_PEOPLE = pattern(r"[A-Z][a-z]+(?:an|ish|ese)s?")  # Russian, Turkish, Chinese
_OTHERWISE = frozenset(
    """Batman Brush Caravan Cheese Civilian Clean Dish Finish Fish Geese Guardian Human Librarian Median Meridian
    Obese Ocean Organ Pedestrian Publish Sedan These Titan Urban Vegan Vegetarian Veteran Wish Woman Women""".split()
)
_PEOPLES = frozenset(
    """Afghan Afghanistan Albania Albanian Algeria America Angola Arab Arabic Argentina Armenia Assad Atlantic
    Australia Austria Azerbaijan Azeri Baathist Bahrain Bahraini Baltic Bangladesh Bangladeshi Basque Belarus
    Belgium Black Bolivia Bosnia Bosniak Brazil Brexit Britain Buddhist Bulgaria Burma Cambodia Cameroon Canada
    Catalan Catholic Chad Chile China Christian Colombia Communist Congo Croat Croatia Cuba Cyprus Czech Denmark
    Dutch EU Ecuador Egypt Emirati England Eritrea Estonia Ethiopia Europe Evangelical Fascist Finland France
    French Gaza Georgia Germany Ghana Greece Greek Guatemala Guinea Haiti Hamas Hezbollah Hindu Hispanic
    Honduras Hungary Iceland India Indonesia Iran Iraq Iraqi Ireland Irish Islamic Islamist Israel Israeli Italy
    Jamaica Japan Jew Jewish Jordan Kazakh Kazakhstan Kenya Kosovo Kremlin Kurd Kuwait Kuwaiti Kyrgyzstan Laos
    Latvia Lebanon Leninist Liberia Libya Lithuania Madagascar Malawi Malaysia Mali Malta Maoist Marxist
    Mauritania Mexico Moldova Mongolia Montenegro Morocco Moscow Mozambique Muslim Myanmar NATO Namibia Nazi
    Nepal Nepali Nicaragua Niger Nigeria Nordic Norway Oman Omani Pakistan Pakistani Palestine Panama Paraguay
    Peru Philippines Poland Portugal Protestant Putin Putinist Qatar Qatari Romania Russia Rwanda Saudi Scotland
    Semite Senegal Serb Serbia Shiite Sikh Singapore Slavic Slovak Slovakia Slovene Slovenia Somali Somalia
    Soviet Spain Stalinist Sudan Sunni Sweden Swiss Switzerland Syria Taiwan Tajik Tajikistan Tanzania Thai
    Thailand Tibet Trump Trumpist Tunisia Turk Turkey Turkmen Turkmenistan Uganda Uighur Ukraine Uruguay Uyghur
    Uzbek Uzbekistan Venezuela Vietnam Wales Washington Welsh West Western White Yemen Yemeni Zambia Zimbabwe
    Zionist""".split()
)
_CAUSES = frozenset(
    """abortion austerity choice communist corruption coup democracy democratic drug establishment fascist
    globalisation globalization government gun immigrant immigration imperialist independence labor labour life
    lockdown migrant military monarchy nuclear opposition peace police racism racist reform regime semitic semitism
    separatist slavery smoking terror terrorism terrorist trust vaccination vaccine vaxxer war""".split()
)
_OFFICES = frozenset(
    """ambassador banker boss boyfriend captain chairman champion chancellor chief coach colleague communist
    detective director employee fighter footballer girlfriend governor husband judge king lawmaker lawyer leader
    manager mayor minister model officer official partner player policeman president prisoner secretary senator
    soldier soviet spy striker teacher wife worker""".split()
)
_NEGATED = frozenset(
    """aligned combatant essential european existent fiction governmental jew jewish lethal member muslim negotiable
    nuclear official partisan payment political profit resident smoker smoking stop violence violent white""".split()
)


def joins(prefix: str, word: str) -> bool:
    """True when `prefix` (in capitals) and `word` belong together with a hyphen: "PRO", "Russian"."""
    low = word.lower()
    if prefix == "EX":
        return low in _OFFICES
    if prefix == "NON":
        return low in _NEGATED or is_people(word)
    if prefix in {"PRO", "ANTI"} and low in _CAUSES:
        return True
    return is_people(word)


def is_people(word: str) -> bool:
    """True for the name of a people or country, and adjectives made of it."""
    return word in _PEOPLES or (len(word) >= 5 and word not in _OTHERWISE and bool(_PEOPLE.fullmatch(word)))


def follows_name(text: str, at: int) -> bool:
    """True after a capitalised word on the same line: a product's name goes on."""
    before = text[max(0, at - 40) : at].split("\n")[-1].rstrip(" \u00a0")
    last = before.split(" ")[-1] if before else ""
    return (
        any(map(str.isupper, last))
        and last[-1:].isalnum()
        and last.lower() not in {"the", "a", "an", "of", "in", "for"}
    )
