"""Which files are checked, and in which order."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from copydesk.lint.discover import excluded, files


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.md", "c.html", "sub/d.txt", "sub/e.log", "sub/deep/f.text", ".git/g.txt", "old/h.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Text.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return list(files(paths, ("*.txt", "*.text", "*.md"), exclude))


def test_a_folder_is_walked_in_a_stable_order(tree: Path) -> None:
    assert found(".") == ["./a.md", "./b.txt", "./old/h.txt", "./sub/d.txt", "./sub/deep/f.text"]


def test_named_files_stay_as_they_were_given_and_none_comes_twice(tree: Path) -> None:
    assert found("c.html", "b.txt", "./b.txt", ".") == [
        "c.html",
        "b.txt",
        "./a.md",
        "./old/h.txt",
        "./sub/d.txt",
        "./sub/deep/f.text",
    ]


def test_patterns_are_expanded(tree: Path) -> None:
    assert found("**/*.txt") == ["b.txt", "old/h.txt", "sub/d.txt"]


def test_what_is_not_there_is_given_back_for_the_reader_to_tell(tree: Path) -> None:
    assert found("gone.txt", "*.rtf", "b.txt") == ["gone.txt", "*.rtf", "b.txt"]


def test_exclude_takes_names_paths_and_folders(tree: Path) -> None:
    assert found(".", exclude=("old", "*.md")) == ["./b.txt", "./sub/d.txt", "./sub/deep/f.text"]
    assert found(".", exclude=("sub/*",)) == ["./a.md", "./b.txt", "./old/h.txt"]
    assert excluded("site/drafts/x.txt", ["drafts/"])
    assert not excluded("site/drafts.txt", ["drafts/"])


def test_licences_and_requirements_are_no_copy_unless_they_are_named(tree: Path) -> None:
    for name in ("LICENSE.txt", "requirements-dev.txt", "sub/CMakeLists.txt", "licensed.txt"):
        (tree / name).write_text("Text.\n", encoding="utf-8")
    assert found("sub", ".") == ["sub/d.txt", "sub/deep/f.text", "./a.md", "./b.txt", "./licensed.txt", "./old/h.txt"]
    assert found("LICENSE.txt") == ["LICENSE.txt"]
    assert list(files(["sub"], ("CMakeLists.txt",), ())) == ["sub/CMakeLists.txt"]


def test_gitignore_files_are_read_like_git_reads_them(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.md\n/old/\n!sub/keep.md\n", encoding="utf-8")
    (tree / "sub" / ".gitignore").write_text("deep/\n!*.md\n", encoding="utf-8")
    (tree / "sub" / "keep.md").write_text("Text.\n", encoding="utf-8")
    assert found(".") == ["./b.txt", "./sub/d.txt", "./sub/keep.md"]


def test_a_gitignore_above_the_folder_counts_up_to_the_repository(tree: Path) -> None:
    (tree / ".gitignore").write_text("d.txt\n", encoding="utf-8")
    assert found("sub") == ["sub/deep/f.text"]
    (tree / "sub" / ".git").mkdir()
    assert found("sub") == ["sub/d.txt", "sub/deep/f.text"]


def test_it_agrees_with_git_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt", "x/a.txt", "x/y/b.txt", "x/y/c.txt", "build/z.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Text.\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("build/\n!\nx/**/b.txt\n[z-a]\n/a.txt\nx\\\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"], check=True, capture_output=True, text=True
    )
    assert found(".") == [f"./{name}" for name in sorted(listed.stdout.split()) if name.endswith(".txt")]
