"""A theme: where its files are, what overrides them, and the pages it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
from msgspec import Struct

from doum.content.slugs import is_slug
from doum.errors import DoumError, Problem, closest, problem
from doum.markdown.finish import join
from doum.markdown.plain import plain_markdown
from doum.site.page import Page
from doum.site.page_views import GuidePage
from doum.site.slices import Slice
from doum.theme.assets import asset_files, load_assets
from doum.theme.catalogs import Catalog, load_catalog
from doum.theme.look import SHEET, logo_of, style_sheet
from doum.theme.options import choose_options
from doum.theme.overrides import OVERRIDES

_SUFFIXES = frozenset({".html", ".md", ".xml", ".txt", ".json"})
_VIEW = re.compile(r"'doum\.site\.(?:\w+_)?views\.(\w+) object'")
_INDENT = re.compile(r"^[ \t]+", re.M)
_TITLE = re.compile(r'<h2(?:[^<>"]|"[^"]*")*>.*?</h2>', re.S)


class ThemeFiles(Struct, frozen=True):
    """The folders of a theme, those that win first: the site's `theme/`, the theme, doum's own."""

    roots: tuple[Path, ...]

    def folders(self, name: str) -> list[Path]:
        """Return the folders of one kind (`templates`, `assets`, `locales`)."""
        return [root / name for root in self.roots]


def find_theme(site: Path, name: str) -> tuple[ThemeFiles, list[Problem]]:
    """Find a theme by name; where there is none of that name, doum's own stands in."""
    shelves = [site / "themes", themes_folder()]
    named = [
        shelf / name
        for shelf in shelves
        if is_slug(name) and (shelf / name / "theme.toml").is_file()
    ]
    problems = []
    if not named:
        known = sorted({p.parent.name for shelf in shelves for p in shelf.glob("*/theme.toml")})
        values = {"name": name, "guess": closest(name, known), "known": ", ".join(known)}
        problems.append(problem("unknown-theme", "doum.toml", **values))
    roots = [site / OVERRIDES, *named[:1], themes_folder() / "doum"]
    return ThemeFiles(tuple(dict.fromkeys(roots))), problems


def themes_folder() -> Path:
    """Return the folder of the themes that come with Doum: in the package, or in its checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "themes"
    return installed if installed.is_dir() else package.parents[1] / "themes"


class Theme:
    """A theme that is ready to print the pages of a site.

    Args:
        files: its folders.
        given: the site's `[theme] options`.
        languages: the languages that pages are printed in.
        base_path: the site's base path.
        code: digest of the code that prints.
        compiled: folder in which compiled templates are kept between runs.
        accents: the accents of the site's products.
    """

    def __init__(
        self,
        files: ThemeFiles,
        given: Mapping[str, Any],
        languages: Sequence[str],
        base_path: str,
        code: str,
        compiled: Path | None = None,
        accents: Iterable[str] = (),
    ) -> None:
        self.compiled = compiled
        self.files = files
        found = asset_files(files.folders("assets"))
        options, self.problems = choose_options(files.roots, given, found)
        self.options = options.values
        sheet = style_sheet(options, accents, found).encode()
        try:
            self.logo = logo_of(options, found)
            self.assets = load_assets(found | ({SHEET: sheet} if sheet else {}), base_path)
        except LookupError as error:
            raise DoumError([problem("theme-file", "", reason=error.args[0])]) from error
        english = load_catalog(files.folders("locales"), "en", compiled, code)
        self.catalogs: dict[str, Catalog] = {
            language: load_catalog(files.folders("locales"), language, compiled, code)
            for language in languages
        }
        self.problems += [
            problem("no-language", "doum.toml", value=language)
            for language, catalog in self.catalogs.items()
            if not catalog.name
        ]
        self.problems += _untranslated(self.catalogs, english)
        self._environments: dict[str, Any] = {}
        self._shared: dict[int, tuple[object, bytes]] = {}
        self.templates = {
            name: (str(path), _unindented(path.read_text("utf-8")))
            for name, path in _winning(files.folders("templates"))
        }
        self._base_digest = self._digest_of_files(base_path, code)

    def digest(self, page: Page) -> str:
        """Return a text that differs whenever the page's bytes might."""
        digest = blake2b(self._base_digest, digest_size=12)
        digest.update(f"{page.template}\0{page.language}\0".encode())
        digest.update(self._shared_digest(page.site))
        digest.update(self._shared_digest(page.product))
        digest.update(msgspec.msgpack.encode((page.page, page.body)))
        return digest.hexdigest()

    def slice_digest(self, part: Slice) -> str:
        """Return a text that differs whenever the bytes of a slice's pages might."""
        return blake2b(self._base_digest + part.digest.encode(), digest_size=12).hexdigest()

    def render(self, page: Page, written: str) -> str:
        """Print a page.

        Args:
            written: the HTML of the page's body with its tokens, its Markdown text where the
                page is a Markdown one, empty without a body.

        Raises:
            DoumError: where the template is wrong, naming it and the line.
        """
        joined, sections = _joined(page, written)
        try:
            template = self._environment(page.language).get_template(page.template)
            return str(
                template.render(
                    site=page.site,
                    product=page.product,
                    page=page.page,
                    body=joined,
                    sections=sections,
                    parts=page.body.parts if page.body else (),
                )
            )
        except DoumError:
            raise
        except Exception as error:
            raise DoumError([self._template_problem(page, error)]) from error

    def inline_scripts(self) -> str:
        """Return the HTML that holds the scripts which stand in the pages themselves."""
        return self.templates.get("partials/anti_flash.html", ("", ""))[1]

    def _environment(self, language: str) -> Any:
        if language not in self._environments:
            from doum.theme.environment import make_environment

            self._environments[language] = make_environment(
                self.templates,
                self.assets,
                self.catalogs[language],
                self.options,
                self.logo,
                self.compiled,
            )
        return self._environments[language]

    def _shared_digest(self, view: object) -> bytes:
        """Digest a view that many pages share, once; it is held so that its id stays its own."""
        known = self._shared.get(id(view))
        if known is None:
            made = blake2b(msgspec.msgpack.encode(view), digest_size=12).digest()
            known = self._shared[id(view)] = (view, made)
        return known[1]

    def _digest_of_files(self, base_path: str, code: str) -> bytes:
        digest = blake2b(digest_size=12)
        for name, (_, text) in sorted(self.templates.items()):
            digest.update(f"{name}\0{text}\0".encode())
        digest.update(msgspec.msgpack.encode((self.assets.base, base_path, code, self.options)))
        for language, catalog in sorted(self.catalogs.items()):
            digest.update(msgspec.msgpack.encode((language, sorted(catalog.messages.items()))))
        return digest.digest()

    def _template_problem(self, page: Page, error: Exception) -> Problem:
        """Say in which template, on which line, and for which page."""
        from jinja2 import TemplateNotFound, TemplateSyntaxError

        roots = [str(folder) for folder in self.files.folders("templates")]
        name, line = page.template, 0
        if isinstance(error, TemplateSyntaxError):
            name, line = error.filename or error.name or name, error.lineno
        else:
            trace = error.__traceback__
            while trace is not None:
                file = trace.tb_frame.f_code.co_filename
                if any(file.startswith(root) for root in roots):
                    name, line = file, trace.tb_lineno
                trace = trace.tb_next
        path = Path(name)
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        shown = self._shown_name(name, roots)
        if isinstance(error, TemplateNotFound):
            missing = str(error.name or page.template)
            guess = closest(missing, self.templates)
            place = page.source if missing == page.template and page.source else shown
            return problem("template-missing", place, at_key="template", name=missing, guess=guess)
        reason = _readable(error)
        return problem("template-error", shown, line, at_text=text, reason=reason, page=page.url)

    def _shown_name(self, name: str, roots: Sequence[str]) -> str:
        for root in roots:
            if name.startswith(root):
                short = "/".join(Path(root).parts[-2:])
                return f"{short}{name[len(root) :]}"
        return f"templates/{name}"


