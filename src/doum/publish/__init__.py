"""Publishing of a finished site as one commit."""
