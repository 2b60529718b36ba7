"""Which language a text is in, guessed from its letters and its commonest small words. No model, no network.

English is the answer unless another language shows clearly: a wrong guess would silence every rule for English copy.
Letters decide where the script is not Latin (ranges from the Unicode blocks, and letters that only one of several
languages of a script uses); elsewhere the share of function words does. The lists hold the articles, conjunctions,
prepositions, pronouns and auxiliaries that stand at the head of every frequency list of the language, words of one
plain letter left out.
"""

from __future__ import annotations

from collections import Counter

from .patterns import pattern

SAMPLE = 900  # characters that decide for ordinary English text
LONG_SAMPLE = 20_000  # characters that are looked at before another language is named
_ENOUGH_ENGLISH = 0.08  # share of English function words; running English text has 0.15 to 0.30
_ENOUGH_OTHER = 0.12
_LEAST_HITS = 4

_ENGLISH = frozenset(
    """the of and to that with by from it his are this have has but they which you were their would been who said she
    its there when what about could these than other into only your our""".split()
)
_SMALL_WORDS = {
    "ca": "els amb per que dels les una però també seva aquest aquesta són està fins",
    "cs": "se na je že ve do pro by jsem jsou byl bylo které který jako ale jeho po také podle",
    "da": "og at det er en til af på de for med den som ikke han har blev også fra var eller efter",
    "de": "der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch wird bei nach zum am",
    "es": "de la que el en los se del las un por con una su para es al lo como más pero sus fue este",
    "et": "ja on ei et see oli ka kui mis ning selle oma aga või mida kes pole veel",
    "fi": "ja on ei että se hän oli mutta ovat kun myös joka mukaan sekä jos vain ollut sen",
    "fr": "de la le les et des en du un une est que dans qui pour par sur au pas plus ne ce il avec sont aux cette",
    "hr": "je na se da su za od koji kao što bi iz nije ali koja biti ili prema nakon",
    "hu": "az és hogy nem is egy van volt meg csak ez már szerint azt után ki mint még lesz",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh juga ke adalah karena telah atau bisa",
    "is": "og að í á er sem það var við til um ekki hefur en með fyrir hann af þetta verið eru",
    "it": "di il la che in un per del è una non della con si le dei da sono nel alla gli al come anche ha più",
    "lt": "ir į kad iš yra su tai bet ne nuo apie buvo už jis po kaip dar prie jau",
    "lv": "un ir ka par ar no tas uz bet kas arī nav kā lai pēc bija gan vai tiek līdz",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er om ook als bij maar door naar wordt uit",
    "no": "og det er på som en til av at for med har ikke de den var fra han om også ble etter eller skal",
    "pl": "na do się nie że to jest jak po od za ale przez dla są oraz był która który roku",
    "pt": "de que do da em um para com não uma os no se na por mais as dos como mas ao foi das pela",
    "ro": "și de la în cu pe din că nu pentru este un care sunt mai s-a fi au fost prin după către",
    "sk": "sa na je že vo do pre by som sú bol bolo ktoré ktorý ako ale jeho po aj podľa",
    "sl": "je in na se da so za ki tudi pa ne bi kot po iz je še ali bil bila",
    "sq": "të në për me një që nga dhe së është si do ka nuk më kjo se",
    "sv": "och att det som en på är av för med till den har de inte om ett han var men sig från vid också",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi var ancak sonra kadar ne olduğunu ya en",
    "vi": "và của là có được cho các trong không với một người đã những này đến khi từ tại để",
}
_PROFILES = {tag: frozenset(words.split()) for tag, words in _SMALL_WORDS.items()}

_SCRIPTS = (  # (first, last) code point, script; Latin is what is left
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "Arab"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"),
    (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"),
    (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x1780, 0x17FF, "km"),
    (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "Hani"),
    (0xAC00, 0xD7A3, "ko"),
)
_MARKED = {  # letters that tell the languages of one script apart, the rarer first
    "Cyrl": (("uk", "іїєґ"), ("sr", "ђјљњћџ"), ("be", "ў"), ("kk", "әғқңөұүһ"), ("ru", "ыэё"), ("bg", "ъ")),
    "Arab": (("ur", "ٹڈڑےں"), ("fa", "پچژگ")),
}
_COMMONEST = {"Cyrl": "ru", "Arab": "ar", "Hani": "zh"}
_NOT_WORD = pattern(r"[^\w'’-]+|\d+")


def detect(text: str) -> str:
    """The primary tag of the language of a text; "en" where nothing else is clear.

    >>> detect("The ferry will not sail on Monday, because the wind is too strong for it.")
    'en'
    """
    parts = _sampled(text)
    english = 0
    for part in parts:
        english += _share(part.lower().split(), _ENGLISH) >= _ENOUGH_ENGLISH
        if english * 2 > len(parts):
            return "en"
    sample = text[:LONG_SAMPLE]  # in its own capitals: "La Paz" is not French
    words = [word for word in _NOT_WORD.sub(" ", sample).split() if len(word) > 1 or word > "z"]
    return _by_script(sample.lower()) or _by_words(words) or "en"


def _sampled(text: str) -> tuple[str, ...]:
    """The head, the middle and the end of a text: a licence in another language may stand above it."""
    if len(text) <= SAMPLE:
        return (text,)
    size = SAMPLE // 3
    middle = (len(text) - size) // 2
    return text[:size], text[middle : middle + size], text[-size:]


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(map(known.__contains__, words)) / len(words) if words else 0.0


def _by_script(sample: str) -> str:
    """The language of the script that most letters are in; empty for Latin."""
    if sample.isascii():
        return ""
    letters = Counter(char for char in sample if char.isalpha())
    scripts: Counter[str] = Counter()
    for char, count in letters.items():
        if char > "\u02ff":
            scripts[next((name for first, last, name in _SCRIPTS if first <= ord(char) <= last), "")] += count
    scripts.pop("", None)
    if sum(scripts.values()) * 2 <= sum(letters.values()):
        return ""
    if scripts["ja"] * 10 >= scripts["Hani"] and scripts["ja"]:
        return "ja"
    script = max(scripts, key=lambda name: (scripts[name], name))
    for tag, marks in _MARKED.get(script, ()):
        if sum(letters[mark] for mark in marks) * 200 >= scripts[script]:
            return tag
    return _COMMONEST.get(script, script)


def _by_words(words: list[str]) -> str:
    """The Latin-script language whose function words are commonest, if they are common enough; else empty."""
    counts = Counter(words)
    scores = sorted(((sum(counts[word] for word in known), tag) for tag, known in _PROFILES.items()), reverse=True)
    best, tag = scores[0]
    english = sum(counts[word] for word in _ENGLISH)
    clear = best >= _LEAST_HITS and best >= _ENOUGH_OTHER * len(words) and best > 2 * english
    return tag if clear else ""
