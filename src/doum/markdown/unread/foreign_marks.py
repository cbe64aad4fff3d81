"""Marks of other tools inside a line, each with ours for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from doum.markdown.unread.equivalents import destination
from doum.markdown.unread.unread_lines import Find, SearchedLeaf, contents, is_hidden, mark
from doum.markdown.unread.unread_links import TAGS

_Instead = Callable[[re.Match[str]], str]


def _strong(found: re.Match[str]) -> str:
    return f"**{found[1].strip()}**"


def _link(found: re.Match[str]) -> str:
    return f"[{found[1].strip()}]({found[2].strip()})"


def _swapped(found: re.Match[str]) -> str:
    return f"[{found[2]}]({found[1]})"


def _plain(found: re.Match[str]) -> str:
    return found[1].strip()


def _comment(found: re.Match[str]) -> str:
    return f"<!-- {found[1].strip()} -->"


def _heading(found: re.Match[str]) -> str:
    level = max(2, min(6, len(found[1]) if found[1][0] == "=" else int(found[1])))
    return f"{'#' * level} {found[2].strip()}"


def _table(found: re.Match[str]) -> str:
    cells = [cell.strip() for cell in found[1].split("||")]
    return f"| {' | '.join(cells)} |"


def _picture(found: re.Match[str]) -> str:
    return f"![…]({destination(found[1].strip())})"


def _page(found: re.Match[str]) -> str:
    page, _, text = found[1].partition("|")
    name, hash_, anchor = page.strip().partition("#")
    file = f"{name}.md" if name and not name.endswith(".md") else name
    return f"[{text.strip() or page.strip()}]({destination(file + hash_ + anchor)})"


_MARKS: tuple[tuple[str, str, str, _Instead], ...] = (
    ("[!", r"\[!UICONTROL +([^\]\n]+)\]", "Adobe", _strong),
    ("[!", r"\[!(?:DNL|BADGE|PREVIEW|CUSTOM) +([^\]\n]+)\](?:\{[^}\n]*\})?", "Adobe", _plain),
    ("![[", r"!\[\[([^\[\]|#\n]+)[^\[\]\n]*\]\]", "Obsidian", _picture),
    ("==", r"(?<![=!<>\w])==(?![=\s>])([^=\n]{1,200}?)(?<!\s)==(?![=])", "Obsidian", _strong),
    ("%%", r"(?<![\w%])%%([^%\n]{0,400}?)%%(?!\w)", "Obsidian", _comment),
    ("^[", r"(?<=[^\s\[])\^\[([^\[\]\n]+)\]", "Pandoc", lambda _: "[^1]"),
    ("==", r"^(={2,6})[ \t]+(\S.*)[ \t]\1[ \t]*$", "MediaWiki", _heading),
    ("'''", r"(?<!')'''(?!')([^'\n]+)'''(?!')", "MediaWiki", _strong),
    ("||", r"^\|\|([^|\n]+(?:\|\|[^|\n]+)+)\|\|[ \t]*$", "Confluence/MediaWiki", _table),
    ("{color", r"\{color:[^}\n]+\}(.{0,300}?)\{color\}", "Confluence", _strong),
    ("|http", r"(?<![\]!|])\[([^\]\[|\n]+)\|(https?://[^\]\s|]+)[^\]\n]*\]", "Confluence", _link),
    ("<http", r"<(https?://[^|>\s]+)\|([^<>\n]+)>", "Slack", _swapped),
    ('":http', r'(?<!\w)"([^"\n]+)":(https?://[^\s<)]+)', "Textile", _link),
    ("[/", r"\[b\](.{1,300}?)\[/b\]", "BBCode", _strong),
    ("[/", r"\[i\](.{1,300}?)\[/i\]", "BBCode", lambda f: f"*{f[1]}*"),
    ("[/", r"\[(color|size|font)=[^\]\n]*\](.{1,300}?)\[/\1\]", "BBCode", lambda f: f"**{f[2]}**"),
    ("[/", r"\[url=([^\]\n]+)\](.{1,300}?)\[/url\]", "BBCode", _swapped),
    ("[/", r"\[url\](.{1,300}?)\[/url\]", "BBCode", lambda f: f"<{f[1]}>"),
    ("[/", r"\[img\](.{1,300}?)\[/img\]", "BBCode", _picture),
)  # fmt: skip
"""Mark without which a pattern cannot match, pattern, tool, and what makes it ours."""

_PAGE = re.compile(r"(?<![!\[\w])\[\[(?![\s\[\d'\"^_])([^\[\]\n]{1,120}?)\]\](?![(\[\]])")
_CONTENTS = re.compile(
    r"^[ \t]*(\[TOC\]|\[\[_?toc_?\]\]|@?\[toc\]|\{:[ \t]*toc[^}\n]*\}|\{toc(?::[^}\n]*)?\}"
    r"|\$\{toc\}|\{\{_?toc_?\}\}|\.\.[ \t]+(?:contents|toctree)::.*|__TOC__|<TOC ?/>)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_ROLE = re.compile(r"(?::([a-z][\w:+-]*):|\{([a-z][\w:+-]*)\})(`[^`\n]+`)")
_RST_LINK = re.compile(r"`([^`<\n]+)<([^`>\n]+)>`__?(?!\w)")
_PLACE = re.compile(r"^\.\.[ \t]+_([^:\n]+):[ \t]*$|^\(([\w-]+)\)=[ \t]*$", re.MULTILINE)
_ROLES_FOR_BUTTONS = frozenset({"guilabel", "menuselection", "strong", "command"})
_ROLES_FOR_LINKS = frozenset({"ref", "doc", "numref", "any", "xref", "download"})
_EMOJI = {
    "warning": "⚠️", "white_check_mark": "✅", "heavy_check_mark": "✔️", "x": "❌",
    "exclamation": "❗", "question": "❓", "bulb": "💡", "information_source": "ℹ️",
    "star": "⭐", "rocket": "🚀", "smile": "😄", "smiley": "😃", "tada": "🎉", "fire": "🔥",
    "+1": "👍", "thumbsup": "👍", "-1": "👎", "heart": "❤️", "bell": "🔔", "lock": "🔒",
    "key": "🔑", "calendar": "📅", "phone": "☎️", "email": "✉️", "point_right": "👉",
    "pushpin": "📌", "memo": "📝", "mag": "🔍", "gear": "⚙️", "link": "🔗", "eyes": "👀",
    "pray": "🙏", "wave": "👋", "ok": "🆗", "new": "🆕", "red_circle": "🔴", "bug": "🐛",
    "construction": "🚧", "no_entry": "⛔", "arrow_right": "➡️", "checkered_flag": "🏁",
}  # fmt: skip
_TEXTILE = re.compile(r"^h([1-6])\.[ \t]+(\S.*)$", re.MULTILINE)
_SHORT_NAME = re.compile(r"(?<![\w:]):([a-z0-9_+-]+):(?![\w:`])")
_ICON = re.compile(r"(?<![\w:]):((?:material|fontawesome|octicons|simple)-[a-z0-9-]+):")


SIGNS_OF_MARKS = tuple({sign for sign, *_ in _MARKS})
"""What a body has one of if it has a mark."""

SIGNS_OF_CONTENTS = (
    *("[toc", "[TOC", "[Toc", "[_toc", "[_TOC", "{:toc", "{: toc", "{toc", "{{toc", "{{_toc"),
    *("{{TOC", "__TOC__", "<TOC", ".. contents::", ".. toctree::"),
)
NAMES = re.compile(r":[a-z0-9_+-]+:|\n(?:\.\. _|\([\w-]+\)=|h[1-6]\.)")
ROLES = re.compile(r":`|\}`|>`_")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str, _Instead], ...]:
    return tuple(
        (sign, re.compile(pattern, re.MULTILINE), tool, instead)
        for sign, pattern, tool, instead in _MARKS
    )


@lru_cache(maxsize=2)
def _patterns_for(whole: str) -> tuple[tuple[str, re.Pattern[str], str, _Instead], ...]:
    """Return the patterns that can match in a body."""
    return tuple(known for known in _patterns() if known[0] in whole)


def marks(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the marks of other tools in a leaf."""
    for sign, pattern, tool, instead in _patterns_for(leaf.whole):
        if sign in leaf.text:
            for found in pattern.finditer(leaf.text):
                yield mark(found.start(), found[0], tool, instead(found))
    if "[[" in leaf.text:
        yield from _pages(leaf.text)


