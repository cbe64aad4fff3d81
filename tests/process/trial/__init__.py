"""Pagefind beside the site's own search, and a Python that has no browser."""
