"""Trying a built site's search in a real browser."""
