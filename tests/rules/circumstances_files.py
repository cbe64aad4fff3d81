"""What no committed file can show: links, pipes, huge files, files that change during a build.

`CIRCUMSTANCES` makes, around a build of a copy of `sites_invalid/<rule>/`, what breaks the rule;
`NEAR_MISSES` makes, once `near_miss/` was laid over the copy, what resembles it and is right.
Where a wrong file must go away for that, it is moved to where it belongs.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Event, Thread
from unicodedata import normalize

from doum.content.front_matter import MAX_CHARACTERS
from doum.content.source import LARGE_BYTES, MAX_BYTES

Circumstance = Callable[[Path], AbstractContextManager[None]]

SHOP = "content/shop"
ARTICLE = "---\ntitle: 반품은 어떻게 하나요?\ncategory: [배송]\n---\n주문 내역에서 신청합니다.\n"
DEEPEST = 30
"""Folders that may lie within each other in a product's."""


def _link(site: Path, name: str, target: str) -> None:
    (site / name).symlink_to(target)


def links_to_nothing(site: Path) -> None:
    """Link to a file that is gone, and a link to itself: what not even root can read."""
    _link(site, f"{SHOP}/hours.md", "../texts/hours.md")
    _link(site, f"{SHOP}/terms.md", "terms.md")


def links_to_something(site: Path) -> None:
    """Link to files in the site; an editor's lock is a hidden link to nothing."""
    _link(site, f"{SHOP}/hours.md", "../../texts/hours.md")
    _link(site, f"{SHOP}/terms.md", "track.md")
    _link(site, f"{SHOP}/.#track.md", "writer@desk.4711")


def names_in_cp949(site: Path) -> None:
    """Name a file and a folder as old Korean archives do."""
    file, folder = (os.fsdecode(name.encode("cp949")) for name in ("반품.md", "사진"))
    (site / SHOP / file).write_text(ARTICLE, "utf-8")
    (site / SHOP / folder).mkdir()


def names_taken_apart(site: Path) -> None:
    """Name a file and a folder as macOS does: UTF-8, but decomposed."""
    folder = site / SHOP / normalize("NFD", "사진")
    folder.mkdir()
    (folder / normalize("NFD", "반품.md")).write_text(ARTICLE, "utf-8")


def links_out(site: Path) -> None:
    """Link to a file and to a folder beside the site."""
    shared = site.parent / "shared"
    shared.mkdir()
    (shared / "terms.md").write_text(ARTICLE, "utf-8")
    _link(site, f"{SHOP}/terms.md", "../../../shared/terms.md")
    _link(site, "content/guide", "../../shared")


def links_beside_content(site: Path) -> None:
    """Link to a file that is outside `content/`, but in the site."""
    _link(site, f"{SHOP}/terms.md", "../../shared/terms.md")


def links_in_circles(site: Path) -> None:
    """Link to the folder itself, and to the one above it."""
    _link(site, f"{SHOP}/again", ".")
    _link(site, f"{SHOP}/all", "..")


def links_to_other_folders(site: Path) -> None:
    """Link to a folder whose path begins like that of the folder around the link."""
    _link(site, f"{SHOP}/more", "../../con")


def pipe_for_a_file(site: Path) -> None:
    """Make a pipe where an article belongs."""
    os.mkfifo(site / SHOP / "feed.md")


def pipes_out_of_the_way(site: Path) -> None:
    """Make pipes that are hidden, or not in `content/`."""
    os.mkfifo(site / SHOP / ".feed.md")
    os.mkfifo(site / "feed.md")


def _nested(site: Path, depth: int) -> None:
    folder = site.joinpath(SHOP, *map(str, range(1, depth + 1)))
    folder.mkdir(parents=True)
    (folder / "deep.md").write_text(ARTICLE, "utf-8")


def one_folder_too_deep(site: Path) -> None:
    """Nest folders one level deeper than they may be."""
    _nested(site, DEEPEST + 1)


def folders_as_deep_as_they_may_be(site: Path) -> None:
    """Nest folders to the last level that is read."""
    _nested(site, DEEPEST)


def more_than_a_megabyte(site: Path) -> None:
    """Save a log as an article."""
    line = "2026-09-14 09:00 GET /shop/track/ 200\n"
    (site / SHOP / "log.md").write_text(ARTICLE + line * 30_000, "utf-8")


