"""Blocks of other tools: boxes, tabs and folded texts, by the line that opens them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from doum.markdown.unread.equivalents import UNKNOWN, block, meaning, opening, snippet_name
from doum.markdown.unread.unread_lines import (
    LONGEST_MARK,
    Find,
    SearchedLeaf,
    mark,
    shortened,
    unread_block,
)

SIGNS = (":::", "!!!", "???", "===", "+++", "::", "[!", "{")
"""What a body has one of if there is anything to find."""

_COLONS = re.compile(r":{3,}[ \t]*(?:\{?[.]?([\w-]+)\}?(.*))?")
_EXCLAMATIONS = re.compile(r'(!!!|\?\?\?\+?)[ \t]*([^\W\d][\w-]*)([^"]*)(?:"(.*)")?$')
_EQUALS = re.compile(r"={3}[!+]*[ \t]+([\"'“])(.+?)[\"'”]$")
_PLUSES = re.compile(r"\+{3}(?![+])[ \t]*(.*)$")
_DIRECTIVE = re.compile(r"\.\.[ \t]+([a-z][\w-]*(?::[\w-]+)?)::[ \t]*(.*)$")
_QUOTE = re.compile(r"\[!([^\W\d_][\w-]*)(?:\|[^\]\n]*)?\](?:\(([^)]*)\)|([+-]?)(?:[ \t]+(.*)|$))")
_ADOBE = re.compile(r"\[!(?:(TAB|BEGINTABS|BEGINSHADEBOX)(?:[ \t]+([^\]]*))?|END[A-Z]+)\][ \t]*$")
_MACRO = re.compile(
    r"\{(note|info|tip|warning|panel|expand|excerpt|noformat|code|quote)(:[^{}]*)?\}"
)
_SNIPPET = re.compile(r"--8<--[ \t]*(?:[\"'“‘«]([^\"'”’»\n]+)[\"'”’»]|([^\s\"'“‘«]+))")
_FIRST = frozenset(":!?=+.[{")
_TOOLS = {":": "Docusaurus/MyST", ".": "Sphinx", "[": "Adobe", "{": "Confluence", "!": "MkDocs"}
_TITLE = re.compile(r"""\[([^\]]+)\]|title=["']?([^"'}|]+)|"([^"]+)\"""")


def blocks(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the lines in a leaf that open blocks."""
    at = 0
    for line in leaf.text.split("\n"):
        ours = opened(line, leaf.whole) if line[:1] in _FIRST else ""
        if line.startswith("[!") and not leaf.is_shown(line.partition("]")[0][:LONGEST_MARK]):
            ours = ""  # it was read as a callout
        if ours.startswith("--8<--"):
            yield Find(at, "snippet-not-read", {"written": shortened(line), "instead": ours})
        elif ours.startswith("///"):
            yield unread_block(at, line, ours)
        elif ours:
            yield mark(at, line, _TOOLS[line[0]], ours)
        at += len(line) + 1


def closing_lines(text: str) -> Iterator[Find]:
    """Yield the lines of a leaf that only close a block, for where none opens one."""
    if ":::" in text or "+++" in text:
        at = 0
        for line in text.split("\n"):
            if closes(line):
                yield Find(at, "block-unopened", {"block": shortened(line)})
            at += len(line) + 1


def snippets(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the snippets in a leaf that are not on a line of their own in straight quotes."""
    for found in _SNIPPET.finditer(leaf.text):
        instead = f'--8<-- "{snippet_name(found[1] or found[2])}"'
        values = {"written": shortened(_line_at(leaf.text, found.start())), "instead": instead}
        yield Find(found.start(), "snippet-not-read", values)


def _line_at(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def opened(line: str, whole: str) -> str:
    """Return our notation for a line that opens a block of another tool, or an empty text.

    Args:
        line: a line outside of code.
        whole: the text of the body, in which a macro that needs an end has one.
    """
    line = line.rstrip()
    for read in (_colons, _exclamations, _tab, _pluses, _directive, _quote):
        ours = read(line)
        if ours:
            return ours
    return _macro(line, whole)


def closes(line: str) -> bool:
    """Return whether a line only closes a block of another tool."""
    line = line.strip()
    return len(line) >= len(":::") and (not line.strip(":") or line == "+++")


def _colons(line: str) -> str:
    found = _COLONS.match(line)
    if not found or not found[1]:
        return ""
    return block(found[1], _title(found[2].rstrip(": ")))


def _title(rest: str) -> str:
    """Return the title in what follows a name: `[제목]`, `{title="제목"}`, `| 제목`, `제목`."""
    found = _TITLE.search(rest)
    if found:
        return found[1] or found[2] or found[3]
    return re.sub(r"\{[^}]*\}|^[\s|:]+", "", rest).strip()


def _exclamations(line: str) -> str:
    """Read `!!! note "Title"`; not `!!! Sale !!!`, which is a shout."""
    found = _EXCLAMATIONS.match(line)
    if not found or (found[4] is None and (found[3].strip() or not meaning(found[2]))):
        return ""
    title = found[4] or ""
    return opening("details", title or found[2]) if found[1][0] == "?" else block(found[2], title)


def _tab(line: str) -> str:
    found = _EQUALS.match(line)
    return opening("tab", found[2]) if found else ""


def _pluses(line: str) -> str:
    found = _PLUSES.match(line)
    if not found or not found[1] or found[1].endswith("++"):
        return ""
    return opening("details", found[1])


def _directive(line: str) -> str:
    found = _DIRECTIVE.match(line)
    if not found:
        return ""
    name, argument = found[1].rpartition(":")[2], found[2]
    kind = meaning(name)
    if kind == "contents":
        return ""
    if kind == "include":
        return f'--8<-- "{snippet_name(argument) or "…"}"'
    return f"![…]({argument or '…'})" if kind == "image" else block(name, argument)


def _quote(line: str) -> str:
    """Read `[!kind]` at the head of a quotation, whose kind Doum does not have."""
    adobe = _ADOBE.match(line)
    if adobe:
        title = (adobe[2] or "").strip(" \"'")
        return block(adobe[1].replace("BEGINSHADEBOX", "note"), title) if adobe[1] else "///"
    found = _QUOTE.match(line)
    if not found:
        return ""
    name, address, fold, title = found[1].lower(), found[2], found[3], found[4] or ""
    if address is not None:
        return opening("video", address) if name == "video" else ""
    if fold:
        return opening("details", title or found[1])
    ours = block(name, title)
    return opening("note", title) if ours == UNKNOWN else ours


@lru_cache(maxsize=2)
def _paired(whole: str) -> frozenset[str]:
    """Return the macros without parameters that a body has twice, as a beginning and an end."""
    names = Counter(name for name, parameters in _MACRO.findall(whole) if not parameters)
    return frozenset(name for name, count in names.items() if count > 1)


def _macro(line: str, whole: str) -> str:
    """Read `{note:title=…}`; a placeholder `{note}` in a template stands alone."""
    found = _MACRO.match(line)
    if not found or (not found[2] and found[1] not in _paired(whole)):
        return ""
    return block(found[1], _title((found[2] or "")[1:]) if "title=" in found[0] else "")
