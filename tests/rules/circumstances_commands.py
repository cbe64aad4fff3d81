"""Circumstances that files do not show: another build, a taken port, a program that is missing.

Each is the real thing, for as long as its context lasts: a lock that is held, a socket that
listens, a Python that lacks a package. Where Doum cannot go on without a program that somebody
else made, a script in the program's place ends with an error, as the program would.
"""

from __future__ import annotations

import resource
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from doum.cache import STATE, Cache
from doum.pipeline.request import Request, Stopwatch
from doum.publish.lock import only_build
from doum.run import run_build
from doum.search.pagefind import KNOWN, find_indexer
from doum.trial.chromium import VARIABLE
from tests.browser.chromium import find_chromium
from tests.rules.packages import packages_without, python_path
from tests.share.latin import latin_font

Variables = Mapping[str, str]
Circumstance = Callable[[Path], AbstractContextManager[Variables]]

PORT = 18473
_NOTHING: Variables = {}
_MEGABYTE = 1_000_000
_PAGEFIND = "exec '{program}' \"$@\""
"""The script that is Pagefind as it is."""


@contextmanager
def _published_before(site: Path) -> Iterator[Variables]:
    """The folder is Doum's own, and somebody has put a file beside the pages."""
    shutil.rmtree(site / "htdocs")
    run_build(Request(site=site, output=site / "htdocs", index=False), Stopwatch())
    (site / "htdocs/CNAME").write_text("help.example.com\n", "utf-8")
    yield _NOTHING


@contextmanager
def _linked_folder(site: Path) -> Iterator[Variables]:
    """The output is a link, as where a web server has its pages elsewhere."""
    (site / "public").rename(site / "public.txt")
    (site / "served").mkdir()
    (site / "public").symlink_to("served")
    yield _NOTHING


@contextmanager
def _being_published(site: Path) -> Iterator[Variables]:
    with only_build(site / "public"):
        yield _NOTHING


@contextmanager
def _other_output_being_published(site: Path) -> Iterator[Variables]:
    """The lock of a build that has ended lies there, and another output is being published."""
    with only_build(site / "public"):
        pass
    with only_build(site / "staging"):
        yield _NOTHING


@contextmanager
def _cache_being_made(site: Path) -> Iterator[Variables]:
    """Another command has begun to write to a new cache."""
    path = site / STATE / "cache.sqlite"
    path.parent.mkdir()
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    try:
        yield _NOTHING
    finally:
        database.close()


@contextmanager
def _cache_being_read(site: Path) -> Iterator[Variables]:
    with Cache(site / STATE / "cache.sqlite") as cache:
        cache.put("bodies", {"key": b"value"})
        yield _NOTHING


def _limited_files(size: int) -> Circumstance:
    """Make files of more than a megabyte fail, as on a full disk, and ask for one of `size`."""

    @contextmanager
    def circumstance(site: Path) -> Iterator[Variables]:
        (site / "content/messenger/price.pdf").write_bytes(bytes(size))
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MEGABYTE, before[1]))
        try:
            yield _NOTHING
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    return circumstance


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """Listen on a port; where another program already does, that is as good."""
    with socket.socket() as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):
            server.bind(("127.0.0.1", port))
            server.listen()
        yield server


@contextmanager
def _port_taken(site: Path) -> Iterator[Variables]:
    with _listening(PORT):
        yield _NOTHING


@contextmanager
def _port_left(site: Path) -> Iterator[Variables]:
    """A server has just left the port, the next one is taken; the browser ends the preview."""
    with _listening(PORT) as server, socket.create_connection(("127.0.0.1", PORT)):
        server.accept()[0].close()
    browser = _script(site / "browser", 'kill -TERM "$PPID"')
    with _listening(PORT + 1):
        yield {"BROWSER": str(browser)}


@contextmanager
def _library_hidden(site: Path) -> Iterator[Variables]:
    """A script of the site's has the name of a library, and comes before it."""
    yield {"PYTHONPATH": python_path(site / "tools")}


@contextmanager
def _library_found(site: Path) -> Iterator[Variables]:
    (site / "tools/markdown.py").rename(site / "tools/to_markdown.py")
    yield {"PYTHONPATH": python_path(site / "tools")}


def _without(*names: str) -> Circumstance:
    """Run in a Python that lacks packages."""

    @contextmanager
    def circumstance(site: Path) -> Iterator[Variables]:
        with packages_without(*names) as folder:
            yield {"PYTHONPATH": python_path(folder)}

    return circumstance


def _pagefind(code: str, version: str = KNOWN[-1]) -> Circumstance:
    """Put a script in Pagefind's place; `{program}` in its code is the real one."""

    @contextmanager
    def circumstance(site: Path) -> Iterator[Variables]:
        with packages_without("pagefind_bin") as folder:
            (folder / "pagefind_bin").mkdir()
            (folder / "pagefind_bin/__init__.py").touch()
            (folder / f"pagefind_bin-{version}.dist-info").mkdir()
            _script(folder / "pagefind_bin/pagefind", code.format(program=find_indexer().binary))
            yield {"PYTHONPATH": python_path(folder)}

    return circumstance


