"""Every setting, declared once: name, type, default and a sentence. `doum.toml` may be missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct
from msgspec.structs import replace

from doum.problems import Problem, problem
from doum.text import Source, read_text
from doum.toml import located, parse_toml

FILE_NAME = "doum.toml"
_TAG_CONTENT = Meta(pattern=r"^(?!.*\.html$)[\w=.-]*$", extra={"expected": "tag-content"})
"""Not the name of the file that Google offers as another way."""


class Settings(Struct, frozen=True, kw_only=True):
    """The base of the sections of `doum.toml`."""


class SiteSettings(Settings, frozen=True, kw_only=True):
    """`[site]`: what the site is."""

    title: Annotated[str, Meta(description="The name of the help centre.")] = "도움말"
    url: Annotated[
        str, Meta(description="Its address, for canonical links; a path in it is the base path.")
    ] = ""
    language: Annotated[str, Meta(description="The language of files that name none.")] = "ko"
    languages: Annotated[
        tuple[str, ...], Meta(description="All languages; left out, those that file names carry.")
    ] = ()
    stand_ins: Annotated[
        bool, Meta(description="Show the source where a language lacks an article.")
    ] = True
    timezone: Annotated[str, Meta(description="In which dates without an offset are meant.")] = (
        "Asia/Seoul"
    )


class BuildSettings(Settings, frozen=True, kw_only=True):
    """`[build]`: where the site goes."""

    output: Annotated[str, Meta(description="The published folder.")] = "public"
    page_size: Annotated[int, Meta(ge=1, le=200, description="Answers on a page of a list.")] = 20


class ThemeSettings(Settings, frozen=True, kw_only=True):
    """`[theme]`: how the site looks."""

    name: Annotated[
        str, Meta(description="The theme; `theme/` in the site overrides its files.")
    ] = "doum"
    options: Annotated[dict[str, Any], Meta(description="What the theme lets you choose.")] = {}


class MarkdownSettings(Settings, frozen=True, kw_only=True):
    """`[markdown]`: how bodies are read."""

    raw_html: Annotated[
        bool, Meta(description="Publish raw HTML unsanitised. Only for content that you trust.")
    ] = False


class SearchSettings(Settings, frozen=True, kw_only=True):
    """`[search]`: the index that readers search."""

    enabled: Annotated[bool, Meta(description="Make a search index.")] = True


class SeoSettings(Settings, frozen=True, kw_only=True):
    """`[seo]`: what search engines are told."""

    google: Annotated[
        str,
        _TAG_CONTENT,
        Meta(description="The content of Google's verification tag."),
    ] = ""
    naver: Annotated[
        str,
        _TAG_CONTENT,
        Meta(description="The content of Naver's verification tag."),
    ] = ""
    faq_page: Annotated[
        bool, Meta(description="Describe articles and guides as FAQPage as well.")
    ] = False


class FeedSettings(Settings, frozen=True, kw_only=True):
    """`[feeds]`: what readers can follow."""

    enabled: Annotated[bool, Meta(description="Make Atom and JSON feeds.")] = True
    entries: Annotated[int, Meta(ge=1, le=200, description="Entries in a feed, at most.")] = 50


class ShareSettings(Settings, frozen=True, kw_only=True):
    """`[share]`: the image that a link to a page shows where it is shared."""

    images: Annotated[
        bool, Meta(description="Draw one for every page; needs `doum[share]` and `url`.")
    ] = False
    font: Annotated[
        str, Meta(description="A font file of the site (.otf, .ttf, .ttc) to draw them with.")
    ] = ""
    font_bold: Annotated[
        str, Meta(description="The font of their titles; left out, `font` is.")
    ] = ""


class OfflineSettings(Settings, frozen=True, kw_only=True):
    """`[offline]`: reading without a connection."""

    enabled: Annotated[
        bool, Meta(description="Let readers' browsers keep what they read for times offline.")
    ] = False


class FacetSettings(Settings, frozen=True, kw_only=True):
    """`[facets]`: the values of each facet; a facet that declares none takes any word."""

    audience: Annotated[
        dict[str, Any], Meta(description="VALUE = title, or VALUE = titles by language.")
    ] = {}
    device: Annotated[dict[str, Any], Meta(description="The same for devices.")] = {}
    plan: Annotated[dict[str, Any], Meta(description="The same for plans.")] = {}


class FeedbackSettings(Settings, frozen=True, kw_only=True):
    """`[feedback]`: whether readers are asked if an answer helped, and who is told."""

    adapter: Annotated[
        Literal["none", "netlify", "webhook"], Meta(description="Who takes what readers send.")
    ] = "none"
    url: Annotated[str, Meta(description="The webhook's address.")] = ""


class DoumSettings(Settings, frozen=True, kw_only=True):
    """All of `doum.toml`."""

    site: SiteSettings = SiteSettings()
    build: BuildSettings = BuildSettings()
    theme: ThemeSettings = ThemeSettings()
    markdown: MarkdownSettings = MarkdownSettings()
    search: SearchSettings = SearchSettings()
    seo: SeoSettings = SeoSettings()
    feeds: FeedSettings = FeedSettings()
    share: ShareSettings = ShareSettings()
    offline: OfflineSettings = OfflineSettings()
    facets: FacetSettings = FacetSettings()
    feedback: FeedbackSettings = FeedbackSettings()


def read_settings(site: Path) -> tuple[DoumSettings, list[Problem]]:
    """Read the `doum.toml` of a site; without one, every setting has its default."""
    path = site / FILE_NAME
    if not path.is_file():
        return parse_settings("")
    source = read_text(path, FILE_NAME)
    return parse_settings(source.text) if isinstance(source, Source) else (DoumSettings(), [source])


def parse_settings(text: str) -> tuple[DoumSettings, list[Problem]]:
    """Check the text of `doum.toml` key by key; an empty text gives every default."""
    made, data, problems = parse_toml(DoumSettings, FILE_NAME, text)
    if made is None and not data:
        return DoumSettings(), problems
    settings, unsound = _sound(made or DoumSettings())
    theme = data.get("theme")
    if isinstance(theme, dict) and isinstance(theme.get("options"), dict):
        settings = replace(settings, theme=replace(settings.theme, options=theme["options"]))
    return settings, problems + [located(found, text) for found in unsound]


def _sound(settings: DoumSettings) -> tuple[DoumSettings, list[Problem]]:
    """Report values that are of the right type and still cannot be meant; take their defaults."""
    site, feedback, found = settings.site, settings.feedback, []

    def report(rule: str, key: str, value: str, section: str = "site") -> None:
        found.append(problem(rule, FILE_NAME, at_key=f"{section}.{key}", value=value))

    if not _is_timezone(site.timezone):
        report("unknown-timezone", "timezone", site.timezone)
        site = replace(site, timezone=SiteSettings().timezone)
    if site.url and not _is_url(site.url):
        report("site-url", "url", site.url)
        site = replace(site, url="")
    for key, languages in (("language", (site.language,)), ("languages", site.languages)):
        for language in languages:
            if not _is_language(language):
                report("no-language", key, language)
                site = replace(site, **{key: getattr(SiteSettings(), key)})
    if feedback.adapter == "webhook" and not _is_webhook(feedback.url):
        report("feedback-url", "url" if feedback.url else "adapter", feedback.url, "feedback")
        feedback = FeedbackSettings()
    return replace(settings, site=site, feedback=feedback), found


_OTHERWISE = re.compile("[ßς\u200c\u200d]")


def origin_of(url: str) -> str:
    """Return scheme and host of an address as machines write them: Hangul in Punycode (IDNA).

    Raises:
        ValueError: where it has no host, one that no name server could know, or one with the few
            letters that IDNA 2003, which Python has, writes in another way than browsers do.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    if not host or _OTHERWISE.search(parts.hostname or ""):
        raise ValueError(url)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


def _is_url(text: str) -> bool:
    try:
        return bool(re.match(r"https?://[^/\s]+", text) and origin_of(text))
    except ValueError:
        return False


def _is_webhook(text: str) -> bool:
    """Tell whether a browser may send to an address, and a policy may name its origin."""
    reachable = re.match(r"https://|http://(localhost|127\.0\.0\.1)[:/]", text)
    return bool(reachable) and _is_url(text) and not re.search(r"[\s;,'\"@]", text)


def _is_language(code: str) -> bool:
    return re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code) is not None


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
