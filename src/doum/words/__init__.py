"""The word check: whether every word that writers typed is on its page. Pure."""
