"""Makes a throwaway site of a folder of Markdown that was written for another tool."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from doum.content.fences import lines_outside_code
from doum.words.written import written_words

_FRONT_MATTER = re.compile(r"\A(?:---|\+\+\+)[ ]*\n.*?\n(?:---|\+\+\+)[ ]*(?:\n|\Z)", re.S)
_TITLE = re.compile(r"^title[ ]*[:=][ ]*(.+?)[ ]*$", re.M)
_HEADING = re.compile(r"^#[ ]+(.+?)[ #]*$", re.M)
_MODULE_LINE = re.compile(r"^(?:import\s.+\sfrom\s+['\"].*|import\s+['\"].*|export\s+.*)$", re.M)
_COMPONENT = re.compile(r"[ \t]*(?:</?[A-Z][\w.]*(?:\s[^<>]*)?/?>[ \t]*)+")
_SUFFIXES = (".md", ".mdx", ".markdown")
_SKIPPED = frozenset({"node_modules", ".git", ".github"})


class Converted(Struct, frozen=True):
    """A file as it is in the throwaway site.

    Attributes:
        source: the file it comes from, relative to its folder.
        lines_before: how many lines of the source come before the body.
        lost: words that the conversion itself removes, such as lines of JavaScript in MDX.
    """

    source: str
    title: str
    body: str
    lines_before: int
    lost: int


def convert_file(source: str, text: str) -> Converted:
    """Take the front matter off a text, lines of a module's code and lines of components' tags."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    head, written = (front[0], text[front.end() :]) if front else ("", text)
    body = _without_components(written)
    body = _MODULE_LINE.sub("", body) if source.endswith(".mdx") else body
    return Converted(
        source=source,
        title=_title_of(head, body) or Path(source).stem,
        body=body,
        lines_before=head.count("\n"),
        lost=0 if body == written else _missing(written, body),
    )


def _without_components(text: str) -> str:
    """Empty the lines that have nothing but tags of components, such as `<Note>`."""
    lines = text.split("\n")
    for number, line in lines_outside_code(text):
        if _COMPONENT.fullmatch(line):
            lines[number - 1] = ""
    return "\n".join(lines)


def _title_of(head: str, body: str) -> str:
    found = _TITLE.search(head) or _HEADING.search(body)
    return found[1].strip("\"'") if found else ""


def _missing(written: str, body: str) -> int:
    """Return how many words of a text are not in what is left of it."""
    before, after = (Counter(w.text for w in written_words(text)) for text in (written, body))
    return (before - after).total()


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the Markdown files of a folder."""
    for path in sorted(folder.rglob("*")):
        is_skipped = _SKIPPED.intersection(path.relative_to(folder).parts)
        if path.suffix in _SUFFIXES and path.is_file() and not is_skipped:
            yield path


def write_site(folder: Path, site: Path) -> tuple[dict[str, Converted], list[str]]:
    """Write the throwaway site.

    Returns:
        What was converted by path in the site; and the files that are not text.
    """
    target = site / "content/corpus"
    target.mkdir(parents=True)
    (target / "_index.md").write_text("---\ntitle: Corpus\n---\n", "utf-8")
    converted: dict[str, Converted] = {}
    unreadable: list[str] = []
    for number, path in enumerate(files_in(folder)):
        source = path.relative_to(folder).as_posix()
        try:
            made = convert_file(source, path.read_text("utf-8"))
        except UnicodeDecodeError:
            unreadable.append(source)
            continue
        name = f"content/corpus/a{number:05}.md"
        title = json.dumps(made.title, ensure_ascii=False)
        (site / name).write_text(f"---\ntitle: {title}\n---\n{made.body}", "utf-8")
        converted[name] = made
    return converted, unreadable
