"""Builds with Pagefind, and in a Python of their own."""
