"""Views of contacts: ways to reach the support team, and their opening hours."""

from __future__ import annotations

from doum.views.parts import Badge, View


class OpenHours(View, frozen=True, kw_only=True):
    """Opening hours on a range of weekdays.

    Attributes:
        first: the first day, 1 for Monday.
        last: the last day.
        start: the opening time, in minutes from midnight.
        end: the closing time, in minutes from midnight.
    """

    first: int
    last: int
    start: int
    end: int


class Contact(View, frozen=True, kw_only=True):
    """A way to reach the support team.

    Attributes:
        title: its name.
        url: an `https:`, `mailto:` or `tel:` address.
        number: the telephone number, unless the name has it.
        hours: the opening hours as text.
        open: machine-readable opening hours, in the site's time zone.
        closed: dates on which it is closed.
        zone: the time zone to print with the hours, where readers may live in another.
        plans: the plans it serves; empty for all.
        language: the language of title and hours, if it differs from the page's.
    """

    title: str
    url: str
    number: str = ""
    hours: str = ""
    open: tuple[OpenHours, ...] = ()
    closed: tuple[str, ...] = ()
    zone: str = ""
    plans: tuple[Badge, ...] = ()
    language: str = ""


class Desks(View, frozen=True, kw_only=True):
    """The contacts of a product or the site.

    Attributes:
        product: the product's slug, empty for the site.
        contact: the contacts.
        status_url: URL of the product's status page.
        timed: whether any of them has machine-readable opening hours.
    """

    product: str
    contact: tuple[Contact, ...]
    status_url: str = ""
    timed: bool = False
