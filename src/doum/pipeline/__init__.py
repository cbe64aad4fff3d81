"""The steps of a build that remember: each joins pure functions to the cache."""
