"""Raw HTML in a body: which tags are HTML, which are text, and which are not published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from doum.markdown.inline.code_spans import without_code
from doum.markdown.sanitise import ALLOWED
from doum.markdown.structure.leaf import Leaf
from doum.problems import Problem, at_line

_WITH_CONTENT = frozenset("math script style svg template".split())
"""Elements that the sanitiser removes with what is in them."""
_NAMED = frozenset(
    """applet aside audio base body button canvas datalist dialog embed fieldset form frame
    frameset head html iframe input link map area marquee menu meta meter noembed noframes noscript
    object optgroup option output param picture plaintext progress select slot source textarea
    title track video xmp""".split()
)
"""Elements whose tags are removed, which is reported; their text stays."""
_SILENT = frozenset(
    """acronym address article basefont bgsound big blink center data dir font footer header
    hgroup label legend listing main nav nobr rb rtc search section spacer strike tt""".split()
)
"""Elements without a use in an article, whose tags are removed and whose text stays."""
_REPORTED = _WITH_CONTENT | _NAMED
HTML = ALLOWED | _REPORTED | _SILENT
"""The names of the elements of HTML; any other tag is text that a writer typed."""

_ATTRIBUTE = r"\s+[A-Za-z_:][\w:.\-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?"
OPEN_TAG = rf"<[A-Za-z][A-Za-z0-9\-]*(?:{_ATTRIBUTE})*\s*/?>"
CLOSING_TAG = r"</[A-Za-z][A-Za-z0-9\-]*\s*>"
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9\-]*)")
_TAG = re.compile(rf"<!--.*?(?:-->|\Z)|{OPEN_TAG}|{CLOSING_TAG}|<(?=/?[A-Za-z])", re.S)
_HANDLER = re.compile(r"\s(on[a-z]+)\s*=", re.I)


def name_of(tag: str) -> str:
    """Return the element's name of a tag, in lower case; empty for anything but a tag."""
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def is_text(tag: str, ends: Callable[[str], bool]) -> bool:
    """Return whether what looks like a tag is something that a writer wants to show.

    Args:
        tag: the tag as typed.
        ends: returns whether an end tag of a name comes later: `<title>` without attributes and
            without an end is a placeholder.
    """
    name = name_of(tag)
    if name not in HTML:
        return True
    bare = name in _REPORTED and tag.lower() == f"<{name}>"
    return bare and not ends(name)


class EndTags:
    """The last end tag of each name in a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lower = ""
        self._last: dict[str, int] = {}

    def after(self, position: int) -> Callable[[str], bool]:
        """Return a function that tells whether an end tag of a name comes behind a position."""
        return lambda name: self._place(name) >= position

    def _place(self, name: str) -> int:
        if name not in self._last:
            self._lower = self._lower or self._text.lower()
            self._last[name] = self._lower.rfind(f"</{name}")
        return self._last[name]


def published(tag: str) -> str:
    """Return what of a tag of HTML goes to the sanitiser: nothing that would hide the text."""
    name = name_of(tag)
    return tag if name in ALLOWED or name in _WITH_CONTENT or not name else ""


def published_block(html: str) -> str:
    """Return what of a block of raw HTML goes to the sanitiser."""
    ends = EndTags(html)

    def replace(found: re.Match[str]) -> str:
        tag = found[0]
        if tag.startswith("<!--"):
            return tag
        if tag == "<" or is_text(tag, ends.after(found.end())):
            return "&lt;" + tag[1:]
        return published(tag)

    return _TAG.sub(replace, html)


def not_published(leaves: Iterable[Leaf]) -> Iterator[Problem]:
    """Yield a problem for each tag and each event handler that is removed from the page."""
    for leaf in leaves:
        if "<" in leaf.text and leaf.kind != "definition":
            yield from _in_leaf(leaf)


def _in_leaf(leaf: Leaf) -> Iterator[Problem]:
    text = leaf.text if leaf.kind == "html" else without_code(leaf.text)
    ends = EndTags(text)
    open_names: set[str] = set()
    line, counted = leaf.line, 0
    for found in _TAG.finditer(text):
        tag, name = found[0], name_of(found[0])
        if not name or tag == "<" or is_text(tag, ends.after(found.end())):
            continue
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if name in _REPORTED and not (tag[1] == "/" and name in open_names):
            yield at_line(line, "html-not-published", tag=tag.split("\n")[0], name=name)
        open_names.add(name)
        for handler in _HANDLER.finditer(tag):
            yield at_line(line, "html-not-published", tag=handler[1], name=name)
