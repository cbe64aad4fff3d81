"""A small site of two products and two languages, to be built and asked."""

from pathlib import Path

from doum.pipeline.request import Outcome
from doum.publish.manifest import load_manifest
from doum.trial.published import Published, read_published
from tests.making import ARTICLE, DEMO, Site

ENGLISH = "---\ntitle: How do I change my card?\n---\nOpen the settings.\n"
REFUND = ARTICLE.replace("카드를 바꾸고 싶어요", "환불은 언제 받나요?")
FILES = {
    "doum.toml": '[site]\nlanguages = ["ko", "en"]\n',
    "content/demo/_index.md": DEMO,
    "content/demo/card.md": ARTICLE,
    "content/demo/card.en.md": ENGLISH,
    "content/demo/환불.md": REFUND,
    "content/mail/_index.md": DEMO.replace("데모", "메일"),
    "content/mail/refund.md": REFUND.replace("설정에서 바꿉니다", "호루라기를 붑니다"),
}
QUERIES = """
[thresholds]
recall = 0.9

[[query]]
q = "호루라기는"
kind = "particle"
answers = ["mail/refund"]

[[query]]
q = "설정"
kind = "noun"
answers = ["demo/card"]
set_aside = true
"""


def published_of(outcome: Outcome) -> Published:
    """Return what a build published."""
    manifest = load_manifest(outcome.output)
    assert manifest is not None
    return read_published(outcome.output, outcome.base_path, manifest)


def small_site(folder: Path, **options: object) -> Published:
    """Build the small site; options are those of a build."""
    return published_of(Site(folder).write(FILES).build(**options))
