"""WGT007: a line of a login box or a paywall stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class PaywallNotice(WidgetRule):
    """A line of a login box or a paywall stands in the text.

    "Already a subscriber? Log in" or "Forgot your password?" is what the page says to a visitor. One-word labels
    such as "Password" need another line of furniture beside them.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT007"
    name = "paywall-notice"
    kinds = ("paywall",)
    part_of = "a login box or a paywall"
    bad = {
        (
            "The talks failed.\n\n[[Subscribe to continue reading]]\n[[Already a subscriber? Log in]]\n"
        ): "The talks failed.\n",
        "[[Forgot your password?]]\nThe well is dry.": "The well is dry.",
        (
            "El puente se cerró.\n[[Inicia sesión]]\nLos autobuses paran antes."
        ): "El puente se cerró.\nLos autobuses paran antes.",
    }
    good = (
        "Users who forgot their password were locked out.",
        ("Members\nThe choir has forty members, most of them students."),
        "You must register to vote by May.",
    )
