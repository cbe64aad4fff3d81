"""A small site and the exports that are about it."""

from pathlib import Path

from doum.insights.known_site import KnownSite, know_site
from tests import ROOT
from tests.making import Site, question

EXPORTS = ROOT / "tests/insights/exports"
FILES = {
    "content/nuri/_index.md": "---\ntitle: 누리\n---\n",
    "content/nuri/refund.md": question(
        "환불은 언제 되나요?", "사흘 안에 됩니다.", owner="정산팀", aliases="[/nuri/old-refund/]"
    ),
    "content/nuri/refund.en.md": question("When do I get my refund?", "Within three days."),
    "content/nuri/lost-card.md": question("카드를 잃어버렸어요", "## 정지하기\n\n정지합니다."),
    "content/nuri/receipt.md": question("영수증은 어디에 있나요?", keywords="[현금영수증]"),
}


def nuri(folder: Path) -> Site:
    """Write the site, and its exports with the revisions that its articles have now."""
    site = Site(folder / "site").write(FILES)
    known = know_site(site.folder)
    revisions = {
        b"NOW-EN": known.articles["en", "nuri/refund"].revision.encode(),
        b"lost-card,,ko,NOW": b"lost-card,,ko," + revision(known, "lost-card"),
        "정지하기,ko,NOW".encode(): "정지하기,ko,".encode() + revision(known, "lost-card"),
        b"NOW": revision(known, "refund"),
    }
    for export in EXPORTS.iterdir():
        data = export.read_bytes()
        for written, now in revisions.items():
            data = data.replace(written, now)
        (folder / export.name).write_bytes(data)
    return site


def revision(known: KnownSite, slug: str) -> bytes:
    """Return the revision of an article's text."""
    return known.articles["ko", f"nuri/{slug}"].revision.encode()
