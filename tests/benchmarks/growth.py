"""How the last steps of rendering grow with a body: `python -m tests.benchmarks.growth`.

Prints the CPU time of each step for bodies of one kind, and how many times as much four times the
body takes. More than `MOST` for a step that takes long is a failure.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator

from doum.markdown.corrections import corrected, prepared
from doum.markdown.finish import excerpt_of, finish
from doum.markdown.html import split_sections, texts_between_blocks
from doum.markdown.raw_html import OneForm
from doum.markdown.refused_addresses import on_other_hosts, removed
from doum.markdown.sanitise import make_cleaner

SIZE, TIMES = 2000, 4
MOST, LONG = 6.0, 0.02
"""A step may take this many times as long, if it takes as many seconds as to be measured."""

PIECES = {
    "headings": ("<h2>제목 {n}</h2><p>글</p>", "## 제목 {n}\n\n글\n"),
    "equal headings": ("<h2>제목</h2><p>글</p>", "## 제목\n\n글\n"),
    "headings in lists": ("<ul><li><h3>제목</h3></li></ul>", "- ### 제목\n"),
    "empty headings": ("<h2></h2>", "##\n"),
    "headings left open": ("<h2>제목", "<h2>제목\n"),
    "links and ids": ('<p id="a{n}"><a href="#a{n}">가</a> <a href="#b{n}">나</a></p>', "글\n"),
    "repeated ids": ('<p id="a">가</p>', "<p id=a>가</p>\n"),
    "named anchors": ('<a name="a{n}"></a>', "<a name=a{n}></a>\n"),
    "refused links": ('<p><a href="nuri://a{n}">가</a></p>', "[가](nuri://a{n})\n"),
    "refused links that are lost": ('<p><a href="nuri://a{n}">가</a></p>', "글\n"),
    "images elsewhere": ('<p><img src="https://a.b/{n}.png"></p>', "![가](https://a.b/{n}.png)\n"),
    "sizes": ('<img src="a.png" width="5%">', "![가](a.png){{width=5%}}\n"),
    "entities": ("<p>가&#8;</p>", "가&#8;\n"),
    "open code": ("<p>가</p>", "`가 &#8;"),
}
"""By name, the HTML and the Markdown of which a body of the kind is made."""

_clean = make_cleaner().clean


def seconds(name: str, count: int) -> dict[str, float]:
    """Return the CPU seconds of every step for a body of so many pieces."""
    html, text = ("".join(piece.format(n=n) for n in range(count)) for piece in PIECES[name])
    return dict(_steps(html, text))


def _steps(html: str, text: str) -> Iterator[tuple[str, float]]:
    made: dict[str, object] = {}

    def timed(name: str, step: Callable[[], object]) -> tuple[str, float]:
        began = time.process_time()
        made[name] = step()
        return name, time.process_time() - began

    yield timed("prepared", lambda: prepared(html))
    form = OneForm(_clean(str(made["prepared"])))
    yield timed("removed", lambda: list(removed(html, form.html, text)))
    yield timed("on_other_hosts", lambda: list(on_other_hosts(form.html, text)))
    yield timed("corrected", lambda: corrected(form, text))
    yield timed("finish", lambda: finish(form))
    body, rendered = finish(form)
    ids = [heading.id for heading in rendered.headings]
    yield timed("split_sections", lambda: split_sections(body, ids))
    yield timed("texts_between_blocks", lambda: list(texts_between_blocks(body)))
    yield timed("excerpt_of", lambda: excerpt_of(body))


def main() -> int:
    """Print a line for every kind; returns 1 if a step grows faster than the body."""
    gc.disable()
    failed = 0
    for name in PIECES:
        small, large = seconds(name, SIZE), seconds(name, SIZE * TIMES)
        told = []
        for step, took in large.items():
            growth = took / max(small[step], 1e-6)
            is_bad = took > LONG and growth > MOST
            failed |= is_bad
            if took > LONG / 4:
                told.append(f"{step} {took * 1000:.0f} ms, {growth:.1f}{' !' if is_bad else ''}")
        print(f"{name}: {'; '.join(told) or '-'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
