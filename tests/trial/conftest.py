"""A small built site of two products and two languages, to be asked."""

import pytest

from doum.pipeline.request import Outcome
from doum.publish.manifest import load_manifest
from doum.trial.published import Published, read_published
from tests.conftest import ARTICLE, PRODUCT, Site

ENGLISH = "---\ntitle: How do I change my card?\n---\nOpen the settings.\n"
REFUND = ARTICLE.replace("카드를 바꾸고 싶어요", "환불은 언제 받나요?")
FILES = {
    "doum.toml": '[site]\nlanguages = ["ko", "en"]\n',
    "content/demo/_index.md": PRODUCT,
    "content/demo/card.md": ARTICLE,
    "content/demo/card.en.md": ENGLISH,
    "content/demo/환불.md": REFUND,
    "content/mail/_index.md": PRODUCT.replace("데모", "메일"),
    "content/mail/refund.md": REFUND.replace("설정에서 바꿉니다", "호루라기를 붑니다"),
}


def published_of(outcome: Outcome) -> Published:
    """Return what a build published."""
    manifest = load_manifest(outcome.output)
    assert manifest is not None
    return read_published(outcome.output, outcome.base_path, manifest)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The small site; not to be changed."""
    site = Site(tmp_path_factory.mktemp("small")).write(FILES)
    return published_of(site.build(index=True))
