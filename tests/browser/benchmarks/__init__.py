"""Benchmarks that open a browser."""
