"""Commands as people start them."""
