"""The word check: every word of a body must be on its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from doum.content.snippets import Expanded
from doum.markdown.finish import join
from doum.model import Document, Rendered, Target
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress, WordCount
from doum.problems import Problem, problem

_BATCH = 200
_MOST_NAMED = 8


def check_words(bodies: Bodies, progress: Progress) -> tuple[WordCount, list[Problem]]:
    """Compare the words of every body with those of its HTML, and report what is missing."""
    documents = list(bodies.documents())
    counts: list[int] = []
    problems: list[Problem] = []
    for first in range(0, len(documents), _BATCH):
        batch = documents[first : first + _BATCH]
        html = bodies.html(document.path for document in batch)
        for document in batch:
            rendered = bodies.rendered[document.path]
            published = with_addresses(html[document.path], rendered)
            words, found = _compared(document, bodies.written(document), published, rendered)
            counts.append(words)
            problems += found
        progress(first + len(batch), len(documents))
    return WordCount(sum(counts), sum(map(bool, counts))), problems


def with_addresses(html: str, rendered: Rendered) -> str:
    """Return a body's HTML with its references as they were written."""
    references = rendered.references
    return join(html, [Target(url=reference.target) for reference in references], references)


def _compared(
    document: Document, body: Expanded, html: str, rendered: Rendered
) -> tuple[int, list[Problem]]:
    """Return the number of words of a body, and a problem for each line that has lost some.

    A line that another problem of the body names is left to it.
    """
    from doum.words.lost import lost_words, shown_words
    from doum.words.texts import line_of
    from doum.words.written import written_words

    written = written_words(body.text)
    lost = lost_words(written, shown_words(html))
    named = {found.place.line for found in rendered.problems}
    by_line = groupby(sorted(lost, key=line_of), key=line_of)
    lines = ((line, [word.text for word in words]) for line, words in by_line)
    return len(written), list(_problems(document, body, lines, named))


def _problems(
    document: Document,
    body: Expanded,
    lines: Iterable[tuple[int, list[str]]],
    named: set[int],
) -> Iterator[Problem]:
    texts, uses = body.text.split("\n"), Counter(body.origin)
    for line, words in lines:
        written = body.origin[line - 1]
        if written not in named:
            # the words of a snippet are not on the line that includes it
            column = texts[line - 1].find(words[0]) + 1 if uses[written] == 1 else 0
            shown = ", ".join(words[:_MOST_NAMED]) + (" …" if len(words) > _MOST_NAMED else "")
            at = written + document.body_line - 1
            yield problem("word-lost", document.path, at, column, words=shown)
