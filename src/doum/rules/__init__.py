"""The rules behind errors and warnings, each declared once, as data."""
