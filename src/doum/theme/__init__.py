"""Themes: templates, assets, options and interface texts."""
