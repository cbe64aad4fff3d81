"""OpenSearch: searching the site from a browser's address bar."""

from __future__ import annotations

from doum.addresses.map import OPENSEARCH, SEARCH
from doum.addresses.urls import Urls
from doum.discovery.xml import DECLARATION, xml_text

TYPE = "application/opensearchdescription+xml"
_MOST_IN_SHORT_NAME = 16
_MOST_IN_LONG_NAME = 48
_MOST_IN_DESCRIPTION = 1024


def opensearch_file(
    urls: Urls, language: str, *, title: str, description: str, icon: str = ""
) -> str:
    """Describe the search of one language (OpenSearch 1.1).

    Args:
        title: the site's title.
        description: the site's description.
        icon: URL of an SVG image, with the base path.
    """
    search = xml_text(urls.permalink(urls.at(language, SEARCH)))
    own = xml_text(urls.permalink(f"{urls.home(language)}{OPENSEARCH}"))
    picture = xml_text(urls.origin + icon)
    lines = [
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{xml_text(title[:_MOST_IN_SHORT_NAME].strip())}</ShortName>",
        f"<LongName>{xml_text(title[:_MOST_IN_LONG_NAME].strip())}</LongName>",
        f"<Description>{xml_text((description or title)[:_MOST_IN_DESCRIPTION])}</Description>",
        f"<Language>{language}</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Image width="16" height="16" type="image/svg+xml">{picture}</Image>' if icon else "",
        f'<Url type="text/html" template="{search}?q={{searchTerms}}"/>',
        f'<Url type="{TYPE}" rel="self" template="{own}"/>',
        "</OpenSearchDescription>",
    ]
    return DECLARATION + "\n".join(line for line in lines if line) + "\n"
