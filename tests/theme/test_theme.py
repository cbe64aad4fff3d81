"""A theme: found by name, overridden by file, digested exactly, wrong templates named."""

from __future__ import annotations

import pytest
from msgspec import structs

from doum.model import Reference, Target
from doum.plan.overview_pages import overview_pages, site_view
from doum.plan.page import Body
from doum.plan.slices import Slice
from doum.problems import DoumError
from doum.settings import DoumSettings, SeoSettings
from doum.theme.roots import find_theme, themes_folder
from doum.theme.theme import Theme, load_theme
from tests.files import write_file, write_files
from tests.making import question, render
from tests.making import site as made_site
from tests.plan.test_heads import SETTINGS, heads


@pytest.fixture
def site(tmp_path):
    """A site with a theme of its own that overrides one page."""
    page = "<p>{{ page.title }}</p>{{ body|safe }}"
    return write_files(tmp_path, {"theme/templates/404.html": page})


def theme(site, options=None, languages=("ko", "en"), base_path="/") -> Theme:
    """Load the site's theme."""
    return loaded(site, options, languages, base_path)[0]


def loaded(site, options=None, languages=("ko", "en"), base_path="/"):
    """Load the site's theme; return what is wrong with it as well."""
    return load_theme(find_theme(site, "doum")[0], options or {}, languages, base_path, "code")


def not_found():
    """Plan the page of the smallest template."""
    made = made_site({"talk/q.md": question("가")}, SETTINGS)
    shelf = made.shelf()
    view = site_view(shelf, made.urls, DoumSettings())
    pages = overview_pages(view, shelf, heads(), lambda text: text, SeoSettings())
    return next(page for page in pages if page.template == "404.html")


PAGE = not_found()


def test_the_default_theme_is_found_behind_the_site_s_own_files(tmp_path):
    files, problems = find_theme(tmp_path, "doum")
    assert problems == []
    assert files.roots == (tmp_path / "theme", themes_folder() / "doum")


def test_a_site_s_named_theme_stands_before_doum_s(tmp_path):
    write_file(tmp_path / "themes/paper/theme.toml", 'name = "paper"\n')
    roots = find_theme(tmp_path, "paper")[0].roots
    assert [root.name for root in roots] == ["theme", "paper", "doum"]


@pytest.mark.parametrize("name", ["papier", "", "../doum/../..", "/etc"])
def test_a_theme_that_is_not_there_is_a_problem_and_doum_s_stands_in(tmp_path, name):
    files, (found,) = find_theme(tmp_path, name)
    assert found.rule == "unknown-theme"
    assert "doum" in dict(found.finding.values)["known"]
    assert files.roots[-1] == themes_folder() / "doum"


def test_a_site_s_template_stands_for_the_theme_s(site):
    assert theme(site).render(PAGE, "").startswith("<p>Page not found</p>")


def test_the_default_theme_prints_a_whole_page(tmp_path):
    html = theme(tmp_path).render(PAGE, "")
    assert html.startswith("<!doctype html>")
    assert html.rstrip().endswith("</html>")


def test_article_text_is_never_read_as_a_template(site):
    body = render("{{ site.title }} {% raw %} {# 가 #}")
    page = structs.replace(PAGE, body=Body(path="a.md", html_digest=body[1].html_digest))
    assert "{{ site.title }} {% raw %} {# 가 #}" in theme(site).render(page, body[0])


def test_a_title_is_escaped(site):
    page = structs.replace(PAGE, page=structs.replace(PAGE.page, title="<b>R&D</b>"))
    assert "<p>&lt;b&gt;R&amp;D&lt;/b&gt;</p>" in theme(site).render(page, "")


def test_references_are_joined_when_the_page_is_printed(site):
    html, rendered = render("[가](a.md)")
    body = Body(
        path="b.md",
        html_digest=rendered.html_digest,
        references=rendered.references,
        targets=(Target("/talk/a/"),),
    )
    printed = theme(site).render(structs.replace(PAGE, body=body), html)
    assert '<a href="/talk/a/">가</a>' in printed


def test_the_site_s_options_go_before_the_theme_s(site):
    assert theme(site, {"accent": "teal"}).options["accent"] == "teal"
    assert theme(site).options["accent"] == "blue"


def test_an_option_that_the_theme_does_not_have_is_a_problem_with_a_guess(site):
    (found,) = loaded(site, {"acent": "teal"})[1]
    assert found.rule == "unknown-option"
    assert dict(found.finding.values)["guess"] == "accent"


@pytest.mark.parametrize(
    ("template", "rule", "line"),
    [
        ("<p>\n{{ page.titel }}</p>", "template-error", 2),
        ("<p>\n\n{% if %}</p>", "template-error", 3),
        ("\n{{ icon('gone') }}", "template-error", 2),
        ("\n{{ asset('gone.js') }}", "template-error", 2),
        ("{% include 'partials/gone.html' %}", "template-missing", None),
    ],
)
def test_a_wrong_template_is_named_with_the_line(site, template, rule, line):
    write_file(site / "theme/templates/404.html", template)
    with pytest.raises(DoumError) as raised:
        theme(site).render(PAGE, "")
    (found,) = raised.value.problems
    assert found.rule == rule
    if line:
        assert found.place.line == line
        assert found.place.path.endswith("theme/templates/404.html")


