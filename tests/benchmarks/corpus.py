"""A help centre of any size, made of phrases: the same seed and size give the same bytes.

`python -m tests.benchmarks.corpus FOLDER N` writes one that `doum build --strict` accepts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.benchmarks import english
from tests.benchmarks import phrases as ko
from tests.benchmarks.phrases import Named, ProductWords
from tests.files import write_file

WORDS = 155
"""A body ends with the section in which it reaches this many words."""

TRANSLATED = 0.05
IMAGES = ("settings", "list", "confirm")
Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
_FIRST_DAY = date(2025, 1, 1)
_PARTICLE = re.compile(r"([가-힣A-Za-z0-9?])([*`]*)(을\(를\)|이\(가\)|은\(는\)|와\(과\))")
_WORD = re.compile(r"\S*[^\W_]\S*")
_DRAWS: dict[str, Callable[[Random], object]] = {
    "n": lambda draw: draw.randint(2, 30),
    "many": lambda draw: draw.randint(4, 60) * 10,
    "days": lambda draw: draw.choice((3, 7, 10, 14, 15, 30, 45, 60, 90, 180)),
    "years": lambda draw: draw.randint(2, 10),
    "won": lambda draw: f"{draw.randint(11, 990) * 100:,}",
    "hour": lambda draw: draw.randint(1, 12),
    "code": lambda draw: draw.randint(100, 999),
    "version": lambda draw: f"{draw.randint(3, 9)}.{draw.randint(0, 40)}",
    "date": lambda draw: f"{draw.randint(2024, 2026)}년 {draw.randint(1, 12)}월",
    "menu": lambda draw: draw.choice(ko.MENUS),
    "menu_en": lambda draw: draw.choice(english.MENUS),
    "button": lambda draw: draw.choice(ko.BUTTONS),
    "role": lambda draw: draw.choice(ko.ROLES),
    "plan": lambda draw: draw.choice(ko.PLANS),
}


class Entry(NamedTuple):
    """An article to be: where it stands and what it is about."""

    product: ProductWords
    category: tuple[Named, ...]
    feature: Named
    question: Named
    situation: Named
    edition: Named = ko.EDITIONS[0]

    @property
    def slug(self) -> str:
        """The last piece of its URL."""
        parts = (node.slug for node in self[2:])
        return "-".join(part for part in parts if part).lower()

    @property
    def path(self) -> str:
        """The file below `content/`, without its ending."""
        return f"{self.product.slug}/{self.category[0].slug}/{self.slug}"

    @property
    def title(self) -> str:
        """The question."""
        question = self.question.ko.format(f=self.feature.ko)
        return fitted(f"{self.situation.ko}{question}{self.edition.ko}")

    @property
    def title_en(self) -> str:
        """The question in English."""
        question = self.question.en.format(f=self.feature.en)
        return f"{question}{self.situation.en}{self.edition.en}"


class _Values(dict[str, object]):
    """Fills in names: the same feature throughout, everything else drawn anew each time."""

    def __init__(self, draw: Random, **given: object) -> None:
        super().__init__(given)
        self.draw = draw

    def __missing__(self, name: str) -> object:
        return _DRAWS[name](self.draw)


class Writer:
    """Composes the texts of one article.

    Args:
        draw: where its choices come from.
        others: the articles that it may link to.
    """

    def __init__(self, draw: Random, entry: Entry, others: Sequence[Entry]) -> None:
        self.draw, self.entry, self.others = draw, entry, others
        self._rest: dict[int, list[Any]] = {}

    def fill(self, template: str) -> str:
        """Fill a sentence in and fit its particles."""
        feature = self.entry.feature
        values = _Values(self.draw, f=feature.ko, f_en=feature.en)
        return fitted(template.format_map(values))

    def take(self, pool: Sequence[Any]) -> Any:
        """Take something from a pool that the article has not had yet."""
        rest = self._rest.setdefault(id(pool), [])
        if not rest:
            rest += self.draw.sample(pool, len(pool))
        return rest.pop()

    def some(self, pool: Sequence[str], least: int, most: int) -> list[str]:
        """Fill in some sentences of a pool."""
        return [self.fill(self.take(pool)) for _ in range(self.draw.randint(least, most))]

    def korean(self) -> str:
        """Compose the front matter and body in Korean."""
        makers = [self.table, self.items, self.callout, self.prose, self.prose, self.prose]
        makers += [maker for maker in (self.code, self.tabs) if self.draw.random() < 0.25]
        self.draw.shuffle(makers)
        blocks = [self.fill(self.take(ko.INTROS)), self.steps()]
        words = sum(map(_words, blocks))
        while makers and words < WORDS:
            blocks.append(makers.pop()())
            words += _words(blocks[-1])
        blocks.append(" ".join(self.links(ko.LINK_SENTENCES)))
        if self.draw.random() < 0.1:
            blocks.append('--8<-- "business-hours"')
        return self.front_matter() + "\n\n".join(blocks) + "\n"

    def english(self) -> str:
        """Compose the translation."""
        keyword = self.entry.feature.en
        head = f"---\ntitle: {self.entry.title_en}\nkeywords: [{keyword}]\n---\n"
        blocks = [self.fill(self.take(english.INTROS)), self.steps(english.STEPS)]
        for heading in english.HEADINGS:
            blocks += [f"## {heading}", " ".join(self.some(english.SENTENCES, 2, 2))]
        blocks += [self.table(english.TABLE), self.callout(english.CALLOUT)]
        blocks += self.links((english.LINK_SENTENCE,))
        return head + "\n\n".join(blocks) + "\n"

    def front_matter(self) -> str:
        """Compose the front matter, sometimes with facets."""
        entry, draw = self.entry, self.draw
        words = draw.sample(ko.WORDS, 5)
        siblings = [other.slug for other in self.others if other.product == entry.product]
        lines = [
            f"title: {entry.title}",
            f"category: [{', '.join(node.ko for node in entry.category)}]",
            f"summary: {self.fill(self.take(ko.SENTENCES))}",
            *self.facets(),
            f"weight: {draw.randint(1, 50) * 10}",
            f"tags: [{entry.feature.ko}, {words[0]}]",
            f"keywords: [{', '.join(f'{entry.feature.ko} {word}' for word in words[1:])}]",
            f"author: {draw.choice(ko.AUTHORS)}",
            f"owner: {draw.choice(ko.OWNERS)}",
            f"updated: {_FIRST_DAY + timedelta(days=draw.randrange(680))}",
            f"related: [{', '.join(dict.fromkeys(siblings[:3]))}]",
        ]
        if draw.random() < 0.005:
            lines.append("popular: true")
        return "---\n" + "\n".join(lines) + "\n---\n"

    def facets(self) -> Iterator[str]:
        """Say for whom the article is, for about half of them."""
        draw = self.draw
        if draw.random() < 0.3:
            yield f"audience: [{draw.choice(('관리자', '사용자'))}]"
        if draw.random() < 0.4:
            yield f"device: [{draw.choice(('PC', '모바일', 'PC, 모바일'))}]"
        if draw.random() < 0.25:
            yield f"plan: [{draw.choice(('무료', '스탠다드', '스탠다드, 엔터프라이즈'))}]"

    def steps(self, pool: Sequence[str] = ko.STEPS) -> str:
        """Number what is to be done; every fourth time with a picture."""
        done = [f"{number}. {step}" for number, step in enumerate(self.some(pool, 3, 4), start=1)]
        if self.draw.random() < 0.25:
            name = self.draw.choice(IMAGES)
            alt, caption = ko.PICTURE if pool is ko.STEPS else english.PICTURE
            image = f'![{self.fill(alt)}](../images/{name}.svg "{self.fill(caption)}")'
            done.insert(2, f"\n    {image}\n")
        return "/// steps\n" + "\n".join(done) + "\n///"

    def heading(self) -> str:
        """Compose a heading of the second level."""
        return "## " + self.fill(self.take(ko.HEADINGS))

    def table(self, table: Table | None = None) -> str:
        """Compose a table under its heading."""
        head, rows = table or self.take(ko.TABLES)
        lines = [head, ("---",) * len(head), *rows]
        text = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
        return self.fill(text) if table else f"{self.heading()}\n\n{self.fill(text)}"

    def items(self) -> str:
        """Compose a list under its heading."""
        items = "\n".join(f"- {item}" for item in self.some(ko.ITEMS, 3, 4))
        return f"{self.heading()}\n\n{items}"

    def callout(self, callout: tuple[str, str, str] | None = None) -> str:
        """Compose a callout."""
        kind, title, text = callout or self.take(ko.CALLOUTS)
        argument = f" | {self.fill(title)}" if title else ""
        return f"/// {kind}{argument}\n{self.fill(text)}\n///"

    def prose(self) -> str:
        """Compose a section of prose with a link in it."""
        sentences = self.some(ko.SENTENCES, 2, 3) + self.links(ko.LINK_SENTENCES)[:1]
        return f"{self.heading()}\n\n{' '.join(sentences)}"

    def code(self) -> str:
        """Compose what administrators copy."""
        text = self.fill("https://api.nuri.example/v{n}/export?days={days}&code={code}")
        return f"{self.heading()}\n\n```text\n{text}\n```\n\n{self.some(ko.SENTENCES, 1, 1)[0]}"

    def tabs(self) -> str:
        """Compose two tabs."""
        tabs = (
            ("PC", "++ctrl+shift+f++를 눌러도 됩니다."),
            ("모바일", "**더보기**를 길게 눌러도 됩니다."),
        )
        return "\n\n".join(
            f"/// tab | {title}\n{self.some(ko.STEPS, 1, 1)[0]} {hint}\n///" for title, hint in tabs
        )

    def links(self, pool: Sequence[str]) -> list[str]:
        """Link to one or two articles: by their file in the same product, else by their key."""
        chosen = self.draw.sample(self.others, min(len(self.others), self.draw.randint(1, 2)))
        return [
            fitted(self.take(pool).format(title=self.title(other, pool), url=self.url(other)))
            for other in chosen
        ]

    def title(self, other: Entry, pool: Sequence[str]) -> str:
        """Return an article's title in the language of the sentences."""
        return other.title if pool is ko.LINK_SENTENCES else other.title_en

    def url(self, other: Entry) -> str:
        """Return what a writer would type to link to an article."""
        if other.product == self.entry.product:
            return f"../{other.path.partition('/')[2]}.md"
        return f"{other.product.slug}/{other.slug}"


