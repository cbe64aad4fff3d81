"""What two things claim in the published folder is an error that names both."""

from collections.abc import Callable

import pytest

from doum.check.outputs import output_problems
from tests.making import ARTICLE, SMALL, Site


def found(*claims: tuple[str, str]) -> list[tuple[str, str]]:
    return [(problem.rule, problem.place.path) for problem in output_problems(claims)]


def test_different_files_are_fine() -> None:
    assert found(("index.html", ""), ("a/index.html", "a.md"), ("a/image.svg", "x")) == []


def test_the_same_file_twice_also_in_other_letters() -> None:
    assert found(("a/index.html", "a.md"), ("a/index.html", "b.md")) == [("output-taken", "b.md")]
    assert found(("a/x.svg", "a"), ("A/x.svg", "b")) == [("output-taken", "b")]


def test_one_file_referred_to_twice_is_one_file() -> None:
    assert found(("a/x.svg", "content/a/x.svg"), ("a/x.svg", "content/a/x.svg")) == []


def test_a_file_in_a_file() -> None:
    assert found(("a/b", "one"), ("a/b/index.html", "two")) == [("output-in-file", "two")]
    assert found(("a/b/c/index.html", "two"), ("a", "one")) == [("output-in-file", "two")]


def test_every_file_in_a_file_is_told_and_its_neighbours_are_not() -> None:
    claims = ("a/c/x", "zero"), ("a/b", "one"), ("a/b/x", "two"), ("a/b/y/z", "three")
    assert found(*claims) == [("output-in-file", "two"), ("output-in-file", "three")]


def test_a_path_may_be_longer_than_any_of_its_names() -> None:
    assert found(("/".join(["가" * 85] * 3), "x.md"), ("..a/b../.c", "y.md")) == []


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "a/../b", "a//b", "./a", "", "a/..", "가" * 90 + "/index.html"]
)
def test_what_no_disk_holds_or_leads_out(path: str) -> None:
    assert found((path, "x.md")) == [("output-name", "x.md")]


@pytest.fixture(scope="module")
def pictured(make_site: Callable[[str], Site]) -> Site:
    """A site with a picture, as every test here leaves it."""
    image = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'
    site = make_site("pictured").write({**SMALL, "content/demo/image.svg": image})
    site.write({"content/demo/see.md": ARTICLE + "![](image.svg)"}).build()
    return site


@pytest.mark.parametrize(
    "alias",
    [
        "/",
        "/_headers",
        "/404.html",
        "/demo/",
        "/demo/billing/",
        "/demo/billing/latest/",
        "/demo/card/",
        "/assets/x/main.css",
        "/pagefind/pagefind.js",
        "//etc/passwd/",
        "/a/../../b/",
        "/demo/image.svg",
        "/demo/image.svg/under/",
    ],
)
def test_no_alias_takes_an_address_of_the_site(pictured: Site, alias: str) -> None:
    before = pictured.published()
    front = ARTICLE.replace("title:", f'aliases: ["{alias}"]\ntitle:')
    assert pictured.write({"content/demo/old.md": front}).rules()
    assert pictured.published() == before
    (pictured.folder / "content/demo/old.md").unlink()
    pictured.build()
    assert pictured.published() == before
