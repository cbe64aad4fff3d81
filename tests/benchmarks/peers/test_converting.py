"""Each generator gets the same pages, texts and links; an edit changes the same article in all."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest

from tests.benchmarks.peers import doum, eleventy, hugo, material
from tests.benchmarks.peers.centre import Source, front_and_body
from tests.benchmarks.peers.jobs import JOBS, Job
from tests.benchmarks.peers.peer import Peer
from tests.benchmarks.peers.running import corpus_of
from tests.files import write_files
from tests.making import Site

OTHERS = (hugo.HUGO, eleventy.ELEVENTY, material.MATERIAL, material.ZENSICAL)
JOBS_BY_NAME = {job.name: job for job in JOBS}
ROOTS = {"hugo + pagefind": "content/", "eleventy + pagefind": "src/"}
FOOTERS = {
    "doum": f"theme/{doum.FOOTER}",
    "hugo + pagefind": hugo.FOOTER,
    "eleventy + pagefind": eleventy.FOOTER,
}
_LINK = re.compile(r"\]\(([^)\s]+)")
_WORD = re.compile(r"[가-힣]+")
_LEFT = re.compile(r"^///|--8<--|\+\+\w|\]\(article:", re.M)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    made = corpus_of(12, tmp_path_factory.mktemp("corpus"))
    path = next(path for path in made.files if path.count("/") == 3 and path.endswith(".md"))
    body = made.files[path].partition("\n---\n")[2]
    translation = f"---\ntitle: In English\n---\n{body}"
    return Source({**made.files, f"{path.removesuffix('.md')}.en.md": translation})


def pages(peer: Peer, source: Source) -> dict[str, str]:
    """Return the texts of a generator's pages by their address, told from where the files are."""
    root = ROOTS.get(peer.name, "docs/")
    found = {}
    for path, text in peer.convert(source).items():
        if path.startswith(root) and path.endswith(".md") and not path.endswith("search.md"):
            place = re.sub(r"(^|/)_?index$", "", path.removeprefix(root).removesuffix(".md"))
            found[f"/{place.removeprefix('ko').strip('/')}/".replace("//", "/")] = text
    return found


def titles(texts: dict[str, str]) -> dict[str, str]:
    return {address: front_and_body(text)[0]["title"] for address, text in texts.items()}


def changed(peer: Peer, before: Source, after: Source) -> set[str]:
    old, new = peer.convert(before), peer.convert(after)
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def job(name: str) -> Job:
    return JOBS_BY_NAME[name]


def test_all_have_the_same_pages(source: Source) -> None:
    first, *others = (titles(pages(peer, source)) for peer in OTHERS)
    assert all(other == first for other in others)
    articles = [
        front_and_body(text)[0]["title"]
        for path, text in source.files.items()
        if path.count("/") == 3 and path.endswith(".md")
    ]
    assert len(articles) == 14
    leaves = {
        address: title
        for address, title in first.items()
        if address.count("/") > 3
        and not any(one.startswith(address) for one in first.keys() - {address})
    }
    assert sorted(leaves.values()) == sorted(articles)
    assert first["/talk/"] == "누리 토크"
    assert first["/talk/start/join/"] == "가입과 초대"
    assert [address for address in leaves if address.startswith("/en/")]


@pytest.mark.parametrize("peer", OTHERS, ids=lambda peer: peer.name)
def test_all_have_the_whole_texts_and_no_notation_of_another(peer: Peer, source: Source) -> None:
    texts = {front_and_body(text)[0]["title"]: text for text in pages(peer, source).values()}
    for path, text in source.files.items():
        if path.count("/") == 3 and path.endswith(".md"):
            head, body = front_and_body(text)
            assert set(_WORD.findall(body)) <= set(_WORD.findall(texts[head["title"]])), path
            assert not _LEFT.search(texts[head["title"]])


@pytest.mark.parametrize("peer", OTHERS, ids=lambda peer: peer.name)
def test_links_and_images_lead_to_what_is_there(peer: Peer, source: Source) -> None:
    files, texts = peer.convert(source), pages(peer, source)
    images = {f"/{path.partition('/')[2]}" for path in files if path.endswith(".svg")}
    assert len(images) == 24
    followed = 0
    for address, text in texts.items():
        for target in _LINK.findall(text):
            if target.startswith("http"):
                continue
            followed += 1
            if target.endswith(".md") or target[0] != "/":
                folder = (
                    address
                    if f"docs{address}index.md" in files
                    else posixpath.dirname(address.rstrip("/"))
                )
                place = posixpath.normpath(posixpath.join("docs", folder.strip("/"), target))
                assert place in files, (address, target)
            else:
                assert target in images or target in texts, (address, target)
    assert followed > 12


@pytest.mark.parametrize("peer", (doum.DOUM, *OTHERS), ids=lambda peer: peer.name)
def test_an_edit_of_a_body_or_a_template_is_one_file(peer: Peer, source: Source) -> None:
    once = job("a body edited").edit(source, 1)
    twice = job("a body edited").edit(once, 2)
    assert len(changed(peer, source, once)) == 1
    assert changed(peer, source, once) != changed(peer, once, twice)
    after = job("a template edited").edit(source, 3)
    footer = FOOTERS.get(peer.name, material.FOOTER)
    assert changed(peer, source, after) == {footer}


@pytest.mark.parametrize("peer", OTHERS, ids=lambda peer: peer.name)
def test_other_edits_change_what_they_say(peer: Peer, source: Source) -> None:
    before = titles(pages(peer, source))
    for name, turn, end in (("a title edited", 4, " (4번째)"), ("a category renamed", 5, " 5")):
        after = titles(pages(peer, job(name).edit(source, turn)))
        new = {address for address, title in after.items() if title != before[address]}
        assert new == {address for address, title in after.items() if title.endswith(end)}
        assert len(new) == 1
    added = titles(pages(peer, job("an article added").edit(source, 6)))
    assert [added[address] for address in added.keys() - before.keys()] == ["6번째로 더한 질문"]


def test_doum_builds_every_edit_without_a_complaint(source: Source, tmp_path: Path) -> None:
    for turn, one in enumerate(JOBS):
        source = one.edit(source, turn)
    write_files(tmp_path / "site", doum.convert(source))
    assert Site(tmp_path / "site").problems(write=False) == ()
