"""Configuration: the nearest file, what it may hold, and what a mistake is answered with."""

from __future__ import annotations

from pathlib import Path

import pytest
from copydesk.lint import config as configs
from copydesk.lint.config import Config, ConfigError


def write(folder: Path, text: str, name: str = "copydesk.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_nearest_file_wins_and_copydesk_toml_before_pyproject(tmp_path: Path) -> None:
    top = write(tmp_path, "[tool.copydesk]\nprofile = 'draft'\n", "pyproject.toml")
    story = tmp_path / "a" / "story.txt"
    story.parent.mkdir()
    story.touch()
    assert configs.nearest(story) == top
    assert configs.load(top).profile == "draft"
    own = write(tmp_path / "a", "profile = 'strict'\n")
    assert configs.nearest(story) == own


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    top = write(tmp_path, "profile = 'draft'\n")
    write(tmp_path / "a", "[tool.ruff]\n", "pyproject.toml")
    assert configs.nearest(tmp_path / "a") == top


def test_everything_that_may_be_set_reads_back(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        """
profile = "strict"
select = ["TYP", "space-before-punctuation"]
ignore = ["TYP002"]
include = ["*.txt"]
exclude = ["old/*"]
lang = "en"
kind = "news"
[per-file-ignores]
"letters/*" = ["TYP"]
[severity]
TYP001 = "error"
[names]
"Busan" = ["Pusan"]
"Kyiv" = "Kiev"
[widgets]
own = ["Support us"]
[agency]
own = ["Reuters"]
""",
    )
    config = configs.load(file)
    assert config.house.names == {"Busan": ("Pusan",), "Kyiv": ("Kiev",)}
    assert config.house.own_widgets == ("Support us",)
    again = configs.load(write(tmp_path / "b", config.as_toml()))
    assert again.as_toml().split("\n", 1)[1] == config.as_toml().split("\n", 1)[1]


def test_extend_is_read_first_and_overruled(tmp_path: Path) -> None:
    write(tmp_path, "profile = 'strict'\n[names]\n'Busan' = ['Pusan']\n", "house.toml")
    file = write(tmp_path, "extend = 'house.toml'\nprofile = 'draft'\n[names]\n'Kyiv' = ['Kiev']\n")
    config = configs.load(file)
    assert config.profile == "draft"
    assert set(config.house.names) == {"Busan", "Kyiv"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("proflie = 'draft'", "unknown key `proflie`; did you mean `profile`?"),
        ("profile = 'daft'", '`profile` must be one of "draft", "publish", "strict", not "daft"'),
        ("select = 'TYP'", '`select` must be a list of strings, not "TYP"'),
        ("ignore = ['TYP9']", '`ignore`: no rule or family is called "TYP9"'),
        ("[per-file-ignores]\n'a/*' = ['nope']", 'no rule or family is called "nope"'),
        ("[severity]\nTYP001 = 'loud'", '`severity.TYP001` must be one of "info", "warning", "error"'),
        ("[rules.nope]\na = 1", '`rules.nope`: no rule or family is called "nope"'),
        ("[rules.TYP001]\nwidth = 1", "unknown option `rules.TYP001.width`; TYP001 has no options"),
        ("names = 3", "`names` must be a table: [names]"),
        ("[names]\nBusan = 3", "`names.Busan` must be a list of strings"),
        ("[names]\nBusan = ['Pusan']\nPuzan = ['Pusan']", '"Pusan" is replaced by "Puzan" and by "Busan"'),
        ("[widgets]\nmine = []", "unknown key `widgets.mine`"),
        ("profile = ", "not valid TOML"),
        ("extend = 'gone.toml'", "which is not a file"),
        ("kind = 'novel'", '`kind` must be one of "news"'),
    ],
)
def test_a_mistake_names_file_key_and_remedy(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        configs.load(file)
    assert str(file) in str(error.value)
    assert message in str(error.value)


def test_extend_in_a_circle_is_told(tmp_path: Path) -> None:
    write(tmp_path, "extend = 'copydesk.toml'", "other.toml")
    with pytest.raises(ConfigError, match="leads back to this file; take it out"):
        configs.load(write(tmp_path, "extend = 'other.toml'"))


def test_the_command_line_overrules(tmp_path: Path) -> None:
    config = Config(select=("TYP",), ignore=("TYP001",))
    assert config.merged(select=["TYP001"]).ignore == ()
    assert config.merged(ignore=["TYP002"]).ignore == ("TYP001", "TYP002")
    with pytest.raises(ConfigError, match="did you mean"):
        config.merged(select=["space-before-punctuatio"])
