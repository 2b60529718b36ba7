"""JUnit XML, which most build servers show: a suite for each file, a failed case for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from ..diagnostic import Checked
from ..faults import is_breaking
from ..terminal import visible
from . import Run
from ._paths import relative


def render(run: Run) -> str:
    """One document; a file without findings has one case, which passed."""
    suites = ElementTree.Element("testsuites", {"name": "copydesk", **_counts(run.files)})
    for file in run.files:
        path = visible(relative(file.path))
        suite = ElementTree.SubElement(suites, "testsuite", {"name": path, **_counts([file])})
        for item in file.diagnostics:
            where = f"{path}:{item.start.row}:{item.start.column}"
            case = ElementTree.SubElement(suite, "testcase", classname=path, name=f"{item.code} {item.name} {where}")
            kind = "error" if is_breaking(item) else "failure"
            fault = ElementTree.SubElement(case, kind, message=visible(item.message), type=item.severity.word)
            fault.text = visible(f"{where}: {item.code} {item.message}")
        if not file.diagnostics:
            ElementTree.SubElement(suite, "testcase", classname=path, name="no findings")
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, "unicode") + "\n"


def _counts(files: Sequence[Checked]) -> dict[str, str]:
    """How many cases some files have, and how many of them did not pass."""
    broken = sum(is_breaking(item) for file in files for item in file.diagnostics)
    found = sum(len(file.diagnostics) for file in files) - broken
    clean = sum(not file.diagnostics for file in files)
    return {"tests": str(found + broken + clean), "failures": str(found), "errors": str(broken)}
