"""What the names of other tools' boxes, tabs and commands are called in our notation."""

from __future__ import annotations

import re
from functools import cache

_NAMES = {
    "note": "note info information notice remark seealso abstract summary tldr todo example quote"
    " admonition callout alert aside panel box card blockquote sidebar topic 참고 알림 정보 안내",
    "tip": "tip hint success check done 팁 도움말",
    "warning": "warning warn caution attention deprecated versionchanged 주의 경고",
    "danger": "danger error important critical failure fail missing bug 위험 중요",
    "details": "details detail dropdown collapse collapsible collapsed accordion accordionitem"
    " expand expandable toggle spoiler fold disclosure faq question deepdive 접기 더보기",
    "tab": "tab tabs tabitem tabpanel tab-set tab-item tabbed tabbox code-group codegroup"
    " code-tabs codetabs begintabs 탭",
    "steps": "steps step stepper steplist",
    "video": "youtube youtubeembed youtube-nocookie video vimeo embed iframe",
    "image": "image img figure picture frame asset_img screenshot",
    "code": "code highlight code-block codeblock sourcecode noformat literalinclude prism",
    "include": "include include_relative include_cached includecode snippet readfile import reuse"
    " partial",
    "link": "ref relref link post_url content-ref doc xref",
    "comment": "comment",
    "contents": "toc contents tableofcontents table-of-contents",
}
_BOXES = ("note", "tip", "warning", "danger")
_NEEDS_TITLE = frozenset({"details", "tab"})
_KIND = re.compile(r"""\b(?:style|type|kind|variant|color|level|intent)\s*=\s*\{?["']?([\w-]+)""")
_TITLE = re.compile(
    r"""\b(?:title|label|summary|name|header|text|caption|alt)\s*=\s*\{?(?:"([^"]*)"|'([^']*)')"""
)
_QUOTED = re.compile(r'"([^"]+)"|' + r"'([^']+)'")
_VALUE = re.compile(r"""(?:[\w-]+\s*=\s*)?(?:"([^"]+)"|'([^']+)'|([^\s"']+))""")
_ADDRESS = re.compile(r"""https?://[^\s"'<>)}]+""")
_SOURCE = re.compile(r"""\b(?:src|file|path)\s*=\s*["']([^"']+)""")
_FILE = re.compile(r"""[\w./%-]+\.(?:png|jpe?g|gif|svg|webp|avif)\b""", re.IGNORECASE)
_FILM = re.compile(r"https?://(?:[\w-]+\.)?youtu")
_OURS = re.compile(r"\s*(/{3,})\s*([^\s|/:]+)[\s|:]*(.*)")
UNKNOWN = "/// note, /// tip, /// warning, /// danger, /// details, /// tab, /// steps"
"""What is offered for a block whose name says nothing to us."""


@cache
def _table() -> dict[str, str]:
    return {name: ours for ours, names in _NAMES.items() for name in names.split()}


def meaning(name: str) -> str:
    """Return what a tool's name means, one of the keys above, or an empty text."""
    table = _table()
    name = name.lower().rpartition(".")[2].strip("_")
    return table.get(name) or table.get(name.rstrip("s"), "")


def block(name: str, title: str = "") -> str:
    """Return the line that opens our block for another tool's.

    Args:
        name: what the other tool calls it.
        title: its title, as the writer typed it.
    """
    ours, title = meaning(name), " ".join(title.split())
    if ours == "image":
        return f"![{title or '…'}](…)"
    if ours == "code":
        return f"```{title}"
    if ours not in _NAMES or ours in ("include", "link", "comment", "contents"):
        return UNKNOWN
    return opening(ours, title)


def opening(ours: str, title: str = "") -> str:
    """Return the line that opens a block of ours."""
    if ours == "video" and not _FILM.match(title):
        title = "https://youtu.be/…"
    if not title and ours in _NEEDS_TITLE:
        title = "…"
    return f"/// {ours} | {title}" if title and ours != "steps" else f"/// {ours}"


def corrected(line: str) -> str:
    """Return a line of our notation as it is read, for one that is not."""
    found = _OURS.match(line)
    if not found or not meaning(found[2]):
        return line.strip()
    return found[1] + block(found[2], found[3]).removeprefix("///")


def written_out(name: str, arguments: str) -> str:
    """Return our notation for a command or component with arguments, or an empty text.

    Args:
        name: the name, as typed.
        arguments: everything between the name and the end.
    """
    ours = "" if name.lower().endswith("summary") else meaning(name)
    if ours == "image":
        return f"![{title_in(arguments) or '…'}]({_file_in(arguments) or '…'})"
    if ours == "video":
        address = _ADDRESS.search(arguments)
        if address and not _FILM.match(address[0]):
            return f"<{address[0]}>"
        return opening("video", address[0] if address else "")
    if ours == "link":
        return f"[…]({_argument(arguments) or '….md'})"
    if ours == "include":
        return f'--8<-- "{snippet_name(_argument(arguments)) or "…"}"'
    if ours == "comment":
        return "<!-- … -->"
    if ours in ("", "code", "contents"):
        return ""
    kind = _KIND.search(arguments)
    if kind and ours in _BOXES:
        ours = meaning(kind[1]) if meaning(kind[1]) in _BOXES else ours
    return opening(ours, title_in(arguments))


def _file_in(arguments: str) -> str:
    """Return the path of a picture among the arguments of a command."""
    named = _SOURCE.search(arguments)
    if named:
        return destination(named[1])
    file = _FILE.search(arguments)
    return file[0] if file else ""


def destination(path: str) -> str:
    """Return a path as it stands in a link; one with spaces stands in angle brackets."""
    return f"<{path}>" if " " in path else path


def title_in(arguments: str) -> str:
    """Return the title among the arguments of a command."""
    named = _TITLE.search(arguments)
    if named:
        return named[1] or named[2] or ""
    plain = _QUOTED.search(arguments)
    return "" if "=" in arguments or not plain else plain[1] or plain[2]


def _argument(arguments: str) -> str:
    """Return the first value among arguments; one that a template calculates is none."""
    first = _VALUE.match(arguments.strip())
    return "" if not first or "{" in first[0] else first[1] or first[2] or first[3]


def snippet_name(path: str) -> str:
    """Return the name of a snippet for the path of a file."""
    name = path.strip().replace("\\", "/").rpartition("/")[2]
    return re.sub(r"\.(?:md|mdx|html|txt|liquid)$", "", name)
