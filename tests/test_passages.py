"""Short reports with one slip each, of many trades; their mended twins must stay silent."""

from __future__ import annotations

import re

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter

# (code, report): {wrong|right} is the slip; several such marks stand for one slip in several places, never for two.
PASSAGES = (
    # --- one thing, two attributes ---
    (
        "WRD002",
        "Karsta Ferries has ordered a diesel-electric ferry with a nine-member crew.\n\n"
        "The union said the nine-member crew was too small. The yard will build the ship by May.\n\n"
        "The {six|nine}-member crew would have to work 14 hours, the union said.",
    ),
    (
        "WRD002",
        "The runner was given a four-year ban in June. Her coach said the four-year ban was harsh.\n\n"
        "A court will hear the case on the {four-day|four-year} ban in October.",
    ),
    (
        "WRD002",
        "A low-cost airline opens a base in Cork. The low-cost airline has 40 jets.\n\n"
        "The {high-cost|low-cost} carrier will fly to nine cities.",
    ),
    (
        "WRD002",
        "The state-owned bank closes 30 branches. A spokeswoman said the state-owned lender had to save.\n\n"
        "The {privately-owned|state-owned} bank employs 4,000 people.",
    ),
    (
        "WRD002",
        "The army tested a short-range missile on Tuesday. It was the second test this year.\n\n"
        "The {long-range|short-range} missile fell into the sea after 200 km, the ministry said.",
    ),
    (
        "WRD002",
        "Nurses get a two-year deal. Unions call the two-year agreement fair.\n\n"
        "Under the {two-week|two-year} deal pay rises by 4 percent in spring.",
    ),
    (
        "WRD002",
        "A single-engine plane landed on a road near Fresno. Nobody was hurt.\n\n"
        "The pilot of the {twin-engine|single-engine} plane had run out of fuel.",
    ),
    (
        "WRD002",
        "The pre-tax profit of the brewer rose 8 percent. A pre-tax profit of 30 million euros was forecast.\n\n"
        "The {after-tax|pre-tax} profit includes the sale of a hotel.",
    ),
    # --- one person, two genders ---
    (
        "WRD020",
        "Mr Osei runs the ferry office. He opened it in 1998. He knows every captain, he says.\n\n"
        "Mr Osei said {she|he} would retire in spring.",
    ),
    (
        "WRD020",
        "Judge Maria Alvarez adjourned the case. She had read the file twice, she said. She wants new reports.\n\n"
        "Alvarez said {he|she} would rule in June.",
    ),
    (
        "WRD020",
        "Striker Tomas Brandt signs for Union. He scored 20 goals last season. His new club paid a record fee.\n\n"
        "Brandt, who is 24, said {she|he} was proud.",
    ),
    (
        "WRD020",
        "Surgeon Helen Marsh led the team. She has done the operation before, and she was quick. It took hours.\n\n"
        '"It went well, and the room was calm to the end," {he|she} said.',
    ),
    (
        "WRD020",
        "Vasquez won the vote by a hair. He thanked the town. Vasquez said he would start at once. He knows it.\n\n"
        "Vasquez added that {she|he} wanted a new school.",
    ),
    (
        "WRD020",
        "Ingrid Dahl buys the yard. She paid 2 million kroner for it. She has 40 workers.\n\n"
        "Dahl said {his|her} plan was to build tugs.",
    ),
    (
        "WRD020",
        "Colonel Yusuf Demir commands the base. He took over in March. His troops guard the border.\n\n"
        "Demir said {she|he} expected more drones.",
    ),
    # --- one event, two sides ---
    (
        "WRD001",
        "The frigate arrived in Lisbon on Monday. Crowds watched the arrival of the frigate.\n\n"
        "The {departure|arrival} of the frigate was the first such visit in ten years.",
    ),
    (
        "WRD001",
        "Two mills plan a merger. The mill merger would create 90 jobs, and the merger is backed by unions.\n\n"
        "Shares in both mills rose on news of the mill {demerger|merger}.",
    ),
    (
        "WRD001",
        "Steel exports rose in May. Steel exports to Egypt doubled, and steel exports to Chile held up.\n\n"
        "The ministry expects steel {imports|exports} of 2 million tonnes this year.",
    ),
    (
        "WRD001",
        "The court's conviction of the trader shocked the City. The fraud conviction is his second.\n\n"
        "A fraud conviction brings up to nine years. The judge said the fraud {acquittal|conviction} was safe.",
    ),
    (
        "WRD001",
        "The bridge construction took four years. Bridge construction cost 90 million euros.\n\n"
        "Residents had fought the bridge {demolition|construction} in court, saying the bank was too soft.",
    ),
    # --- figures that do not fit ---
    ("FCT006", "Bus fares {fell|rose} from 2.10 euros to 2.60 euros in January."),
    ("FCT006", "Membership of the club {doubled|rose} from 1,200 to 1,500."),
    ("FCT006", "The clinic treated 340 patients, {up|down} from 410 patients a year earlier."),
    ("FCT006", "Prices {halved|fell} to 80 dollars from 120 dollars in a month."),
    ("FCT006", "Exports fell {60|6} per cent to 470 million dollars from 500 million dollars."),
    ("FCT006", "The fleet grew from 40 to 50 ships, an increase of {35|25} per cent."),
    ("FCT006", "Turnout fell from 800,000 to 600,000 voters, or {40|25} per cent."),
    ("FCT015", "Rooms cost 9,000 yen ($82) in May. In July they cost 12,000 yen ({$1,090|$109})."),
    ("FCT016", "Of the trains, 45 of 60, or {57|75} per cent, ran on time."),
    ("FCT016", "The bill passed with 70 percent ({63 of 120|84 of 120}) of the votes."),
    ("FCT016", "The clinic found the virus in 12 of 40 samples ({12|30} percent)."),
    (
        "FCT017",
        "The well was dug in 1996, 12 years ago. The mine closed {in 2001, nine|in 1999, nine} years ago.",
    ),
    (
        "FCT018",
        "Storvik beat Lindholm {4-1|4-2} in cup tie\n\n"
        "Storvik came from behind to win 4-2 at Lindholm on Sunday and go through.",
    ),
    (
        "WRD021",
        "The driver is Ida Holm, 34, of Vik.\n\nIda Holm, {43|34}, drives the bus to school.",
    ),
    (
        "WRD022",
        "Transport Minister Olav Berg opened the line. It took nine years.\n\n"
        "{Trade|Transport} Minister Berg said more trains would follow.",
    ),
    (
        "WRD023",
        "Vasby beat Storvik in shoot-out\n\nVasby beat Storvik with the last kick of the night.\n\n"
        "The mayor was proud of {Storvik's victory over Vasby|Vasby's victory over Storvik}.",
    ),
    (
        "WRD023",
        "Norwood Foods has agreed to buy Hale Dairies for 90 million pounds. Norwood Foods's takeover of Hale Dairies "
        "was backed by both boards.\n\n"
        "Unions fear {Hale Dairies's acquisition of Norwood Foods|Norwood Foods's acquisition of Hale Dairies}.",
    ),
    ("FCT007", "{Nine|Eight} people, three men and five women, were in the lift."),
    ("FCT007", "The squad has {24|26} players: 15 men and 11 women."),
)


@pytest.mark.parametrize(("code", "report"), PASSAGES)
def test_a_slip_is_found_and_its_mended_twin_is_silent(code: str, report: str) -> None:
    wrong = re.sub(r"\{([^|]*)\|[^}]*\}", r"\1", report)
    right = re.sub(r"\{[^|]*\|([^}]*)\}", r"\1", report)
    row = 1 + report[: report.index("{")].count("\n")
    run = Linter(Config())
    assert [(item.code, item.start.row) for item in run.check(Document.of(wrong)).diagnostics] == [(code, row)]
    assert not run.check(Document.of(right)).diagnostics