def _pages(text: str) -> Iterator[Find]:
    for found in _PAGE.finditer(text):
        if found[1].strip().lower() not in TAGS and found[1].lower().strip("_") != "toc":
            yield mark(found.start(), found[0], "Obsidian/MediaWiki", _page(found))


def tables_of_contents(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the marks that stand for a table of contents."""
    for found in _CONTENTS.finditer(leaf.text):
        yield contents(found.start(1), found[1])


def roles(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield what has its text in backticks, which is hidden in `text`."""
    text, original = leaf.text, leaf.original
    for found in _ROLE.finditer(original):
        if not is_hidden(text[found.start()]):
            name = (found[1] or found[2]).rpartition(":")[2]
            yield mark(found.start(), found[0], "Sphinx", _role(name, found[3].strip("`")))
    for found in _RST_LINK.finditer(original):
        yield mark(found.start(), found[0], "Sphinx", _link(found))


def names(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield headings by name, and names of places, emojis and icons."""
    text = leaf.text
    for found in _TEXTILE.finditer(text):
        yield mark(found.start(), found[0], "Confluence/Textile", _heading(found))
    for found in _PLACE.finditer(text):
        yield mark(found.start(), found[0], "Sphinx", f"{{#{found[1] or found[2]}}}")
    for found in _SHORT_NAME.finditer(text):
        if found[1] in _EMOJI:
            yield mark(found.start(), found[0], "GitHub/Slack", _EMOJI[found[1]])
    for found in _ICON.finditer(text):
        values = {"written": found[0], "tool": "Material for MkDocs"}
        yield Find(found.start(), "foreign-command", values)


def _role(name: str, text: str) -> str:
    if name == "kbd":
        return f"++{text.lower().replace(' ', '').replace('-', '+')}++"
    if name in _ROLES_FOR_BUTTONS:
        return f"**{text.replace('-->', '>')}**"
    if name in _ROLES_FOR_LINKS:
        title, _, target = text.rstrip(">").partition("<")
        target = (target or title).strip().lstrip("/")
        return f"[{title.strip()}]({target.removesuffix('.md')}.md)"
    return f"`{text}`"
