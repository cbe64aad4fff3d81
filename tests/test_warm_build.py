"""A warm build's output is byte for byte that of a clean build, after any sequence of edits."""

import os
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doum.pipeline import snapshot
from doum.problems import DoumError
from tests.making import Site
from tests.search_data import missing

EXAMPLES = int(os.environ.get("DOUM_EXAMPLES", "12"))
PARTS = 2
"""Into how many tests the examples are dealt, so that they run on several cores."""

STEPS = 7
SETTLED = 10_000_000
FOLDERS = ("billing", "members")
SETTINGS = """\
[site]
title = "{title}"
url = "https://help.example"
languages = ["ko", "en"]
stand_ins = {stand_ins}
[build]
page_size = {size}
[share]
images = {images}
"""
OFFLINE = ("", "[offline]\nenabled = true\n")
FEEDS = ("", "[feeds]\nenabled = false\n", "[feeds]\nentries = 2\n")
IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="4"/>'
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} 1"/>'
WORDS = ("환불", "결제", "카드", "요금제", "구성원", "초대", "알림", "세금계산서", "refund", "plan")


def settings_text(**chosen: object) -> str:
    """Write the settings; what is not chosen is as at the start."""
    return SETTINGS.format(
        **{"title": "도움말", "size": 2, "stand_ins": "true", "images": "true"} | chosen
    )


def start(folder: Path, images: str = "true") -> Site:
    """Make a small site that uses all that can depend on something else."""
    site = Site(folder)
    site.write(
        {
            "doum.toml": settings_text(images=images),
            "content/_snippets/hours.md": "평일 10시에 엽니다.\n",
            "content/_notices/first.md": "---\ntitle: 점검\nstarts: 2026-01-01\n---\n점검합니다.\n",
            "content/image.svg": IMAGE.format(size=4),
        }
    )
    for product in ("talk", "ads"):
        site.write({f"content/{product}/_index.md": index(product, ["결제", "구성원"])})
        for number in range(9):
            site.write({f"content/{product}/a{number}.md": article(number, "결제")})
    return site


def index(title: str, categories: list[str]) -> str:
    nodes = "".join(f"  - slug: c{i}\n    title: {name}\n" for i, name in enumerate(categories))
    return f"---\ntitle: {title}\ncategories:\n{nodes}---\n{title} 소개\n"


def article(seed: int, category: str) -> str:
    pick = random.Random(seed)
    words = " ".join(pick.choices(WORDS, k=6))
    lines = [
        f"---\ntitle: {pick.choice(WORDS)} {seed % 97}",
        f"category: [{category}]",
        f"popular: {'true' if pick.random() < 0.3 else 'false'}",
        f"updated: 2026-0{pick.randint(1, 9)}-11",
        f"audience: [{pick.choice(['admin', 'user'])}]",
        pick.choice(["weight: 0", "weight: 1", "related: [talk/a0, ads/a0]"]),
        f"---\n{words}",
        pick.choice(["[다음](a1.md)", "![그림](../image.svg)", "", "## 머리말\n\n글"]),
        pick.choice(['--8<-- "hours"', "/// note\n주의\n///", "| a |\n|---|\n| 1 |", ""]),
    ]
    return "\n".join(lines[:6]) + "\n\n" + "\n\n".join(lines[6:]) + "\n"


def edit(site: Site, pick: random.Random) -> None:
    """Make one random change of a kind that writers, designers and operators make."""
    product = pick.choice(["talk", "ads"])
    place = Place(site, pick, product, site.folder / "content" / product)
    pick.choice(EDITS)(place)


class Place(NamedTuple):
    """Where a random edit happens."""

    site: Site
    pick: random.Random
    product: str
    folder: Path

    def number(self) -> int:
        return self.pick.randint(0, 9)

    def seed(self) -> int:
        return self.pick.randint(0, 10**6)

    def article(self) -> Path:
        return self.folder / f"a{self.number()}.md"


def write(at: Place) -> None:
    at.article().write_text(article(at.seed(), at.pick.choice(["결제", "구성원"])), "utf-8")


def delete(at: Place) -> None:
    at.article().unlink(missing_ok=True)


def rename(at: Place) -> None:
    name = at.article()
    if name.exists():
        name.rename(at.article())


def move(at: Place) -> None:
    name = at.article()
    target = at.folder / at.pick.choice(FOLDERS) / name.name
    target.parent.mkdir(exist_ok=True)
    if name.exists():
        name.rename(target)


