"""Takes a picture of every page type: `python -m tests.browser.screenshots public FOLDER`.

390 and 1280 pixels wide, light and dark, and a contact sheet of each, for looking at.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.server import serve_folder

PAGES = {
    "home": "/",
    "product": "/messenger/",
    "category": "/messenger/billing/",
    "article": "/messenger/change-plan/",
    "article-tabs": "/workplace/report-a-problem/",
    "guide": "/workplace/support-guide/",
    "notices": "/notices/",
    "notice": "/notices/2026-11-30-maintenance/",
    "search": "/search/?q=환불",
    "search-empty": "/search/?q=qqqqzzzz",
    "not-found": "/404.html",
    "home-en": "/en/",
    "article-ja": "/ja/messenger/change-plan/",
}
WIDTHS = {390: 844, 1280: 900}
SCHEMES = ("light", "dark")


def take(browser: Browser, address: str, folder: Path) -> None:
    """Take all pictures of a site that is served at an address."""
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            page = context.new_page()
            for name, url in PAGES.items():
                page.goto(address + url, wait_until="networkidle")
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            context.close()


def contact_sheet(browser: Browser, folder: Path) -> None:
    """Lay the pictures of each width and scheme side by side."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            images = "".join(
                f'<figure><img src="{name}-{width}-{scheme}.png" width={width // 2}>'
                f"<figcaption>{name}</figcaption></figure>"
                for name in PAGES
            )
            html = (
                "<!doctype html><style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;"
                "align-items:start;background:#888;font:14px sans-serif}figure{margin:0}"
                f"img{{max-height:1200px;object-fit:cover;object-position:top}}</style>{images}"
            )
            sheet = folder / f"sheet-{width}-{scheme}.html"
            sheet.write_text(html, "utf-8")
            page = browser.new_page(viewport={"width": 1500, "height": 1000})
            page.goto(sheet.as_uri())
            page.screenshot(path=folder / f"sheet-{width}-{scheme}.png", full_page=True)
            page.close()


def main(site: Path, folder: Path) -> None:
    """Serve a built site and take all pictures of it."""
    folder.mkdir(parents=True, exist_ok=True)
    with serve_folder(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        take(browser, address, folder)
        contact_sheet(browser, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
