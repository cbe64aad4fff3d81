"""XML text: escaped, without the characters that XML does not allow."""

from __future__ import annotations

import re
from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(value: str) -> str:
    """Return a text escaped for an element or an attribute."""
    return escape(_FORBIDDEN.sub("", value))
