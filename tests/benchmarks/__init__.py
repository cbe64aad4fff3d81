"""Benchmarks: a corpus of any size, and how long Doum takes to build it."""
