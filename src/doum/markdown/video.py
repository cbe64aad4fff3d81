"""Videos: `/// video | URL`, a link until the reader starts the video.

Until then, nothing is requested from the video's host: pages make no third-party requests.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block

_YOUTUBE = re.compile(
    r"https://(?:www\.)?(?:youtube\.com/(?:watch\?v=|shorts/)|youtu\.be/)([\w-]{11})"
)


class Video(Block):
    """A video on YouTube; the block's text is its title."""

    name = "video"
    needs_argument = True

    def accepts(self, argument: str) -> bool:
        """Accept only URLs of videos."""
        return _YOUTUBE.match(argument) is not None

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the figure for the text."""
        return SubElement(parent, "figure", {"class": "video"})

    def end(self, content: Element, argument: str) -> None:
        """Turn the text into the link that starts the video."""
        found = _YOUTUBE.match(argument)
        title = " ".join("".join(content.itertext()).split())
        content.clear()
        content.set("class", "video")
        link = SubElement(content, "a", {"href": argument})
        if found:
            link.set("data-video", found.group(1))
        link.text = title or argument
