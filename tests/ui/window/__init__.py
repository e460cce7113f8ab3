"""The window, its lists and its words."""
