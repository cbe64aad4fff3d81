"""From Markdown bodies to finished HTML: pure functions of body and recipe."""