def _joined(page: Page, written: str) -> tuple[str, list[str]]:
    """Return the body of a page with its addresses in it, and a guide's sections."""
    body = page.body
    if body is None:
        return "", []
    if page.is_markdown:
        addresses = {
            reference.target: page.site.origin + quote(target.url, safe="/#?=&%")
            for reference, target in zip(body.references, body.targets, strict=False)
        }
        return plain_markdown(written, addresses), []
    html = join(written, body.targets, body.references)
    if isinstance(page.page, GuidePage):
        return split_sections(html, [section.id for section in page.page.contents])
    return html, []


def _unindented(template: str) -> str:
    """Take the indentation off a template, which browsers skip and every page would carry."""
    return template if "<pre" in template else _INDENT.sub("", template)


def _readable(error: Exception) -> str:
    """Return the first line of an error, a view called by its name alone."""
    reason = str(error).partition("\n")[0] or type(error).__name__
    return _VIEW.sub(r"\1", reason)


def _untranslated(catalogs: Mapping[str, Catalog], english: Catalog) -> Iterator[Problem]:
    """Find the languages whose readers meet English texts in the interface."""
    for language, catalog in catalogs.items():
        texts = catalog.messages
        missing = [message for message in english.messages if not any(texts.get(message, ()))]
        if missing and catalog.name:
            values = {
                "language": language,
                "missing": str(len(missing)),
                "of": str(len(english.messages)),
            }
            yield problem("texts-missing", "doum.toml", **values)


def split_sections(html: str, ids: Sequence[str]) -> tuple[str, list[str]]:
    """Cut a guide's HTML at the headings of its sections.

    Args:
        ids: the ids of the sections' `<h2>`s, in their order.

    Returns:
        The introduction, and each section without its title.
    """
    starts = [
        found.start()
        for found in _TITLE.finditer(html)
        if any(f' id="{escape(name)}"' in found[0] for name in ids)
    ]
    sections = [html[start:end] for start, end in pairwise([*starts, len(html)])]
    intro = html[: starts[0]] if starts else html
    return intro, [_TITLE.sub("", section, count=1) for section in sections]


def _winning(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Yield every template by name with the file that wins, in the order of the names."""
    found: dict[str, Path] = {}
    for folder in folders:
        if folder.is_dir():
            for path in folder.rglob("*"):
                if path.suffix in _SUFFIXES and path.is_file():
                    found.setdefault(path.relative_to(folder).as_posix(), path)
    yield from sorted(found.items())
