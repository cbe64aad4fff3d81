"""Doum generates a static multi-product help centre from a folder of Markdown answers."""

__version__ = "0.2.0"
