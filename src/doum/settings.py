"""Every setting, declared once: name, type, default and description. `doum.toml` is optional.

The descriptions become the JSON Schema's, which editors show.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

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
