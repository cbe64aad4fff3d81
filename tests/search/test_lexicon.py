"""The lexicon: what a browser must know of a language, and of nothing else."""

from __future__ import annotations

import gzip
import json
from collections import Counter

import pytest

from doum.search import vocabulary
from doum.search.lexicon import Lexicon, synonym_table, write_lexicon
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


class Written:
    """A lexicon as it is written: the entry, and the files.

    Args:
        articles: the words of each.
        options: the lexicon's.
    """

    def __init__(self, *articles: list[str], **options) -> None:
        made = lexicon(**options)
        self.files: dict[str, bytes] = {}
        counts = Counter(word for words in articles for word in words)
        self.entry = write_lexicon(self.files.__setitem__, made, synonym_table(made), counts)
        told, _, self.usual = self._text(self.entry["lexicon"]).partition("\n")
        self.details = json.loads(told)

    def _text(self, name: str) -> str:
        return gzip.decompress(self.files[f"words/{name}"]).decode()


def said(found: Lexicon) -> set[str]:
    """List the words of its synonyms."""
    return {word for group in found.synonyms for word in group.words}


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


def test_the_entry_names_every_file():
    made = Written(["결제", "환불"], ["결제"], own=OWN)
    named = {made.entry["lexicon"], *made.entry["words"].values()}
    assert {f"words/{name}" for name in named} == made.files.keys()
    assert made.usual == front_coded({"결제": 2, "환불": 1})


def test_rules_and_synonyms_are_the_first_line():
    details = Written(["환불"], ["반환"], own=OWN).details
    assert details["synonyms"] == {"환불": [["반환"]], "반환": [["환불"]]}
    assert "에서" in details["rules"]["particles"]


def test_synonyms_that_no_article_has_are_left_out():
    assert Written(["환불"], own=OWN).details["synonyms"] == {"반환": [["환불"]]}


def test_words_of_synonyms_are_in_the_file_for_all_however_rare(monkeypatch):
    monkeypatch.setattr(vocabulary, "_SPLIT_ABOVE", 3)
    monkeypatch.setattr(vocabulary, "_KEPT", 1)
    made = Written(["결제", "환불", "otp", "초대"], ["결제"], own=OWN)
    assert made.usual == front_coded({"결제": 2, "환불": 1})
    assert made.entry["words"].keys() == {"o", "ㅊ"}


def test_a_file_has_another_name_when_it_says_something_else():
    assert Written(["결제"]).entry["lexicon"] != Written(["초대"]).entry["lexicon"]


def test_the_same_articles_write_the_same_bytes():
    one, other = (Written(["결제", "환불"], ["결제"], own=OWN) for _ in range(2))
    assert one.files
    assert one.files == other.files
