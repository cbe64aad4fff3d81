"""What is done to a corpus before a build: the same edit for every generator."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from tests.benchmarks.edits import chosen, with_sentence, with_title
from tests.benchmarks.peers.centre import Source, front_and_body

_CATEGORY = re.compile(r"^( +- slug: .*\n +title: )(.*)$(?!\n +categories:)", re.M)


class Job(Struct, frozen=True):
    """A kind of build.

    Attributes:
        name: as tables have it.
        edit: changes the corpus; the number of the turn makes each change another one.
        anew: whether everything that builds made is removed before.
    """

    name: str
    edit: Callable[[Source, int], Source]
    anew: bool = False


def unedited(source: Source, _: int) -> Source:
    """Change nothing."""
    return source


def edit_body(source: Source, turn: int) -> Source:
    """Add a sentence to an article."""
    path = _article(source, turn)
    return _with(source, path, with_sentence(source.files[path], turn))


def edit_title(source: Source, turn: int) -> Source:
    """Change an article's title, which lists show."""
    path = _article(source, turn)
    return _with(source, path, with_title(source.files[path], turn))


def edit_template(source: Source, turn: int) -> Source:
    """Change the template of the end of every page."""
    return Source(source.files, f"<p>{turn}</p>\n")  # Hugo leaves comments out


def rename_category(source: Source, turn: int) -> Source:
    """Rename a category that has none below it, in its product and in the articles that name it."""
    indexes = [path for path in _own(source) if path.endswith("/_index.md") and _is_product(path)]
    index = indexes[turn % len(indexes)]
    found = _CATEGORY.search(source.files[index])
    assert found is not None
    old, new = found[2], f"{found[2]} {turn}"
    files = dict(source.files)
    files[index] = _CATEGORY.sub(rf"\g<1>{new}", files[index], count=1)
    product = index.removesuffix("_index.md")
    for path in _articles(source):
        if path.startswith(product) and front_and_body(files[path])[0]["category"][-1] == old:
            files[path] = files[path].replace(f"{old}]\n", f"{new}]\n", 1)
    return Source(files, source.footer)


def add_article(source: Source, turn: int) -> Source:
    """Add an article: the text of another under its own name and title."""
    path = _article(source, turn)
    text = re.sub(
        r"^title: .*$", f"title: {turn}번째로 더한 질문", source.files[path], count=1, flags=re.M
    )
    return _with(source, f"{path.removesuffix('.md')}-added-{turn}.md", text)


JOBS = (
    Job("cold", unedited, anew=True),
    Job("nothing changed", unedited),
    Job("a body edited", edit_body),
    Job("a title edited", edit_title),
    Job("a template edited", edit_template),
    Job("a category renamed", rename_category),
    Job("an article added", add_article),
)


def _with(source: Source, path: str, text: str) -> Source:
    return Source({**source.files, path: text}, source.footer)


def _own(source: Source) -> list[str]:
    """Return the paths of all files in the site's own language."""
    return sorted(p for p in source.files if p.endswith(".md") and not p.endswith(".en.md"))


def _is_product(path: str) -> bool:
    return path.count("/") == 2


def _articles(source: Source) -> list[str]:
    return [path for path in _own(source) if path.count("/") == 3]


def _article(source: Source, turn: int) -> str:
    return chosen(_articles(source), turn)
