"""`llms.txt`: an overview of the site for language models, which read Markdown better than HTML.

The format is that of llmstxt.org.  On a large site it lists only products, each of which has a
file of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doum.addresses.map import LLMS
from doum.model import Article, Product, walk
from doum.plan.shelf import Shelf

MOST_AT_ONCE = 300
_SIGNS = re.compile(r"([\\\[\]])")


def llms_files(shelf: Shelf, twin: str) -> Iterator[tuple[str, str]]:
    """Write the files of one language: (URL, text).

    Args:
        twin: the suffix that turns an article's URL into its twin's.
    """
    site = shelf.library.sites[shelf.language]
    head = _head(site.title, site.summary)
    home = shelf.urls.home(shelf.language)
    products = shelf.products()
    if len(shelf.articles) <= MOST_AT_ONCE:
        sections = [_section(shelf, product, twin) for product in products]
        yield home + LLMS, _joined(head, *sections)
        return
    links = [_product_link(shelf, product) for product in products]
    yield home + LLMS, _joined(head, "\n".join(links))
    for product in products:
        card = shelf.product_card(product)
        lists = _lists(shelf, product, twin)
        url = shelf.urls.at(shelf.language, product.slug)
        yield url + LLMS, _joined(_head(card.title, card.summary), *lists)


def _head(title: str, summary: str) -> str:
    return f"# {_plain(title)}\n\n> {_plain(summary)}" if summary else f"# {_plain(title)}"


def _section(shelf: Shelf, product: Product, twin: str) -> str:
    """List the articles of one product under its title."""
    card = shelf.product_card(product)
    paths = (product.slug, *(category.path for category in walk(product.categories)))
    articles = [article for path in paths for article in shelf.by_category.get(path, ())]
    lines = _article_links(shelf, articles, twin)
    return _joined(f"## {_plain(card.title)}", _plain(card.summary), "\n".join(lines)).rstrip()


def _product_link(shelf: Shelf, product: Product) -> str:
    card = shelf.product_card(product)
    url = shelf.urls.at(shelf.language, product.slug) + LLMS
    return _link(shelf, card.title, url, card.summary)


def _lists(shelf: Shelf, product: Product, twin: str) -> Iterator[str]:
    """List the articles of a product by top-level category."""
    loose = shelf.by_category.get(product.slug, ())
    yield "\n".join(_article_links(shelf, loose, twin))
    for category in product.categories:
        lines = _article_links(shelf, shelf.under(category), twin)
        if articles := "\n".join(lines):
            yield f"## {_plain(shelf.names.title_of(category))}\n\n{articles}"


def _article_links(shelf: Shelf, articles: Iterable[Article], twin: str) -> Iterator[str]:
    for article in articles:
        rendered = shelf.rendered.get(article.document.path)
        summary = article.meta.summary or (rendered.excerpt if rendered else "")
        yield _link(shelf, article.meta.title, article.url + twin, summary)


def _link(shelf: Shelf, title: str, url: str, summary: str) -> str:
    told = f": {_plain(summary)}" if summary else ""
    shown = _SIGNS.sub(r"\\\1", _plain(title))
    return f"- [{shown}]({shelf.urls.permalink(url)}){told}"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _joined(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
