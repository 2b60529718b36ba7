"""Labels, captions, credits, bylines and datelines that stand where the text should be."""

from copydesk.lint.rule import Family

FAMILY = Family("LBL", "Stray labels, captions and credits")
