"""Raw HTML in a body: which tags are HTML, which are text, and which are not published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from doum.markdown.inline.code_spans import without_code
from doum.markdown.sanitise import ALLOWED
from doum.markdown.structure.leaf import Leaf
from doum.problems import Finding, Place, Problem, at_line, finding

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
_PAIRED = _REPORTED | frozenset(
    """a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time
    u var""".split()
)
"""Elements that would go on to the end of the page without an end tag."""
_BOXES = frozenset("blockquote details div dl figure ol pre table ul".split())
HTML = ALLOWED | _REPORTED | _SILENT
"""The names of the elements of HTML; any other tag is text that a writer typed."""

_ATTRIBUTE = r"\s+[A-Za-z_:][\w:.\-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?"
OPEN_TAG = rf"<[A-Za-z][A-Za-z0-9\-]*(?:{_ATTRIBUTE})*\s*/?>"
CLOSING_TAG = r"</[A-Za-z][A-Za-z0-9\-]*\s*>"
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9\-]*)")
_TAG = re.compile(rf"<!--.*?(?:-->|\Z)|{OPEN_TAG}|{CLOSING_TAG}|<(?=/?[A-Za-z])", re.S)
_PARTS: Mapping[str, tuple[str, ...]] = {
    "picture": ("source", "track"),
    "video": ("source", "track"),
    "audio": ("source", "track"),
    "select": ("option", "optgroup"),
    "datalist": ("option",),
    "object": ("param", "embed"),
    "map": ("area",),
    "form": ("button", "input", "select", "option", "optgroup", "textarea", "fieldset", "output"),
    "frameset": ("frame", "noframes"),
    "head": ("base", "link", "meta", "script", "style", "title"),
}
"""What is part of an element, and not told of again."""
_HANDLER = re.compile(r"\s(on[a-z]+)\s*=", re.I)


def name_of(tag: str) -> str:
    """Return the element's name of a tag, in lower case; empty for anything but a tag."""
    found = _NAME.match(tag)
    return found[1].lower() if found else ""


def is_text(tag: str, ends: Callable[[str], bool]) -> bool:
    """Return whether what looks like a tag is something that a writer wants to show.

    Args:
        tag: the tag as typed.
        ends: returns whether an end tag of a name comes later: `<title>` or `<s>` without
            attributes and without an end is a placeholder.
    """
    name = name_of(tag)
    if name not in HTML:
        return True
    bare = name in _PAIRED and tag.lower() == f"<{name}>"
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


def published_block(html: str, ends_below: Callable[[str], bool]) -> str:
    """Return what of a block of raw HTML goes to the sanitiser.

    Args:
        ends_below: returns whether an end tag of a name comes in the block or below.
    """
    own = EndTags(html)

    def replace(found: re.Match[str]) -> str:
        tag = found[0]
        if tag.startswith("<!--"):
            return tag
        in_block = own.after(found.end())
        if tag == "<" or is_text(tag, lambda name: in_block(name) or ends_below(name)):
            return "&lt;" + tag[1:]
        return published(tag)

    return _TAG.sub(replace, html)


def not_published(leaves: Iterable[Leaf], text: str) -> Iterator[Problem]:
    """Yield a problem for each tag and each event handler that is removed from the page.

    Args:
        leaves: the leaves of a body.
        text: the Markdown text of the body.
    """
    lines: list[str] = []
    for leaf in leaves:
        if "<" in leaf.text and leaf.kind != "definition":
            for at, found in _in_leaf(leaf):
                lines = lines or text.split("\n")
                yield Problem(place=_place(leaf, at, lines), finding=found)


def _place(leaf: Leaf, at: int, lines: list[str]) -> Place:
    """Return the place in a body of a place in a leaf."""
    start = leaf.text.rfind("\n", 0, at) + 1
    line = leaf.line + leaf.text.count("\n", 0, at)
    indent = lines[line - 1].find(leaf.text[start:].partition("\n")[0].rstrip())
    return Place("", line, max(indent, 0) + at - start + 1)


def not_closed(leaves: Iterable[Leaf]) -> Iterator[Problem]:
    """Yield a problem for each element that goes on to the end of the page: it has no end tag."""
    open_boxes: list[tuple[str, str, int]] = []
    for leaf in leaves:
        if "<" not in leaf.text or leaf.kind == "definition":
            continue
        line, counted = leaf.line, 0
        for at, tag in _tags_of(leaf):
            line += leaf.text.count("\n", counted, at)
            counted = at
            name = name_of(tag)
            if name not in _BOXES or tag.endswith("/>"):
                continue
            if tag[1] != "/":
                open_boxes.append((name, tag, line))
            elif any(name == one[0] for one in open_boxes):
                while open_boxes.pop()[0] != name:
                    pass
    for _, tag, line in open_boxes:
        yield at_line(line, "html-open", what=tag.split("\n")[0])


def _tags_of(leaf: Leaf) -> Iterator[tuple[int, str]]:
    """Yield the tags of a leaf that are HTML, each with its place."""
    text = leaf.text if leaf.kind == "html" else without_code(leaf.text)
    ends = EndTags(text)
    for found in _TAG.finditer(text):
        tag = found[0]
        if name_of(tag) and tag != "<" and not is_text(tag, ends.after(found.end())):
            yield found.start(), tag


def _in_leaf(leaf: Leaf) -> Iterator[tuple[int, Finding]]:
    """Yield what is removed, each with its place in the leaf."""
    open_names: set[str] = set()
    inside = ""
    for at, tag in _tags_of(leaf):
        name, is_end = name_of(tag), tag[1] == "/"
        if name in _REPORTED and not (is_end and name in open_names):
            if not inside or name not in _PARTS.get(inside, ()):
                shown = tag.partition("\n")[0]
                yield at, finding("html-not-published", tag=shown, name=name)
        elif handlers := _HANDLER.findall(tag):
            yield at, finding("html-handler", handler=handlers[0], name=name)
        inside = "" if is_end and name == inside else name if name in _PARTS else inside
        open_names.add(name)
