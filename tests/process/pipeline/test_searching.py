"""What is searched is analysed once per content."""

import shutil
from collections.abc import Callable

import pytest

from doum.pipeline import searching
from doum.search.analysis import Analysed, analyse
from doum.search.languages.language import Language
from doum.search.records import Record
from tests.making import ARTICLE, DEMO, Site

SETTINGS = '[site]\nlanguages = ["ko", "en"]\n'
REFUND = "---\ntitle: 환불을 받고 싶어요\ncategory: [결제]\n---\n고객센터에 말합니다.\n"
CARD_EN = "---\ntitle: Change a card\n---\nIn the settings.\n"


@pytest.fixture
def searched(empty_site: Site) -> Site:
    return empty_site.write(
        {
            "doum.toml": SETTINGS,
            "content/demo/_index.md": DEMO,
            "content/demo/card.md": ARTICLE,
            "content/demo/card.en.md": CARD_EN,
            "content/demo/refund.md": REFUND,
        }
    )


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources of the articles that are analysed, as it happens."""
    seen: list[str] = []

    def watched(language: Language, record: Record, html: str) -> Analysed:
        seen.append(record.document.removeprefix("content/demo/"))
        return analyse(language, record, html)

    monkeypatch.setattr(searching, "analyse", watched)
    return seen


def test_every_article_is_analysed_once(searched: Site, analysed: list[str]) -> None:
    searched.build(index=True)
    assert sorted(analysed) == ["card.en.md", "card.md", "refund.md"]


def test_nothing_is_analysed_warm(searched: Site, analysed: list[str]) -> None:
    searched.build(index=True)
    analysed.clear()
    searched.build(index=True)
    assert analysed == []


def keep_only_the_cache(site: Site) -> None:
    for store in (site.folder / ".doum").glob("*/ko/.."):
        shutil.rmtree(store.resolve())


def append(name: str, text: str) -> Callable[[Site], object]:
    def change(site: Site) -> None:
        path = site.folder / "content" / name
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return change


CHANGES: dict[str, tuple[Callable[[Site], object], list[str]]] = {
    "a lost index": (keep_only_the_cache, []),
    "a changed text": (append("demo/refund.md", "전화로도 됩니다.\n"), ["refund.md"]),
    "a changed translation": (append("demo/card.en.md", "Or call us.\n"), ["card.en.md"]),
    "new synonyms": (
        lambda site: site.write({"content/synonyms.toml": '[[group]]\nwords = ["환불", "반환"]\n'}),
        [],
    ),
    "a new article": (
        lambda site: site.write({"content/demo/new.md": REFUND.replace("환불", "취소")}),
        ["new.md"],
    ),
    "a lost article": (lambda site: (site.folder / "content/demo/refund.md").unlink(), []),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_what_is_new_is_analysed_after(
    searched: Site, analysed: list[str], change: str
) -> None:
    searched.build(index=True)
    analysed.clear()
    CHANGES[change][0](searched)
    searched.build(index=True)
    assert analysed == CHANGES[change][1]


def test_a_warm_index_is_that_of_a_clean_build(
    searched: Site, make_site: Callable[[str], Site]
) -> None:
    def words(site: Site) -> dict[str, bytes]:
        site.build(index=True)
        folder = site.output / "pagefind/ko"
        return {path.name: path.read_bytes() for path in folder.glob("lexicon.json")}

    words(searched)
    append("demo/refund.md", "전화로도 됩니다.\n")(searched)
    clean = make_site("clean")
    shutil.copytree(searched.folder / "content", clean.folder / "content")
    clean.write({"doum.toml": SETTINGS})
    assert words(searched) == words(clean) != {}
