"""XML text: escaped, without the characters that XML does not allow."""

from __future__ import annotations

import re
from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(value: str) -> str:
    """Return a text escaped for an element or an attribute."""
    return escape(_FORBIDDEN.sub("", value))
