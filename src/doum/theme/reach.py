"""Which templates a page is printed from: its own, and those that they name.

A template names others in `{% extends %}`, `{% include %}`, `{% import %}`, `{% from %}` and
`once()`. Where such a name is computed, any template may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

Templates = Mapping[str, tuple[str, str]]
"""(file, text) by name."""

_COMMENT = re.compile(r"\{#.*?#\}", re.S)
_QUOTED = re.compile(r""""([^"\n]+)"|'([^'\n]+)'""")
_NAME = r"""(?:"[^"\n]+"|'[^'\n]+')"""
_COMPUTED = re.compile(
    rf"\{{%[-+]?\s*(?:extends|include|import|from)\s"
    rf"(?!\s*{_NAME}\s*(?:[-+]?%\}}|(?:import|as|ignore|with|without)\s))"
    rf"|\bonce\s*\((?!\s*{_NAME}\s*[,)])"
    r"|[=(,]\s*once\b(?!\s*\()"
)


def reached_from(name: str, templates: Templates) -> frozenset[str]:
    """Return the names of all templates that a page with a template may be printed from.

    Returns:
        The template itself and what it reaches; all templates if it or one of these computes a
        name, or if there is no template with this name.
    """
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        texts = _texts_in(templates[current][1]) if current in templates else None
        if texts is None:
            return frozenset(templates)
        found.add(current)
        waiting += (texts & templates.keys()) - found
    return frozenset(found)


@lru_cache(maxsize=1024)
def _texts_in(template: str) -> frozenset[str] | None:
    """Return the quoted texts of a template; `None` if it computes the name of another one."""
    code = _COMMENT.sub("", template)
    if _COMPUTED.search(code):
        return None
    return frozenset(double or single for double, single in _QUOTED.findall(code))