def write_corpus(folder: Path, articles: int, seed: int = 1) -> None:
    """Write a site: settings, products, articles, images, and translations of one in twenty.

    Args:
        folder: is made; files that it has already may be written over.
        articles: how many in the site's own language.
    """
    draw = Random(seed)
    entries = list(_entries(articles, draw))
    write_file(folder / "doum.toml", _SETTINGS)
    content = folder / "content"
    write_file(content / "_index.md", _HOME)
    write_file(content / "_snippets" / "business-hours.md", _HOURS)
    write_file(content / "_notices" / "new-screen.md", _NOTICE)
    for product in ko.PRODUCTS:
        own = [entry for entry in entries if entry.product == product]
        if own:
            write_product(content / product.slug, product, own)
    for index, entry in enumerate(entries):
        writer = Writer(draw, entry, _others(entries, index, draw))
        write_file(content / f"{entry.path}.md", writer.korean())
        if draw.random() < TRANSLATED:
            write_file(content / f"{entry.path}.en.md", writer.english())


def fitted(text: str) -> str:
    """Choose the particles that fit: after a final consonant the first form, else the second."""

    def choose(found: re.Match[str]) -> str:
        last, marks, both = found[1], found[2], found[3]
        has_final = "가" <= last <= "힣" and (ord(last) - ord("가")) % 28 > 0
        first, second = both[0], both[2]
        if both.startswith("와"):
            first, second = second, first
        return last + marks + (first if has_final else second)

    return _PARTICLE.sub(choose, text)


