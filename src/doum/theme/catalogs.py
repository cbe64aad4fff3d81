"""Catalogs of interface texts, and dates, numbers and names formatted for a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from gettext import c2py
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.theme.theme_texts import catalog_error


class Catalog(Struct, frozen=True, kw_only=True):
    """The texts of one language: message id (English) -> texts by plural form.

    `name` is the language's own name, empty if Babel does not know the language.
    """

    language: str
    name: str = ""
    messages: Mapping[str, tuple[str, ...]]
    plural_of: str = "n"

    def gettext(self, message: str) -> str:
        """Return the text for a message id, or the id itself if the catalog has none."""
        forms = self.messages.get(message)
        return forms[0] if forms and forms[0] else message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the text for a number of things, by the plural rule of the language."""
        forms = self.messages.get(singular)
        if not forms:
            return singular if number == 1 else plural
        return forms[min(_plural_form(self.plural_of, number), len(forms) - 1)]


@lru_cache(maxsize=1024)
def _plural_form(rule: str, number: int) -> int:
    return int(c2py(rule)(number))


def load_catalog(
    roots: Sequence[Path], language: str, compiled: Path | None = None, code: str = ""
) -> Catalog:
    """Read `<language>.po` of a theme and its overrides; earlier roots win message by message.

    Args:
        compiled: folder that caches parsed catalogs between runs; parsing takes Babel 30 ms.
        code: digest of the parsing code; catalogs cached by other code are not used.
    """
    paths = [root / f"{language}.po" for root in reversed(roots)]
    files = {path: path.read_bytes() for path in paths if path.is_file()}
    if compiled is None:
        return _parsed(files, language)
    digest = blake2b(b"\0".join([code.encode(), *files.values()]), digest_size=12).hexdigest()
    kept = compiled / f"{language}-{digest}.catalog"
    with suppress(OSError, ValueError, msgspec.DecodeError):
        return msgspec.msgpack.decode(kept.read_bytes(), type=Catalog)
    catalog = _parsed(files, language)
    for old in compiled.glob(f"{language}-*.catalog"):
        old.unlink(missing_ok=True)
    kept.write_bytes(msgspec.msgpack.encode(catalog))
    return catalog


def _parsed(files: Mapping[Path, bytes], language: str) -> Catalog:
    """Join the catalogs of a language.

    Raises:
        DoumError: if one of them cannot be read.
    """
    from babel.messages.pofile import PoFileError

    messages: dict[str, tuple[str, ...]] = {}
    rule, name = "0", _name_of(language)
    for path, data in files.items() if name else ():
        try:
            rule = _add_messages(data, language, messages)
        except (PoFileError, ValueError, LookupError) as error:
            raise catalog_error(path, error) from error
    return Catalog(language=language, name=name, messages=messages, plural_of=rule)


def _add_messages(data: bytes, language: str, messages: dict[str, tuple[str, ...]]) -> str:
    """Add the texts of one file to those of a language; return its rule for plural forms."""
    from babel.messages.pofile import read_po

    catalog = read_po(BytesIO(data), locale=language.replace("-", "_"), abort_invalid=True)
    for message in catalog:
        if message.id:
            messages[_first(message.id)] = _all(message.string)
    c2py(catalog.plural_expr)
    return catalog.plural_expr


def _name_of(language: str) -> str:
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return ""
    name = locale.get_display_name(locale) or language
    return name[:1].upper() + name[1:]


def _first(identity: str | Sequence[str]) -> str:
    return identity if isinstance(identity, str) else identity[0]


def _all(texts: str | Sequence[str | None] | None) -> tuple[str, ...]:
    if texts is None or isinstance(texts, str):
        return (texts or "",)
    return tuple(text or "" for text in texts)


@lru_cache(maxsize=65536)
def format_date(iso: str, language: str) -> str:
    """Format an ISO date for readers of `language`; a time is ignored."""
    from babel.dates import format_date as babel_format_date

    return babel_format_date(
        date.fromisoformat(iso[:10]), format="long", locale=language.replace("-", "_")
    )


@lru_cache(maxsize=1024)
def language_name(code: str, spoken: str) -> str:
    """Return the name of a language in another one."""
    from babel.core import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(code, sep="-")
        return locale.get_display_name(spoken.replace("-", "_")) or code
    except (UnknownLocaleError, ValueError):
        return code


@lru_cache(maxsize=65536)
def format_number(number: int, language: str) -> str:
    """Format a number for readers of `language`, such as 1,234 or 1.234."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=language.replace("-", "_"))
