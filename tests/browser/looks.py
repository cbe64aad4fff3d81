"""Takes the manual's picture of one site in two looks: `python -m tests.browser.looks`.

With a folder as its argument, it also puts the second look's pages there, light and dark.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from doum.trial.chromium import open_chromium
from tests import ROOT
from tests.browser.chromium import visiting
from tests.browser.server import serve_folder
from tests.making import Site

EXAMPLE = ROOT / "docs/examples/second-look"
PICTURE = ROOT / "docs/manual/content/theming/images/two-looks.jpg"
PAGES = {"home": "/", "article": "/messenger/change-plan/"}
SIZE = {"width": 1000, "height": 860}
SHEET = """<!doctype html><style>body{{margin:0;display:grid;grid-template-columns:1fr 1fr;gap:12px;
width:928px;background:#9a9a96;padding:12px}}img{{width:100%;display:block}}</style>{images}"""


def second_look(folder: Path) -> Site:
    """Lay the example over the content of the reference site, and build it."""
    site = Site(folder).link(ROOT, "content").link(EXAMPLE, "doum.toml", "theme")
    site.build()
    return site


def reference_look(folder: Path) -> Site:
    """Build the reference site as it is."""
    site = Site(folder).link(ROOT, "content", "doum.toml")
    site.build()
    return site


def take(browser: Browser, site: Site, folder: Path, look: str, scheme: str = "light") -> None:
    """Take a picture of each page."""
    visit = visiting(browser, viewport=SIZE, color_scheme=scheme)
    with serve_folder(site.output) as address, visit as page:
        for name, url in PAGES.items():
            page.goto(address + url, wait_until="networkidle")
            page.screenshot(path=folder / f"{name}-{look}-{scheme}.png")


def main(more: Path | None) -> None:
    """Take the picture, and more where they are wanted."""
    with TemporaryDirectory() as place, open_chromium() as browser:
        folders = [Path(place) / name for name in ("reference", "second", "pictures")]
        for folder in folders:
            folder.mkdir()
        pictures = folders[2]
        take(browser, reference_look(folders[0]), pictures, "reference")
        site = second_look(folders[1])
        take(browser, site, pictures, "second")
        names = [f"{page}-{look}-light" for page in PAGES for look in ("reference", "second")]
        images = "".join(f'<img src="{name}.png">' for name in names)
        (pictures / "sheet.html").write_text(SHEET.format(images=images), "utf-8")
        sheet = browser.new_page(viewport={"width": 952, "height": 800})
        sheet.goto((pictures / "sheet.html").as_uri())
        PICTURE.parent.mkdir(exist_ok=True)
        sheet.screenshot(path=PICTURE, full_page=True, type="jpeg", quality=50)
        if more:
            take(browser, site, more, "second", "dark")
            take(browser, site, more, "second")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