def translate(at: Place) -> None:
    taken = at.pick.choice(["", '\n--8<-- "hours"\n'])
    text = f"---\ntitle: Answer {at.seed()}\n---\nText {at.seed()}\n{taken}"
    at.article().with_suffix(".en.md").write_text(text, "utf-8")


def introduce(at: Place) -> None:
    folder = at.pick.choice(["c0", "c1"])
    name = at.pick.choice(["_category.md", "_category.md", "_category.md", "_category.en.md"])
    keys = at.pick.choice(
        ["summary: 한 줄", "draft: true", "publish_at: 2999-01-01", "title: 소개"]
    )
    body = at.pick.choice(["[글](../a1.md)", "![그림](../../image.svg)", '--8<-- "hours"', ""])
    text = f"---\n{keys}\n---\n소개 {at.seed()}\n\n{body}\n"
    at.site.write({f"content/{at.product}/{folder}/{name}": text})


def leave_unintroduced(at: Place) -> None:
    for name in at.folder.glob("c*/*.md"):
        name.unlink()


def leave_untranslated(at: Place) -> None:
    at.article().with_suffix(".en.md").unlink(missing_ok=True)


def translate_product(at: Place) -> None:
    names = at.pick.sample(["Billing", "Members", "Other"], k=at.pick.randint(1, 2))
    text = index(f"Product {at.seed() % 5}", names)
    (at.folder / "_index.en.md").write_text(text, "utf-8")


def change_categories(at: Place) -> None:
    names = at.pick.sample(["결제", "구성원", "기타", "보안"], k=at.pick.randint(2, 4))
    (at.folder / "_index.md").write_text(index(at.product, names), "utf-8")


def change_snippet(at: Place) -> None:
    text = at.pick.choice(["평일 9시에 엽니다.\n", "주말에도 엽니다.\n"])
    name = at.pick.choice(["hours", "hours", "hours.en"])
    at.site.write({f"content/_snippets/{name}.md": text})


def announce(at: Place) -> None:
    scope = at.pick.choice([at.product, f"{at.product}/c0", f"{at.product}/a1", ""])
    time = at.pick.choice(["ends: 2026-02-01", "prepublish: true", "severity: critical"])
    starts = at.pick.choice(["2026-01-01", "2999-01-01"])
    head = f"title: 점검 {at.seed()}\nstarts: {starts}\n{time}\nscope: [{scope}]"
    at.site.write({f"content/_notices/n{at.number()}.md": f"---\n{head}\n---\n글\n"})


def change_template(at: Place) -> None:
    at.site.write({"theme/templates/inject/footer.html": f"<p>{at.seed()}</p>\n"})


def change_asset(at: Place) -> None:
    css = at.pick.choice(["/* {seed} */\n", ":root {{ --paper: #fff{seed} }}\n"])
    at.site.write({"theme/assets/css/99-site.css": css.format(seed=at.seed() % 900 + 100)})


def change_settings(at: Place) -> None:
    title, size = f"도움말 {at.seed() % 3}", at.pick.randint(1, 4)
    stand_ins, images = at.pick.choice(["true", "false"]), at.pick.choice(["true", "false"])
    made = settings_text(title=title, size=size, stand_ins=stand_ins, images=images)
    at.site.write({"doum.toml": made + at.pick.choice(FEEDS) + at.pick.choice(OFFLINE)})


def notify(at: Place) -> None:
    name = at.article()
    if name.exists():
        text = name.read_text("utf-8")
        without = text.replace("notify: true\n", "")
        first = "---\n" if without != text else "---\nnotify: true\n"
        name.write_text(without.replace("---\n", first, 1), "utf-8")


def change_look(at: Place) -> None:
    options = at.pick.choice(
        ['radius = "none"', 'accent = "#03c75a"', 'logo = "logo.svg"', 'fonts = ["Nuri Sans"]', ""]
    )
    settings = settings_text(images=at.pick.choice(["true", "false"]))
    at.site.write({"doum.toml": f"{settings}[theme.options]\n{options}\n"})
    at.site.write({"theme/assets/logo.svg": LOGO.format(size=at.pick.randint(1, 3))})
    accent = at.pick.choice(["blue", "teal", '"#03c75a"', '"#fee500"'])
    text = (at.folder / "_index.md").read_text("utf-8")
    accented = re.sub(
        r"title: (\w+)\n(accent: .*\n)?", rf"title: \1\naccent: {accent}\n", text, count=1
    )
    (at.folder / "_index.md").write_text(accented, "utf-8")


