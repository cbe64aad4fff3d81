"""Trees become the HTML that Python-Markdown makes of them."""

from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st
from markdown.serializers import to_html_string
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import ETX, STX

from doum.markdown.writing import written

PIECES = ("글", "a ", "<", ">", "&", "&amp;", '"', "'", "\n", f"{STX}42{ETX}", f"{STX}38{ETX}lt;")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=3).map("".join)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(("class", "open", "href", "alt")), TEXTS | st.just("open"), max_size=3
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> Element:
    tag = draw(st.sampled_from(("p", "a", "code", "details", "img", "br", None)))
    element = Element(tag or "p", draw(ATTRIBUTES))
    if tag is None:
        element.tag = None  # type: ignore[assignment]
    element.text, element.tail = draw(TEXTS), draw(TEXTS)
    if depth:
        element.extend(draw(st.lists(elements(depth - 1), max_size=2)))
    return element


@given(elements())
def test_a_tree_is_written_as_by_python_markdown(tree: Element) -> None:
    html = written(tree)
    UnescapeTreeprocessor().run(tree)
    assert html == to_html_string(tree)


def test_trees_may_be_deep() -> None:
    inner = tree = Element("p")
    for _ in range(5000):
        child = Element("b")
        inner.append(child)
        inner = child
    assert written(tree).endswith("<b></b>" + "</b>" * 4999 + "</p>")
