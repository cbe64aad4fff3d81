"""Normalises HTML that is not sanitised to the form that the sanitiser writes.

Writers type tags in any case and values in single quotes or none, and scripts contain text that
looks like tags. Browsers do not mind; patterns do. Tags are read as the tokeniser of the HTML
standard reads them, and text without tags is set aside.
"""

from __future__ import annotations

import re
from html import escape, unescape
from html.entities import html5

from msgspec import Struct

_WITHOUT_TAGS = ("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes")
_UNSEEN = ("<!--", *(f"<{name}" for name in _WITHOUT_TAGS))
_NAME = r"(?:=[^\s/<>=]*+|[^\s/<>=]++)"
_VALUE = r"\"[^\"]*+\"|'[^']*+'|[^\s\"'<>][^\s<>]*+|(?=>)"
_ATTRIBUTES = rf"(?:[\s/]++|{_NAME}(?:\s*+=\s*+(?:{_VALUE})|(?!\s*+=)))*+"
_ATTRIBUTE = re.compile(rf"({_NAME})(?:\s*+=\s*+({_VALUE}))?")
_MARKUP = re.compile(
    r"(?P<comment><!---?>|<!--.*?(?:--!?>|\Z)|<(?:[!?]|/[^a-z>])[^>]*+(?:>|\Z))"
    rf"|<(?P<holder>{'|'.join(_WITHOUT_TAGS)})(?=[\s/>])(?P<its>{_ATTRIBUTES})>"
    r"(?P<content>.*?)(?=</(?P=holder)[\s/>]|\Z)"
    rf"|<(?P<name>/?[a-z][^\s/<>]*+)(?P<attributes>{_ATTRIBUTES})>"
    r"|<",
    re.I | re.S,
)
_ASIDE = re.compile(r"<!--(\d+)-->")
_ENTITY = re.compile(r"&(?:#\w+;?|[a-z][a-z0-9]*+[;=]?)", re.I)


class OneForm(Struct, frozen=True):
    """Normalised HTML.

    Attributes:
        html: names in lower case, values in double quotes; `<!--0-->` where something was.
        aside: what was set aside: comments, and the contents of scripts and their like.
    """

    html: str
    aside: tuple[str, ...] = ()


def in_one_form(html: str) -> OneForm:
    """Write every tag as the sanitiser would; any other `<` becomes text."""
    aside: list[str] = []

    def set_aside(text: str) -> str:
        aside.append(text)
        return f"<!--{len(aside) - 1}-->"

    def write(found: re.Match[str]) -> str:
        if found["comment"]:
            return set_aside(found["comment"])
        if found["holder"]:
            content = found["content"] and set_aside(found["content"])
            return _tag(found["holder"], found["its"]) + content
        return _tag(found["name"], found["attributes"]) if found["name"] else "&lt;"

    return OneForm(_MARKUP.sub(write, html), tuple(aside))


def with_aside(html: str, aside: tuple[str, ...]) -> str:
    """Restore what was set aside."""
    return _ASIDE.sub(lambda found: aside[int(found[1])], html) if aside else html


def visible(html: str) -> str:
    """Remove what no reader sees: comments, and the contents of scripts, styles and frames."""
    unseen = any(mark in html for mark in _UNSEEN)
    return _ASIDE.sub("", in_one_form(html).html) if unseen else html


def _tag(name: str, attributes: str) -> str:
    """Write a tag; of two attributes of a name, browsers read the first.

    The anchors of older HTML, `<a name="here">`, get an id.
    A name with a quotation mark is a typo, and would hide the attributes after it from patterns.
    """
    if name[0] == "/":
        return f"<{name.lower()}>"
    values: dict[str, str] = {}
    end = 0
    for found in _ATTRIBUTE.finditer(attributes):
        end = found.end()
        if '"' not in found[1]:
            values.setdefault(found[1].lower(), _value(found[2] or ""))
    if name.lower() == "a" and values.get("name"):
        values.setdefault("id", values["name"])
    written = "".join(f' {key}="{value}"' for key, value in values.items())
    return f"<{name.lower()}{written}{'/' if '/' in attributes[end:] else ''}>"


def _value(written: str) -> str:
    bare = written[1:-1] if written[:1] in ("'", '"') else written
    return escape(_ENTITY.sub(_character, bare)).replace("&#x27;", "'")


def _character(entity: re.Match[str]) -> str:
    """Decode an entity as browsers do in attributes: `&copy=2` is not one."""
    text = entity[0]
    return unescape(text) if text[1] == "#" or text[1:] in html5 else text
