"""Catalogs of interface texts, and dates, numbers and names formatted for a language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from gettext import c2py
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from doum.addresses.languages import catalog_names
from doum.theme.theme_texts import catalog_error
from doum.whole_files import write_whole

_AWAITING = re.compile(rb'^"X-Review: *awaiting\b', re.M)
"""A line in the head of a file whose texts no native speaker has reviewed yet."""


class Catalog(Struct, frozen=True, kw_only=True):
    """The texts of one language: message id (English) -> texts by plural form.

    Attributes:
        name: the language's own name, empty if Babel does not know the language.
        rules: the rule that chooses a form, by the id of a message that has several.
        samples: for each of Unicode's plural categories, a number that it is used for.
        unreviewed: the files with texts shown that no native speaker has reviewed.
    """

    language: str
    name: str = ""
    messages: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, str] = {}
    samples: Mapping[str, int] = {}
    unreviewed: tuple[str, ...] = ()

    def gettext(self, message: str) -> str:
        """Return the text for a message id, or the id itself if the catalog has none."""
        forms = self.messages.get(message)
        return forms[0] if forms and forms[0] else message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the text for a number of things, by the plural rule of its file.

        A plural may also be a text of its own, as in files for earlier versions of a theme.
        """
        forms = (number != 1 and self.messages.get(plural)) or self.messages.get(singular, ())
        if not any(forms):
            return singular if number == 1 else plural
        return forms[min(_plural_form(self.rules.get(singular, "0"), number), len(forms) - 1)]

    def plurals(self, singular: str, plural: str) -> dict[str, str]:
        """Return the texts for numbers of things by plural category, as scripts choose them.

        Those that equal `other`, which is always there, are omitted.
        """
        texts = {name: self.ngettext(singular, plural, n) for name, n in self.samples.items()}
        other = texts.setdefault("other", plural)
        return {name: text for name, text in texts.items() if name == "other" or text != other}


@lru_cache(maxsize=1024)
def _plural_form(rule: str, number: int) -> int:
    return int(c2py(rule)(number))


def load_catalog(
    roots: Sequence[Path], language: str, compiled: Path | None = None, code: str = ""
) -> Catalog:
    """Read the files of a language in a theme and its overrides; they win message by message.

    A file in an earlier root wins, then the one with the more exact name: `pt-BR.po`, `pt.po`.

    Args:
        compiled: folder that caches parsed catalogs between runs; parsing takes Babel 30 ms.
        code: digest of the parsing code; catalogs cached by other code are not used.
    """
    names = catalog_names(language)
    paths = [root / f"{name}.po" for root in reversed(roots) for name in reversed(names)]
    files = {path: path.read_bytes() for path in paths if path.is_file()}
    if compiled is None:
        return _parsed(files, language)
    digest = blake2b(b"\0".join([code.encode(), *files.values()]), digest_size=12).hexdigest()
    kept = compiled / f"{language}-{digest}.catalog"
    with suppress(OSError, ValueError, msgspec.DecodeError):
        return msgspec.msgpack.decode(kept.read_bytes(), type=Catalog)
    catalog = _parsed(files, language)
    for old in compiled.glob(f"{language}-{'[0-9a-f]' * 24}.catalog"):
        old.unlink(missing_ok=True)
    write_whole(kept, msgspec.msgpack.encode(catalog))
    return catalog


def _parsed(files: Mapping[Path, bytes], language: str) -> Catalog:
    """Join the catalogs of a language.

    Raises:
        DoumError: if one of them cannot be read.
    """
    from babel.messages.pofile import PoFileError

    texts: dict[str, _Text] = {}
    name = _name_of(language)
    for path, data in files.items() if name else ():
        try:
            texts |= _texts_in(data, language, path.name)
        except (PoFileError, ValueError, LookupError) as error:
            raise catalog_error(path, error) from error
    return Catalog(
        language=language,
        name=name,
        messages={message: text.forms for message, text in texts.items()},
        rules={message: text.rule for message, text in texts.items() if text.rule},
        samples=_samples_of(language) if name else {},
        unreviewed=tuple(sorted({text.unreviewed for text in texts.values()} - {""})),
    )


class _Text(NamedTuple):
    forms: tuple[str, ...]
    rule: str
    unreviewed: str


def _texts_in(data: bytes, language: str, name: str) -> dict[str, _Text]:
    """Read the texts of one file; those without a translation do not hide what other files have."""
    from babel.messages.pofile import read_po

    catalog = read_po(BytesIO(data), locale=language.replace("-", "_"), abort_invalid=True)
    c2py(catalog.plural_expr)
    unreviewed = name if _AWAITING.search(data) else ""
    texts = {}
    for message in catalog:
        forms = _all(message.string)
        if message.id and any(forms):
            rule = catalog.plural_expr if len(forms) > 1 else ""
            texts[_first(message.id)] = _Text(forms, rule, unreviewed)
    return texts


def _samples_of(language: str) -> dict[str, int]:
    """Return a number for each of Unicode's plural categories; `other` may have only fractions."""
    from babel.core import Locale

    category_of = Locale.parse(language, sep="-").plural_form
    samples: dict[str, int] = {}
    for number in (*range(1, 101), 1_000_000, 0):
        samples.setdefault(category_of(number), number)
    samples.setdefault("other", 0)
    return samples


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
