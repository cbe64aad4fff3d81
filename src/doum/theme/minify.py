"""Minifies style sheets and modules: without comments and insignificant spaces."""

from __future__ import annotations

import re

import rjsmin

_STRING = r"""("[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|\burl\([^"')]*\))"""
_COMMENT = re.compile(_STRING + r"|/\*.*?\*/", re.S)
_SPACE = re.compile(_STRING + r"|[\s;]*(\})\s*|\s*([{;,])\s*|(:)\s+|\s+", re.S)


def minified_css(text: str) -> str:
    """Remove comments and insignificant spaces.

    A space before a colon is significant in a selector, and those around `+` in a sum: they stay.
    rcssmin takes `.a :is(b)` inside `@layer` for a declaration and joins it to `.a:is(b)`.
    """
    bare = _COMMENT.sub(lambda found: found[1] or " ", text)
    return _SPACE.sub(
        lambda found: found[1] or found[2] or found[3] or found[4] or " ", bare
    ).strip()


def minified_js(text: str) -> str:
    """Remove comments, and insignificant spaces and line breaks."""
    return str(rjsmin.jsmin(text))
