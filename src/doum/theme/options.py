"""Theme options: declared in a theme's `theme.toml`, chosen in `doum.toml`.

A theme declares an option with a table; a theme that builds on another one, or a site's
`theme/theme.toml`, changes its default with a plain value.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from doum.problems import Problem, closest, problem
from doum.settings import FILE_NAME
from doum.theme.colours import COLOUR
from doum.toml import parse_toml, position_in

DECLARATION = "theme.toml"
PICTURES = (".svg", ".png", ".webp", ".jpg", ".gif")
_LENGTH = re.compile(r"0|\d*\.?\d+(px|rem|em|ch|vw|%)")
_FONT = re.compile(r"[\w.-][\w. -]*")
_EXAMPLES = {
    "colour": "#2a6f4e",
    "length": "0.5rem",
    "fonts": "Noto Serif KR, serif",
    "picture": "",
    "text": "",
    "choice": "",
    "boolean": "true, false",
}
Kind = Literal["colour", "length", "choice", "fonts", "picture", "text", "boolean"]


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that a theme lets a site choose.

    Attributes:
        type: the type of value accepted beside the names of `values`; `choice` accepts only those.
        default: the value if the site sets none.
        description: a sentence, by language.
        values: names, and the CSS values they stand for.
        property: the custom property that it sets; empty if none.
    """

    type: Kind = "text"
    default: Any = ""
    description: Mapping[str, str] = {}
    values: Mapping[str, str] = {}
    property: str = ""


class Declaration(Struct, frozen=True, kw_only=True):
    """The contents of `theme.toml`.

    Attributes:
        grounds: the custom properties with the background colours of accent-coloured text.
    """

    name: str = ""
    languages: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    options: dict[str, Any] = {}


class Options(Struct, frozen=True, kw_only=True):
    """The options of a theme, with the values that a site chose.

    Attributes:
        values: option -> its value.
        grounds: as declared.
    """

    declared: Mapping[str, Option]
    values: Mapping[str, Any]
    grounds: tuple[str, ...]

    def css_value(self, name: str) -> str:
        """Return the CSS value of an option; empty if it has the declared default."""
        option, value = self.declared[name], self.values[name]
        if value == option.default:
            return ""
        if option.type == "fonts":
            return "".join(f"{_quoted(font)}," for font in fonts_in(value))
        return option.values.get(str(value), str(value))


def choose_options(
    roots: Collection[Path], given: Mapping[str, Any], files: Collection[str]
) -> tuple[Options, list[Problem]]:
    """Read the options that a theme declares and apply the values that the site chose.

    Args:
        roots: the theme's folders, highest priority first.
        given: the site's `[theme.options]`.
        files: the names of the theme's and the site's assets.
    """
    declared: dict[str, Option] = {}
    values: dict[str, Any] = {}
    grounds: tuple[str, ...] = ()
    problems: list[Problem] = []
    for root in reversed(list(roots)):
        path = root / DECLARATION
        if path.is_file():
            found, wrong = _read(path)
            grounds = found.grounds or grounds
            problems += wrong
            tables, plain = _declared(found.options, path, declared, problems)
            declared |= tables
            values |= {name: option.default for name, option in tables.items()}
            wrong = _take(plain, declared, values, files, f"{root.name}/{DECLARATION}", "options")
            problems += wrong
    problems += _take(given, declared, values, files, FILE_NAME, "theme.options")
    return Options(declared=declared, values=values, grounds=grounds), problems


def fonts_in(value: Any) -> list[str]:
    """Return the names of fonts, given as a list or separated by commas."""
    names = value if isinstance(value, list) else str(value).split(",")
    return [str(name).strip().strip("\"'") for name in names]


def _read(path: Path) -> tuple[Declaration, list[Problem]]:
    shown = f"{path.parent.name}/{path.name}"
    found, data, problems = parse_toml(Declaration, shown, path.read_text("utf-8"))
    options = data.get("options")
    written = options if isinstance(options, dict) else {}
    return msgspec.structs.replace(found or Declaration(), options=written), problems


def _declared(
    options: Mapping[str, Any], path: Path, known: Mapping[str, Option], problems: list[Problem]
) -> tuple[dict[str, Option], dict[str, Any]]:
    """Separate declarations from plain values; a plain value of an unknown option declares it."""
    tables: dict[str, Option] = {}
    plain: dict[str, Any] = {}
    for name, value in options.items():
        if not isinstance(value, dict):
            plain[name] = value
            if name not in known:
                kind: Kind = "boolean" if isinstance(value, bool) else "text"
                tables[name] = Option(type=kind, default=value)
            continue
        try:
            tables[name] = msgspec.convert(value, Option)
        except msgspec.ValidationError as error:
            place = position_in(path.read_text("utf-8"), f"options.{name}")
            shown = f"{path.parent.name}/{path.name}"
            problems.append(
                problem("theme-file", shown, place.line, place.column, reason=f"{name}: {error}")
            )
    return tables, plain


def _take(
    given: Mapping[str, Any],
    declared: Mapping[str, Option],
    values: dict[str, Any],
    files: Collection[str],
    path: str,
    section: str,
) -> list[Problem]:
    """Apply the valid values; report the others."""
    problems = []
    for name, value in given.items():
        option = declared.get(name)
        key = f"{section}.{name}"
        if option is None:
            known = ", ".join(sorted(declared))
            guess = closest(name, declared)
            problems.append(
                problem("unknown-option", path, at_key=key, name=name, guess=guess, known=known)
            )
        elif _fits(option, value, files):
            values[name] = value
        else:
            problems.append(_misfit(option, name, value, files, path, key))
    return problems


def _fits(option: Option, value: Any, files: Collection[str]) -> bool:
    if isinstance(value, str) and value in option.values:
        return True
    if option.type == "boolean":
        return isinstance(value, bool)
    if option.type == "fonts":
        return isinstance(value, str | list) and all(
            _FONT.fullmatch(name) for name in fonts_in(value)
        )
    if not isinstance(value, str):
        return False
    if option.type == "colour":
        return COLOUR.fullmatch(value) is not None
    if option.type == "length":
        return _LENGTH.fullmatch(value) is not None
    if option.type == "picture":
        return not value or (value in files and value.endswith(PICTURES))
    return option.type == "text"


def _misfit(
    option: Option, name: str, value: Any, files: Collection[str], path: str, key: str
) -> Problem:
    names = list(option.values)
    if option.type == "picture":
        names = sorted(f for f in files if f.endswith(PICTURES) and not f.startswith("icons/"))
    known = ", ".join(filter(None, [*names, _EXAMPLES[option.type]]))
    shown = ", ".join(map(str, value)) if isinstance(value, list) else value
    values = {"name": name, "value": shown, "expected": f"{option.type}-option", "known": known}
    guess = closest(str(value), names)
    return problem("option-value", path, at_key=key, **values, guess=guess)


def _quoted(font: str) -> str:
    """Quote a font name, unless it is one of CSS's generic names."""
    generic = {"serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-rounded"}
    return font if font in generic else f'"{font}"'
