"""Painters of list rows: a row is painted from values, never made of widgets."""
