"""Running queries on the search of a published site, in a browser on its own pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.serving import serving
from doum.trial.answer import Answer
from doum.trial.published import Published

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_SCRIPT = "/__doum/trial.js"
_STOCK = "/__doum/stock/"
SIZE = 10


class Searched(Struct, frozen=True, kw_only=True):
    """A query, where it is searched for, and how many results are needed."""

    q: str
    product: str = ""
    size: int = SIZE


class StockAnswer(Struct, frozen=True):
    """What plain Pagefind finds: the first articles, and how many there are."""

    keys: tuple[str, ...]
    total: int


class Trial:
    """The search of a published site, with a page for each language, opened on first use.

    Args:
        origin: the origin at which the site is served.
        has_stock: whether plain Pagefind is served, too.
    """

    def __init__(
        self, browser: Browser, published: Published, origin: str, *, has_stock: bool
    ) -> None:
        self._browser, self._published = browser, published
        self._origin, self._has_stock = origin, has_stock
        self._pages: dict[str, Page] = {}

    def find(self, q: str, language: str, product: str = "", size: int = SIZE) -> Answer:
        """Run a query on the site's own search, through the worker that its pages use.

        Raises:
            DoumError: if the search fails.
        """
        request = {"q": q, "product": product, "size": size, "counts": False}
        try:
            return msgspec.json.decode(self._call(language, "find", request), type=Answer)
        except msgspec.DecodeError as error:
            raise _failed(str(error)) from None

    def find_all(self, language: str, queries: Iterable[Searched]) -> list[Answer]:
        """Run many queries of a language; the answers have only keys, totals and fit.

        Raises:
            DoumError: if the search fails.
        """
        requests = [
            {"q": one.q, "product": one.product, "size": one.size, "counts": False}
            for one in queries
        ]
        try:
            answers = self._call(language, "findAll", requests)
            return msgspec.json.decode(answers, type=list[Answer])
        except msgspec.DecodeError as error:
            raise _failed(str(error)) from None

    def find_stock(self, language: str, queries: Iterable[Searched]) -> list[StockAnswer]:
        """Run many queries of a language on plain Pagefind, as typed.

        Returns:
            The keys of the first articles found, only of the product if one is given.
        """
        articles = self._published.articles[language]
        keys = {url: key for key, url in articles.items()}
        home = self._published.homes[language]
        requests = [
            {
                "q": one.q,
                "prefix": f"{home}{one.product}/" if one.product else home,
                "size": one.size,
            }
            for one in queries
        ]
        return [
            StockAnswer(tuple(keys[url] for url in answer["found"] if url in keys), answer["total"])
            for answer in self._call(language, "findStock", requests)
        ]

    def close(self) -> None:
        """Close the pages."""
        for page in self._pages.values():
            page.context.close()

    def _call(self, language: str, function: str, *arguments: object) -> Any:
        from playwright.sync_api import Error

        try:
            if language not in self._pages:
                self._pages[language] = self._open(language)
            script = "([name, values]) => globalThis.trial[name](...values)"
            return self._pages[language].evaluate(script, [function, list(arguments)])
        except Error as error:
            raise _failed(error.message.strip().splitlines()[0]) from None

    def _open(self, language: str) -> Page:
        published = self._published
        page = self._browser.new_context(locale=language).new_page()
        page.goto(self._origin + published.href(published.homes[language]))
        options = {
            "module": self._origin + published.href(published.client),
            "index": self._origin + published.href(published.index),
            "language": language,
            "stock": self._origin + _STOCK if self._has_stock else "",
        }
        script = (
            "async ([address, options]) => {"
            " globalThis.trial = await import(address); await globalThis.trial.open(options); }"
        )
        page.evaluate(script, [self._origin + _SCRIPT, options])
        return page


def _failed(reason: str) -> DoumError:
    return DoumError([problem("search-failed", "", reason=reason)], ExitCode.ENVIRONMENT)


@contextmanager
def open_trial(
    browser: Browser, published: Published, stock: Path | None = None
) -> Iterator[Trial]:
    """Serve a published site and open its search while the context lasts.

    Args:
        stock: the folder of plain Pagefind's index, to query that as well.
    """
    with as_file(files("doum.trial").joinpath("trial.js")) as script:
        mounts = {published.base: published.output, _SCRIPT: script}
        if stock:
            mounts[_STOCK] = stock
        with serving(mounts) as origin:
            trial = Trial(browser, published, origin, has_stock=stock is not None)
            try:
                yield trial
            finally:
                trial.close()
