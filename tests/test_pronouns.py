"""A pronoun of the wrong gender: articles in which each marked pronoun is flipped in turn."""

from __future__ import annotations

import re

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter

_FLIPPED = {"he": "she", "she": "he", "He": "She", "She": "He"}

# "[he]" is found when it says "she"; "(he)" is not: somebody else may be meant, nobody of a told gender is near, or
# most other pronouns of the text are of that gender then.
_ARTICLES = (
    """Ferry timetable to change

The island ferry will leave an hour earlier from May. "Nobody uses the nine o'clock boat," said harbour manager Colin
Brady. [He] said the new times were a trial.

"If people hate it, we will go back," [he] added.""",
    """Baker wins rye prize

A baker from Holt has won the county prize for rye. Ingrid Solberg, 44, beat thirty others. [She] started the bakery in
2009 and employs six people.

"The oven is older than I am," [she] said. "It came from a monastery." [She] plans to open a second shop.""",
    """Council drops parking plan

Councillors voted down the parking plan on Tuesday. Mr Ellery said the streets were too narrow. "We measured them
twice," (he) told the meeting. But Ms Tran said the plan was sound. "We have lost a year," (she) said.

Mr Ellery did not agree. (He) said residents had been clear.""",
    """Choir returns to the mine

The choir will sing in the old mine again. Its conductor, Dafydd Pryce, said the sound was like nothing else. "You hear
the hill answer," [he] said. The mine closed in 1984.

Concerts start at eight. Pryce told reporters that [he] hoped for a thousand guests.""",
    """A school built of straw

The straw school opened on Monday. Its architect is Meera Kapoor, who studied in Leeds.

"Straw is a better wall than people think," Kapoor said. "It is warm and it breathes." (She) said the roof alone took
five weeks.

The head teacher, Tom Birkett, was pleased. "The children are proud of it," (he) said.""",
    """Goalkeeper to miss the final

Rovers will be without their goalkeeper on Saturday. Marek Havel hurt his knee in training. "It is a blow," said coach
Stuart Penn. "The lad has been superb." [He] would not say who would take over.

Havel joined in June. [He] has let in only nine goals.""",
    """Village counts its swifts

Twelve people counted swifts at dusk. "We had sixty pairs last year," said Rosemary Dunn of the bird club. "Now we have
forty," [she] added.

Her husband, Alan, built the boxes. (He) makes ten each winter, Dunn said, and (she) paints them.""",
    """Chief of bank to leave

The head of the savings bank will leave in spring. Henrik Lund has led it for eleven years, adding forty branches. In a
letter to staff (he) said that he was tired.

Analysts were surprised. "Nobody saw this coming," said Olga Petrenko of Nordis. (She) expects the board to look
abroad.""",
    """Firm recalls kettles

The maker of the kettles has recalled 9,000 of them. A spokeswoman said no one had been hurt. "We are sorry," she said.

The fault was found by an engineer, Ravi Menon. "The lid may open while the water boils," (he) explained.""",
    """Sisters open a bookshop

Two sisters have opened a bookshop by the station. "I do the buying," said Clara Weiss. "Judith does the talking," she
said. Judith Weiss laughed. [She] once sold shoes.""",
    """Festival moves indoors

Heavy rain has driven the festival into the town hall. "We had no choice," organiser Pilar Ortega said. "The field is a
lake." (She) asked visitors to leave cars at home.

Singer Joe Tully opens tonight. "I like a roof," (he) said.""",
    """Museum buys a tram

The museum has bought tram number seven. Director Wolfgang Haas drove it into the hall himself. "It squeaks," [he]
admitted. Repairs will take two winters, [he] said.

The tram ran until 1961. The last driver, now 92, came to see it. She cried, Haas said.""",
    """Judge lets jury go early

The jury was sent home at noon. Mrs Justice Ames said the heating had failed. (She) told them to come back on Monday.

The trial of two brothers began in March. Both deny theft.""",
    """Farmers wait for rain

It has not rained for seven weeks. "The barley is gone," said Bjorn Dahl, who farms by the river. "If it rains now, we
may save the oats."

Dahl lost a third of his crop in 2018. This year will be worse, [he] said.""",
    """Minister visits flood town

The minister came by boat. Yvonne Achebe met families in the school and promised money. "You will not be forgotten,"
[she] told them.

The mayor, Pat Lindo, thanked her. (She) had slept in the town hall for a week.""",
    """New head for theatre

The theatre has a new head. Gareth Mole comes from Cardiff, where [he] ran a small stage for ten years. "I want farce,"
Mole said. "People need to laugh." [He] will direct two plays a year, and [he] hopes to write one.""",
    """Diver finds anchor

A diver has found an anchor that may be 300 years old. Lucia Ferri saw it on Sunday. "I took it for a rock," said Ferri,
adding that (she) went back with a lamp.

Archaeologist Peter Voss will date it. However, (he) said rust had eaten most of it.""",
    """Bus drivers stop work

Bus drivers will stop work on Friday. Union leader Dermot Healy said talks had failed. According to Healy, the firm
offered nothing new. "They read us the same sheet," (he) said.

The firm's Anita Rao denied this. "We moved twice," (she) said.""",
    """Pupil builds a clock

A clock of 4,000 bricks stands in the hall of the school. Its builder, Noor Haddad, is 15. "It loses a minute a day,"
(she) said. The physics teacher, Graham Wills, timed it. "Less than my watch," (he) said.""",
    """Lighthouse to be sold

The lighthouse is for sale. "I cannot climb the stairs any more," owner Edith Crane said. [She] bought it in 1979. Her
son Mark has no wish to live there. (He) works in Lyon.

Offers are due by June. Crane said (she) would miss the foghorn.""",
)


def _found(text: str) -> list[int]:
    return [item.span.start for item in Linter(Config(select=("WRD020",))).check(Document.of(text)).diagnostics]


@pytest.mark.parametrize("article", _ARTICLES, ids=lambda article: article.split("\n")[0])
def test_a_pronoun_is_found_where_it_can_only_mean_the_one_who_speaks(article: str) -> None:
    article = re.sub(r"(?<!\n)\n(?!\n)", " ", article)
    marks = list(re.finditer(r"\[(s?he)\]|\((s?he)\)", article, re.IGNORECASE))
    text = re.sub(r"[\[(](s?he)[\])]", r"\1", article, flags=re.IGNORECASE)
    assert _found(text) == []
    for number, mark in enumerate(marks):
        at = mark.start() - 2 * number
        word = mark[1] or mark[2]
        flipped = text[:at] + _FLIPPED[word] + text[at + len(word) :]
        assert _found(flipped) == ([at] if mark[1] else []), flipped[max(0, at - 60) : at + 30]
