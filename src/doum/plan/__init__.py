"""From the library to pages: what is on each, before anything is printed."""
