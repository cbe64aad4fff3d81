"""Published HTML as a tree."""

from doum.markdown.elements import Element, read_elements


def outline(element: Element) -> list[object]:
    """Show a tree by names and texts."""
    return [one if isinstance(one, str) else [one.name, *outline(one)] for one in element.content]


def test_elements_are_inside_each_other() -> None:
    root = read_elements('<ul><li>하나<br>둘</li><li><a href="/a&amp;b/">셋</a> &lt;</li></ul>')
    assert outline(root) == [
        ["ul", ["li", "하나", ["br"], "둘"], ["li", ["a", "셋"], " <"]],
    ]
    assert next(root.found("a")).attributes == {"href": "/a&b/"}


def test_what_contains_a_block_is_one() -> None:
    root = read_elements("<span><b>글</b></span><span><b><p>글</p></b></span><b><hr></b>")
    assert [one.is_block for one in root.elements] == [False, True, True]


def test_stray_end_tags_are_ignored_and_open_elements_end_with_the_text() -> None:
    assert outline(read_elements("a</b><i>b</p>c")) == ["a", ["i", "b", "c"]]
    assert outline(read_elements("<p><b>a</p>b")) == [["p", ["b", "a"]], "b"]


def test_depth_has_an_end_and_nothing_is_lost_there() -> None:
    html = "<div>" * 5000 + "글" + "</div>" * 5000 + "<p>뒤</p>"
    root = read_elements(html)
    assert root.text == "글뒤"
    assert [one.name for one in root.elements] == ["div", "p"]
