"""What is suggested for links of other tools, and for those with a slip of the pen."""

from __future__ import annotations

import pytest

from doum.addresses.suggestions import Suggestions

FOLDER = "content/talk/rooms"
PLACES = {
    "content/talk": "talk",
    "content/talk/rooms": "talk/rooms",
    "content/talk/fees": "talk/fees",
    "content/talk/new-room": "content/talk/rooms/new.md",
    "content/talk/rooms/new.md": "content/talk/rooms/new.md",
    "content/talk/rooms/leave.md": "content/talk/rooms/leave.md",
    "content/talk/images/room.png": "content/talk/images/room.png",
    "content/mail": "mail",
    "content/mail/fees": "mail/fees",
    "content/mail/spam": "mail/spam",
    "content/mail/a/same.md": "content/mail/a/same.md",
    "content/mail/b/same.md": "content/mail/b/same.md",
}


def near(target: str) -> str:
    """Return what is suggested in a file of the folder."""
    return Suggestions(PLACES, ["talk/new-room"]).near(FOLDER, target)


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("leave", "leave.md"),
        ("./leave", "leave.md"),
        ("leave.html", "leave.md"),
        ("leave.mdx", "leave.md"),
        ("LEAVE.MD", "leave.md"),
        ("leave/", "leave.md"),
        ("/rooms/leave/index.html", "leave.md"),
        ("/talk/rooms/leave/", "leave.md"),
        ("rooms\\leave.md", "leave.md"),
        ("docs/leave.md", "leave.md"),
        ("new-room", "new.md"),
        ("../fees/", "talk/fees"),
        ("../fees/README.md", "talk/fees"),
        ("fees", "talk/fees"),
        ("spam", "mail/spam"),
        ("../images/room", "../images/room.png"),
        ("Talk/New-Room", "new.md"),
        ("leav.md", "leave.md"),
        ("talk/new-rom", "talk/new-room"),
    ],
)
def test_what_exists_is_suggested(target: str, meant: str) -> None:
    assert near(target) == meant


@pytest.mark.parametrize("target", ["refund", "same", "/", "../..", "x/y/z", "?a=b", "index.html"])
def test_what_could_be_anything_has_no_suggestion(target: str) -> None:
    assert near(target) in ("", "talk/rooms")
