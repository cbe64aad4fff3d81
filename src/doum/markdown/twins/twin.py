"""The twin of a page: its published HTML as Markdown that any other tool reads.

Callouts become block quotes, titles of tabs and details become bold text. What Markdown has no
notation for and readers would miss, such as keys, stays an HTML tag.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeGuard

from doum.markdown.raw_html import visible
from doum.markdown.twins.elements import Element, read_elements
from doum.markdown.twins.twin_inline import Content, Setting, emphasised, lines_of
from doum.markdown.twins.twin_tables import table_of

_LIST = re.compile(r"([-+]|\d+([.)]))(?=\s|$)")
_BULLET = re.compile(r"^-(?=\s|$)", re.M)
_ORDERED = re.compile(r"^(\d+)\.(?=\s|$)", re.M)
_INTERRUPTS = re.compile(r"(?:[-+]|1[.)]) +\S")
_TICKS = re.compile("`{3,}")
_LANGUAGE = re.compile(r"(?:^|\s)language-([^\s`]+)")
_TITLES = ("callout-title", "tab-title")
_LARGEST_NUMBER = 999_999_999


def markdown_of(html: str, origin: str) -> str:
    """Return the Markdown of a body.

    Args:
        html: the body as it is published, with resolved references.
        origin: what goes before the addresses of the site's own pages and files.
    """
    root = read_elements(visible(html))
    return _joined(_blocks(root.content, Setting(origin))) + "\n"


def _blocks(content: Content, setting: Setting) -> Iterator[str]:
    """Yield the blocks of some content; text beside blocks is a paragraph of its own."""
    run: list[str | Element] = []
    for one in content:
        if isinstance(one, Element) and one.is_block and one.name != "a":
            yield from _paragraph(run, setting)
            run = []
            yield from _WRITERS.get(one.name, _container)(one, setting)
        elif run or not isinstance(one, str) or not one.isspace():
            run.append(one)
    yield from _paragraph(run, setting)


def _joined(blocks: Iterator[str], *, is_tight: bool = False) -> str:
    """Join blocks; of two lists in a row, the second gets other marks, or they would be one.

    Args:
        is_tight: whether a list may begin right below a text.
    """
    text = kind = ""
    for block in blocks:
        same = kind and kind == _kind_of_list(block)
        written = _ORDERED.sub(r"\1)", _BULLET.sub("+", block)) if same else block
        kind = _kind_of_list(written)
        is_close = is_tight and _INTERRUPTS.match(written)
        text += ("\n" if is_close else "\n\n") + written if text else written
    return text


def _kind_of_list(block: str) -> str:
    """Return the character that lists of a kind share; empty for any other block."""
    if block[:1].isalpha():
        return ""
    mark = _LIST.match(block)
    return (mark[2] or mark[1]) if mark else ""


def _paragraph(content: Content, setting: Setting) -> Iterator[str]:
    if content:
        text = lines_of(content, setting)
        if text:
            yield text


def _container(element: Element, setting: Setting) -> Iterator[str]:
    return _blocks(element.content, setting)


def _p(element: Element, setting: Setting) -> Iterator[str]:
    if element.attributes and any(map(element.has_class, _TITLES)):
        return _title(element, setting)
    return _blocks(element.content, setting)


def _title(element: Element, setting: Setting) -> Iterator[str]:
    for text in _paragraph(element.content, Setting(setting.origin, is_one_line=True)):
        yield emphasised(text)


def _heading(element: Element, setting: Setting) -> Iterator[str]:
    text = lines_of(element.content, Setting(setting.origin, is_one_line=True))
    if text:
        text = f"{text[:-1]}\\#" if text.endswith("#") and text[-2:-1] in ("", " ", "#") else text
        yield f"{'#' * int(element.name[1])} {text}"


def _div(element: Element, setting: Setting) -> Iterator[str]:
    if element.has_class("callout"):
        return _quote(element, setting)
    if element.has_class("footnote"):
        return _footnotes(element, setting)
    if element.has_class("highlight"):
        return _highlight(element, setting)
    return _blocks(element.content, setting)


def _quote(element: Element, setting: Setting) -> Iterator[str]:
    text = _joined(_blocks(element.content, setting))
    if text:
        yield "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _footnotes(element: Element, setting: Setting) -> Iterator[str]:
    for number, item in enumerate(element.found("li"), start=1):
        text = _joined(_blocks(item.content, setting)).rstrip("\xa0")
        yield f"[^{number}]: {_indented(text, 4)}"


def _pre(element: Element, _setting: Setting) -> Iterator[str]:
    text = element.text.removesuffix("\n")
    if text.strip():
        fence = "`" * max([3, *(len(run) + 1 for run in _TICKS.findall(text))])
        yield f"{fence}{_language_of(element)}\n{text}\n{fence}"


def _language_of(element: Element) -> str:
    """Return the language of code, which the element itself or the code in it names."""
    for one in (element, *element.found("code")):
        found = _LANGUAGE.search(one.attributes.get("class", ""))
        if found and found[1] != "text":
            return found[1]
    return ""


def _highlight(element: Element, setting: Setting) -> Iterator[str]:
    """Write coloured code, whose language stands outside of it, and the name of its file."""
    for one in element.elements:
        if one.name == "pre":
            one.attributes["class"] = element.attributes["class"]
            yield from _pre(one, setting)
        else:
            yield from _title(one, setting)


def _list(element: Element, setting: Setting) -> Iterator[str]:
    items = [one for one in element.elements if one.name == "li"]
    strays = [one for one in element.content if not _is(one, "li")]
    number = _number(element.attributes.get("start", ""), len(items))
    written = []
    for index, item in enumerate(items):
        mark = f"{number + index}. " if element.name == "ol" else "- "
        written.append(_item(item, mark, setting))
    gap = "\n\n" if any(_is_loose(item) for item in items) else "\n"
    if written:
        yield gap.join(written)
    yield from _blocks(strays, setting)


def _number(start: str, count: int) -> int:
    """Return the number of the first item, 1 for those that Markdown does not have."""
    is_number = start.isascii() and start.isdigit()
    return int(start) if is_number and int(start[:12]) + count <= _LARGEST_NUMBER else 1


def _is_loose(item: Element) -> bool:
    return any(one.name == "p" for one in item.elements)


def _item(item: Element, mark: str, setting: Setting) -> str:
    text = _joined(_blocks(item.content, setting), is_tight=not _is_loose(item))
    return (mark + _indented(text, len(mark))).rstrip(" ")


def _indented(text: str, width: int) -> str:
    first, *others = text.split("\n")
    return "\n".join([first, *(" " * width + line if line else "" for line in others)])


def _details(element: Element, setting: Setting) -> Iterator[str]:
    for one in element.elements:
        if one.name == "summary":
            yield from _title(one, setting)
    yield from _blocks([one for one in element.content if not _is(one, "summary")], setting)


def _figure(element: Element, setting: Setting) -> Iterator[str]:
    yield from _blocks([one for one in element.content if not _is(one, "figcaption")], setting)
    for caption in element.elements:
        if caption.name == "figcaption":
            text = lines_of(caption.content, Setting(setting.origin, is_one_line=True))
            if text:
                yield emphasised(text, "em")


def _is(one: str | Element, name: str) -> TypeGuard[Element]:
    return isinstance(one, Element) and one.name == name


def _definitions(element: Element, setting: Setting) -> Iterator[str]:
    """Write terms as bold items of a list, with their definitions in them."""
    items: list[str] = []
    others: list[str | Element] = []
    for one in _ungrouped(element):
        if _is(one, "dt"):
            items += [f"- {text}" for text in _title(one, setting)]
        elif _is(one, "dd"):
            text = _joined(_blocks(one.content, setting))
            items += [f"  {_indented(text, 2)}"] if text else []
        else:
            others.append(one)
    if items:
        yield "\n\n".join(items)
    yield from _blocks(others, setting)


def _ungrouped(element: Element) -> Iterator[str | Element]:
    """Yield what is in a list of terms, in which a `<div>` may hold a group of them."""
    for one in element.content:
        if _is(one, "div") and any(inner.name in ("dt", "dd") for inner in one.elements):
            yield from one.content
        else:
            yield one


def _rule(_element: Element, _setting: Setting) -> Iterator[str]:
    yield "***"


_WRITERS: Mapping[str, Callable[[Element, Setting], Iterator[str]]] = {
    **{f"h{level}": _heading for level in range(1, 7)},
    "p": _p,
    "div": _div,
    "blockquote": _quote,
    "pre": _pre,
    "ul": _list,
    "ol": _list,
    "details": _details,
    "figure": _figure,
    "table": table_of,
    "dl": _definitions,
    "hr": _rule,
}
