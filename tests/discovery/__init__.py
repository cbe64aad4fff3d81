"""What machines read beside the pages."""
