"""Addresses: complete URLs of sites, schemes, and files of the writer's own computer."""

from __future__ import annotations

import pytest

from doum.web_addresses import is_local, is_url, local_name, origin_of, plain_scheme, scheme_of


@pytest.mark.parametrize(
    "url",
    [
        "https://help.example.com",
        "HTTPS://help.example.com/",
        "Http://Help.Example.com:8080/faq/",
        "https://도움말.example.com/누리",
        "http://localhost:8000",
        "http://127.0.0.1",
        "https://[2001:db8::1]:8443/",
        "https://help_center.example.com",
    ],
)
def test_a_whole_url_is_accepted(url):
    assert is_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "help.example.com",
        "https:/help.example.com",
        "https://",
        "https://help example.com",
        "https://help.example.com /",
        " https://help.example.com",
        "https://help.example.com\t",
        "https://help,example.com",
        "https://help.example.com:port",
        "https://?a=1",
        "ftp://help.example.com",
        "https://help..example.com",
    ],
)
def test_what_is_not_one_is_refused(url):
    assert not is_url(url)


def test_the_origin_of_a_url_in_capitals_is_in_small_letters():
    assert origin_of("HTTPS://Help.Example.com/FAQ") == "https://help.example.com"


@pytest.mark.parametrize("written", ["nuri", "Nuri", "nuri:", "nuri://", " nuri "])
def test_a_scheme_may_be_written_as_in_an_address(written):
    assert plain_scheme(written) == "nuri"


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("nuri://a", "nuri"),
        ("SMS:1588", "sms"),
        ("a.md", ""),
        ("환불:규정.md", ""),
        ("//a.example", ""),
        ("../a:b", ""),
        ("1588:a", ""),
    ],
)
def test_a_scheme_stands_before_the_first_colon(address, scheme):
    assert scheme_of(address) == scheme


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (r"C:\Users\nuri\화면 1.png", "화면 1.png"),
        ("c:/a.png", "a.png"),
        ("file:///C:/%ED%99%94%EB%A9%B4.png", "화면.png"),
        (r"\\nas\share\a.png", "a.png"),
        ("~/Desktop/a.png", "a.png"),
        ("/Volumes/USB/a.png", "a.png"),
    ],
)
def test_a_file_of_the_own_computer_is_known(address, name):
    assert is_local(address)
    assert local_name(address) == name


@pytest.mark.parametrize(
    "address", ["images/C.png", "/home/", "/users/guide/", "ab:/c", "~a.png", "https://a/C:/b"]
)
def test_a_path_in_the_site_is_not_one(address):
    assert not is_local(address)