@contextmanager
def _browser(site: Path) -> Iterator[Variables]:
    """A Chromium is there; it is installed where there is none."""
    yield {VARIABLE: find_chromium()}


@contextmanager
def _no_chromium(site: Path) -> Iterator[Variables]:
    """No Chromium is found, neither an installed one nor Playwright's."""
    (site / "bin").mkdir()
    empty = str(site / "bin")
    yield {"PATH": empty, "PLAYWRIGHT_BROWSERS_PATH": empty, VARIABLE: ""}


@contextmanager
def _chromium_named(site: Path) -> Iterator[Variables]:
    """None is found, but one is named."""
    named = find_chromium()
    with _no_chromium(site) as variables:
        yield {**variables, VARIABLE: named}


@contextmanager
def _app_named(site: Path) -> Iterator[Variables]:
    """The app is named, which is a folder, instead of the program in it."""
    yield {VARIABLE: str(site / "tools/Chromium.app")}


@contextmanager
def _program_named(site: Path) -> Iterator[Variables]:
    """The program in the app is named; here it is a link to the Chromium that is installed."""
    program = site / "tools/Chromium.app/Contents/MacOS/Chromium"
    program.parent.mkdir()
    program.symlink_to(find_chromium())
    yield {VARIABLE: str(program)}


@contextmanager
def _own_fonts(site: Path) -> Iterator[Variables]:
    """The fonts that doum.toml names are in the site's folder."""
    (site / "theme/fonts").mkdir(parents=True)
    for name in ("Regular", "Bold"):
        (site / f"theme/fonts/Inter-{name}.otf").write_bytes(latin_font())
    yield _NOTHING


@contextmanager
def _own_font_alone(site: Path) -> Iterator[Variables]:
    """There is no font but the one that doum.toml names, and it has every letter of the site."""
    with _own_fonts(site), packages_without("manimgx_fonts_cjk") as folder:
        yield {"PYTHONPATH": python_path(folder)}


def _script(path: Path, code: str) -> Path:
    path.write_text(f"#!/bin/sh\n{code}\n", "utf-8")
    path.chmod(0o755)
    return path


CIRCUMSTANCES: Mapping[str, Circumstance] = {
    "output-busy": _being_published,
    "disk": _limited_files(2 * _MEGABYTE),
    "cache-locked": _cache_being_made,
    "port-taken": _port_taken,
    "crash": _library_hidden,
    "word-lost": _library_hidden,
    "pagefind-missing": _without("pagefind_bin"),
    "pagefind-failed": _pagefind("echo 'this processor is not supported' >&2; exit 1"),
    "pagefind-unknown": _pagefind(_PAGEFIND, "9.0.0"),
    "search-analyser": _without("lindera"),
    "results-damaged": _browser,
    "search-failed": _browser,
    "playwright-missing": _without("playwright"),
    "chromium-missing": _no_chromium,
    "chromium-failed": _app_named,
    "share-pillow": _without("PIL", "pillow"),
    "share-font": _without("manimgx_fonts_cjk"),
}
"""What brings each rule about, by its id; a rule that is not here needs its site's files only."""

NEAR_MISSES: Mapping[str, Circumstance] = {
    "output-foreign": _published_before,
    "output-not-folder": _linked_folder,
    "output-busy": _other_output_being_published,
    "disk": _limited_files(_MEGABYTE),
    "cache-locked": _cache_being_read,
    "port-taken": _port_left,
    "crash": _library_found,
    "pagefind-missing": _without("pagefind_bin"),
    "pagefind-failed": _pagefind("echo 'one page has no title' >&2; " + _PAGEFIND),
    "pagefind-unknown": _pagefind(_PAGEFIND, "9.0.0"),
    "no-queries": _browser,
    "query-language": _browser,
    "query-product": _browser,
    "query-answer": _browser,
    "query-answers": _browser,
    "query-nonsense": _browser,
    "query-twice": _browser,
    "query-without": _browser,
    "results-damaged": _browser,
    "search-off": _browser,
    "search-failed": _browser,
    "playwright-missing": _browser,
    "chromium-missing": _chromium_named,
    "chromium-failed": _program_named,
    "share-pillow": _without("PIL", "pillow"),
    "share-font": _own_font_alone,
    "share-font-file": _own_fonts,
}
"""What resembles that, and must not be taken for it."""

BROWSER = frozenset(
    "no-queries query-language query-product query-answer query-answers query-nonsense "
    "query-twice query-without "
    "results-damaged search-off search-failed playwright-missing chromium-missing "
    "chromium-failed".split()
)
"""Rules of the search, whose near misses open a browser."""

OWN_PROCESS = BROWSER | frozenset(
    "port-taken crash pagefind-missing pagefind-failed pagefind-unknown search-analyser "
    "share-pillow share-font word-lost".split()
)
"""Rules whose commands run in a process of their own: they must be ended, import other packages,
or open a browser, which Playwright does once in a process only."""
