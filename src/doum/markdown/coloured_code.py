"""Blocks of code as HTML, with a class for each kind of token that Pygments finds in them."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import find_lexer_class_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

_PLAIN = "text"
_FORMATTER = HtmlFormatter(nowrap=True)  # one for all: making it takes longer than a block of code


def coloured(code: str, language: str, title: str) -> str:
    """Return a block of code as HTML.

    Args:
        code: the lines as typed.
        language: a name that Pygments knows; all others, also an empty one, are plain text.
        title: stands above the code, unless it is blank.
    """
    name, kind = _kind_of(language)
    lines = highlight(code, kind(stripnl=False), _FORMATTER)
    title = title.strip()
    above = f'<span class="filename">{escape(title)}</span>' if title else ""
    inside = f"{above}<pre><span></span><code>{lines}</code></pre>"
    return f'<div class="language-{name} highlight">{inside}</div>'


@lru_cache(maxsize=256)
def _kind_of(language: str) -> tuple[str, type[Lexer]]:
    """Return the name to publish and the lexer of a language; Pygments looks through all it has."""
    try:
        return language, find_lexer_class_by_name(language)
    except ClassNotFound:
        return _PLAIN, TextLexer
