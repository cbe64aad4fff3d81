"""What the tests of the search page and of the search dialog share."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import CDPSession, Locator, Page, Route, expect

RESULTS = "ol.answers > li"
DATA = "**/pagefind/**"


def search(page: Page, address: str, query: str) -> None:
    """Open the search page with a query in its address and wait for the answer."""
    page.goto(f"{address}/search/?{query}")
    wait(page)


def wait(page: Page) -> None:
    """Wait until the search page has shown the newest answer."""
    expect(page.locator(".search-results[aria-busy=false]")).to_be_attached()


def titles(page: Page) -> list[str]:
    """Return the titles of the results on the search page."""
    return page.locator(f"{RESULTS} a.answer-title").all_inner_texts()


def total(page: Page) -> int:
    """Return how many results the search page says there are."""
    return first_number(page.locator(".found").inner_text())


def first_number(text: str) -> int:
    """Return the first number of a text."""
    found = re.search(r"([\d,]+)", text)
    return int(found[1].replace(",", "")) if found else 0


def asked(page: Page) -> dict[str, str]:
    """Return what the page's address asks for."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def field(page: Page) -> Locator:
    """Return the field of the search page."""
    return page.locator("main input[name=q]")


def open_filters(page: Page) -> None:
    """Open the panel that holds the filters where it is closed."""
    page.locator("details.filters").evaluate("details => { details.open = true }")


class Keyboard:
    """An input method: composes text in the focused field as a Korean keyboard does."""

    def __init__(self, page: Page) -> None:
        self._client: CDPSession = page.context.new_cdp_session(page)

    def compose(self, text: str) -> None:
        """Show a text that is not finished."""
        end = len(text)
        self._client.send(
            "Input.imeSetComposition", {"text": text, "selectionStart": end, "selectionEnd": end}
        )

    def press(self, key: str) -> None:
        """Press a key that the input method keeps to itself (its code is 229)."""
        for kind in ("rawKeyDown", "keyUp"):
            self._client.send(
                "Input.dispatchKeyEvent",
                {"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": 229},
            )

    def commit(self, text: str) -> None:
        """Finish what is being composed."""
        self._client.send("Input.insertText", {"text": text})


@contextmanager
def without_search_data(page: Page) -> Iterator[None]:
    """Let every request for search data fail, as where the network is gone."""

    def refuse(route: Route) -> None:
        route.abort()

    page.context.route(DATA, refuse)
    yield
    page.context.unroute(DATA, refuse)


def answer_with(page: Page, answer: dict[str, object]) -> None:
    """Put an answer in the engine's place, so that a test can say what it was."""
    nothing = {"total": 0, "page": 1, "items": [], "counts": {}, "unknown": [], "isContact": False}
    nothing |= {"corrected": None, "suggestion": None, "empty": None}
    nothing["fit"] = "good" if answer.get("total") else "none"
    whole = json.dumps(nothing | answer)
    script = f"onmessage = ({{ data: {{ id }} }}) => postMessage({{ id, answer: {whole} }});"
    page.context.route(
        "**/engine/worker.js",
        lambda route: route.fulfill(content_type="text/javascript", body=script),
    )