def test_the_digest_of_a_page_is_the_same_in_every_run(site):
    assert theme(site).digest(PAGE) == theme(site).digest(not_found())


@pytest.mark.parametrize(
    "change",
    [
        {"template": "home.html"},
        {"language": "en"},
        {"page": structs.replace(PAGE.page, title="다른 제목")},
        {"site": structs.replace(PAGE.site, title="다른 사이트")},
        {"body": Body(path="a.md", html_digest="1")},
        {"body": Body(path="a.md", html_digest="2")},
        {"body": Body(path="a.md", html_digest="1", targets=(Target("/x/"),))},
        {"body": Body(path="a.md", html_digest="1", references=(Reference("x"),))},
    ],
)
def test_whatever_decides_a_page_s_bytes_changes_its_digest(site, change):
    made = theme(site)
    others = {made.digest(PAGE), made.digest(structs.replace(PAGE, **change))}
    assert len(others) == 2


CATALOG = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("templates/404.html", "<p>{{ body }}</p>"),
        ("templates/base.html", "<p>{% block main %}{% endblock %}</p>"),
        ("templates/inject/footer.html", "<p></p>"),
        ("templates/partials/footer.html", "<p></p>"),
        ("templates/partials/desk_times.html", "{% macro times(desk) %}{% endmacro %}"),
        ("locales/ko.po", CATALOG + 'msgid "Search"\nmsgstr "찾기"\n'),
        ("assets/js/own.js", "1"),
    ],
)
def test_what_a_page_is_printed_from_changes_its_digest(tmp_path, name, text):
    before = theme(tmp_path).digest(PAGE)
    write_file(tmp_path / "theme" / name, text)
    assert theme(tmp_path).digest(PAGE) != before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("templates/home.html", "<p></p>"),
        ("templates/partials/pagination.html", "<p></p>"),
        ("templates/partials/own.html", "<p></p>"),
        ("templates/article.md", "{{ body }}"),
        ("locales/en.po", CATALOG + 'msgid "Search"\nmsgstr "Find"\n'),
    ],
)
def test_what_a_page_is_not_printed_from_leaves_its_digest(tmp_path, name, text):
    before = theme(tmp_path).digest(PAGE)
    write_file(tmp_path / "theme" / name, text)
    assert theme(tmp_path).digest(PAGE) == before


@pytest.mark.parametrize(
    "text", ["{{ page.title }}", "{{ options.accent }}", "{% if logo %}a{% endif %}"]
)
def test_options_and_assets_count_where_a_template_prints_them(tmp_path, text):
    write_file(tmp_path / "theme/templates/404.html", text)
    before = theme(tmp_path).digest(PAGE)
    prints_them = text != "{{ page.title }}"
    assert (theme(tmp_path, {"accent": "teal"}).digest(PAGE) != before) is prints_them
    write_file(tmp_path / "theme/assets/js/own.js", "1")
    assert (theme(tmp_path).digest(PAGE) != before) is prints_them


def test_an_edit_of_a_named_template_counts_also_after_what_looks_like_a_quotation(tmp_path):
    text = "<p>it's</p>{% include 'own.html' %}"
    write_files(tmp_path, {"theme/templates/404.html": text, "theme/templates/own.html": "1"})
    before = theme(tmp_path).digest(PAGE)
    write_file(tmp_path / "theme/templates/own.html", "2")
    assert theme(tmp_path).digest(PAGE) != before
    assert theme(tmp_path).render(PAGE, "") == "<p>it's</p>2"


def test_the_base_path_and_the_code_change_every_digest(site):
    files = find_theme(site, "doum")[0]
    given = [("/", "code"), ("/help/", "code"), ("/", "new code")]
    made = [load_theme(files, {}, ["ko"], base, code)[0].digest(PAGE) for base, code in given]
    assert len(set(made)) == len(given)


@pytest.mark.parametrize(
    "name", ["templates/partials/own.html", "locales/en.po", "assets/js/own.js"]
)
def test_the_digest_of_a_slice_covers_the_whole_theme(tmp_path, name):
    part = Slice(name="ko/talk", digest="1", readings=1, plan=lambda: iter(()))
    before = theme(tmp_path).slice_digest(part)
    assert theme(tmp_path).slice_digest(structs.replace(part, digest="2")) != before
    write_file(tmp_path / "theme" / name, CATALOG + 'msgid "Search"\nmsgstr "Find"\n')
    assert theme(tmp_path).slice_digest(part) != before


def test_the_only_inline_script_is_the_one_against_the_flash(tmp_path):
    made = theme(tmp_path)
    html = made.render(PAGE, "")
    inline = [part for part in html.split("<script")[1:] if part.startswith(">")]
    assert len(inline) == made.inline_scripts().count("<script>") == 1
    assert inline[0].split("</script>")[0][1:] in made.inline_scripts()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("404.html", "R&amp;D &lt;b&gt;"), ("404.md", "R&D <b>")],
)
def test_a_text_takes_values_as_the_kind_of_its_template_does(site, name, expected):
    text = '{{ _("See all of %(product)s", product="R&D <b>") }}{{ _("%(message)s", message=1) }}'
    write_file(site / "theme/templates" / name, text)
    page = structs.replace(PAGE, template=name)
    assert expected in theme(site).render(page, "")
