"""The examples of CommonMark 0.31.2 and of the extensions of GFM, and a comparison of HTML.

`specifications.json` has the number, section, Markdown and HTML of each example, from the
specifications: © 2014–2024 John MacFarlane, © 2017–2019 GitHub, Inc., both under CC BY-SA 4.0
(https://creativecommons.org/licenses/by-sa/4.0/).
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from markdown import Markdown

from doum.markdown.parser import make_parser
from doum.markdown.sanitise import make_cleaner

_DATA = Path(__file__).with_name("specifications.json")
_BLOCKS = frozenset(
    """blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section
    summary table tbody td th thead tr ul""".split()
)
_EMPTY = frozenset({"br", "hr", "img"})
_LEFT_OUT = frozenset({"class", "id", "loading"})


class Example(NamedTuple):
    """An example of a specification."""

    specification: str
    number: int
    section: str
    markdown: str
    html: str


class Event(NamedTuple):
    """A tag (`<p`, `>p`) with its attributes, or a text (`""`)."""

    tag: str
    text: object


def examples() -> list[Example]:
    """Return all examples."""
    data = json.loads(_DATA.read_text("utf-8"))
    return [Example(name, *one) for name, many in data.items() for one in many]


def parser() -> Markdown:
    """Return the parser of Doum, without a title for anything."""
    return make_parser({}, any_html=False)


def matches(example: Example, by: Markdown) -> bool:
    """Return whether Doum publishes for an example what is published of its HTML."""
    clean = make_cleaner().clean
    made = by.reset().convert(example.markdown)
    return normal(clean(made.strip())) == normal(clean(example.html.strip()))


def normal(html: str) -> list[Event]:
    """Return the events of some HTML without what does not matter: ids, classes, frames, spaces."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    events = reader.events
    found = []
    for index, event in enumerate(events):
        if event.tag:
            found.append(event)
            continue
        text = str(event.text)
        if not reader.verbatim[index]:
            before, after = events[index - 1 : index], events[index + 1 : index + 2]
            text = _folded(
                text, not before or _is_block(before[0]), not after or _is_block(after[0])
            )
        if text.strip("\n"):
            found.append(Event("", text.rstrip("\n")))
    return found


def _is_block(event: Event) -> bool:
    return event.tag[1:] in _BLOCKS


def _folded(text: str, starts: bool, ends: bool) -> str:
    text = re.sub(r"\s+", " ", text)
    text = text.lstrip() if starts else text
    return text.rstrip() if ends else text


class _Reader(HTMLParser):
    """Collects events; frames of Doum around code and tables are left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[Event] = []
        self.verbatim: list[bool] = []
        self._pre = 0
        self._frames: list[bool] = []

    def _add(self, event: Event) -> None:
        self.events.append(event)
        self.verbatim.append(self._pre > 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "div":
            self._frames.append(dict(attrs).get("class") in ("highlight", "table-wrap"))
        if tag == "span" or (tag == "div" and self._frames[-1]):
            return
        self._pre += tag == "pre"
        kept = tuple(sorted((name, value) for name, value in attrs if name not in _LEFT_OUT))
        self._add(Event(f"<{'p' if tag == 'figure' else tag}", kept))

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY or tag == "span" or (tag == "div" and self._frames and self._frames.pop()):
            return
        self._pre -= tag == "pre"
        self._add(Event(f">{'p' if tag == 'figure' else tag}", ()))

    def handle_data(self, data: str) -> None:
        if self.events and not self.events[-1].tag:
            self.events[-1] = Event("", str(self.events[-1].text) + data)
        else:
            self._add(Event("", data))
