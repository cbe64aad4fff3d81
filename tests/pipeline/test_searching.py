"""What writers say of words has places."""

from pathlib import Path
from unicodedata import normalize

import pytest

from doum.pipeline.searching import read_lexicons
from doum.settings import SearchSettings
from tests.files import write_file


def written(folder: Path, text: str | bytes) -> Path:
    write_file(folder / "content/synonyms.toml", text)
    return folder


def test_synonyms_may_be_missing(tmp_path: Path) -> None:
    lexicons, problems = read_lexicons(tmp_path, ["ko", "en"], SearchSettings())
    assert problems == []
    assert lexicons.keys() == {"ko", "en"}


def test_synonyms_are_those_of_the_sites_own_language(tmp_path: Path) -> None:
    text = 'builtin = false\n[[group]]\nwords = ["환불", "반환"]\n'
    lexicons, _ = read_lexicons(written(tmp_path, text), ["ko", "en"], SearchSettings())
    assert [group.words for group in lexicons["ko"].synonyms] == [("환불", "반환")]
    assert lexicons["en"].synonyms == ()


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("builtin = maybe", "toml-syntax", 1, 11),
        ("[[group]]\nwrods = ['a']", "unknown-key", 2, 1),
        ("[[group]]\nwords = ['a', 'b']\n\n[[group]]\n  to = ['c']", "missing-key", 4, 1),
        ("[[groups]]\nwords = ['a', 'b']", "unknown-key", 1, 3),
        ("[[group]]\nwords = ['a']\nlanguage = ['ko']", "wrong-value", 3, 1),
    ],
)
def test_a_mistake_in_the_synonyms_has_its_place(
    tmp_path: Path, text: str, rule: str, line: int, column: int
) -> None:
    lexicons, problems = read_lexicons(written(tmp_path, text), ["ko"], SearchSettings())
    found = next(problem for problem in problems if problem.rule == rule)
    assert (found.place.path, found.place.line, found.place.column) == (
        "content/synonyms.toml",
        line,
        column,
    )
    assert lexicons.keys() == {"ko"}


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", "builtin = false\n".encode("utf-16")])
def test_a_file_of_another_encoding_is_said(tmp_path: Path, data: bytes) -> None:
    _, problems = read_lexicons(written(tmp_path, data), ["ko"], SearchSettings())
    assert [(p.rule, p.place.path) for p in problems] == [("not-utf8", "content/synonyms.toml")]


def test_an_editors_mark_and_parted_syllables_are_no_matter(tmp_path: Path) -> None:
    text = '\ufeffbuiltin = false\n[[group]]\nwords = ["환불", "반환"]\n'
    lexicons, problems = read_lexicons(
        written(tmp_path, normalize("NFD", text)), ["ko"], SearchSettings()
    )
    assert problems == []
    assert ("환불", "반환") in [group.words for group in lexicons["ko"].synonyms]


def test_a_missing_analyser_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("doum.search.languages.language.find_spec", lambda name: None)
    _, problems = read_lexicons(tmp_path, ["ko", "en"], SearchSettings())
    assert [(p.rule, p.severity, dict(p.finding.values)["extra"]) for p in problems] == [
        ("search-analyser", "warning", "ko")
    ]
