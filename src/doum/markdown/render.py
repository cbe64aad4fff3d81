"""Rendering of bodies: from Markdown to finished HTML and the facts about it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import blake2b

from msgspec import Struct
from msgspec.structs import replace

from doum.content.snippets import Expanded
from doum.markdown.structure.leaf import Leaf
from doum.model import Rendered
from doum.problems import Problem, at_line
from doum.web_addresses import SCHEMES

LABELS = {
    "note": "Note",
    "tip": "Tip",
    "warning": "Warning",
    "danger": "Important",
    "footnote": "Back to the text of footnote {}",
}
"""The texts that bodies need, as message ids."""


class Recipe(Struct, frozen=True, kw_only=True):
    """Everything except the body that the result of rendering depends on.

    Attributes:
        labels: texts in the body's language: the default titles of callouts, by kind, and as
            `footnote` the title of a footnote's back link (`{}` is its number).
        raw_html: whether to publish HTML without sanitising it.
        code: digest of the code of Doum and its libraries.
        schemes: the schemes that links may have.
    """

    labels: Mapping[str, str]
    raw_html: bool
    code: str
    schemes: tuple[str, ...] = SCHEMES

    @property
    def digest(self) -> str:
        """The digest of the recipe."""
        parts = [f"{name}={label}" for name, label in sorted(self.labels.items())]
        parts += [str(self.raw_html), self.code, *self.schemes]
        return blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def labels_in(translate: Callable[[str], str]) -> dict[str, str]:
    """Return the texts that bodies need, in the language of a catalog."""
    return {name: translate(message) for name, message in LABELS.items()}


def render_key(recipe_digest: str, body_digest: str, snippet_digests: tuple[str, ...]) -> str:
    """Return the cache key of a rendered body."""
    text = "\0".join((recipe_digest, body_digest, *snippet_digests))
    return blake2b(text.encode(), digest_size=12).hexdigest()


class Renderer:
    """Renders bodies with one recipe; reuses its Markdown instance."""

    def __init__(self, recipe: Recipe) -> None:
        from doum.markdown.parser import make_parser
        from doum.markdown.sanitise import make_cleaner

        self._labels = recipe.labels
        self._parser = make_parser(recipe.labels, recipe.raw_html)
        self._cleaner = None if recipe.raw_html else make_cleaner(recipe.schemes)

    def render(self, body: Expanded) -> tuple[str, Rendered]:
        """Render a body; mistakes in its notation are part of the result."""
        from doum.markdown.accessibility import omissions
        from doum.markdown.corrections import corrected, prepared
        from doum.markdown.finish import finish
        from doum.markdown.html_tags import not_closed, not_published
        from doum.markdown.raw_html import OneForm, in_one_form
        from doum.markdown.refused_addresses import incomplete, on_other_hosts, removed

        html, leaves, found = self._converted(body.text)
        html = prepared(html)
        if self._cleaner is None:
            form = in_one_form(html)
        else:
            form = OneForm(self._cleaner.clean(html))
            found += [*not_published(leaves, body.text), *not_closed(leaves)]
            found += removed(html, form.html, body.text)
        found += on_other_hosts(form.html, body.text)
        found += incomplete(form.html, body.text)
        form, more = corrected(form, body.text)
        found += more
        found += omissions(form.html, body.text)
        return finish(form, tuple(_written(one, body) for one in found if _is_told(one, body)))

    def _converted(self, text: str) -> tuple[str, tuple[Leaf, ...], list[Problem]]:
        from doum.markdown.parser import make_parser
        from doum.markdown.structure.block_parser import BlockReader
        from doum.markdown.structure.nesting import deepest_line
        from doum.markdown.unread.foreign_notation import foreign
        from doum.markdown.unread.notation import left_overs
        from doum.markdown.unread.unread_links import unread_links

        try:
            html = self._parser.reset().convert(text)
        except RecursionError:
            self._parser = make_parser(self._labels, self._cleaner is None)
            return "", (), [at_line(deepest_line(text), "body-too-deep")]
        reader = self._parser.parser
        assert isinstance(reader, BlockReader)
        reported = frozenset(found.place.line for found in reader.problems)
        found = [*reader.problems, *left_overs(reader.leaves, reported)]
        defined, raw = self._parser.references, self._cleaner is None
        found += foreign(reader.leaves, defined, reader.notes, html, raw_html=raw)
        return html, reader.leaves, [*found, *unread_links(reader.leaves, defined)]


def _is_told(found: Problem, body: Expanded) -> bool:
    """Leave out that a body does not use all links that its snippets define."""
    if found.rule != "reference-unused":
        return True
    index = found.place.line - 1
    beside = (*body.origin[max(index - 1, 0) : index], *body.origin[index + 1 : index + 2])
    return body.origin[index] not in beside


def _written(found: Problem, body: Expanded) -> Problem:
    """Move a problem from a line of the text with snippets to the line in the body as written."""
    line = body.origin[found.place.line - 1]
    return replace(found, place=replace(found.place, line=line))
