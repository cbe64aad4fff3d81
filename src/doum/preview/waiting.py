"""What a preview says in the browser while it is built, in the language of the site."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from html import escape
from importlib.resources import files

_OTHERWISE = "en"
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<noscript><meta http-equiv="refresh" content="2"></noscript>
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1.0625rem/1.75 Pretendard, -apple-system, sans-serif }}
body {{ margin: 20vh auto; max-width: 32em; padding: 0 1.5rem; word-break: keep-all }}
h1 {{ font-size: 1.4rem }}
</style>
</head>
<body><main><h1>{title}</h1><p>{waiting}</p></main></body>
</html>
"""


class Notes:
    """The texts of a preview.

    Args:
        language: the code of the site's own language.
    """

    def __init__(self, language: str) -> None:
        known = tomllib.loads(files("doum.preview").joinpath("texts.toml").read_text("utf-8"))
        self.language = language if language in known else _OTHERWISE
        self._texts: Mapping[str, str] = known[self.language]

    def page(self) -> bytes:
        """Return the page to show while there is no site yet; it opens the site by itself."""
        texts = {name: escape(self._texts[name]) for name in ("title", "waiting")}
        return _PAGE.format(language=self.language, **texts).encode()

    def note(self, kind: str) -> str:
        """Return the note on pages that are older than the sources.

        Args:
            kind: `title` if there are none, `earlier` before the first build, else `again`; after
                a build that failed, `kept`, or `stopped` if there are none.
        """
        return self._texts[kind]

    def progress(self, stage: str, percent: int) -> str:
        """Return how far a stage of a build is; nothing for those that take no time."""
        return self._texts.get(stage, "").format(percent=percent)