def _words(block: str) -> int:
    return len(_WORD.findall(block))


def _entries(articles: int, draw: Random) -> Iterator[Entry]:
    """Deal questions to products and categories in turn, so that small sites have them all."""
    shelves = []
    for product in ko.PRODUCTS:
        asked = [
            (feature, question, situation)
            for feature in product.features
            for question in ko.QUESTIONS
            for situation in ko.SITUATIONS
        ]
        draw.shuffle(asked)
        shelves.append((product, asked))
    most = sum(len(asked) for _, asked in shelves) * len(ko.EDITIONS)
    if articles > most:
        raise ValueError(f"There are phrases for {most} articles.")
    leaves = list(leaves_of(ko.TREE))
    for index in range(articles):
        product, asked = shelves[index % len(shelves)]
        turn = index // len(shelves)
        edition, question = divmod(turn, len(asked))
        category = leaves[turn % len(leaves)]
        yield Entry(product, category, *asked[question], ko.EDITIONS[edition])


def leaves_of(nodes: Sequence[Named], above: tuple[Named, ...] = ()) -> Iterator[tuple[Named, ...]]:
    """Yield the way down to every category that has none below it."""
    for node in nodes:
        if node.children:
            yield from leaves_of(node.children, (*above, node))
        else:
            yield (*above, node)


