"""Images as they are seen: real letters on real pixels."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from doum.share.cards import ShareCard
from doum.share.fonts import FontFile, packaged, read_font, typeface
from doum.share.palette import Palette
from doum.share.picture import HEIGHT, MARGIN, SPINE, WIDTH, draw, lines_of

PALETTE = Palette(paper="#fbfbf9", ink="#1f2226", muted="#5c6167", accents={"teal": "#0a6b6b"})
PAPER, INK, TEAL = (251, 251, 249), (31, 34, 38), (10, 107, 107)
CARD = ShareCard(
    language="ko",
    title="비밀번호를 잊어버렸어요",
    label="누리 메신저",
    site="누리 고객센터",
    accent="teal",
)
TITLES = [
    ("ko", "요금"),
    ("ko", "회사 메일로 가입했는데 퇴사한 뒤에도 대화 내용을 볼 수 있나요?"),
    ("ko", "2단계 인증(OTP)을 켰는데 iPhone 16 Pro에서 6자리 코드가 맞지 않아요"),
    ("ko", "세금계산서를 발행받은 뒤 " * 20),
    ("ko", "가" * 300),
    ("ko", "https://help.nuri.example/a/very/long/address/without/a/space/" * 2),
    ("en", "How do I change the card that my team's subscription is paid with?"),
    ("ja", "アプリを開いても通知が届かない場合はどうすればよいですか？"),
    ("zh", "如何在手机上更改团队订阅的付款方式？如果已经过了付款日期，应该联系谁？"),
    ("ko", "🎉 새 기능: 메시지 예약 전송 ✨"),
]


@cache
def font() -> FontFile:
    """Read the font that comes with the extra."""
    ((file, _),) = packaged()
    return read_font(file)


def data_of(card: ShareCard) -> bytes:
    face = typeface((font(), font()), card.language)
    return draw(card, PALETTE, face, face.known(frozenset(card.words)))


def picture(card: ShareCard) -> Image.Image:
    return Image.open(BytesIO(data_of(card))).convert("RGB")


def drawn_box(image: Image.Image, left: int, top: int, right: int, bottom: int):
    """Return where a part of an image is not paper."""
    part = image.crop((left, top, right, bottom)).convert("L").point(lambda v: v < 240 and 255)
    return part.getbbox()


@pytest.mark.parametrize(("language", "title"), TITLES)
def test_a_title_stands_within_its_margins(language: str, title: str):
    image = picture(replace(CARD, language=language, title=title))
    assert image.size == (WIDTH, HEIGHT)
    box = drawn_box(image, SPINE, 150, WIDTH, HEIGHT - 120)
    assert box is not None
    left, top, right, bottom = box
    assert MARGIN - 4 <= left + SPINE <= MARGIN + 20
    assert right + SPINE <= WIDTH - MARGIN + 4
    assert top > 8 and bottom < HEIGHT - 120 - 150
    assert INK in {colour for _, colour in image.getcolors() or ()}


def test_the_accent_is_on_the_spine_and_in_the_products_name():
    image = picture(CARD)
    assert {image.getpixel((x, y)) for x in (0, SPINE - 1) for y in (0, HEIGHT - 1)} == {TEAL}
    assert image.getpixel((SPINE, 10)) == PAPER
    name = image.crop((MARGIN, 90, 500, 145))
    assert TEAL in {colour for _, colour in name.getcolors() or ()}
    assert drawn_box(picture(replace(CARD, label="")), SPINE, 0, WIDTH, 145) is None


def test_every_word_is_written():
    for card, words in (
        (CARD, [CARD.label, CARD.site, CARD.title]),
        (replace(CARD, label="", site="", summary="여기에서 찾으세요"), ["여기에서 찾으세요"]),
    ):
        face = typeface((font(), font()), "ko")
        lines = [line.text for line in lines_of(card, face, face.known(frozenset(card.words)))]
        assert set(words) <= set(lines)


def test_the_same_words_give_the_same_bytes_and_other_words_other_ones():
    assert data_of(CARD) == data_of(CARD)
    assert data_of(CARD) != data_of(replace(CARD, title="비밀번호를 잃어버렸어요"))
    assert data_of(CARD) != data_of(replace(CARD, accent="#a02020"))


def test_japanese_has_its_own_shapes():
    ja, ko = (
        replace(CARD, language=code, title="直骨角海", label="", site="") for code in ("ja", "ko")
    )
    assert data_of(ja) != data_of(ko)


@pytest.mark.parametrize(("language", "title"), TITLES)
def test_an_image_is_light(language: str, title: str):
    data = data_of(replace(CARD, language=language, title=title))
    assert len(data) < 30_000
    assert len(Image.open(BytesIO(data)).getcolors()) <= 16
