"""The second analyser of Korean, where it is installed."""

import pytest

from doum.search.generated.korean_kiwi import nouns_in
from doum.search.generated.words_by_spelling import words_in

pytest.importorskip("kiwipiepy")


def test_nouns_are_found_before_verbs_and_without_particles():
    assert list(nouns_in(["해지하려면 관리자에게 때문에"])) == [{"해지", "관리자"}]


def test_its_nouns_are_added_to_those_by_spelling():
    assert words_in("ko", ["해지하려면"]) == [{"해지"}]
