"""Videos: a link until the reader asks for the film; no request before."""

from __future__ import annotations

import pytest

from tests.making import html_of, render

ID = "dQw4w9WgXcQ"


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.youtube.com/watch?v={ID}",
        f"https://youtube.com/watch?v={ID}",
        f"https://youtu.be/{ID}",
        f"https://youtube.com/shorts/{ID}",
        f"https://www.youtube.com/watch?v={ID}&t=30",
        f"https://m.youtube.com/watch?v={ID}",
        f"https://www.youtube.com/watch?list=PL0123456789&v={ID}&index=2",
        f"https://www.youtube.com/watch/?app=desktop&v={ID}#comments",
        f"https://www.youtube.com/live/{ID}?si=Zx9",
        f"https://www.youtube.com/embed/{ID}?start=30",
        f"https://www.youtube-nocookie.com/embed/{ID}",
        f"https://youtu.be/{ID}?si=abcdef&t=12",
        f"https://WWW.YouTube.com/shorts/{ID}/",
        f"HTTPS://youtu.be/{ID}",
    ],
)
def test_a_film_is_a_link_with_its_title(address):
    html = html_of(f"/// video | {address}\n카드 바꾸는 방법\n///")
    assert f'data-video="{ID}"' in html
    assert "카드 바꾸는 방법</a>" in html
    assert address.replace("&", "&amp;") in html


def test_a_film_without_a_title_shows_its_address():
    assert f">https://youtu.be/{ID}</a>" in html_of(f"/// video | https://youtu.be/{ID}\n///")


def test_nothing_is_asked_of_another_site_before_the_reader_does():
    html = html_of(f"/// video | https://youtu.be/{ID}\n영상\n///")
    assert "src=" not in html
    assert "<iframe" not in html


@pytest.mark.parametrize(
    "address",
    [
        "https://vimeo.com/1234",
        "https://evil.example/https://youtu.be/dQw4w9WgXcQ",
        "http://youtu.be/dQw4w9WgXcQ",
        "javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ",
        "https://youtu.be/short",
        f"https://youtu.be/{ID}x",
        f"https://youtube.com.evil.example/watch?v={ID}",
        f"https://evil.example/watch?v={ID}",
        f"https://youtube.com@evil.example/watch?v={ID}",
        f"https://evil@youtube.com/watch?v={ID}",
        "https://www.youtube.com/playlist?list=PL0123456789",
        "https://www.youtube.com/@nuri",
        f"https://www.youtube.com/watch?list={ID}",
        "https://[youtube.com/watch?v=1",
        "",
    ],
)
def test_another_address_makes_no_player(address):
    assert "data-video" not in html_of(f"/// video | {address}\n영상\n///")


def test_an_address_that_is_no_film_is_reported():
    problems = render("/// video | https://vimeo.com/1234\n영상\n///")[1].problems
    assert len(problems) == 1


def test_a_title_of_several_lines_is_one_link():
    html = html_of(f"/// video | https://youtu.be/{ID}\n카드를\n**바꾸는** 방법\n///")
    assert html.count("<a ") == 1
    assert "카드를 <strong>바꾸는</strong> 방법</a>" in html
