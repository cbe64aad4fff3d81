"""Front matter that does not begin or end where it should: the wrong line, and what to write."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doum.content.invisible import character_problem, without_invisible
from doum.content.suggested_heads import MOST_LINES, json_keys, suggested, title_in, toml_keys
from doum.declared_types import field_types
from doum.key_names import is_known, key_named
from doum.meta import META_OF, Kind
from doum.problems import Problem, problem

_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"
FENCE_LIKE = re.compile(rf"\ufeff?\s*(?:[{_HYPHENS}]{{2,}}|[\u2012-\u2015])\s*")
_MARKS_ALONE = re.compile(r"(?=[^\s\w#{}[\]\"'>|]|_)[\W_]+(?:\s*(?i:ya?ml|toml))?")
_LONGEST_MARKS = 16
_TOML_FENCE = re.compile(r"\s*\+\++\s*")
_KEY = re.compile(r"""\s*["']?([^\W\d][^:：#"'|<>/()]{0,30}?)["']?\s*[:：](?:\s|$|(?=\S))""")
_VALUE = re.compile(r"[^:：]*[:：]\s*(.*)")
_ITEM = re.compile(r"-\s")
_TELLING = frozenset({"title", "category", "summary"})
"""Keys that no text begins with by chance."""


def no_front_matter(path: str, kind: Kind, text: str, *, is_translation: bool = False) -> Problem:
    """Report what keeps a file from having front matter.

    Args:
        text: the whole file, which does not start with a line of `---`.
    """
    lines = text.split("\n", MOST_LINES)[:MOST_LINES]
    number = next((n for n, line in enumerate(lines) if line.strip("\ufeff \t\u200b\u00a0")), 0)
    first, rest = lines[number], lines[number + 1 :]
    if _TOML_FENCE.fullmatch(first):
        guess = suggested(kind, toml_keys(first, rest), is_translation=is_translation)
        return problem("front-matter-toml", path, number + 1, 1, front_matter=guess)
    if _opens(first, rest, kind):
        column = len(first) - len(first.lstrip()) + 1
        if first.strip() == "---" and first == first.lstrip():
            return problem("front-matter-not-first", path, number + 1, 1)
        return problem("front-matter-fence", path, number + 1, column, written=first.strip())
    if _are_keys(lines[number:], kind):
        keys = lines[number : number + end_of_keys(lines[number:])]
        front_matter = "\n".join(["---", *keys, "---"])
        return problem("front-matter-unopened", path, number + 1, 1, front_matter=front_matter)
    if (below := _fence_below(lines)) >= 0:
        return problem("front-matter-not-first", path, below + 1, 1)
    values = json_keys(text) if first.lstrip().startswith("{") else {"title": title_in(lines)}
    guess = suggested(kind, values, is_translation=is_translation)
    return problem("no-front-matter", path, 1, front_matter=guess)


def first_heading(text: str) -> str:
    """Return the title that a first heading gives a file; empty if it does not start with one."""
    return title_in(text.split("\n", MOST_LINES)[:MOST_LINES])


def is_fence(line: str) -> bool:
    """Return whether a line opens or closes front matter, also with a character nobody sees."""
    if line.rstrip() == "---":
        return True
    return len(line) < MOST_LINES and "---" in line and without_invisible(line).rstrip() == "---"


def invisible_in_fence(path: str, number: int, line: str) -> Problem | None:
    """Report a character that nobody sees beside the hyphens of a line."""
    at = next((n for n, char in enumerate(line) if not without_invisible(char)), -1)
    return character_problem("invisible-character", path, number, at + 1, line) if at >= 0 else None


def not_closed(path: str, head: str) -> Problem:
    """Report front matter without an end; at the line that was meant to be it, if there is one."""
    lines = head.split("\n")
    for number, line in enumerate(lines, start=2):
        if line.strip() == "...":
            return problem("yaml-document-end", path, number, 1)
        if len(line.strip()) > 1 and FENCE_LIKE.fullmatch(line):
            return _wrong_fence(path, number, line)
    end = end_of_keys(lines)
    below = next((n for n, line in enumerate(lines[end:], start=end) if line.strip()), -1)
    if end and below >= 0 and _is_marks(lines[below]):
        return _wrong_fence(path, below + 2, lines[below])
    return _open(path, end)


def closed_too_late(path: str, head: str) -> Problem | None:
    """Report front matter that goes on through the text, down to a line across the page."""
    lines = head.split("\n")[:-1]
    end = end_of_keys(lines)
    text = lines[end:]
    while text and not text[0].strip():
        text = text[1:]
    is_separate = len(text) < len(lines) - end and (len(text) > 1 or not lines[-1].strip())
    is_text = is_separate or any(not line.strip() for line in text)
    if not end or not text or not is_text or any(_is_declared(line) for line in text):
        return None
    if not any(_is_declared(line) for line in lines[:end]):
        return None
    if FENCE_LIKE.fullmatch(text[0]) or _is_marks(text[0]):
        return _wrong_fence(path, len(lines) - len(text) + 2, text[0])
    return _open(path, end)


def _open(path: str, end: int) -> Problem:
    return problem("front-matter-open", path, end + 1, 1, last=str(end + 1))


def _wrong_fence(path: str, number: int, line: str) -> Problem:
    column = len(line) - len(line.lstrip()) + 1
    return problem("front-matter-fence", path, number, column, written=line.strip())


def end_of_keys(lines: Sequence[str]) -> int:
    """Return how many lines at the start are keys, with their values, before text begins."""
    end, is_below_blank, takes_items = 0, False, False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            is_below_blank = True
            continue
        key = _KEY.match(line) if not line[0].isspace() else None
        is_key = bool(key and (is_known(key[1]) or not is_below_blank))
        is_value = line[0].isspace() or (line.startswith("#") and not is_below_blank)
        if not is_key and not is_value and not (takes_items and _ITEM.match(line)):
            break
        takes_items = not _VALUE.sub(r"\1", line).strip() if is_key else takes_items
        end, is_below_blank = number, False
    return end


def second_front_matter(path: str, kind: Kind, body: str, body_line: int) -> Problem | None:
    """Report a second block of keys between lines of `---` right below the first."""
    start = body[:200].lstrip("\n \t")
    if not start.startswith("---"):
        return None
    skipped = body[: body.index("---")].count("\n")
    fence, *lines = body.split("\n", skipped + MOST_LINES)[skipped:]
    end = next((n for n, line in enumerate(lines) if is_fence(line)), 0)
    inner = [line for line in lines[:end] if line.strip()]
    if not is_fence(fence) or not inner or not _starts_with_key(inner, kind):
        return None
    if not all(_KEY.match(line) or line.startswith((" ", "#", "- ")) for line in inner):
        return None
    return problem("front-matter-twice", path, body_line + skipped, 1)


def _opens(first: str, rest: Sequence[str], kind: Kind) -> bool:
    """Return whether a line stands where `---` belongs, above keys."""
    if FENCE_LIKE.fullmatch(first):
        return _starts_with_key(rest, kind)
    below = next((line for line in rest if line.strip()), "")
    return _is_marks(first) and _is_declared(below)


def _are_keys(lines: Sequence[str], kind: Kind) -> bool:
    """Return whether a file starts with keys: above a fence, or such as no text starts with."""
    if not _starts_with_key(lines, kind):
        return False
    keys = [line for line in lines[: end_of_keys(lines)] if not line[:1].isspace()]
    found = [key[1] for line in keys if (key := _KEY.match(line)) and is_known(key[1])]
    return found[0] in _TELLING or len(found) > 1 or any(is_fence(line) for line in lines)


def _fence_below(lines: Sequence[str]) -> int:
    """Return the index of a `---` further down that begins front matter; -1 if there is none."""
    for number, line in enumerate(lines):
        if not is_fence(line):
            continue
        inner = lines[number + 1 :]
        end = next((n for n, below in enumerate(inner) if is_fence(below)), 0)
        if end and _is_declared(inner[0]) and end_of_keys(inner[:end]) == end:
            return number
    return -1


def _is_marks(line: str) -> bool:
    """Return whether a line consists of signs, such as `***` or three backticks and `yaml`."""
    text = line.strip()
    return len(text) <= _LONGEST_MARKS and bool(_MARKS_ALONE.fullmatch(text))


def _is_declared(line: str) -> bool:
    """Return whether a line begins with a key that Doum itself has."""
    found = _KEY.match(line) if not line[:1].isspace() else None
    return found is not None and any(found[1] in field_types(META_OF[kind]) for kind in META_OF)


def _starts_with_key(lines: Sequence[str], kind: Kind) -> bool:
    """Return whether the first line that is not blank is a key that Doum or another tool knows."""
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    found = _KEY.match(first)
    if not found:
        return False
    known = field_types(META_OF[kind])
    return found[1] in known or bool(key_named(found[1], known))