def one_megabyte(site: Path) -> None:
    """Write an article that is just small enough, and a larger file that is no article."""
    filling = MAX_BYTES - len(ARTICLE.encode())
    text = "📦" * (filling // 4) + "." * (filling % 4)
    (site / SHOP / "boxes.md").write_text(ARTICLE + text, "utf-8")
    (site / SHOP / "prices.csv").write_text("서울,3000\n" * 100_000, "utf-8")


def _characters(site: Path, number: int) -> None:
    line = "주문 내역에서 반품을 신청하고 기다립니다.\n\n"
    filling = number - len(ARTICLE)
    text = (line * (filling // len(line) + 1))[:filling]
    (site / SHOP / "long.md").write_text(ARTICLE + text, "utf-8")


def one_character_too_many(site: Path) -> None:
    """Write an article that is one character longer than a long one."""
    _characters(site, LARGE_BYTES + 1)


def as_many_characters_as_may_be(site: Path) -> None:
    """Write the longest article that gets no warning."""
    _characters(site, LARGE_BYTES)


def _front_matter(site: Path, length: int) -> None:
    head = "title: 반품은 어떻게 하나요?\ncategory: [배송]\nsummary: "
    filling = length - len(head) - len("\n")
    text = f"---\n{head}{'가' * filling}\n---\n주문 내역에서 신청합니다.\n"
    (site / SHOP / "return.md").write_text(text, "utf-8")


def answer_in_the_front_matter(site: Path) -> None:
    """Write a front matter of one character too many."""
    _front_matter(site, MAX_CHARACTERS + 1)


def long_front_matter(site: Path) -> None:
    """Write the longest front matter that is read."""
    _front_matter(site, MAX_CHARACTERS)


@contextmanager
def _saving_meanwhile(site: Path, save: Callable[[], object]) -> Iterator[None]:
    """Save as soon as the build has read the content, which its cache shows."""
    shutil.rmtree(site / ".doum", ignore_errors=True)
    is_over = Event()

    def watch() -> None:
        while not (site / ".doum/content").exists():
            if is_over.wait(0.001):
                return
        save()

    writer = Thread(target=watch)
    writer.start()
    try:
        yield
    finally:
        is_over.set()
        writer.join()


def changed_meanwhile(site: Path) -> AbstractContextManager[None]:
    """Save another price list while the site is built."""
    prices = site / SHOP / "prices.csv"
    return _saving_meanwhile(site, lambda: prices.write_text("지역,요금\n서울,3500\n", "utf-8"))


def saved_meanwhile(site: Path) -> AbstractContextManager[None]:
    """Save the same price list again, and an article that has been read already."""
    prices, article = site / SHOP / "prices.csv", site / SHOP / "prices.md"

    def save() -> None:
        prices.write_bytes(prices.read_bytes())
        article.write_text(ARTICLE, "utf-8")

    return _saving_meanwhile(site, save)


def _made(make: Callable[[Path], None]) -> Circumstance:
    """Turn what is made once into a circumstance; it goes away with the site."""

    @contextmanager
    def around(site: Path) -> Iterator[None]:
        make(site)
        yield

    return around


def _moved(places: Mapping[str, str]) -> Circumstance:
    """Move what is in the wrong place or has the wrong name."""

    def move(site: Path) -> None:
        for wrong, right in places.items():
            (site / right).parent.mkdir(parents=True, exist_ok=True)
            (site / wrong).rename(site / right)

    return _made(move)


CIRCUMSTANCES: Mapping[str, Circumstance] = {
    "unreadable": _made(links_to_nothing),
    "name-not-utf8": _made(names_in_cp949),
    "link-outside": _made(links_out),
    "link-loop": _made(links_in_circles),
    "not-a-file": _made(pipe_for_a_file),
    "too-deep": _made(one_folder_too_deep),
    "source-too-large": _made(more_than_a_megabyte),
    "source-large": _made(one_character_too_many),
    "front-matter-too-large": _made(answer_in_the_front_matter),
    "changed-meanwhile": changed_meanwhile,
}

NEAR_MISSES: Mapping[str, Circumstance] = {
    "unreadable": _made(links_to_something),
    "name-not-utf8": _made(names_taken_apart),
    "link-outside": _made(links_beside_content),
    "link-loop": _made(links_to_other_folders),
    "not-a-file": _made(pipes_out_of_the_way),
    "too-deep": _made(folders_as_deep_as_they_may_be),
    "source-too-large": _made(one_megabyte),
    "source-large": _made(as_many_characters_as_may_be),
    "front-matter-too-large": _made(long_front_matter),
    "changed-meanwhile": saved_meanwhile,
    "folder-named-md": _moved(
        {
            f"{SHOP}/return.md": f"{SHOP}/return",
            f"{SHOP}/exchange.md": f"{SHOP}/exchange",
        }
    ),
    "markdown-suffix": _moved(
        {
            f"{SHOP}/return.markdown": f"{SHOP}/return.md",
            f"{SHOP}/coupon.MD": f"{SHOP}/coupon.md",
            "content/_snippets/hours.mdx": "content/_snippets/hours.md",
        }
    ),
    "file-name-case": _moved(
        {
            f"{SHOP}/refund/_Category.md": f"{SHOP}/refund/_category.md",
            f"{SHOP}/delivery/_INDEX.md": f"{SHOP}/delivery/_index.md",
        }
    ),
    "article-outside-product": _moved({"content/loose.md": "content/demo/loose.md"}),
    "unknown-folder": _moved({"content/_drafts/return.md": f"{SHOP}/_drafts/return.md"}),
    "reserved-name": _moved({"content/search": "content/searching"}),
    "unknown-language": _moved(
        {
            f"{SHOP}/track.fr.md": f"{SHOP}/fr.md",
            f"{SHOP}/_index.zh-Hant.md": f"{SHOP}/_index.en.md",
            "content/_notices/open.jp.md": "content/_notices/open.ja.md",
        }
    ),
}
