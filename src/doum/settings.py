"""Every setting, declared once: name, type, default and description. `doum.toml` is optional.

The descriptions become the JSON Schema's, which editors show.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct
from msgspec.structs import replace

from doum.problems import Problem, problem
from doum.text import Source, control_problems, read_text
from doum.toml import located, parse_toml
from doum.web_addresses import PROHIBITED, is_scheme, is_url, is_webhook, plain_scheme

FILE_NAME = "doum.toml"
STATE = ".doum"
"""The folder of a site for the cache and other data that can be regenerated."""

_TAG_CONTENT = Meta(pattern=r"^(?!.*\.html$)[\w=.-]*$", extra={"expected": "tag-content"})
"""Rejects the name of the HTML file that Google offers as an alternative."""


class Settings(Struct, frozen=True, kw_only=True):
    """The base of the sections of `doum.toml`."""


class SiteSettings(Settings, frozen=True, kw_only=True):
    """`[site]`: name, URL and languages of the site."""

    title: Annotated[
        str,
        Meta(description="Name of the help centre. `title` in content/_index.md overrides it."),
    ] = "도움말"
    url: Annotated[
        str,
        Meta(
            description="URL of the site, such as https://help.example.com, for canonical links, "
            "sitemaps and feeds. A path in it becomes the base path."
        ),
    ] = ""
    language: Annotated[
        str,
        Meta(
            description="The site's own language: that of files without a language code in their "
            "names."
        ),
    ] = "ko"
    languages: Annotated[
        tuple[str, ...],
        Meta(description="Codes of all languages. By default, those found in file names."),
    ] = ()
    stand_ins: Annotated[
        bool, Meta(description="Show the original of an article where a translation is missing.")
    ] = True
    timezone: Annotated[
        str, Meta(description="Time zone for dates and times without an offset.")
    ] = "Asia/Seoul"


class BuildSettings(Settings, frozen=True, kw_only=True):
    """`[build]`: where and how the site is published."""

    output: Annotated[
        str, Meta(description="Folder to publish to, relative to the site's folder.")
    ] = "public"
    page_size: Annotated[
        int, Meta(ge=1, le=200, description="Number of articles per page of a list.")
    ] = 20


class ThemeSettings(Settings, frozen=True, kw_only=True):
    """`[theme]`: the look of the site."""

    name: Annotated[
        str,
        Meta(
            description="Name of the theme: a folder in themes/, or a theme included in Doum. "
            "Files in theme/ override its files."
        ),
    ] = "doum"
    options: Annotated[
        dict[str, Any],
        Meta(description="Options of the theme. `doum theme options` lists them."),
    ] = {}


class MarkdownSettings(Settings, frozen=True, kw_only=True):
    """`[markdown]`: how Markdown is rendered."""

    raw_html: Annotated[
        bool,
        Meta(
            description="Publish HTML in articles without sanitising it, scripts included. Only "
            "for content that you trust."
        ),
    ] = False


class LinkSettings(Settings, frozen=True, kw_only=True):
    """`[link]`: links in articles."""

    schemes: Annotated[
        tuple[str, ...],
        Meta(
            description="Schemes that links may have besides http, https, mailto, sms and tel: "
            '["nuri"] allows nuri://settings/billing, which opens an app.'
        ),
    ] = ()


class SearchSettings(Settings, frozen=True, kw_only=True):
    """`[search]`: the search of the site."""

    enabled: Annotated[bool, Meta(description="Add search to the site.")] = True
    feedback: Annotated[
        bool,
        Meta(
            description="Send what readers search for, without anything about them, to the "
            "receiver of the feedback: which queries found nothing, were left without a click, "
            "and which result was taken. Requires an `adapter` under `[feedback]`."
        ),
    ] = False
    writer: Annotated[
        Literal["doum", "pagefind"],
        Meta(
            description="What writes the search index. Doum does it in a fraction of the time, "
            "in the format of the versions of Pagefind that it knows. With `pagefind`, Pagefind "
            "does, as it also does where its version is unknown."
        ),
    ] = "doum"


class SeoSettings(Settings, frozen=True, kw_only=True):
    """`[seo]`: data for search engines."""

    google: Annotated[
        str,
        _TAG_CONTENT,
        Meta(description="Value of `content` in Google's site verification tag."),
    ] = ""
    naver: Annotated[
        str,
        _TAG_CONTENT,
        Meta(description="Value of `content` in Naver's site verification tag."),
    ] = ""
    faq_page: Annotated[
        bool, Meta(description="Add FAQPage structured data to articles and guides.")
    ] = False


class FeedSettings(Settings, frozen=True, kw_only=True):
    """`[feeds]`: feeds that readers can subscribe to."""

    enabled: Annotated[bool, Meta(description="Publish Atom and JSON feeds.")] = True
    entries: Annotated[
        int, Meta(ge=1, le=200, description="Maximum number of entries in a feed.")
    ] = 50


class ShareSettings(Settings, frozen=True, kw_only=True):
    """`[share]`: the images that messengers and social networks show for links."""

    images: Annotated[
        bool,
        Meta(description="Draw a share image for every page. Requires `doum[share]` and a `url`."),
    ] = False
    font: Annotated[
        str,
        Meta(
            description="Font file for share images (.otf, .ttf or .ttc), relative to the site's "
            "folder."
        ),
    ] = ""
    font_bold: Annotated[
        str, Meta(description="Font file for titles in share images. By default, `font`.")
    ] = ""


class OfflineSettings(Settings, frozen=True, kw_only=True):
    """`[offline]`: reading without a connection."""

    enabled: Annotated[
        bool, Meta(description="Let browsers keep visited pages for reading offline.")
    ] = False


class FacetSettings(Settings, frozen=True, kw_only=True):
    """`[facets]`: the allowed values of each facet. A facet without any allows every value."""

    audience: Annotated[
        dict[str, Any],
        Meta(
            description='Allowed audiences and their titles: admin = "Administrators", or '
            'admin = { ko = "관리자", en = "Administrators" }.'
        ),
    ] = {}
    device: Annotated[
        dict[str, Any], Meta(description="Allowed devices and their titles, as for `audience`.")
    ] = {}
    plan: Annotated[
        dict[str, Any], Meta(description="Allowed plans and their titles, as for `audience`.")
    ] = {}


class FeedbackSettings(Settings, frozen=True, kw_only=True):
    """`[feedback]`: asking readers whether an answer helped."""

    adapter: Annotated[
        Literal["none", "netlify", "webhook"],
        Meta(
            description="Receiver of the feedback: Netlify Forms, or the webhook at `url`. With "
            "`none`, readers are not asked."
        ),
    ] = "none"
    url: Annotated[str, Meta(description="URL of the webhook, starting with https://.")] = ""


class DoumSettings(Settings, frozen=True, kw_only=True):
    """The settings of a site: `doum.toml`."""

    site: SiteSettings = SiteSettings()
    build: BuildSettings = BuildSettings()
    theme: ThemeSettings = ThemeSettings()
    markdown: MarkdownSettings = MarkdownSettings()
    link: LinkSettings = LinkSettings()
    search: SearchSettings = SearchSettings()
    seo: SeoSettings = SeoSettings()
    feeds: FeedSettings = FeedSettings()
    share: ShareSettings = ShareSettings()
    offline: OfflineSettings = OfflineSettings()
    facets: FacetSettings = FacetSettings()
    feedback: FeedbackSettings = FeedbackSettings()


def read_settings(site: Path) -> tuple[DoumSettings, list[Problem]]:
    """Read the `doum.toml` of a site; without the file, every setting has its default."""
    path = site / FILE_NAME
    if not path.is_file():
        return parse_settings("")
    source = read_text(path, FILE_NAME)
    if not isinstance(source, Source):
        return DoumSettings(), [source]
    settings, problems = parse_settings(source.text)
    return settings, problems + control_problems(source)


def parse_settings(text: str) -> tuple[DoumSettings, list[Problem]]:
    """Parse the text of `doum.toml` and check it key by key; an empty text gives the defaults."""
    made, data, problems = parse_toml(DoumSettings, FILE_NAME, text)
    if made is None and not data:
        return DoumSettings(), problems
    settings, unsound = _sound(made or DoumSettings())
    theme = data.get("theme")
    if isinstance(theme, dict) and isinstance(theme.get("options"), dict):
        settings = replace(settings, theme=replace(settings.theme, options=theme["options"]))
    return settings, problems + [located(found, text) for found in unsound]


def _sound(settings: DoumSettings) -> tuple[DoumSettings, list[Problem]]:
    """Report values of the right type that are invalid; replace them by the defaults."""
    site, feedback, found = settings.site, settings.feedback, []

    def report(rule: str, key: str, value: str, section: str = "site") -> None:
        found.append(problem(rule, FILE_NAME, at_key=f"{section}.{key}", value=value))

    if not _is_timezone(site.timezone):
        report("unknown-timezone", "timezone", site.timezone)
        site = replace(site, timezone=SiteSettings().timezone)
    if site.url and not is_url(site.url):
        report("site-url", "url", site.url)
        site = replace(site, url="")
    for key, languages in (("language", (site.language,)), ("languages", site.languages)):
        for language in languages:
            if not _is_language(language):
                report("no-language", key, language)
                site = replace(site, **{key: getattr(SiteSettings(), key)})
    if feedback.adapter == "webhook" and not is_webhook(feedback.url):
        report("feedback-url", "url" if feedback.url else "adapter", feedback.url, "feedback")
        feedback = FeedbackSettings()
    schemes, refused = _link_schemes(settings.link.schemes)
    link = LinkSettings(schemes=schemes)
    refused += _search_feedback(settings)
    return replace(settings, site=site, feedback=feedback, link=link), found + refused


def _search_feedback(settings: DoumSettings) -> list[Problem]:
    """Report searches that are to be sent, but that nobody receives or makes."""
    search, key = settings.search, "search.feedback"
    if not search.feedback:
        return []
    if not search.enabled:
        return [problem("search-feedback-off", FILE_NAME, at_key=key)]
    if settings.feedback.adapter == "none":
        return [problem("search-feedback", FILE_NAME, at_key=key)]
    return []


def _link_schemes(written: tuple[str, ...]) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the schemes that may be allowed, sorted; report the others."""
    allowed, found, key = set(), [], "link.schemes"
    for value in written:
        scheme = plain_scheme(value)
        if scheme in PROHIBITED:
            found.append(problem("scheme-prohibited", FILE_NAME, at_key=key, scheme=scheme))
        elif not is_scheme(scheme):
            found.append(problem("scheme-name", FILE_NAME, at_key=key, value=value))
        else:
            allowed.add(scheme)
    return tuple(sorted(allowed)), found


def _is_language(code: str) -> bool:
    return re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code) is not None


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
