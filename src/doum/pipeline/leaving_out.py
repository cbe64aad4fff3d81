"""What a site leaves out: texts in `content/` that no article refers to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import quote

from doum.check.unread_files import unread_files
from doum.content.signatures import MARKDOWN
from doum.pipeline.reading import Content
from doum.pipeline.rendering import Bodies
from doum.pipeline.resolving import Links
from doum.problems import Problem


def left_out(
    content: Content, bodies: Bodies, links: Links, problems: Iterable[Problem]
) -> tuple[None, list[Problem]]:
    """Report texts that are no part of the site, unless they are or will be linked to.

    Args:
        problems: those found so far; files that they name are not reported again.
    """

    @cache
    def unpublished() -> str:
        """The texts of drafts, of what is to come, and of files with mistakes."""
        paths = [d.path for d in content.documents if d.path not in bodies.rendered]
        targets = [target for found in problems for target in _targets(found)]
        return "\n".join([*map(content.text, paths), *targets])

    def is_mentioned(name: str) -> bool:
        return name in unpublished() or quote(name) in unpublished()

    articles = {path for path, facts in content.files.items() if facts.format == MARKDOWN}
    return None, list(unread_files(content.files, links.used_files, is_mentioned, articles))


def _targets(found: Problem) -> Iterator[str]:
    """Yield the target of the link that a problem is about."""
    yield from (value for name, value in found.finding.values if name == "target")
