"""Writes the generated pages of the manual: `python -m tests.reference`."""

from doum.rules.declared import GROUPS
from doum.rules.manual import manual_page
from doum.theme.reference import LANGUAGES, reference
from tests import ROOT

OWN = "ko"
CONTENT = ROOT / "docs/manual/content"


def _path(name: str, language: str) -> str:
    return f"{name}{'' if language == OWN else f'.{language}'}.md"


def generated() -> dict[str, str]:
    """Return the text of every generated file by its path in the manual's content."""
    views = {_path("_snippets/views", language): reference(language) for language in LANGUAGES}
    rules = {
        _path(f"rules/{group}", language): manual_page(group, language)
        for language in LANGUAGES
        for group in GROUPS
    }
    return views | rules


def main() -> None:
    """Write every file."""
    for name, text in generated().items():
        path = CONTENT / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
