"""Commands of template languages and components: Liquid, Hugo, Handlebars, JSX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doum.markdown.unread.equivalents import meaning, written_out
from doum.markdown.unread.unread_lines import (
    Find,
    SearchedLeaf,
    contents,
    mark,
    shortened,
    unread_block,
)

_LIQUID = re.compile(r"\{%[-+]?\s*(/?[\w.-]+)(.{0,400}?)[-+]?%\}", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{([<%])-?\s*(/?\s*[\w./-]+)(.{0,400}?)/?[%>]\}\}", re.DOTALL)
_MUSTACHE = re.compile(
    r"(?<![#${\\])\{\{\{?([#/^>&!~]?)([ \t]*)([A-Za-z_$@][^{}\n]{0,200}?)([ \t]*)\}\}"
)
_CALCULATED = re.compile(r"[.|(\"'\[]")
_WORDPRESS = re.compile(r"\[([\w-]+)((?: [\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))+)[ /]*\](?![(\[])")
_ERB = re.compile(r"<%[=#-]?\s*[^\s%>][^%>]{0,200}%>")
_COMPONENT = re.compile(
    r"<([A-Z]\w*(?:\.\w+)*|[a-z]+(?:-[a-z]+)+)"
    r"((?:\s+[\w:@.#-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|\{[^<>]*?\}))?)*)\s*(/?)>"
)
_MODULE = re.compile(
    r"^(?:import[ \t](?:[^'\"\n]* from[ \t]+)?['\"][^'\"\n]+['\"];?[ \t]*$"
    r"|export[ \t]+(?:const|let|default|function|async)\b.*[=({;].*$)",
    re.MULTILINE,
)
_BRACED_COMMENT = re.compile(r"\{/\*(.{0,1000}?)\*/\}", re.DOTALL)
_BEGUN = re.compile(r"\{(?:%|\{[<%#^])[-+~]?\s*([\w.-]+)")
_CLOSED = re.compile(r"</([\w.-]+)>")
_ANCHOR = re.compile(r"[\w-]+")
_HTML = frozenset(
    {"Details", "Summary", "Video", "Audio", "Button", "Code", "Table", "Img", "Br", "Span"}
    | {"Div", "Form", "Input", "Label", "Iframe", "Script", "Style", "Select", "Link", "Object"}
)
_BETWEEN = frozenset({"else", "elsif", "elseif", "elif", "when", "case", "empty"})


def commands(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the commands of template languages in a leaf."""
    text = leaf.text
    if "{%" in text:
        for found in _LIQUID.finditer(text):
            if not _is_end(found[1], leaf.whole):
                yield _command(found.start(), found[0], "Liquid", found[1], found[2])
    if "{{" in text:
        yield from _shortcodes(leaf)
        yield from _expressions(text, leaf.whole)
    if '="' in text or "='" in text:
        for found in _WORDPRESS.finditer(text):
            yield _command(found.start(), found[0], "WordPress", found[1], found[2])
    if "<%" in text:
        yield from (_nameless(found.start(), found[0], "ERB") for found in _ERB.finditer(text))


def _shortcodes(leaf: SearchedLeaf) -> Iterator[Find]:
    for found in _SHORTCODE.finditer(leaf.text):
        if not _is_end(found[2], leaf.whole):
            yield _command(found.start(), found[0], "Hugo", found[2], found[3])


def _expressions(text: str, whole: str) -> Iterator[Find]:
    """Yield what a template would calculate; `{{name}}` may be a placeholder that is shown."""
    for found in _MUSTACHE.finditer(text):
        sigil, before, inner = found[1], found[2], found[3]
        name, _, rest = inner.partition(" ")
        is_calculated = sigil or before or _CALCULATED.search(inner) or meaning(name) == "contents"
        if not is_calculated or _is_end(sigil + name, whole):
            continue
        if sigil == ">" or meaning(name) in ("include", "contents", "video"):
            known = "include" if sigil == ">" else name
            argument = inner if sigil == ">" else rest
            yield _command(found.start(), found[0], "Handlebars", known, argument)
        else:
            yield _nameless(found.start(), found[0], "Jinja/Liquid/Vue")


def _is_end(name: str, whole: str) -> bool:
    """Return whether a command only ends or divides one that is reported where it begins."""
    if name in _BETWEEN:
        return True
    begun = name.removeprefix("end") if name.startswith("end") else name.lstrip("/ ")
    return begun != name and begun in _begun(whole)


@lru_cache(maxsize=2)
def _begun(whole: str) -> frozenset[str]:
    """Return the names of the commands in a body."""
    return frozenset(_BEGUN.findall(whole))


@lru_cache(maxsize=2)
def _closed(whole: str) -> frozenset[str]:
    """Return the names of the components that a body closes."""
    return frozenset(_CLOSED.findall(whole))


def _command(at: int, written: str, tool: str, name: str, arguments: str) -> Find:
    """Name a command by what it means."""
    ours, instead = meaning(name), written_out(name, arguments)
    if ours == "contents":
        return contents(at, written)
    if ours == "include":
        values = {"written": shortened(written), "instead": instead}
        return Find(at, "snippet-not-read", values)
    if ours in ("link", "image", "comment") or instead.startswith("<"):
        return mark(at, written, tool, instead)
    return unread_block(at, written, instead) if instead else _nameless(at, written, tool)


def _nameless(at: int, written: str, tool: str) -> Find:
    return Find(at, "foreign-command", {"written": shortened(written), "tool": tool})


def components(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the components and modules of MDX and Vue in a leaf."""
    if "<" in leaf.text:
        for found in _COMPONENT.finditer(leaf.text):
            if _is_component(found, leaf.whole):
                yield _command(found.start(), found[0], "JSX (MDX)", found[1], found[2])
    if "{/*" in leaf.text:
        for found in _BRACED_COMMENT.finditer(leaf.text):
            yield mark(found.start(), found[0], "JSX (MDX)", _comment(found[1]))
    if "import " in leaf.text or "export " in leaf.text:
        for found in _MODULE.finditer(leaf.text):
            yield _nameless(found.start(), found[0], "JSX (MDX)")


def _is_component(found: re.Match[str], whole: str) -> bool:
    """Return whether a tag is a component, not a placeholder such as `<Name>` or HTML."""
    name, attributes, closing = found[1], found[2], found[3]
    if name.isupper() or name in _HTML:
        return False
    return bool(closing or "=" in attributes or name in _closed(whole))


def _comment(inner: str) -> str:
    """Return a comment of ours; React's pages give headings their ids in comments."""
    return f"{{#{inner}}}" if _ANCHOR.fullmatch(inner) else f"<!-- {inner.strip()} -->"
