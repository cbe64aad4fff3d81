"""A font that has no Hangul."""

from io import BytesIO

from PIL import ImageFont


def latin_font() -> bytes:
    """Return a small font that has no Hangul: the one that Pillow itself carries."""
    font = ImageFont.load_default(20)
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert isinstance(font.path, BytesIO)
    return font.path.getvalue()
