"""The template reference, generated from the views: Markdown for the manual.

English sentences come from the views' docstrings, those of other languages from `messages/`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from inspect import getdoc
from types import ModuleType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec.structs import fields

from doum.views import desks, frame, pages, parts, twins
from doum.views.parts import View

LANGUAGES = ("en", "ko")
ABOUT = "about"
_ENTRY = re.compile(r"^ +(\w+): (.+(?:\n {6,}.+)*)", re.M)
_TITLES = {
    "en": ("What page holds", "site and product", "What lists and values hold"),
    "ko": ("page의 값", "site와 product", "목록과 값에 든 것"),
}
_HEADS = {"en": ("Name", "Type", "Meaning"), "ko": ("이름", "종류", "뜻")}
_TYPES: Mapping[str, Mapping[object, str]] = {
    "en": {str: "text", int: "number", bool: "yes or no", Mapping: "keys", Any: "anything"},
    "ko": {str: "글", int: "수", bool: "예/아니요", Mapping: "키와 값", Any: "무엇이든"},
}
_SHAPES = {
    "en": {"list": "list of {}", "none": "{} or `none`", "pair": "({})"},
    "ko": {"list": "{} 목록", "none": "{} 또는 `none`", "pair": "({})"},
}


def reference(language: str) -> str:
    """Write the reference of all views.

    Raises:
        LookupError: if a field is not documented.
    """
    page_views = get_args(pages.PageView)
    shared = (frame.SiteView, frame.ProductView)
    others = [kind for kind in _kinds(parts, desks, frame) if kind not in (View, *shared)]
    groups = zip(_TITLES[language], (page_views, shared, others), strict=True)
    return "\n".join(_group(title, kinds, language) for title, kinds in groups)


def _kinds(*modules: ModuleType) -> Iterator[type[View]]:
    """Yield the views declared in modules, in order."""
    for module in modules:
        for found in vars(module).values():
            is_view = isinstance(found, type) and issubclass(found, View)
            if is_view and found.__module__ == module.__name__:
                yield found


def _group(title: str, kinds: Iterable[type[View]], language: str) -> str:
    return "\n".join([f"## {title}\n", *(_table(kind, language) for kind in kinds)])


def _table(kind: type[View], language: str) -> str:
    types = get_type_hints(kind)
    rows = [
        f"| `{field.name}` | {_type(types[field.name], language)} | "
        f"{_meaning(kind, field.name, language)} |"
        for field in fields(kind)
    ]
    head = f"| {' | '.join(_HEADS[language])} |\n|---|---|---|"
    about = _meaning(kind, ABOUT, language)
    return "\n".join([f"### {kind.__name__}\n", f"{about}\n", head, *rows, ""])


def _meaning(kind: type[View], name: str, language: str) -> str:
    """Return the description of a field, inherited from base classes, or of the view itself."""
    heirs = (kind,) if name == ABOUT else kind.__mro__
    for owner in heirs:
        text = _sentences(language).get(owner.__name__, {}).get(name)
        if text:
            return text[:1].upper() + text[1:]
    where = "its docstring" if language == "en" else f"messages/views.{language}.toml"
    raise LookupError(f"{kind.__name__}.{name} has no sentence in {where}")


@cache
def _sentences(language: str) -> Mapping[str, Mapping[str, str]]:
    if language == "en":
        return {
            kind.__name__: _documented(kind) for kind in _kinds(parts, desks, frame, twins, pages)
        }
    data = files("doum.messages").joinpath(f"views.{language}.toml").read_text("utf-8")
    return tomllib.loads(data)


def _documented(kind: type) -> Mapping[str, str]:
    """Parse a docstring: the text before `Attributes:`, and its entries."""
    about, _, entries = (getdoc(kind) or "").partition("Attributes:")
    found = {name: " ".join(text.split()) for name, text in _ENTRY.findall(entries)}
    return {ABOUT: " ".join(about.split()), **found}


def _type(kind: Any, language: str) -> str:
    words, shapes = _TYPES[language], _SHAPES[language]
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inner)
    if origin is tuple and inner[-1] is Ellipsis:
        return shapes["list"].format(_type(inner[0], language))
    if origin is tuple:
        return shapes["pair"].format(", ".join(_type(part, language) for part in inner))
    if origin in (Union, UnionType):
        return shapes["none"].format(_type(inner[0], language))
    if isinstance(kind, type) and issubclass(kind, View):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    return words[origin or kind]
