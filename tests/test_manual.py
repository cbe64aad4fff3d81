"""The manual is a Doum site like any other, and what it says of Doum is so."""

import re
from pathlib import Path

import msgspec
import pytest

from doum.meta import ArticleMeta, NoticeMeta, ProductMeta
from doum.search.queries import KINDS, Limits, Query
from doum.search.synonyms import Group, Synonyms
from doum.settings import DoumSettings
from doum.site import page_views, views
from tests.conftest import ROOT, Site

MANUAL = ROOT / "docs/manual"
VIEWS = [
    found
    for module in (views, page_views)
    for found in vars(module).values()
    if isinstance(found, type) and issubclass(found, views.View) and found is not views.View
]


def words(name: str) -> set[str]:
    """Return all that a page of the manual sets in code."""
    text = (MANUAL / "content" / name).read_text("utf-8")
    return set(re.findall(r"[\w_]+", " ".join(re.findall(r"`([^`\n]+)`", text))))


def test_builds_without_a_warning(tmp_path: Path) -> None:
    site = Site(tmp_path)
    for name in ("content", "theme", "doum.toml"):
        (tmp_path / name).symlink_to(MANUAL / name)
    assert site.problems(strict=True) == ()


@pytest.mark.parametrize("language", ["", ".en"])
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_the_reference_of_templates_names_every_field(view: type, language: str) -> None:
    fields = {field.name for field in msgspec.structs.fields(view)}
    assert fields <= words(f"theming/page-templates{language}.md")


@pytest.mark.parametrize("language", ["", ".en"])
@pytest.mark.parametrize(
    ("page", "declared"),
    [
        ("writing/front-matter", ArticleMeta),
        ("writing/notices", NoticeMeta),
        ("writing/products-and-categories", ProductMeta),
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
