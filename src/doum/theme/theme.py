"""A loaded theme: its options, assets, texts and templates, and rendering pages with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from doum.plan.page import Page
from doum.plan.slices import Slice
from doum.problems import DoumError, Problem, problem
from doum.theme.assets import Assets, asset_files
from doum.theme.bodies import joined
from doum.theme.catalogs import Catalog, load_catalog
from doum.theme.faults import template_problem
from doum.theme.kept_assets import kept_assets
from doum.theme.named_templates import Names, named_templates
from doum.theme.options import Options, choose_options
from doum.theme.page_digests import PageDigests
from doum.theme.roots import Templates, ThemeFiles, read_templates
from doum.theme.style import SHEET, Logo, logo_of, style_sheet

_GUIDE = "guide.html"
"""Its ids are those of the sections, which are known as headings."""
_ID = re.compile(r"""\sid=["']([^"'{}]+)["']""")
_COMPUTED_ID = re.compile(r"""\sid=(?:["'][^"'{}]*)?\{""")


class Theme:
    """A theme that is ready to render the pages of a site.

    Args:
        files: its folders.
        options: the values of its options.
        logo: the image shown instead of the site's name.
        catalogs: the interface texts by language.
        templates: (file, text) by name.
        named: what each of them names.
        decisive: everything else that affects rendering.
        compiled: folder that caches compiled templates between runs.
        code: digest of the code that compiles them.
    """

    def __init__(
        self,
        *,
        files: ThemeFiles,
        options: Mapping[str, Any],
        logo: Logo | None,
        assets: Assets,
        catalogs: Mapping[str, Catalog],
        templates: Templates,
        named: Mapping[str, Names],
        decisive: object,
        compiled: Path | None,
        code: str,
    ) -> None:
        self.files, self.options, self.logo = files, options, logo
        self.assets, self.catalogs, self.templates = assets, catalogs, templates
        self._named, self._decisive = named, decisive
        self._compiled, self._code = compiled, code
        self._environments: dict[str, Any] = {}
        self._digests = PageDigests(templates, named, catalogs, (assets.base, options), decisive)

    def __reduce__(self) -> tuple[Callable[[], Theme], tuple[()]]:
        """Cross to another process without the environments, which every process makes itself."""
        make = partial(
            Theme,
            files=self.files,
            options=self.options,
            logo=self.logo,
            assets=self.assets,
            catalogs=self.catalogs,
            templates=self.templates,
            named=self._named,
            decisive=self._decisive,
            compiled=self._compiled,
            code=self._code,
        )
        return make, ()

    def load(self, language: str) -> None:
        """Load all templates for the pages of a language; `render` tells what is wrong with one."""
        for name in self.templates:
            with suppress(Exception):
                self._environment(language).get_template(name)

    def digest(self, page: Page) -> str:
        """Return a digest that changes whenever the page's bytes might."""
        return self._digests.of_page(page)

    def slice_digest(self, part: Slice) -> str:
        """Return a digest that changes whenever the bytes of a slice's pages might."""
        return self._digests.of_slice(part)

    def render(self, page: Page, written: str) -> str:
        """Render a page.

        Args:
            written: the HTML of the page's body with its tokens; empty without a body.

        Raises:
            DoumError: if a template fails, naming it and the line.
        """
        html, sections = joined(page, written)
        try:
            template = self._environment(page.language).get_template(page.template)
            return str(
                template.render(
                    site=page.site,
                    product=page.product,
                    page=page.page,
                    body=html,
                    sections=sections,
                    parts=page.body.parts if page.body else (),
                )
            )
        except DoumError:
            raise
        except Exception as error:
            folders = self.files.folders("templates")
            raise DoumError([template_problem(page, error, folders, self.templates)]) from error

    def unreviewed(self) -> tuple[str, ...]:
        """Return the files with interface texts shown that no native speaker has reviewed."""
        return tuple(
            sorted({file for found in self.catalogs.values() for file in found.unreviewed})
        )

    def inline_scripts(self) -> str:
        """Return the HTML of the scripts that are inlined in pages."""
        return self.templates.get("partials/anti_flash.html", ("", ""))[1]

    def anchors(self) -> frozenset[str]:
        """Return the ids in its templates; none if some are only known when pages are printed."""
        texts = [text for name, (_, text) in self.templates.items() if name != _GUIDE]
        if any(_COMPUTED_ID.search(text) for text in texts):
            return frozenset()
        return frozenset(found for text in texts for found in _ID.findall(text))

    def _environment(self, language: str) -> Any:
        if language not in self._environments:
            from doum.theme.environment import make_environment

            compiled = self._compiled
            is_here = compiled is not None and compiled.is_dir()
            self._environments[language] = make_environment(
                self.templates,
                self.assets,
                self.catalogs[language],
                self.options,
                self.logo,
                compiled if is_here else None,
                self._code,
            )
        return self._environments[language]


def load_theme(
    files: ThemeFiles,
    given: Mapping[str, Any],
    languages: Sequence[str],
    base_path: str,
    code: str,
    compiled: Path | None = None,
    accents: Iterable[str] = (),
) -> tuple[Theme, list[Problem]]:
    """Load a theme.

    Args:
        given: the site's `[theme] options`.
        code: digest of the rendering code.
        compiled: folder that caches compiled templates and assets between runs; created if
            missing.

    Raises:
        DoumError: if a file of the theme cannot be used at all.
    """
    if compiled is not None:
        compiled.mkdir(parents=True, exist_ok=True)
    found = asset_files(files.folders("assets"))
    options, problems = choose_options(files.roots, given, found)
    sheet = style_sheet(options, accents, found).encode()
    found |= {SHEET: sheet} if sheet else {}
    logo, assets = _files_of(options, found, base_path, compiled, code)
    catalogs, found_wrong = _catalogs(files.folders("locales"), languages, compiled, code)
    templates = read_templates(files.folders("templates"))
    theme = Theme(
        files=files,
        options=options.values,
        logo=logo,
        assets=assets,
        catalogs=catalogs,
        templates=templates,
        named=named_templates(templates, compiled, code),
        decisive=(base_path, code),
        compiled=compiled,
        code=code,
    )
    return theme, problems + found_wrong


def _files_of(
    options: Options,
    found: Mapping[str, bytes],
    base_path: str,
    compiled: Path | None,
    code: str,
) -> tuple[Logo | None, Assets]:
    """Load the logo and the assets; refuse a theme that lacks a file that it names."""
    try:
        return logo_of(options, found), kept_assets(found, base_path, compiled, code)
    except LookupError as error:
        raise DoumError([problem("theme-file", "", reason=error.args[0])]) from error


def _catalogs(
    folders: Sequence[Path], languages: Sequence[str], compiled: Path | None, code: str
) -> tuple[dict[str, Catalog], list[Problem]]:
    english = load_catalog(folders, "en", compiled, code)
    catalogs = {language: load_catalog(folders, language, compiled, code) for language in languages}
    return catalogs, [*_unknown_languages(catalogs), *_untranslated(catalogs, english)]


def _unknown_languages(catalogs: Mapping[str, Catalog]) -> Iterator[Problem]:
    for language, catalog in catalogs.items():
        if not catalog.name:
            yield problem("no-language", "doum.toml", value=language)


def _untranslated(catalogs: Mapping[str, Catalog], english: Catalog) -> Iterator[Problem]:
    """Find the languages in which some interface texts are shown in English."""
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
