"""The search of a built site, asked in a real browser."""
