"""No word is lost in what is at hand: the reference site, the manual, the sites of the rules."""

from __future__ import annotations

import re

import pytest

from doum.content.front_matter import split
from doum.pipeline.wording import with_addresses
from doum.words.lost import lost_words, shown_words
from doum.words.written import written_words
from tests import ROOT
from tests.making import Site, render
from tests.rules.sites import ALL, SITES

_HEAD = re.compile(r"\A# .*\n\n(?:> .*\n\n)?(?:- .*\n)+\n")


def prose(html: str) -> str:
    """Return the article of a page."""
    return html[html.index("<main") : html.index("</main>")]


@pytest.fixture(scope="module", params=["", "docs/manual"], ids=["reference", "manual"])
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build a site of ours with the word check."""
    site = Site(tmp_path_factory.mktemp("site"))
    source = ROOT / request.param
    site.link(source, *(n for n in ("content", "theme", "doum.toml") if (source / n).exists()))
    outcome = site.build(words=True, share=False)
    assert outcome.words
    assert outcome.words.words > 30_000
    assert outcome.words.bodies > 80
    assert outcome.problems == ()
    return site


def test_twins_have_the_words_of_their_pages(published: Site) -> None:
    twins = sorted(published.output.rglob("index.md"))
    assert len(twins) > 80
    for twin in twins:
        text = _HEAD.sub("", twin.read_text("utf-8"))
        page = prose(twin.with_suffix(".html").read_text("utf-8"))
        assert lost_words(written_words(text), shown_words(page)) == [], twin


@pytest.mark.parametrize("name", ALL)
def test_no_word_is_lost_but_on_lines_that_a_problem_names(name: str) -> None:
    for path in (path for path in (SITES / name).rglob("*.md") if path.is_file()):
        try:
            body = split(path.read_text("utf-8")).body
        except UnicodeDecodeError:
            continue
        html, rendered = render(body)
        shown = shown_words(with_addresses(html, rendered))
        named = {found.place.line for found in rendered.problems}
        lost = lost_words(written_words(body), shown)
        assert [word for word in lost if word.line not in named] == [], path
