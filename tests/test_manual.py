"""The manual is a Doum site like any other, and what it says of Doum is so."""

import re
import tomllib
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from doum.markdown.parser import blocks_with
from doum.meta import ArticleMeta, IntroductionMeta, NoticeMeta, ProductMeta
from doum.search.queries import KINDS, Limits, Query
from doum.search.synonyms import Group, Synonyms
from doum.settings import DoumSettings
from doum.views import desks, frame, pages, parts
from tests import ROOT
from tests.making import Site
from tests.reference import CONTENT, generated

MANUAL = ROOT / "docs/manual"


def classes(module: ModuleType) -> list[type]:
    """Return the view classes of a module."""
    found = [kind for kind in vars(module).values() if isinstance(kind, type)]
    return [kind for kind in found if issubclass(kind, parts.View)]


def words(name: str) -> set[str]:
    """Return all that a page of the manual sets in code."""
    text = (MANUAL / "content" / name).read_text("utf-8")
    return set(re.findall(r"[\w_]+", " ".join(re.findall(r"`([^`\n]+)`", text))))


def test_builds_without_a_warning(tmp_path: Path) -> None:
    site = Site(tmp_path).link(MANUAL, "content", "theme", "doum.toml")
    assert site.problems(strict=True) == ()


@pytest.mark.parametrize("name", generated())
def test_the_generated_pages_are_current(name: str) -> None:
    """A view's new field is described in its class's docstring and in messages/views.ko.toml."""
    written = (CONTENT / name).read_text("utf-8")
    assert written == generated()[name], "write it anew: python -m tests.reference"


def test_no_page_of_rules_is_left_over() -> None:
    written = {path.relative_to(CONTENT).as_posix() for path in CONTENT.glob("rules/*.md")}
    assert written - generated().keys() == {"rules/_index.md", "rules/_index.en.md"}


def test_no_korean_sentence_of_the_reference_is_left_over() -> None:
    texts = tomllib.loads((ROOT / "src/doum/messages/views.ko.toml").read_text("utf-8"))
    kinds = {
        kind.__name__: kind for module in (parts, desks, frame, pages) for kind in classes(module)
    }
    for name, sentences in texts.items():
        fields = {field.name for field in msgspec.structs.fields(kinds[name])}
        assert sentences.keys() - {"about"} <= fields, name


@pytest.mark.parametrize("language", ["", ".en"])
@pytest.mark.parametrize(
    ("page", "declared"),
    [
        ("writing/front-matter", ArticleMeta),
        ("writing/notices", NoticeMeta),
        ("writing/products-and-categories", ProductMeta),
        ("writing/products-and-categories", IntroductionMeta),
    ],
)
def test_the_reference_of_front_matter_names_every_key(
    page: str, declared: type, language: str
) -> None:
    fields = {field.name for field in msgspec.structs.fields(declared)} - {"extra", "draft", "slug"}
    assert fields <= words(f"{page}{language}.md")


@pytest.mark.parametrize("language", ["", ".en"])
@pytest.mark.parametrize(
    ("page", "declared"),
    [
        ("writing/search-test", Query),
        ("writing/synonyms", Group),
        ("writing/synonyms", Synonyms),
    ],
)
def test_the_reference_of_search_files_names_every_key(
    page: str, declared: type, language: str
) -> None:
    assert {field.name for field in msgspec.structs.fields(declared)} <= words(
        f"{page}{language}.md"
    )


@pytest.mark.parametrize("language", ["", ".en"])
def test_the_page_on_testing_names_every_kind_and_threshold(language: str) -> None:
    text = (MANUAL / f"content/writing/search-test{language}.md").read_text("utf-8")
    assert set(KINDS) <= words(f"writing/search-test{language}.md")
    for field in msgspec.structs.fields(Limits):
        assert f"{field.name} = " in text


@pytest.mark.parametrize("language", ["", ".en"])
def test_the_reference_of_settings_names_every_one(language: str) -> None:
    text = (MANUAL / f"content/running/settings{language}.md").read_text("utf-8")
    known = words(f"running/settings{language}.md")
    for section in msgspec.structs.fields(DoumSettings):
        assert f"[{section.name}" in text
        for field in msgspec.structs.fields(section.type):
            assert field.name in known


@pytest.mark.parametrize("language", ["", ".en"])
def test_the_page_on_blocks_shows_every_block(language: str) -> None:
    text = (MANUAL / f"content/writing/blocks{language}.md").read_text("utf-8")
    for name in (block.name for block in blocks_with({})):
        assert re.search(rf"/// {name}\b|`{name}`", text), name
