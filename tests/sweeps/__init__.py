"""Slow checks over content that nobody here wrote; none of it is kept."""
