"""The sentences of the corpus's English translations, as in `phrases.py`."""

from __future__ import annotations

INTROS = (
    "You can change this under **Settings** > **{menu_en}**. It takes up to {n} minutes.",
    "Administrators can do this in the **Admin page** > **{menu_en}**. Others can ask them.",
    "In most cases a permission is missing or the app is out of date. Check the points below.",
)
STEPS = (
    "Click your picture at the top right and open **Settings** > **{menu_en}**.",
    "Choose the {f_en} that you want to change. If it isn't listed, search for its name.",
    "Set the start and the end. The end can be up to {days} days away.",
    "Click **Save**. You're done when the notice at the bottom of the screen appears.",
    "Close the app completely, open it again, and check the {f_en}.",
)
SENTENCES = (
    "Everyone who shares the {f_en} gets a notification, and **{menu_en}** records who changed it.",
    "Until the change is applied, which takes up to {n} minutes, the old setting is used.",
    "Deleted items can be restored for {days} days. After that nobody can bring them back.",
    "The first {days} days are free. After that you pay KRW {won} a month for each person.",
    "If this happens more than {n} times, take a screenshot and send it to the help desk.",
    "Settings on computers and phones are kept apart, so change them in both places.",
    "In other time zones the day changes at {hour}:00 Korean time.",
)
HEADINGS = ("Good to know", "If nothing changes", "Limits")
TABLE = (
    ("Plan", "Limit", "Kept for"),
    (
        ("Free", "up to {n}", "{days} days"),
        ("Standard", "up to {many}", "1 year"),
        ("Enterprise", "no limit", "{years} years"),
    ),
)
CALLOUT = (
    "note",
    "",
    "The history of a {f_en} is shown for {days} days. Export it to keep it longer.",
)
LINK_SENTENCE = "See also [{title}]({url})."
PICTURE = ("The {f_en} screen", "The button is at the bottom right.")
MENUS = ("Alerts", "Security", "Sharing", "Billing", "Members", "Data", "Privacy", "Usage")
