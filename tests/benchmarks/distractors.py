"""The reference site with distracting articles in it: how search holds up in a larger site.

`python -m tests.benchmarks.distractors FOLDER [N]` writes one, with a thousand of them. They share
the words of the reference site's articles, and answer nothing that its readers ask. Two in five
are within its products, the others in products of their own. The same N gives the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from tests import ROOT
from tests.benchmarks import distracting as words
from tests.benchmarks import phrases as ko
from tests.benchmarks.corpus import (
    Entry,
    Writer,
    leaves_of,
    write_images,
    write_product,
)
from tests.benchmarks.phrases import Named, ProductWords
from tests.files import write_file

COPIED = ("content", "theme", "themes", "doum.toml")
"""What the reference site is, as far as it is there."""

_INSIDE = (True, False, True, False, False)
_LINKED = 5


class Shelf(NamedTuple):
    """A product that gets distractions, and the categories that they are put into."""

    product: ProductWords
    categories: tuple[tuple[Named, ...], ...]


class Distraction(Writer):
    """Composes an article that mentions what customers ask about, and is about something else."""

    def prose(self) -> str:
        """Compose a section of prose that mentions it."""
        return f"{super().prose()} {' '.join(self.some(words.SENTENCES, 1, 3))}"

    def items(self) -> str:
        """Compose a list that mentions it."""
        items = "\n".join(f"- {item}" for item in self.some(words.SENTENCES, 2, 3))
        return f"{super().items()}\n{items}"


def write_distracted(folder: Path, distractions: int, seed: int = 1) -> None:
    """Write a copy of the reference site with distracting articles in it.

    Args:
        folder: is made; must not be there yet.
        distractions: how many.
    """
    draw = Random(seed)
    _copy(folder)
    content = folder / "content"
    inside = [_shelf(content / slug) for slug in sorted(words.TOPICS)]
    own = [Shelf(product, tuple(leaves_of(ko.TREE))) for product in words.PRODUCTS]
    entries = list(_entries(inside, own, distractions, draw))
    for shelf in inside:
        write_images(content / shelf.product.slug, shelf.product)
    of_product = defaultdict(list)
    for entry in entries:
        of_product[entry.product.slug].append(entry)
    for shelf in own:
        if written := of_product[shelf.product.slug]:
            write_product(content / shelf.product.slug, shelf.product, written)
    for entry in entries:
        others = _others(of_product[entry.product.slug], entry, draw)
        write_file(content / f"{entry.path}.md", Distraction(draw, entry, others).korean())


def _copy(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.is_file():
            shutil.copyfile(source, folder / name)


def _shelf(folder: Path) -> Shelf:
    """Read a product of the reference site: its title and its categories."""
    _, head, _ = (folder / "_index.md").read_text("utf-8").split("---\n", 2)
    meta = yaml.safe_load(head)
    tree = _nodes(meta["categories"])
    return Shelf(words.inside(folder.name, meta["title"]), tuple(leaves_of(tree)))


def _nodes(categories: Sequence[dict[str, Any]]) -> tuple[Named, ...]:
    return tuple(
        Named(node["slug"], node["title"], "", _nodes(node.get("categories", ())))
        for node in categories
    )


def _entries(
    inside: Sequence[Shelf], own: Sequence[Shelf], number: int, draw: Random
) -> Iterator[Entry]:
    """Deal questions to products in turn, two in five within the reference site's."""
    turns = {True: cycle(inside), False: cycle(own)}
    asked = {shelf.product.slug: _questions(shelf, draw) for shelf in (*inside, *own)}
    for _, is_inside in zip(range(number), cycle(_INSIDE), strict=False):
        yield next(asked[next(turns[is_inside]).product.slug])


def _questions(shelf: Shelf, draw: Random) -> Iterator[Entry]:
    """Ask about features in situations, none twice."""
    seen = set()
    categories = cycle(draw.sample(shelf.categories, len(shelf.categories)))
    pools = (shelf.product.features, ko.QUESTIONS, words.SITUATIONS)
    while True:
        entry = Entry(shelf.product, next(categories), *map(draw.choice, pools))
        if entry.slug not in seen:
            seen.add(entry.slug)
            yield entry


def _others(siblings: Sequence[Entry], entry: Entry, draw: Random) -> list[Entry]:
    """Choose what a distraction may link to: others of its product."""
    chosen = draw.sample(siblings, min(len(siblings), _LINKED + 1))
    return [other for other in chosen if other is not entry][:_LINKED]


if __name__ == "__main__":
    write_distracted(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000)
