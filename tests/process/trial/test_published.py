"""The search data of a published site."""

from pathlib import Path

from tests.trial.small import small_site


def test_the_search_is_the_one_that_the_site_publishes(tmp_path: Path):
    made = small_site(tmp_path, index=True)
    assert (made.output / made.client[1:]).is_file()
    assert (made.output / made.index[1:] / "ko" / "lexicon.json").is_file()
