"""Writes the manual's reference of what templates get: `python -m tests.reference`."""

from doum.theme.reference import LANGUAGES, reference
from tests import ROOT

OWN = "ko"
FOLDER = ROOT / "docs/manual/content/_snippets"
PAGES = {
    language: FOLDER / f"views{'' if language == OWN else f'.{language}'}.md"
    for language in LANGUAGES
}


def main() -> None:
    """Write the page of every language."""
    for language, path in PAGES.items():
        path.write_text(reference(language), "utf-8")


if __name__ == "__main__":
    main()
