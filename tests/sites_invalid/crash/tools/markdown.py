"""Turns our old help pages into Markdown."""


def to_markdown(html):
    return html.replace("<b>", "**").replace("</b>", "**")
