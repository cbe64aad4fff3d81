"""Tests of the modules that run in browsers; `tests/browser/test_modules.py` runs them."""
