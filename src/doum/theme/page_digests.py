"""Digests of pages: that of a page changes whenever its bytes might."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from hashlib import blake2b
from typing import Any

import msgspec

from doum.plan.page import Page
from doum.plan.slices import Slice
from doum.theme.catalogs import Catalog
from doum.theme.named_templates import Names
from doum.theme.reach import reached_from
from doum.theme.roots import Templates

_LOOK = re.compile(r"\b(?:asset|icon|scripts|logo|options)\b")
"""The names by which templates print what follows from the theme's assets and options."""


class PageDigests:
    """Digests the pages that a theme prints.

    Args:
        templates: (file, text) by name.
        named: what each of them names.
        catalogs: the interface texts by language.
        look: the address of the assets, and the options.
        decisive: everything else that affects rendering.
    """

    def __init__(
        self,
        templates: Templates,
        named: Mapping[str, Names],
        catalogs: Mapping[str, Catalog],
        look: object,
        decisive: object,
    ) -> None:
        self._templates, self._named, self._catalogs = templates, named, catalogs
        self._look, self._decisive = look, decisive
        self._printers: dict[tuple[str, str], bytes] = {}
        self._shared: dict[int, tuple[object, bytes]] = {}

    def __reduce__(self) -> tuple[type[PageDigests], tuple[object, ...]]:
        """Cross to another process without the digests of views, whose ids are others' there."""
        given = (self._templates, self._named, self._catalogs, self._look, self._decisive)
        return PageDigests, given

    def of_page(self, page: Page) -> str:
        """Return the digest of a page."""
        digest = blake2b(self._printer(page.template, page.language), digest_size=12)
        digest.update(self._shared_digest(page.site))
        digest.update(self._shared_digest(page.product))
        digest.update(msgspec.msgpack.encode((page.page, page.body)))
        return digest.hexdigest()

    def of_slice(self, part: Slice) -> str:
        """Return the digest of a slice, of whose pages only the inputs are known."""
        return blake2b(self._everything + part.digest.encode(), digest_size=12).hexdigest()

    @cached_property
    def _everything(self) -> bytes:
        """Digest everything that any page is printed with."""
        templates = [(name, text) for name, (_, text) in sorted(self._templates.items())]
        catalogs = [_texts(catalog) for _, catalog in sorted(self._catalogs.items())]
        return _digest((self._decisive, self._look, templates, catalogs))

    def _printer(self, template: str, language: str) -> bytes:
        """Digest everything that is the same for the pages of a template in a language."""
        if (template, language) not in self._printers:
            names = sorted(reached_from(template, self._named))
            texts = [(name, self._templates[name][1]) for name in names]
            look = self._look if any(_LOOK.search(text) for _, text in texts) else None
            given = (self._decisive, template, texts, look, _texts(self._catalogs[language]))
            self._printers[template, language] = _digest(given)
        return self._printers[template, language]

    def _shared_digest(self, view: object) -> bytes:
        """Digest a view shared by many pages once; it is kept alive so that its id stays unique."""
        known = self._shared.get(id(view))
        if known is None:
            known = self._shared[id(view)] = (view, _digest(view))
        return known[1]


def _texts(catalog: Catalog) -> object:
    return catalog.language, sorted(catalog.messages.items()), sorted(catalog.rules.items())


def _digest(value: Any) -> bytes:
    return blake2b(msgspec.msgpack.encode(value), digest_size=12).digest()
