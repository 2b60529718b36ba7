"""Who may import whom. Every import of the engine and of the rules is read and compared with the plan."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE, RULES = ROOT / "lint", ROOT / "rules"

# Lowest first. A module imports only from lower layers, or from its own when both stand in it.
LAYERS = (
    {"__init__", "cache", "discover", "packed", "quantities"},
    {"programs"},
    {"patterns", "toml"},
    {"spans"},
    {"finding"},
    {"folding"},
    {"lines"},
    {"segment", "lexicon", "literals", "readability"},
    {"termindex", "dictionary", "names", "kinds", "language", "terms"},
    {"document"},
    {"rule", "suppress"},
    {"diagnostic"},
    {"faults", "registry", "formats", "gather"},
    {"tables"},
    {"config"},
    {"baseline", "linter", "results"},
    {"fixer"},
    {"runner"},
    {"session"},
    {"*"},  # reports, pages, statistics, inventories: whatever looks at results
    {"commands"},
    {"cli"},
)
FOR_RULES = set(
    "rule patterns finding document spans folding lexicon segment names readability dictionary tables".split()
)


def rank(module: str) -> int:
    for number, layer in enumerate(LAYERS):
        if module in layer:
            return number
    return next(number for number, layer in enumerate(LAYERS) if "*" in layer)


def imports(file: Path, *, inner: bool = True) -> Iterator[tuple[str, int]]:
    """(dotted name, level) of every import of a file; without `inner`, those of its module level only."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    nodes = ast.walk(tree) if inner else iter(tree.body)
    for node in nodes:
        if isinstance(node, ast.If) and not inner:
            continue  # `if TYPE_CHECKING`
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, 0
        elif isinstance(node, ast.ImportFrom):
            if node.module:
                yield node.module, node.level
            else:
                for alias in node.names:
                    yield alias.name, node.level


def engine_files() -> list[Path]:
    return sorted(ENGINE.rglob("*.py"))


@pytest.mark.parametrize("file", engine_files(), ids=lambda file: str(file.relative_to(ENGINE)))
def test_engine_modules_import_downwards_only(file: Path) -> None:
    inside = file.relative_to(ENGINE).parts
    own = inside[0].removesuffix(".py")
    type_only = {
        name
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for part in node.body
        if isinstance(part, ast.ImportFrom)
        for name in [part.module]
    }
    for name, level in imports(file):
        assert not name.startswith("copydesk"), f"{file.name}: imports inside the engine are relative"
        if level != len(inside) or name in type_only:
            continue  # not ours, or a sibling inside the same folder
        target = name.split(".")[0]
        if not (ENGINE / target).is_dir() and not (ENGINE / f"{target}.py").is_file():
            target = "__init__"  # a name, not a module
        assert rank(target) <= rank(own), f"{'/'.join(inside)} imports {target}, which lies above it"
        if rank(target) == rank(own) and target != own:
            assert "*" in LAYERS[rank(own)] or target in LAYERS[rank(own)]


@pytest.mark.parametrize("file", sorted(RULES.rglob("*.py")), ids=lambda file: str(file.relative_to(RULES)))
def test_rules_import_the_standard_library_and_the_engine_only(file: Path) -> None:
    family = file.parent.name
    for name, level in imports(file, inner=False):
        if level:
            assert level == 1, f"{file.name}: {name}"
            assert name.startswith("_"), f"{file.name} imports another rule: {name}"
        elif name.startswith("copydesk.rules."):
            assert name.startswith(f"copydesk.rules.{family}._"), f"{file.name} imports another rule: {name}"
        elif name.startswith("copydesk."):
            assert name.removeprefix("copydesk.lint.") in FOR_RULES, f"{file.name} reaches into the engine: {name}"
        else:
            assert name.split(".")[0] in sys.stdlib_module_names, f"{file.name}: import {name} where it is used"


@pytest.mark.parametrize("file", sorted(RULES.rglob("*.py")), ids=lambda file: str(file.relative_to(RULES)))
def test_rules_read_no_files_themselves(file: Path) -> None:
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    used |= {alias.name for node in nodes if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names}
    used |= {name for name, _ in imports(file)}
    assert not used & {"pathlib", "os", "io", "importlib", "open", "load", "__file__"}


def test_every_dependency_is_imported_somewhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=]", item)[0].replace("-", "_") for item in project["dependencies"]}
    files = [*ENGINE.rglob("*.py"), *RULES.rglob("*.py")]
    assert needed <= {name.split(".")[0] for file in files for name, level in imports(file) if not level}


def test_the_engine_names_no_rule() -> None:
    codes = {path.parent.name for path in RULES.rglob("*.py")} - {"rules", "grammar", "readability"}
    for file in engine_files():
        for name, _ in imports(file):
            assert not any(f"rules.{family}" in name for family in codes), f"{file.name} imports {name}"
