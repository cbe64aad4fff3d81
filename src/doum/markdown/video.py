"""Videos: `/// video | URL`, a link until the reader starts the video.

Until then, nothing is requested from the video's host: pages make no third-party requests.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

_YOUTUBE = re.compile(
    r"https://(?:www\.)?(?:youtube\.com/(?:watch\?v=|shorts/)|youtu\.be/)([\w-]{11})"
)


class Video(Block):
    """A video on YouTube; the block's text is its title."""

    NAME = "video"
    ARGUMENT = True

    def on_validate(self, parent: Element) -> bool:
        """Accept only URLs of videos; other blocks remain visible as typed."""
        return _YOUTUBE.match(self.argument or "") is not None

    def on_create(self, parent: Element) -> Element:
        """Create the figure for the text."""
        return SubElement(parent, "figure", {"class": "video"})

    def on_end(self, block: Element) -> None:
        """Turn the text into the link that starts the video."""
        found = _YOUTUBE.match(self.argument or "")
        title = " ".join("".join(block.itertext()).split())
        block.clear()
        block.set("class", "video")
        link = SubElement(block, "a", {"href": self.argument or ""})
        if found:
            link.set("data-video", found.group(1))
        link.text = title or self.argument


class VideoExtension(BlocksExtension):
    """Registers the block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Called by pymdown-extensions."""
        block_mgr.register(Video, {})