def ask_readers(at: Place) -> None:
    adapter = at.pick.choice(["none", "netlify"])
    settings = (at.site.folder / "doum.toml").read_text("utf-8").partition("[feedback]")[0]
    at.site.write({"doum.toml": f'{settings}[feedback]\nadapter = "{adapter}"\n'})


def change_desks(at: Place) -> None:
    hours = at.pick.choice(["mon-fri 10:00-18:00", "mon-sun 0:00-24:00"])
    desk = f"contact: [{{title: 문의 {at.seed() % 9}, url: 'tel:1', open: [{hours}]}}]\n"
    name = at.pick.choice(["content/_index.md", f"content/{at.product}/_index.md"])
    body = "" if name == "content/_index.md" else "소개\n"
    at.site.write({name: f"---\ntitle: 바뀐 이름\n{desk}---\n{body}"})


def change_image(at: Place) -> None:
    at.site.write({"content/image.svg": IMAGE.format(size=at.pick.randint(1, 9))})


def damage(at: Place) -> None:
    page = at.site.output / at.product / "index.html"
    if page.exists():
        page.write_text("damaged", "utf-8")


def draft(at: Place) -> None:
    name = at.article()
    if name.exists():
        text = name.read_text("utf-8").replace("draft: true\n", "")
        add = at.pick.choice(["draft: true\n", "publish_at: 2999-01-01\n", ""])
        if "publish_at" not in text:
            name.write_text(text.replace("---\n", "---\n" + add, 1), "utf-8")


def alias(at: Place) -> None:
    name = at.article()
    old = at.pick.choice(["/old", "/old.html", "/old/deeper", "/faq.html/x", "/en/talk/a1/"])
    if name.exists() and "aliases" not in name.read_text("utf-8"):
        text = name.read_text("utf-8").replace("---\n", f"---\naliases: [{old}]\n", 1)
        name.write_text(text, "utf-8")


def check_out(at: Place) -> None:
    """Give every file other times, and every source another inode, as in a fresh checkout."""
    for path in at.site.folder.rglob("*"):
        if path.is_file():
            if path.is_relative_to(at.site.folder / "content"):
                shutil.copyfile(path, path.with_name("copy"))
                path.with_name("copy").replace(path)
            os.utime(path, ns=(1, at.pick.randint(1, 9)))


def nothing(at: Place) -> None:
    """Build again without any change."""


EDITS: tuple[Callable[[Place], None], ...] = (
    *(write, write, write, delete, rename, move, translate, change_categories, change_snippet),
    *(
        announce,
        notify,
        change_template,
        change_asset,
        change_settings,
        change_look,
        ask_readers,
        change_desks,
        change_image,
        damage,
        draft,
    ),
    *(alias, leave_untranslated, translate_product, nothing, nothing, check_out),
    *(introduce, introduce, leave_unintroduced),
)


def built(site: Site, *, index: bool = False) -> dict[str, bytes] | None:
    try:
        site.build(index=index)
    except DoumError:
        return None
    return site.published()


def clean_build(
    site: Site, folder: Path, compiled: Path | None = None, *, index: bool = False
) -> dict[str, bytes] | None:
    """Build a copy of the sources where nothing has been built before.

    Args:
        compiled: the templates of Doum's own theme, to begin with; else they are compiled, too.
        index: with the search data.
    """
    copy = Site(folder, compiled)
    shutil.copytree(
        site.folder, folder, ignore=shutil.ignore_patterns("public", ".public.doum", ".doum")
    )
    return built(copy, index=index)


