"""Markdown made from the HTML of a body."""
