"""What Doum complains of: every rule declared once, as data."""
