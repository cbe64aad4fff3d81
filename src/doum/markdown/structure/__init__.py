"""The block structure of a body, as CommonMark reads it."""
