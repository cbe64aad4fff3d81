"""Contact sheets: many pictures laid out in one, by the browser."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.chromium import visiting

SMALL = (
    "home-1280-light",
    "article-1280-dark",
    "category-1280-light",
    "guide-1280-light",
    "home-390-dark",
    "article-390-light",
    "category-390-dark",
    "search-390-light",
    "article-ja-390-light",
    "untranslated-en-390-light",
    "x-long-article-390-light",
    "not-found-390-dark",
)
_STYLE = """body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;align-items:start;
background:#8a8a86;font:14px sans-serif}figure{margin:0}img{display:block;max-height:1200px;
object-fit:cover;object-position:top}"""
_SMALL_STYLE = """body{display:grid;grid-template-columns:repeat(4,1fr);gap:14px;margin:14px;
background:#8a8a86}figure{margin:0}figcaption{display:none}img{display:block;width:100%;height:420px;
object-fit:cover;object-position:top;border-radius:6px}"""


def contact_sheets(
    browser: Browser,
    folder: Path,
    names: Iterable[str],
    widths: Iterable[int],
    schemes: Iterable[str],
) -> None:
    """Lay the pictures of each width and scheme side by side, beside the pictures."""
    names = list(names)
    for width in widths:
        for scheme in schemes:
            pictures = [f"{name}-{width}-{scheme}" for name in names]
            page = _html(pictures, _STYLE + f"img{{width:{min(width // 2, 480)}px}}")
            _shoot(browser, folder, page, folder / f"sheet-{width}-{scheme}.png", 1500)


def small_sheet(browser: Browser, folder: Path, file: Path) -> None:
    """Lay a choice of the pictures out in one small JPEG."""
    found = [name for name in SMALL if (folder / f"{name}.png").is_file()]
    _shoot(browser, folder, _html(found, _SMALL_STYLE), file.resolve(), 1240)


def _html(pictures: Iterable[str], style: str) -> str:
    figures = "".join(
        f'<figure><img src="{name}.png" alt=""><figcaption>{escape(name)}</figcaption></figure>'
        for name in pictures
    )
    return f"<!doctype html><style>{style}</style>{figures}"


def _shoot(browser: Browser, folder: Path, html: str, file: Path, width: int) -> None:
    source = folder / "sheet.html"
    source.write_text(html, "utf-8")
    with visiting(browser, viewport={"width": width, "height": 800}) as page:
        page.goto(source.as_uri())
        quality = {"type": "jpeg", "quality": 62} if file.suffix == ".jpg" else {}
        page.screenshot(path=file, full_page=True, **quality)  # type: ignore[arg-type]
    source.unlink()
