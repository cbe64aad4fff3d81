"""Stems by Snowball: the same algorithms for the index, in Python, and for browsers, as modules.

`stemmers/` has the modules that the Snowball compiler generates, of the version that the Python
package has; a test holds both to the same stems.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""Language code -> Snowball's name for its algorithm."""

_MOST_KNOWN = 16_384


def stemmer(algorithm: str) -> Callable[[str], str]:
    """Return the function that stems a word in lower case."""
    made: list[Callable[[str], str]] = []

    @lru_cache(_MOST_KNOWN)
    def stem(word: str) -> str:
        if not made:
            import snowballstemmer

            made.append(snowballstemmer.stemmer(algorithm).stemWord)
        return made[0](word)

    return stem


def browser_module(algorithm: str) -> str:
    """Return the JavaScript module that exports a class with the same stems."""
    folder = files("doum.search.languages") / "stemmers"
    base, own = (
        (folder / f"{name}.js").read_text("utf-8").strip() for name in ("base_stemmer", algorithm)
    )
    head, _, rest = own.partition("\n")
    base = base.replace("export default class", "class", 1)
    return f"{head}\n{base}\n{rest.replace(_IMPORT, '', 1)}\n"


_IMPORT = "import BaseStemmer from'./base_stemmer.js';"
