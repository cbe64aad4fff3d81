"""Front matter that does not begin or end where it should: the wrong line, and what to write."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

from doum.content.quoting import as_written
from doum.key_names import key_named
from doum.meta import META_OF, Kind
from doum.problems import Problem, problem
from doum.schema import field_types

_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"
FENCE_LIKE = re.compile(rf"\ufeff?\s*[{_HYPHENS}]{{2,}}\s*")
_TOML_FENCE = re.compile(r"\s*\+\+\++\s*")
_KEY = re.compile(r"""\s*["']?([^\W\d][^:：#"'|<>/()]{0,30}?)["']?\s*[:：](?:\s|$|(?=\S))""")
_HEADING = re.compile(r"#\s+(.+?)\s*#*")
_UNDERLINE = re.compile(r"=+\s*")
_MOST_LINES = 60
_MOST_KEYS = 20


def no_front_matter(path: str, kind: Kind, text: str) -> Problem:
    """Report what keeps a file from having front matter.

    Args:
        text: the whole file, which does not start with a line of `---`.
    """
    lines = text.split("\n", _MOST_LINES)[:_MOST_LINES]
    number = next((n for n, line in enumerate(lines) if line.strip("\ufeff \t\u200b\u00a0")), 0)
    first, rest = lines[number], lines[number + 1 :]
    if _TOML_FENCE.fullmatch(first):
        guess = _front_matter(kind, _toml_keys(first, rest))
        return problem("front-matter-toml", path, number + 1, 1, front_matter=guess)
    if FENCE_LIKE.fullmatch(first) and _starts_with_key(rest, kind):
        column = len(first) - len(first.lstrip()) + 1
        if first.strip() == "---" and first == first.lstrip():
            return problem("front-matter-not-first", path, number + 1, 1)
        return problem("front-matter-fence", path, number + 1, column, written=first.strip())
    if _starts_with_key(lines[number:], kind) and any(_is_fence(line) for line in rest):
        return problem("front-matter-unopened", path, number + 1, 1)
    return problem("no-front-matter", path, 1, front_matter=_front_matter(kind, _title(lines)))


def not_closed(path: str, head: str) -> Problem:
    """Report front matter without an end; at the line that was meant to be it, if there is one."""
    for number, line in enumerate(head.split("\n"), start=2):
        if line.strip() == "...":
            return problem("yaml-document-end", path, number, 1)
        if len(line.strip()) > 1 and FENCE_LIKE.fullmatch(line):
            column = len(line) - len(line.lstrip()) + 1
            return problem("front-matter-fence", path, number, column, written=line.strip())
    return problem("front-matter-open", path, 1, 1)


def second_front_matter(path: str, kind: Kind, body: str, body_line: int) -> Problem | None:
    """Report a second block of keys between lines of `---` right below the first."""
    start = body[:200].lstrip("\n \t")
    if not start.startswith("---"):
        return None
    skipped = body[: body.index("---")].count("\n")
    fence, *lines = body.split("\n", skipped + _MOST_LINES)[skipped:]
    end = next((n for n, line in enumerate(lines) if _is_fence(line)), 0)
    inner = [line for line in lines[:end] if line.strip()]
    if not _is_fence(fence) or not inner or not _starts_with_key(inner, kind):
        return None
    if not all(_KEY.match(line) or line.startswith((" ", "#", "- ")) for line in inner):
        return None
    return problem("front-matter-twice", path, body_line + skipped, 1)


def _is_fence(line: str) -> bool:
    return line.rstrip() == "---"


def _starts_with_key(lines: Iterable[str], kind: Kind) -> bool:
    """Return whether the first line that is not blank is a key that Doum or another tool knows."""
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    found = _KEY.match(first)
    if not found:
        return False
    known = field_types(META_OF[kind])
    return found[1] in known or bool(key_named(found[1], known))


def _title(lines: Iterable[str]) -> dict[str, str]:
    """Return the title that a first heading gives, if the file starts with one."""
    written = [line for line in lines if line.strip()][:2]
    if written and (found := _HEADING.fullmatch(written[0].strip())):
        return {"title": found[1]}
    if len(written) > 1 and _UNDERLINE.fullmatch(written[1]):
        return {"title": written[0].strip()}
    return {}


def _toml_keys(fence: str, lines: list[str]) -> dict[str, str]:
    """Return the texts and lists of TOML front matter."""
    end = next((n for n, line in enumerate(lines) if line.strip() == fence.strip()), len(lines))
    try:
        data = tomllib.loads("\n".join(lines[:end]))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {key: _yaml(value) for key, value in list(data.items())[:_MOST_KEYS] if _yaml(value)}


def _yaml(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return f"[{', '.join(as_written(item) for item in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if not isinstance(value, (list, dict)) else ""


def _front_matter(kind: Kind, values: dict[str, str]) -> str:
    """Return front matter to begin a file of a kind with, its keys in the words of Doum."""
    known = field_types(META_OF[kind])
    keys = {"title": "…"}
    for name, value in values.items():
        key = name if name in known else key_named(name, known)
        if key:
            keys[key] = value if value.startswith("[") else as_written(value)
    if kind == "article":
        keys.setdefault("category", "[…]")
    if kind == "notice":
        keys.setdefault("starts", "…")
    lines = [f"{key}: {value}" for key, value in keys.items() if key in known]
    return "\n".join(["---", *lines, "---"])
