"""What `doum build` makes for machines, and what it says of it."""

import json
from pathlib import Path

import pytest

from tests.command import doum
from tests.making import DEMO, Site

ADDRESS = '[site]\nurl = "https://help.example.com{path}"\n'
MADE = {"sitemap.xml", "robots.txt", "feed.xml", "feed.json", "llms.txt", "opensearch.xml"}


def names(site: Site) -> set[str]:
    """Return the files beside the home page."""
    return {path.name for path in site.output.iterdir() if path.is_file()}


def test_without_an_address_nothing_is_made_and_the_build_says_so(site: Site) -> None:
    result = doum("build", "--no-index", "--strict", folder=site.folder)
    assert result.returncode == 0
    assert result.stdout.count("Not generated, because [site] url") == 1
    assert not MADE & names(site)
    assert 'rel="search"' not in site.page("/")
    assert "/feed.xml" not in site.page("/")


def test_with_an_address_all_is_made_and_nothing_said(site: Site) -> None:
    site.write({"doum.toml": ADDRESS.format(path="")})
    result = doum("build", "--no-index", folder=site.folder)
    assert names(site) >= MADE
    assert "robots" not in result.stdout
    assert 'rel="search"' in site.page("/")
    assert 'href="/demo/feed.xml"' in site.page("/demo/")


def test_below_a_path_the_build_says_where_crawlers_look(site: Site) -> None:
    site.write({"doum.toml": ADDRESS.format(path="/help/")})
    result = doum("build", "--no-index", folder=site.folder)
    assert "Sitemap: https://help.example.com/help/sitemap.xml" in result.stdout
    feed = json.loads((site.output / "feed.json").read_text("utf-8"))
    assert feed["feed_url"] == "https://help.example.com/help/feed.json"


def test_an_unlisted_copy_tells_search_engines_to_leave_it_alone(site: Site) -> None:
    site.write({"doum.toml": ADDRESS.format(path="")})
    result = doum("build", "--no-index", "--unlisted", folder=site.folder)
    assert "not to list this copy" in result.stdout
    for page in site.output.rglob("*.html"):
        assert '<meta name="robots" content="noindex">' in page.read_text("utf-8"), page
    headers = (site.output / "_headers").read_text("utf-8").split("\n/")[0]
    assert "  X-Robots-Tag: noindex" in headers
    assert not list(site.output.glob("sitemap*"))
    doum("build", "--no-index", folder=site.folder)
    assert "noindex" not in site.page("/demo/card/")
    assert (site.output / "sitemap.xml").exists()


def test_feeds_and_search_can_be_turned_off(site: Site) -> None:
    off = "[feeds]\nenabled = false\n[search]\nenabled = false\n"
    site.write({"doum.toml": ADDRESS.format(path="") + off})
    site.build()
    assert MADE - names(site) == {"feed.xml", "feed.json", "opensearch.xml"}
    assert "feed" not in site.page("/demo/")
    assert "/search/" not in (site.output / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize("path", ["content/llms.txt", "content/robots.txt"])
def test_a_file_of_the_site_cannot_take_their_place(path: str, site: Site) -> None:
    article = f"---\ntitle: 파일\n---\n[받기](/{path.removeprefix('content/')})\n"
    site.write({"doum.toml": ADDRESS.format(path=""), path: "x", "content/demo/b.md": article})
    assert "output-taken" in site.rules()


@pytest.mark.parametrize("alias", ["/robots.txt", "/sitemap.xml", "/demo/feed.json", "/llms.txt"])
def test_an_old_address_cannot_either(alias: str, site: Site) -> None:
    article = f"---\ntitle: 옛 주소\naliases: [{alias}]\n---\n글\n"
    site.write({"doum.toml": ADDRESS.format(path=""), "content/demo/b.md": article})
    assert {"alias-taken", "output-taken"} & set(site.rules())


def test_an_alias_may_have_such_a_name_where_none_is_made(site: Site) -> None:
    article = "---\ntitle: 옛 주소\naliases: [/demo/feed.xml]\n---\n글\n"
    site.write({"content/demo/b.md": article})
    assert site.rules() == []


def test_what_says_what_is_there_is_published_last(site: Site, tmp_path: Path) -> None:
    from doum.publish.write import Publication

    publication = Publication(tmp_path / "new", None)
    first = ["assets/1/main.css", "demo/card/index.html", "demo/card/index.md"]
    last = ["feed.xml", "demo/feed.json", "llms.txt", "robots.txt", "sitemap.ko.xml"]
    order = sorted([*last, "sitemap.xml", *first], key=publication._order)
    assert set(order[:3]) == set(first)
    assert order[-1] == "sitemap.xml"


def test_a_new_product_has_a_feed_before_anything_is_told(site: Site) -> None:
    site.write({"doum.toml": ADDRESS.format(path=""), "content/new/_index.md": DEMO})
    site.build()
    assert json.loads((site.output / "new/feed.json").read_text("utf-8"))["items"] == []
