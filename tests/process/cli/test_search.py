"""`doum search` where no browser is needed to say what is wrong."""

import pytest

from tests.command import doum
from tests.making import Site
from tests.trial.small import FILES, QUERIES


@pytest.fixture
def searched(empty_site: Site) -> Site:
    """The small site, with queries."""
    return empty_site.write({**FILES, "content/queries.toml": QUERIES})


def search(site: Site, *arguments: str):
    return doum("search", *arguments, folder=site.folder)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "either a QUERY or --test"),
        (("카드", "--test"), "either a QUERY or --test"),
        (("카드", "--record"), "require --test"),
        (("카드", "--generated"), "require --test"),
        (("--test", "--tuned", "--record"), "omit --tuned"),
        (("--test", "--generated", "--record"), "--generated"),
        (("--test", "--generated", "--set-aside"), "omit --generated"),
        (("카드", "--language", "ja"), "no pages in the language 'ja'"),
        (("카드", "--product", "dmeo"), "did you mean 'demo'?"),
    ],
)
def test_a_wrong_call_is_a_usage_error(searched: Site, arguments, told) -> None:
    result = search(searched, *arguments)
    assert result.returncode == 2
    assert told in result.stderr


def test_mistakes_in_the_queries_are_told_at_their_places(searched: Site) -> None:
    searched.write({"content/queries.toml": QUERIES.replace("demo/card", "demo/crad")})
    result = search(searched, "--test")
    assert result.returncode == 1
    assert "content/queries.toml:13:1: error[query-answer]" in result.stderr
    assert "did you mean 'demo/card'?" in result.stderr


@pytest.mark.parametrize("text", [None, "", "[thresholds]\nrecall = 1\n"])
def test_a_contract_without_queries_is_a_usage_error(searched: Site, text: str | None) -> None:
    (searched.folder / "content/queries.toml").unlink()
    if text is not None:
        searched.write({"content/queries.toml": text})
    result = search(searched, "--test", "--written")
    assert result.returncode == 2
    assert "no-queries" in result.stderr


def test_a_site_that_does_not_build_is_told_and_not_searched(searched: Site) -> None:
    searched.write({"content/demo/card.md": "---\n---\n"})
    result = search(searched, "카드")
    assert result.returncode == 1
    assert "missing-key" in result.stderr
    assert result.stdout == ""


def test_a_site_without_search_is_told(searched: Site) -> None:
    searched.write({"doum.toml": FILES["doum.toml"] + "[search]\nenabled = false\n"})
    result = search(searched, "카드")
    assert result.returncode == 2
    assert "search-off" in result.stderr
