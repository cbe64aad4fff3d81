"""Style sheets and modules without what only their writers need: comments and spaces."""

from __future__ import annotations

import re

import rjsmin

_STRING = r"""("[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|\burl\([^"')]*\))"""
_COMMENT = re.compile(_STRING + r"|/\*.*?\*/", re.S)
_SPACE = re.compile(_STRING + r"|[\s;]*(\})\s*|\s*([{;,])\s*|(:)\s+|\s+", re.S)


def minified_css(text: str) -> str:
    """Leave out comments, and spaces that mean nothing.

    A space before a colon means something in a selector, and one around `+` in a sum: they stay.
    rcssmin takes `.a :is(b)` inside `@layer` for a declaration and joins it to `.a:is(b)`.
    """
    bare = _COMMENT.sub(lambda found: found[1] or " ", text)
    return _SPACE.sub(
        lambda found: found[1] or found[2] or found[3] or found[4] or " ", bare
    ).strip()


def minified_js(text: str) -> str:
    """Leave out comments, and spaces and line ends that mean nothing."""
    return str(rjsmin.jsmin(text))
