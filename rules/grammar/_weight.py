"""What LanguageTool's rules are worth in edited copy, by the ids of LanguageTool 6.8."""

from __future__ import annotations

from copydesk.lint.patterns import pattern

# What our own rules look for with the document in view: spaces, doubled marks and words, quotation marks, weekdays,
# Korean names.
OURS = frozenset(
    """COMMA_PARENTHESIS_WHITESPACE CONSECUTIVE_SPACES SENTENCE_WHITESPACE WHITESPACE_RULE WHITESPACE_PARAGRAPH
    WHITESPACE_PARAGRAPH_BEGIN WHITESPACE_PUNCTUATION EMPTY_LINE DOUBLE_PUNCTUATION EN_UNPAIRED_QUOTES
    EN_UNPAIRED_BRACKETS UNPAIRED_BRACKETS EN_QUOTES ENGLISH_WORD_REPEAT_RULE PHRASE_REPETITION
    ENGLISH_WORD_REPEAT_BEGINNING_RULE UPPERCASE_SENTENCE_START EN_WORD_COHERENCY EN_DATE_WEEKDAY
    EN_DATE_WEEKDAY_CURRENTYEAR DATE_WEEKDAY JONG_UN""".split()
)

# Categories that hold wrong forms and wrong words; the others hold commas, capitals, hyphens, style and usage.
MISTAKES = frozenset({"GRAMMAR", "CONFUSED_WORDS", "TYPOS", "FALSE_FRIENDS"})
_ALSO = frozenset(
    {"EN_A_VS_AN", "BETWEEN_TO_AND", "WRONG_APOSTROPHE"}
)  # mistakes that stand in categories of odds and ends
_ONLY_WRITTEN = frozenset({"CONFUSED_WORDS", "IT_IS"})  # an ear does not tell "its" from "it's"

# One word, two words or a hyphen; accents in names: the dictionary of the house decides.
_HOUSE_STYLE = pattern(r"^EN_(?:COMPOUNDS|DIACRITICS|MULTITOKEN|SIMPLE_REPLACE|SPLIT_WORDS)_|COMPOUND|HYPHEN")

_TASTE = frozenset(
    (
        # a team, a band or a board is plural in British English
        "NNP_AGREEMENT MASS_AGREEMENT SUBJECT_VERB_AGREEMENT COLLECTIVE_NOUN_VERB_AGREEMENT_VBD "
        "COLLECTIVE_NOUN_VERB_AGREEMENT_VBP SINGULAR_AGREEMENT_SENT_START PCT_SINGULAR_NOUN_PLURAL_VERB_AGREEMENT "
        "AGREEMENT_SENT_START "
        # nouns before nouns and prizes: "industries spokesman", "was named best film"
        "POSSESSIVE_APOSTROPHE PLURAL_MODIFIER THE_SUPERLATIVE MASTERS PROFITS_WARNINGS "
        # guesses at a missing article, at countability or at what a word is
        "DETERMINER_GEOGRAPHICAL_WORD CD_NN MORE_NN MANY_NN MUCH_COUNTABLE QUALITY_PARTITIVE ALL_MOST_SOME_OF_NOUN "
        "PRP_THE THE_PUNCT THE_SENT_END MISSING_PREPOSITION MISSING_PAST_TENSE MISSING_TO_BEFORE_A_VERB ADVISE_VBG "
        "ADMIT_ENJOY_VB NNS_THAT_AGREEMENT RELATIVE_CLAUSE_AGREEMENT SINGULAR_NOUN_ADV_AGREEMENT HELP_NP_VBZ "
        "PREPOSITION_VERB SHE_LIVE PRP_HAVE_VB HAVE_PART_AGREEMENT SHOULD_BE_DO THERE_WAS_MANY NOUN_VERB_CONFUSION "
        "ADVERB_VERB_ADVERB_REPETITION "
        "AM_I IF_IS TOO_TO OTHER_THEN ALLTHOUGH I_AFRAID I_HERD EVER_NN IN_JANUARY LOSE_LIVES STARS_AND_STEPS "
        "TEN_FOLD BOTH_AS_WELL_AS CONFUSION_OF_ME_I A_MY LOWERCASE_MONTHS FORMALLY_KNOWN_AS IT_IS_2 ITS_TO_IT_S "
        # brands and proper nouns, whose spelling is the house's
        "PRICE_PRIZE WIFI BLU_RAY SPIDERMAN LED FIRST_PERSON_SHOOTER NORTH_POLE LIGATURES IM_I_M UKRAINE_NO_THE "
        # usage on which dictionaries differ, and speech
        "EMIGRATE_IMMIGRATE_CONFUSION ON-GOING NONE_THE_LESS TO_THE_MANOR_BORN SHORT_COMPARATIVES MONTH_OF_XXXX "
        "FEWER_LESS KIND_OF_A EM_ME CAUSE_BECAUSE THERE_IS_A_LOT_OF GRADUATE_FROM A_FEEDBACK I_LOWERCASE"
    ).split()
)


def is_mistake(rule: str, category: str) -> bool:
    """True when what a rule of LanguageTool finds in edited copy is most often wrong, not a matter of taste."""
    if rule in _TASTE or _HOUSE_STYLE.search(rule):
        return False
    return category in MISTAKES or rule in _ALSO


def is_only_written(rule: str, category: str) -> bool:
    """True for mistakes that a speaker cannot make: in a quotation they are the writer's."""
    return not _ONLY_WRITTEN.isdisjoint((rule, category))
