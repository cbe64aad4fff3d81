"""Takes a picture of every page type: `python -m tests.pictures FOLDER [--only NAME]`.

The reference site and a site of extremes are built anew; every page is taken 390, 768, 1280 and
1920 pixels wide, light and dark. `--sheet FILE` lays a choice of them out in one small picture,
the one that stands in docs/.
"""

import tempfile
from argparse import ArgumentParser
from pathlib import Path

from playwright.sync_api import Browser

from doum.trial.chromium import open_chromium
from tests import ROOT
from tests.browser.chromium import find_chromium, visiting
from tests.browser.server import serve_folder
from tests.making import Site
from tests.pictures.extremes import extremes
from tests.pictures.sheet import contact_sheets, small_sheet

WIDTHS = {390: 844, 768: 1024, 1280: 900, 1920: 1080}
SCHEMES = ("light", "dark")
REFERENCE = {
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
    "article-en": "/en/messenger/change-plan/",
    "category-en": "/en/messenger/billing/",
    "untranslated-en": "/en/messenger/bank-transfer/",
    "home-ja": "/ja/",
    "article-ja": "/ja/messenger/change-plan/",
}
EXTREMES = {
    "x-home": "/",
    "x-one": "/one/",
    "x-one-article": "/one/a/",
    "x-none": "/none/",
    "x-none-category": "/none/empty/",
    "x-long": "/long/",
    "x-long-category": "/long/titles/",
    "x-long-article": "/long/long/",
    "x-unbroken": "/long/unbroken/",
    "x-lots": "/lots/",
    "x-lots-category": "/lots/all/page/3/",
    "x-home-en": "/en/",
}


def take(browser: Browser, address: str, pages: dict[str, str], folder: Path) -> None:
    """Take all pictures of a site that is served at an address."""
    for width, height in WIDTHS.items():
        for scheme in SCHEMES:
            size = {"width": width, "height": height}
            with visiting(browser, viewport=size, color_scheme=scheme) as page:
                for name, url in pages.items():
                    page.goto(address + url, wait_until="networkidle")
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)


def main() -> None:
    """Build both sites, take the pictures, lay them out."""
    parser = ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", help="take the pages whose names contain this")
    parser.add_argument("--sheet", type=Path, help="the small sheet of a choice of them (JPEG)")
    given = parser.parse_args()
    folder: Path = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    find_chromium()
    with tempfile.TemporaryDirectory() as made, open_chromium() as browser:
        reference = Site(Path(made) / "reference").link(ROOT, "content", "doum.toml")
        sites = {reference: REFERENCE, Site(Path(made) / "extremes").write(extremes()): EXTREMES}
        taken = []
        for site, pages in sites.items():
            chosen = {name: url for name, url in pages.items() if given.only in name}
            taken += chosen
            site.build(index=True)
            with serve_folder(site.output) as address:
                take(browser, address, chosen, folder)
        contact_sheets(browser, folder, taken, WIDTHS, SCHEMES)
        if given.sheet:
            small_sheet(browser, folder, given.sheet)


if __name__ == "__main__":
    main()
