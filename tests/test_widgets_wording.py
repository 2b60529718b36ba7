"""Wordings that no list was written from, and headlines, sentences and steps that begin like them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document, House
from copydesk.lint.finding import Safety, Severity
from copydesk.lint.fixer import fix
from copydesk.lint.folding import line_key
from copydesk.lint.lexicon import load, written
from copydesk.lint.linter import Linter
from copydesk.rules.widgets.page_voice import PART_OF

RULES = Path(__file__).parent.parent / "rules"
BEFORE = "The council met on Monday and agreed to repair the old bridge over the Lenz before the winter comes."
AFTER = "Nobody in the town had expected the vote to be so close, and the mayor said that he was glad of it."

WIDGETS = """
Continue reading the main story
Share full article
Give this article
Read 214 Comments
Follow The New York Times Opinion section on Facebook, Twitter (@NYTopinion) and Instagram.
Want all of The Times? Subscribe.
Chat with us in Facebook Messenger. Find out what's happening in the world as it unfolds.
Hide Caption
NEWYou can now listen to Fox News articles!
Sponsored Stories You Might Like
Share your feedback to help improve our site!
Subscribers are Reading
Suggest a correction
Open Image Modal
Before You Go
Tap to play GIF
FB Tweet More
this link is to an external site that may or may not meet accessibility guidelines.
By signing up, I agree to the Terms and Privacy Policy and to receive emails from Us Weekly
For access to all our exclusive celebrity videos and interviews – Subscribe on YouTube!
Got a Tip?
Waiting for your permission to load the Instagram Media.
Share on Facebook TWEET This See also
What do you think? Post a comment.
Get author RSS feed
Thanks for signing up!
Read More Stories About:
Please let us know if you're having issues with commenting.
Log in or sign up to comment
Send tips to newsroom@dailyharbor.com
The contents of this site are ©2019 Capitol Hill Publishing Corp., a subsidiary of News Communications, Inc.
Press enter or click to view image in full size
1.2K Followers
Notify me of new posts via email.
You are commenting using your WordPress.com account.
( Log Out / Change )
Fill in your details below or click an icon to log in:
Create a free website or blog at WordPress.com.
Email ThisBlogThis!Share to TwitterShare to FacebookShare to Pinterest
View my complete profile
Share this with
Read more about sharing.
Media playback is not supported on this device
The BBC is not responsible for the content of external sites. Read about our approach to external linking.
Please include a contact number if you are willing to speak to a BBC journalist.
after newsletter promotion
Reuse this content
Since you're here…
Our Standards: The Thomson Reuters Trust Principles.
Purchase Licensing Rights
All quotes delayed a minimum of 15 minutes. See here for a complete list of exchanges and delays.
Slideshow (5 images)
Subscribe now to stay ahead with the most trusted business news source.
To contact the reporter on this story: Anna Bell in New York at abell@bloomberg.net
One Community. Many Voices. Create a free account to share your thoughts.
Email icon An envelope. It indicates the ability to send an email.
Sign up for notifications from Insider! Stay up to date with what you want to know.
If you buy something from a Verge link, Vox Media may earn a commission. See our ethics statement.
See All Tech
You must login or create an account to comment.
Sign up or login to join the discussions!
Save this story
Log in, register or subscribe to save articles for later.
Most Viewed in National
More stories from New South Wales
End of Article
Track Latest News Live on NDTV.com and get news updates from India and around the world
Waiting for response to load...
Our code of editorial values
You have reached your limit for free articles this month.
Comments (12) Closed
Don't miss out on the latest news and information.
Your subscription has been successful.
Click to play Tap to play
Send your stories and photos now
Get involved with the news in your community
GOT a story? RING The Sun on 0207 782 4104 or WHATSAPP on 07423720250 or EMAIL exclusive@the-sun.co.uk
MOST READ IN NEWS
We rely on advertising to help fund our award-winning journalism.
Please refresh the page or navigate to another page on the site to be automatically logged in
Get in touch with our news team by emailing us at webnews@metro.co.uk.
For more stories like this, check our news page.
Got a showbiz story?
We are no longer accepting comments on this article.
Do you want to automatically post your MailOnline comments to your Facebook Timeline?
Most watched News videos
Who is this week's top commenter? Find out now
While you're here: Every Tuesday, DW editors round up what is happening in German politics and society.
Skip next section DW's Top Story
Support PREMIUM TIMES' journalism of integrity and credibility
Corrections and clarifications|Submit a news tip|
Send this page to someone via email
We apologize, but this video has failed to load.
Recommended from Editorial
This article was published more than 2 years ago. Some information may no longer be current.
Follow topics and authors relevant to your reading interests.
Copyright 2021 by KPRC Click2Houston - All rights reserved.
Report a correction or typo
Success! An email has been sent to with a link to confirm list signup.
You have permission to edit this article.
Recommended by Outbrain
Powered by ZergNet
Did you make this recipe?
Tag @tinandbrass on Instagram and hashtag it #tinandbrass
An error occurred while retrieving sharing information. Please try again later.
Discussion about this post
This site requires JavaScript to run correctly. Please turn on JavaScript or unblock scripts
You can share this story on social media:
Think your friends would be interested? Share this story!
Click the alert icon to follow topics:
"""

INNOCENT = """
How to start a newsletter in five steps
Commenting on the ruling, Bell said he was relieved.
Print the label and stick it on the box.
Enter your name and the last four digits of your card.
Click Save, then close the window.
Select Share, then Copy link.
Tap the icon in the top right corner and choose your language.
Sign in with the account that you use at work.
Read my lips, no new taxes
Read the small print before you sign
Trending upwards: rents in the north
Top stories of the tower fall to fire
Recommended daily dose
Recommended reading for the flight
Previous owners had let the roof rot
Up next for the team is a trip to Leeds.
Back to the land
Contact with the ship was lost at 3.40 a.m.
Contact your doctor if the pain does not go away.
Contact the council before you cut down a tree
Cookies and milk for Santa
Reject all offers, union tells members
All rights are reserved to the crown under the treaty.
Advertising revenue fell by a third
The story continues in the archive
Continue to stir until the sauce thickens
Loading the dishwasher, and other wars
Loading docks are closed
Pause for thought
Volume of trade shrinks
View from the hill
Views differ on the merger
Photo finish in Ascot
Likes and dislikes of a cat
Followers of the old religion
Shares 3 percent lower at close
Replies to the survey were few
Report a crime online, police urge
Report abuse, bishops told
Report: nine in ten bees gone
Vote for me
Vote here on Sunday
Do you have a ticket?
Have you been to Kyiv lately?
Have you seen this man?
Have a nice day, the robot said
Want more rain? Plant trees
Stay tuned to your body
Support local farmers, minister says
Donate your old coat at the church hall
Become a nurse in three years
Become a member of the family
Free for members
Members only: inside London's clubs
Register of births, deaths and marriages
Register to vote by 12 May
Subscription model fails
Try one month without sugar
Thanks for nothing
Please send your letters to the town hall
Send us your tired, your poor
Email was not invented by one man
Email from the grave
Enter at your own risk
Tags on trees help count them
Topics for the talks
Topics covered: yeast, flour, water, heat
Posted to Aden in 1963
Published in 1851, the novel sold badly
Published in the Lancet, the study followed 4,000 nurses
Updated rules for drones
Updated daily, the map shows every fire
Updated 1911 edition
Last updated in 1998, the law is out of date
By the sea
Editing by scissors
Editors' revolt at the Times
Our history
Your guide to the election
Your questions answered
How does this end?
How can we help them?
Why you can trust a clown
Add salt to taste
Add two cups of flour
Add your own spices
Download the form from the tax office and send it by 31 January.
On the move
See also chapter 4
See all the planets in one night
Hide and seek
Get involved
Find us a home, refugees ask
Jump to conclusions
Verify you are who you say you are
2 comments that changed the law
12 votes decided it
The views of the author changed after the war
The opinions expressed in court shocked the jury
This article of the constitution protects the press
This post is vacant
These are the people who built the bridge
All quotes are from his diary
A version of the bill passed the Senate
Note: figures may not add up because of rounding.
Materials provided by the host
Reader, I married him
Notice of eviction
Success has many fathers
Keep reading to your children
New subscribers can sign up for a free trial of seven days, after which the monthly subscription costs 9.99 euros.
Users who already have an account can log in with the same password, but sharing it with friends will cost extra.
By continuing to browse, the banner told visitors, you agree to our use of cookies, which was found to be no consent.
The fair has also helped attract new subscribers to the paid subscription service, and a record number of orders.
"""


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(select=("WGT",)))


def reported(linter: Linter, line: str) -> bool:
    found = linter.check(Document.of(f"{BEFORE}\n\n{line}\n\n{AFTER}\n\n{BEFORE}")).diagnostics
    return any(item.severity >= Severity.WARNING for item in found)


def test_lines_of_many_sites_are_found(linter: Linter) -> None:
    lines = WIDGETS.strip().splitlines()
    assert [line for line in lines if not reported(linter, line)] == []


def test_lines_that_look_like_them_are_left_alone(linter: Linter) -> None:
    lines = INNOCENT.strip().splitlines()
    assert [line for line in lines if reported(linter, line)] == []


# --- what a page says ------------------------------------------------------------------------------------------------


def found(linter: Linter, text: str) -> list[tuple[str, str]]:
    return [(item.code, text[item.span.start : item.span.end]) for item in linter.check(Document.of(text)).diagnostics]


def test_text_before_a_call_stays(linter: Linter) -> None:
    call = "Follow us on Facebook and Instagram for more pictures of the bridge."
    assert found(linter, f"{BEFORE} {call}\n\n{AFTER}") == [("WGT005", call)]


def test_a_line_is_reported_once(linter: Linter) -> None:
    line = "Love the Lenz? Sign up for our free newsletter and get our best stories in your inbox every week."
    assert [text for _, text in found(linter, f"{BEFORE}\n\n{line}\n\n{AFTER}")] == [line]


def test_rules_of_a_site_are_its_own_subject(linter: Linter) -> None:
    rules = [
        "By using this site you agree to our terms of use.",
        "You may unsubscribe from our newsletter at any time.",
        "We use cookies to improve your experience on our website.",
        "By posting a comment you accept our community guidelines.",
        "You can delete your account and withdraw your consent by email.",
        "Please contact us at desk@harbour.example if you have questions about your privacy.",
    ]
    assert [code for code, _ in found(linter, "\n\n".join(rules)) if code == "WGT021"] == []


@pytest.mark.parametrize("line", ["© 2019 Harbour Times", "Copyright 2019 Harbour Times. All rights reserved."])
def test_a_notice_of_rights_ends_a_page(linter: Linter, line: str) -> None:
    assert found(linter, f"{BEFORE}\n\n{AFTER}\n\n{line}\n") == [("WGT013", line)]


def test_a_name_with_a_year_below_a_picture_is_a_credit(linter: Linter) -> None:
    assert found(linter, f"{BEFORE}\n\n© 2019 Anna Bell\n\n{AFTER}") == []


@pytest.mark.parametrize("line", ["(Reuters)", "Reuters", "By Anna Bell (Reuters)"])
def test_an_agency_of_the_house_is_no_furniture(line: str) -> None:
    linter = Linter(Config(house=House(own_agency=("Reuters",))))
    text = f"{BEFORE}\n\n{line}\n\n{AFTER}\n\n{BEFORE}"
    assert [item.code for item in linter.check(Document.of(text)).diagnostics if item.code[:3] in {"WGT", "LBL"}] == []


# --- names in a frame ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("See all from Harbour Times", True),
        ("See all from the hill", False),
        ("Follow Anna Bell on Twitter", True),
        ("Follow the river on foot", False),
        ("Become a Harbour Times supporter", True),
        ("Become a more careful supporter", False),
        ("List 1 of 4", True),
        ("A post shared by Anna Bell (@annabell)", True),
    ],
)
def test_a_frame_takes_a_name(linter: Linter, line: str, known: bool) -> None:
    assert reported(linter, line) is known


# --- fixes -----------------------------------------------------------------------------------------------------------


def test_removed_lines_leave_one_blank_line_and_nothing_more_to_do() -> None:
    calls = "By signing up you agree to our terms.\nYou can unsubscribe at any time.\n\nClick here to get the news app"
    text = f"{BEFORE}\n\n{calls}\n\n{AFTER}\n\n\nAll rights reserved. This may not be redistributed.\n"
    linter = Linter(Config(select=("WGT",)))
    once = fix(linter, text.encode(), "a.txt", Safety.UNSAFE).data.decode()
    assert once == f"{BEFORE}\n\n{AFTER}\n"
    assert fix(linter, once.encode(), "a.txt", Safety.UNSAFE).data.decode() == once


# --- the lists -------------------------------------------------------------------------------------------------------


def taken(form: str, place: int) -> str:
    """The line of a form with the first (0) or the last (-1) of its alternatives everywhere."""
    return re.sub(r"\{([^{}]*)\}", lambda match: match.group(1).split(";")[place], form)


@pytest.mark.parametrize("name", ["lines.tsv", "forms.tsv"])
def test_a_line_of_the_list_is_found_by_its_key(name: str) -> None:
    lexicon = load(RULES / "widgets" / name)
    keys = [(form, line_key(taken(form, place))) for form, _ in written(lexicon.rows) for place in (0, -1)]
    assert [form for form, key in keys if key and lexicon.lines.find(key) is None] == []


@pytest.mark.parametrize("name", ["cues.tsv", "cues_light.tsv"])
def test_what_a_cue_tells_of_has_a_name(name: str) -> None:
    assert {row["kind"] for row in load(RULES / "widgets" / name).rows} <= PART_OF.keys()


# --- addresses -------------------------------------------------------------------------------------------------------


def test_addresses_below_the_text_count_in_a_row(linter: Linter) -> None:
    address, link = "anna.bell@harbour.example", "twitter.com/annabell"
    assert [text for _, text in found(linter, f"{BEFORE}\n\n{AFTER}\n\n{address}\n{link}\n")] == [address, link]
    assert found(linter, f"{BEFORE}\n\n{AFTER}\n\n{address}\n") == []
