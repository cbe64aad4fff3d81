"""The cached steps of a build: each connects pure functions to the cache."""
