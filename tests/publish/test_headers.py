"""`_headers`: what may be kept for how long, and what a page may load."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest

from doum.publish.headers import BRIEFLY, FOR_EVER, headers_file

FOLDERS = ("pagefind/ko", "pagefind/en")
SCRIPT = 'document.documentElement.dataset.theme = "dark"'


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read the file: path -> header -> value."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[list(found)[-1]][name] = value
        else:
            found[line] = {}
    return found


def policy(inline: str = "") -> dict[str, list[str]]:
    """Read the content security policy: directive -> sources."""
    headers = rules(headers_file("/", FOLDERS, inline))["/*"]
    parts = (part.split() for part in headers["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/assets/*", FOR_EVER),
        ("/pagefind/ko/leaves/*", FOR_EVER),
        ("/pagefind/ko/words/*", FOR_EVER),
        ("/pagefind/ko/index/*", FOR_EVER),
        ("/pagefind/ko/pagefind.*", FOR_EVER),
        ("/pagefind/ko/wasm.*", FOR_EVER),
        ("/pagefind/en/*.json", BRIEFLY),
    ],
)
def test_what_has_a_fingerprint_is_kept_and_what_names_it_is_asked_for(path, value):
    assert list(rules(headers_file("/", FOLDERS, ""))[path].items()) == value


def test_the_base_path_stands_before_the_rules_of_its_files():
    found = rules(headers_file("/help/", FOLDERS, ""))
    assert {"/help/assets/*", "/help/pagefind/en/index/*"} <= found.keys()
    assert "/*" in found


def test_a_base_path_in_hangul_is_written_as_browsers_ask_for_it():
    found = rules(headers_file("/도움/", FOLDERS, "", {"세금/feed.json": "x"}))
    assert "/%EB%8F%84%EC%9B%80/assets/*" in found
    assert "/%EB%8F%84%EC%9B%80/%EC%84%B8%EA%B8%88/feed.json" in found


def test_nothing_is_loaded_from_elsewhere_but_the_film_that_the_reader_asks_for():
    sources = {source for listed in policy().values() for source in listed}
    assert {s for s in sources if "." in s} == {"https://www.youtube-nocookie.com"}
    assert policy()["frame-src"] == ["https://www.youtube-nocookie.com"]


def test_no_page_runs_code_or_looks_that_stand_in_it():
    for directive in ("default-src", "script-src", "style-src"):
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:"} & set(policy()[directive])
    assert policy()["object-src"] == policy()["base-uri"] == ["'none'"]


def test_the_one_inline_script_is_allowed_by_its_digest():
    digest = b64encode(sha256(SCRIPT.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy(f"<script>{SCRIPT}</script>\n")["script-src"]
    assert not any("sha256" in source for source in policy()["script-src"])


def test_pages_say_what_they_are_and_do_not_tell_where_the_reader_was():
    headers = rules(headers_file("/", FOLDERS, ""))["/*"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin"


def test_files_that_servers_do_not_know_are_told_by_their_type():
    types = {"feed.xml": "application/atom+xml", "세금/feed.json": "application/feed+json"}
    found = rules(headers_file("/help/", FOLDERS, "", types))
    assert found["/help/feed.xml"]["Content-Type"] == "application/atom+xml"
    assert "/help/%EC%84%B8%EA%B8%88/feed.json" in found


def test_a_webhook_is_the_only_other_place_that_a_page_may_send_to():
    assert policy()["form-action"] == policy()["connect-src"] == ["'self'"]
    url = "https://feedback.example.com:8443/doum?site=1"
    text = rules(headers_file("/", FOLDERS, "", webhook=url))["/*"]["Content-Security-Policy"]
    assert "form-action 'self' https://feedback.example.com:8443;" in text
    assert "connect-src 'self' https://feedback.example.com:8443;" in text
    assert "site=1" not in text
    hangul = rules(headers_file("/", FOLDERS, "", webhook="https://의견.한국/doum"))["/*"]
    text = hangul["Content-Security-Policy"]
    assert "form-action 'self' https://xn--l89au91c.xn--3e0b707e;" in text
