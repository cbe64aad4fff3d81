"""The Jinja environment of a site: override chain, strict undefined names, texts of one language.

Templates print; they do not decide.  Article text never reaches Jinja as a template: it
arrives as finished, sanitised HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, nodes, pass_eval_context
from markupsafe import Markup, escape

from doum.addresses.languages import direction_of
from doum.theme.assets import Assets
from doum.theme.catalogs import Catalog, format_date, format_number, language_name
from doum.theme.engine import make_engine
from doum.theme.hours import format_hours
from doum.theme.roots import Templates
from doum.theme.style import Logo

_MODULE = Markup('<script type="module" fetchpriority="low" src="{}"></script>')
_BLOCKING = Markup('<script type="module" blocking="render" src="{}"></script>')
_PRELOAD = Markup('<link rel="modulepreload" fetchpriority="low" href="{}">')
_BEFORE_PAINT = frozenset({"tabs"})
"""Modules that change the layout: the first paint waits for them."""

_BY_VALUE = frozenset({str, Markup, bool})
"""Types that `once` compares by value; all others are compared by identity."""


def make_environment(
    templates: Templates,
    assets: Assets,
    catalog: Catalog,
    options: Mapping[str, Any],
    logo: Logo | None = None,
    compiled: Path | None = None,
    code: str = "",
) -> Environment:
    """Make the environment in which the pages of one language are rendered.

    Args:
        templates: (file, text) by name, as digested.
        assets: the theme's assets, for `asset(name)` and `icon(name)`.
        catalog: the interface texts, for `_()`, `ngettext()` and `plurals()`.
        options: the theme's options, printed by templates as `options.NAME`.
        logo: the image shown instead of the site's name, printed as `logo`.
        compiled: folder that caches compiled templates between runs.
        code: digest of the code that compiles them.
    """
    environment = make_engine(templates, compiled, code)
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        catalog.gettext, catalog.ngettext, newstyle=True
    )
    environment.globals.update(
        _=_translate_in(catalog),
        asset=assets.url,
        icon=_icon_of(assets),
        scripts=_scripts_of(assets),
        options=dict(options),
        logo=logo,
        once=_once_in(environment),
        plurals=catalog.plurals,
        **_functions_in(catalog),
    )
    return environment


def _functions_in(catalog: Catalog) -> dict[str, Callable[..., Any]]:
    """Return the template functions that depend on the language: dates, numbers, names, hours."""
    language = catalog.language
    return {
        "date": lambda iso: format_date(iso, language),
        "number": lambda count: format_number(count, language),
        "lang": _lang_in(language),
        "language_name": partial(language_name, spoken=language if catalog.messages else "en"),
        "hours": lambda desk: format_hours(desk, language, catalog.gettext),
    }


def _translate_in(catalog: Catalog) -> Callable[..., str]:
    """Make `_()`; Jinja's own looks up the context three times per text."""

    @cache
    def text(message: str, is_html: bool) -> str:
        found = catalog.gettext(message)
        return Markup(found) if is_html else found  # noqa: S704

    @cache
    def alone(message: str, is_html: bool) -> str:
        return text(message, is_html) % {}

    @pass_eval_context
    def translate(evaluated: nodes.EvalContext, message: str, /, **values: object) -> str:
        is_html = evaluated.autoescape
        return text(message, is_html) % values if values else alone(message, is_html)

    return translate


def _once_in(environment: Environment) -> Callable[..., Markup]:
    """Make the function that prints a partial only once for views that many pages share.

    Views are compared by identity (texts by value and type: HTML equals its text); they are kept
    alive, so that their ids are not reused.
    """
    printed: dict[tuple[object, ...], tuple[Markup, Mapping[str, object]]] = {}

    def once(name: str, **views: object) -> Markup:
        key = (name, *views, *map(_identity, views.values()))
        known = printed.get(key)
        if known is None:
            html = Markup(environment.get_template(name).render(views))  # noqa: S704
            known = printed[key] = html, views
        return known[0]

    return once


def _identity(view: object) -> object:
    return (type(view), view) if type(view) in _BY_VALUE else id(view)


def _lang_in(page: str) -> Callable[[str], Markup]:
    """Make the function that marks elements whose language is not the page's."""

    @cache
    def lang(code: str, turn: bool = False) -> Markup:
        if not code or code == page:
            return Markup("")
        direction = direction_of(code)
        turned = f' dir="{direction}"' if turn and direction != direction_of(page) else ""
        return Markup(f' lang="{escape(code)}"{turned}')  # noqa: S704

    return lang


def _icon_of(assets: Assets) -> Any:
    @cache
    def icon(name: str, size: int = 20) -> Markup:
        """Print a reference into the icon sprite; decorative, hidden from screen readers."""
        if name not in assets.icons:
            raise LookupError(f"the theme has no icon named '{name}'")
        return Markup(
            '<svg class="icon" width="{0}" height="{0}" aria-hidden="true">'
            '<use href="{1}#{2}"></use></svg>'
        ).format(size, assets.url("icons.svg"), escape(name))

    return icon


def _scripts_of(assets: Assets) -> Any:
    @cache
    def linked(names: tuple[str, ...]) -> Markup:
        urls = {f"js/{name}.js": assets.url(f"js/{name}.js") for name in names}
        scripts = [
            (_BLOCKING if name in _BEFORE_PAINT else _MODULE).format(url)
            for name, url in zip(names, urls.values(), strict=True)
        ]
        imports = dict.fromkeys(other for name in urls for other in assets.imports[name])
        preloads = [_PRELOAD.format(assets.url(other)) for other in imports if other not in urls]
        return Markup("\n").join([*scripts, *preloads])

    def scripts(parts: Sequence[str], *names: str) -> Markup:
        """Print the tags for `main.js`, a page's modules, and those for the parts of its body.

        Their imports are preloaded, so that all of them load in one round of requests.
        """
        improved = (part for part in parts if f"js/{part}.js" in assets.files)
        return linked(tuple(dict.fromkeys(("main", *names, *improved))))

    return scripts
