"""Writes lint/dictionary.tsv: ordinary English words.

The words come from SCOWL's lists of size 35 (Debian packages `wamerican-small` and `wbritish-small`): every entry in
lower case. Words that `inflections` leads back to a word of the table are left out, because the reader of the table
undoes the same endings, once. Run: python tools/dictionary.py /usr/share/dict/american-english-small
/usr/share/dict/british-english-small
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / ".src"))

from copydesk.lint.dictionary import inflections

TARGET = Path(__file__).parent.parent / "lint" / "dictionary.tsv"
HEAD = """\
# match: table
# source: SCOWL size 35, American and British (wordlist.aspell.net), lower-case entries; written by
# tools/dictionary.py
start\twords
"""


def main(paths: list[str]) -> None:
    entries = {line.strip() for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()}
    words = {word for word in entries if len(word) >= 3 and word.isascii() and word.isalpha() and word.islower()}
    kept: set[str] = set()
    for word in sorted(words, key=lambda word: (len(word), word)):
        if kept.isdisjoint(inflections(word)):
            kept.add(word)
    rows = (f"{start}\t{' '.join(group)}\n" for start, group in groupby(sorted(kept), lambda word: word[:2]))
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
