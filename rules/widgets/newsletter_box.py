"""WGT005: a call to sign up, subscribe, follow or donate stands in the text."""

from __future__ import annotations

from dataclasses import dataclass

from ._shared import WidgetRule


@dataclass(frozen=True)
class NewsletterBox(WidgetRule):
    """A call to sign up, subscribe, follow or donate stands in the text.

    Boxes for newsletters, apps, channels and donations address the visitor of a page, not the reader of the
    article. The publication's own calls are named in the config: `[widgets] own = ["Sign up for our newsletter"]`.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT005"
    name = "newsletter-box"
    kinds = ("newsletter",)
    part_of = "a sign-up box or a call to follow"
    bad = {
        ("The strike ends at noon.\n\n[[Sign up for our newsletter]]\n\nTrains run again on Monday."): (
            "The strike ends at noon.\n\nTrains run again on Monday."
        ),
        "[[Subscribe now]]\nThe lake is frozen.": "The lake is frozen.",
        (
            "Il prezzo del grano sale.\n[[Iscriviti alla newsletter]]\nI mulini comprano meno."
        ): "Il prezzo del grano sale.\nI mulini comprano meno.",
    }
    good = (
        ("Members can sign up for our newsletter at the desk."),
        "Support\nThe beam needs support on both sides.",
        ("They subscribe to the view that taxes are too high."),
    )
