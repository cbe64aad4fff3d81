"""The text of published articles, read from their pages by the standard library's parser."""

from __future__ import annotations

from html.parser import HTMLParser
from unicodedata import normalize

from doum.search.generated.article_text import ArticleText
from doum.trial.published import Published

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr use path".split()
)
_UNSEEN = frozenset("script style template svg math iframe button form nav select".split())
_INLINE = frozenset(
    """a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q ruby s samp small span
    strong sub sup time u var wbr""".split()
)
_TEXTS = frozenset({"prose", "lead"})
_HEADINGS = frozenset({"h1", "summary"})


def article_texts(published: Published, language: str) -> list[ArticleText]:
    """Read the articles of a language that its search has."""
    texts = []
    for key, url in published.articles[language].items():
        page = _Page()
        page.feed(published.page(url).read_text("utf-8"))
        page.close()
        title, text = page.title, page.text
        texts.append(ArticleText(key=key, language=language, title=title, text=text))
    return texts


class _Page(HTMLParser):
    """Collects the title of an article, and the text of its body.

    Themes that name the body otherwise have all of the article read.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._stack: list[tuple[str, frozenset[str]]] = []
        self._titles: list[str] = []
        self._body: list[str] = []
        self._article: list[str] = []

    @property
    def title(self) -> str:
        """The first heading."""
        return _joined(self._titles)

    @property
    def text(self) -> str:
        """The text, a line for each block."""
        lines = "".join(self._body or self._article).split("\n")
        return "\n".join(line for line in map(_joined_line, lines) if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag not in _INLINE:
            self._add("\n")
        if tag not in _VOID:
            given = dict(attrs)
            names = frozenset((given.get("class") or "").split())
            self._stack.append((tag, names | ({"hidden"} if "hidden" in given else set())))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those within it that have no end tag."""
        if tag not in _INLINE:
            self._add("\n")
        open_tags = [name for name, _ in self._stack]
        if tag in open_tags:
            del self._stack[len(open_tags) - 1 - open_tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Add a text."""
        self._add(data.replace("\n", "\n" if self._is_within({"pre"}) else " "))

    def _add(self, text: str) -> None:
        names = frozenset().union(*(classes for _, classes in self._stack))
        if not self._is_within({"article"}) or self._is_within(_UNSEEN) or "hidden" in names:
            return
        if self._is_within({"h1"}):
            self._titles.append(text)
        elif self._is_within(_HEADINGS) or names & _TEXTS:
            self._body.append(text)
        else:
            self._article.append(text)

    def _is_within(self, tags: frozenset[str] | set[str]) -> bool:
        return any(tag in tags for tag, _ in self._stack)


def _joined(texts: list[str]) -> str:
    return _joined_line("".join(texts))


def _joined_line(text: str) -> str:
    return normalize("NFC", " ".join(text.split()))
