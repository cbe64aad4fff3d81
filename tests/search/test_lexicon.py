"""The lexicon: what a browser must know of a language, and of nothing else."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from doum.search import vocabulary
from doum.search.lexicon import Lexicon, write_lexicon
from doum.search.synonyms import Group, Synonyms
from doum.search.vocabulary import front_coded
from tests.search.records import lexicon

OWN = Synonyms(
    builtin=False,
    group=(
        Group(("환불", "반환")),
        Group(("invoice", "bill"), language="en"),
    ),
)


def written(folder: Path, *articles: list[str], **options) -> dict[str, object]:
    """Write a lexicon and return its entry."""
    folder.mkdir(exist_ok=True)
    return write_lexicon(folder, lexicon(**options), articles)


def said(found: Lexicon) -> set[str]:
    """List the words of its synonyms."""
    return {word for group in found.synonyms for word in group.words}


def usual(folder: Path, entry: dict[str, object]) -> str:
    """Read the words that every query needs."""
    return unpacked(folder, str(entry["lexicon"])).partition("\n")[2]


def unpacked(folder: Path, name: str) -> str:
    """Read a file of words."""
    return gzip.decompress((folder / name).read_bytes()).decode()


def test_synonyms_are_in_the_sites_own_language_unless_they_say():
    assert said(lexicon("ko", OWN)) == {"환불", "반환"}
    assert said(lexicon("en", OWN, is_default=False)) == {"invoice", "bill"}
    assert said(lexicon("ja", OWN, is_default=False)) == set()


def test_the_sites_own_language_has_those_that_name_it():
    assert said(lexicon("en", OWN, is_default=True)) >= {"invoice", "bill"}


@pytest.mark.parametrize("own", [Synonyms(builtin=False), Synonyms()])
def test_the_digest_tells_what_the_synonyms_are(own):
    assert lexicon("ko", own).digest == lexicon("ko", own).digest
    assert lexicon("ko", own).digest != lexicon("ko", OWN).digest


def test_languages_have_digests_of_their_own():
    digests = {lexicon(code, is_default=False).digest for code in ("ko", "en", "ja", "fr")}
    assert len(digests) == 4


def test_the_entry_names_every_file(tmp_path):
    entry = written(tmp_path, ["결제", "환불"], ["결제"], own=OWN)
    assert entry["documents"] == 2
    named = {entry["lexicon"], *entry["words"].values()}
    assert named == {path.name for path in tmp_path.iterdir()}
    assert usual(tmp_path, entry) == front_coded({"결제": 2, "환불": 1})


def test_rules_and_synonyms_are_the_first_line(tmp_path):
    entry = written(tmp_path, ["환불"], ["반환"], own=OWN)
    details = json.loads(unpacked(tmp_path, entry["lexicon"]).partition("\n")[0])
    assert details["synonyms"] == {"환불": [["반환"]], "반환": [["환불"]]}
    assert "에서" in details["rules"]["particles"]


def test_synonyms_that_no_article_has_are_left_out(tmp_path):
    entry = written(tmp_path, ["환불"], own=OWN)
    details = json.loads(unpacked(tmp_path, entry["lexicon"]).partition("\n")[0])
    assert details["synonyms"] == {"반환": [["환불"]]}


def test_words_of_synonyms_are_in_the_file_for_all_however_rare(tmp_path, monkeypatch):
    monkeypatch.setattr(vocabulary, "_SPLIT_ABOVE", 3)
    monkeypatch.setattr(vocabulary, "_KEPT", 1)
    entry = written(tmp_path, ["결제", "환불", "otp", "초대"], ["결제"], own=OWN)
    assert usual(tmp_path, entry) == front_coded({"결제": 2, "환불": 1})
    assert entry["words"].keys() == {"o", "ㅊ"}


def test_pairs_of_syllables_are_no_words(tmp_path):
    entry = written(tmp_path, ["환불", "·환불", "·불받"])
    assert usual(tmp_path, entry) == front_coded({"환불": 1})


def test_a_file_has_another_name_when_it_says_something_else(tmp_path):
    one = written(tmp_path / "1", ["결제"])
    other = written(tmp_path / "2", ["초대"])
    assert one["lexicon"] != other["lexicon"]


def test_the_same_articles_write_the_same_bytes(tmp_path):
    for name in ("1", "2"):
        written(tmp_path / name, ["결제", "환불"], ["결제"], own=OWN)
    files = [{p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("1", "2")]
    assert files[0]
    assert files[0] == files[1]
