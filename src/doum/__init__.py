"""Doum: a folder of Markdown answers in, a static multi-product help centre out."""

__version__ = "0.2.0"
