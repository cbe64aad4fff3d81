"""URLs: where the site stands, and the files that addresses are served from."""

from __future__ import annotations

import pytest

from doum.addresses.urls import make_urls, output_of
from doum.problems import DoumError, ExitCode


@pytest.mark.parametrize(
    ("url", "base_path", "base", "origin"),
    [
        ("https://nuri.example/%EB%8F%84%EC%9B%80/", None, "/도움/", "https://nuri.example"),
        ("https://도움.한국:8443/", None, "/", "https://xn--hq1b137a.xn--3e0b707e:8443"),
        ("", None, "/", ""),
        ("https://help.nuri.example", None, "/", "https://help.nuri.example"),
        ("https://nuri.example/help", None, "/help/", "https://nuri.example"),
        ("https://nuri.example/help/", "/preview/", "/preview/", "https://nuri.example"),
        ("https://nuri.example/help/", "", "/", "https://nuri.example"),
        ("https://nuri.example/help/", "/", "/", "https://nuri.example"),
        ("", "a/b", "/a/b/", ""),
        ("http://localhost:8000", None, "/", "http://localhost:8000"),
    ],
)
def test_the_address_and_the_base_path_say_where_the_site_stands(url, base_path, base, origin):
    made = make_urls(url, base_path, "ko")
    assert (made.base, made.origin) == (base, origin)


@pytest.mark.parametrize("path", ["https://a.example/", "/a?b", "/a#b", "/../a", "/a b"])
def test_what_is_no_path_is_refused(path):
    with pytest.raises(DoumError) as raised:
        make_urls("", path, "ko")
    assert raised.value.exit_code is ExitCode.USAGE
    assert raised.value.problems[0].rule == "base-path"


def test_the_base_path_stands_before_every_url():
    urls = make_urls("", "/help/", "ko")
    assert urls.href("/") == "/help/"
    assert urls.href("/talk/결제/") == "/help/talk/결제/"


def test_a_permalink_is_absolute_and_encoded():
    urls = make_urls("https://nuri.example/help/", None, "ko")
    found = urls.permalink("/talk/결제/#환불")
    assert found == "https://nuri.example/help/talk/%EA%B2%B0%EC%A0%9C/#%ED%99%98%EB%B6%88"


def test_without_an_address_there_are_no_permalinks():
    assert make_urls("", None, "ko").permalink("/talk/") == ""


def test_the_own_language_stands_at_the_top_and_others_in_their_folders():
    urls = make_urls("", None, "ko")
    assert (urls.home("ko"), urls.home("en")) == ("/", "/en/")
    assert urls.at("ko", "talk/billing") == "/talk/billing/"
    assert urls.at("en", "talk/billing") == "/en/talk/billing/"


@pytest.mark.parametrize(
    ("url", "output"),
    [
        ("/", "index.html"),
        ("/talk/결제/", "talk/결제/index.html"),
        ("/404.html", "404.html"),
        ("/faq/123.html", "faq/123.html"),
    ],
)
def test_a_url_is_served_from_one_file(url, output):
    assert output_of(url) == output