def _others(entries: Sequence[Entry], index: int, draw: Random) -> list[Entry]:
    """Choose what an article may link to: its product's articles mostly."""
    step = len(ko.PRODUCTS)
    own = range(index % step, len(entries), step)
    chosen = {draw.choice(own) for _ in range(5)} | {draw.randrange(len(entries))}
    return [entries[other] for other in sorted(chosen - {index})]


def write_product(folder: Path, product: ProductWords, entries: Sequence[Entry]) -> None:
    """Write a product with the categories that its articles are in."""
    used = {node.slug for entry in entries for node in entry.category}
    head = f"summary: {product.ko}의 사용법과 문제 해결 방법을 안내합니다.\n"
    head += f"icon: {product.icon}\naccent: {product.accent}\n"
    tree = "categories:\n" + "".join(_tree(ko.TREE, used, "ko", "  "))
    tree_en = "categories:\n" + "".join(_tree(ko.TREE, used, "en", "  "))
    body = f"---\n{product.ko}을(를) 처음 쓴다면 **시작하기**부터 읽어 보세요.\n"
    write_file(
        folder / "_index.md", fitted(f"---\ntitle: {product.ko}\n{head}{_CONTACT}{tree}{body}")
    )
    english_head = f"title: {product.en}\nsummary: How to use {product.en}.\n"
    write_file(
        folder / "_index.en.md", f"---\n{english_head}{tree_en}---\nNew here? Start at the top.\n"
    )
    write_images(folder, product)


def write_images(folder: Path, product: ProductWords) -> None:
    """Write the pictures that a product's articles show."""
    for name in IMAGES:
        write_file(folder / "images" / f"{name}.svg", _IMAGE.format(label=f"{product.ko} {name}"))


def _tree(nodes: Sequence[Named], used: set[str], language: str, indent: str) -> Iterator[str]:
    """Write the categories that have articles as YAML."""
    for node in nodes:
        if node.slug in used:
            yield f"{indent}- slug: {node.slug}\n{indent}  title: {getattr(node, language)}\n"
            if node.children:
                yield f"{indent}  categories:\n"
                yield from _tree(node.children, used, language, indent + "    ")


_SETTINGS = """\
[site]
title = "누리 고객센터"
url = "https://help.nuri.example"
language = "ko"
languages = ["ko", "en"]
timezone = "Asia/Seoul"

[facets.audience]
admin = { ko = "관리자", en = "Administrators" }
user = { ko = "사용자", en = "Users" }

[facets.device]
pc = { ko = "PC", en = "Computer" }
mobile = { ko = "모바일", en = "Mobile" }

[facets.plan]
free = { ko = "무료", en = "Free" }
standard = { ko = "스탠다드", en = "Standard" }
enterprise = { ko = "엔터프라이즈", en = "Enterprise" }
"""
_CONTACT = """\
contact:
  - title: 1:1 문의
    url: https://help.nuri.example/contact
    hours: 평일 10:00~18:00
"""
_HOME = f"""\
---
title: 누리 고객센터
summary: 궁금한 점을 검색하거나 서비스를 골라 찾아보세요.
{_CONTACT}---
"""
_HOURS = "고객센터는 평일 10:00~18:00에 답변합니다. 점심시간(12:00~13:00)과 공휴일은 쉽니다.\n"
_NOTICE = """\
---
title: 설정 화면이 새로워졌습니다
summary: 메뉴의 자리가 조금씩 바뀌었습니다.
starts: 2025-03-02
---
설정 화면의 메뉴를 쓰임새에 따라 다시 묶었습니다. 예전 메뉴 이름으로 검색해도 찾을 수 있습니다.
"""
_IMAGE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360" '
    'role="img" aria-label="{label}"><rect width="640" height="360" fill="#f7f7f8"/>'
    '<rect x="32" y="32" width="160" height="296" fill="#e3e3e6"/></svg>\n'
)

if __name__ == "__main__":
    write_corpus(Path(sys.argv[1]), int(sys.argv[2]))
