"""Videos: `/// video | URL`, a link until the reader starts the video.

Until then, nothing is requested from the video's host: pages make no third-party requests.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block

_HOSTS = frozenset(
    f"{name}{host}"
    for host in ("youtube.com", "youtube-nocookie.com")
    for name in ("", "www.", "m.", "music.")
)
_FOLDERS = frozenset(("shorts", "live", "embed", "v", "e"))
_VIDEO = re.compile(r"[\w-]{11}", re.A)


def video_of(address: str) -> str:
    """Return the id of the YouTube video at an address; empty if it is not one.

    People copy addresses from the address bar, the share button, the app and the embedding code;
    the video may be one of a playlist.
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        return ""
    first, _, rest = parts.path.strip("/").partition("/")
    if parts.scheme != "https" or parts.username:
        return ""
    if host in ("youtu.be", "www.youtu.be"):
        found = first
    elif host in _HOSTS and first == "watch":
        found = parse_qs(parts.query).get("v", [""])[0]
    else:
        found = rest if host in _HOSTS and first in _FOLDERS else ""
    return found if _VIDEO.fullmatch(found) else ""


class Video(Block):
    """A video on YouTube; the block's text is its title."""

    name = "video"
    needs_argument = True

    def accepts(self, argument: str) -> bool:
        """Accept only URLs of videos."""
        return video_of(argument) != ""

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the figure for the text."""
        return SubElement(parent, "figure", {"class": "video"})

    def end(self, content: Element, argument: str) -> None:
        """Turn the text into the link that starts the video."""
        title = " ".join("".join(content.itertext()).split())
        content.clear()
        content.set("class", "video")
        link = SubElement(content, "a", {"href": argument, "data-video": video_of(argument)})
        link.text = title or argument
