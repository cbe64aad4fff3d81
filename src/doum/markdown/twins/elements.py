"""Reads published HTML into a tree, for what has to know the parts inside each other."""

from __future__ import annotations

from collections.abc import Iterator

from doum.markdown.html import pieces_of

BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main"
    " menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that stand on lines of their own."""

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DEEPEST = 100


class Element:
    """An element with its content: texts and elements.

    Attributes:
        is_block: whether it is a block or contains one.
    """

    __slots__ = ("attributes", "content", "is_block", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name, self.attributes = name, attributes
        self.content: list[str | Element] = []
        self.is_block = name in BLOCKS

    def has_class(self, name: str) -> bool:
        """Return whether the element has a class."""
        return name in self.attributes.get("class", "").split()

    @property
    def elements(self) -> Iterator[Element]:
        """The elements directly inside."""
        return (one for one in self.content if isinstance(one, Element))

    @property
    def text(self) -> str:
        """All text inside, with what pictures show in words."""
        if self.name == "img":
            return self.attributes.get("alt", "")
        return "".join(one if isinstance(one, str) else one.text for one in self.content)

    def found(self, name: str) -> Iterator[Element]:
        """Yield the elements of a name inside, but none inside of those."""
        for one in self.elements:
            if one.name == name:
                yield one
            else:
                yield from one.found(name)


def read_elements(html: str) -> Element:
    """Read HTML; what is nested too deeply goes into the innermost element that is not."""
    root = Element("", {})
    stack = [root]
    for name, closes, attributes, text in pieces_of(html):
        inner = stack[-1]
        if text:
            inner.content.append(text)
        elif closes:
            _unwind(stack, _depth_of(stack, name))
        elif name:
            element = Element(name, attributes)
            inner.content.append(element)
            if name not in _VOID:
                stack.append(element if len(stack) < _DEEPEST else _alias(name, inner))
            elif element.is_block:
                inner.is_block = True
    _unwind(stack, 1)
    return root


def _depth_of(stack: list[Element], name: str) -> int:
    """Return where the innermost element of a name stands; outside for a stray end tag."""
    depth = len(stack) - 1
    while depth and stack[depth].name != name:
        depth -= 1
    return depth or len(stack)


def _unwind(stack: list[Element], depth: int) -> None:
    """Close the elements from a depth on."""
    while len(stack) > depth:
        inner = stack.pop()
        if inner.is_block:
            stack[-1].is_block = True


def _alias(name: str, element: Element) -> Element:
    """Return an element that shares the content of another one."""
    alias = Element(name, {})
    alias.content = element.content
    return alias