@pytest.mark.parametrize("unsettled", [SETTLED, snapshot.UNSETTLED])
@pytest.mark.parametrize("part", range(PARTS))
@settings(
    max_examples=max(1, EXAMPLES // (2 * PARTS)),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.integers(min_value=0, max_value=10**9))
def test_a_warm_build_is_a_clean_build(
    compiled: Path, part: int, unsettled: int, seed: int
) -> None:
    """Both with files trusted by their states, and with files too new for that."""
    pick = random.Random(seed * PARTS + part)
    with patch.object(snapshot, "UNSETTLED", unsettled):
        warm_equals_clean(pick, compiled)


def warm_equals_clean(pick: random.Random, compiled: Path, *, index: bool = False) -> None:
    with tempfile.TemporaryDirectory() as place:
        warm = start(Path(place) / "warm", pick.choice(["true", "false", "false"]))
        built(warm, index=index)
        last_good = warm.published()
        for step in range(STEPS):
            for _ in range(pick.randint(1, 3)):
                edit(warm, pick)
            time.sleep(3 * SETTLED / 1e9)
            after = built(warm, index=index)
            known = compiled if step < STEPS - 1 else None
            clean = clean_build(warm, Path(place) / f"clean-{step}", known, index=index)
            assert after == clean
            assert not missing(after or {})
            if after is None:
                damaged = {
                    path
                    for path, data in warm.published().items()
                    if data == b"damaged" or last_good.get(path) == data
                }
                assert warm.published().keys() == damaged
            else:
                last_good = after


def test_two_clean_builds_in_other_places_are_the_same(tmp_path: Path) -> None:
    first, second = start(tmp_path / "a"), start(tmp_path / "b" / "deeper")
    assert built(first) == built(second)
    assert first.published()


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    site = start(tmp_path / "a")
    built(site)
    stamps = {path: path.stat().st_mtime_ns for path in site.output.rglob("*") if path.is_file()}
    built(site)
    again = {path: path.stat().st_mtime_ns for path in site.output.rglob("*") if path.is_file()}
    assert stamps == again


def test_a_lost_cache_costs_time_only(tmp_path: Path) -> None:
    site = start(tmp_path / "a")
    before = built(site)
    shutil.rmtree(site.folder / ".doum")
    assert built(site) == before


def test_a_damaged_cache_costs_time_only(tmp_path: Path) -> None:
    site = start(tmp_path / "a")
    before = built(site)
    for path in (site.folder / ".doum").glob("cache.sqlite*"):
        data = bytearray(path.read_bytes())
        data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
        path.write_bytes(bytes(data))
    site.write({"content/talk/a0.md": article(0, "결제")})
    assert built(site) == before


def test_files_are_trusted_by_their_states(tmp_path: Path) -> None:
    """The short way is really taken; otherwise nothing above would have tried it."""
    site = start(tmp_path / "a")
    with patch.object(snapshot, "UNSETTLED", SETTLED):
        time.sleep(3 * SETTLED / 1e9)
        site.build()
        assert site.build().unchanged
        assert site.build(site=Path(os.path.relpath(site.folder))).unchanged
        site.write({"theme/templates/inject/footer.html": "<p>new</p>"})
        time.sleep(3 * SETTLED / 1e9)
        assert not site.build(site=Path(os.path.relpath(site.folder))).unchanged
        assert "<p>new</p>" in site.page("/")
        site.build()
        site.write({"themes/doum/theme.toml": "", "themes/doum/templates/404.html": "<p>none</p>"})
        time.sleep(3 * SETTLED / 1e9)
        assert not site.build().unchanged
        assert (site.output / "404.html").read_text("utf-8") == "<p>none</p>"


def test_a_date_brings_and_takes_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = start(tmp_path / "a")
    later = article(3, "결제").replace("---\n", "---\npublish_at: 2030-01-01\n", 1)
    site.write({"content/talk/later.md": later})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    with patch.object(snapshot, "UNSETTLED", SETTLED):
        time.sleep(3 * SETTLED / 1e9)
        site.build()
        assert "talk/later/index.html" in site.published()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
        site.build()
        assert "talk/later/index.html" not in site.published()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
        site.build()
        assert "talk/later/index.html" in site.published()


def test_an_alias_takes_an_address_from_what_stands_in_there(tmp_path: Path) -> None:
    """Articles of one product decide on pages of another."""
    site = start(tmp_path / "a")
    built(site)
    assert "<h1" in site.page("/en/talk/a1/")
    text = article(0, "결제").replace("---\n", "---\naliases: [/en/talk/a1/]\n", 1)
    site.write({"content/ads/a1.md": text})
    assert built(site) == clean_build(site, tmp_path / "clean")
    assert "http-equiv" in site.page("/en/talk/a1/")


def test_slices_change_nothing(tmp_path: Path) -> None:
    """Pages are the same whether a slice is skipped or planned."""
    site = start(tmp_path / "a")
    built(site)
    site.write({"content/talk/a0.md": article(99, "구성원")})
    warm = built(site)
    with patch("doum.pipeline.planning._keeps", lambda *_: False):
        site.write({"content/talk/a0.md": article(99, "구성원") + "\n"})
        built(site)
        site.write({"content/talk/a0.md": article(99, "구성원")})
        assert built(site) == warm
