"""Accepted findings: written to a file once, and left out of later checks as long as they stand as they did.

A finding is known by its fingerprint (its rule, the words it marks and the line they stand in, counted where they
repeat), so that it stays known when lines move, and by the path of its file from the folder of the baseline. No line
numbers are kept and no copy.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from . import cache
from .config import ConfigError
from .diagnostic import Checked, Checker, Diagnostic
from .document import Document
from .faults import is_breaking

FILE = "copydesk-baseline.json"
_VERSION = 1


class Baseline:
    """The accepted findings of some files."""

    def __init__(self, place: Path, accepted: Mapping[str, Mapping[str, str]]) -> None:
        """`accepted` holds, for the path of each file from the folder of `place`, fingerprints with their codes."""
        self.place = place
        self._accepted = accepted

    @classmethod
    def read(cls, place: Path) -> Baseline:
        """The baseline kept in a file. Raises ConfigError for a file that is missing or none of ours."""
        remedy = "name a file that `copydesk baseline` wrote"
        try:
            kept = json.loads(place.read_bytes())
            accepted = {
                path: {print_: code for code, prints in codes.items() for print_ in prints}
                for path, codes in kept["files"].items()
            }
        except FileNotFoundError:
            raise ConfigError(f"{place}: no such baseline; `copydesk baseline -o {place}` writes it") from None
        except OSError as error:
            raise ConfigError(f"{place}: cannot be read: {error.strerror}; {remedy}") from error
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise ConfigError(f"{place}: not a baseline; {remedy}") from None
        if kept.get("version") != _VERSION:
            raise ConfigError(f"{place}: a baseline of another version; write it anew with `copydesk baseline`")
        return cls(place, accepted)

    def of(self, path: str) -> frozenset[str]:
        """The fingerprints of the accepted findings of a file, whose path is given from the working folder."""
        return frozenset(self._accepted.get(self._key(path), ()))

    def renewed(self, files: Iterable[Checked]) -> Baseline:
        """The baseline with all that was found in these files accepted, and nothing else of them.

        Files that were not checked, or not wholly, keep what they have as long as they exist.
        """
        folder = self.place.absolute().parent
        accepted = {path: kept for path, kept in self._accepted.items() if os.path.lexists(folder / path)}
        for file in files:
            if not file.broken:
                accepted[self._key(file.path)] = {item.fingerprint: item.code for item in _acceptable(file)}
        return Baseline(self.place, {path: kept for path, kept in accepted.items() if kept})

    def prints(self) -> set[tuple[str, str]]:
        """All accepted findings, each as the path of its file and its fingerprint."""
        return {(path, print_) for path, kept in self._accepted.items() for print_ in kept}

    def write(self) -> None:
        """Replace the file in one step: the same findings give the same bytes. Raises OSError."""
        files = {
            path: {
                code: sorted(print_ for print_, own in kept.items() if own == code) for code in sorted({*kept.values()})
            }
            for path, kept in sorted(self._accepted.items())
        }
        text = json.dumps({"version": _VERSION, "files": files}, ensure_ascii=False, indent=2)
        cache.write(self.place, f"{text}\n".encode("utf-8", "surrogatepass"))

    def _key(self, path: str) -> str:
        try:
            return Path(os.path.relpath(path, self.place.absolute().parent)).as_posix()
        except ValueError:  # on another drive
            return Path(path).absolute().as_posix()


def hide(file: Checked, accepted: frozenset[str]) -> tuple[Checked, int]:
    """A file without its accepted findings, and how many were left out."""
    shown = tuple(item for item in file.diagnostics if is_breaking(item) or item.fingerprint not in accepted)
    return file._replace(diagnostics=shown), len(file.diagnostics) - len(shown)


def _acceptable(file: Checked) -> list[Diagnostic]:
    return [item for item in file.diagnostics if item.fingerprint and not is_breaking(item)]


class Sparing:
    """A linter whose accepted findings offer no fix, so that what somebody chose to keep is kept.

    A fix may change the line of an accepted finding and with it the fingerprint: from the second round on the same
    words under the same rule stand for one that is missed, and get its fingerprint.
    """

    def __init__(self, linter: Checker, accepted: frozenset[str]) -> None:
        self._linter = linter
        self._accepted = accepted
        self._seen: dict[str, tuple[str, str]] = {}  # the accepted ones found so far, with their code and words

    def check(self, document: Document, skip: frozenset[str] = frozenset()) -> Checked:
        """All diagnostics of a document, those that are accepted without their fixes."""
        checked = self._linter.check(document, skip)
        here = {item.fingerprint for item in checked.diagnostics}
        missed: dict[tuple[str, str], list[str]] = {}
        for print_, words in self._seen.items():
            if print_ not in here:
                missed.setdefault(words, []).append(print_)
        kept = []
        for item in checked.diagnostics:
            words = item.code, (checked.source or "")[slice(*item.span)]
            left = missed.get(words)
            print_ = item.fingerprint if item.fingerprint in self._accepted else left.pop(0) if left else ""
            if print_:
                self._seen[print_] = words
                item = item._replace(fixes=(), fingerprint=print_)
            kept.append(item)
        return checked._replace(diagnostics=tuple(kept))
