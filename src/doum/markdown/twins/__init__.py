"""Markdown made of the HTML of a body."""
