"""The Nu HTML checker finds nothing on a page of any type, nor on an old address."""

import re
from pathlib import Path

import pytest

from tests import ROOT
from tests.audit.html import complaints
from tests.audit.pages import PAGE_TYPES
from tests.making import Site


def test_the_checker_finds_nothing(reference_site: Site, make_site) -> None:
    output = reference_site.output
    urls = [*(page.url for page in PAGE_TYPES.values()), "/faq/ads-1001/"]
    manual = make_site("manual")
    manual.build(site=ROOT / "docs" / "manual", output=manual.output)
    homes = (manual.output / "index.html", manual.output / "en" / "index.html")
    assert complaints([*(_file(output, url) for url in urls), *homes]) == []


@pytest.mark.parametrize("name", PAGE_TYPES)
def test_every_page_says_what_it_is_about(name: str, reference_site: Site) -> None:
    html = _file(reference_site.output, PAGE_TYPES[name].url).read_text("utf-8")
    described = re.search(r'<meta name="description" content="([^"]{5,})">', html)
    assert described
    assert html.count('name="description"') == 1


def test_the_checker_would_tell(tmp_path: Path) -> None:
    broken = tmp_path / "broken.html"
    broken.write_text('<!doctype html><html lang="ko"><title>가</title><p><div id=a></p>', "utf-8")
    assert len(complaints([broken])) >= 1


def _file(output: Path, url: str) -> Path:
    file = output / url.lstrip("/")
    return file / "index.html" if url.endswith("/") else file
