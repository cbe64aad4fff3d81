"""What all tests share: small sites made of text, and a way to build them."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from doum.pipeline.request import Outcome, Request, Stopwatch
from doum.problems import DoumError, Problem
from doum.run import run_build
from doum.trial.chromium import open_chromium
from tests.browser.chromium import find_chromium

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = "---\ntitle: 데모\ncategories:\n  - slug: billing\n    title: 결제\n---\n"
ARTICLE = "---\ntitle: 카드를 바꾸고 싶어요\ncategory: [결제]\n---\n설정에서 바꿉니다.\n"


class Site:
    """A site in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "public"

    def write(self, files: Mapping[str, str | bytes]) -> "Site":
        """Write files, by path below the site's folder."""
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode() if isinstance(content, str) else content
            path.write_bytes(data)
        return self

    def build(self, **options: object) -> Outcome:
        """Build the site, without an index unless it is asked for."""
        options.setdefault("index", False)
        options.setdefault("site", self.folder)
        return run_build(Request(**options), Stopwatch())  # type: ignore[arg-type]

    def problems(self, **options: object) -> tuple[Problem, ...]:
        """Return what a build complains of."""
        try:
            return self.build(**options).problems
        except DoumError as error:
            return error.problems

    def rules(self, **options: object) -> list[str]:
        """Return the rules that a build complains of."""
        return [problem.rule for problem in self.problems(**options)]

    def page(self, url: str) -> str:
        """Return the HTML of a page."""
        return (self.output / url.strip("/") / "index.html").read_text("utf-8")

    def published(self, *, search: bool = False) -> dict[str, bytes]:
        """Return all published files, by path; the search data only when asked for."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file() and (search or "pagefind" not in path.parts)
        }


@pytest.fixture(autouse=True)
def _english_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOUM_LANG", "en")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("DOUM_COMMAND", raising=False)


@pytest.fixture
def empty_site(tmp_path: Path) -> Site:
    """A site without any file."""
    return Site(tmp_path / "site")


@pytest.fixture
def site(empty_site: Site) -> Site:
    """A site of one product with one article."""
    return empty_site.write({"content/demo/_index.md": PRODUCT, "content/demo/card.md": ARTICLE})


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[[str], Site]:
    """Make sites by name."""
    return lambda name: Site(tmp_path / name)


@pytest.fixture(scope="session")
def reference_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The reference site, built once, with its index; not to be changed."""
    folder = tmp_path_factory.mktemp("reference")
    for name in ("content", "doum.toml"):
        (folder / name).symlink_to(ROOT / name)
    built = Site(folder)
    run_build(Request(site=ROOT, output=built.output), Stopwatch())
    return built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, one for all tests: Playwright runs but once in a process."""
    find_chromium()
    with open_chromium() as browser:
        yield browser
