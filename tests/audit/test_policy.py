"""Every page keeps the site's own policy and asks no other host for anything."""

from pathlib import Path
from textwrap import dedent

from playwright.sync_api import Browser

from tests.audit.policy import complaints, urls_of
from tests.benchmarks.wire import counted
from tests.making import Site


def test_every_page_keeps_the_policy(reference_site: Site, address: str, browser: Browser) -> None:
    urls = urls_of(reference_site.output)
    assert len(urls) > 500
    assert complaints(browser, address, urls) == []


def test_a_page_that_does_not_is_told(
    reference_site: Site, tmp_path: Path, browser: Browser
) -> None:
    (tmp_path / "_headers").write_bytes((reference_site.output / "_headers").read_bytes())
    (tmp_path / "404.html").write_text("<!doctype html>없음", "utf-8")
    broken = """\
        <!doctype html><body><p style="color: red">가</p><script>document.title = "나"</script>
        <img src="http://127.0.0.1:9/picture.png" alt=""><script src="/missing.js"></script></body>
    """
    (tmp_path / "index.html").write_text(dedent(broken), "utf-8")
    with counted(tmp_path) as wire:
        told = "\n".join(complaints(browser, wire.address, urls_of(tmp_path)))
    assert "policy: style-src-attr inline" in told
    assert "policy: script-src-elem inline" in told
    assert "http://127.0.0.1:9/picture.png" in told
    assert "404" in told
