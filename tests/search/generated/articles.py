"""Articles made from texts."""

from doum.search.generated.article_text import ArticleText


def article(key: str, title: str, text: str = "", language: str = "ko") -> ArticleText:
    """Make an article."""
    return ArticleText(key=f"p/{key}", language=language, title=title, text=text)
