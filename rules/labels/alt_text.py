"""LBL022: a line describes a picture for readers who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix
from copydesk.lint.rule import Rule

from ._shared import line_of

_LONGEST = 60  # words of such a description


class AltText(Rule):
    """A line describes a picture for readers who cannot see it.

    Networks and magazines let a machine write what a picture shows: "May be an image of 2 people", "Image may contain:
    boat, water". Where there is nothing to describe they say so: "No photo description available." Readers who see the
    picture never see the line; copied text holds it. Only whole lines count.

    Fix: unsafe; the line is removed.
    """

    code = "LBL022"
    name = "alt-text"
    not_in = ("docs", "fiction")
    terms = (
        "image may contain", "images may contain", "photo may contain", "picture may contain", "may be an image of",
        "may be an illustration of", "may be a cartoon of", "may be a graphic of", "may be a meme of",
        "may be a black-and-white image of", "may be a close-up of", "may be a closeup of", "may be a doodle of",
        "may be a twitter screenshot of", "may be pop art of", "no photo description available",
        "no description available", "no alt text provided for this image",
        "no alternative text description for this image", "alt text provided for this image",
        "image may contain text", "afbeelding kan het volgende bevatten", "bild könnte enthalten",
        "l’image contient peut-être", "la imagen puede contener", "a imagem pode conter", "peut être une image de",
        "puede ser una imagen de", "pode ser uma imagem de", "könnte ein bild von", "potrebbe essere un'immagine",
        "может быть изображением", "нет описания фото",
    )  # fmt: skip
    bad = {
        "The boat is old.\n\n[[May be an image of 2 people and boat]]\n\nIt sank.": "The boat is old.\n\nIt sank.",
        "The boat is old.\n[[Image may contain: boat, water, outdoor]]\nIt sank.": "The boat is old.\nIt sank.",
        "The boat is old.\n\n[[No photo description available.]]\n": "The boat is old.\n",
    }
    good = (
        "The image may contain a clue, the police said.",
        "It may be an image of the saint.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen = -1
        for hit in doc.hits(self):
            line = line_of(doc, hit.span.start)
            text = doc[line]
            starts = hit.span.start == line.start or text[: hit.span.start - line.start].lower() == "this "
            said = text[-1] in ".!?" and hit.span.end < line.end - 1
            if starts and not said and line.start > seen and text.count(" ") < _LONGEST:
                seen = line.start
                fix = Fix("Remove the line", doc.removals([line]))
                yield Finding(line, f'"{doc[hit.span]}" describes a picture that is not here', (fix,), sure=0.9)
